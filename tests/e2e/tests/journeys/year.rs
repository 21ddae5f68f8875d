//! A year of dialogues is planned, moved, ticked off and taken along; a pilot is
//! adapted. Who is behind is seen on the page and nowhere else.

use e2e::{Person, Said, Site};
use samklang::codec::{YearFault, YearFile, YearSpot, YearWrong};
use samklang::content::Lang;
use samklang::content::text::{
    bring, common, dialogues, year, year_templates as templates, years,
};
use serde_json::{Value, json};

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;

const SV: Lang = Lang::Sv;
/// Markup stays text, whoever writes it.
const NAME: &str = "Chefssamtal <b>2026</b>";
const WHO: &str = "Kim Vass";

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

/// What stands in the list: number and title, and the line below it.
fn rows(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.year-row')].map((it) => \
        it.querySelector('.year-badge').textContent + '. ' + \
        it.querySelector('.year-title').textContent.trim() + ', ' + \
        it.querySelector('.year-what > p').textContent)";
    let found = person.run(script, &[]);
    let all = found.as_array().expect("rows").iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn sees_row(person: &Person, begins: &str) {
    person.waits_for(
        &format!("a row “{begins}” in {:?}", rows(person)),
        || {
            rows(person)
                .iter()
                .any(|it| it.starts_with(begins))
                .then_some(())
        },
    );
}

/// The numbers on the wheel, in its order.
fn marks(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.year-mark text')] \
        .map((it) => it.textContent)";
    let found = person.run(script, &[]);
    let all = found.as_array().expect("marks").iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

/// What is on the list page about years is chosen as a file.
fn chooses_year_file(person: &Person, text: &str, name: &str) {
    let script = "const it = document.querySelector('details:has(#year-bring) input'); \
        const file = new File([arguments[0]], arguments[1], { type: 'application/json' }); \
        const list = new DataTransfer(); list.items.add(file); it.files = list.files; \
        it.dispatchEvent(new Event('change', { bubbles: true }))";
    person.run(script, &[text.into(), name.into()]);
}

/// A year from the templates that begins in January 2026, made in February.
fn has_a_year(person: &Person) {
    person.opens("#/dialogues");
    person.sets_clock("2026-02-10T09:00:00");
    person.reloads();
    person.sees(years::NONE);
    person.presses(years::NEW_TITLE);
    person.fills(years::NAME_LABEL, NAME);
    person.sets(years::FIRST_LABEL, "januari 2026");
    person.presses(years::CREATE);
    person.sees_heading(NAME);
}

#[test]
fn a_year_is_planned_by_keyboard_and_taken_along() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/dialogues");
    person.sets_clock("2026-02-10T09:00:00");
    person.reloads();
    person.sees_heading(dialogues::TITLE);
    enters(&person, years::NEW_TITLE);
    enters(&person, years::CREATE);
    person.sees(years::NAME_MISSING);
    waits_in(&person, years::NAME_LABEL);
    person.types(NAME);
    enters(&person, years::CREATE);
    person.sees_heading(NAME);
    person.has_focus_on_heading();
    person.sees("februari 2026 till januari 2027");
    // The assignment in February, expectations in March and September, results from
    // April every third month to January, development in November.
    person.sees("Samtal: 4. Tillfällen: 8.");
    let wheel = ["1", "2", "3", "3", "2", "3", "4", "3"];
    assert_eq!(marks(&person), wheel);
    assert_eq!(rows(&person).len(), 8);
    sees_row(&person, "1. Chefsuppdraget, någon dag i februari 2026");
    let heard = person.pictures().join(" ");
    assert!(heard.contains("april 2026: 3."), "{heard}");

    // One of their own, on a day at a time, with two people.
    enters(&person, year::ADD_OWN);
    waits_in(&person, year::TITLE_LABEL);
    person.types("Grannkontoret <i>hälsar på</i>");
    person.tabs_to(year::WITH_LABEL);
    person.types(WHO);
    person.presses_key("Enter");
    person.types("Ali");
    person.sets(year::DAY_LABEL, "2026-05-19");
    person.sets(year::BEGINS_LABEL, "09:30");
    person.tabs_to(year::MINUTES_LABEL);
    person.types("4");
    person.sees(year::MINUTES_WRONG);
    person.types("5");
    person.no_longer_sees(year::MINUTES_WRONG);
    person.sets(year::FORM_LABEL, year::WALK);
    enters(&person, year::CLOSE);
    sees_row(
        &person,
        "5. Grannkontoret <i>hälsar på</i>, tisdag 19 maj 2026, klockan 09.30 · 45 min",
    );
    // Moved by key: the third Tuesday of June.
    person.waits_for("the row to have the keyboard", || {
        person
            .focus()
            .name
            .starts_with("Grannkontoret")
            .then_some(())
    });
    person.presses_key("Alt+ArrowDown");
    sees_row(
        &person,
        "5. Grannkontoret <i>hälsar på</i>, tisdag 16 juni 2026",
    );
    person.waits_for("the moved row to keep the keyboard", || {
        person
            .focus()
            .name
            .starts_with("Grannkontoret")
            .then_some(())
    });
    person.sees(year::moved(
        SV,
        &"Grannkontoret <i>hälsar på</i>",
        &"tisdag 16 juni 2026, klockan 09.30",
    ));

    // Removed, and brought back.
    person.presses("Utveckling");
    person.sees(year::FROM_TEMPLATE);
    person.presses(year::REMOVE);
    person.sees(year::removed(SV, &"Utveckling"));
    assert_eq!(rows(&person).len(), 8);
    person.presses_key("Ctrl+z");
    person.sees(year::UNDONE);
    assert_eq!(rows(&person).len(), 9);
    person.presses_key("Ctrl+y");
    person.sees(year::REDONE);
    person.presses(year::UNDO);
    person.sees(year::UNDONE);
    sees_row(&person, "4. Utveckling");

    // A calendar with all nine, and a file that another profile reads.
    let (kind, text) = person.saves(year::CALENDAR);
    assert!(kind.starts_with("text/calendar"), "{kind}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 9);
    assert!(text.contains("DTSTART;TZID=Europe/Stockholm:20260616T093000"));
    // The first of March 2026 is a Sunday.
    assert!(text.contains("DTSTART;VALUE=DATE:20260302"));
    let (_, table) = person.saves(year::CSV);
    assert_eq!(table.matches("\r\n").count(), 10);
    let (_, file) = person.saves(year::JSON);
    assert_eq!(YearFile::read(&file).unwrap().plan.dialogues.len(), 5);
    person.has_a_quiet_console();
    is_read_elsewhere(&site, &file);
}

fn is_read_elsewhere(site: &Site, file: &str) {
    let other = Person::at(site);
    other.opens("#/dialogues");
    other.presses(years::BRING_TITLE);
    let refuses = |text: &str, words: &str| {
        chooses_year_file(&other, text, "plan.json");
        other.sees(words);
        other.sees(bring::NOTHING);
    };
    refuses("{\"format\":", "Filen är inte hel");
    refuses(
        "{\"format\":\"samklang-meeting\"}",
        years::BRING_NOT_OURS.sv,
    );
    refuses(
        "{\"format\":\"samklang-year\",\"version\":2}",
        bring::NEWER.sv,
    );
    let mut damaged: Value = serde_json::from_str(file).unwrap();
    damaged["plan"]["dialogues"][1]["minutes"] = json!(601);
    let wrong = YearFile::read(&damaged.to_string());
    let spot = YearSpot::Dialogue(2, YearWrong::Minutes);
    assert_eq!(wrong, Err(YearFault::Damaged(spot)));
    refuses(&damaged.to_string(), "samtal 2 är kortare än 5");

    chooses_year_file(&other, file, "plan.json");
    other.sees(years::bring_found(SV, &NAME));
    other.sees(years::bring_occasions(SV, &9));
    assert!(!other.stored().iter().any(|it| it.0.contains("/year/")));
    other.presses(bring::ADD);
    let name = format!("{NAME} (kopia)");
    other.sees(years::bring_added(SV, &name));
    other.presses(bring::open(SV, &name));
    other.sees_heading(name);
    sees_row(
        &other,
        "5. Grannkontoret <i>hälsar på</i>, tisdag 16 juni 2026",
    );
    other.sees(year::with(SV, &format!("{WHO}, Ali")));
    other.has_a_quiet_console();
}

#[test]
fn who_is_behind_is_seen_on_the_page_and_nowhere_else() {
    let site = Site::open();
    let person = Person::at(&site);
    has_a_year(&person);
    person.presses("Chefsuppdraget");
    person.fills(year::WITH_LABEL, &format!("{WHO}\nAli"));
    person.fills(year::NOTES_LABEL, "Hemligt");
    person.presses(year::CLOSE);
    person.sees(year::with(SV, &format!("{WHO}, Ali")));
    // January is over, in February already.
    person.sees(year::BEHIND_TITLE);
    person.sees(year::behind_tick(SV, &WHO));
    let before = exports(&person);

    // Ticked off for one: the other is still behind.
    person.presses(year::behind_tick(SV, &"Ali"));
    person.sees(year::behind_ticked(SV, &"Chefsuppdraget", &"Ali"));
    person.no_longer_sees(year::behind_tick(SV, &"Ali"));
    person.sees(year::behind_tick(SV, &WHO));
    person.sees(year::held_some(SV, &1, &2));
    // The day can be another one.
    person.presses("Chefsuppdraget");
    assert!(person.has_chosen("Ali"));
    assert_eq!(person.field(year::DAY_HELD), "2026-02-10");
    person.sets(year::DAY_HELD, "2026-01-28");
    person.presses(year::CLOSE);
    let stored = person.stored();
    let stored = stored.iter().find(|it| it.0.contains("/year/")).unwrap();
    assert!(stored.1.contains("2026-01-28"), "{}", stored.1);

    // Half a year later more is behind; no paper, no file and no calendar knows.
    person.sets_clock("2026-08-10T09:00:00");
    person.reloads();
    person.sees(year::behind_line(
        SV,
        &2,
        &templates::EXPECTATIONS_TITLE.sv,
        &"någon dag i februari 2026",
    ));
    let after = exports(&person);
    for (name, text) in before.iter().zip(&after) {
        assert_eq!(name, text);
    }
    for text in &after {
        assert!(!text.contains("Hemligt"), "{text}");
        assert!(!text.contains("Hållet"), "{text}");
    }
    person.has_a_quiet_console();
}

/// Paper, calendar without its stamp, table, file.
fn exports(person: &Person) -> Vec<String> {
    let pdf = person.prints();
    keeps(&pdf, "year");
    assert!(pages(&pdf) <= 2, "{} pages", pages(&pdf));
    let printed = Printed::of(&pdf);
    assert!(
        printed.has(WHO),
        "with whom is part of the plan: {printed:?}"
    );
    assert!(!printed.has(year::BEHIND_TITLE.sv));
    let (_, calendar) = person.saves(year::CALENDAR);
    let lines = calendar.lines().filter(|it| !it.starts_with("DTSTAMP"));
    let calendar = lines.collect::<Vec<_>>().join("\n");
    let (_, table) = person.saves(year::CSV);
    let (_, file) = person.saves(year::JSON);
    vec![format!("{printed:?}"), calendar, table, file]
}

#[test]
fn a_pilot_is_adapted() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/dialogues");
    person.sets_clock("2026-02-10T09:00:00");
    person.reloads();
    person.presses(years::NEW_TITLE);
    person.fills(years::NAME_LABEL, "Pilot");
    person.chooses(years::PILOT);
    person.fills(years::MANAGERS_LABEL, "0");
    person.sees(years::MANAGERS_WRONG);
    person.presses(years::CREATE);
    waits_in(&person, years::MANAGERS_LABEL);
    person.fills(years::MANAGERS_LABEL, "30");
    person.no_longer_sees(years::MANAGERS_WRONG);
    person.presses(years::CREATE);
    person.sees_heading("Pilot");
    person.sees(year::PILOT_NOTE);
    person.sees("februari 2026 till juli 2026");
    person.sees(year::pilot_size(SV, &30, &3));
    sees_row(
        &person,
        "7. Besluta om fortsättningen, någon dag i juli 2026",
    );
    person.presses(year::ABOUT_TITLE);
    person.fills(years::MANAGERS_LABEL, "12");
    person.sees(year::pilot_size(SV, &12, &1));
    person.sets(years::MONTHS_LABEL, "4 månader");
    person.sees("februari 2026 till maj 2026");
    sees_row(
        &person,
        "7. Besluta om fortsättningen, någon dag i maj 2026",
    );
    person.presses(year::UNDO);
    person.sees("februari 2026 till juli 2026");
    // A day that is not in the pilot is told, and changes nothing.
    person.presses("Första träningen");
    person.sets(year::DAY_LABEL, "2026-12-24");
    person.sees(year::DAY_WRONG);
    sees_row(&person, "2. Första träningen, någon dag i mars 2026");
    person.sets(year::DAY_LABEL, "2026-03-17");
    person.no_longer_sees(year::DAY_WRONG);
    sees_row(&person, "2. Första träningen, tisdag 17 mars 2026");
    person.presses(year::CLOSE);
    // The whole plan is removed only when that is asked for twice.
    person.presses(year::REMOVE_PLAN);
    person.sees(year::REMOVE_WHAT);
    person.presses(common::CANCEL);
    person.has_a_quiet_console();
}

#[test]
fn a_year_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    has_a_year(&person);
    let mut looks = Looks::of(&person);
    person.presses("Resultat");
    person.fills(year::WITH_LABEL, "Kim\nAli\nBo");
    person.sets(year::DAY_LABEL, "2026-03-17");
    person.sets(year::BEGINS_LABEL, "09:30");
    person.presses(year::CLOSE);
    sees_row(&person, "3. Resultat, tisdag 17 mars 2026");
    looks.at_and_on_paper("year");
    person.presses("Resultat");
    person.sees(year::TITLE_LABEL);
    looks.at("year-open");
    person.presses(year::CLOSE);
    person.opens("#/dialogues");
    person.presses(years::NEW_TITLE);
    looks.at("years");
    looks.end();
}
