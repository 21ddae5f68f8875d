//! Nine people go through the whole loop. Their answers, and what follows from
//! them by hand (y is a person's sum of a dimension, 0 to 48; a score is
//! y · 25/12; t is 2.3060 for nine people):
//!
//! | | Σy | score | Σy² | s of y | interval | AD of the statements | mean AD |
//! |---|---|---|---|---|---|---|---|
//! | U | 228 | 52.78 | 5850 | 3.041 | 47.9–57.6 | .395 .395 .494 0 | .32 |
//! | B | 309 | 71.53 | 11007 | 7.053 | 60.2–82.8 | .395 1.630 .222 .444 | .67 |
//! | I | 271 | 62.73 | 8443 | 5.947 | 53.2–72.3 | .593 .469 .469 .625 | .54 |
//! | A | 264 | 61.11 | 7848 | 3.606 | 55.3–66.9 | .494 .444 .346 .444 | .43 |
//! | P | 333 | 77.08 | 12645 | 6.364 | 66.9–87.3 | .444 .395 .395 .593 | .46 |
//!
//! - U4 is turned: all nine answer "almost never", so it counts as 5 and U is
//!   53. Forgotten, U would be 28; without U4 it would be 37.
//! - I: the fifth person judges three of four, y = (10 − 3)·12/3 = 28; the sixth
//!   two of four, y = (8 − 2)·12/2 = 36.
//! - R: four can judge it, one more judges a single statement of it: too few.
//! - B − U: Σd 81, Σd² 1071, mean 9, s 6.538: 18.75, from 8.28 to 29.22.
//! - A − I: Σd −7, Σd² 583, mean −.778, s 8.497: −1.62, from −15.23 to 11.99.
//! - Too little exploring: 6 of 9, so that is what is suggested. A and I lie
//!   closer than ten: nothing is suggested by level.
//! - B2 is split (four low, four high of nine). Its lone "often" joins the
//!   middle, which is then alone and joins its larger neighbour above.

use e2e::{Dress, Person, Site};
use samklang::content::text::{
    collect, common, exercise as exercise_text, group, result, start,
};
use samklang::content::{self, Lang, Text, exercise, statement};
use samklang::domain::Form;

use crate::steps::{
    NINE, answer_in_turn, both, closes_the_round, creates_a_group, opens_a_round,
    round_line, runs, tilt_words,
};

const AROUND_SOMETIMES: Text = both("ungefär ibland", "around sometimes");
const AROUND_OFTEN: Text = both("ungefär ofta", "around often");
const SOMETIMES_TO_OFTEN: Text =
    both("mellan ibland och ofta", "between sometimes and often");
const SHARED: Text = result::SPREAD_SHARED;
const FAIRLY: Text = result::SPREAD_FAIRLY;

/// What is shown of a dimension.
struct Level {
    name: Text,
    score: &'static str,
    words: Text,
    interval: (i64, i64),
    spread: Text,
}

const LEVELS: [Level; 5] = [
    Level {
        name: common::EXPLORING,
        score: "53",
        words: AROUND_SOMETIMES,
        interval: (48, 58),
        spread: SHARED,
    },
    Level {
        name: common::TELLING,
        score: "72",
        words: AROUND_OFTEN,
        interval: (60, 83),
        spread: FAIRLY,
    },
    Level {
        name: common::INSIDE,
        score: "63",
        words: SOMETIMES_TO_OFTEN,
        interval: (53, 72),
        spread: SHARED,
    },
    Level {
        name: common::OUTSIDE,
        score: "61",
        words: SOMETIMES_TO_OFTEN,
        interval: (55, 67),
        spread: SHARED,
    },
    Level {
        name: common::CLIMATE,
        score: "77",
        words: AROUND_OFTEN,
        interval: (67, 87),
        spread: SHARED,
    },
];

/// The cells of each statement with their widths, and how many could not judge.
const CELLS: [(&str, &str); 28] = [
    ("U1", "0|2|7 ×2|0|0"),
    ("U2", "7 ×2|2|0|0|0"),
    ("U3", "0|5|4|0|0|0"),
    ("U4", "9|0|0|0|0|0"),
    ("B1", "0|0|7 ×2|2|0"),
    ("B2", "2|2|5 ×3|0"),
    ("B3", "0|0|9 ×3|0"),
    ("B4", "2|5|2|0|0|0"),
    ("I1", "0|5 ×2|4|0|0"),
    ("I2", "0|0|3|5|0|1"),
    ("I3", "0|0|3|5|0|1"),
    ("I4", "0|4|4 ×2|0|1"),
    ("A1", "0|0|4|5|0|0"),
    ("A2", "0|0|3|6|0|0"),
    ("A3", "0|0|7|2|0|0"),
    ("A4", "0|3|6|0|0|0"),
    ("P1", "0|0|2|5|2|0"),
    ("P2", "0|0|7 ×2|2|0"),
    ("P3", "0|0|2|7 ×2|0"),
    ("P4", "4|5 ×2|0|0|0"),
    ("R1", "– ×5|4"),
    ("R2", "– ×5|5"),
    ("R3", "– ×5|5"),
    ("R4", "– ×5|5"),
    ("DU", "2|4|3|0|0|0"),
    ("DB", "0|0|7|2|0|0"),
    ("DI", "0|2|7|0|0|0"),
    ("DA", "0|0|9|0|0|0"),
];

/// The whole result, beam by beam and row by row.
pub(crate) fn sees_the_result_of_nine(person: &Person) {
    let lang = person.lang();
    let own = |text: Text| text.get(lang);
    person.sees_heading(result::TITLE);

    // The sentence first, level and lean together.
    person.sees(both(
        "Era svar lutar åt berättande. Ni beskriver det som vanligare att ni förklarar \
         och säger vad ni tycker (ungefär ofta) än att ni frågar och undersöker (ungefär \
         ibland). Känner ni igen det?",
        "Your answers lean towards telling. You describe explaining and saying what you \
         think as more common (around often) than asking and exploring (around \
         sometimes). Do you recognise that?",
    ));
    person.sees(both(
        "Ingen tydlig lutning mellan inifrånperspektivet och utifrånperspektivet i era \
         svar.",
        "No clear lean between the inside perspective and the outside perspective in \
         your answers.",
    ));

    // Beams: name, figure and words together; the lean under each pair.
    for level in &LEVELS {
        let (name, words) = (own(level.name), own(level.words));
        person.sees(format!("{name} {} {words}", level.score));
    }
    person.sees(result::tilt_number(lang, &19, &8, &29));
    person.sees(result::tilt_number(lang, &-2, &-15, &12));
    let text = person.text();
    assert_eq!(text.matches(&tilt_words(lang)).count(), 2, "{text}");
    let text = text.to_lowercase();
    let telling = own(common::TELLING_IN);
    assert!(text.contains(&result::lean_clear(lang, &telling)), "{text}");
    assert!(text.contains(own(result::LEAN_NONE)), "{text}");
    person.sees(both(
        "6 av 9 svarar att ni frågar och undersöker för lite.",
        "6 of 9 answer that you ask and explore too little.",
    ));
    person.sees(result::too_little_inside(lang, &2, &9));

    // The same as a table.
    person.presses(result::AS_TABLE);
    let rows = person.table(result::COLUMN_INTERVAL);
    for level in &LEVELS {
        let (low, high) = level.interval;
        let name = own(level.name);
        let about = both("ungefär {} av 100", "about {} of 100").get(lang);
        let expected = [
            name.to_owned(),
            about.replace("{}", level.score),
            own(level.words).to_owned(),
            format!("{low} {} {high}", own(both("till", "to"))),
            own(level.spread).to_owned(),
            "9".to_owned(),
        ];
        let row = rows.iter().find(|row| row[0] == name);
        assert_eq!(row.map(Vec::as_slice), Some(&expected[..]));
    }
    // Too few could judge the frames: a name, and no figure at all.
    let frames = rows.iter().find(|row| row[0] == own(common::FRAMES));
    let frames = frames.expect("a row for the frames").join(" ");
    assert!(
        frames.contains(own(result::NOT_SHOWN)) && !frames.contains(char::is_numeric),
        "{frames}"
    );

    sees_the_distributions_of_nine(person);

    // Alike, different, split.
    assert_eq!(person.text().matches(own(result::ITEM_SPLIT)).count(), 1);
    person.sees(format!(
        "{} {}",
        own(result::SPLIT_LIST),
        own(statement("B2"))
    ));
    person.does_not_see(result::SPREAD_DIFFERENT);

    // What to practise, with its reason, and what cannot be said.
    let exploring = own(common::EXPLORING_IN);
    person.sees(exercise_text::why_too_little(lang, &exploring));
    person.sees(exercise_text::FREE);
    person.sees(result::limit_missing(lang, &9, &10));
}

fn sees_the_distributions_of_nine(person: &Person) {
    let lang = person.lang();
    let rows = person.rows();
    for (id, expected) in CELLS {
        let words = statement(id).get(lang);
        let row = rows.iter().find(|row| row[0].starts_with(words));
        let row = row.unwrap_or_else(|| person.fails(&format!("no row for {id}")));
        let cells = row[1..].join("|");
        let cells = cells.replace(result::NOT_SHOWN.get(lang), "–");
        assert_eq!(cells, expected, "{id}");
    }
    // As pictures: the turned statement as people answered it, and a joined cell.
    let pictures = person.pictures();
    let step = |at: usize| content::FREQUENCY[at].get(lang).to_lowercase();
    let cell = |count: u32, first: usize, last: usize| {
        let steps = if first == last {
            step(first)
        } else {
            result::steps_range(lang, &step(first), &step(last))
        };
        result::cells(lang, &count, &steps)
    };
    for cells in [
        vec![cell(9, 0, 0)],
        vec![cell(2, 1, 1), cell(7, 2, 3)],
        vec![cell(2, 0, 0), cell(2, 1, 1), cell(5, 2, 4)],
    ] {
        let words = cells.join(", ");
        assert!(pictures.contains(&words), "{words}: {pictures:#?}");
    }
    // Four amounts and every statement but the frames' four.
    assert_eq!(pictures.len(), 24, "{pictures:#?}");
    for reversed in ["U4", "B4", "I4", "A4", "P4"] {
        let words = statement(reversed).get(lang);
        person.sees(format!("{words} {}", result::REVERSED_MARK.get(lang)));
    }
    person.sees(result::REVERSED);
    person.sees(result::cannot(lang, &5));
}

/// While the round is open nothing but the number can be seen or read.
fn knows_only_the_number(person: &Person) {
    let lang = person.lang();
    person.sees(collect::count(lang, &9, &10));
    let text = person.text();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, "910", "only the count: {text}");
    for word in [common::EXPLORING, common::CLIMATE, common::FRAMES] {
        person.does_not_see(word);
    }
    for step in content::FREQUENCY {
        assert!(!text.contains(step.get(lang)), "{text}");
    }

    // The device holds sums, no sheet, no order, no time, no earlier generation.
    let stored = person.stored();
    let open: Vec<_> = stored.iter().filter(|it| it.0.contains("open")).collect();
    assert_eq!(open.len(), 1, "{open:?}");
    let round: serde_json::Value = serde_json::from_str(&open[0].1).unwrap();
    let round = round["data"].as_object().expect("a round");
    let fields: Vec<&str> = round.keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        [
            "codes", "counts", "form", "helpers", "invited", "limit", "mark", "number",
            "version"
        ]
    );
    assert_eq!(
        round["codes"],
        serde_json::json!([]),
        "nobody came with a code"
    );
    let counts = round["counts"].as_array().expect("sums");
    assert_eq!((counts.len(), &counts[0]), (219, &serde_json::json!(9)));
    let (_, of_group) = stored.iter().find(|it| it.0.contains("group")).unwrap();
    assert!(!of_group.contains("sheets"), "{of_group}");
    assert_eq!(person.stored_for_the_window(), []);
}

/// The whole loop, with whatever the person has for a browser.
pub(crate) fn goes_through_the_loop(person: &Person) {
    creates_a_group(person, "Elevhälsan");
    opens_a_round(person, Form::Full, 10);
    answer_in_turn(person, Form::Full, &NINE);
    knows_only_the_number(person);

    person.presses(collect::CLOSE);
    person.sees(collect::CLOSE_TITLE);
    person.sees(collect::doubt_missing(person.lang(), &9, &10));
    person.sees(both("Det går inte att ångra.", "It cannot be undone."));
    person.presses(collect::CLOSE_NO);
    person.no_longer_sees(collect::CLOSE_TITLE);
    closes_the_round(person);
    sees_the_result_of_nine(person);
    let stored = person.stored();
    assert!(!stored.iter().any(|it| it.0.contains("open")), "{stored:?}");

    // The suggested exercise, from its reason to the log.
    let relay = exercise("question-relay").expect("the exercise");
    person.presses(relay.title);
    runs(
        person,
        relay,
        "Vi frågade mer",
        "När någon föreslår, då frågar vi",
    );
    person.sees_heading("Elevhälsan");
    person.sees(relay.title);
    person.sees("Vi frågade mer");
    person.sees("När någon föreslår, då frågar vi");

    // A reload keeps it all.
    person.reloads();
    person.sees_heading("Elevhälsan");
    person.sees("Vi frågade mer");
    person.sees("När någon föreslår, då frågar vi");
    person.sees(group::NOW_PRACTISE);
    person.presses(round_line(person.lang(), 1, 9, 10));
    person.reloads();
    sees_the_result_of_nine(person);
}

#[test]
fn nine_people_answer_in_turn_and_see_what_was_worked_out_by_hand() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("");
    goes_through_the_loop(&person);
    person.has_a_quiet_console();
}

#[test]
fn the_loop_works_in_english() {
    let site = Site::open();
    let person = Person::speaking(Lang::En, &site);
    person.opens("");
    person.sees_heading(both("", "Better talk in your meetings"));
    goes_through_the_loop(&person);
}

#[test]
fn the_loop_works_on_a_phone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.wears(Dress::PHONE);
    person.opens("");
    goes_through_the_loop(&person);
}

#[test]
fn the_loop_works_without_a_network_after_one_visit() {
    let mut site = Site::open();
    let profile = Profile::new();
    let person = Person::with_profile(&profile.0, &site);
    person.opens("");
    person.waits_for("the copy to be ready", || {
        let state = person.run("return document.documentElement.dataset.offline", &[]);
        (state == "ready").then_some(())
    });
    person.sees(start::OFFLINE_READY);
    drop(person);

    // No network, and a browser that starts anew.
    site.goes_away();
    let person = Person::with_profile(&profile.0, &site);
    person.opens("");
    person.sees(start::OFFLINE_READY);
    goes_through_the_loop(&person);
    person.sees_heading(result::TITLE);
}

/// A folder for a browser's profile, gone when it is dropped.
struct Profile(std::path::PathBuf);

impl Profile {
    fn new() -> Profile {
        let name = format!("samklang-profile-{}", std::process::id());
        Profile(std::env::temp_dir().join(name))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
