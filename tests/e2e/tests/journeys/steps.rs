//! What every journey is made of, and the groups that go on them.

use e2e::Person;
use samklang::content::text::{
    answer, collect, common, exercise, group, prepare, result, review, start,
};
use samklang::content::{ExerciseText, Lang, Text, guide};
use samklang::domain::Form;

/// Words of the specification, in both languages.
pub(crate) const fn both(sv: &'static str, en: &'static str) -> Text {
    Text { sv, easy: sv, en }
}

/// Nine people's answers to the full survey, in the order U B I A P R and the
/// four amounts; 0 is cannot judge. `nine.rs` tells what is in them.
pub(crate) const NINE: [&str; 9] = [
    "3221 4542 3433 4333 4441 4444 2333",
    "3231 4142 4442 3432 4542 4344 2333",
    "3321 5541 3343 4433 5441 3434 1433",
    "2221 4242 4342 3343 4432 4434 2323",
    "3231 4533 3430 4432 4442 3000 3333",
    "3331 5452 4002 3433 5541 0000 3433",
    "4221 4142 2334 4442 3333 0000 2323",
    "2231 3541 3443 3333 4451 0000 1333",
    "3121 4243 4442 4433 3442 0000 3333",
];

/// Eight people's answers to the short survey: U1 U3 B1 B3 I1 I3 A1 A2 P1 P4 R1 R4.
pub(crate) const EIGHT: [&str; 8] = [
    "32 44 33 43 41 43",
    "33 44 44 34 42 43",
    "32 54 34 44 51 34",
    "22 44 44 33 42 34",
    "33 43 33 44 42 43",
    "33 55 40 34 51 43",
    "42 44 23 44 33 54",
    "23 34 34 33 41 34",
];

/// A round in a line, up to its date.
pub(crate) fn round_line(lang: Lang, number: u32, sheets: u64, invited: u32) -> String {
    group::round_line(lang, &number, &sheets, &invited, &"")
        .trim_end()
        .to_owned()
}

/// A lean as a number, up to the number.
pub(crate) fn tilt_words(lang: Lang) -> String {
    let words = result::tilt_number(lang, &"#", &"", &"");
    words.split('#').next().unwrap().to_owned()
}

pub(crate) fn creates_a_group(person: &Person, name: &str) {
    person.fills(start::NAME_LABEL, name);
    person.presses(start::CREATE);
    person.sees_heading(name);
}

/// From the group's page to an open round.
pub(crate) fn opens_a_round(person: &Person, form: Form, invited: u32) {
    person.presses(group::PREPARE_BUTTON);
    person.sees_heading(prepare::TITLE);
    prepares(person, form, invited);
    person.presses(prepare::OPEN);
    person.sees_heading(collect::TITLE);
}

/// Answers everything that is asked before a round.
pub(crate) fn prepares(person: &Person, form: Form, invited: u32) {
    person.chooses_for(prepare::CONFLICT_LABEL, common::NO);
    person.chooses_for(prepare::SAFE_LABEL, common::YES);
    person.fills(prepare::REASON_LABEL, "Vi börjar ett nytt år");
    person.fills(prepare::INVITED_LABEL, &invited.to_string());
    person.chooses(match form {
        Form::Full => prepare::FORM_FULL,
        Form::Short => prepare::FORM_SHORT,
    });
    person.chooses(collect::PHONES_NO);
    // A box that is ticked already is left alone.
    if !person.has_chosen(prepare::VOLUNTARY_LABEL) {
        person.chooses(prepare::VOLUNTARY_LABEL);
    }
}

/// The device goes round, from the organiser's page and back to it.
pub(crate) fn answer_in_turn(person: &Person, form: Form, sheets: &[&str]) {
    person.presses(collect::NEXT);
    for (at, sheet) in sheets.iter().enumerate() {
        person.sees_heading(answer::TITLE);
        person.presses(answer::BEGIN);
        person.answers(form, sheet);
        person.presses(answer::HAND_IN);
        person.sees(answer::THANKS);
        let is_last = at + 1 == sheets.len();
        person.presses(if is_last {
            answer::LEAVE
        } else {
            answer::NEXT_PERSON
        });
    }
    person.sees_heading(collect::TITLE);
}

/// Closes a round that has a result, and goes past the conversation to it.
pub(crate) fn closes_the_round(person: &Person) {
    closes_for_the_conversation(person);
    person.presses(review::TO_RESULT);
}

/// Closes a round that has a result: the conversation comes before the figures.
pub(crate) fn closes_for_the_conversation(person: &Person) {
    person.presses(collect::CLOSE);
    person.sees(collect::CLOSE_FINAL);
    person.presses(collect::CLOSE_YES);
    person.sees_heading(review::TITLE);
}

/// Runs an exercise from its page to its end, and writes down what it gave.
pub(crate) fn runs(person: &Person, found: &ExerciseText, noticed: &str, agreed: &str) {
    person.sees_heading(found.title);
    person.presses(exercise::RUN);
    let steps = guide(found.exercise.id).unwrap().steps;
    let last = steps.len() - 1;
    for (at, step) in steps.iter().enumerate() {
        person.sees_heading(step.title);
        person.sees(step.text);
        if at == 0 {
            person.presses(exercise::START);
            person.sees(exercise::PAUSE);
        }
        person.presses(if at == last {
            exercise::FINISH
        } else {
            exercise::NEXT_STEP
        });
    }
    person.sees_heading(exercise::DONE_TITLE);
    person.fills(exercise::NOTICED_LABEL, noticed);
    person.fills(exercise::AGREED_LABEL, agreed);
    person.presses(exercise::SAVE);
}
