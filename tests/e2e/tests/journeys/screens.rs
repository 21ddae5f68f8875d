//! Every screen, in both languages, light and dark, at a desk and on a phone:
//! axe finds nothing, nothing is wider than the screen, and a picture of it is
//! kept in `target/screenshots` for people to look at.

use std::time::Duration;

use e2e::{Dress, MARK, Person, Site, Stored, hand_in};
use samklang::codec::HelpCode;
use samklang::content::text::{
    answer, collect, common, data, exercise as exercise_text, helpers, join, prepare,
    result, scan, table, talk,
};
use samklang::content::{exercise, guide, instrument, statement};
use samklang::domain::{Form, Key, Mark, Station};

use crate::steps::{EIGHT, NINE, both, creates_a_group, prepares};

/// Looks at screens, and remembers what is wrong with them.
pub(crate) struct Looks<'a> {
    person: &'a Person,
    wrong: Vec<String>,
}

impl Looks<'_> {
    pub(crate) fn of(person: &Person) -> Looks<'_> {
        Looks {
            person,
            wrong: Vec::new(),
        }
    }

    /// Looks at a screen in both languages.
    pub(crate) fn at(&mut self, name: &str) {
        self.here(name);
        self.person.switches_language();
        self.here(name);
        self.person.switches_language();
    }

    /// The same, and as it would be printed.
    pub(crate) fn at_and_on_paper(&mut self, name: &str) {
        let paper = format!("{name}-print");
        self.here(name);
        self.dressed(&paper, PAPER);
        self.person.wears(Dress::DESK);
        self.person.switches_language();
        self.here(name);
        self.dressed(&paper, PAPER);
        self.person.wears(Dress::DESK);
        self.person.switches_language();
    }

    /// Looks at a screen in the language of the moment.
    pub(crate) fn here(&mut self, name: &str) {
        for is_dark in [false, true] {
            for dress in [Dress::DESK, Dress::PHONE] {
                self.dressed(name, Dress { is_dark, ..dress });
            }
        }
        // The narrowest phone, and a page at 400 per cent.
        let narrow = Dress {
            width: 320,
            ..Dress::PHONE
        };
        self.person.wears(narrow);
        self.is_not_too_wide(name, narrow);
        self.person.wears(Dress::DESK);
    }

    fn dressed(&mut self, name: &str, dress: Dress) {
        let lang = self.person.lang().code();
        let theme = if dress.is_dark { "dark" } else { "light" };
        let name = format!("{name}-{}-{theme}-{lang}", dress.width);
        self.person.wears(dress);
        self.is_not_too_wide(&name, dress);
        self.person.takes_picture(&name);
        // In the dark only colours are others.
        let rules: &[&str] = if dress.is_dark { &COLOURS } else { &[] };
        let findings = self.person.axe(rules);
        let findings = findings.into_iter();
        self.wrong.extend(findings.map(|it| {
            let why = it.why.replace('\n', " ");
            format!("{name}: {} at {}: {why}", it.rule, it.place)
        }));
    }

    fn is_not_too_wide(&mut self, name: &str, dress: Dress) {
        let beyond = self.person.pixels_too_wide(dress.width);
        if 0 < beyond {
            let width = dress.width;
            self.wrong
                .push(format!("{name}: {beyond} pixels too wide for {width}"));
        }
    }

    pub(crate) fn end(self) {
        self.person.has_a_quiet_console();
        let wrong = &self.wrong;
        let all = wrong.join("\n");
        assert!(wrong.is_empty(), "{} things are wrong:\n{all}", wrong.len());
    }
}

/// The rules that look at colours.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

pub(crate) const PAPER: Dress = Dress {
    width: 794,
    height: 1123,
    is_dark: false,
    is_printed: true,
};

const ID: &str = "abcdefgh";

fn group() -> Stored {
    Stored::group(ID, "Elevhälsan")
}

fn place(rest: &str) -> String {
    format!("#/group/{ID}{rest}")
}

/// Somebody at the site with texts already on the device.
fn at_device(site: &Site, texts: &[(String, String)]) -> Person {
    let person = Person::at(site);
    person.finds_stored(texts);
    person
}

/// Nothing found means something only where something can be found.
#[test]
fn axe_finds_what_is_wrong() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/turn");
    assert_eq!(person.axe(&[]).len(), 0);
    person.run(
        "const it = document.createElement('p'); it.textContent = 'pale'; \
         it.style.color = '#ddd'; it.style.background = '#fff'; \
         document.querySelector('main').append(it, document.createElement('img'))",
        &[],
    );
    let mut rules: Vec<String> = person.axe(&[]).into_iter().map(|it| it.rule).collect();
    rules.sort();
    assert_eq!(rules, ["color-contrast", "image-alt"]);
}

#[test]
fn the_start_and_the_group_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.opens("");
    looks.at("start");
    creates_a_group(&person, "Elevhälsan");
    looks.at("group-new");
    person.opens("#/nowhere");
    looks.at("start-with-groups-not-found");

    let open = group().with_open(Form::Full, &NINE, 10);
    person.finds_stored(&open.texts());
    person.opens(&place(""));
    looks.at("group-open");

    person.run("localStorage.clear()", &[]);
    let closed = group().with_closed(Form::Full, &NINE, 10);
    person.finds_stored(&closed.texts());
    person.opens(&place(""));
    looks.at("group-after-result");

    let practised = closed.with_practice("question-relay", "När vi börjar, då frågar vi");
    person.finds_stored(&practised.texts());
    person.opens(&place(""));
    looks.at("group-after-practice");

    person.finds_stored(&group().with_closed(Form::Full, &NINE[..4], 5).texts());
    person.opens(&place(""));
    looks.at("group-too-few");
    looks.end();
}

#[test]
fn preparing_can_be_used_by_everyone() {
    let site = Site::open();
    let person = at_device(&site, &group().texts());
    let mut looks = Looks::of(&person);
    person.opens(&place("/prepare"));
    looks.at("prepare");
    person.fills(prepare::INVITED_LABEL, "många");
    person.sees(prepare::INVITED_WRONG);
    looks.at("prepare-wrong-number");
    person.fills(prepare::INVITED_LABEL, "4");
    person.sees(prepare::TOO_FEW_TEXT);
    looks.at("prepare-too-few");
    prepares(&person, Form::Short, 9);
    person.fills(prepare::REASON_LABEL, "");
    person.chooses(prepare::COLLECTOR_MANAGER);
    person.sees(prepare::READY);
    looks.at("prepare-ready");
    person.chooses_for(prepare::SAFE_LABEL, common::NO);
    person.sees(prepare::STOP_SAFETY);
    looks.at("prepare-not-safe");
    person.chooses_for(prepare::CONFLICT_LABEL, common::YES);
    person.sees(prepare::STOP_CONFLICT);
    looks.at("prepare-conflict");
    looks.end();
}

#[test]
fn collecting_and_answering_can_be_used_by_everyone() {
    let site = Site::open();
    let open = group().with_open(Form::Full, &NINE[..4], 9);
    let person = at_device(&site, &open.texts());
    let mut looks = Looks::of(&person);
    person.opens(&place("/collect"));
    looks.at("collect");
    person.chooses(collect::PHONES_YES);
    person.sees(collect::PHONE_WHAT);
    looks.at("collect-phones");
    for _ in 0..2 {
        person.presses(collect::CLOSE);
        person.sees(collect::CLOSE_TITLE);
        looks.here("closing");
        person.presses(collect::CLOSE_NO);
        person.no_longer_sees(collect::CLOSE_FINAL);
        person.switches_language();
    }

    person.presses(collect::NEXT);
    person.sees_heading(answer::TITLE);
    looks.at("answer-welcome");
    person.presses(answer::BEGIN);
    person.sees_heading(statement("R1"));
    looks.at("answer-first");
    person.answers_some(Form::Full, NINE[0], 0..9);
    person.presses(common::BACK);
    looks.at("answer-chosen");
    person.answers_some(Form::Full, NINE[0], 8..24);
    person.sees(answer::DOSE_HEADING);
    looks.at("answer-amount");
    for _ in 0..2 {
        person.lets_pass(Duration::from_secs(95));
        person.sees(answer::IDLE_WARNING);
        looks.here("answer-idle");
        person.switches_language();
        person.no_longer_sees(answer::IDLE_WARNING);
    }
    person.answers_some(Form::Full, NINE[0], 24..28);
    looks.at("review");
    person.reloads();
    person.sees_heading(answer::COVERED_TITLE);
    looks.at("covered");
    person.lets_pass(Duration::from_secs(1200));
    person.sees(answer::COVERED_LATE);
    looks.at("covered-late");
    person.presses(answer::COVERED_THROW);
    person.presses(answer::BEGIN);
    person.answers(Form::Full, NINE[0]);
    person.presses(answer::HAND_IN);
    person.sees(answer::THANKS);
    looks.at("handed-in");
    looks.end();
}

#[test]
fn codes_and_those_who_help_can_be_used_by_everyone() {
    let site = Site::open();
    let open = group()
        .with_open(Form::Full, &NINE[..4], 9)
        .with_preparation(|it| it.phones = Some(true));
    let person = at_device(&site, &open.texts());
    let mut looks = Looks::of(&person);
    person.opens(&place("/join"));
    person.sees_heading(join::TITLE);
    looks.at("join");
    person.opens(&place("/scan"));
    looks.at("scan");
    // No camera on this computer: said, with what else works.
    person.presses(scan::START);
    person.sees(scan::NO_CAMERA);
    looks.at("scan-no-camera");
    person.fills(scan::TYPE_LABEL, "NOTHING");
    person.presses(scan::TYPE_BUTTON);
    person.sees(scan::DAMAGED);
    looks.here("scan-refused");
    person.opens(&place("/helpers"));
    looks.at("helpers-none");
    for _ in 0..2 {
        person.presses(helpers::ADD);
        person.sees(helpers::CODE_WHAT);
        looks.here("helpers-code");
        person.presses(common::CLOSE);
        person.no_longer_sees(helpers::CODE_WHAT);
        person.switches_language();
    }
    looks.at("helpers");
    person.opens(&place("/join/1"));
    looks.at("join-table");
    person.opens("#/help");
    looks.at("help");
    person.fills(table::HELP_LABEL, "8");
    person.presses(table::HELP_BUTTON);
    person.sees(table::HELP_DAMAGED);
    looks.at("help-damaged");
    person.opens("#/before");
    looks.at_and_on_paper("before");
    person.opens("#/table/2b67-5");
    person.sees_heading(table::UNKNOWN);
    looks.at("table-unknown");
    // A helper's code, for this device's own round: it may help itself.
    let code = HelpCode {
        instrument: instrument(Form::Full),
        mark: Mark::new(MARK).unwrap(),
        station: Station::new(2).unwrap(),
        key: Key([2; 16]),
    };
    person.opens(&format!("#/help/{}", code.code()));
    person.sees_heading(table::title(person.lang(), &"bord 2"));
    assert_eq!(
        person.place(),
        "#/table/2b67-2",
        "no key stays in the address"
    );
    looks.at("table-none");
    person.presses(table::SCAN);
    person.fills(scan::TYPE_LABEL, &hand_in(5, 2, "").code());
    person.presses(scan::TYPE_BUTTON);
    person.sees(scan::count_table(person.lang(), &1));
    looks.here("scan-counted");
    person.presses(common::BACK);
    person.presses(table::SHOW);
    person.sees(table::AFTER);
    looks.at("table-pictures");
    person.opens("");
    person.sees(table::ROUNDS_TITLE);
    looks.at("start-helping");
    looks.end();
}

#[test]
fn the_result_can_be_used_by_everyone() {
    let site = Site::open();
    let many: Vec<&str> = NINE.iter().cycle().take(27).copied().collect();
    let rounds = group()
        .with_closed(Form::Full, &NINE[..4], 5)
        .with_closed(Form::Full, &NINE[..5], 5)
        .with_closed(Form::Full, &NINE, 10)
        .with_closed(Form::Short, &EIGHT, 8)
        .with_closed(Form::Full, &many, 30);
    let person = at_device(&site, &rounds.texts());
    let mut looks = Looks::of(&person);
    person.opens(&place("/result/1"));
    looks.at("result-four");
    person.opens(&place("/result/2"));
    looks.at("result-five");
    person.opens(&place("/result/3"));
    looks.at_and_on_paper("result-nine");
    person.run(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; })",
        &[],
    );
    looks.here("result-nine-tables");
    person.opens(&place("/result/4"));
    looks.here("result-short");
    person.opens(&place("/result/5"));
    looks.here("result-many");
    person.opens(&place("/result/99"));
    person.sees(result::UNKNOWN);
    looks.at("result-unknown");
    looks.end();
}

#[test]
fn the_wall_and_the_demo_can_be_used_by_everyone() {
    let site = Site::open();
    let closed = group().with_closed(Form::Full, &NINE, 10);
    let person = at_device(&site, &closed.texts());
    let mut looks = Looks::of(&person);
    person.opens(&place("/result/1/wall"));
    looks.at("wall");
    // The wall's own switch, whatever the device asks for.
    person.presses(result::WALL_THEME);
    looks.at("wall-switched");
    person.presses(result::TALK_TITLE);
    person.sees_heading(result::TALK_TITLE);
    looks.at("wall-questions-switched");
    person.presses(result::WALL_THEME);
    looks.at("wall-questions");
    person.opens("#/demo");
    looks.at_and_on_paper("demo");
    person.opens("#/demo/wall");
    looks.at("demo-wall");
    looks.end();
}

#[test]
fn practising_can_be_used_by_everyone() {
    let site = Site::open();
    let closed = group().with_closed(Form::Full, &NINE, 10);
    let person = at_device(&site, &closed.texts());
    let mut looks = Looks::of(&person);
    person.opens("#/exercises");
    looks.at("exercises");
    person.opens(&place("/exercises"));
    looks.at("exercises-suggested");
    person.opens(&place("/exercises/question-relay"));
    looks.at_and_on_paper("exercise");
    person.presses(exercise_text::RUN);
    person.sees(exercise_text::START);
    looks.at("run");
    person.presses(exercise_text::START);
    person.sees(exercise_text::PAUSE);
    person.presses(exercise_text::NEXT_STEP);
    looks.at("run-going");
    person.lets_pass(Duration::from_secs(3600));
    person.sees(exercise_text::TIME_UP);
    looks.at("run-time-up");
    person.opens(&place("/exercises/check-in/run"));
    person.sees_heading(exercise_text::OTHER_TITLE);
    looks.at("run-other");
    person.opens(&place("/exercises"));
    looks.at("exercises-in-progress");
    person.opens(&place("/exercises/question-relay/run"));
    for _ in 0..3 {
        person.presses(exercise_text::NEXT_STEP);
    }
    person.presses(exercise_text::FINISH);
    person.sees_heading(exercise_text::DONE_TITLE);
    looks.at("run-finished");
    person.presses(exercise_text::SKIP_LOG);
    person.sees_heading("Elevhälsan");
    person.opens("#/exercises/no-such-exercise");
    person.sees_heading(exercise_text::UNKNOWN);
    looks.at("exercise-unknown");
    looks.end();
}

#[test]
fn the_conversation_and_what_is_read_can_be_used_by_everyone() {
    let site = Site::open();
    let closed = group().with_closed(Form::Full, &NINE[..4], 5);
    let person = at_device(&site, &closed.texts());
    let mut looks = Looks::of(&person);
    person.opens(&place("/talk"));
    looks.at("talk");
    person.presses(exercise_text::NEXT_STEP);
    looks.at("talk-second");
    for _ in 0..3 {
        person.presses(exercise_text::NEXT_STEP);
    }
    person.presses(talk::FINISH);
    person.sees(talk::DONE_TITLE);
    looks.at("talk-finished");
    person.opens("#/exercises/check-in/run");
    looks.at("run-blocked-by-talk");
    person.presses(exercise_text::other_replace(
        person.lang(),
        &exercise("check-in").unwrap().title.get(person.lang()),
    ));
    let steps = guide("check-in").unwrap().steps.len();
    for _ in 1..steps {
        person.presses(exercise_text::NEXT_STEP);
    }
    person.presses(exercise_text::FINISH);
    person.sees(exercise_text::DONE_NOBODY);
    looks.at("run-finished-nobody");
    person.opens("#/learn");
    looks.at("learn");
    person.opens("#/turn");
    looks.at("turn");
    looks.end();
}

#[test]
fn my_data_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.opens("#/data");
    looks.at("data-empty");
    let mut texts = group().texts();
    texts.push(("samklang/group/hgfedcba".into(), "{broken".into()));
    person.finds_stored(&texts);
    person.opens("");
    looks.at("start-unreadable");
    person.opens("#/data");
    looks.at("data");
    let buttons = [
        (
            both("Ta bort Elevhälsan", "Remove Elevhälsan"),
            "data-remove",
        ),
        (data::UNREADABLE_REMOVE, "data-unreadable"),
        (data::ERASE, "data-erase"),
    ];
    for _ in 0..2 {
        for (button, name) in buttons {
            person.presses(button);
            person.sees(common::CANCEL);
            looks.here(name);
            person.presses(common::CANCEL);
            person.no_longer_sees(common::CANCEL);
        }
        person.switches_language();
    }
    looks.end();
}
