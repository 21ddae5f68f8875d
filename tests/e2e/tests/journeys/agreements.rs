//! What a group agrees on, and how it meets it again at the next visit.

use e2e::{Person, Site, Stored};
use samklang::content::text::{agree, common, group};
use samklang::domain::Form;
use serde_json::json;

use crate::screens::Looks;
use crate::steps::{NINE, both};

const ID: &str = "abcdefgh";
const SENTENCE: &str =
    "När någon har lagt ett förslag, då ställer vi en fråga innan vi svarar.";
const SHORTER: &str = "När någon har lagt ett förslag, då frågar vi först.";

fn arranged() -> Stored {
    Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &NINE, 10)
}

/// At the group's page, on a day.
fn visits(person: &Person, day: &str) {
    person.sets_clock(&format!("{day}T12:00:00"));
    person.opens("#/learn");
    person.opens(&format!("#/group/{ID}"));
    person.sees_heading("Elevhälsan");
    person.sees(group::ROUNDS_TITLE);
}

fn agrees(person: &Person) {
    person.presses(agree::LINK_NEW);
    person.sees_heading(agree::TITLE);
    person.sees(agree::NONE);
    person.fills(agree::WHEN_LABEL, "När någon har lagt ett förslag");
    person.fills(agree::THEN_LABEL, "ställer vi en fråga innan vi svarar.");
    person.fills(agree::ROLE_LABEL, "mötesledaren");
    person.sets(agree::REVIEW_LABEL, "2026-04-13");
    person.sets(agree::EXERCISE_LABEL, "Frågestafett");
    person.presses(agree::SAVE);
    person.sees(agree::SAVED);
    person.sees(SENTENCE);
}

#[test]
fn an_agreement_comes_first_next_time_and_is_kept_changed_and_ended() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    visits(&person, "2026-03-02");

    // What is missing is told at its field, and nothing is saved.
    person.presses(agree::LINK_NEW);
    person.sees_heading(agree::TITLE);
    person.sets(agree::REVIEW_LABEL, "2026-03-01");
    person.presses(agree::SAVE);
    person.sees(agree::UNCLEAR_WHEN);
    person.sees(agree::UNCLEAR_THEN);
    person.sees(agree::UNCLEAR_REVIEW);
    assert_eq!(person.focus().name, "När …");
    person.does_not_see(agree::SAVED);
    person.goes_back();

    agrees(&person);
    person.sees("Ser till att det blir av: mötesledaren.");
    person.sees("Ni tittar på det igen 13 april 2026.");
    assert!(person.can_press("Frågestafett"));

    // The same day it does not ask yet; the group's page names it.
    visits(&person, "2026-03-02");
    person.sees(SENTENCE);
    person.does_not_see(agree::FIRST_TITLE);

    // At the next visit it stands before everything else.
    visits(&person, "2026-03-09");
    person.sees(agree::FIRST_TITLE);
    let text = person.text();
    let at = |words: &str| text.find(words).unwrap();
    assert!(at(agree::FIRST_TITLE.sv) < at(group::NOW_SEE.sv));
    person.presses(agree::KEEP);
    person.sets(agree::REVIEW_LABEL, "2026-05-04");
    person.presses(agree::KEEP_UNTIL);
    person.sees(agree::WAS_KEPT_SAID);
    visits(&person, "2026-03-09");
    person.does_not_see(agree::FIRST_TITLE);

    // On its day it says so.
    visits(&person, "2026-05-04");
    person.sees(agree::DUE);
    person.presses(agree::CHANGE);
    assert_eq!(person.field(agree::REVIEW_LABEL), "2026-05-04");
    person.fills(agree::THEN_LABEL, "frågar vi först");
    person.sets(agree::REVIEW_LABEL, "2026-06-01");
    person.presses(agree::SAVE_CHANGE);
    person.sees(agree::WAS_CHANGED_SAID);
    person.sees(SHORTER);

    visits(&person, "2026-06-01");
    person.presses(agree::END);
    person.sees(agree::WAS_ENDED_SAID);
    person.presses(agree::UNDO);
    person.sees(agree::UNDONE);
    person.presses(agree::END);
    person.sees(agree::WAS_ENDED_SAID);
    visits(&person, "2026-06-02");
    person.does_not_see(agree::FIRST_TITLE);
    person.does_not_see(SHORTER);
    // It is not gone.
    person.presses(agree::LINK);
    person.presses(agree::ENDED_TITLE);
    person.sees(SHORTER);
    person.sees("gjord 2 mars 2026, behållen 9 mars 2026, ändrad 4 maj 2026, avslutad 1 juni 2026");
    person.has_a_quiet_console();
}

#[test]
fn agreements_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    visits(&person, "2026-03-02");
    agrees(&person);
    let mut looks = Looks::of(&person);
    looks.at_and_on_paper("agree");
    visits(&person, "2026-03-09");
    looks.at("group-agreements");
    person.presses(agree::CHANGE);
    looks.at("group-agreement-changed");
    person.switches_language();
    person.presses(common::CANCEL);
    person.presses(agree::KEEP);
    person.sees(both(
        agree::KEEP_UNTIL.sv,
        "Keep it and look at it again on that day",
    ));
    looks.here("group-agreement-kept");
    looks.end();
}

#[test]
fn with_the_keyboard_alone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    visits(&person, "2026-03-02");
    agrees(&person);
    visits(&person, "2026-03-09");
    person.tabs_to(agree::END);
    person.presses_key("Enter");
    person.sees(agree::WAS_ENDED_SAID);
    // The row is gone; the keyboard stands where it is told.
    let at = person.run("return document.activeElement.id", &[]);
    assert_eq!(at, json!("agreements-said"));
    person.tabs_to(agree::UNDO);
    person.presses_key("Enter");
    person.sees(agree::UNDONE);
}
