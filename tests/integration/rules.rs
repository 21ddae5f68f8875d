//! Ground rules: made with the group, agreed on, looked at again, and kept.

use proptest::prelude::*;
use samklang::app::ruling::{
    are_few, count_line, history, offered, proposed_day, review_line, ticked,
};
use samklang::content::Lang;
use samklang::content::text::rules as text;
use samklang::domain::agreement::{Outcome, Review};
use samklang::domain::rules::{LONGEST, MOST, MOST_PROPOSED, Refused, Unfit};
use samklang::domain::{Rule, Rules, day};
use samklang::store::{Loaded, Store};
use time::Date;

use super::device::{Device, Mood};
use super::helper::{cases, group_id};
use super::store::{named, store};

const RULES: &str = "samklang/rules/0123abcd";
const MADE: &str = "2026-03-02";
const REVIEW: &str = "2026-05-04";

fn on(text: &str) -> Date {
    day::of_iso(text).unwrap()
}

fn proposing(number: usize) -> Rules {
    let mut rules = Rules::default();
    for n in 1..=number {
        rules.propose(&format!("Vi gör sak {n}")).unwrap();
    }
    rules
}

fn agreed(number: usize) -> Rules {
    let mut rules = proposing(number);
    rules.agree(Some(on(REVIEW)), on(MADE)).unwrap();
    rules
}

fn texts<'a>(rules: impl Iterator<Item = &'a Rule>) -> Vec<&'a str> {
    rules.map(|rule| &*rule.text).collect()
}

// Proposing.

#[test]
fn a_rule_is_one_to_two_hundred_characters_and_stands_once() {
    let mut rules = Rules::default();
    assert_eq!(rules.propose(" \n\t"), Err(Unfit::Empty));
    let longest = "å".repeat(200);
    assert_eq!(rules.propose(&format!("{longest}å")), Err(Unfit::TooLong));
    // Spaces around it and twice between words do not count.
    assert_eq!(rules.propose(&format!("  {longest}  ")), Ok(()));
    assert_eq!(rules.propose("Vi  lyssnar\npå varandra."), Ok(()));
    assert_eq!(rules.proposed, [&longest, "Vi lyssnar på varandra."]);
    for again in ["Vi lyssnar på varandra", "vi LYSSNAR på varandra. "] {
        assert_eq!(rules.propose(again), Err(Unfit::Twice), "{again}");
    }
    assert_eq!(rules.proposed.len(), 2);
    let mut many = proposing(30);
    assert_eq!(many.propose("En till"), Err(Unfit::Full));
    assert_eq!(many.proposed.len(), MOST_PROPOSED);
}

#[test]
fn proposals_are_moved_and_taken_back_and_nothing_happens_beyond_the_ends() {
    let mut rules = proposing(3);
    let first: Vec<String> = rules.proposed.clone();
    rules.shift(0, 1);
    assert_eq!(
        rules.proposed,
        ["Vi gör sak 2", "Vi gör sak 1", "Vi gör sak 3"]
    );
    rules.shift(1, 0);
    assert_eq!(rules.proposed, first);
    for (from, to) in [(0, 3), (3, 0), (2, usize::MAX)] {
        rules.shift(from, to);
    }
    rules.withdraw(3);
    assert_eq!(rules.proposed, first);
    rules.withdraw(1);
    assert_eq!(rules.proposed, ["Vi gör sak 1", "Vi gör sak 3"]);
    assert_eq!(rules.place("vi gör sak 3."), Some(1));
    assert_eq!(rules.place("Vi gör sak 2"), None);
}

#[test]
fn a_ready_made_proposal_is_ticked_in_both_languages_and_not_offered_when_it_holds() {
    let template = text::TEMPLATES[2];
    assert!((10..=14).contains(&text::TEMPLATES.len()));
    let mut rules = Rules::default();
    assert_eq!(offered(&rules).len(), text::TEMPLATES.len());
    assert_eq!(ticked(&rules, template), None);
    rules.propose(template.en).unwrap();
    assert_eq!(ticked(&rules, template), Some(0));
    rules.agree(Some(on(REVIEW)), on(MADE)).unwrap();
    assert_eq!(offered(&rules).len(), text::TEMPLATES.len() - 1);
    assert!(!offered(&rules).contains(&template));
    rules.end(1, on(REVIEW));
    assert!(offered(&rules).contains(&template));
}

#[test]
fn each_ready_made_rule_can_be_taken_as_it_is() {
    for lang in [Lang::Sv, Lang::En] {
        let mut rules = Rules::default();
        for template in text::TEMPLATES {
            assert_eq!(rules.propose(template.get(lang)), Ok(()), "{template:?}");
        }
    }
}

// Agreeing.

#[test]
fn seven_can_be_agreed_on_and_an_eighth_is_refused() {
    let mut rules = proposing(8);
    let before = rules.clone();
    let tried = rules.agree(Some(on(REVIEW)), on(MADE));
    assert_eq!(tried, Err(Refused::TooMany(8)));
    assert_eq!(rules, before, "nothing is lost");
    rules.withdraw(7);
    assert_eq!(rules.agree(Some(on(REVIEW)), on(MADE)), Ok(()));
    assert_eq!((rules.holding().count(), rules.proposed.len()), (7, 0));
    // One more beside seven that hold.
    rules.propose("Vi gör sak 8").unwrap();
    let tried = rules.agree(Some(on(REVIEW)), on(MADE));
    assert_eq!(tried, Err(Refused::TooMany(8)));
    rules.end(3, on(MADE));
    assert_eq!(rules.agree(Some(on(REVIEW)), on(MADE)), Ok(()));
    let numbers: Vec<u32> = rules.agreed.iter().map(|rule| rule.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    // What was ended by mistake comes back only where there is room.
    assert_eq!(rules.take_up(3), Err(Refused::TooMany(8)));
    rules.end(8, on(MADE));
    assert_eq!(rules.take_up(3), Ok(()));
    assert_eq!(rules.holding().count(), MOST);
    assert_eq!(texts(rules.ended()), ["Vi gör sak 8"]);
}

#[test]
fn an_agreement_needs_a_rule_and_a_day_to_come() {
    let today = on(MADE);
    let mut rules = Rules::default();
    assert_eq!(rules.agree(Some(on(REVIEW)), today), Err(Refused::Nothing));
    let mut rules = proposing(1);
    for day in [None, Some(on("2026-03-01")), Some(today)] {
        assert_eq!(rules.agree(day, today), Err(Refused::ReviewOn), "{day:?}");
        assert_eq!((rules.proposed.len(), rules.agreed.len()), (1, 0));
    }
    assert_eq!(rules.agree(Some(on("2026-03-03")), today), Ok(()));
    // Fewer than five can be agreed on, and the page says so.
    assert!(are_few(&rules) && are_few(&agreed(4)));
    assert!(!are_few(&agreed(5)) && !are_few(&Rules::default()));
}

#[test]
fn the_app_suggests_five_to_seven() {
    let line = |number| count_line(&proposing(number), Lang::Sv);
    let says_fewer = |line: &str| line.contains("men ni kan komma överens om färre");
    let says_more = |line: &str| line.contains("Ni kan ha högst sju");
    for (number, few, many) in [
        (0, true, false),
        (4, true, false),
        (5, false, false),
        (7, false, false),
        (8, false, true),
    ] {
        let line = line(number);
        assert!(line.starts_with(&format!("Antal regler: {number}.")));
        assert_eq!((says_fewer(&line), says_more(&line)), (few, many), "{line}");
    }
    // Those that hold are counted too.
    let mut rules = agreed(5);
    for n in 0..3 {
        rules.propose(&format!("Ny {n}")).unwrap();
    }
    let line = count_line(&rules, Lang::En);
    assert!(line.starts_with("Number of rules: 8."), "{line}");
    assert!(
        line.ends_with("includes the rules that already apply."),
        "{line}"
    );
}

// Looking at them again.

#[test]
fn on_their_day_each_is_kept_changed_or_ended_and_then_there_is_a_new_day() {
    let mut rules = agreed(3);
    let (before, today) = (on("2026-05-03"), on("2026-05-06"));
    assert_eq!(proposed_day(&rules, on(MADE)), on(REVIEW));
    assert!(!rules.is_due(before) && rules.is_due(on(REVIEW)) && rules.is_due(today));
    let line = |rules: &Rules, day| review_line(rules, day, Lang::Sv).unwrap();
    assert_eq!(
        line(&rules, before),
        "Vi tittar på reglerna igen 4 maj 2026."
    );
    let due = "Nu är det dags att titta på reglerna igen.";
    assert_eq!(line(&rules, today), due);

    assert_eq!(rules.awaiting(today), 3);
    rules.keep(1, today);
    assert_eq!(rules.change(2, "Vi gör en annan sak", today), Ok(()));
    assert_eq!(rules.awaiting(today), 1);
    // A day later two are decided about still, and one waits.
    let next_day = on("2026-05-07");
    assert_eq!(rules.awaiting(next_day), 1);
    let next = Some(on("2026-09-01"));
    assert_eq!(rules.next_review(next, next_day), Err(Refused::ReviewFirst));
    rules.propose("En ny").unwrap();
    assert_eq!(rules.agree(next, next_day), Err(Refused::ReviewFirst));
    rules.withdraw(0);
    rules.end(3, next_day);
    assert_eq!(rules.awaiting(next_day), 0);
    assert_eq!(rules.next_review(None, next_day), Err(Refused::ReviewOn));
    assert_eq!(rules.next_review(next, next_day), Ok(()));
    assert!(!rules.is_due(next_day));
    assert_eq!(
        texts(rules.holding()),
        ["Vi gör sak 1", "Vi gör en annan sak"]
    );
    assert_eq!(texts(rules.ended()), ["Vi gör sak 3"]);
    let told = |place: usize| history(&rules.agreed[place], Lang::Sv);
    assert_eq!(told(0), "gjord 2 mars 2026, behållen 6 maj 2026");
    assert_eq!(told(1), "gjord 2 mars 2026, ändrad 6 maj 2026");
    assert_eq!(told(2), "gjord 2 mars 2026, avslutad 7 maj 2026");
    // At the next day those that hold are asked about again.
    assert_eq!(rules.awaiting(on("2026-09-01")), 2);
}

#[test]
fn a_group_may_look_at_them_before_their_day() {
    let mut rules = agreed(2);
    let early = on("2026-04-01");
    // On the day itself nothing waits.
    assert_eq!((rules.awaiting(on(MADE)), rules.awaiting(early)), (0, 2));
    rules.keep(1, early);
    rules.keep(2, early);
    assert_eq!(rules.awaiting(early), 0);
    let next = on("2026-06-01");
    assert_eq!(rules.next_review(Some(next), early), Ok(()));
    assert_eq!(proposed_day(&rules, early), next);
    // Where the day has passed, one eight weeks ahead is proposed.
    assert_eq!(proposed_day(&rules, on("2026-06-01")), on("2026-07-27"));
}

#[test]
fn a_change_that_is_not_taken_changes_nothing() {
    let mut rules = agreed(2);
    rules.propose("En ny").unwrap();
    let before = rules.clone();
    let today = on(REVIEW);
    assert_eq!(rules.change(1, " ", today), Err(Unfit::Empty));
    let long = "o".repeat(LONGEST + 1);
    assert_eq!(rules.change(1, &long, today), Err(Unfit::TooLong));
    assert_eq!(rules.change(1, "vi gör sak 2.", today), Err(Unfit::Twice));
    assert_eq!(rules.change(1, "en ny", today), Err(Unfit::Twice));
    assert_eq!(rules, before);
    // Its own words in another dress are no second rule.
    assert_eq!(rules.change(1, "Vi gör sak 1.", today), Ok(()));
    // What has ended, or never was, is not decided about.
    rules.end(1, today);
    let before = rules.clone();
    rules.keep(1, today);
    rules.end(9, today);
    assert_eq!(rules.change(1, "Vi gör sak 9", today), Ok(()));
    assert_eq!(rules, before);
}

// What is kept.

#[test]
fn rules_are_kept_and_go_with_their_group() {
    let device = Device::default();
    assert_eq!(store(&device).rules(&group_id()), Loaded::Missing);
    store(&device).save_group(&named("Ett"));
    let mut rules = agreed(5);
    rules.propose("En ny").unwrap();
    rules.keep(2, on(REVIEW));
    store(&device).save_rules(&group_id(), &agreed(4));
    store(&device).save_rules(&group_id(), &rules);
    assert_eq!(store(&device).rules(&group_id()), Loaded::Good(rules));
    assert_eq!(store(&device).groups(), [named("Ett")]);
    device.put(RULES, "half a docu");
    let recovered = store(&device).rules(&group_id());
    assert_eq!(recovered, Loaded::Recovered(agreed(4)));
    assert!(device.text(&format!("{RULES}.rescue")).is_some());
    store(&device).remove_group(&group_id());
    assert_eq!(device.all_keys(), Vec::<String>::new());
}

#[test]
fn the_stored_text_is_as_the_formats_say() {
    let device = Device::default();
    let mut rules = agreed(2);
    rules.end(2, on(REVIEW));
    rules.propose("En ny").unwrap();
    store(&device).save_rules(&group_id(), &rules);
    let stored: serde_json::Value =
        serde_json::from_str(&device.text(RULES).unwrap()).unwrap();
    let expected = serde_json::json!({ "v": 1, "kind": "rules", "data": [
        ["En ny"],
        [
            [1, "Vi gör sak 1", "2026-03-02", []],
            [2, "Vi gör sak 2", "2026-03-02", [["2026-05-04", 2]]],
        ],
        "2026-05-04",
    ] });
    assert_eq!(stored, expected);
}

#[test]
fn what_cannot_be_is_damaged_and_stays() {
    let rule =
        |number: u32, text: &str| format!(r#"[{number},"{text}","2026-03-02",[]]"#);
    let eight: Vec<String> = (1..=8).map(|n| rule(n, &format!("Regel {n}"))).collect();
    let data = [
        // No day, or one that does not exist, or a day without rules.
        format!(r#"[[],[{}],null]"#, rule(1, "a")),
        format!(r#"[[],[{}],"2026-02-30"]"#, rule(1, "a")),
        r#"[[],[],"2026-05-04"]"#.to_owned(),
        // A number twice, none, or in the wrong order.
        format!(r#"[[],[{},{}],"2026-05-04"]"#, rule(1, "a"), rule(1, "b")),
        format!(r#"[[],[{}],"2026-05-04"]"#, rule(0, "a")),
        format!(r#"[[],[{},{}],"2026-05-04"]"#, rule(2, "a"), rule(1, "b")),
        // Eight that hold.
        format!(r#"[[],[{}],"2026-05-04"]"#, eight.join(",")),
        // No words, or too many.
        format!(r#"[[],[{}],"2026-05-04"]"#, rule(1, " ")),
        format!(r#"[["{}"],[],null]"#, "o".repeat(201)),
        // An outcome that there is not.
        r#"[[],[[1,"a","2026-03-02",[["2026-05-04",3]]]],"2026-05-04"]"#.to_owned(),
        r#"[[],[]]"#.to_owned(),
        r#"{}"#.to_owned(),
    ];
    for data in data {
        let device = Device::default();
        let text = format!(r#"{{"v":1,"kind":"rules","data":{data}}}"#);
        device.put(RULES, &text);
        let page = store(&device);
        let found = page.rules(&group_id());
        assert!(matches!(found, Loaded::Unreadable(_)), "{data}");
        assert_eq!(page.unreadable().len(), 1, "{data}");
        assert_eq!(device.text(RULES), Some(text));
    }
}

#[test]
fn a_newer_text_is_left_alone_also_by_the_start_page() {
    let device = Device::default();
    let newer = r#"{"v":2,"kind":"rules","data":"all new"}"#;
    device.put(RULES, newer);
    let page = store(&device);
    assert!(matches!(page.rules(&group_id()), Loaded::Unreadable(_)));
    page.save_rules(&group_id(), &agreed(1));
    assert_eq!(device.text(RULES).as_deref(), Some(newer));
    let start = Store::of_start(Box::new(device.clone()));
    assert!(start.unreadable()[0].newer);
    // The start page looks at the label only, the others at all of it.
    let damaged = r#"{"v":1,"kind":"rules","data":"damaged"}"#;
    device.put(RULES, damaged);
    assert_eq!(start.unreadable(), []);
    assert_eq!(store(&device).unreadable().len(), 1);
}

#[test]
fn they_are_the_old_or_the_new_ones_whenever_saving_stops() {
    for stop in [Mood::Dead, Mood::Forgetful] {
        for steps in 0..12 {
            let device = Device::default();
            store(&device).save_rules(&group_id(), &agreed(1));
            store(&device).save_rules(&group_id(), &agreed(2));
            device.set_after(steps, stop);
            store(&device).save_rules(&group_id(), &agreed(3));
            device.set(Mood::Willing);
            let found = store(&device).rules(&group_id()).into_option();
            let is_whole = found == Some(agreed(2)) || found == Some(agreed(3));
            assert!(is_whole, "{stop:?} after {steps}: {found:?}");
        }
    }
}

fn any_rules() -> impl Strategy<Value = Rules> {
    let outcomes = vec![Outcome::Kept, Outcome::Changed, Outcome::Ended];
    let review =
        (1u16..=365, prop::sample::select(outcomes)).prop_map(|(at, outcome)| {
            let on = Date::from_ordinal_date(2026, at).unwrap();
            Review { on, outcome }
        });
    let reviews = prop::collection::vec(prop::collection::vec(review, 0..4), 0..8);
    let proposed = prop::collection::btree_set("[^\\s\\p{C}]{1,50}", 0..9);
    (reviews, proposed).prop_map(|(reviews, proposed)| {
        let mut rules = match reviews.len() {
            0 => Rules::default(),
            number => agreed(number),
        };
        for (rule, reviews) in rules.agreed.iter_mut().zip(reviews) {
            rule.reviews = reviews;
        }
        for text in proposed {
            let _ = rules.propose(&text);
        }
        rules
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_rules_come_back_as_they_were(rules in any_rules()) {
        let device = Device::default();
        store(&device).save_rules(&group_id(), &rules);
        prop_assert_eq!(store(&device).rules(&group_id()), Loaded::Good(rules));
    }

    #[test]
    fn any_damage_is_read_past(
        rules in any_rules(), at in any::<usize>(), cut in 0usize..9, put in ".{0,4}"
    ) {
        let device = Device::default();
        store(&device).save_rules(&group_id(), &rules);
        let mut letters: Vec<char> = device.text(RULES).unwrap().chars().collect();
        let at = at % letters.len();
        let end = letters.len().min(at + cut);
        letters.splice(at..end, put.chars());
        let text: String = letters.into_iter().collect();
        device.put(RULES, &text);
        match store(&device).rules(&group_id()) {
            Loaded::Good(found) => prop_assert!(found.is_sound()),
            _ => prop_assert_eq!(device.text(RULES), Some(text)),
        }
    }

    #[test]
    fn whatever_a_group_does_its_rules_are_sound(
        acts in prop::collection::vec((0u8..9, 0u32..9, 0i64..5), 0..60)
    ) {
        let mut rules = Rules::default();
        let mut today = on(MADE);
        for (act, number, days) in acts {
            today += time::Duration::days(days);
            let place = number as usize;
            let later = Some(today + time::Duration::days(days));
            match act {
                0 | 1 => drop(rules.propose(&format!("Vi gör {number} {days}"))),
                2 => rules.withdraw(place),
                3 => rules.shift(place, place + 1),
                4 => drop(rules.agree(later, today)),
                5 => rules.keep(number, today),
                6 => drop(rules.change(number, &format!("Vi gör {days}"), today)),
                7 => rules.end(number, today),
                _ => drop(rules.take_up(number)),
            }
            prop_assert!(rules.is_sound(), "{:?}", rules);
            prop_assert!(rules.holding().count() <= 7);
        }
    }
}
