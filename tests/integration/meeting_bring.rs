//! Bringing in the plan of a meeting: a copy beside what is there, or words on why
//! not, with the place.

use samklang::app::bringing::Refusal;
use samklang::app::meeting::bringing::{BringingPlan, refusal};
use samklang::codec::{MeetingFault, MeetingFile, MeetingSpot, Position};
use samklang::content::Lang;
use samklang::domain::meeting::{Level, Plan};
use samklang::domain::{Group, GroupId, Meeting, MeetingId};

use super::any_meeting::{block, sheet};
use super::helper::group_id;

fn file(title: &str) -> MeetingFile {
    MeetingFile {
        group: "Kustgruppen".to_owned(),
        plan: Plan {
            title: title.to_owned(),
            purpose: "<b>Välja</b> två arbetssätt".to_owned(),
            level: Some(Level::Converse),
            sheet: sheet([block("Start", 10)]),
            ..Plan::default()
        },
    }
}

fn id(bits: u64) -> MeetingId {
    MeetingId::from_bits(bits)
}

fn titled(title: &str) -> Meeting {
    let plan = Plan {
        title: title.to_owned(),
        ..Plan::default()
    };
    Meeting::new(id(1), None, plan)
}

#[test]
fn what_was_found_becomes_a_meeting_of_its_own() {
    let found = BringingPlan::chosen(&file("Dialogdag").write());
    assert_eq!(found, BringingPlan::Found(Box::new(file("Dialogdag"))));
    let meeting = found.copy(id(7), &[], &[], Lang::Sv).unwrap();
    let plan = Plan {
        title: "Dialogdag (kopia)".to_owned(),
        ..file("Dialogdag").plan
    };
    assert_eq!(meeting, Meeting::new(id(7), None, plan));
}

#[test]
fn a_copy_has_a_title_that_no_other_meeting_has() {
    let found = BringingPlan::Found(Box::new(file("Dialogdag")));
    let mut known = vec![titled("Dialogdag")];
    for title in [
        "Dialogdag (kopia)",
        "Dialogdag (kopia 2)",
        "Dialogdag (kopia 3)",
    ] {
        let copy = found.copy(id(7), &known, &[], Lang::Sv).unwrap();
        assert_eq!(copy.plan.title, title);
        known.push(copy);
    }
}

/// A title may have 200 characters; the copy's has to fit as well, or two copies
/// would have the same one once they are cut.
#[test]
fn the_longest_title_still_tells_copies_apart() {
    let found = BringingPlan::Found(Box::new(file(&"ö".repeat(200))));
    let first = found.copy(id(7), &[], &[], Lang::Sv).unwrap();
    let known = std::slice::from_ref(&first);
    let second = found.copy(id(8), known, &[], Lang::Sv).unwrap();
    for title in [&first.plan.title, &second.plan.title] {
        assert!(title.chars().count() <= 200, "{title}");
    }
    assert!(first.plan.title.ends_with("ö (kopia)"));
    assert!(second.plan.title.ends_with("ö (kopia 2)"));
    let nameless = BringingPlan::Found(Box::new(file("  ")));
    let nameless = nameless.copy(id(9), &[], &[], Lang::En).unwrap();
    assert_eq!(nameless.plan.title, "Meeting without a name (copy)");
}

#[test]
fn it_belongs_to_the_group_of_that_name_if_there_is_one() {
    let found = BringingPlan::Found(Box::new(file("Dialogdag")));
    let other = Group::new(GroupId::from_bits(5), "Elevhälsan".to_owned());
    let same = Group::new(group_id(), "Kustgruppen".to_owned());
    let groups = [other, same];
    let group = |groups| found.copy(id(7), &[], groups, Lang::Sv).unwrap().group;
    assert_eq!(group(&groups), Some(group_id()));
    assert_eq!(group(&groups[..1]), None);
}

#[test]
fn without_a_file_nothing_can_be_added() {
    for bringing in [
        BringingPlan::Ready,
        BringingPlan::chosen("hej"),
        BringingPlan::Refused(Refusal::Unreadable),
        BringingPlan::Added(id(1), "Dialogdag".to_owned()),
    ] {
        assert_eq!(bringing.copy(id(7), &[], &[], Lang::Sv), None);
    }
}

/// Every reason, with what the words must name.
fn reasons() -> Vec<(Refusal<MeetingFault>, Vec<&'static str>)> {
    let at = Position {
        line: 12,
        column: 34,
    };
    let damaged = |spot| Refusal::Fault(MeetingFault::Damaged(spot));
    vec![
        (Refusal::Unreadable, vec![]),
        (Refusal::Fault(MeetingFault::TooLarge), vec!["500"]),
        (Refusal::Fault(MeetingFault::NotJson(at)), vec!["12", "34"]),
        (Refusal::Fault(MeetingFault::NotOurs), vec!["Samklang"]),
        (Refusal::Fault(MeetingFault::Newer), vec!["Samklang"]),
        (damaged(MeetingSpot::Text(at)), vec!["12", "34"]),
        (damaged(MeetingSpot::Block(5)), vec!["block 5"]),
        (damaged(MeetingSpot::Ticks), vec!["list"]),
    ]
}

#[test]
fn each_reason_has_words_of_its_own_that_say_what_to_do() {
    for (lang, verbs) in [
        (Lang::Sv, ["Välj", "välj", "Försök"]),
        (Lang::En, ["Choose", "choose", "Try"]),
    ] {
        let mut said: Vec<String> = Vec::new();
        for (why, names) in reasons() {
            let words = refusal(why, lang);
            assert!(verbs.iter().any(|verb| words.contains(verb)), "{words}");
            for name in names {
                assert!(words.contains(name), "{name} in {words}");
            }
            assert!(!said.contains(&words), "{words}");
            said.push(words);
        }
    }
}
