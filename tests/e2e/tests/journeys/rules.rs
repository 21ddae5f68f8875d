//! Ground rules: made together, agreed on, shown, and gone through on their day.

use e2e::{Dress, Person, Site, Stored};
use samklang::content::Text;
use samklang::content::text::{agree, common, lead, rules};
use samklang::domain::meeting::Plan;
use samklang::domain::{GroupId, Meeting, MeetingId};
use serde_json::json;

use crate::print::{Printed, pages};
use crate::screens::Looks;
use crate::steps::both;

const ID: &str = "abcdefgh";
const PLACE: &str = "#/meetings/rules/abcdefgh";
const OWN: &str = "Vi lägger undan <b>mobilen</b> & tittar på den som talar";

fn arranged() -> Stored {
    Stored::group(ID, "Elevhälsan")
}

/// At the group's ground rules, on a day.
fn visits(person: &Person, day: &str) {
    person.sets_clock(&format!("{day}T12:00:00"));
    person.opens("#/learn");
    person.opens(PLACE);
    person.sees_heading(rules::TITLE);
}

fn template(place: usize) -> Text {
    rules::TEMPLATES[place]
}

fn adds(person: &Person, words: &str) {
    person.fills(rules::OWN_LABEL, words);
    person.presses(rules::OWN_ADD);
    person.waits_for("an empty field", || {
        person.field(rules::OWN_LABEL).is_empty().then_some(())
    });
}

fn agrees(person: &Person, review_on: &str) {
    person.sets(rules::REVIEW_LABEL, review_on);
    person.presses(rules::AGREE_BUTTON);
}

/// What holds, in its order.
fn holding(person: &Person) -> Vec<String> {
    texts_at(person, ".rules-list li")
}

/// What is proposed or gone through, in its order.
fn rows(person: &Person) -> Vec<String> {
    texts_at(person, ".rules-rows .agreement")
}

fn texts_at(person: &Person, selector: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])]\
                  .map((it) => it.textContent)";
    let found = person.run(script, &[json!(selector)]);
    let all = found.as_array().unwrap().iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[test]
fn rules_are_made_agreed_on_and_on_their_day_kept_changed_and_ended() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    person.sets_clock("2026-03-02T12:00:00");
    person.opens(&format!("#/group/{ID}/agree"));
    person.presses(rules::LINK);
    person.sees_heading(rules::TITLE);
    person.is_at(PLACE);

    // Nothing can be agreed on yet, and what is too long is told and stays.
    person.presses(rules::AGREE_BUTTON);
    person.sees(rules::REFUSED_NOTHING);
    let long = "o".repeat(201);
    person.fills(rules::OWN_LABEL, &long);
    person.presses(rules::OWN_ADD);
    person.sees(rules::UNFIT_TOO_LONG);
    assert_eq!(person.field(rules::OWN_LABEL), long);

    adds(&person, OWN);
    person.chooses(template(0));
    person.sees("Antal regler: 2. Appen föreslår fem till sju, men ni kan komma överens om färre.");
    person.fills(rules::OWN_LABEL, template(0).sv);
    person.presses(rules::OWN_ADD);
    person.sees(rules::UNFIT_TWICE);
    person.chooses(template(1));
    person.presses(format!("Upp: {}", template(1).sv));
    person.sees("Regeln står nu som nummer 2 av 3.");
    person.presses(format!("Ned: {OWN}"));
    person.sees("Regeln står nu som nummer 2 av 3.");
    person.waits_for("the new order", || {
        let wanted = [template(1).sv, OWN, template(0).sv];
        (rows(&person) == wanted).then_some(())
    });
    // What is proposed is there after a reload.
    person.reloads();
    person.sees(template(1));
    assert!(person.has_chosen(template(0)));
    person.chooses(template(0));
    person.sees(rules::REMOVED);
    assert!(!person.has_chosen(template(0)));

    // An eighth is refused with the reason, and nothing is lost.
    for place in 2..8 {
        person.chooses(template(place));
    }
    person.sees("Antal regler: 8. Ni kan ha högst sju");
    agrees(&person, "2026-05-04");
    person.sees("Det blir 8 regler, och ni kan ha högst sju.");
    assert_eq!(rows(&person).len(), 8);
    for place in 4..8 {
        person.presses(format!("Ta bort: {}", template(place).sv));
        person.sees(rules::REMOVED);
    }
    agrees(&person, "2026-03-02");
    person.sees(rules::REFUSED_DAY);
    assert_eq!(person.focus().name, rules::REVIEW_LABEL.sv);
    agrees(&person, "2026-05-04");
    person.sees(rules::AGREED_SAID);
    person.sees("Vi tittar på reglerna igen 4 maj 2026.");
    person.sees(rules::FEW);
    let four = [template(1).sv, OWN, template(2).sv, template(3).sv];
    assert_eq!(holding(&person), four);

    // On paper stand the rules and their day, and nothing to make them with.
    let pdf = person.prints();
    let paper = Printed::of(&pdf);
    for words in four
        .into_iter()
        .chain(["Vi tittar på reglerna igen 4 maj 2026."])
    {
        assert!(paper.has(words), "{words}: {paper:?}");
    }
    assert!(!paper.has(rules::TEMPLATES_LABEL.sv) && !paper.has(template(8).sv));
    assert_eq!(pages(&pdf), 1);

    // More can come later: with those that hold, seven at the most.
    person.presses(rules::MORE_TITLE);
    for place in 8..12 {
        person.chooses(template(place));
    }
    person.presses(rules::AGREE_BUTTON);
    person.sees("Det blir 8 regler, och ni kan ha högst sju.");
    for place in 9..12 {
        person.chooses(template(place));
    }
    person.presses(rules::AGREE_BUTTON);
    person.sees(rules::AGREED_SAID);
    assert_eq!(holding(&person).len(), 5);
    person.does_not_see(rules::FEW);

    // The day before nothing is asked; on the day each is decided about.
    visits(&person, "2026-05-03");
    person.sees(rules::REVIEW_BUTTON);
    person.does_not_see(rules::LOOK_TITLE);
    visits(&person, "2026-05-04");
    person.sees(rules::DUE);
    person.sees("Kvar att ta ställning till: 5.");
    person.does_not_see(rules::NEXT_LABEL);
    person.presses(format!("Behåll: {}", template(1).sv));
    person.sees(rules::KEPT_SAID);
    person.presses(format!("Ändra: {OWN}"));
    person.fills(rules::CHANGE_LABEL, template(2).sv);
    person.presses(agree::SAVE_CHANGE);
    person.sees(rules::UNFIT_TWICE);
    person.fills(rules::CHANGE_LABEL, "Vi lägger undan mobilen");
    person.presses(agree::SAVE_CHANGE);
    person.sees(rules::CHANGED_SAID);
    person.presses(format!("Avsluta: {}", template(2).sv));
    person.sees(rules::ENDED_SAID);
    person.presses(agree::UNDO);
    person.sees(rules::TAKEN_UP_SAID);
    person.presses(format!("Avsluta: {}", template(2).sv));
    person.sees("Kvar att ta ställning till: 2.");
    // Half gone through it is gone on with, a day later.
    visits(&person, "2026-05-05");
    person.sees("Kvar att ta ställning till: 2.");
    person.sees("behållen 4 maj 2026");
    for place in [3, 8] {
        person.presses(format!("Behåll: {}", template(place).sv));
        person.sees(rules::KEPT_SAID);
    }
    person.sets(rules::NEXT_LABEL, "2026-09-01");
    person.presses(rules::NEXT_BUTTON);
    person.sees("Ni tittar på reglerna igen 1 september 2026.");
    let left = [
        template(1).sv,
        "Vi lägger undan mobilen",
        template(3).sv,
        template(8).sv,
    ];
    assert_eq!(holding(&person), left);
    // What ended stays to be seen, with its history.
    person.presses(agree::ENDED_TITLE);
    person.sees(format!(
        "{} gjord 2 mars 2026, avslutad 4 maj 2026",
        template(2).sv
    ));
    // It can be proposed anew, in the other language too.
    person.switches_language();
    person.presses(rules::MORE_TITLE);
    person.chooses(template(2));
    person.sees("Number of rules: 5.");
    person.has_a_quiet_console();
}

#[test]
fn rules_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    visits(&person, "2026-03-02");
    let mut looks = Looks::of(&person);
    looks.at("rules-none");
    for place in 0..6 {
        person.chooses(template(place));
    }
    // As long a rule as there may be, of one word.
    adds(&person, &"o".repeat(200));
    adds(&person, "Vi gör en sak till");
    agrees(&person, "2026-05-04");
    person.sees(both("Det blir 8 regler", "That makes 8 rules"));
    looks.at("rules-eight");
    person.presses("Ta bort: Vi gör en sak till");
    agrees(&person, "2026-05-04");
    person.sees(rules::AGREED_SAID);
    looks.at_and_on_paper("rules-hold");
    visits(&person, "2026-05-04");
    person.presses(format!("Behåll: {}", template(0).sv));
    person.sees(rules::KEPT_SAID);
    person.presses(format!("Ändra: {}", template(1).sv));
    person.fills(rules::CHANGE_LABEL, "");
    person.presses(agree::SAVE_CHANGE);
    person.sees(rules::UNFIT_EMPTY);
    looks.at("rules-look");
    person.presses(common::CANCEL);
    for place in 1..6 {
        person.presses(format!("Behåll: {}", template(place).sv));
        person.sees(rules::KEPT_SAID);
    }
    person.presses(format!("Avsluta: {}", "o".repeat(200)));
    person.sees(rules::NEXT_LABEL);
    looks.at("rules-next");
    person.run("localStorage.clear()", &[]);
    let broken = (format!("samklang/rules/{ID}"), "{broken".to_owned());
    person.finds_stored(&[arranged().texts(), vec![broken]].concat());
    person.opens(PLACE);
    person.sees(rules::UNREADABLE);
    looks.at("rules-unreadable");
    looks.end();
}

#[test]
fn the_wall_of_a_meeting_shows_what_its_group_has_agreed_on() {
    let site = Site::open();
    let person = Person::at(&site);
    let id = MeetingId::parse("mmmmmmmm").unwrap();
    let meeting = Meeting::new(id, GroupId::parse(ID), Plan::default());
    person.finds_stored(&arranged().with_meeting(&meeting).texts());
    let wall = "#/meetings/mmmmmmmm/wall";
    person.opens(wall);
    person.sees(lead::WALL_LEAVE);
    assert!(!person.can_press(lead::WALL_RULES), "there are none yet");
    visits(&person, "2026-03-02");
    for place in 0..7 {
        person.chooses(template(place));
    }
    agrees(&person, "2026-04-01");
    person.sees(rules::AGREED_SAID);
    person.opens(wall);
    person.wears(Dress {
        height: 720,
        ..Dress::DESK
    });
    person.presses(lead::WALL_RULES);
    person.sees_heading(rules::TITLE);
    let seven: Vec<&str> = (0..7).map(|place| template(place).sv).collect();
    assert_eq!(holding(&person), seven);
    let beyond = "const it = document.documentElement; \
                  return it.scrollHeight - it.clientHeight";
    assert_eq!(person.run(beyond, &[]), 0, "nothing to scroll");
    person.takes_picture("meeting-wall-rules");
    person.presses(lead::WALL_RULES_AWAY);
    person.sees_heading("Vi börjar 09.00");
    person.has_a_quiet_console();
}

#[test]
fn with_the_keyboard_alone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    visits(&person, "2026-03-02");
    let stands_at = |words: &str| {
        person.waits_for(&format!("the keyboard at “{words}”"), || {
            person.focus().name.starts_with(words).then_some(())
        });
    };
    let is_at = |id: &str| {
        person.waits_for(&format!("the keyboard at #{id}"), || {
            let at = person.run("return document.activeElement.id", &[]);
            (at == json!(id)).then_some(())
        });
    };
    for place in 0..2 {
        person.tabs_to(template(place));
        person.presses_key("Space");
    }
    person.tabs_to(rules::OWN_LABEL);
    person.types("Vi frågar");
    person.presses_key("Enter");
    person.sees("Regeln står som nummer 3 i förslaget.");
    is_at("own-rule");
    // The keyboard goes along with what is moved.
    person.tabs_to("Upp: Vi frågar");
    person.presses_key("Enter");
    person.sees("Regeln står nu som nummer 2 av 3.");
    stands_at("Upp: Vi frågar");
    person.presses_key("Enter");
    person.sees("Regeln står nu som nummer 1 av 3.");
    stands_at("Ned: Vi frågar");
    person.presses_key("Enter");
    person.sees("Regeln står nu som nummer 2 av 3.");
    person.presses_key("Enter");
    stands_at("Upp: Vi frågar");
    person.tabs_to("Ta bort: Vi frågar");
    person.presses_key("Enter");
    person.sees(rules::REMOVED);
    is_at("proposal-said");
    person.tabs_to(rules::AGREE_BUTTON);
    person.presses_key("Enter");
    person.sees(rules::AGREED_SAID);
    is_at("rules-said");
    // Before its day, because the group wants to.
    person.sets_clock("2026-03-09T12:00:00");
    person.tabs_to(rules::REVIEW_BUTTON);
    person.presses_key("Enter");
    person.sees(rules::LOOK_TITLE);
    is_at("look-title");
    person.tabs_to(agree::CHANGE);
    person.presses_key("Enter");
    is_at("changed-rule");
    person.tabs_to(common::CANCEL);
    person.presses_key("Enter");
    is_at("rule-1");
    person.tabs_to(agree::KEEP);
    person.presses_key("Enter");
    person.sees(rules::KEPT_SAID);
    // On to the next one that waits.
    is_at("rule-2");
    person.tabs_to(agree::CHANGE);
    person.presses_key("Enter");
    is_at("changed-rule");
    person.presses_key("Enter");
    person.sees(rules::CHANGED_SAID);
    is_at("next-review");
    person.tabs_to(rules::NEXT_BUTTON);
    person.presses_key("Enter");
    person.sees("Ni tittar på reglerna igen 27 april 2026.");
    is_at("rules-said");
    person.has_a_quiet_console();
}
