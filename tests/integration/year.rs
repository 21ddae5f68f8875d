//! Which dialogues happen during a year: when, who is behind, what is taken along and
//! what is not. Days were looked up in a calendar by hand.

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use samklang::app::bringing::Refusal;
use samklang::app::dialogue::year::bringing::{BringingYear, refusal};
use samklang::app::dialogue::year::take::{calendar, json, table};
use samklang::app::dialogue::year::{templates, wheel, words};
use samklang::codec::{YearFault, YearFile, YearSpot, YearWrong};
use samklang::content::Lang;
use samklang::domain::dialogue::year::{Dialogue, Form, Held, Kind, Repeat, Span, When};
use samklang::domain::dialogue::{YearMonth, YearPlan};
use samklang::domain::{ModelId, TimeOfDay, Year, YearId, day};
use samklang::store::Loaded;
use serde_json::{Value, json as value};
use time::Date;

use super::any_meeting::at;
use super::device::Device;
use super::helper::cases;
use super::store::store;

const SV: Lang = Lang::Sv;

fn month(text: &str) -> YearMonth {
    YearMonth::of_iso(text).expect("a month")
}

fn on(text: &str) -> Date {
    day::of_iso(text).expect("a day")
}

fn id() -> YearId {
    YearId::parse("0123abcd").unwrap()
}

fn year(plan: YearPlan) -> Year {
    Year {
        id: id(),
        model: None,
        plan,
    }
}

fn plan(first: &str, dialogues: impl IntoIterator<Item = Dialogue>) -> YearPlan {
    let mut plan = YearPlan::empty("Samtal".to_owned(), month(first), Span::Year);
    for dialogue in dialogues {
        plan.add(dialogue).expect("room for it");
    }
    plan
}

fn dialogue(title: &str, when: When, repeat: Repeat) -> Dialogue {
    Dialogue {
        title: title.to_owned(),
        when,
        repeat,
        ..Dialogue::new(when.month())
    }
}

fn in_month(text: &str) -> When {
    When::Month(month(text))
}

fn on_day(text: &str) -> When {
    When::Day(on(text), None)
}

/// Month, or day where it is set, of each occasion, in order.
fn occasions(plan: &YearPlan) -> Vec<String> {
    let all = plan.occasions().into_iter();
    all.map(|it| it.day.map_or(it.month.iso(), day::iso))
        .collect()
}

#[test]
fn a_month_comes_again_to_the_end_of_the_plan_and_over_new_year() {
    for (repeat, expected) in [
        (Repeat::Once, &["2026-11"][..]),
        (Repeat::HalfYear, &["2026-11", "2027-05"]),
        (Repeat::Quarter, &["2026-11", "2027-02", "2027-05"]),
    ] {
        let plan = plan("2026-08", [dialogue("a", in_month("2026-11"), repeat)]);
        assert_eq!(occasions(&plan), expected, "{repeat:?}");
    }
    let monthly = plan(
        "2026-08",
        [dialogue("a", in_month("2026-11"), Repeat::Month)],
    );
    // November to July.
    assert_eq!(occasions(&monthly).len(), 9);
    assert_eq!(occasions(&monthly).last().unwrap(), "2027-07");
}

#[test]
fn a_day_comes_again_as_the_same_weekday_of_the_month() {
    // The fourth Tuesday, over new year.
    let fourth = plan(
        "2026-11",
        [dialogue("a", on_day("2026-11-24"), Repeat::Month)],
    );
    let found = occasions(&fourth);
    let expected = ["2026-11-24", "2026-12-22", "2027-01-26", "2027-02-23"];
    assert_eq!(found[..4], expected);
    // The fifth Tuesday of a leap year's February is the last where there are four.
    let fifth = plan(
        "2028-01",
        [dialogue("a", on_day("2028-02-29"), Repeat::Quarter)],
    );
    let expected = ["2028-02-29", "2028-05-30", "2028-08-29", "2028-11-28"];
    assert_eq!(occasions(&fifth), expected);
    let monthly = plan(
        "2028-01",
        [dialogue("a", on_day("2028-02-29"), Repeat::Month)],
    );
    assert_eq!(occasions(&monthly)[1], "2028-03-28");
}

#[test]
fn those_with_a_day_come_first_in_their_month() {
    let late = Dialogue {
        when: When::Day(on("2026-11-24"), Some(at(13, 0))),
        ..dialogue("late", on_day("2026-11-24"), Repeat::Once)
    };
    let early = Dialogue {
        when: When::Day(on("2026-11-24"), Some(at(9, 30))),
        ..late.clone()
    };
    let some = dialogue("some day", in_month("2026-11"), Repeat::Once);
    let before = dialogue("before", in_month("2026-10"), Repeat::Once);
    let plan = plan("2026-08", [some, late, early, before]);
    let numbers: Vec<u32> = plan.occasions().iter().map(|it| it.number).collect();
    assert_eq!(numbers, [4, 3, 2, 1]);
}

#[test]
fn an_occasion_is_behind_from_the_day_after() {
    let behind = |first: &str, when: When, today: &str| {
        let plan = plan(first, [dialogue("a", when, Repeat::Once)]);
        !plan.behind(on(today)).is_empty()
    };
    for (first, when, last, next) in [
        ("2026-08", on_day("2026-11-24"), "2026-11-24", "2026-11-25"),
        ("2026-08", in_month("2026-11"), "2026-11-30", "2026-12-01"),
        ("2026-08", in_month("2026-12"), "2026-12-31", "2027-01-01"),
        ("2027-01", in_month("2027-02"), "2027-02-28", "2027-03-01"),
        ("2028-01", in_month("2028-02"), "2028-02-29", "2028-03-01"),
    ] {
        assert!(!behind(first, when, last), "{when:?} on {last}");
        assert!(behind(first, when, next), "{when:?} on {next}");
    }
}

#[test]
fn whoever_is_not_ticked_off_is_behind() {
    let mut quarterly = dialogue("Resultat", in_month("2026-08"), Repeat::Quarter);
    quarterly.set_with("Kim\nAli\nBo");
    let mut plan = plan("2026-08", [quarterly]);
    let who = |plan: &YearPlan, today: &str| -> Vec<(String, Vec<usize>)> {
        let all = plan.behind(on(today)).into_iter();
        all.map(|it| (it.occasion.month.iso(), it.who)).collect()
    };
    plan.change(1, |it| {
        it.tick(0, 0, Some(on("2026-08-20")));
        it.tick(0, 2, Some(on("2026-08-21")));
        // The second time, three months later.
        it.tick(3, 1, Some(on("2026-11-03")));
    });
    assert_eq!(who(&plan, "2026-08-31"), []);
    let august = ("2026-08".to_owned(), vec![1]);
    assert_eq!(who(&plan, "2026-12-01")[0], august);
    assert_eq!(who(&plan, "2026-12-01")[1].1, [0, 2]);
    // Held late is held.
    plan.change(1, |it| it.tick(0, 1, Some(on("2026-10-01"))));
    assert_eq!(who(&plan, "2026-11-30"), []);
    // Moved: what was held moves with it, and another month is not yet over.
    plan.move_by(1, 1);
    assert_eq!(occasions(&plan)[0], "2026-09");
    assert_eq!(plan.dialogues[0].held_on(0, 1), Some(on("2026-10-01")));
    // Taken back.
    plan.change(1, |it| it.tick(0, 1, None));
    assert_eq!(who(&plan, "2026-10-01"), [("2026-09".to_owned(), vec![1])]);
}

#[test]
fn where_nobody_is_named_the_dialogue_itself_is_ticked_off() {
    let mut plan = plan(
        "2026-08",
        [dialogue("a", in_month("2026-08"), Repeat::Once)],
    );
    let behind = plan.behind(on("2026-09-01"));
    assert_eq!(behind.len(), 1);
    assert_eq!(behind[0].who, Vec::<usize>::new());
    plan.change(1, |it| it.tick(0, 0, Some(on("2026-08-02"))));
    assert_eq!(plan.behind(on("2026-09-01")), []);
}

#[test]
fn a_changed_name_stays_ticked_off_and_nobody_elses_tick_moves() {
    let mut it = dialogue("a", in_month("2026-08"), Repeat::Once);
    it.set_with("Kim\n\n  Ali  \nBo");
    assert_eq!(it.with, ["Kim", "Ali", "Bo"]);
    it.tick(0, 1, Some(on("2026-08-20")));
    let ticked = |it: &Dialogue| -> Vec<String> {
        let all = it.with.iter().enumerate();
        let held = all.filter(|(who, _)| it.held_on(0, *who).is_some());
        held.map(|(_, name)| name.clone()).collect()
    };
    for (lines, expected) in [
        ("Kim\nAlice\nBo", &["Alice"][..]),
        ("Eva\nKim\nAlice\nBo", &["Alice"]),
        ("Eva\nAlice\nBo", &["Alice"]),
        ("Alice\nBo\nDag", &["Alice"]),
        ("Bo\nDag", &[]),
        ("Bo\nAlice\nDag", &[]),
    ] {
        it.set_with(lines);
        assert_eq!(ticked(&it), expected, "{lines:?}");
    }
}

#[test]
fn a_plan_that_begins_later_keeps_its_months() {
    let mut plan = plan(
        "2026-08",
        [
            dialogue("a", in_month("2026-11"), Repeat::Once),
            dialogue("b", on_day("2027-03-16"), Repeat::Once),
            dialogue("c", on_day("2026-09-15"), Repeat::Once),
        ],
    );
    plan.set_first(month("2027-01"));
    // March is still in the plan; November and September are now those of 2027, and
    // what was a day of 2026 is a month.
    assert_eq!(occasions(&plan), ["2027-03-16", "2027-09", "2027-11"]);
    let mut pilot = templates::pilot("Pilot", month("2026-08"), 6, 12, SV);
    let before = occasions(&pilot);
    pilot.set_first(month("2027-02"));
    let after: Vec<String> = before.iter().map(|it| month(it).plus(6).iso()).collect();
    assert_eq!(occasions(&pilot), after);
    pilot.set_span(Span::Pilot {
        months: 3,
        managers: 12,
    });
    assert_eq!(pilot.last(), month("2027-04"));
    assert!(pilot.dialogues.iter().all(|it| pilot.has(it.when.month())));
    assert_eq!(pilot.dialogues.len(), 7);
}

#[test]
fn a_plan_that_rolls_on_keeps_rhythms_and_ticks_no_year_that_has_not_been() {
    let mut plan = plan(
        "2026-01",
        [
            dialogue("a", in_month("2026-03"), Repeat::Quarter),
            dialogue("b", in_month("2026-01"), Repeat::Month),
            dialogue("c", in_month("2026-03"), Repeat::Once),
        ],
    );
    plan.change(1, |it| {
        // March and September were held.
        it.tick(0, 0, Some(on("2026-03-10")));
        it.tick(6, 0, Some(on("2026-09-08")));
    });
    plan.change(3, |it| it.tick(0, 0, Some(on("2026-03-12"))));
    plan.set_first(month("2026-09"));
    let of = |number: u32| -> Vec<String> {
        let all = plan.occasions_of(plan.dialogue(number).unwrap());
        all.iter().map(|it| it.month.iso()).collect()
    };
    assert_eq!(of(1), ["2026-09", "2026-12", "2027-03", "2027-06"]);
    assert_eq!(of(2).len(), 12);
    assert_eq!(of(3), ["2027-03"]);
    // September is its first occasion now, and still held; next March is not.
    let quarter = plan.dialogue(1).unwrap();
    assert_eq!(quarter.held_on(0, 0), Some(on("2026-09-08")));
    assert_eq!(quarter.held.len(), 1);
    assert_eq!(plan.dialogue(3).unwrap().held, []);
}

#[test]
fn nothing_leaves_the_plan() {
    let mut plan = plan(
        "2026-08",
        [dialogue("a", on_day("2026-08-18"), Repeat::Once)],
    );
    plan.move_by(1, -1);
    assert_eq!(occasions(&plan), ["2026-08-18"]);
    assert!(!plan.set_day(1, Some(on("2027-08-01"))));
    assert!(!plan.set_day(1, Some(on("2026-07-31"))));
    assert_eq!(occasions(&plan), ["2026-08-18"]);
    assert!(plan.set_day(1, Some(on("2027-07-31"))));
    plan.move_by(1, 1);
    assert_eq!(occasions(&plan), ["2027-07-31"]);
    plan.set_month(1, month("2027-08"));
    assert_eq!(occasions(&plan), ["2027-07-31"]);
    plan.set_month(1, month("2027-01"));
    assert_eq!(occasions(&plan), ["2027-01"]);
    assert!(!plan.set_begins(1, Some(at(9, 0))), "no day to have a time");
    // The third Tuesday stays the third Tuesday.
    assert!(plan.set_day(1, Some(on("2026-08-18"))));
    plan.move_by(1, 3);
    assert_eq!(occasions(&plan), ["2026-11-17"]);
    for _ in 0..50 {
        plan.add(Dialogue::new(month("2030-01")));
    }
    assert_eq!(plan.dialogues.len(), 40);
    assert!(plan.dialogues.iter().all(|it| plan.has(it.when.month())));
}

// What a plan begins with.

#[test]
fn a_year_begins_with_four_dialogues_that_say_everything() {
    for lang in [Lang::Sv, Lang::En] {
        let plan = templates::year(" Chefer ", month("2027-01"), lang);
        assert_eq!(plan.name, "Chefer");
        assert_eq!(plan.dialogues.len(), 4);
        for it in &plan.dialogues {
            assert_ne!(it.kind, Kind::Own);
            assert!(!it.title.is_empty() && !it.with.is_empty() && !it.why.is_empty());
            assert_eq!(it.questions.len(), 3);
            assert!((30..=180).contains(&it.minutes));
        }
    }
}

#[test]
fn a_pilot_has_its_steps_in_order_whatever_its_length() {
    // Invitation, training, trying, follow-ups, check, decision: months after the
    // first, worked out by hand.
    for (months, expected) in [
        (3, [0, 0, 1, 1, 2, 2, 2]),
        (4, [0, 1, 2, 2, 3, 3, 3]),
        (5, [0, 1, 2, 2, 3, 3, 4]),
        (6, [0, 1, 2, 2, 4, 4, 5]),
        (7, [0, 1, 2, 3, 5, 5, 6]),
        (8, [0, 1, 2, 3, 6, 6, 7]),
        (9, [0, 1, 2, 4, 7, 7, 8]),
    ] {
        let first = month("2026-08");
        let plan = templates::pilot("Pilot", first, months, 30, SV);
        let found: Vec<i32> = plan
            .dialogues
            .iter()
            .map(|it| it.when.month().months_since(first))
            .collect();
        assert_eq!(found, expected, "{months} months");
        assert!(plan.dialogues.iter().all(|it| !it.why.is_empty()));
    }
    let size = |managers| {
        let plan = templates::pilot("Pilot", month("2026-08"), 6, managers, SV);
        words::pilot_size(&plan, SV).unwrap()
    };
    assert!(size(12).ends_with("Grupper då: 1."), "{}", size(12));
    assert!(size(13).ends_with("Grupper då: 2."), "{}", size(13));
    assert!(size(30).ends_with("Grupper då: 3."), "{}", size(30));
}

#[test]
fn the_wheel_says_what_the_list_says() {
    let plan = templates::year("a", month("2026-08"), SV);
    let sectors = wheel::sectors(&plan, SV);
    assert_eq!(sectors.len(), 12);
    let seen: Vec<(String, u32)> = sectors
        .iter()
        .flat_map(|it| {
            let month = it.month.iso();
            let numbers = it.marks.iter().filter_map(|mark| mark.number);
            numbers.map(move |number| (month.clone(), number))
        })
        .collect();
    let listed: Vec<(String, u32)> = plan
        .occasions()
        .iter()
        .map(|it| (it.month.iso(), it.number))
        .collect();
    assert_eq!(seen, listed);
    assert_eq!(wheel::years(&plan), "2026–27");
    let spoken = wheel::spoken(&plan, SV);
    assert!(spoken.contains("augusti 2026: 1."), "{spoken}");
    // More than fit: how many more.
    let many = vec![dialogue("a", in_month("2026-08"), Repeat::Once); 9];
    let full = super::year::plan("2026-08", many);
    let labels: Vec<String> = wheel::sectors(&full, SV)[0]
        .marks
        .iter()
        .map(|it| it.label.clone())
        .collect();
    assert_eq!(labels, ["1", "2", "3", "4", "+5"]);
    // A pilot has only its months.
    let pilot = templates::pilot("a", month("2026-08"), 4, 12, SV);
    let inside = wheel::sectors(&pilot, SV);
    assert_eq!(inside.iter().filter(|it| it.is_in).count(), 4);
}

// What is taken along.

/// A plan with a name, in everything that can hold one.
fn rich() -> Year {
    let mut results = dialogue(
        "Resultat; <b>ett</b>",
        on_day("2026-11-24"),
        Repeat::Quarter,
    );
    results.set_with("Kim\nAli");
    results.when = When::Day(on("2026-11-24"), Some(at(9, 30)));
    results.why = "Se vad som\nhänt".to_owned();
    results.questions = vec!["=Hur?".to_owned()];
    let walk = Dialogue {
        form: Form::Own("Vid vattnet".to_owned()),
        minutes: 45,
        ..dialogue("Gång", on_day("2026-09-02"), Repeat::Once)
    };
    let some = dialogue("Någon gång", in_month("2026-08"), Repeat::Once);
    year(plan("2026-08", [results, walk, some]))
}

/// The same plan, lived: everything ticked off or noted.
fn lived() -> Year {
    let mut year = rich();
    for number in 1..=3 {
        year.plan.change(number, |it| {
            it.tick(0, 0, Some(on("2026-11-25")));
            it.tick(3, 1, Some(on("2027-02-26")));
            it.notes = "Hemligt om Kim".to_owned();
        });
    }
    year
}

#[test]
fn nothing_that_is_taken_along_knows_how_it_went() {
    for lang in [Lang::Sv, Lang::En] {
        let (planned, went) = (rich(), lived());
        assert_ne!(planned, went);
        assert_eq!(calendar(&planned, lang, 0), calendar(&went, lang, 0));
        assert_eq!(table(&planned.plan, lang), table(&went.plan, lang));
        let file = json(&went.plan, "");
        assert_eq!(json(&planned.plan, ""), file);
        assert!(!file.text.contains("Hemligt") && !file.text.contains("2026-11-25"));
        assert_eq!(
            wheel::sectors(&planned.plan, lang),
            wheel::sectors(&went.plan, lang)
        );
    }
}

/// Properties of every event, as a reader that is not ours finds them.
fn events(text: &str, name: &str) -> Vec<String> {
    let text = unfold(text);
    let calendar = read_calendar(&text).expect("a calendar");
    let events = calendar.components.iter().filter(|it| it.name == "VEVENT");
    events
        .map(|it| {
            let found = it.find_prop(name);
            found.map_or(String::new(), |it| it.val.as_str().to_owned())
        })
        .collect()
}

#[test]
fn a_calendar_reads_every_occasion() {
    let file = calendar(&rich(), SV, 0);
    assert_eq!(file.name, "samklang-samtal-2026-08.ics");
    // August 2026 begins on a Saturday. Results: the fourth Tuesday of November,
    // February and May.
    let starts = [
        "20260803",
        "20260902",
        "20261124T093000",
        "20270223T093000",
        "20270525T093000",
    ];
    assert_eq!(events(&file.text, "DTSTART"), starts);
    let titles = events(&file.text, "SUMMARY");
    assert_eq!(titles[0], "Någon gång (boka en dag i augusti 2026)");
    assert_eq!(titles[1], "Gång");
    assert_eq!(titles[2], "Resultat; <b>ett</b>");
    let busy = events(&file.text, "TRANSP");
    assert_eq!(busy, ["TRANSPARENT", "TRANSPARENT", "", "", ""]);
    let lengths = events(&file.text, "DURATION");
    assert_eq!(lengths, ["", "", "PT60M", "PT60M", "PT60M"]);
    let said = events(&file.text, "DESCRIPTION");
    assert!(
        said[0].starts_with("Bara månaden är bestämd."),
        "{}",
        said[0]
    );
    for words in ["Se vad som\nhänt", "Med: Kim, Ali", "– =Hur?"] {
        assert!(said[2].contains(words), "{}", said[2]);
    }
    let mut ids = events(&file.text, "UID");
    assert_eq!(ids[2], "0123abcd-1-0@samklang");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 5);
    assert!(file.text.contains("\r\nDTSTART;VALUE=DATE:20260803\r\n"));
    let parsed: Result<icalendar::Calendar, _> = file.text.parse();
    assert!(parsed.is_ok());
}

#[test]
fn a_table_has_a_row_for_each_occasion_and_no_formula() {
    let mut odd = rich();
    odd.plan.change(3, |it| it.title = "=1+1".to_owned());
    let text = table(&odd.plan, SV).text;
    let rows: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 1 + 5);
    assert!(
        rows[1].starts_with("3;\"2026-08\";\"\";\"\";\"'=1+1\";"),
        "{}",
        rows[1]
    );
}

fn file() -> YearFile {
    YearFile {
        model: "Vår modell".to_owned(),
        plan: rich().plan,
    }
}

fn written() -> Value {
    serde_json::from_str(&file().write()).unwrap()
}

/// The file with one field changed.
fn changed(pointer: &str, to: Value) -> Result<YearFile, YearFault> {
    let mut value = written();
    *value.pointer_mut(pointer).expect("a field of the file") = to;
    YearFile::read(&serde_json::to_string_pretty(&value).unwrap())
}

#[test]
fn the_file_names_things_as_a_reader_would() {
    let value = written();
    assert_eq!(value["format"], "samklang-year");
    assert_eq!(value["version"], 1);
    assert_eq!(value["model"], "Vår modell");
    let plan = &value["plan"];
    assert_eq!(plan["first"], "2026-08");
    assert_eq!(plan["span"], "year");
    let first = &plan["dialogues"][0];
    assert_eq!(first["day"], "2026-11-24");
    assert_eq!(first["begins"], "09:30");
    assert_eq!(first["with"], value!(["Kim", "Ali"]));
    assert_eq!(first["repeat"], "quarter");
    assert_eq!(
        plan["dialogues"][1]["form"],
        value!({ "own": "Vid vattnet" })
    );
    assert_eq!(plan["dialogues"][2]["month"], "2026-08");
    assert!(first.get("held").is_none() && first.get("notes").is_none());
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let is_at_text = |it: &Result<YearFile, YearFault>| matches!(it, Err(YearFault::Damaged(YearSpot::Text(at))) if 1 < at.line);
    for (pointer, to) in [
        ("/plan/name", value!("x".repeat(201))),
        ("/plan/first", value!("2026-13")),
        ("/plan/first", value!("2026-8")),
        ("/plan/span", value!("decade")),
        ("/plan/dialogues/0/day", value!("2026-02-30")),
        ("/plan/dialogues/0/begins", value!("25:00")),
        ("/plan/dialogues/0/minutes", value!(-5)),
        ("/plan/dialogues/0/form", value!("party")),
        ("/plan/dialogues/0/with", value!(["x".repeat(201)])),
        ("/plan/dialogues/0/title", Value::Null),
        ("/plan/dialogues/1/why", value!("x".repeat(2_001))),
    ] {
        let read = changed(pointer, to);
        assert!(is_at_text(&read), "{pointer}: {read:?}");
    }
    let pilot = |months: u32, managers: u32| {
        let span = value!({ "pilot": { "months": months, "managers": managers } });
        changed("/plan/span", span)
    };
    let of_plan = Err(YearFault::Damaged(YearSpot::Plan));
    for (months, managers) in [(2, 12), (10, 12), (6, 0), (6, 1_001)] {
        assert_eq!(pilot(months, managers), of_plan, "{months}, {managers}");
    }
    assert_eq!(changed("/plan/first", value!("2299-01")), of_plan);
    for (pointer, to, place, wrong) in [
        (
            "/plan/dialogues/0/minutes",
            value!(4),
            1,
            YearWrong::Minutes,
        ),
        (
            "/plan/dialogues/0/minutes",
            value!(601),
            1,
            YearWrong::Minutes,
        ),
        (
            "/plan/dialogues/0/day",
            value!("2027-08-01"),
            1,
            YearWrong::When,
        ),
        ("/plan/dialogues/0/day", Value::Null, 1, YearWrong::When),
        (
            "/plan/dialogues/0/month",
            value!("2026-11"),
            1,
            YearWrong::When,
        ),
        (
            "/plan/dialogues/2/month",
            value!("2026-07"),
            3,
            YearWrong::When,
        ),
        (
            "/plan/dialogues/2/begins",
            value!("09:30"),
            3,
            YearWrong::When,
        ),
        ("/plan/dialogues/1/number", value!(1), 2, YearWrong::Number),
        ("/plan/dialogues/1/number", value!(0), 2, YearWrong::Number),
        (
            "/plan/dialogues/1/with",
            value!(vec!["x"; 61]),
            2,
            YearWrong::Many,
        ),
        (
            "/plan/dialogues/1/questions",
            value!(vec!["x"; 21]),
            2,
            YearWrong::Many,
        ),
    ] {
        let expected = Err(YearFault::Damaged(YearSpot::Dialogue(place, wrong)));
        assert_eq!(changed(pointer, to), expected, "{pointer}");
    }
    let said = |wrong| {
        let fault = YearFault::Damaged(YearSpot::Dialogue(3, wrong));
        refusal(Refusal::Fault(fault), SV)
    };
    assert!(said(YearWrong::Minutes).contains("samtal 3 är kortare än 5"));
    assert!(said(YearWrong::When).contains("samtal 3 har ingen månad"));
}

#[test]
fn other_files_are_told_apart() {
    let read = YearFile::read;
    assert!(matches!(read("{\"format\":"), Err(YearFault::NotJson(_))));
    let meeting = value!({ "format": "samklang-meeting", "version": 1 }).to_string();
    assert_eq!(read(&meeting), Err(YearFault::NotOurs));
    let newer = value!({ "format": "samklang-year", "version": 2, "new": true });
    assert_eq!(read(&newer.to_string()), Err(YearFault::Newer));
    assert_eq!(read(&" ".repeat(500_001)), Err(YearFault::TooLarge));
    let mut more = written();
    more["plan"]["dialogues"][0]["held"] = value!([]);
    assert!(matches!(
        read(&more.to_string()),
        Err(YearFault::Damaged(YearSpot::Text(_)))
    ));
    // An editor's byte-order mark is no fault.
    assert_eq!(read(&format!("\u{feff}{}", file().write())), Ok(file()));
}

#[test]
fn what_is_brought_in_is_a_copy_with_a_name_of_its_own() {
    let found = BringingYear::chosen(&json(&lived().plan, "").text);
    let copy = found.copy(id(), &[rich()], &[], SV).unwrap();
    assert_eq!(copy.plan.name, "Samtal (kopia)");
    assert_eq!(copy.plan.dialogues, rich().plan.dialogues);
    let again = found.copy(id(), &[rich(), copy], &[], SV).unwrap();
    assert_eq!(again.plan.name, "Samtal (kopia 2)");
}

// Any plan.

fn any_line() -> impl Strategy<Value = String> {
    "\\PC{0,12}"
}

fn any_dialogue(months: u8) -> impl Strategy<Value = Dialogue> {
    let first = month("2027-09");
    let kind = prop::sample::select(vec![Kind::Own, Kind::Results, Kind::Pilot]);
    let form = prop_oneof![
        Just(Form::Pair),
        Just(Form::Walk),
        any_line().prop_map(Form::Own)
    ];
    let time = prop::option::of((0u16..24, 0u16..60));
    let when =
        (0..months, prop::option::of((1u8..=31, time))).prop_map(move |(after, day)| {
            let month = first.plus(after.into());
            let time = |(hour, minute)| TimeOfDay::new(hour, minute);
            match day {
                None => When::Month(month),
                Some((day, begins)) => When::Day(month.day(day), begins.and_then(time)),
            }
        });
    let repeat = prop::sample::select(Repeat::ALL.to_vec());
    let with = prop::collection::vec("[a-zåäö]{1,9}", 0..4);
    let texts = (any_line(), any_line(), any_line());
    let held = prop::collection::vec((0u8..12, 0usize..4, 1u8..=28), 0..6);
    let about = (kind, form, when, 5u32..=600, repeat);
    (texts, with, about, held).prop_map(
        |((title, why, notes), with, (kind, form, when, minutes, repeat), held)| {
            let mut made = Dialogue {
                kind,
                title,
                with,
                why,
                form,
                when,
                minutes,
                repeat,
                questions: vec!["Hur?".to_owned()],
                notes,
                ..Dialogue::new(when.month())
            };
            for (after, who, day) in held {
                made.tick(after, who, Some(month("2028-02").day(day)));
            }
            made
        },
    )
}

fn any_year() -> impl Strategy<Value = Year> {
    let pilot = (3u8..=9, 1u32..=1_000)
        .prop_map(|(months, managers)| Span::Pilot { months, managers });
    let span = prop_oneof![Just(Span::Year), pilot];
    let model = prop::option::of(any::<u64>().prop_map(ModelId::from_bits));
    (span, model, any_line())
        .prop_flat_map(|(span, model, name)| {
            let all = prop::collection::vec(any_dialogue(span.months()), 0..6);
            (Just(span), Just(model), Just(name), all)
        })
        .prop_map(|(span, model, name, all)| {
            let mut plan = YearPlan::empty(name, month("2027-09"), span);
            for it in all {
                plan.add(it);
            }
            Year {
                id: id(),
                model,
                plan,
            }
        })
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn any_plan_comes_back_from_its_file_without_how_it_went(
        year in any_year(),
        model in "\\PC{0,60}",
    ) {
        let made = YearFile { model, plan: year.plan.clone() };
        let bare = YearFile { plan: year.plan.bare(), ..made.clone() };
        prop_assert_eq!(YearFile::read(&made.write()), Ok(bare));
    }

    #[test]
    fn any_year_comes_back_as_it_was_kept(year in any_year()) {
        let device = Device::default();
        store(&device).keep(&year);
        let loaded = store(&device).kept::<Year>(&id());
        prop_assert_eq!(loaded, Loaded::Good(year));
        prop_assert_eq!(store(&device).unreadable(), []);
    }

    #[test]
    fn every_occasion_is_in_the_plan_and_in_the_calendar(
        year in any_year(),
        today in (2027i32..2030, 1u16..=365),
    ) {
        let plan = &year.plan;
        let all = plan.occasions();
        for it in &all {
            prop_assert!(plan.has(it.month));
            prop_assert!(it.day.is_none_or(|day| YearMonth::of(day) == it.month));
        }
        let read = events(&calendar(&year, SV, 0).text, "UID");
        prop_assert_eq!(read.len(), all.len());
        let today = Date::from_ordinal_date(today.0, today.1).unwrap();
        for it in plan.behind(today) {
            prop_assert!(it.occasion.last_day() < today);
            let dialogue = plan.dialogue(it.occasion.number).unwrap();
            let held = |who: &usize| dialogue.held_on(it.occasion.after, *who);
            prop_assert!(it.who.iter().all(|who| held(who).is_none()));
        }
    }

    #[test]
    fn changes_keep_a_plan_that_can_be_kept(
        year in any_year(),
        first in 0i32..60,
        months in 3u8..=9,
        by in -14i32..14,
    ) {
        let mut year = year;
        year.plan.move_by(1, by);
        year.plan.set_first(month("2026-01").plus(first));
        if year.plan.span != Span::Year {
            year.plan.set_span(Span::Pilot { months, managers: 5 });
        }
        let made = YearFile { model: String::new(), plan: year.plan.bare() };
        prop_assert_eq!(YearFile::read(&made.write()), Ok(made));
    }

    #[test]
    fn no_text_panics_as_a_file(text in "\\PC*", cut in any::<prop::sample::Index>()) {
        let _ = YearFile::read(&text);
        let whole = file().write();
        let end = (0..=cut.index(whole.len())).rev().find(|at| whole.is_char_boundary(*at));
        prop_assert!(YearFile::read(&whole[..end.unwrap_or(0)]).is_err());
    }

    #[test]
    fn no_swapped_value_panics_or_comes_in_by_halves(
        at in any::<prop::sample::Index>(),
        to in prop::sample::select(vec![
            Value::Null, value!(-1), value!(1e300), value!(""), value!([]), value!({}),
            value!(true), value!(u64::MAX), value!("9999-12"), value!("9999-12-31"),
        ]),
    ) {
        let mut all = Vec::new();
        pointers(&written(), String::new(), &mut all);
        let pointer: &String = at.get(&all);
        if let Ok(read) = changed(pointer, to) {
            prop_assert_eq!(YearFile::read(&read.write()), Ok(read));
        }
    }

    #[test]
    fn damaged_anywhere_in_storage_is_read_or_told(
        at in any::<prop::sample::Index>(),
        to in prop::sample::select(vec![
            Value::Null, value!(-1), value!(300), value!(""), value!([]), value!([[300, 9, "x"]]),
        ]),
    ) {
        let device = Device::default();
        store(&device).keep(&lived());
        let key = "samklang/year/0123abcd";
        let mut value: Value = serde_json::from_str(&device.text(key).unwrap()).unwrap();
        let mut all = Vec::new();
        pointers(&value, String::new(), &mut all);
        let pointer: &String = at.get(&all);
        *value.pointer_mut(pointer).unwrap() = to;
        device.put(key, &value.to_string());
        match store(&device).kept::<Year>(&id()) {
            Loaded::Good(year) => {
                let _ = (year.plan.occasions(), year.plan.behind(on("2030-01-01")));
                let _ = calendar(&year, SV, 0);
            }
            _ => prop_assert_eq!(store(&device).unreadable().len(), 1),
        }
    }
}

/// Where every value of a JSON text is.
fn pointers(value: &Value, here: String, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                pointers(inner, format!("{here}/{name}"), all);
            }
        }
        Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                pointers(inner, format!("{here}/{place}"), all);
            }
        }
        _ => {}
    }
    all.push(here);
}

#[test]
fn what_was_held_belongs_to_somebody() {
    let mut it = dialogue("a", in_month("2026-08"), Repeat::Once);
    it.set_with("Kim");
    it.tick(0, 1, Some(on("2026-08-20")));
    assert_eq!(it.held, []);
    it.tick(0, 0, Some(on("2026-08-20")));
    it.tick(0, 0, Some(on("2026-08-21")));
    let only = Held {
        after: 0,
        who: 0,
        on: on("2026-08-21"),
    };
    assert_eq!(it.held, [only]);
}
