//! A group looks at its rounds over time. Five rounds: the nine people of
//! `nine.rs`, four people, eight with the short survey, the same nine seven weeks
//! after the first, and twenty weeks later the nine as `LATER`.
//!
//! By hand, of y (0 to 48; a score is y · 25/12), nine people in both rounds:
//!
//! | | Σy Σy² | later | m to m | SE | df | 95 % (t) | 99 % (t) |
//! |---|---|---|---|---|---|---|---|
//! | U | 228 5850 | 318 11286 | 52.78 to 73.61 | 2.734 | 15.42 | 15.02–26.65 (2.126) | 12.81–28.86 (2.935) |
//! | B | 309 11007 | 255 7623 | 71.53 to 59.03 | 6.927 | 16 | −27.18–2.18 (2.120) | −32.73–7.73 (2.921) |
//! | I | 271 8443 | the same | 62.73 | 5.840 | 16 | ∓12.38 | ∓17.06 |
//! | A | 264 7848 | 291 9513 | 61.11 to 67.36 | 3.541 | 16 | −1.26–13.76 | −4.09–16.59 |
//! | P | 333 12645 | the same | 77.08 | 6.25 | 16 | ∓13.25 | ∓18.25 |
//!
//! - U: +20.83, and 0 lies outside the 99 per cent interval: worth talking about.
//! - B: −12.5, more than ten, but 0 lies inside: may be chance.
//! - A: +6.25, less than ten. I and P: 0. R: four could judge it.
//! - One by one: U 47.9–57.6 and 69.6–77.6, B 60.2–82.8 and 47.7–70.3.
//! - 2 March to 20 April are 49 days, to 7 September 140 more; nine weeks are 63.

use e2e::{Person, Site, Stored, day};
use samklang::content::text::{collect, common, prepare, result, rounds as text};
use samklang::content::{Lang, Text, exercise};
use samklang::domain::Form;
use samklang::domain::agreement::Terms;

use crate::print;
use crate::screens::Looks;
use crate::steps::{EIGHT, NINE, answer_in_turn, both, closes_the_round, prepares};

const ID: &str = "abcdefgh";

/// The nine, twenty weeks later: other answers to U; B1 and B3 a step lower and A1 a
/// step higher for everyone.
const LATER: [&str; 9] = [
    "4442 3532 3433 5333 4441 4444 2333",
    "4443 3132 4442 4432 4542 4344 2333",
    "5442 4531 3343 5433 5441 3434 1433",
    "4432 3232 4342 4343 4432 4434 2323",
    "4442 3523 3430 5432 4442 3000 3333",
    "5442 4442 4002 4433 5541 0000 3433",
    "4443 3132 2334 5442 3333 0000 2323",
    "4342 2531 3443 4333 4451 0000 1333",
    "4442 3233 4442 5433 3442 0000 3333",
];

fn place(rest: &str) -> String {
    format!("#/group/{ID}{rest}")
}

/// Three rounds in the spring, something practised and something agreed on.
fn arranged() -> Stored {
    let terms = Terms {
        when: "någon föreslår något".to_owned(),
        then: "ställer vi en fråga".to_owned(),
        role: String::new(),
        exercise: None,
        review_on: Some(day(6, 1)),
    };
    Stored::group(ID, "Elevhälsan")
        .with_closed(Form::Full, &NINE, 10)
        .with_closed_on(day(3, 23), Form::Full, &NINE[..4], 10)
        .with_closed_on(day(3, 30), Form::Short, &EIGHT, 8)
        .with_practice("question-relay", "vi frågar före förslag")
        .with(|group| {
            group.agree(terms, day(4, 27)).unwrap();
        })
}

/// All five, as they would be after the two that are collected.
fn arranged_with_all() -> Stored {
    arranged()
        .with_closed_on(day(4, 20), Form::Full, &NINE, 10)
        .with_closed_on(day(9, 7), Form::Full, &LATER, 10)
}

/// A whole round through the app, on a day.
fn holds_a_round(person: &Person, moment: &str, sheets: &[&str]) {
    person.opens(&place(""));
    person.sets_clock(moment);
    person.opens(&place("/prepare"));
    person.sees_heading(prepare::TITLE);
    prepares(person, Form::Full, 10);
    person.presses(prepare::OPEN);
    person.sees_heading(collect::TITLE);
    answer_in_turn(person, Form::Full, sheets);
    closes_the_round(person);
    person.waits_for("the round to be closed", || {
        let is_open = person.stored().iter().any(|it| it.0.contains("open"));
        (!is_open).then_some(())
    });
}

fn chooses_round(person: &Person, label: Text, number: u32) {
    let script = "const it = e2e.field(arguments[0]); it.value = arguments[1]; \
                  it.dispatchEvent(new Event('change', { bubbles: true })); \
                  return it.value";
    let (label, number) = (label.get(person.lang()), number.to_string());
    let chosen = person.run(script, &[label.into(), number.clone().into()]);
    assert_eq!(chosen, number);
}

/// What is not compared is told apart from what is.
fn sees_the_two_autumn_rounds(person: &Person) {
    let lang = person.lang();
    let sees = |sv, en| person.sees(both(sv, en));
    sees(
        "Omgång 4 (20 april 2026) jämförs med omgång 5 (7 september 2026).",
        "Round 4 (20 April 2026) is compared with round 5 (7 September 2026).",
    );
    sees(
        "En förändring värd att prata om: utforskande.",
        "A change worth talking about: exploring.",
    );
    sees(
        "Kan vara slump i en liten grupp: berättande.",
        "May be chance in a small group: telling.",
    );
    sees(
        "Ingen tydlig skillnad: inifrånperspektivet, utifrånperspektivet, \
         samtalsklimatet.",
        "No clear difference: the inside perspective, the outside perspective, the \
         climate.",
    );
    sees(
        "Jämförs inte, för få svar: mötets ramar.",
        "Not compared, too few answers: the meeting's frames.",
    );
    sees(
        "En förändring värd att prata om: ungefär 21 poäng högre i omgång 5 än i omgång 4.",
        "A change worth talking about: about 21 points higher in round 5 than in round 4.",
    );
    sees(
        "Kan vara slump i en liten grupp: ungefär 13 poäng lägre i omgång 5 än i omgång 4.",
        "May be chance in a small group: about 13 points lower in round 5 than in \
         round 4.",
    );
    sees(
        "Ingen tydlig skillnad: ungefär 6 poäng högre i omgång 5 än i omgång 4.",
        "No clear difference: about 6 points higher in round 5 than in round 4.",
    );
    let same = both(
        "Ingen tydlig skillnad: ungefär samma nivå i omgång 4 och omgång 5.",
        "No clear difference: about the same level in round 4 and round 5.",
    );
    assert_eq!(person.text().matches(same.get(lang)).count(), 2, "I and P");
    sees(
        "Det behöver inte vara samma personer som har svarat.",
        "The people who answered need not be the same.",
    );
    person.does_not_see(text::OVERLAPS);
    sees(
        "Omgång 2 (23 mars 2026) fick för få svar för ett resultat.",
        "Round 2 (23 March 2026) got too few answers for a result.",
    );
    sees(
        "Omgång 3 (30 mars 2026) använde den korta enkäten. Den har två påståenden per \
         del, och det är för lite för att tala om en förändring.",
        "Round 3 (30 March 2026) used the short survey. It has two statements per part, \
         which is too little to speak of a change.",
    );
}

/// The tables of the parts, in the order of the page: a row a round.
fn sees_the_tables(person: &Person) {
    let lang = person.lang();
    let rows = person.rows();
    let (few, short) = (
        format!("{} ×3", text::GAP_FEW.get(lang)),
        format!("{} ×3", text::GAP_SHORT.get(lang)),
    );
    let to = both("till", "to").get(lang);
    let parts = [
        (["53", "48 # 58"], ["74", "70 # 78"]),
        (["72", "60 # 83"], ["59", "48 # 70"]),
        (["63", "53 # 72"], ["63", "53 # 72"]),
        (["61", "55 # 67"], ["67", "62 # 73"]),
        (["77", "67 # 87"], ["77", "67 # 87"]),
    ];
    let days = both(
        "1 · 2 mars 2026|2 · 23 mars 2026|3 · 30 mars 2026|4 · 20 april 2026|5 · 7 \
         september 2026",
        "1 · 2 March 2026|2 · 23 March 2026|3 · 30 March 2026|4 · 20 April 2026|5 · 7 \
         September 2026",
    );
    let days: Vec<&str> = days.get(lang).split('|').collect();
    for ((before, after), at) in parts.into_iter().zip(0..) {
        let table = &rows[6 * at..6 * (at + 1)];
        let shown = |[level, interval]: [&str; 2]| {
            [level.to_owned(), interval.replace('#', to), "9".to_owned()].join("|")
        };
        let expected = [
            shown(before),
            few.clone(),
            short.clone(),
            shown(before),
            shown(after),
        ];
        for (row, (day, expected)) in table[1..].iter().zip(days.iter().zip(expected)) {
            assert_eq!(row[0], *day);
            assert_eq!(row[1..].join("|"), expected, "part {at}, {day}");
        }
    }
    // Nobody's frames are shown: four could judge them.
    let frames = &rows[31..36];
    assert!(frames.iter().all(|row| row[1] == few || row[1] == short));
}

/// What is drawn, part by part.
fn sees_the_pictures(person: &Person) {
    let count = |what: &str| {
        let script = "return [...document.querySelectorAll('.plot')] \
                      .map((it) => it.querySelectorAll(arguments[0]).length)";
        person.run(script, &[what.into()])
    };
    // Three rounds have a level and an interval; of the frames there is no picture.
    assert_eq!(count("circle"), serde_json::json!([3, 3, 3, 3, 3]));
    assert_eq!(count(".reach"), serde_json::json!([3, 3, 3, 3, 3]));
    // No line over a gap: only from the fourth round to the fifth.
    assert_eq!(count(".between"), serde_json::json!([1, 1, 1, 1, 1]));
    let words = person.run(
        "return [...document.querySelector('.plot').querySelectorAll('text')] \
         .map((it) => it.textContent)",
        &[],
    );
    let expected = match person.lang() {
        Lang::Sv | Lang::Easy => {
            ["23 mars 2026: för få svar", "30 mars 2026: kort enkät"]
        }
        Lang::En => [
            "23 March 2026: too few answers",
            "30 March 2026: short survey",
        ],
    };
    assert_eq!(words, serde_json::json!(expected));
    // The axis is the date: the fourth round, 49 of 189 days, is at a quarter.
    let at = person.run(
        "return [...document.querySelector('.plot').querySelectorAll('circle')] \
         .map((it) => it.getAttribute('cx'))",
        &[],
    );
    assert_eq!(at, serde_json::json!(["0.0%", "25.9%", "100.0%"]));
}

#[test]
fn a_group_follows_its_meetings_over_half_a_year() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged().texts());
    holds_a_round(&person, "2026-04-20T12:00:00", &NINE);
    holds_a_round(&person, "2026-09-07T12:00:00", &LATER);

    // From the result, and from the group's page.
    person.opens(&place("/result/5"));
    person.sees_heading(result::TITLE);
    person.presses(text::LINK);
    person.sees_heading(text::TITLE);
    person.has_focus_on_heading();
    person.opens(&place(""));
    person.sees(text::LINK_WHAT);
    person.presses(text::LINK);
    person.sees_heading(text::TITLE);

    sees_the_two_autumn_rounds(&person);
    sees_the_tables(&person);
    sees_the_pictures(&person);
    person.presses(text::DETAILS);
    let rows = person.table(text::COLUMN_99);
    for expected in [
        ["Utforskande", "20,8", "15,0 till 26,6", "12,8 till 28,9"],
        ["Berättande", "-12,5", "-27,2 till 2,2", "-32,7 till 7,7"],
        ["Inifrån", "0,0", "-12,4 till 12,4", "-17,1 till 17,1"],
    ] {
        assert!(rows.iter().any(|row| row[..] == expected), "{rows:?}");
    }
    assert_eq!(rows.len(), 6, "the frames are not compared: {rows:?}");
    person.sees("Welch, B. L. (1947), Biometrika 34, 28–35");

    // What was agreed on in between is a fact with a date.
    let agreed = "27 april 2026 · Ni kom överens: När någon föreslår något, då ställer vi \
                  en fråga.";
    person.sees(agreed);
    let relay = exercise("question-relay").unwrap().title;
    let practised = format!(
        "9 mars 2026 · {}. Ni kom överens om: vi frågar före förslag",
        relay.sv
    );
    person.does_not_see(practised.as_str());

    // Two that lie closer: seven weeks.
    chooses_round(&person, text::CHOOSE_FIRST, 1);
    chooses_round(&person, text::CHOOSE_SECOND, 4);
    person.sees("Omgång 1 (2 mars 2026) jämförs med omgång 4 (20 april 2026).");
    person.sees(text::OVERLAPS);
    person.sees(
        "Ingen tydlig skillnad: utforskande, berättande, inifrånperspektivet, \
         utifrånperspektivet, samtalsklimatet.",
    );
    person.does_not_see(text::WORTH_TALKING.sv.to_owned() + ":");
    person.sees(practised.as_str());
    person.does_not_see(agreed);

    // In the other order it is the same two.
    chooses_round(&person, text::CHOOSE_FIRST, 4);
    person.sees(text::SAME);
    chooses_round(&person, text::CHOOSE_SECOND, 1);
    person.sees("Omgång 1 (2 mars 2026) jämförs med omgång 4 (20 april 2026).");

    // Two that are not compared say why.
    chooses_round(&person, text::CHOOSE_SECOND, 3);
    person.sees(text::pair_other_form(Lang::Sv, &3, &4));
    person.does_not_see(text::OTHERS);
    chooses_round(&person, text::CHOOSE_SECOND, 2);
    person.sees(text::pair_no_result(Lang::Sv, &2, &4));
    person.does_not_see(text::DETAILS);

    // In English everything is said anew, about the same two.
    person.switches_language();
    person.sees(text::pair_no_result(Lang::En, &2, &4));
    chooses_round(&person, text::CHOOSE_FIRST, 5);
    chooses_round(&person, text::CHOOSE_SECOND, 4);
    sees_the_two_autumn_rounds(&person);
    sees_the_tables(&person);
    sees_the_pictures(&person);
    person.has_a_quiet_console();
}

#[test]
fn rounds_over_time_can_be_used_and_printed_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged_with_all().texts());
    let mut looks = Looks::of(&person);
    person.opens(&place(""));
    person.sees(text::LINK_WHAT);
    looks.at("group-with-rounds");
    person.opens(&place("/rounds"));
    person.sees_heading(text::TITLE);
    looks.at_and_on_paper("rounds");
    let pdf = person.prints();
    assert!((1..=6).contains(&print::pages(&pdf)));
    let printed = print::Printed::of(&pdf);
    for words in [
        "Omgång 4 (20 april 2026) jämförs med omgång 5 (7 september 2026).",
        "ungefär 21 poäng högre i omgång 5 än i omgång 4.",
        "5 · 7 september 2026 74 70 till 78 9",
        "2 · 23 mars 2026 för få svar",
        "Det behöver inte vara samma personer som har svarat.",
        "Utforskande 20,8 15,0 till 26,6 12,8 till 28,9",
        "Omgång 2 (23 mars 2026) fick för få svar för ett resultat.",
        "Ni kom överens: När någon föreslår något, då ställer vi en fråga.",
    ] {
        assert!(printed.has(words), "{words} is not in {printed:?}");
    }
    assert!(!printed.has(common::PRINT.sv), "buttons are not for paper");
    looks.end();
}

#[test]
fn a_group_with_one_round_is_told_what_will_be_here() {
    let site = Site::open();
    let person = Person::at(&site);
    let one = Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &NINE, 10);
    person.finds_stored(&one.texts());
    person.opens(&place("/result/1"));
    person.sees_heading(result::TITLE);
    person.does_not_see(text::LINK);
    person.opens(&place("/rounds"));
    person.sees_heading(text::TITLE);
    person.sees(text::few(Lang::Sv, &1));
    let mut looks = Looks::of(&person);
    looks.at("rounds-few");
    looks.end();
    person.presses("Elevhälsan");
    person.sees_heading("Elevhälsan");
    person.does_not_see(text::LINK);

    // Rounds of which none can be shown: only why.
    let short = one
        .with(|group| group.rounds.clear())
        .with_closed(Form::Short, &EIGHT, 8)
        .with_closed_on(day(9, 7), Form::Short, &EIGHT, 8);
    person.finds_stored(&short.texts());
    person.opens(&place("/rounds"));
    person.sees(text::pair_short_form(Lang::Sv, &1, &2));
    person.sees(text::OUT_TITLE);
    person.does_not_see(text::PICTURES_TITLE);
    assert_eq!(person.rows(), Vec::<Vec<String>>::new());
    person.has_a_quiet_console();
}
