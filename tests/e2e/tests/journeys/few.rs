//! What a group of four, five or six may see, and what the short survey shows.
//! The first six people are those of `nine.rs`. By hand:
//!
//! | | five: Σy | score | six: Σy | score | interval (t 2.5706) |
//! |---|---|---|---|---|---|
//! | U | 126 | 52.50 | 156 | 54.17 | 47.4–60.9 |
//! | B | 174 | 72.50 | 216 | 75.00 | 59.5–90.5 |
//! | I | 151 | 62.92 | 187 | 64.93 | not shown: five could judge I2 |
//! | A | 147 | 61.25 | 174 | 60.42 | 55.1–65.8 |
//! | P | 189 | 78.75 | 234 | 81.25 | 72.0–90.5 |
//! | R | – | four | 144 | 50.00 | 18.7–81.3 |
//!
//! The six answer other things about R (36 12 39 9 36 12): the statements' mean
//! deviation is 1.08, so they describe it differently. B − U of six: Σd 60,
//! Σd² 810: 20.83, from 6.66 to 35.00. A − I has no number, for I2's sake.

use e2e::{Person, Site};
use samklang::content::text::{collect, common, exercise, group, result, talk};
use samklang::content::{Lang, Text, statement};
use samklang::domain::Form;

use crate::steps::{
    EIGHT, NINE, answer_in_turn, closes_the_round, creates_a_group, opens_a_round,
    round_line, tilt_words,
};

const SIX: [&str; 6] = [
    "3221 4542 3433 4333 4441 4444 2333",
    "3231 4142 4442 3432 4542 2222 2333",
    "3321 5541 3343 4433 5441 5444 1433",
    "2221 4242 4342 3343 4432 2212 2323",
    "3231 4533 3430 4432 4442 4444 3333",
    "3331 5452 4002 3433 5541 2222 3433",
];

/// From the start page to the moment before the round is closed.
fn collects(person: &Person, form: Form, sheets: &[&str], invited: u32) {
    person.opens("");
    creates_a_group(person, "Gruppen");
    opens_a_round(person, form, invited);
    answer_in_turn(person, form, sheets);
}

/// Rows of name, level, words, interval, spread and people.
fn sees_levels(person: &Person, expected: &[[&str; 6]]) {
    person.presses(result::AS_TABLE);
    let rows = person.table(result::COLUMN_INTERVAL);
    assert_eq!(rows[1..], *expected);
    // The frames have no beam.
    let beams = expected.iter().filter(|row| row[0] != "Ramar");
    for [name, level, words, ..] in beams {
        if let Some(level) = level.strip_prefix("ungefär ") {
            let level = level.trim_end_matches(" av 100");
            person.sees(format!("{name} {level} {words}"));
        }
    }
}

fn no_tilt_in_numbers(person: &Person) {
    person.does_not_see(tilt_words(Lang::Sv));
}

/// A lean in words, at the beginning of a sentence or in it.
fn leans(person: &Person, words: &str) {
    let text = person.text().to_lowercase();
    assert!(text.contains(words), "{words}: {text}");
}

fn no_intervals_and_no_spread(person: &Person) {
    no_tilt_in_numbers(person);
    person.does_not_see(result::INTERVAL_WHAT);
    for spread in [
        result::SPREAD_SHARED,
        result::SPREAD_FAIRLY,
        result::SPREAD_DIFFERENT,
    ] {
        let rows = person.rows();
        let words = spread.get(Lang::Sv);
        assert!(!rows.concat().iter().any(|cell| cell == words), "{words}");
    }
}

fn no_distributions(person: &Person) {
    person.sees(result::items_few(Lang::Sv, &8));
    assert_eq!(person.pictures(), [""; 0]);
    for id in ["U1", "B2", "DU"] {
        person.does_not_see(statement(id));
    }
    person.does_not_see(result::ITEM_SPLIT);
}

#[test]
fn four_get_a_joint_conversation_and_nothing_of_their_answers_stays() {
    let site = Site::open();
    let person = Person::at(&site);
    collects(&person, Form::Full, &NINE[..4], 5);
    person.presses(collect::CLOSE);
    person.sees(collect::doubt_few(Lang::Sv, &4, &5));
    person.presses(collect::CLOSE_YES);

    person.sees_heading(talk::TITLE);
    let stored = person.stored();
    assert!(!stored.iter().any(|it| it.0.contains("open")), "{stored:?}");
    let (key, text) = stored.iter().find(|it| it.0.contains("group")).unwrap();
    let id = key.rsplit('/').next().unwrap().to_owned();
    let of_group: serde_json::Value = serde_json::from_str(text).unwrap();
    let round = of_group["data"]["rounds"][0].as_object().expect("a round");
    let fields: Vec<&str> = round.keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        [
            "closed_on",
            "form",
            "invited",
            "limit",
            "number",
            "sheets",
            "version"
        ]
    );
    assert_eq!(round["sheets"], 4);

    // The result's own address tells why there is none.
    person.opens(&format!("#/group/{id}/result/1"));
    person.sees_heading(result::NONE_TITLE);
    person.sees(result::none_text(Lang::Sv, &4, &5));
    assert_eq!(person.rows(), [[""; 0]; 0]);
    no_tilt_in_numbers(&person);
    for name in [common::EXPLORING, common::CLIMATE] {
        person.does_not_see(name);
    }

    // The conversation, to its end.
    person.presses(result::NONE_BUTTON);
    person.sees_heading(talk::TITLE);
    let last = talk::STEP_TITLES.len() - 1;
    for (at, title) in talk::STEP_TITLES.iter().enumerate() {
        person.sees(*title);
        person.sees(talk::STEP_TEXTS[at]);
        let next = if at == last {
            talk::FINISH
        } else {
            exercise::NEXT_STEP
        };
        person.presses(next);
    }
    person.sees(talk::CLOSING);
    person.fills(exercise::AGREED_LABEL, "När vi börjar, då frågar vi först");
    person.presses(exercise::SAVE);
    person.sees_heading("Gruppen");
    person.sees(talk::TITLE);
    person.sees("När vi börjar, då frågar vi först");
    person.sees(round_line(Lang::Sv, 1, 4, 5));
    person.sees(group::AGREED);
    person.has_a_quiet_console();
}

#[test]
fn five_see_levels_and_leans_in_words_and_nothing_more() {
    let site = Site::open();
    let person = Person::at(&site);
    collects(&person, Form::Full, &NINE[..5], 5);
    closes_the_round(&person);
    person.sees_heading(result::TITLE);
    let none = result::NOT_SHOWN.sv;
    sees_levels(
        &person,
        &[
            [
                "Utforskande",
                "ungefär 53 av 100",
                "ungefär ibland",
                none,
                none,
                "5",
            ],
            [
                "Berättande",
                "ungefär 73 av 100",
                "ungefär ofta",
                none,
                none,
                "5",
            ],
            [
                "Inifrån",
                "ungefär 63 av 100",
                "mellan ibland och ofta",
                none,
                none,
                "5",
            ],
            [
                "Utifrån",
                "ungefär 61 av 100",
                "mellan ibland och ofta",
                none,
                none,
                "5",
            ],
            [
                "Samtalsklimat",
                "ungefär 79 av 100",
                "ungefär ofta",
                none,
                none,
                "5",
            ],
            ["Ramar", none, "", none, none, none],
        ],
    );
    // 20.0, from 1.5 to 38.5: a lean, but without its number.
    leans(&person, &result::lean_clear(Lang::Sv, &"berättande"));
    person.sees("Era svar lutar åt berättande.");
    // −1.7: none.
    person
        .sees("Ingen tydlig lutning mellan inifrånperspektivet och utifrånperspektivet");
    no_intervals_and_no_spread(&person);
    no_distributions(&person);
    person.does_not_see("svarar att ni frågar och undersöker för lite");
    person.sees(exercise::NO_SUGGESTION);
    person.sees(result::LIMIT_FIVE);
}

#[test]
fn six_see_intervals_spread_and_the_lean_as_a_number() {
    let site = Site::open();
    let person = Person::at(&site);
    collects(&person, Form::Full, &SIX, 6);
    closes_the_round(&person);
    person.sees_heading(result::TITLE);
    let none = result::NOT_SHOWN.sv;
    let (shared, fairly) = (result::SPREAD_SHARED.sv, result::SPREAD_FAIRLY.sv);
    let different = result::SPREAD_DIFFERENT.sv;
    let (between, high) = ("mellan ibland och ofta", "mellan ofta och nästan alltid");
    sees_levels(
        &person,
        &[
            [
                "Utforskande",
                "ungefär 54 av 100",
                "ungefär ibland",
                "47 till 61",
                shared,
                "6",
            ],
            [
                "Berättande",
                "ungefär 75 av 100",
                "ungefär ofta",
                "59 till 91",
                fairly,
                "6",
            ],
            // Six people, but one of its statements has five answers.
            ["Inifrån", "ungefär 65 av 100", between, none, none, "6"],
            [
                "Utifrån",
                "ungefär 60 av 100",
                between,
                "55 till 66",
                shared,
                "6",
            ],
            [
                "Samtalsklimat",
                "ungefär 81 av 100",
                high,
                "72 till 91",
                shared,
                "6",
            ],
            [
                "Ramar",
                "ungefär 50 av 100",
                "ungefär ibland",
                "19 till 81",
                different,
                "6",
            ],
        ],
    );
    leans(&person, &result::lean_clear(Lang::Sv, &"berättande"));
    person.sees(result::tilt_number(Lang::Sv, &21, &7, &35));
    let text = person.text();
    assert_eq!(text.matches(&tilt_words(Lang::Sv)).count(), 1, "{text}");
    person.sees(result::INTERVAL_WHAT);
    person.sees("Ni beskriver mötets ramar olika.");
    person.sees(format!("{} Ramar", result::DIFFERENT_LIST.sv));
    no_distributions(&person);
}

/// Eight, short (y is 6 times the sum of both statements less two): U 162 → 42.19;
/// B 294 → 76.56; I 198 of seven, since one judged only one of two → 58.93;
/// A 246 → 64.06; P 312 → 81.25; R 252 → 65.63. B − U is 34.4, from 22.2 to 46.5;
/// A − I is 5.4.
#[test]
fn eight_with_the_short_survey_see_a_quick_pulse() {
    let site = Site::open();
    let person = Person::at(&site);
    collects(&person, Form::Short, &EIGHT, 8);
    closes_the_round(&person);
    person.sees_heading(result::TITLE);
    let none = result::NOT_SHOWN.sv;
    let between = "mellan ibland och ofta";
    let (low, high) = ("mellan sällan och ibland", "mellan ofta och nästan alltid");
    sees_levels(
        &person,
        &[
            ["Utforskande", "ungefär 42 av 100", low, none, none, "8"],
            [
                "Berättande",
                "ungefär 77 av 100",
                "ungefär ofta",
                none,
                none,
                "8",
            ],
            ["Inifrån", "ungefär 59 av 100", between, none, none, "7"],
            ["Utifrån", "ungefär 64 av 100", between, none, none, "8"],
            ["Samtalsklimat", "ungefär 81 av 100", high, none, none, "8"],
            ["Ramar", "ungefär 66 av 100", between, none, none, "8"],
        ],
    );
    person.sees("Det här är en snabb puls med två påståenden per perspektiv.");
    leans(&person, &result::lean_clear(Lang::Sv, &"berättande"));
    no_intervals_and_no_spread(&person);

    // Distributions from eight answers: I3 has seven.
    let hidden = format!("{none} ×5|1");
    let rows = person.rows();
    let cells = |words: Text| {
        let row = rows.iter().find(|row| row[0].starts_with(words.sv));
        row.map(|row| row[1..].join("|"))
    };
    for (id, expected) in [
        ("U1", Some("0|2|6 ×2|0|0")),
        ("I1", Some("0|5 ×2|3|0|0")),
        ("I3", Some(hidden.as_str())),
        ("P4", Some("4|4 ×2|0|0|0")),
        ("U2", None),
        ("DU", None),
    ] {
        assert_eq!(cells(statement(id)).as_deref(), expected, "{id}");
    }
    assert_eq!(person.pictures().len(), 11);
    person.does_not_see(result::DOSE_TITLE);
    person.has_a_quiet_console();
}
