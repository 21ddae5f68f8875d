//! A run sheet is made, moved and undone, and taken along. Times are worked out by
//! hand.

use e2e::{Person, Said, Site, Stored};
use samklang::codec::MeetingFile;
use samklang::content::text::{common, sheet, take};
use samklang::content::{Lang, exercise};
use samklang::domain::meeting::{Block, Level, Parallel, Pin, Plan, RunSheet};
use samklang::domain::{Dimension, GroupId, Meeting, MeetingId, TimeOfDay, day};

use crate::print::{Printed, keeps};
use crate::screens::Looks;

const ID: &str = "abcdefgh";
const MEETING: &str = "0123abcd";
const SV: Lang = Lang::Sv;

fn at(hour: u16, minute: u16) -> Option<TimeOfDay> {
    TimeOfDay::new(hour, minute)
}

fn block(title: &str, minutes: u32) -> Block {
    Block::new(title.to_owned(), minutes)
}

/// From nine o'clock, with markup in its texts, an overlap, and free time before
/// lunch on the clock at twelve.
fn plan() -> Plan {
    let pinned = |block: Block, at: Option<TimeOfDay>| Block {
        pinned: at.map(|at| Pin {
            at,
            next_day: false,
        }),
        ..block
    };
    let round = Block {
        leader: "Anna".to_owned(),
        material: "=Lappar".to_owned(),
        notes: "Börja med <b>den tysta</b>".to_owned(),
        gives: Some(Dimension::Exploring),
        is_active: true,
        least: Some(40),
        groups: vec![Parallel {
            title: "Kust".to_owned(),
            leader: "Bo".to_owned(),
            place: "Sal 2".to_owned(),
        }],
        ..block("Runda <i>ett</i>", 65)
    };
    let told = Block {
        gives: Some(Dimension::Telling),
        ..block("Läget", 20)
    };
    Plan {
        title: "Dialogdag".to_owned(),
        day: day::of_iso("2026-11-24"),
        begins: at(9, 0),
        place: "Sal 3".to_owned(),
        purpose: "Hitta det som skaver".to_owned(),
        preparation: "Läs underlaget".to_owned(),
        level: Some(Level::Converse),
        sheet: RunSheet::new(vec![
            told,
            Block {
                is_break: true,
                ..block("Paus", 15)
            },
            pinned(round, at(9, 30)),
            pinned(block("Lunch", 60), at(12, 0)),
        ]),
        ..Plan::default()
    }
}

/// Somebody on whose device this is planned.
fn planner(site: &Site, plan: Plan) -> Person {
    let person = Person::at(site);
    let group = GroupId::parse(ID);
    let meeting = Meeting::new(MeetingId::parse(MEETING).unwrap(), group, plan);
    let stored = Stored::group(ID, "Kustgruppen").with_meeting(&meeting);
    person.finds_stored(&stored.texts());
    person
}

fn opens(person: &Person, page: &str) {
    person.opens(&format!("#/meetings/{MEETING}/{page}"));
}

fn stored(person: &Person) -> String {
    let key = format!("samklang/meeting/{MEETING}");
    person.stored_text(&key).expect("a meeting")
}

/// Start and title of each line, as they are seen.
fn lines(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.plan-line')].map((it) => \
        it.querySelector('.plan-time b').textContent + ' ' + \
        it.querySelector('.plan-title').textContent)";
    let found = person.run(script, &[]);
    let all = found.as_array().expect("lines").iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn sees_lines(person: &Person, expected: &[&str]) {
    person.waits_for(&format!("{expected:?}"), || {
        (lines(person) == expected).then_some(())
    });
}

/// Comes to something by keyboard, and presses it.
fn enters(person: &Person, words: impl Said) {
    person.tabs_to(words);
    person.presses_key("Enter");
}

fn waits_in(person: &Person, label: impl Said) {
    let label = label.said(SV);
    person.waits_for(&format!("the keyboard in “{label}”"), || {
        (person.focus().name == label).then_some(())
    });
}

/// Adds a block with a title and a length, by keyboard, and closes it again.
fn adds(person: &Person, title: &str, minutes: &str) {
    enters(person, sheet::ADD_BLOCK);
    waits_in(person, sheet::TITLE_LABEL);
    person.types(title);
    person.tabs_to(sheet::MINUTES_LABEL);
    person.types(minutes);
    enters(person, sheet::CLOSE_BLOCK);
    person.waits_for("the line to have the keyboard", || {
        person.focus().name.starts_with(title).then_some(())
    });
}

#[test]
fn a_run_sheet_is_made_moved_and_undone_by_keyboard_alone() {
    let site = Site::open();
    let plan = Plan {
        title: "Dialogdag".to_owned(),
        begins: at(9, 0),
        ..Plan::default()
    };
    let person = planner(&site, plan);
    opens(&person, "sheet");
    person.sees_heading(sheet::TITLE);
    person.sees(sheet::EMPTY);
    let first = stored(&person);

    adds(&person, "Start", "10");
    adds(&person, "Runda", "60");
    adds(&person, "Lunch", "45");
    sees_lines(&person, &["09.00 Start", "09.10 Runda", "10.10 Lunch"]);
    person.sees("Klockan 09.00 till 10.55: 1 h 55 min.");

    // A fixed time in the middle of the round: shown, and nothing moves.
    person.presses_key("Enter");
    person.tabs_to(sheet::PIN_LABEL);
    // Browsers write times each in their own way.
    person.sets(sheet::PIN_LABEL, "09:30");
    person.sees(sheet::overlap(SV, &"40 min"));
    sees_lines(&person, &["09.00 Start", "09.10 Runda", "09.30 Lunch"]);
    enters(&person, sheet::CLOSE_BLOCK);

    // Moved up by a key: it keeps its time, and there is free time before it.
    let on_lunch = || {
        person.waits_for("the line to have the keyboard", || {
            person.focus().name.starts_with("Lunch").then_some(())
        });
    };
    on_lunch();
    person.presses_key("Alt+ArrowUp");
    sees_lines(&person, &["09.00 Start", "09.30 Lunch", "10.15 Runda"]);
    person.sees("Lunch står på plats 2 av 3 och börjar klockan 09.30.");
    person.sees(sheet::free(SV, &"20 min"));
    // The line keeps the keyboard, so that it can be moved again.
    on_lunch();
    person.presses_key("Alt+ArrowUp");
    sees_lines(&person, &["09.30 Lunch", "10.15 Start", "10.25 Runda"]);
    // It cannot go higher.
    on_lunch();
    person.presses_key("Alt+ArrowUp");
    on_lunch();
    person.presses_key("Alt+ArrowDown");
    sees_lines(&person, &["09.00 Start", "09.30 Lunch", "10.15 Runda"]);
    enters(&person, sheet::move_down(SV, &"Start"));
    sees_lines(&person, &["09.30 Lunch", "10.15 Start", "10.25 Runda"]);
    let last = stored(&person);

    // Undone as long as there is something: exactly the beginning. Redone: the end.
    let mut undone = 0;
    while stored(&person) != first {
        let before = stored(&person);
        person.presses_key("Ctrl+z");
        person.waits_for("something to be undone", || {
            (stored(&person) != before).then_some(())
        });
        undone += 1;
        assert!(undone <= 20, "the beginning never comes back");
    }
    person.sees(sheet::EMPTY);
    // Three blocks with a title each and two lengths (ten is what a block begins
    // with), a fixed time, four moves.
    assert_eq!(undone, 13);
    person.presses_key("Ctrl+z");
    for n in 0..undone {
        let before = stored(&person);
        person.presses_key(if n % 2 == 0 { "Ctrl+Shift+z" } else { "Ctrl+y" });
        person.waits_for("something to be redone", || {
            (stored(&person) != before).then_some(())
        });
    }
    assert_eq!(stored(&person), last);
    sees_lines(&person, &["09.30 Lunch", "10.15 Start", "10.25 Runda"]);

    // In a field, the keys are the browser's.
    person.presses(sheet::ADD_BREAK);
    waits_in(&person, sheet::MINUTES_LABEL);
    let with_break = stored(&person);
    person.presses_key("Ctrl+z");
    assert_eq!(stored(&person), with_break);
    person.reloads();
    sees_lines(
        &person,
        &["09.30 Lunch", "10.15 Start", "10.25 Runda", "11.25 Paus"],
    );
    person.has_a_quiet_console();
}

#[test]
fn a_block_has_everything_that_those_who_lead_need() {
    let site = Site::open();
    let person = planner(&site, plan());
    opens(&person, "sheet");
    person.sees_heading(sheet::TITLE);
    sees_lines(
        &person,
        &[
            "09.00 Läget",
            "09.20 Paus",
            "09.30 Runda <i>ett</i>",
            "12.00 Lunch",
        ],
    );
    person.sees(sheet::overlap(SV, &"5 min"));
    person.sees(sheet::free(SV, &"1 h 25 min"));
    // 20 of 145 minutes tell, 65 explore: 14 and 45 per cent; 65 are active.
    let rows = person.table(sheet::COLUMN_SHARE);
    assert_eq!(rows[1], ["Utforskande", "65", "45 %"]);
    assert_eq!(rows[2], ["Berättande", "20", "14 %"]);
    assert_eq!(rows[7], ["Samtalstid", "145", "100 %"]);
    assert_eq!(rows[9], ["Pauser", "15", "–"]);
    person.sees(
        "(65 av 145 minuter). För nivå 3, ”Vi samtalar”, är appens tumregel minst 35 %.",
    );

    // Bad numbers change nothing, and say so.
    person.presses("Läget");
    person.fills(sheet::MINUTES_LABEL, "tjugo");
    person.sees(sheet::MINUTES_WRONG);
    assert!(
        stored(&person).contains("\"minutes\":20"),
        "{}",
        stored(&person)
    );
    person.fills(sheet::MINUTES_LABEL, "25");
    person.no_longer_sees(sheet::MINUTES_WRONG);
    person.presses(sheet::LONGER);
    person.sees("Läget: 30 min, till klockan 09.30.");
    assert_eq!(person.field(sheet::MINUTES_LABEL), "30");
    person.fills(sheet::LEAST_LABEL, "31");
    person.sees(sheet::LEAST_WRONG);
    person.fills(sheet::LEAST_LABEL, "20");
    person.no_longer_sees(sheet::LEAST_WRONG);
    person.sees(sheet::mark_least(SV, &20));

    // A fixed time before nine: it is asked, not guessed.
    person.sets(sheet::PIN_LABEL, "08:00");
    person.sees(sheet::BEFORE_BEGINNING);
    person.chooses(sheet::PIN_NEXT_DAY);
    person.no_longer_sees(sheet::BEFORE_BEGINNING);
    person.sees("08.00 (dagen efter)");
    person.presses(sheet::UNDO);
    person.sees(sheet::BEFORE_BEGINNING);
    person.presses(sheet::UNDO);
    person.no_longer_sees(sheet::BEFORE_BEGINNING);

    // An exercise fills title, minutes and perspective, and can be read.
    let relay = exercise("question-relay").unwrap();
    person.sets(sheet::EXERCISE_LABEL, relay.title);
    person.sees(sheet::EXERCISE_FILLED);
    assert_eq!(person.field(sheet::TITLE_LABEL), relay.title.sv);
    let minutes = relay.exercise.minutes().to_string();
    assert_eq!(person.field(sheet::MINUTES_LABEL), minutes);
    assert!(person.has_chosen(common::EXPLORING));
    person.presses(sheet::EXERCISE_LINK);
    person.sees_heading(relay.title);
    person.is_at(&format!("#/group/{ID}/exercises/question-relay"));
    opens(&person, "sheet");
    person.sees_heading(sheet::TITLE);

    // Groups, double, remove, and dragging.
    person.presses("Lunch");
    person.presses(sheet::ADD_GROUP);
    waits_in(&person, sheet::GROUP_WHAT_LABEL);
    person.types("Kockar");
    person.sees(sheet::MARK_GROUP);
    person.presses(sheet::DOUBLE);
    person.sees("Lunch är tillagt på plats 5 av 5.");
    person.presses(sheet::REMOVE);
    person.sees(sheet::removed(SV, &"Lunch"));
    person.drags(
        "[data-block]:nth-child(4) .plan-handle",
        "[data-block]:nth-child(2)",
    );
    person.waits_for("lunch in the second place", || {
        lines(&person)[1].ends_with("Lunch").then_some(())
    });

    // The meeting's day and beginning: the night on which clocks go back.
    person.sets(sheet::DAY_LABEL, "2026-10-25");
    person.sets(sheet::BEGINS_LABEL, "02:30");
    person.sees(sheet::BEGINS_DOUBLE_HOUR);
    person.sets(sheet::DAY_LABEL, "2026-03-29");
    person.sees(sheet::BEGINS_MISSING_HOUR);
    person.sets(sheet::BEGINS_LABEL, "01:50");
    person.sees(sheet::CLOCKS_FORWARD);
    person.has_a_quiet_console();
}

#[test]
fn rows_from_a_spreadsheet_are_looked_at_before_they_are_added() {
    let site = Site::open();
    let person = planner(&site, plan());
    opens(&person, "sheet");
    person.presses(sheet::PASTE_TITLE);
    let before = stored(&person);
    let pastes = |text: &str| {
        let script = "const it = document.querySelector('#paste'); it.value = \
             arguments[0]; it.dispatchEvent(new Event('input', { bubbles: true }))";
        person.run(script, &[text.into()]);
    };
    pastes("Vad\tMinuter\tVem\r\nInledning\t10\tAnna\r\n<b>=1+1</b>\ttjugo\t\r\n");
    person.sees("Rader som går att förstå: 1. Rader som inte går att förstå: 1.");
    let rows = person.table(sheet::PASTE_FOUND);
    assert_eq!(
        rows[1],
        [
            "1".to_owned(),
            format!("Vad · Minuter · Vem {}", sheet::PASTE_HEADING.sv)
        ]
    );
    assert_eq!(rows[2], ["2", "Inledning, 10 min, leds av Anna"]);
    assert_eq!(rows[3][0], "3");
    person.presses(sheet::PASTE_ADD);
    assert_eq!(stored(&person), before, "nothing is added by halves");

    pastes("Inledning\t10\tAnna\r\n<b>=1+1</b>\t1:30\t\r\n");
    person.sees(sheet::paste_understood(SV, &2));
    person.presses(sheet::PASTE_ADD);
    person.sees(sheet::pasted(SV, &2));
    sees_lines(
        &person,
        &[
            "09.00 Läget",
            "09.20 Paus",
            "09.30 Runda <i>ett</i>",
            "12.00 Lunch",
            "13.00 Inledning",
            "13.10 <b>=1+1</b>",
        ],
    );
    person.presses(sheet::UNDO);
    person.no_longer_sees("<b>=1+1</b>");
    assert_eq!(stored(&person), before);
    person.has_a_quiet_console();
}

#[test]
fn what_another_window_does_is_seen_and_kept() {
    let site = Site::open();
    let person = planner(&site, plan());
    opens(&person, "sheet");
    person.presses("Lunch");
    person.opens_window(&format!("#/meetings/{MEETING}/sheet"));
    person.presses("Läget");
    person.fills(sheet::LEADER_LABEL, "Cilla");
    person.looks_at(0);
    person.sees(sheet::mark_leader(SV, &"Cilla"));
    person.fills(sheet::LEADER_LABEL, "Dag");
    person.sees(sheet::mark_leader(SV, &"Dag"));
    person.looks_at(1);
    person.sees(sheet::mark_leader(SV, &"Dag"));
    person.sees(sheet::mark_leader(SV, &"Cilla"));
}

#[test]
fn the_plan_is_taken_along_in_every_form() {
    let site = Site::open();
    let person = planner(&site, plan());
    opens(&person, "take");
    person.sees_heading(take::TITLE);
    let invitation = "Dialogdag\nTisdag 24 november 2026, klockan 09.00 till \
                      13.00\nPlats: Sal 3\n\nVad mötet ska leda till\nHitta det som \
                      skaver\n\nVad ni kan räkna med\nPå det här mötet samtalar vi om \
                      frågan och lär av varandra, men vi fattar inget beslut.\n\nDet här \
                      tar vi upp\n09.00 Läget\n09.20 Paus\n09.30 Runda \
                      <i>ett</i>\n12.00 Lunch\n13.00 Slut\n\nSå kan ni förbereda er\nLäs \
                      underlaget\n";
    person.run(
        "window.copied = null; \
         navigator.clipboard.writeText = async (text) => { copied = text; }",
        &[],
    );
    let seen = |selector: &str| {
        let script = "return document.querySelector(arguments[0]).innerText";
        let found = person.run(script, &[selector.into()]);
        found.as_str().unwrap().to_owned()
    };
    assert_eq!(seen(".take-text").trim_end(), invitation.trim_end());
    person.presses(take::COPY);
    person.sees(take::COPIED);
    assert_eq!(person.run("return copied", &[]), invitation);
    let (mime, text) = person.saves(take::SAVE_TEXT);
    assert_eq!(
        (mime.as_str(), text.as_str()),
        ("text/plain;charset=utf-8", invitation)
    );

    // The other language, and both.
    person.chooses(take::TONGUE_EN);
    person.sees("Tuesday 24 November 2026, 09:00 to 13:00");
    person.does_not_see("09.00 Läget\n09.20 Paus");
    person.chooses(take::TONGUE_BOTH);
    person.sees("Tisdag 24 november 2026");
    person.sees("Tuesday 24 November 2026, 09:00 to 13:00");
    person.chooses(take::TONGUE_SV);

    let (mime, text) = person.saves(take::CALENDAR);
    assert_eq!(mime, "text/calendar;charset=utf-8");
    person.sees(common::file_saved(SV, &"samklang-dialogdag-2026-11-24.ics"));
    for line in [
        "UID:0123abcd@samklang\r\n",
        "DTSTART;TZID=Europe/Stockholm:20261124T090000\r\n",
        "DURATION:PT240M\r\n",
        "SUMMARY:Dialogdag\r\n",
        "LOCATION:Sal 3\r\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("klockan 09.00 till 13.00\\nPlats: Sal 3\\n\\n"));

    let (_, text) = person.saves(take::CSV);
    let row = "\"09:30\";\"10:35\";65;40;\"Ja\";\"Runda <i>ett</i>\";\"Nej\";\"Anna\";\
               \"'=Lappar\";\"Börja med <b>den tysta</b>\";\"Utforskande\";\"Ja\";\"\";\
               \"Kust (Sal 2, Bo)\"\r\n";
    assert!(text.contains(row), "{row} in {text}");

    let (mime, text) = person.saves(take::MARKDOWN);
    assert_eq!(mime, "text/markdown;charset=utf-8");
    for words in [
        "# Dialogdag\n",
        "- Grupp: Kustgruppen\n",
        "| 09.30–10.35 | 1 h 5 min | Runda \\<i\\>ett\\</i\\> | Anna | Utforskande |",
        "Börja med \\<b\\>den tysta\\</b\\>",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }

    let (_, text) = person.saves(take::JSON);
    let file = MeetingFile::read(&text).unwrap();
    assert_eq!((file.group.as_str(), file.plan), ("Kustgruppen", plan()));

    // Without a day there is no event, and it is said why.
    let mut without = plan();
    without.day = None;
    let person = planner(&site, without);
    opens(&person, "take");
    person.sees(take::MISSING_CALENDAR);
    person.sees(take::MISSING_DAY);
    person.does_not_see(take::CALENDAR);
    person.presses(take::TO_SHEET);
    person.sees_heading(sheet::TITLE);
    person.has_a_quiet_console();
}

#[test]
fn both_prints_are_exactly_what_is_seen() {
    let site = Site::open();
    let person = planner(&site, plan());
    opens(&person, "take");
    person.sees_heading(take::TITLE);
    let for_leaders = [
        "Anna",
        "=Lappar",
        "Börja med <b>den tysta</b>",
        "Kust (Sal 2, Bo)",
    ];
    for (reader, name) in [
        (take::READER_PARTICIPANTS, "participants"),
        (take::READER_LEADERS, "leaders"),
    ] {
        person.chooses(reader);
        let is_leader = name == "leaders";
        person.waits_for("the right page", || {
            let script = "return document.querySelector('.handout').innerText";
            let seen = person.run(script, &[]);
            let seen = seen.as_str().unwrap().contains("Lappar");
            (seen == is_leader).then_some(())
        });
        let script = "return document.querySelector('.handout').innerText";
        let seen = person.run(script, &[]);
        let seen = seen.as_str().unwrap().to_owned();
        let pdf = person.prints();
        keeps(&pdf, &format!("meeting-{name}"));
        let printed = Printed::of(&pdf);
        for line in seen.lines().filter(|it| !it.trim().is_empty()) {
            assert!(printed.has(line), "{line} is not in {printed:?}");
        }
        for words in for_leaders {
            assert_eq!(printed.has(words), is_leader, "{words} in {printed:?}");
        }
        // And nothing besides it: as many letters.
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(
            printed.length(),
            letters(&seen).len(),
            "{seen} / {printed:?}"
        );
    }
}

#[test]
fn the_run_sheet_and_what_is_taken_along_can_be_used_by_everyone() {
    let site = Site::open();
    let person = planner(&site, Plan::default());
    let mut looks = Looks::of(&person);
    opens(&person, "sheet");
    person.sees(sheet::EMPTY);
    looks.at("sheet-empty");
    opens(&person, "take");
    person.sees(take::MISSING_CALENDAR);
    looks.at("take-empty");
    let stored = Stored::group(ID, "Kustgruppen").with_meeting(&Meeting::new(
        MeetingId::parse(MEETING).unwrap(),
        GroupId::parse(ID),
        plan(),
    ));
    person.finds_stored(&stored.texts());
    opens(&person, "sheet");
    person.sees_heading(sheet::TITLE);
    looks.at_and_on_paper("sheet");
    person.presses("Runda");
    person.sees(sheet::TITLE_LABEL);
    person.fills(sheet::MINUTES_LABEL, "många");
    person.sees(sheet::MINUTES_WRONG);
    looks.at("sheet-open");
    person.presses(sheet::CLOSE_BLOCK);
    person.presses(sheet::PASTE_TITLE);
    let script = "const it = document.querySelector('#paste'); it.value = \
         'Vad\\tMinuter\\nRunda\\t20\\tAnna\\nMer'; \
         it.dispatchEvent(new Event('input', { bubbles: true }))";
    person.run(script, &[]);
    person.sees("Anna");
    looks.at("sheet-paste");
    opens(&person, "take");
    person.sees_heading(take::TITLE);
    looks.at_and_on_paper("take");
    person.chooses(take::READER_LEADERS);
    person.sees("Lappar");
    looks.at_and_on_paper("take-leaders");
    opens(&person, "sheet");
    looks.end();
}
