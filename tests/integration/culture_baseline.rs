//! What a week of meetings comes to: a worked example with the calculation of every
//! figure, the vectors of the formulas, and what must hold for any sample.

use proptest::prelude::*;
use samklang::app::culture::typing::{Unit, read, shown};
use samklang::app::culture::words::{about, grouped, range};
use samklang::app::culture::{
    baseline, beside, faults, management, paste, pulse_words, take,
};
use samklang::content::Lang;
use samklang::content::text::management as text;
use samklang::domain::culture::check::{Column, Fault, Field, faults as found};
use samklang::domain::culture::figures::{Range, rounded};
use samklang::domain::culture::travel::Source;
use samklang::domain::culture::{
    Amount, Cost, Figures, Form, Meetings, Proposal, Row, Said, Totals, Way,
};
use samklang::domain::{Baseline, Culture, CultureId, day};

use super::helper::cases;

const SV: Lang = Lang::Sv;
const EN: Lang = Lang::En;

fn row(number: u32, minutes: u32, participants: u32, form: Form) -> Row {
    Row {
        minutes: minutes.into(),
        participants: participants.into(),
        form: Some(form),
        ..Row::new(number)
    }
}

/// Eight people, one week of 40 hours, five meetings. In the fourth, four of the eight
/// met eight others.
///
/// | row | min | took part | of the eight | form    | person-min | the eight's min |
/// |-----|-----|-----------|--------------|---------|------------|-----------------|
/// | 1   |  30 |         8 |            8 | room    |        240 |             240 |
/// | 2   |  60 |         8 |            8 | digital |        480 |             480 |
/// | 3   |  90 |         8 |            8 | room    |        720 |             720 |
/// | 4   | 120 |        12 |            4 | hybrid  |      1 440 |             480 |
/// | 5   |  45 |         3 |            3 | digital |        135 |             135 |
/// | all |     |           |           31 |         |      3 015 |           2 055 |
pub(crate) fn sample() -> Meetings {
    let mut fourth = row(4, 120, 12, Form::Hybrid);
    fourth.own = 4.into();
    Meetings {
        people: 8.into(),
        rows: vec![
            row(1, 30, 8, Form::Room),
            row(2, 60, 8, Form::Digital),
            row(3, 90, 8, Form::Room),
            fourth,
            row(5, 45, 3, Form::Digital),
        ],
        cost: Cost {
            salary: 38_000.into(),
            staff: 120.into(),
            ..Cost::default()
        },
        ..Meetings::default()
    }
}

pub(crate) fn totals() -> Meetings {
    Meetings {
        way: Way::Totals,
        people: 50.into(),
        weeks: 4.into(),
        totals: Totals {
            meetings: [120.into(), 200.into(), 80.into()],
            // 300, 500 and 400 hours.
            person_minutes: [18_000.into(), 30_000.into(), 24_000.into()],
            each: 325.into(),
            minutes_each: Amount::Empty,
        },
        ..Meetings::default()
    }
}

pub(crate) fn culture(all: Vec<(u32, Meetings)>) -> Culture {
    let id = CultureId::parse("00000001").unwrap();
    let mut culture = Culture::new(id, "Kustmyndigheten".to_owned());
    for (number, meetings) in all {
        let from = format!("2026-{:02}-05", number * 2);
        culture.baselines.push(Baseline {
            number,
            from: day::of_iso(&from).unwrap(),
            meetings,
            travel: Default::default(),
            proposal: Proposal::default(),
            pulse: None,
        });
    }
    culture
}

fn said(lines: Vec<baseline::Line>) -> Vec<String> {
    lines.into_iter().map(|it| it.said).collect()
}

#[test]
fn a_week_comes_to_this() {
    let figures = Figures::of(&sample());
    assert_eq!(
        said(baseline::lines(&figures, SV)),
        [
            // X: 2 055 of 8 × 2 400 = 19 200 minutes: 10.70 %.
            "11 %",
            // 2 055 / 8 / 60 = 4.28.
            "4,3 timmar per person och vecka",
            // 31 / 8 = 3.88.
            "3,9 per person och vecka",
            // 2 of 5; 480 + 135 = 615 of 3 015: 20.40 %.
            "40 % av mötena, 20 % av persontimmarna",
            // 1 of 5; 1 440 of 3 015: 47.76 %.
            "20 % av mötena, 48 % av persontimmarna",
            // 2 of 5; 240 + 720 = 960 of 3 015: 31.84 %.
            "40 % av mötena, 32 % av persontimmarna",
            // 30, 45, 60, 90, 120.
            "median 60 minuter (30–120)",
            // 3, 8, 8, 8, 12.
            "median 8 personer (3–12)",
        ]
    );
    assert_eq!(
        said(baseline::yearly(&figures, SV)),
        [
            // 38 000 × 1.54 / 142 = 412.11.
            "412 kr",
            // 3 015 / 60 = 50.25 hours × 412.1127 = 20 708.66.
            "20\u{a0}709 kr",
            // 4.28125 × 120 × 40 = 20 550; × 44 = 22 605.
            "21\u{a0}000–23\u{a0}000 timmar om året",
            // 20 550 / 1 800 = 11.4; 22 605 / 1 600 = 14.1.
            "motsvarar 11–14 heltider",
            // 20 550 × 412.1127 = 8 468 915; 22 605 × 412.1127 = 9 315 807.
            "8\u{a0}500\u{a0}000–9\u{a0}300\u{a0}000 kr",
        ]
    );
    assert_eq!(
        said(baseline::yearly(&figures, EN))[4],
        "SEK 8,500,000–9,300,000"
    );
    assert_eq!(
        baseline::counted(&figures, SV),
        "5 möten räknas. Mötena tar 11 % av arbetstiden."
    );
}

#[test]
fn the_vectors_of_the_formula_for_costs() {
    let cost = sample().cost;
    assert!((cost.hourly().unwrap() - 412.112_676).abs() < 0.000_001);
    // Eight people for an hour and a half.
    assert_eq!(cost.of(8 * 90).unwrap().round(), 4_945.0);
    let without = Cost::default();
    assert_eq!((without.hourly(), without.of(720)), (None, None));
    let none = Cost {
        month_hours: 0.into(),
        ..cost
    };
    assert_eq!(none.hourly(), None);
}

#[test]
fn totals_come_to_this() {
    let figures = Figures::of(&totals());
    assert_eq!(
        said(baseline::lines(&figures, EN)),
        [
            // 1 200 hours of 50 × 4 × 40 = 8 000.
            "15%",
            // 1 200 / 200.
            "6.0 hours per person and week",
            // 32.5 / 4 = 8.125.
            "8.1 per person and week",
            // 200 of 400; 500 of 1 200.
            "50% of the meetings, 42% of the person-hours",
            // 80 of 400; 400 of 1 200.
            "20% of the meetings, 33% of the person-hours",
            // 120 of 400; 300 of 1 200.
            "30% of the meetings, 25% of the person-hours",
        ]
    );
    // What a person is said to be in meetings goes before the shared person-hours:
    // 26 / 4 = 6.5 of 40 hours: 16.25 %.
    let mut each = totals();
    each.totals.minutes_each = (26 * 60).into();
    let figures = Figures::of(&each);
    assert_eq!(figures.hours, Some(6.5));
    assert_eq!(figures.share.unwrap().percent(), 16);
    // The other way is kept and not counted.
    each.rows = sample().rows;
    assert_eq!(Figures::of(&each), figures);
    each.way = Way::Sample;
    assert_eq!(Figures::of(&each).meetings, 5);
}

#[test]
fn one_person_s_week_needs_no_more_than_length_size_and_form() {
    let mut mine = sample();
    mine.people = 1.into();
    mine.rows[3].own = Amount::Empty;
    let figures = Figures::of(&mine);
    // 30 + 60 + 90 + 120 + 45 = 345 of 2 400 minutes: 14.4 %; five meetings.
    assert_eq!(figures.share.unwrap().percent(), 14);
    assert_eq!(figures.hours, Some(5.75));
    assert_eq!(figures.each, Some(5.0));
}

#[test]
fn what_cannot_be_is_told_at_its_place_and_left_out() {
    let mut odd = sample();
    odd.rows[0].participants = 0.into();
    odd.rows[1].minutes = Amount::unclear("nittio");
    odd.rows[2].own = 9.into();
    odd.rows[3].form = None;
    odd.rows[4].minutes = 1_441.into();
    odd.cost.weeks = [44.into(), 40.into()];
    odd.cost.salary = Amount::unclear("-5");
    let at = |number, column| Field::Row(number, column);
    assert_eq!(
        found(&odd),
        [
            (at(1, Column::Participants), Fault::Zero),
            (at(2, Column::Minutes), Fault::Unclear),
            (at(3, Column::Own), Fault::MoreThanTookPart),
            (at(4, Column::Form), Fault::Missing),
            (at(5, Column::Minutes), Fault::TooMuch(1_440)),
            (Field::Salary, Fault::Unclear),
            (Field::WeeksHigh, Fault::Turned),
        ]
    );
    let figures = Figures::of(&odd);
    assert_eq!((figures.meetings, figures.left_out), (0, 5));
    assert_eq!((figures.share, figures.year), (None, None));
    for (field, words) in [
        (
            at(1, Column::Participants),
            "Ett möte har minst 1 deltagare.",
        ),
        (
            at(2, Column::Minutes),
            "Skriv längden som 90, 1:30 eller 1,5.",
        ),
        (
            Field::WeeksHigh,
            "Det högsta talet är lägre än det lägsta. Byt plats på dem.",
        ),
    ] {
        assert_eq!(faults::of_field(&found(&odd), field, SV).unwrap(), words);
    }
    assert_eq!(
        faults::missing(&found(&odd), 4, EN).unwrap(),
        "Not counted yet. Missing: form."
    );
    // Four of the sample's five are more than one person.
    let mut one = sample();
    one.people = 1.into();
    assert!(found(&one).contains(&(at(4, Column::Own), Fault::MoreThanPeople)));
}

#[test]
fn more_hours_than_the_week_has_or_people_work_give_no_share() {
    let long = |count: u32| Meetings {
        people: 1.into(),
        rows: (1..=count)
            .map(|it| row(it, 1_440, 5, Form::Room))
            .collect(),
        ..Meetings::default()
    };
    // Seven days are 168 hours: as many as there are, but more than 40.
    assert_eq!(
        found(&long(7)),
        [(Field::People, Fault::MoreThanContracted)]
    );
    assert_eq!(found(&long(8)), [(Field::People, Fault::MoreThanTheWeek)]);
    for count in [7, 8] {
        let figures = Figures::of(&long(count));
        assert_eq!((figures.share, figures.hours), (None, None));
        assert_eq!(figures.year, None);
    }
    // Exactly what people work is still a share.
    let mut full = long(1);
    full.contracted = 1_440.into();
    assert_eq!(found(&full), []);
    assert_eq!(Figures::of(&full).share.unwrap().percent(), 100);
    let mut each = totals();
    each.totals.minutes_each = (4 * 169 * 60).into();
    assert!(found(&each).contains(&(Field::HoursEach, Fault::MoreThanTheWeek)));
}

#[test]
fn fields_take_figures_as_people_write_them() {
    for (text, minutes) in [
        ("90", 90),
        ("1:30", 90),
        ("01:30:00", 90),
        ("1,5", 90),
        ("1.5 h", 90),
        ("1,25", 75),
        ("2 h", 120),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("45 min", 45),
        ("  30 ", 30),
    ] {
        assert_eq!(
            read(Unit::Length, text, SV),
            Amount::Whole(minutes),
            "{text}"
        );
    }
    for text in [
        "nittio",
        "-30",
        "1:75",
        "1,",
        ",",
        "½",
        "9".repeat(12).as_str(),
    ] {
        assert_eq!(
            read(Unit::Length, text, SV),
            Amount::unclear(text),
            "{text}"
        );
    }
    assert_eq!(read(Unit::Length, " ", SV), Amount::Empty);
    assert_eq!(read(Unit::Whole, "38 000", SV), Amount::Whole(38_000));
    assert_eq!(read(Unit::Whole, "38\u{a0}000", SV), Amount::Whole(38_000));
    assert_eq!(read(Unit::Whole, "1,5", SV), Amount::unclear("1,5"));
    assert_eq!(read(Unit::Hours, "38,25", SV), Amount::Whole(2_295));
    assert_eq!(read(Unit::Hours, "38:15", SV), Amount::Whole(2_295));
    assert_eq!(read(Unit::Hundredths, "1,54", SV), Amount::Whole(154));
    assert_eq!(read(Unit::Tenths, "8.1", SV), Amount::Whole(81));
    // In English a comma before three figures parts thousands, as the app writes them.
    let en = |unit, text| read(unit, text, Lang::En);
    assert_eq!(en(Unit::Hours, "1,250"), Amount::Whole(75_000));
    assert_eq!(en(Unit::Hours, "1,250.5 h"), Amount::Whole(75_030));
    assert_eq!(en(Unit::Whole, "1,234,567"), Amount::Whole(1_234_567));
    assert_eq!(en(Unit::Whole, "12,34"), Amount::unclear("12,34"));
    assert_eq!(en(Unit::Hours, "1,5"), Amount::Whole(90));
    assert_eq!(en(Unit::Hours, "0,250"), Amount::Whole(15));
    assert_eq!(read(Unit::Hours, "1,250", SV), Amount::Whole(75));
    for (unit, number, sv, en) in [
        (Unit::Hours, 2_295, "38,25", "38.25"),
        (Unit::Hours, 2_400, "40", "40"),
        (Unit::Hours, 2_299, "38:19", "38:19"),
        (Unit::Hundredths, 154, "1,54", "1.54"),
        (Unit::Tenths, 325, "32,5", "32.5"),
        (Unit::Length, 90, "90", "90"),
    ] {
        let amount = Amount::Whole(number);
        assert_eq!(shown(unit, &amount, SV), sv);
        assert_eq!(shown(unit, &amount, EN), en);
    }
}

#[test]
fn figures_are_rounded_to_two_digits_and_grouped() {
    for (number, expected) in [
        (0.0, 0.0),
        (0.126, 0.13),
        (1.26, 1.3),
        (9.94, 9.9),
        (9.96, 10.0),
        (99.4, 99.0),
        (99.6, 100.0),
        (20_550.0, 21_000.0),
        (8_468_915.0, 8_500_000.0),
    ] {
        assert_eq!(rounded(number), expected, "{number}");
    }
    assert_eq!(grouped(SV, 1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(grouped(EN, 999), "999");
    assert_eq!(about(SV, 2.0), "2");
    assert_eq!(about(EN, 2.34), "2.3");
    let same = Range {
        low: 12.1,
        high: 12.4,
    };
    assert_eq!(range(SV, same), "12");
}

#[test]
fn rows_are_copied_removed_and_pasted() {
    let mut meetings = Meetings::default();
    assert!(!meetings.copy_above(1));
    meetings.change(1, |row| row.minutes = 30.into());
    assert!(meetings.copy_above(2));
    assert_eq!(meetings.row(2).unwrap().minutes, Amount::Whole(30));
    // An emptied row at the end is gone.
    meetings.change(2, |row| *row = Row::new(2));
    assert_eq!(meetings.rows.len(), 1);
    let text = "Längd\tDeltagare\tForm\tVad\n1:30\t8\tdigitalt\tVeckomöte\r\n45\t\
                nio\tH\t<b>Avstämning</b>\n\n60\t4\trum";
    let pasted = paste::Pasted::read(text, SV);
    assert!(pasted.has_heading);
    assert_eq!(
        pasted.words(&meetings, SV).unwrap(),
        "3 rader, varav 1 behöver rättas efteråt."
    );
    assert!(pasted.add(&mut meetings));
    let numbers: Vec<u32> = meetings.rows.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    let second = &meetings.rows[1];
    assert_eq!(second.minutes, Amount::Whole(90));
    assert_eq!(second.form, Some(Form::Digital));
    assert_eq!(second.title, "Veckomöte");
    // What is not understood comes along, to be mended.
    assert_eq!(meetings.rows[2].participants, Amount::unclear("nio"));
    assert_eq!(meetings.rows[2].title, "<b>Avstämning</b>");
}

#[test]
fn an_earlier_year_that_is_entered_later_stands_before() {
    let mut shorter = sample();
    shorter.remove(3);
    let mut culture =
        culture(vec![(1, sample()), (2, shorter), (3, Meetings::default())]);
    // The second one entered is of the year before; the third has no figures yet.
    culture.baseline_mut(2).unwrap().from = day::of_iso("2025-03-03").unwrap();
    let numbers =
        |all: Vec<&Baseline>| all.iter().map(|it| it.number).collect::<Vec<_>>();
    assert_eq!(numbers(culture.by_date()), [2, 1, 3]);
    assert_eq!(numbers(culture.before(1)), [2]);
    assert!(culture.before(2).is_empty());
    // The hours that a pulse stands beside are the newest that there are: 2 055 of the
    // eight's minutes are 4.3 hours each.
    let line = pulse_words::hours_line(&culture, SV).unwrap();
    assert!(line.contains("4,3"), "{line}");
    // Without hours the pulse has no place on the paper, and the page says why.
    let people = ["Pulsen: 8 av 9 svarade.".to_owned()];
    let page = management::page(&culture, 3, &people, SV).unwrap();
    assert!(
        page.parts.iter().all(|it| it.heading != text::PEOPLE),
        "{page:?}"
    );
    assert!(page.missing.contains(&text::MISSING_BESIDE));
    let page = management::page(&culture, 1, &people, SV).unwrap();
    assert!(
        page.parts.iter().any(|it| it.heading == text::PEOPLE),
        "{page:?}"
    );
    assert!(!page.missing.contains(&text::MISSING_BESIDE));
}

#[test]
fn a_form_is_known_by_its_name_and_never_guessed() {
    for (form, names) in [
        (
            Some(Form::Room),
            "R|p|I samma rum|fysiska|In one room|Fysiskt möte|på plats",
        ),
        (
            Some(Form::Digital),
            "d|Digitalt|digitala|Teams-möte|Remote|Fjärrmöte|Per telefon|Phone|online meeting",
        ),
        (Some(Form::Hybrid), "H|hybrid|Hybridmöte"),
        (None, "Hemma|Privat|Residens|Detta|möte||Frukost"),
    ] {
        for name in names.split('|') {
            assert_eq!(paste::form_of(name), form, "{name}");
        }
    }
    // What is not known comes along with what the meeting was.
    let pasted = paste::Pasted::read("60\t6\tHemma\tAvstämning", SV);
    assert_eq!(pasted.rows[0].form, None);
    assert_eq!(pasted.rows[0].title, "Hemma Avstämning");
}

#[test]
fn a_later_baseline_stands_beside_the_first() {
    // The third meeting is gone, and five work less: 240 + 480 + 480 + 135 = 1 335 of
    // 19 200 minutes: 6.95 %; 1 335 / 480 = 2.78 hours; 23 / 8 = 2.88 meetings.
    let mut later = sample();
    later.remove(3);
    later.cost.salary = 39_000.into();
    let culture = culture(vec![(1, sample()), (2, later)]);
    let [then, now] = culture.baselines.as_slice() else {
        panic!("two baselines");
    };
    let rows = beside::rows(then, now, SV);
    let cells: Vec<Vec<String>> = rows.iter().map(|it| it.cells.clone()).collect();
    assert_eq!(cells[0], ["11 %", "7 %", "4 procentenheter mindre"]);
    assert_eq!(cells[1], ["4,3", "2,8", "1,5 timmar mindre"]);
    assert_eq!(cells[2], ["3,9", "2,9", "1,0 färre"]);
    // 2 of 4 instead of 2 of 5.
    assert_eq!(cells[3], ["40 %", "50 %", "10 procentenheter mer"]);
    // 615 of 2 295 person-minutes instead of 3 015: 26.8 and 20.4 %.
    assert_eq!(cells[4], ["20 %", "27 %", "7 procentenheter mer"]);
    // 30, 45, 60, 120: between 45 and 60.
    assert_eq!(cells[7], ["60", "52,5", "7,5 min kortare"]);
    assert_eq!(cells[8], ["8", "8", "ingen skillnad"]);
    assert_eq!(
        beside::differences(then, now, SV),
        ["månadslön, kronor: 38\u{a0}000, sedan 39\u{a0}000"]
    );
    assert_eq!(beside::differences(then, then, SV), [""; 0]);
    let mut other = culture.clone();
    other.baselines[1].meetings = totals();
    let said = beside::differences(&other.baselines[0], &other.baselines[1], EN);
    assert_eq!(
        said[0],
        "how it was measured: a sample, meeting by meeting, then totals"
    );
    assert_eq!(said[1], "people in the measurement: 8, then 50");
}

#[test]
fn the_page_for_management_says_what_is_known_and_how_sure_it_is() {
    let mut culture = culture(vec![(1, sample())]);
    let empty = management::page(&culture, 1, &[], SV).unwrap();
    assert_eq!(empty.missing.len(), 8);
    let headings = |page: &management::Page| {
        let all = page.parts.iter().map(|it| it.heading.get(SV));
        all.collect::<Vec<_>>()
    };
    // No empty heading.
    assert_eq!(
        headings(&empty),
        [
            "Syfte",
            "Vad tiden motsvarar",
            "Antaganden, och vad som ändras med dem",
            "Vad siffrorna inte säger",
        ]
    );
    let baseline = culture.baseline_mut(1).unwrap();
    baseline.proposal = Proposal {
        proposed: Said {
            sv: "Två mötesfria förmiddagar\nUtbilda dem som kallar".to_owned(),
            en: String::new(),
        },
        post: 20.into(),
        money: 150_000.into(),
        measures: Said {
            sv: String::new(),
            en: "A week in November".to_owned(),
        },
        next: day::of_iso("2027-02-01"),
        ..Proposal::default()
    };
    baseline.travel.reported = Some(12_000);
    baseline.travel.sources = vec![
        Source {
            name: "Lokaler".to_owned(),
            kg: 40_000,
        },
        Source {
            name: "Mat".to_owned(),
            kg: 11_000,
        },
    ];
    let people = vec!["12 av 15 har svarat.".to_owned()];
    let page = management::page(&culture, 1, &people, SV).unwrap();
    assert_eq!(page.keys[0].0, "11 %");
    assert_eq!(page.keys[1].0, "40 % och 20 %");
    assert_eq!(page.keys[2].0, "Plats 2 av 3");
    assert!(page.keys[2].1.contains("12 ton"));
    let part = |name: &str| page.parts.iter().find(|it| it.heading.get(SV) == name);
    // What people think never stands without the hours.
    let opinion = &part("Vad vi tycker om mötena").unwrap().words;
    assert_eq!(
        opinion[1],
        "Läs det bredvid tiden: 4,3 timmar per person och vecka."
    );
    let proposed = &part("Vi föreslår").unwrap().words;
    assert_eq!(
        proposed,
        &[
            "Två mötesfria förmiddagar",
            "Utbilda dem som kallar",
            "Tid: 20 % av en tjänst. Pengar: 150\u{a0}000 kr.",
        ]
    );
    let rows = &part("Antaganden, och vad som ändras med dem").unwrap().rows;
    let changes: Vec<&str> = rows.iter().map(|it| it.cells[1].as_str()).collect();
    assert_eq!(
        changes,
        [
            // An hour is 480 of 19 200 minutes: 1 575 is 8.2 %, 2 535 is 13.2 %.
            "En timme mindre eller mer per person och vecka: 8 % eller 13 % av arbetstiden",
            // 0.9 and 1.1 times 8 468 915 and 9 315 807.
            "10 % lägre eller högre, ett år: 7\u{a0}600\u{a0}000–8\u{a0}400\u{a0}000 kr \
             eller 9\u{a0}300\u{a0}000–10\u{a0}000\u{a0}000 kr",
            // 20 550 / 40 = 513.75 hours, × 412.1127 = 211 723 kronor.
            "Varje vecka mer eller mindre: 510 timmar, 210\u{a0}000 kr",
            // By 1 600: 12.8 and 14.1; by 1 800: 11.4 and 12.6.
            "Med det lägre talet 13–14 heltider, med det högre 11–13",
            // 4.28125 × 40 = 171.25; × 44 = 188.4.
            "Varje person mer eller mindre: 170–190 timmar om året",
            // 12 000 kg less and more 2 400; the second of 40 000 and 11 000 both
            // ways? 9 600 is below 11 000: third.
            "En femtedel lägre: 9,6 ton, plats 3. En femtedel högre: 14 ton, plats 2",
        ]
    );
    // Own words in one language stand in both.
    let english = management::page(&culture, 1, &people, EN).unwrap();
    let all: Vec<&String> = english.parts.iter().flat_map(|it| &it.words).collect();
    assert!(all.iter().any(|it| *it == "A week in November"));
    assert!(all.iter().any(|it| *it == "Två mötesfria förmiddagar"));
    assert!(
        all.iter()
            .any(|it| *it == "Time: 20% of a post. Money: SEK 150,000.")
    );
    assert_eq!(management::page(&culture, 2, &[], SV), None);
}

#[test]
fn markdown_holds_the_page_and_gives_no_meaning_to_what_was_typed() {
    let mut culture = culture(vec![(1, sample())]);
    culture.name = "Kust*myndigheten*".to_owned();
    let baseline = culture.baseline_mut(1).unwrap();
    baseline.proposal.proposed.sv = "# <b>Tyst</b> | tid".to_owned();
    let page = management::page(&culture, 1, &[], SV).unwrap();
    let file = take::markdown(&culture, &culture.baselines[0], &page, SV);
    assert_eq!(file.name, "kust-myndigheten-underlag-2026-02-05.md");
    for part in [
        "# Våra möten: underlag för beslut",
        "- Kust\\*myndigheten\\*",
        "- **11 %**: av arbetstiden går till möten: 4,3 timmar per person och vecka.",
        "## Vi föreslår",
        "\\# \\<b\\>Tyst\\</b\\> \\| tid",
        "| Arbetsveckor | 40–44 om året |",
    ] {
        assert!(file.text.contains(part), "{part} is not in {}", file.text);
    }
}

fn any_amount(most: u32) -> impl Strategy<Value = Amount> {
    prop_oneof![
        1 => Just(Amount::Empty),
        8 => (0..=most).prop_map(Amount::Whole),
        1 => "\\PC{1,40}".prop_map(Amount::Unclear),
    ]
}

fn any_form() -> impl Strategy<Value = Option<Form>> {
    prop_oneof![
        Just(None),
        Just(Some(Form::Room)),
        Just(Some(Form::Digital)),
        Just(Some(Form::Hybrid)),
    ]
}

fn any_row() -> impl Strategy<Value = Row> {
    let amounts = (any_amount(2_000), any_amount(60), any_amount(60));
    (
        amounts,
        any_form(),
        "\\PC{0,20}",
        proptest::option::of(1_u8..=7),
    )
        .prop_map(|((minutes, participants, own), form, title, day)| Row {
            number: 0,
            title,
            day,
            minutes,
            participants,
            own,
            form,
        })
}

/// Any figures, sound or not.
pub(crate) fn any_meetings() -> impl Strategy<Value = Meetings> {
    let about = (
        any::<bool>(),
        any_amount(60),
        any_amount(11_000),
        any_amount(60),
    );
    let three = || {
        let amount = || any_amount(1_000_000_001);
        (amount(), amount(), amount()).prop_map(|(a, b, c)| [a, b, c])
    };
    let totals = (three(), three(), any_amount(500), any_amount(20_000));
    let two = |most| (any_amount(most), any_amount(most)).prop_map(|(a, b)| [a, b]);
    let cost = (
        any_amount(u32::MAX),
        any_amount(1_100),
        any_amount(800),
        two(60),
        two(9_000),
        any_amount(2_000_000),
    );
    let rows = proptest::collection::vec(any_row(), 0..12);
    (about, rows, totals, cost).prop_map(|(about, mut rows, totals, cost)| {
        for (number, row) in (1..).zip(&mut rows) {
            row.number = number;
        }
        Meetings {
            way: if about.0 { Way::Sample } else { Way::Totals },
            people: about.1,
            contracted: about.2,
            weeks: about.3,
            rows,
            totals: Totals {
                meetings: totals.0,
                person_minutes: totals.1,
                each: totals.2,
                minutes_each: totals.3,
            },
            cost: Cost {
                salary: cost.0,
                factor: cost.1,
                month_hours: cost.2,
                weeks: cost.3,
                year_hours: cost.4,
                staff: cost.5,
            },
        }
    })
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn whatever_is_entered_shares_are_parts_and_ranges_are_in_order(
        meetings in any_meetings(),
    ) {
        let figures = Figures::of(&meetings);
        if let Some(share) = figures.share {
            prop_assert!(share.part <= share.whole && share.percent() <= 100);
        }
        for by in [figures.by_count, figures.by_hours].into_iter().flatten() {
            let parts: u64 = Form::ALL.iter().map(|it| by.share(*it).unwrap().part).sum();
            prop_assert_eq!(parts, by.all());
        }
        let year = figures.year;
        let ranges = year.map(|it| [Some(it.hours), it.posts, it.cost]);
        for range in ranges.into_iter().flatten().flatten() {
            prop_assert!(0.0 <= range.low && range.low <= range.high);
            let shown = range.rounded();
            prop_assert!(shown.low <= shown.high);
        }
        // Whoever is in meetings for longer than a week has hours is told so.
        prop_assert!(figures.hours.is_none_or(|it| it <= 168.0));
        // Words can be made of anything, and what is told wrong is told in words.
        for lang in [SV, EN] {
            let _ = (baseline::lines(&figures, lang), baseline::yearly(&figures, lang));
            for (field, fault) in found(&meetings) {
                let told = fault == Fault::Missing
                    || faults::of_field(&found(&meetings), field, lang).is_some();
                prop_assert!(told);
            }
        }
    }

    #[test]
    fn what_stands_in_a_field_is_read_as_the_same_again(
        number in 0_u32..1_000_000_000,
        sv in any::<bool>(),
    ) {
        let lang = if sv { SV } else { EN };
        for unit in [
            Unit::Whole, Unit::Length, Unit::Hours, Unit::Tenths, Unit::Hundredths,
        ] {
            let amount = Amount::Whole(number);
            prop_assert_eq!(read(unit, &shown(unit, &amount, lang), lang), amount);
        }
    }

    #[test]
    fn any_text_gives_an_amount(text in "\\PC{0,60}") {
        for unit in [
            Unit::Whole, Unit::Length, Unit::Hours, Unit::Tenths, Unit::Hundredths,
        ] {
            let amount = read(unit, &text, EN);
            prop_assert_eq!(amount.is_empty(), text.trim().is_empty());
        }
        let _ = paste::Pasted::read(&text, SV);
    }
}
