//! Observing a meeting: from a phone to the group's computer without any server,
//! once a minute, and two beside each other. The expected figures are counted by
//! hand from what is pressed.

use std::time::Duration;

use e2e::{Dress, Person, Site, Stored, Video, day, view::Look};
use samklang::codec::{observation_code, pieces};
use samklang::content::Lang;
use samklang::content::text::{common, observe as text, scan};
use samklang::domain::observation::{About, Counts, Way};
use samklang::domain::{Observation, ObservationId};
use samklang::store::{Backend as _, Memory, Store};

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;

const ID: &str = "abcdefgh";
const OTHER: &str = "hgfedcba";

fn about(id: &str, title: &str, way: Way, seats: u8) -> About {
    About {
        id: ObservationId::parse(id).unwrap(),
        title: title.to_owned(),
        observer: "Observatör A".to_owned(),
        group: None,
        meeting: None,
        on: day(3, 2),
        agreed: true,
        way,
        seats,
    }
}

/// 78 contributions and 30 turns in 48 minutes.
fn tapped() -> Observation {
    let counts = Counts {
        said: [12, 40, 3, 7, 16],
        turns: vec![12, 9, 4, 3, 2, 0],
        interruptions: 5,
        open_questions: 2,
        minutes: 48,
        ..Counts::default()
    };
    Observation::brought(about(ID, "Mötet <b>före</b>", Way::Taps, 6), counts).unwrap()
}

/// 25 of 30 minutes, on another day.
fn sampled() -> Observation {
    let about = About {
        on: day(6, 2),
        ..about(OTHER, "Mötet efter", Way::Samples, 0)
    };
    let counts = Counts {
        said: [5, 9, 2, 1, 4],
        other: 4,
        minutes: 30,
        ..Counts::default()
    };
    Observation::brought(about, counts).unwrap()
}

/// Observations as texts, by key, as they stand in local storage.
fn texts(all: &[Observation]) -> Vec<(String, String)> {
    let memory: &'static Memory = Box::leak(Box::default());
    for it in all {
        Store::new(Box::new(memory)).save_observation(it);
    }
    let keys = memory.keys("").into_iter();
    let text = |key: String| {
        let text = memory.read(&key).unwrap();
        (key, text)
    };
    keys.map(text).collect()
}

/// The numbers on the buttons of the kinds, in their order.
fn numbers(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.tap-kinds b')] \
                  .map((it) => it.textContent).join(' ')";
    let found = person.run(script, &[]);
    let found = found.as_str().unwrap();
    found.split(' ').map(str::to_owned).collect()
}

#[track_caller]
fn shows(person: &Person, expected: [&str; 5]) {
    person.waits_for(&format!("the buttons to show {expected:?}"), || {
        (numbers(person) == expected).then_some(())
    });
}

/// The rows of a table below its head.
fn rows(person: &Person, column: samklang::content::Text) -> Vec<Vec<String>> {
    person.table(column).split_off(1)
}

#[test]
fn an_observer_taps_on_a_phone_and_hands_over_by_code_file_and_camera() {
    let site = Site::open();
    let observer = Person::at(&site);
    observer.wears(Dress::PHONE);
    observer.opens("#/meetings/observe");
    observer.sees_heading(text::TITLE);
    observer.sees(text::LIST_NONE);
    // What is missing is told at its field.
    observer.presses(text::CREATE);
    observer.sees(text::TITLE_MISSING);
    observer.fills(text::TITLE_LABEL, "APT i mars");
    observer.fills(text::SEATS_LABEL, "41");
    observer.presses(text::CREATE);
    observer.sees(text::SEATS_WRONG);
    observer.fills(text::SEATS_LABEL, "4");
    observer.presses(text::CREATE);

    // Nothing can be tapped before the group has said yes.
    observer.sees_heading("APT i mars");
    observer.sees(text::ASK_FIRST);
    assert!(!observer.can_press(common::EXPLORING));
    observer.chooses(text::AGREED_LABEL);
    shows(&observer, ["0", "0", "0", "0", "0"]);

    observer.presses(common::EXPLORING);
    observer.presses(common::EXPLORING);
    observer.sees(text::told_mark(Lang::Sv, &"Utforskande", &2));
    observer.presses(common::CLIMATE);
    observer.presses(text::OPEN_QUESTION);
    observer.presses(text::OPEN_QUESTION);
    observer.presses(text::ANSWERED);
    observer.presses(text::INTERRUPTION);
    for seat in [2, 2, 4, 2] {
        observer.presses(text::seat(Lang::Sv, &seat));
    }
    observer.sees(text::told_mark(Lang::Sv, &"Plats 2", &3));
    // Undo says what it took back.
    observer.presses(common::INSIDE);
    shows(&observer, ["2", "0", "1", "0", "1"]);
    observer.presses(text::UNDO);
    observer.sees(text::told_undo(Lang::Sv, &"Inifrån"));
    // Keys, while a button has the keyboard.
    for key in ["2", "2", "4", "Backspace"] {
        observer.presses_key(key);
    }
    shows(&observer, ["2", "2", "0", "0", "1"]);
    observer.reloads();
    observer.sees_heading("APT i mars");
    shows(&observer, ["2", "2", "0", "0", "1"]);
    observer.presses(text::UNDO);
    observer.sees(text::told_undo(Lang::Sv, &"Berättande"));
    observer.presses(common::TELLING);
    // Nothing to write in.
    let fields = "return document.querySelectorAll('input, textarea').length";
    assert_eq!(observer.run(fields, &[]), 0);

    observer.presses(text::FINISH);
    observer.sees_heading(text::SEEN_TITLE);
    // Of five contributions.
    let kinds = rows(&observer, text::COLUMN_SHARE);
    let expected = [
        ["Utforskande", "2", "40 %"],
        ["Berättande", "2", "40 %"],
        ["Inifrån", "0", "0 %"],
        ["Utifrån", "0", "0 %"],
        ["Samtalsklimat", "1", "20 %"],
    ];
    assert_eq!(kinds, expected);
    observer.sees(text::interruptions(Lang::Sv, &1));
    observer.sees(text::open_questions(Lang::Sv, &1));
    let turns = rows(&observer, text::COLUMN_TURNS);
    let expected = [
        ["Rad 1", "3"],
        ["Rad 2", "1"],
        ["Rad 3", "0"],
        ["Rad 4", "0"],
    ];
    assert_eq!(turns, expected);
    let figures = rows(&observer, text::COLUMN_VALUE);
    // Three of four: Σp² is 10/16, and 16/10 seats would give the same.
    let value = |name: samklang::content::Text| {
        let row = figures.iter().find(|row| row[0].starts_with(name.sv));
        row.unwrap()[1].clone()
    };
    assert_eq!(value(text::TOP), "75 %");
    assert_eq!(value(text::EFFECTIVE), "1,6");
    assert_eq!(value(text::SILENT), "2");

    // The code as text and as a file.
    observer.presses(text::HAND_SHOW);
    observer.sees(text::HAND_TEXT);
    let script = "return document.querySelector('.code').textContent";
    let code = observer.run(script, &[]).as_str().unwrap().to_owned();
    let (kind, file) = observer.saves(text::HAND_SAVE);
    assert_eq!(kind, "text/plain;charset=utf-8");
    assert_eq!(file, code.replace(' ', ""));

    let group = Person::at(&site);
    group.opens("#/meetings/observe");
    let enters = |code: &str| {
        group.fills(text::BRING_LABEL, code);
        group.presses(text::BRING_BUTTON);
    };
    enters(&code[..code.len() - 4]);
    group.sees(text::BRING_DAMAGED);
    enters(&code.to_lowercase());
    group.sees(text::bring_added(Lang::Sv, &"APT i mars", &"Observatör A"));
    enters(&code);
    group.sees(text::bring_same(Lang::Sv, &"APT i mars", &"Observatör A"));
    group.presses(text::bring_open(Lang::Sv, &"APT i mars"));
    group.sees_heading(text::SEEN_TITLE);
    group.sees(text::BROUGHT_IN);
    assert_eq!(rows(&group, text::COLUMN_SHARE), kinds);
    assert_eq!(rows(&group, text::COLUMN_TURNS), turns);
    assert_eq!(rows(&group, text::COLUMN_VALUE), figures);

    // The observer had finished too soon, and goes on; the newer file replaces.
    observer.presses(text::GO_ON);
    observer.sees(text::OVER);
    observer.presses(text::GO_ON);
    observer.presses(common::OUTSIDE);
    shows(&observer, ["2", "2", "0", "1", "1"]);
    observer.presses(text::FINISH);
    observer.sees_heading(text::SEEN_TITLE);
    let (_, newer) = observer.saves(text::HAND_SAVE);
    let path =
        std::env::temp_dir().join(format!("samklang-seen-{}.txt", std::process::id()));
    std::fs::write(&path, newer).unwrap();
    group.presses(text::TO_LIST);
    group.chooses_file(text::BRING_FILE, &path);
    group.sees(text::bring_replaced(
        Lang::Sv,
        &"APT i mars",
        &"Observatör A",
    ));
    let _ = std::fs::remove_file(&path);
    group.presses(text::bring_open(Lang::Sv, &"APT i mars"));
    group.sees_heading(text::SEEN_TITLE);
    assert_eq!(
        rows(&group, text::COLUMN_SHARE)[3],
        ["Utifrån", "1", "17 %"]
    );
    for person in [&observer, &group] {
        person.has_a_quiet_console();
    }
}

#[test]
fn the_pictures_of_a_code_are_read_by_a_camera() {
    let site = Site::open();
    let code = observation_code(&tapped());
    let all = pieces(&code);
    assert_eq!(all.len(), 2);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let film = Video::empty();
    film.shows(&all, &Look::SHARP);
    let group = Person::with_camera(&site, film.path());
    group.opens("#/meetings/observe");
    group.presses(text::BRING_CAMERA);
    group.presses(scan::START);
    let title = "Mötet <b>före</b>";
    group.sees(text::bring_added(Lang::Sv, &title, &"Observatör A"));
    // The camera is off again.
    group.no_longer_sees(scan::PREVIEW);
    group.presses(text::bring_open(Lang::Sv, &title));
    group.sees_heading(text::SEEN_TITLE);
    group.sees(title);
    // The observer's phone shows what the camera saw.
    group.presses(text::HAND_SHOW);
    group.sees(text::HAND_TEXT);
    group.run(
        "document.querySelector('.qr').scrollIntoView({ block: 'center' })",
        &[],
    );
    assert!(all.contains(&group.reads_code().as_str()));
    group.has_a_quiet_console();
}

#[test]
fn minutes_are_sampled_right_after_sleep_and_reload() {
    let site = Site::open();
    let person = Person::at(&site);
    person.wears(Dress::PHONE);
    let new = Observation::new(about(ID, "Ledningsmöte", Way::Samples, 0)).unwrap();
    person.finds_stored(&texts(&[new]));
    person.opens(&format!("#/meetings/observe/{ID}"));
    person.sees_heading("Ledningsmöte");
    assert!(!person.can_press(common::TELLING));
    person.presses(text::BEGIN);
    person.sees(text::minute_choose(Lang::Sv, &1));
    person.presses(common::TELLING);
    person.sees(text::minute_chosen(Lang::Sv, &1, &"Berättande"));
    // One choice a minute.
    person.presses(common::EXPLORING);
    person.sees(text::REFUSED_CHOSEN);
    person.lets_pass(Duration::from_secs(60));
    person.sees(text::minute_choose(Lang::Sv, &2));
    person.sees(text::missed(Lang::Sv, &0));
    // The phone sleeps for three minutes.
    person.lets_pass(Duration::from_secs(180));
    person.sees(text::minute_choose(Lang::Sv, &5));
    person.sees(text::missed(Lang::Sv, &3));
    person.reloads();
    person.sees(text::minute_choose(Lang::Sv, &5));
    person.sees(text::missed(Lang::Sv, &3));
    person.presses(text::OTHER);
    person.sees(text::minute_chosen(Lang::Sv, &5, &text::OTHER.sv));
    person.presses(text::UNDO);
    person.sees(text::minute_choose(Lang::Sv, &5));
    person.presses(common::CLIMATE);
    person.lets_pass(Duration::from_secs(60));
    person.presses(text::OTHER);
    person.sees(text::minute_chosen(Lang::Sv, &6, &text::OTHER.sv));
    // Whoever forgets to finish has not missed the rest of the day.
    person.lets_pass(Duration::from_secs(9 * 3600));
    person.sees(text::minute_choose(Lang::Sv, &546));
    person.lets_pass(Duration::from_secs(9 * 3600));
    person.presses(common::TELLING);
    person.sees(text::REFUSED_LONG);
    person.presses(text::FINISH);
    person.sees_heading(text::SEEN_TITLE);
    person.sees(text::facts_minutes(Lang::Sv, &6));
    person.sees(text::missed_what(Lang::Sv, &3));
    let kinds = rows(&person, text::COLUMN_SHARE);
    let expected = [
        ["Utforskande", "0", "0 %"],
        ["Berättande", "1", "33 %"],
        ["Inifrån", "0", "0 %"],
        ["Utifrån", "0", "0 %"],
        ["Samtalsklimat", "1", "33 %"],
        ["Annat eller tystnad", "1", "33 %"],
    ];
    assert_eq!(kinds, expected);
    person.has_a_quiet_console();
}

#[test]
fn two_observations_lie_beside_each_other_with_what_to_be_careful_about() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&texts(&[tapped(), sampled()]));
    person.opens("#/meetings/observe");
    // The older one is A without a choice.
    let two = |a: &str, b: &str| {
        person.sets(text::BESIDE_FIRST, a.to_owned());
        person.sets(text::BESIDE_SECOND, b.to_owned());
        person.presses(text::BESIDE_BUTTON);
    };
    two(ID, ID);
    person.sees(text::BESIDE_SAME);
    two(ID, OTHER);
    person.sees_heading(text::TWO_TITLE);
    person.is_at(&format!("#/meetings/observe/{ID}/beside/{OTHER}"));
    person.sees(text::two_mark(Lang::Sv, &"A", &"Mötet <b>före</b>"));
    // 78 contributions against 25 minutes.
    let kinds = rows(
        &person,
        samklang::content::Text {
            sv: "A, andel",
            easy: "A, andel",
            en: "A, share",
        },
    );
    let expected = [
        ["Utforskande", "12", "15 %", "5", "20 %"],
        ["Berättande", "40", "51 %", "9", "36 %"],
        ["Inifrån", "3", "4 %", "2", "8 %"],
        ["Utifrån", "7", "9 %", "1", "4 %"],
        ["Samtalsklimat", "16", "21 %", "4", "16 %"],
        ["Annat eller tystnad", "–", "–", "4", "16 %"],
    ];
    assert_eq!(kinds, expected);
    for words in [text::CAREFUL_ALWAYS, text::CAREFUL_WAY, text::CAREFUL_SEATS] {
        person.sees(words);
    }
    person.sees(text::careful_length(Lang::Sv, &48, &30));
    person.does_not_see(text::CAREFUL_FEW);
    let pdf = person.prints();
    keeps(&pdf, "observations-beside");
    assert!((1..=3).contains(&pages(&pdf)), "{}", pages(&pdf));
    let printed = Printed::of(&pdf);
    assert!(printed.has("Samtalsklimat 16 21 % 4 16 %"), "{printed:?}");
    person.has_a_quiet_console();
}

#[test]
fn what_was_marked_is_printed_without_buttons_linked_and_removed() {
    let site = Site::open();
    let person = Person::at(&site);
    let group = Stored::group("0123abcd", "Elevhälsan").texts();
    person.finds_stored(&[texts(&[tapped()]), group.clone()].concat());
    person.opens(&format!("#/meetings/observe/{ID}/seen"));
    person.sees_heading(text::SEEN_TITLE);
    let pdf = person.prints();
    keeps(&pdf, "observation");
    assert!((1..=3).contains(&pages(&pdf)), "{}", pages(&pdf));
    let printed = Printed::of(&pdf);
    for words in [
        "Berättande 40 51 %",
        "Rad 6 0",
        "3,5",
        "0,79",
        "0,46",
        "0,28",
    ] {
        assert!(printed.has(words), "{words} is not in {printed:?}");
    }
    assert!(printed.has(text::QUESTIONS[0].sv));
    for words in [text::HAND_TITLE, text::REMOVE, text::TO_LIST] {
        assert!(!printed.has(words.sv), "{words:?} is for the screen");
    }
    assert_eq!(person.field(text::GROUP_LABEL), "");
    person.sets(text::GROUP_LABEL, "Elevhälsan");
    person.reloads();
    person.sees_heading(text::SEEN_TITLE);
    assert_eq!(person.field(text::GROUP_LABEL), "0123abcd");
    person.presses(text::REMOVE);
    person.sees(text::REMOVE_WHAT);
    person.presses(text::REMOVE_YES);
    person.sees_heading(text::TITLE);
    person.sees(text::LIST_NONE);
    assert_eq!(person.stored(), group);
    person.goes_back();
    person.sees_heading(text::UNKNOWN);
    person.has_a_quiet_console();
}

#[test]
fn observing_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.opens("#/meetings/observe");
    looks.at("observe-none");
    person.presses(text::CREATE);
    person.sees(text::TITLE_MISSING);
    person.fills(text::BRING_LABEL, "E0");
    person.presses(text::BRING_BUTTON);
    person.sees(text::BRING_DAMAGED);
    person.presses(text::BRING_CAMERA);
    person.sees(scan::START);
    looks.at("observe-wrong");

    person.finds_stored(&texts(&[tapped(), sampled()]));
    person.opens("#/meetings/observe");
    looks.at("observe-list");
    person.opens(&format!("#/meetings/observe/{ID}/seen"));
    person.sees(text::TURNS_LOOK);
    looks.at_and_on_paper("observed");
    person.presses(text::HAND_SHOW);
    person.sees(text::HAND_TEXT);
    looks.at("observed-code");
    for _ in 0..2 {
        person.presses(text::REMOVE);
        person.sees(text::REMOVE_WHAT);
        looks.here("observed-remove");
        person.presses(common::CANCEL);
        person.no_longer_sees(text::REMOVE_WHAT);
        person.switches_language();
    }
    person.opens(&format!("#/meetings/observe/{OTHER}/seen"));
    person.sees(text::KINDS_SAMPLES);
    looks.at("observed-samples");
    person.opens(&format!("#/meetings/observe/{ID}/beside/{OTHER}"));
    person.sees(text::CAREFUL_TITLE);
    looks.at_and_on_paper("observed-beside");
    person.opens("#/meetings/observe/zzzzzzzz");
    person.sees_heading(text::UNKNOWN);
    looks.at("observe-unknown");
    person.opens(&format!("#/meetings/observe/{ID}"));
    person.sees(text::OVER);
    looks.at("observe-over");
    looks.end();
}

#[test]
fn marking_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    let asks = About {
        agreed: false,
        ..about(ID, "Arbetsplatsträff", Way::Taps, 12)
    };
    let asks = Observation::new(asks).unwrap();
    let samples = about(OTHER, "Ledningsmöte", Way::Samples, 40);
    let samples = Observation::new(samples).unwrap();
    person.finds_stored(&texts(&[asks, samples]));
    person.opens(&format!("#/meetings/observe/{ID}"));
    person.sees(text::ASK_FIRST);
    looks.at("marking-ask");
    person.chooses(text::AGREED_LABEL);
    person.presses(common::EXPLORING);
    person.sees(text::UNDO);
    looks.at("marking-taps");
    person.presses(text::KINDS_TITLE);
    looks.at("marking-meanings");
    person.opens(&format!("#/meetings/observe/{OTHER}"));
    person.sees(text::BEGIN);
    looks.at("marking-begin");
    person.presses(text::BEGIN);
    person.presses(common::OUTSIDE);
    looks.at("marking-samples");
    // The five buttons are in the lower half of a phone, without scrolling.
    person.wears(Dress::PHONE);
    let script = "return [...document.querySelectorAll('.tap-kinds button')] \
        .map((it) => it.getBoundingClientRect()) \
        .every((it) => 422 <= it.top && it.bottom <= 844 && 44 <= it.height)";
    person.run("scrollTo(0, 0)", &[]);
    assert_eq!(person.run(script, &[]), true);
    person.wears(Dress::DESK);
    looks.end();
}
