//! The whole journey with the keyboard alone: real keys, nothing else. Wherever
//! the keyboard is, it can be seen; every new page begins at its heading.

use e2e::{Person, Site};
use samklang::content::text::{
    answer, collect, common, exercise as exercise_text, group, prepare, result, review,
    shell, start,
};
use samklang::content::{FREQUENCY, Text, exercise, guide, instrument, statement};
use samklang::domain::Form;

use crate::steps::EIGHT;

/// Goes to something by Tab and presses Enter.
fn enters(person: &Person, words: impl e2e::Said) {
    person.tabs_to(words);
    person.presses_key("Enter");
}

fn arrives(person: &Person, heading: impl e2e::Said) {
    person.sees_heading(heading);
    person.has_focus_on_heading();
}

/// At every step of the conversation the keyboard is at its heading.
fn is_at_step(person: &Person, question: Text) {
    person.waits_for("focus on the step", || {
        let focus = person.focus();
        (focus.tag == "h2" && focus.name == question.sv).then_some(())
    });
}

#[test]
fn the_loop_works_by_keyboard_alone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("");

    // The first stop of every page leads past the menu.
    person.presses_key("Tab");
    assert_eq!(person.focus().name, shell::SKIP.sv);
    assert!(person.focus().is_visible);
    person.presses_key("Enter");
    person.waits_for("focus on the content", || {
        (person.focus().tag == "main").then_some(())
    });
    assert_eq!(person.place(), "", "the jump is no place");
    enters(&person, start::BEGIN);
    person.waits_for("the field to have the keyboard", || {
        (person.focus().name == start::NAME_LABEL.sv).then_some(())
    });
    // Without a name: told, and back in the field.
    person.presses_key("Enter");
    person.sees(start::NAME_MISSING);
    person.types("Teamet");
    person.presses_key("Enter");
    arrives(&person, "Teamet");

    enters(&person, group::PREPARE_BUTTON);
    arrives(&person, prepare::TITLE);
    person.tabs_to(common::NO);
    person.presses_key("Space");
    person.tabs_to(common::YES);
    person.presses_key("Space");
    person.tabs_to(prepare::REASON_LABEL);
    person.types("Nytt");
    person.tabs_to(prepare::INVITED_LABEL);
    person.types("5");
    person.tabs_to(prepare::VOLUNTARY_LABEL);
    person.presses_key("Space");
    person.sees(prepare::READY);
    enters(&person, prepare::OPEN);
    arrives(&person, collect::TITLE);
    person.tabs_to(collect::PHONES_YES);
    person.presses_key("ArrowDown");
    person.sees(collect::NO_NETWORK);

    enters(&person, collect::NEXT);
    arrives(&person, answer::TITLE);
    enters(&person, answer::BEGIN);
    let short = instrument(Form::Short);
    let words = |at: usize| statement(short.items[short.order[at]].id);
    for (at, key) in [(0, "4"), (1, "2")] {
        arrives(&person, words(at));
        person.presses_key(key);
        assert!(person.has_chosen(FREQUENCY[usize::from(key == "4") * 2 + 1]));
        enters(&person, common::NEXT);
    }
    arrives(&person, words(2));
    person.answers_some(Form::Short, EIGHT[0], 2..12);
    person.has_focus_on_heading();
    enters(&person, answer::HAND_IN);
    arrives(&person, answer::PASS_ON);
    for sheet in &EIGHT[1..5] {
        enters(&person, answer::NEXT_PERSON);
        arrives(&person, answer::TITLE);
        enters(&person, answer::BEGIN);
        person.answers(Form::Short, sheet);
        person.has_focus_on_heading();
        enters(&person, answer::HAND_IN);
        arrives(&person, answer::PASS_ON);
    }
    enters(&person, answer::LEAVE);
    arrives(&person, collect::TITLE);

    // The dialog keeps the keyboard, Escape closes it, and focus returns.
    enters(&person, collect::CLOSE);
    person.sees(collect::CLOSE_FINAL);
    let mut stops = Vec::new();
    for _ in 0..6 {
        person.presses_key("Tab");
        let focus = person.focus();
        // The browser's own frame may take its turn; nothing behind the dialog.
        if focus.tag != "body" {
            assert!(focus.is_visible, "{focus:?}");
            stops.push(focus.name);
        }
    }
    stops.sort();
    stops.dedup();
    assert_eq!(stops, [collect::CLOSE_YES.sv, collect::CLOSE_NO.sv]);
    person.presses_key("Escape");
    person.no_longer_sees(collect::CLOSE_FINAL);
    assert_eq!(person.focus().name, collect::CLOSE.sv);
    person.presses_key("Enter");
    person.sees(collect::CLOSE_FINAL);
    enters(&person, collect::CLOSE_YES);

    // The conversation: begun, guessed, gone through, and past it.
    arrives(&person, review::TITLE);
    enters(&person, review::BEGIN);
    is_at_step(&person, review::QUESTIONS[0]);
    person.tabs_to(review::MORE_EXPLORING);
    person.presses_key("ArrowDown");
    assert!(person.has_chosen(review::NEITHER));
    // An answer begins with the same letters as the button.
    person.tabs_to(review::GUESS_CLEAR);
    enters(&person, common::NEXT);
    is_at_step(&person, review::QUESTIONS[1]);
    enters(&person, review::GUESS_CHANGE);
    is_at_step(&person, review::QUESTIONS[0]);
    enters(&person, review::GUESS_CHANGE);
    is_at_step(&person, review::QUESTIONS[0]);
    enters(&person, review::STOP);
    arrives(&person, result::TITLE);

    // The result: unfold the table, show it on the wall, and back.
    enters(&person, result::AS_TABLE);
    person.sees(result::COLUMN_INTERVAL);
    enters(&person, result::WALL);
    arrives(&person, result::TITLE);
    person.presses_key("ArrowRight");
    person.sees_heading(result::TALK_TITLE);
    person.presses_key("ArrowLeft");
    person.sees_heading(result::TITLE);
    enters(&person, result::WALL_LEAVE);
    arrives(&person, result::TITLE);

    // An exercise, step by step, to the log.
    enters(&person, result::PRACTISE);
    arrives(&person, exercise_text::TITLE);
    let relay = exercise("question-relay").unwrap();
    let steps = guide("question-relay").unwrap().steps;
    enters(&person, relay.title);
    arrives(&person, relay.title);
    enters(&person, exercise_text::RUN);
    arrives(&person, steps[0].title);
    enters(&person, exercise_text::START);
    for step in &steps[1..] {
        enters(&person, exercise_text::NEXT_STEP);
        arrives(&person, step.title);
    }
    enters(&person, exercise_text::FINISH);
    arrives(&person, exercise_text::DONE_TITLE);
    person.tabs_to(exercise_text::NOTICED_LABEL);
    person.types("bra");
    enters(&person, exercise_text::SAVE);
    arrives(&person, "Teamet");
    person.sees("bra");
    person.has_a_quiet_console();
}
