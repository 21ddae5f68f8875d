//! On paper: the form is printed, and what was answered on it is entered by
//! keyboard.

use e2e::{MARK, Person, Site, Stored};
use samklang::content::text::{answer, common, paper, privacy};
use samklang::content::{FREQUENCY, Lang, Text, instrument, statement};
use samklang::domain::{Form, Key, Mark, OpenRound, Station, Tally, Urn};
use samklang::domain::{GroupId, HelpedRound, Instrument};
use samklang::store::{Backend as _, Memory, Store};

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;
use crate::steps::{EIGHT, NINE};

const ID: &str = "abcdefgh";
const OPEN: &str = "samklang/open/abcdefgh";
/// 0x2b67 is 00000 01010 11011 00111: the symbols 0, 10, 27 and 7.
const SYMBOLS: &str = "0AV7";

/// The order of the short form: R1 I1 U1 A2 P1 B1 I3 U3 A1 B3 P4 R4.
const FIRST: &str = "145302315240";
/// With a 3 for P1 where the sheet has a 2.
const SECOND: &str = "544332351243";
/// What both come to when that is mended: how many chose each of the five steps.
const SUMS: [(&str, [u64; 5]); 12] = [
    ("R1", [1, 0, 0, 0, 1]),
    ("I1", [0, 0, 0, 2, 0]),
    ("U1", [0, 0, 0, 1, 1]),
    ("A2", [0, 0, 2, 0, 0]),
    ("P1", [0, 1, 0, 0, 0]),
    ("B1", [0, 2, 0, 0, 0]),
    ("I3", [0, 0, 2, 0, 0]),
    ("U3", [1, 0, 0, 0, 1]),
    ("A1", [1, 0, 0, 0, 1]),
    ("B3", [0, 2, 0, 0, 0]),
    ("P4", [0, 0, 0, 2, 0]),
    ("R4", [0, 0, 1, 0, 0]),
];

fn place(rest: &str) -> String {
    format!("#/group/{ID}{rest}")
}

fn id() -> GroupId {
    GroupId::parse(ID).unwrap()
}

fn mark() -> Mark {
    Mark::new(MARK).unwrap()
}

fn group() -> Stored {
    Stored::group(ID, "Elevhälsan")
}

/// What is stored, with a change made by the app's own store.
fn changed(
    texts: &[(String, String)],
    change: impl FnOnce(&Store),
) -> Vec<(String, String)> {
    let memory: &'static Memory = Box::leak(Box::default());
    for (key, text) in texts {
        memory.write(key, text).unwrap();
    }
    change(&Store::new(Box::new(memory)));
    let keys = memory.keys("").into_iter();
    keys.map(|key| (key.clone(), memory.read(&key).unwrap()))
        .collect()
}

/// The open round on the person's device.
fn open_round(person: &Person) -> OpenRound {
    let mut found = None;
    changed(&person.stored(), |store| {
        found = store.open_round(&id()).into_option();
    });
    found.unwrap()
}

fn has_the_sums(tally: &Tally) {
    assert_eq!(tally.sheets(), 2);
    let short = instrument(Form::Short);
    for (id, sums) in SUMS {
        let place = short.items.iter().position(|it| it.id == id).unwrap();
        assert_eq!(tally.as_answered(place), sums, "{id}");
    }
}

/// The statement of a place on the paper, with its number.
fn numbered(instrument: &Instrument, at: usize) -> String {
    let words = statement(instrument.items[instrument.order[at]].id);
    format!("{}. {}", at + 1, words.sv)
}

fn is_in(person: &Person, field: &str) {
    person.waits_for(&format!("the keyboard in “{field}”"), || {
        (person.focus().name == field).then_some(())
    });
}

/// Compares the mark, by keyboard, and is in the first field.
fn begins(person: &Person) {
    person.sees_heading(paper::ENTER_TITLE);
    person.sees(paper::compare(Lang::Sv, &SYMBOLS));
    person.tabs_to(paper::SAME);
    person.presses_key("Enter");
    is_in(person, &numbered(instrument(Form::Short), 0));
}

/// Enters two sheets, with a wrong key, a step back, and a mistake that is
/// found in the check.
fn enters_two_sheets(person: &Person, counted: [&str; 2]) {
    let short = instrument(Form::Short);
    person.types(&FIRST[..2]);
    is_in(person, &numbered(short, 2));
    // A wrong key is told, and changes nothing.
    person.types("7");
    person.sees(paper::WRONG);
    is_in(person, &numbered(short, 2));
    // A wrong digit, seen at once.
    person.types("1");
    is_in(person, &numbered(short, 3));
    person.no_longer_sees(paper::WRONG);
    person.presses_key("Backspace");
    is_in(person, &numbered(short, 2));
    person.types(&FIRST[2..]);
    is_in(person, paper::TO_CHECK.sv);
    person.sees(paper::UNSAVED);
    person.presses_key("Enter");
    person.sees(paper::CHECK_TITLE);
    is_in(person, paper::COUNT.sv);
    person.presses_key("Enter");
    person.sees(counted[0]);
    is_in(person, &numbered(short, 0));

    person.types(SECOND);
    person.presses_key("Enter");
    person.sees(paper::CHECK_TITLE);
    is_in(person, paper::COUNT.sv);
    // Back through the list to the fifth statement, and a 2 instead of a 3.
    for _ in 0..8 {
        person.presses_key("Shift+Tab");
    }
    let focus = person.focus();
    let fifth = statement(short.items[short.order[4]].id).sv;
    assert!(focus.name.ends_with(fifth), "{focus:?}");
    assert!(focus.is_visible);
    person.presses_key("Enter");
    is_in(person, &numbered(short, 4));
    person.types("2");
    is_in(person, paper::COUNT.sv);
    person.presses_key("Enter");
    person.sees(counted[1]);
    is_in(person, &numbered(short, 0));
}

#[test]
fn the_form_goes_on_two_pages_with_its_mark_and_all_statements() {
    let site = Site::open();
    let person = Person::at(&site);
    for (form, most, sheets) in
        [(Form::Full, 2, &NINE[..2]), (Form::Short, 2, &EIGHT[..2])]
    {
        person.finds_stored(&group().with_open(form, sheets, 9).texts());
        person.opens(&place("/paper"));
        person.sees_heading(paper::TITLE);
        for (lang, name) in [
            (Lang::Sv, paper::SWEDISH),
            (Lang::Easy, paper::EASY_SWEDISH),
            (Lang::En, paper::ENGLISH),
        ] {
            person.chooses(name);
            person.sees(privacy::PAPER.get(lang));
            let pdf = person.prints();
            let name = format!("paper-{form:?}-{lang:?}");
            keeps(&pdf, &name);
            let count = pages(&pdf);
            assert!((1..=most).contains(&count), "{name}: {count} pages");
            has_everything(&Printed::of(&pdf), form, lang);
        }
    }
    person.has_a_quiet_console();
}

fn has_everything(text: &Printed, form: Form, lang: Lang) {
    let mut from = 0;
    let instrument = instrument(form);
    for (number, place) in (1..).zip(instrument.order) {
        let words = statement(instrument.items[*place].id).get(lang);
        let words = format!("{number} {words}");
        let found = text.find(&words, from);
        from = found.unwrap_or_else(|| panic!("{words} is not next in {text:?}"));
    }
    let mut wanted: Vec<String> = vec![
        paper::mark(lang, &SYMBOLS),
        paper::group(lang, &"Elevhälsan"),
        privacy::end(lang, &5),
    ];
    let texts: [Text; 6] = [
        // The widest head of a column, in one piece.
        FREQUENCY[2],
        answer::TITLE,
        answer::VOLUNTARY,
        privacy::PAPER,
        privacy::AUDIENCE_GROUP,
        paper::THANKS,
    ];
    wanted.extend(texts.map(|it| it.get(lang).to_owned()));
    for words in wanted {
        assert!(text.has(&words), "{words} is not in {text:?}");
    }
    for words in [common::PRINT, paper::TO_ENTER, paper::TITLE] {
        let words = words.sv;
        assert!(!text.has(words), "{words} is not for paper: {text:?}");
    }
}

/// The longest names that the app takes.
#[test]
fn a_form_with_long_names_goes_on_two_pages_too() {
    let site = Site::open();
    let person = Person::at(&site);
    let long = "Arbetslaget för särskilt stöd och hälsa ".repeat(5);
    let stored = group().with_open(Form::Full, &NINE[..2], 9).texts();
    let stored = changed(&stored, |store| {
        let mut group = store.group(&id()).into_option().unwrap();
        group.name = long.clone();
        group.meeting = long.clone();
        group.preparation.audience = long.clone();
        store.save_group(&group);
    });
    person.finds_stored(&stored);
    person.opens(&place("/paper"));
    person.sees_heading(paper::TITLE);
    for lang in [paper::SWEDISH, paper::EASY_SWEDISH, paper::ENGLISH] {
        person.chooses(lang);
        let pdf = person.prints();
        keeps(&pdf, &format!("paper-long-{}", lang.en));
        assert_eq!(pages(&pdf), 2);
    }
}

#[test]
fn a_round_without_a_mark_gets_one_and_keeps_it() {
    let site = Site::open();
    let person = Person::at(&site);
    let stored = group().with_open(Form::Short, &EIGHT[..2], 9).texts();
    let stored = changed(&stored, |store| {
        let mut round = store.open_round(&id()).into_option().unwrap();
        round.mark = None;
        store.save_round(&id(), &round);
    });
    person.finds_stored(&stored);
    person.opens(&place("/enter"));
    person.sees(paper::NO_FORM);
    person.presses(paper::TO_PAPER);
    person.sees_heading(paper::TITLE);
    let round = open_round(&person);
    let drawn = round.mark.unwrap();
    let words = paper::mark(Lang::Sv, &samklang::codec::mark_text(drawn));
    person.sees(words.as_str());
    assert_eq!(round.urn.tally.sheets(), 2);
    person.reloads();
    person.sees(words.as_str());
    assert_eq!(open_round(&person).mark, Some(drawn));
}

#[test]
fn two_sheets_are_entered_by_keyboard_alone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&group().with_open(Form::Short, &[], 9).texts());
    person.opens(&place("/enter"));
    begins(&person);
    // Half a sheet leaves no trace, and is gone after a reload.
    let before = person.stored();
    person.types(&FIRST[..5]);
    person.sees(paper::UNSAVED);
    assert_eq!(person.stored(), before);
    assert_eq!(person.stored_for_the_window(), []);
    person.reloads();
    begins(&person);
    person.does_not_see(paper::UNSAVED);

    let counted = [1, 2].map(|it| paper::counted(Lang::Sv, &it));
    enters_two_sheets(&person, [&counted[0], &counted[1]]);
    has_the_sums(&open_round(&person).urn.tally);
    assert_eq!(open_round(&person).urn.tokens(), []);
    person.has_a_quiet_console();
}

#[test]
fn a_helper_enters_sheets_at_a_table() {
    let site = Site::open();
    let person = Person::at(&site);
    let station = Station::ALL[2];
    let at_table = changed(&[], |store| {
        store.save_helped(&HelpedRound {
            mark: mark(),
            station,
            key: Key([9; 16]),
            urn: Urn::empty(instrument(Form::Short)),
        });
    });
    person.finds_stored(&at_table);
    person.opens("#/table/2b67-2/enter");
    begins(&person);
    let counted = [1, 2].map(|it| paper::counted(Lang::Sv, &it));
    enters_two_sheets(&person, [&counted[0], &counted[1]]);
    let mut found = None;
    changed(&person.stored(), |store| {
        found = store.helped_round(mark(), station).into_option();
    });
    has_the_sums(&found.unwrap().urn.tally);
    person.opens("#/table/2b67-3/enter");
    person.sees(paper::NO_ROUND);
    person.presses(common::BACK_TO_START);
    person.is_at("#/");
}

#[test]
fn a_round_that_is_closed_meanwhile_counts_nothing() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&group().with_open(Form::Short, &[], 9).texts());
    person.opens(&place("/enter"));
    begins(&person);
    person.types(FIRST);
    person.presses_key("Enter");
    person.sees(paper::CHECK_TITLE);
    // As another tab leaves it, which this one has not heard of.
    person.run(&format!("localStorage.removeItem('{OPEN}')"), &[]);
    is_in(&person, paper::COUNT.sv);
    person.presses_key("Enter");
    person.sees(paper::NO_ROUND);
    assert_eq!(person.stored_text(OPEN), None);
}

#[test]
fn paper_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.finds_stored(&group().texts());
    person.opens(&place("/paper"));
    person.sees(answer::NO_ROUND);
    looks.at("paper-no-round");
    person.opens(&place("/enter"));
    person.sees(paper::NO_ROUND);
    looks.at("enter-no-round");
    person.finds_stored(&group().with_open(Form::Full, &NINE[..4], 9).texts());
    person.opens(&place("/paper"));
    person.sees_heading(paper::TITLE);
    looks.at_and_on_paper("paper");

    person.opens(&place("/enter"));
    person.presses(paper::NOT_SAME);
    person.sees(paper::OTHER_TITLE);
    looks.at("enter-other");
    person.presses(paper::NEXT_SHEET);
    person.sees(paper::COMPARE_HINT);
    looks.at("enter-compare");
    person.presses(paper::SAME);
    is_in(&person, &numbered(instrument(Form::Full), 0));
    person.types("12345");
    looks.at("enter-begun");
    person.fills(numbered(instrument(Form::Full), 5), "x");
    person.sees(paper::WRONG);
    looks.at("enter-wrong");
    person.fills(numbered(instrument(Form::Full), 5), "1");
    person.types("2345012345123450123453");
    person.presses_key("Enter");
    person.sees(paper::CHECK_TITLE);
    looks.at("enter-check");
    person.presses(paper::COUNT);
    person.sees(paper::counted(person.lang(), &5));
    looks.at("enter-counted");
    looks.end();
}
