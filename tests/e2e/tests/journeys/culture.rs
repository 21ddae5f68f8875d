//! A week of meetings is entered by keyboard, becomes a page for management in both
//! languages, goes along as a file, and a later one stands beside it. The week is that of
//! `integration/culture_baseline.rs`, where every figure is worked out by hand.

use e2e::{Person, Site, day};
use samklang::content::text::{baseline, bring, culture as text, management};
use samklang::content::{Lang, Text};
use samklang::domain::culture::travel::Source;
use samklang::domain::culture::{Cost, Form, Meetings, Proposal, Pulse, Row, Said};
use samklang::domain::{Culture, CultureId};
use samklang::store::{Backend as _, Memory, Store};

use crate::print::{Printed, keeps, pages};
use crate::pulse;
use crate::screens::Looks;

const SV: Lang = Lang::Sv;
/// Length, participants, of whom measured, form: as they are typed.
const WEEK: [[&str; 4]; 5] = [
    ["30", "8", "", "r"],
    ["1:00", "8", "", "d"],
    ["1,5", "8", "", "r"],
    ["120", "12", "4", "h"],
    ["45", "3", "", "d"],
];

fn texts(culture: &Culture) -> Vec<(String, String)> {
    // A store wants its backend for itself; a test has few of them.
    let memory: &'static Memory = Box::leak(Box::default());
    Store::new(Box::new(memory)).keep(culture);
    let keys = memory.keys("").into_iter();
    keys.map(|key| (key.clone(), memory.read(&key).unwrap()))
        .collect()
}

fn sample(minutes: [u32; 2]) -> Meetings {
    let row = |(at, minutes): (usize, u32)| Row {
        minutes: minutes.into(),
        participants: 8.into(),
        form: Some(if at == 0 { Form::Room } else { Form::Digital }),
        ..Row::new(at as u32 + 1)
    };
    Meetings {
        people: 8.into(),
        rows: minutes.into_iter().enumerate().map(row).collect(),
        cost: Cost {
            salary: 38_000.into(),
            ..Cost::default()
        },
        ..Meetings::default()
    }
}

/// Two baselines: 5 and 4 hours a week and person.
fn two() -> Culture {
    let id = CultureId::parse("cccccccc").unwrap();
    let mut culture = Culture::new(id, "Myndigheten".to_owned());
    for (from, minutes) in [(day(1, 12), [120, 180]), (day(9, 7), [120, 120])] {
        let number = culture.begin(from).unwrap();
        culture.baseline_mut(number).unwrap().meetings = sample(minutes);
    }
    culture
}

/// What a figure's row says.
fn sees_figures(person: &Person, figures: &[(Text, &str)]) {
    for (name, said) in figures {
        person.waits_for(&format!("{said} at “{}”", name.sv), || {
            let text = person.text().replace('\u{a0}', " ");
            (text.contains(name.sv) && text.contains(said)).then_some(())
        });
    }
}

#[test]
fn a_week_is_entered_by_keyboard_and_becomes_a_page_for_management() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("");
    person.sets_clock("2026-11-02T12:00:00");
    person.tabs_to(text::TITLE);
    person.presses_key("Enter");
    person.sees_heading(text::TITLE);
    person.tabs_to(text::NAME_LABEL);
    person.types("Myndigheten <b>norr</b>");
    person.presses_key("Enter");
    person.sees_heading("Myndigheten <b>norr</b>");
    person.tabs_to(text::NEW_BASELINE);
    person.presses_key("Enter");
    person.sees_heading(baseline::TITLE);
    person.fills(baseline::PEOPLE_LABEL, "8");
    person.tabs_to(baseline::cell(SV, &baseline::COLUMN_MINUTES.sv, &1));
    for (at, row) in WEEK.iter().enumerate() {
        for cell in row {
            person.types(cell);
            person.presses_key("Enter");
        }
        let next = baseline::cell(SV, &baseline::COLUMN_MINUTES.sv, &(at + 2));
        person.waits_for("the next row", || {
            person.focus().name.starts_with(&next).then_some(())
        });
    }
    person.fills(baseline::SALARY_LABEL, "38 000");
    person.fills(baseline::STAFF_LABEL, "120");
    let figures = [
        (baseline::FIGURE_SHARE, "11 %"),
        (baseline::FIGURE_HOURS, "4,3 timmar per person och vecka"),
        (
            baseline::FIGURE_DIGITAL,
            "40 % av mötena, 20 % av persontimmarna",
        ),
        (
            baseline::FIGURE_HYBRID,
            "20 % av mötena, 48 % av persontimmarna",
        ),
        (baseline::FIGURE_HOURLY, "412 kr"),
        (baseline::FIGURE_YEAR_COST, "8 500 000–9 300 000 kr"),
    ];
    sees_figures(&person, &figures);

    // What cannot be is told at its place, and what was typed stays.
    let participants =
        |row: u32| baseline::cell(SV, &baseline::COLUMN_PARTICIPANTS.sv, &row);
    let minutes = |row: u32| baseline::cell(SV, &baseline::COLUMN_MINUTES.sv, &row);
    person.fills(participants(2), "0");
    person.sees(baseline::ZERO_PARTICIPANTS);
    person.fills(minutes(3), "-90");
    person.sees(baseline::UNCLEAR_LENGTH);
    assert_eq!(person.field(minutes(3)), "-90");
    person.fills(participants(2), "8");
    person.fills(minutes(3), "90");
    person.fills(baseline::PEOPLE_LABEL, "0");
    person.sees(baseline::ZERO);
    person.fills(baseline::PEOPLE_LABEL, "8");
    person.reloads();
    sees_figures(&person, &figures);

    // The page for management, on paper in both languages.
    let place = person.place().replace("meetings", "management");
    person.opens(&place);
    person.sees_heading(management::TITLE);
    person.fills(management::PURPOSE_LABEL, "Färre <i>långa</i> möten");
    person.fills(
        management::PROPOSED_LABEL,
        "En mötesfri förmiddag\nÖva i grupperna",
    );
    person.fills(management::POST_LABEL, "20");
    person.fills(management::MONEY_LABEL, "-5");
    person.sees(management::MONEY_WRONG);
    person.fills(management::MONEY_LABEL, "150 000");
    person.fills(management::OWNER_LABEL, "HR");
    person.fills(management::MEASURES_LABEL, "Samma vecka om ett år");
    for (lang, choice) in [
        (Lang::Sv, management::LANGUAGE_SV),
        (Lang::En, management::LANGUAGE_EN),
    ] {
        person.chooses(choice);
        let title = management::PAPER_TITLE.get(lang);
        person.sees(title);
        let pdf = person.prints();
        keeps(&pdf, &format!("management-{}", lang.code()));
        assert_eq!(pages(&pdf), 1, "one A4");
        let printed = Printed::of(&pdf);
        let figures = match lang {
            Lang::Sv | Lang::Easy => [
                "11 %",
                "40 % och 20 %",
                "8 500 000–9 300 000 kr",
                "20 % av en tjänst",
            ],
            Lang::En => [
                "11%",
                "40% and 20%",
                "SEK 8,500,000–9,300,000",
                "20% of a post",
            ],
        };
        for words in figures.into_iter().chain([
            title,
            management::ASSUMED.get(lang),
            management::LIMITS.get(lang),
            "Färre <i>långa</i> möten",
            "Öva i grupperna",
        ]) {
            assert!(printed.has(words), "{words} is not in {printed:?}");
        }
        assert!(!printed.has(management::WRITE_TITLE.sv), "{printed:?}");
    }
    let (mime, markdown) = person.saves(management::MARKDOWN);
    assert_eq!(mime, "text/markdown;charset=utf-8");
    assert!(markdown.contains("SEK 8,500,000–9,300,000"), "{markdown}");
    assert!(markdown.contains("\\<i\\>"), "{markdown}");
    let (_, file) = person.saves(management::JSON);
    person.has_a_quiet_console();

    // Elsewhere it comes in as a copy, after a look.
    let path = std::env::temp_dir().join(format!("culture-{}.json", std::process::id()));
    let other = Person::at(&site);
    other.opens("#/culture");
    for (contents, why) in [
        ("{\"format\":", "JSON"),
        (
            "{\"format\":\"other\",\"version\":1}",
            text::BRING_NOT_OURS.sv,
        ),
    ] {
        std::fs::write(&path, contents).unwrap();
        other.chooses_file(text::BRING_LABEL, &path);
        other.sees(why);
        other.sees(bring::NOTHING);
    }
    std::fs::write(&path, file).unwrap();
    other.chooses_file(text::BRING_LABEL, &path);
    other.sees(text::bring_found(SV, &"Myndigheten <b>norr</b>"));
    other.presses(bring::ADD);
    other.presses(bring::open(SV, &"Myndigheten <b>norr</b>"));
    other.sees_heading("Myndigheten <b>norr</b>");
    other.presses(text::PAGE_MEETINGS);
    sees_figures(&other, &figures);
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_later_baseline_stands_beside_the_first() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&texts(&two()));
    person.opens("#/culture/of/cccccccc");
    person.presses(text::TO_BESIDE);
    person.sees_heading(text::BESIDE_TITLE);
    // 300 and 240 of 2,400 minutes; 5 and 4 hours; 180 of 300 and 120 of 240 digital.
    let rows = person.table(text::COLUMN_FIGURE);
    let row = |name: Text| {
        let found = rows.iter().find(|row| row[0] == name.sv);
        found.unwrap_or_else(|| panic!("{} in {rows:?}", name.sv))[1..].to_vec()
    };
    assert_eq!(
        row(baseline::FIGURE_SHARE),
        ["13 %", "10 %", "3 procentenheter mindre"]
    );
    assert_eq!(
        row(baseline::DIGITAL_HOURS),
        ["60 %", "50 %", "10 procentenheter mindre"]
    );
    person.opens("#/culture/of/cccccccc/2/management");
    person.sees_heading(management::TITLE);
    person.run(
        "const it = [...document.querySelectorAll('select')] \
         .find((one) => one.labels[0].innerText.includes(arguments[0])); \
         it.selectedIndex = 1; it.dispatchEvent(new Event('change', { bubbles: true }))",
        &[management::BESIDE_LABEL.sv.into()],
    );
    person.sees(management::BESIDE);
    let printed = Printed::of(&person.prints());
    assert!(printed.has(management::BESIDE.sv), "{printed:?}");
    assert!(printed.has("13 %"), "{printed:?}");
}

/// Everything there can be on the page, in words as long as people write them.
fn everything() -> (Culture, Pulse) {
    let pulse = pulse::closed(40, &["542", "443", "555", "342", "444", "254"]);
    let id = CultureId::parse(pulse::ID).unwrap();
    let mut culture = Culture { id, ..two() };
    let said = |sv: &str| Said {
        sv: sv.to_owned(),
        en: String::new(),
    };
    let baseline = culture.baseline_mut(2).unwrap();
    baseline.pulse = Some(pulse.about().id.clone());
    baseline.travel.reported = Some(48_000);
    let source = |(name, kg): (&str, u64)| Source {
        name: name.to_owned(),
        kg,
    };
    let sources = [
        ("Lokaler", 120_000),
        ("Inköp", 90_000),
        ("Pendling", 31_000),
    ];
    baseline.travel.sources = sources.map(source).into();
    baseline.proposal = Proposal {
        purpose: said(
            "Många säger att dagarna går åt till möten och att besluten ändå dröjer. Vi vill \
             veta hur det ser ut, så att ledningen kan avgöra vad som ska ändras först.",
        ),
        proposed: said(
            "En mötesfri förmiddag i veckan för alla enheter, på prov under ett år.\n\
             De som kallar till möten får en halv dags utbildning i att leda dem.\n\
             Tre rum får ljud och bild som fungerar lika bra för den som är med på distans.",
        ),
        post: 50.into(),
        money: 450_000.into(),
        owner: said("HR-chefen, tillsammans med IT och lokalgruppen"),
        measures: said(
            "Samma sorts vecka mäts igen, av samma enheter.\n\
             Samma tre påståenden besvaras av dem som möts.",
        ),
        next: Some(day(12, 1)),
        beside: Some(1),
    };
    (culture, pulse)
}

#[test]
fn a_full_page_for_management_is_one_sheet_in_both_languages() {
    let site = Site::open();
    let person = Person::at(&site);
    let (culture, pulse) = everything();
    let mut stored = texts(&culture);
    let memory: &'static Memory = Box::leak(Box::default());
    Store::new(Box::new(memory)).save_pulse(&pulse);
    let keys = memory.keys("").into_iter();
    stored.extend(keys.map(|key| (key.clone(), memory.read(&key).unwrap())));
    person.finds_stored(&stored);
    person.opens(&format!("#/culture/of/{}/2/management", pulse::ID));
    person.sees_heading(management::TITLE);
    person.sees(management::NOTHING_MISSING);
    for (lang, choice) in [
        (Lang::Sv, management::LANGUAGE_SV),
        (Lang::En, management::LANGUAGE_EN),
    ] {
        person.chooses(choice);
        person.sees(management::PAPER_TITLE.get(lang));
        let pdf = person.prints();
        keeps(&pdf, &format!("management-full-{}", lang.code()));
        assert_eq!(pages(&pdf), 1, "one A4");
        let printed = Printed::of(&pdf);
        // Two of four sources are larger; 48 tonnes a fifth lower are 38.
        let (place, lower) = match lang {
            Lang::Sv | Lang::Easy => {
                ("Plats 3 av 4", "En femtedel lägre: 38 ton, plats 3")
            }
            Lang::En => ("Place 3 of 4", "A fifth lower: 38 tonnes, place 3"),
        };
        for words in [
            place,
            lower,
            management::PEOPLE.get(lang),
            management::BESIDE.get(lang),
            management::LIMITS_SOURCES.get(lang),
        ] {
            assert!(printed.has(words), "{words} is not in {printed:?}");
        }
    }
}

#[test]
fn a_page_that_becomes_two_sheets_says_so_before_it_is_printed() {
    let site = Site::open();
    let person = Person::at(&site);
    let (culture, _) = everything();
    let mut sheets = Vec::new();
    for more in [0, 8, 16, 24] {
        let mut culture = culture.clone();
        let baseline = culture.baseline_mut(2).unwrap();
        let line =
            "\nVarje enhet väljer ett möte som den slutar ha, och berättar hur det gick.";
        baseline.proposal.proposed.sv += &line.repeat(more);
        person.finds_stored(&texts(&culture));
        person.opens(&format!("#/culture/of/{}/2/management", pulse::ID));
        person.sees_heading(management::TITLE);
        person.sees(management::PAPER_TITLE);
        let pdf = person.prints();
        let count = pages(&pdf);
        let is_told = person.text().contains(management::LONG.sv);
        sheets.push((more, count, is_told));
    }
    // Told whenever it is more than one; not where there is much room left.
    assert!(sheets.iter().all(|it| it.1 == 1 || it.2), "{sheets:?}");
    assert_eq!(sheets.first(), Some(&(0, 1, false)));
    assert_eq!(sheets.last().map(|it| it.1), Some(2), "{sheets:?}");
}

#[test]
fn baselines_can_be_used_and_printed_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.opens("#/culture");
    person.sees_heading(text::TITLE);
    looks.at("culture-list-empty");
    person.finds_stored(&texts(&two()));
    for (place, heading, name) in [
        ("", "Myndigheten", "culture-overview"),
        ("/1/meetings", baseline::TITLE.sv, "culture-baseline"),
        ("/beside", text::BESIDE_TITLE.sv, "culture-beside"),
    ] {
        person.opens("#/learn");
        person.opens(&format!("#/culture/of/cccccccc{place}"));
        person.sees_heading(heading);
        looks.at(name);
    }
    person.opens("#/culture/of/cccccccc/2/management");
    person.sees_heading(management::TITLE);
    looks.at_and_on_paper("culture-management");
    looks.end();
}
