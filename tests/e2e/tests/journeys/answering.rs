//! One person and a sheet: keys, the way back, the review, the hand-over, and
//! what happens when somebody leaves the device.

use std::time::Duration;

use e2e::{Person, Site, Stored};
use samklang::content::text::{answer, collect, common};
use samklang::content::{CANNOT_JUDGE, FREQUENCY, Lang, Text, instrument, statement};
use samklang::domain::Form;

use crate::steps::EIGHT;

const ID: &str = "abcdefgh";
const NEVER: Text = FREQUENCY[0];
const SELDOM: Text = FREQUENCY[1];
const SOMETIMES: Text = FREQUENCY[2];
const OFTEN: Text = FREQUENCY[3];
const ALWAYS: Text = FREQUENCY[4];

/// The short form's statement at a place of the order.
fn at(place: usize) -> Text {
    let short = instrument(Form::Short);
    statement(short.items[short.order[place]].id)
}

/// Somebody at the welcome of an open round.
fn at_welcome(site: &Site) -> Person {
    let person = Person::at(site);
    let open = Stored::group(ID, "Elevhälsan").with_open(Form::Short, &EIGHT[..1], 8);
    person.finds_stored(&open.texts());
    person.opens(&format!("#/group/{ID}/collect"));
    have_answered(&person, 1);
    person.presses(collect::NEXT);
    person.sees_heading(answer::TITLE);
    person
}

fn have_answered(person: &Person, sheets: u32) {
    person.sees(collect::count(Lang::Sv, &sheets, &8));
}

/// The sheet of the window, if there is one.
fn sheet(person: &Person) -> Option<String> {
    let texts = person.stored_for_the_window();
    texts
        .into_iter()
        .find(|it| it.0 == "samklang/sheet")
        .map(|it| it.1)
}

#[test]
fn keys_choose_and_never_move_on() {
    let site = Site::open();
    let person = at_welcome(&site);
    person.presses(answer::BEGIN);
    person.sees_heading(at(0));
    person.has_focus_on_heading();
    for (key, answer) in [
        ("1", NEVER),
        ("2", SELDOM),
        ("3", SOMETIMES),
        ("4", OFTEN),
        ("5", ALWAYS),
        ("0", CANNOT_JUDGE),
        ("4", OFTEN),
    ] {
        person.presses_key(key);
        assert!(person.has_chosen(answer), "{key}");
        assert_eq!(person.heading(), at(0).sv, "{key} must not move on");
        assert!(person.focus().is_visible, "{key}");
    }
    // Keys that mean nothing here change nothing.
    for key in ["6", "9", "a", "Escape"] {
        person.presses_key(key);
        assert!(person.has_chosen(OFTEN), "{key}");
    }
    // Arrows are the browser's own way through radio buttons.
    person.presses_key("ArrowDown");
    assert!(person.has_chosen(ALWAYS));
    person.presses_key("ArrowUp");
    assert!(person.has_chosen(OFTEN));
    // Only while focus is in the statement.
    person.tabs_to(common::NEXT);
    person.presses_key("1");
    assert!(person.has_chosen(OFTEN), "focus is on the button");
    person.presses_key("Enter");
    person.sees_heading(at(1));
    // Tapping does not move on either, and a modified key is the browser's.
    person.chooses(SELDOM);
    assert!(person.has_chosen(SELDOM));
    assert_eq!(person.heading(), at(1).sv);
}

#[test]
fn the_way_back_loses_nothing() {
    let site = Site::open();
    let person = at_welcome(&site);
    person.presses(answer::BEGIN);
    person.sees_heading(at(0));
    assert!(!person.can_press(common::BACK), "the first has none");
    person.sees(answer::progress(Lang::Sv, &1, &12));
    person.chooses(OFTEN);
    person.presses(common::NEXT);
    person.sees_heading(at(1));
    // Going on without a choice is “cannot judge”.
    person.presses(common::NEXT);
    person.sees_heading(at(2));
    person.sees(answer::progress(Lang::Sv, &3, &12));
    person.chooses(ALWAYS);
    person.presses(common::BACK);
    person.sees_heading(at(1));
    assert!(person.has_chosen(CANNOT_JUDGE));
    person.presses(common::BACK);
    person.sees_heading(at(0));
    assert!(person.has_chosen(OFTEN));
    person.presses(common::NEXT);
    person.presses(common::NEXT);
    person.sees_heading(at(2));
    assert!(person.has_chosen(ALWAYS));
    // The language can change in the middle.
    person.switches_language();
    person.sees_heading(at(2));
    assert!(person.has_chosen(ALWAYS));
    person.switches_language();

    // To the review, change one answer, and straight back there.
    person.answers_some(Form::Short, EIGHT[0], 2..12);
    let rows = person.text();
    assert_eq!(rows.matches(answer::CHANGE.sv).count(), 12, "{rows}");
    person.sees(format!("{} {}", at(0).sv, OFTEN.sv));
    person.sees(format!("{} {}", at(1).sv, CANNOT_JUDGE.sv));
    person.presses(format!("{}: {}", answer::CHANGE.sv, at(1).sv));
    person.sees_heading(at(1));
    person.chooses(NEVER);
    person.presses(answer::KEEP);
    person.sees_heading(answer::REVIEW_TITLE);
    person.sees(format!("{} {}", at(1).sv, NEVER.sv));
    person.sees(format!("{} {}", at(0).sv, OFTEN.sv));
    // Back from the review is the last statement.
    person.presses(common::BACK);
    person.sees_heading(at(11));
    person.presses(answer::TO_REVIEW);
    person.presses(answer::HAND_IN);
    person.sees(answer::THANKS);
    person.presses(answer::LEAVE);
    have_answered(&person, 2);
}

#[test]
fn nothing_leads_back_to_a_sheet_that_was_handed_in() {
    let site = Site::open();
    let person = at_welcome(&site);
    person.presses(answer::BEGIN);
    person.answers(Form::Short, EIGHT[1]);
    assert!(sheet(&person).is_some());
    person.presses(answer::HAND_IN);
    person.sees_heading(answer::PASS_ON);
    let shows_no_answers = || {
        for step in FREQUENCY {
            person.does_not_see(step);
        }
        for place in 0..12 {
            person.does_not_see(at(place));
        }
        assert_eq!(sheet(&person), None);
    };
    shows_no_answers();
    // A reload, and the browser's own way back and forth.
    person.reloads();
    person.sees_heading(answer::TITLE);
    shows_no_answers();
    person.goes_back();
    person.sees_heading(collect::TITLE);
    have_answered(&person, 2);
    shows_no_answers();
    person.run("history.forward()", &[]);
    person.sees_heading(answer::TITLE);
    shows_no_answers();
    // The next person begins with nothing chosen.
    person.presses(answer::BEGIN);
    person.sees_heading(at(0));
    for step in FREQUENCY {
        assert!(!person.has_chosen(step));
    }
    person.answers(Form::Short, EIGHT[2]);
    person.presses(answer::HAND_IN);
    person.sees_heading(answer::PASS_ON);
    person.goes_back();
    person.sees_heading(collect::TITLE);
    have_answered(&person, 3);
    shows_no_answers();
}

#[test]
fn a_reload_covers_a_begun_sheet() {
    let site = Site::open();
    let person = at_welcome(&site);
    person.presses(answer::BEGIN);
    person.answers_some(Form::Short, EIGHT[0], 0..5);
    person.reloads();
    is_covered_at(&person, 5);

    // “It is mine” goes on at the next statement, and nothing is lost.
    person.presses(answer::COVERED_MINE);
    person.sees_heading(at(5));
    person.answers_some(Form::Short, EIGHT[0], 5..12);
    person.sees(format!("{} {}", at(0).sv, OFTEN.sv));
    person.reloads();
    is_covered_at(&person, 12);
    person.presses(answer::COVERED_MINE);
    person.sees_heading(answer::REVIEW_TITLE);

    // “I am next” throws it away.
    person.reloads();
    is_covered_at(&person, 12);
    person.presses(answer::COVERED_THROW);
    person.sees_heading(answer::TITLE);
    assert_eq!(sheet(&person), None);
    person.presses(answer::BEGIN);
    person.sees_heading(at(0));
    for step in FREQUENCY {
        assert!(!person.has_chosen(step));
    }
    person.presses(common::NEXT);
    // The organiser sees that one is begun, and the number that is counted.
    person.opens(&format!("#/group/{ID}/collect"));
    have_answered(&person, 1);
    person.sees(collect::BEGUN);
    person.presses(collect::NEXT);
    is_covered_at(&person, 1);
}

/// Nothing of a sheet but how far it has come.
fn is_covered_at(person: &Person, met: usize) {
    person.sees_heading(answer::COVERED_TITLE);
    person.sees(answer::covered_far(Lang::Sv, &met, &12));
    for step in FREQUENCY {
        person.does_not_see(step);
    }
    for place in 0..12 {
        person.does_not_see(at(place));
    }
}

#[test]
fn two_minutes_without_a_touch_cover_the_sheet_after_a_warning() {
    let site = Site::open();
    let person = at_welcome(&site);
    person.presses(answer::BEGIN);
    person.answers_some(Form::Short, EIGHT[0], 0..3);
    person.lets_pass(Duration::from_secs(60));
    person.does_not_see(answer::IDLE_WARNING);
    person.lets_pass(Duration::from_secs(31));
    person.sees(answer::IDLE_WARNING);
    person.sees_heading(at(3));
    // Any key stops it, and so does a tap.
    person.presses_key("x");
    person.no_longer_sees(answer::IDLE_WARNING);
    person.lets_pass(Duration::from_secs(91));
    person.sees(answer::IDLE_WARNING);
    person.taps_nowhere();
    person.no_longer_sees(answer::IDLE_WARNING);
    person.sees_heading(at(3));
    person.presses(common::BACK);
    person.sees_heading(at(2));
    // Nobody comes: covered.
    person.lets_pass(Duration::from_secs(91));
    person.sees(answer::IDLE_WARNING);
    person.lets_pass(Duration::from_secs(30));
    is_covered_at(&person, 3);
    person.presses(answer::COVERED_MINE);
    person.sees_heading(at(3));

    // For ten minutes it can be taken up; then only thrown away.
    person.lets_pass(Duration::from_secs(121));
    is_covered_at(&person, 3);
    person.lets_pass(Duration::from_secs(560));
    person.sees(answer::COVERED_MINE);
    person.lets_pass(Duration::from_secs(50));
    person.sees(answer::COVERED_LATE);
    assert!(!person.can_press(answer::COVERED_MINE));
    person.reloads();
    person.sees(answer::COVERED_LATE);
    assert!(!person.can_press(answer::COVERED_MINE));
    person.presses(answer::COVERED_THROW);
    person.sees_heading(answer::TITLE);
    assert_eq!(sheet(&person), None);
}

#[test]
fn more_sheets_than_invited_are_told_before_closing() {
    let site = Site::open();
    let person = Person::at(&site);
    let open = Stored::group(ID, "Elevhälsan").with_open(Form::Short, &EIGHT[..7], 6);
    person.finds_stored(&open.texts());
    person.opens(&format!("#/group/{ID}/collect"));
    person.presses(collect::CLOSE);
    person.sees(collect::doubt_more(Lang::Sv, &7, &6));
    person.sees(collect::CLOSE_FINAL);
    person.presses(collect::CLOSE_NO);
    person.no_longer_sees(collect::CLOSE_FINAL);
    person.sees(collect::count(Lang::Sv, &7, &6));
}
