//! What stands in the browser's storage and is not as it should be: nothing is
//! overwritten, the person is told, the rest works.

use e2e::{Person, Site, Stored};
use samklang::content::text::{
    answer, collect, common, data, exercise as exercise_text, group, prepare, result,
    shell, start,
};
use samklang::content::{Lang, exercise};
use samklang::domain::Form;

use crate::steps::{
    EIGHT, NINE, answer_in_turn, closes_the_round, creates_a_group, opens_a_round,
    round_line, runs,
};

const GOOD: &str = "abcdefgh";
const BAD: &str = "hgfedcba";

/// A device with a good group and one more text.
fn device_with(key: &str, text: &str) -> Vec<(String, String)> {
    let mut texts = Stored::group(GOOD, "Elevhälsan").texts();
    texts.push((key.to_owned(), text.to_owned()));
    texts
}

fn have_answered(person: &Person, sheets: u32) {
    person.sees(collect::count(Lang::Sv, &sheets, &5));
}

/// The text stands as it did, byte for byte.
fn is_untouched(person: &Person, key: &str, text: &str) {
    assert_eq!(person.stored_text(key).as_deref(), Some(text), "{key}");
}

/// A short loop with the good group: what is wrong elsewhere must not matter.
fn uses_the_good_group(person: &Person) {
    person.opens(&format!("#/group/{GOOD}"));
    person.sees_heading("Elevhälsan");
    opens_a_round(person, Form::Short, 5);
    answer_in_turn(person, Form::Short, &EIGHT[..5]);
    closes_the_round(person);
    person.sees_heading(result::TITLE);
    person.opens("#/exercises/question-relay");
    let relay = exercise("question-relay").unwrap();
    person.sees_heading(relay.title);
}

/// “Mina data” shows the text, and removes it when it is asked to.
fn can_be_removed(person: &Person, key: &str) {
    let text = person.stored_text(key);
    person.opens("#/data");
    person.sees(data::UNREADABLE_TITLE);
    person.sees(key);
    person.presses(data::UNREADABLE_REMOVE);
    person.sees(data::UNREADABLE_REMOVE_TITLE);
    person.presses(common::CANCEL);
    person.no_longer_sees(data::UNREADABLE_REMOVE_TITLE);
    assert_eq!(person.stored_text(key), text, "it was only asked about");
    person.presses(data::UNREADABLE_REMOVE);
    person.presses(data::REMOVE_YES);
    person.sees(data::UNREADABLE_REMOVED);
    person.no_longer_sees(data::UNREADABLE_TITLE);
    // What the app has to keep under that key may take its place now.
    assert_ne!(person.stored_text(key), text);
    person.opens("");
    person.does_not_see(shell::UNREADABLE);
}

#[test]
fn a_damaged_group_is_told_kept_and_in_nobodys_way() {
    let site = Site::open();
    let person = Person::at(&site);
    let key = format!("samklang/group/{BAD}");
    let text = r#"{"v":1,"kind":"group","data":{"name":"Kvar"#;
    person.finds_stored(&device_with(&key, text));
    person.opens("");
    person.sees(shell::UNREADABLE);
    person.sees("Elevhälsan");
    // Its own address leads home, with a word.
    person.opens(&format!("#/group/{BAD}"));
    person.sees_heading(start::TITLE);
    person.sees(shell::UNREADABLE);
    uses_the_good_group(&person);
    is_untouched(&person, &key, text);
    person.reloads();
    is_untouched(&person, &key, text);
    person.has_a_quiet_console();
    can_be_removed(&person, &key);
}

#[test]
fn a_newer_versions_group_is_told_and_kept() {
    let site = Site::open();
    let person = Person::at(&site);
    let key = format!("samklang/group/{BAD}");
    let text = r#"{"v":99,"kind":"group","data":{"name":"Framtiden","colour":7}}"#;
    person.finds_stored(&device_with(&key, text));
    person.opens("");
    person.sees(shell::UNREADABLE);
    uses_the_good_group(&person);
    is_untouched(&person, &key, text);
    person.opens("#/data");
    person.sees(data::UNREADABLE_NEWER);
    can_be_removed(&person, &key);
}

#[test]
fn a_damaged_group_comes_back_from_the_state_before() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("");
    creates_a_group(&person, "Elevhälsan");
    // A second state, so that there is one before.
    person.presses(group::PREPARE_BUTTON);
    person.fills(prepare::REASON_LABEL, "Ett skäl");
    let stored = person.stored();
    let (key, _) = stored
        .iter()
        .find(|it| it.0.starts_with("samklang/group/") && !it.0.contains('.'))
        .expect("the group");
    let text = r#"{"v":1,"kind":"group","da"#;
    person.finds_stored(&[(key.clone(), text.to_owned())]);
    let id = key.rsplit('/').next().unwrap();
    person.opens(&format!("#/group/{id}"));
    person.sees_heading("Elevhälsan");
    person.sees(group::RECOVERED);
    // The damaged text is put aside, not lost.
    is_untouched(&person, &format!("{key}.rescue"), text);
    can_be_removed(&person, &format!("{key}.rescue"));
    person.sees("Elevhälsan");
}

#[test]
fn what_is_not_ours_stays_as_it_is() {
    let site = Site::open();
    let person = Person::at(&site);
    let foreign = [
        ("samklang/something", "what is this"),
        ("samklang/group/not-an-id", "{}"),
        ("other-app", "{\"mine\":true}"),
        ("samklang-other", "x"),
    ];
    let mut texts = Stored::group(GOOD, "Elevhälsan").texts();
    texts.extend(foreign.map(|(key, text)| (key.to_owned(), text.to_owned())));
    person.finds_stored(&texts);
    uses_the_good_group(&person);
    for (key, text) in foreign {
        is_untouched(&person, key, text);
    }
    // Also what lies under a key of ours, and was not written by us.
    let key = "samklang/settings";
    let text = "sv, please";
    person.finds_stored(&[(key.to_owned(), text.to_owned())]);
    person.opens("");
    person.sees(shell::UNREADABLE);
    person.switches_language();
    person.sees_heading(start::TITLE);
    is_untouched(&person, key, text);
    person.switches_language();
    can_be_removed(&person, key);
    // Erasing everything takes what is ours, and nothing else.
    person.opens("#/data");
    person.presses(data::ERASE);
    person.presses(data::ERASE_YES);
    person.sees(data::ERASED);
    is_untouched(&person, "other-app", "{\"mine\":true}");
    is_untouched(&person, "samklang-other", "x");
    assert_eq!(person.stored_text(&format!("samklang/group/{GOOD}")), None);
}

#[test]
fn a_damaged_open_round_is_told_and_never_written_over() {
    let site = Site::open();
    let person = Person::at(&site);
    let key = format!("samklang/open/{GOOD}");
    let text = r#"{"v":1,"kind":"open round","data":{"number":1,"form":"full","#;
    person.finds_stored(&device_with(&key, text));
    person.opens(&format!("#/group/{GOOD}"));
    person.sees_heading("Elevhälsan");
    person.sees(group::DAMAGED_ROUND);
    // Whatever is tried with the group, the damaged round stays.
    for place in ["collect", "answer"] {
        person.opens(&format!("#/group/{GOOD}/{place}"));
        person.sees(answer::NO_ROUND);
    }
    person.opens(&format!("#/group/{GOOD}/prepare"));
    person.sees(group::DAMAGED_ROUND);
    assert!(
        !person.can_press(prepare::OPEN),
        "a round that would take its place must not open"
    );
    is_untouched(&person, &key, text);
    // Practising works, and so does another group.
    person.opens(&format!("#/group/{GOOD}/exercises/check-in"));
    let check_in = exercise("check-in").unwrap();
    runs(&person, check_in, "Det gick bra", "");
    person.sees("Det gick bra");
    person.opens("");
    creates_a_group(&person, "En till");
    opens_a_round(&person, Form::Short, 5);
    answer_in_turn(&person, Form::Short, &EIGHT[..1]);
    have_answered(&person, 1);
    is_untouched(&person, &key, text);
    can_be_removed(&person, &key);
    // Now a round can open again.
    person.opens(&format!("#/group/{GOOD}"));
    person.sees_heading("Elevhälsan");
    person.does_not_see(group::DAMAGED_ROUND);
    opens_a_round(&person, Form::Short, 5);
    have_answered(&person, 0);
}

#[test]
fn a_damaged_running_exercise_is_told_and_stays() {
    let site = Site::open();
    let person = Person::at(&site);
    let key = "samklang/running";
    let text = r#"{"v":1,"kind":"running","data":{"exercise":"question-"#;
    person.finds_stored(&device_with(key, text));
    person.opens("");
    person.sees(shell::UNREADABLE);
    // The exercise can be run all the same.
    person.opens(&format!("#/group/{GOOD}/exercises/question-relay"));
    let relay = exercise("question-relay").unwrap();
    runs(&person, relay, "Vi frågade", "");
    person.sees_heading("Elevhälsan");
    person.sees("Vi frågade");
    is_untouched(&person, key, text);
    can_be_removed(&person, key);
}

#[test]
fn a_damaged_sheet_of_this_window_is_no_hindrance() {
    let site = Site::open();
    let person = Person::at(&site);
    let open = Stored::group(GOOD, "Elevhälsan").with_open(Form::Short, &EIGHT[..2], 5);
    person.finds_stored(&open.texts());
    for text in [
        "half a sheet",
        r#"{"v":99,"kind":"sheet","data":{}}"#,
        r#"{"v":1,"kind":"sheet","data":{"group":"abcdefgh","form":"short","met":"12345123451234512345","touched":0}}"#,
        r#"{"v":1,"kind":"sheet","data":{"group":"abcdefgh","form":"short","met":"9","touched":-1}}"#,
    ] {
        person.finds_stored_for_the_window("samklang/sheet", text);
        person.opens(&format!("#/group/{GOOD}/collect"));
        have_answered(&person, 2);
        person.opens(&format!("#/group/{GOOD}/answer"));
        person.sees_heading(answer::TITLE);
    }
    person.presses(answer::BEGIN);
    person.answers(Form::Short, EIGHT[0]);
    person.presses(answer::HAND_IN);
    person.sees(answer::THANKS);
    person.presses(answer::LEAVE);
    have_answered(&person, 3);
    person.has_a_quiet_console();
}

#[test]
fn full_storage_is_told_and_the_loop_goes_on_in_memory() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("");
    // To the last byte, as another site on the same origin might.
    person.run(
        "let size = 1 << 20, n = 0; \
         while (size >= 1) { \
           try { localStorage.setItem('filler' + n, 'x'.repeat(size)); n += 1; } \
           catch { size = Math.floor(size / 2); } \
         }",
        &[],
    );
    creates_a_group(&person, "Elevhälsan");
    person.sees(shell::NOT_SAVED_FULL);
    opens_a_round(&person, Form::Short, 5);
    answer_in_turn(&person, Form::Short, &EIGHT[..5]);
    have_answered(&person, 5);
    closes_the_round(&person);
    person.sees_heading(result::TITLE);
    person.sees(shell::NOT_SAVED_FULL);
    person.sees(round_line(Lang::Sv, 1, 5, 5));
    let kept: Vec<String> = person.stored().into_iter().map(|it| it.0).collect();
    assert!(
        !kept.iter().any(|it| it.starts_with("samklang/")),
        "{kept:?}"
    );
    // Room again: at the next save everything is kept.
    person.run(
        "Object.keys(localStorage).filter((it) => it.startsWith('filler')) \
         .forEach((it) => localStorage.removeItem(it))",
        &[],
    );
    person.switches_language();
    person.no_longer_sees(shell::NOT_SAVED_FULL);
    person.switches_language();
    person.reloads();
    person.sees_heading(result::TITLE);
    person.sees(round_line(Lang::Sv, 1, 5, 5));
}

#[test]
fn blocked_storage_is_told_and_the_loop_goes_on_in_memory() {
    let site = Site::open();
    let person = Person::whose_browser_keeps_nothing(&site);
    person.opens("");
    person.sees(shell::NOT_SAVED_BLOCKED);
    person.sees(start::OFFLINE_CANNOT);
    creates_a_group(&person, "Elevhälsan");
    opens_a_round(&person, Form::Full, 5);
    answer_in_turn(&person, Form::Full, &NINE[..5]);
    have_answered(&person, 5);
    closes_the_round(&person);
    person.sees_heading(result::TITLE);
    person.sees("Utforskande 53 ungefär ibland");
    person.presses(result::PRACTISE);
    let relay = exercise("question-relay").unwrap();
    person.sees_heading(exercise_text::TITLE);
    person.presses(relay.title);
    runs(&person, relay, "Vi frågade", "När vi börjar");
    person.sees_heading("Elevhälsan");
    person.sees("När vi börjar");
    person.sees(shell::NOT_SAVED_BLOCKED);
}
