//! Results as a file: they come back as they went, and nothing else comes in.

use std::sync::OnceLock;

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use samklang::codec::{MOST_BYTES, ResultFault, ResultFile, Spot};
use samklang::domain::agreement::{Outcome, Review};
use samklang::domain::consistency::{Clash, Place};
use samklang::domain::{Agreement, Dimension, Form, Limit, Round, close};
use serde_json::{Value, json};

use super::helper::{
    any_group, cases, closed, full, round, short, tally, today, varied, with,
};

fn file(rounds: Vec<Round>) -> ResultFile {
    ResultFile {
        group: "Elevhälsan".to_owned(),
        meeting: "Måndagsmötet".to_owned(),
        rounds,
        agreements: Vec::new(),
    }
}

/// A file with nine answers to the full survey, one of them without P2.
fn nine() -> ResultFile {
    let mut sheets = varied(full(), 9);
    sheets[0] = with(full(), &sheets[0], &[("P2", 0)]);
    file(vec![round(closed(full(), &sheets))])
}

fn value(file: &ResultFile) -> Value {
    serde_json::from_str(&file.write()).unwrap()
}

fn read(value: &Value) -> Result<ResultFile, ResultFault> {
    ResultFile::read(&value.to_string())
}

/// The published schema.
struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn open() -> Schema {
        let text = include_str!("../../docs/result.schema.json");
        let mut compiler = Compiler::new();
        let schema: Value = serde_json::from_str(text).unwrap();
        compiler.add_resource("result.schema.json", schema).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile("result.schema.json", &mut schemas);
        Schema(schemas, index.unwrap())
    }

    #[track_caller]
    fn allows(&self, value: &Value) -> bool {
        self.0.validate(value, self.1).is_ok()
    }
}

#[test]
fn every_number_of_answers_comes_back_as_it_went() {
    let schema = Schema::open();
    for instrument in [full(), short()] {
        for number in 0..=12 {
            for limit in [5, 7, 9, 12] {
                let tally = tally(instrument, &varied(instrument, number));
                let result = close(&tally, Limit::new(limit).unwrap());
                let file = file(vec![round(result)]);
                let text = file.write();
                assert_eq!(ResultFile::read(&text).as_ref(), Ok(&file));
                assert!(schema.allows(&value(&file)), "{text}");
            }
        }
    }
}

#[test]
fn several_rounds_stand_in_one_file() {
    let second = Round {
        number: 3,
        closed_on: today(),
        invited: 12,
        result: closed(short(), &varied(short(), 8)),
    };
    let first = round(closed(full(), &varied(full(), 5)));
    let file = file(vec![first, second]);
    assert_eq!(ResultFile::read(&file.write()), Ok(file));
}

#[test]
fn what_the_group_agreed_on_may_come_along() {
    let agreement = Agreement {
        number: 2,
        when: "någon föreslår".to_owned(),
        then: "frågar vi".to_owned(),
        role: String::new(),
        exercise: Some("question-relay".to_owned()),
        made_on: today(),
        review_on: today(),
        reviews: vec![Review {
            on: today(),
            outcome: Outcome::Changed,
        }],
    };
    let first = Agreement {
        number: 1,
        exercise: None,
        ..agreement.clone()
    };
    let mut file = nine();
    assert!(value(&file).get("agreements").is_none());
    file.agreements = vec![first, agreement];
    assert_eq!(ResultFile::read(&file.write()).as_ref(), Ok(&file));
    let schema = Schema::open();
    assert!(schema.allows(&value(&file)));
    for (field, wrong) in [
        ("/agreements/0/when", json!(" ")),
        ("/agreements/0/number", json!(0)),
        ("/agreements/0/review_on", json!("soon")),
        ("/agreements/0/reviews/0/outcome", json!("won")),
    ] {
        let mut changed = value(&file);
        *changed.pointer_mut(field).unwrap() = wrong;
        let found = read(&changed);
        assert!(matches!(found, Err(ResultFault::Damaged(_))), "{field}");
        assert!(!schema.allows(&changed), "{field}");
    }
    // A number is never used twice.
    let mut changed = value(&file);
    changed["agreements"][1]["number"] = json!(1);
    assert!(matches!(read(&changed), Err(ResultFault::Damaged(_))));
}

#[test]
fn an_analyst_reads_the_figures_by_their_names() {
    // Six people at y = 18 and two at 24 in exploring; everything else at 24.
    let mut sheets = vec![super::helper::scored(full(), [18, 24, 24, 24, 24, 24]); 6];
    sheets.extend(vec![super::helper::scored(full(), [24; 6]); 2]);
    let file = value(&file(vec![round(closed(full(), &sheets))]));
    assert_eq!(file["format"], "samklang-result");
    assert_eq!(file["version"], 1);
    assert_eq!(file["group"], "Elevhälsan");
    assert_eq!(file["meeting"], "Måndagsmötet");
    let round = &file["rounds"][0];
    assert_eq!(round["closed_on"], "2026-11-21");
    assert_eq!(round["instrument"], json!({ "form": "full", "version": 1 }));
    assert_eq!((&round["sheets"], &round["limit"]), (&json!(8), &json!(5)));
    // Σy = 6·18 + 2·24 = 156, Σy² = 6·324 + 2·576 = 3096; the mean is
    // 19.5·25/12 = 40.625; s² = (3096 − 156²/8)/7 = 54/7, s = 2.777 · 25/12 = 5.786;
    // t = 2.3646: 40.625 ± 2.3646 · 5.786/√8 = 40.625 ± 4.837.
    let level = &round["levels"]["U"];
    assert_eq!((&level["n"], &level["sum"]), (&json!(8), &json!(156)));
    assert_eq!(level["detail"]["sum_of_squares"], 3096);
    let derived = json!({ "mean": 40.6, "sd": 5.8, "ci95": [35.8, 45.5] });
    assert_eq!(level["derived"], derived);
    // d = B − U is 6 for six and 0 for two.
    let lean = &round["leans"]["B-U"];
    assert_eq!(lean["number"]["sum"], 36);
    assert_eq!(lean["number"]["sum_of_squares"], 216);
    assert_eq!(lean["leans"], "no-clear");
    assert_eq!(round["items"]["DU"]["cannot_judge"], 0);
    let du = &round["items"]["DU"]["distribution"];
    assert_eq!(du[2], json!({ "from": 3, "to": 3, "count": 8 }));
    let ids: Vec<_> = round["items"].as_object().unwrap().keys().collect();
    assert_eq!(ids.len(), 28);
}

#[test]
fn derived_figures_are_not_read_back() {
    let mut changed = value(&nine());
    let level = &mut changed["rounds"][0]["levels"]["U"];
    level["derived"] = json!("whatever an analyst made of it");
    changed["rounds"][0]["levels"]["B"]
        .as_object_mut()
        .unwrap()
        .remove("derived");
    assert_eq!(read(&changed), Ok(nine()));
    assert!(Schema::open().allows(&changed));
}

/// The address of every field in a value.
fn fields(value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let here = format!("{at}/{name}");
                found.extend(fields(value, &here));
                found.push(here);
            }
        }
        Value::Array(all) => {
            for (place, value) in all.iter().enumerate() {
                found.extend(fields(value, &format!("{at}/{place}")));
            }
        }
        _ => {}
    }
    found
}

/// Whether a field is a reader's alone.
fn is_derived(field: &str) -> bool {
    field.contains("/derived")
}

#[test]
fn a_missing_field_is_damage_wherever_it_is_missing() {
    let schema = Schema::open();
    let whole = value(&nine());
    let all = fields(&whole, "");
    assert!(300 < all.len());
    for field in all.iter().filter(|it| !is_derived(it)) {
        let (owner, name) = field.rsplit_once('/').unwrap();
        let mut changed = whole.clone();
        let owner = changed.pointer_mut(owner).unwrap();
        owner.as_object_mut().unwrap().remove(name);
        let expected = if field == "/format" {
            read(&changed) == Err(ResultFault::NotOurs)
        } else {
            matches!(read(&changed), Err(ResultFault::Damaged(_)))
        };
        assert!(expected, "{field}: {:?}", read(&changed));
        // That all statements must be there or none the schema cannot say.
        let is_item = field.matches('/').count() == 4 && field.contains("/items/");
        assert!(is_item || !schema.allows(&changed), "{field}");
    }
}

#[test]
fn a_field_of_a_wrong_kind_is_damage() {
    let schema = Schema::open();
    let whole = value(&nine());
    let all = fields(&whole, "");
    let wrong = [json!([[]]), json!({ "x": 1 }), json!("?"), json!(-7.5)];
    // Another kind for each, in turn.
    let fields = all.iter().filter(|it| !is_derived(it));
    for (field, wrong) in fields.zip(wrong.iter().cycle()) {
        let mut changed = whole.clone();
        let place = changed.pointer_mut(field).unwrap();
        // Where a name may be anything, and a figure any number.
        let is_text = wrong.is_string() && place.is_string();
        let is_figure = wrong.is_number() && place.is_f64();
        if is_text || is_figure {
            continue;
        }
        *place = wrong.clone();
        assert!(read(&changed).is_err(), "{field}");
        assert!(!schema.allows(&changed), "{field}");
    }
}

#[test]
fn an_unknown_field_is_damage() {
    let schema = Schema::open();
    let whole = value(&nine());
    let mut owners = fields(&whole, "");
    owners.push(String::new());
    for owner in owners.iter().filter(|it| !is_derived(it)) {
        let mut changed = whole.clone();
        let place = changed.pointer_mut(owner).unwrap();
        let Some(map) = place.as_object_mut() else {
            continue;
        };
        map.insert("colour".to_owned(), json!(7));
        let found = read(&changed);
        assert!(matches!(found, Err(ResultFault::Damaged(_))), "{owner}");
        assert!(!schema.allows(&changed), "{owner}");
    }
}

/// Asserts that a change is damage, and where.
#[track_caller]
fn is_damaged(from: &str, to: &str) {
    let text = nine().write();
    assert!(text.contains(from), "{from} in {text}");
    let changed = text.replacen(from, to, 1);
    let found = ResultFile::read(&changed);
    let is_damaged = matches!(found, Err(ResultFault::Damaged(_)));
    assert!(is_damaged, "{found:?}");
}

#[test]
fn values_that_no_round_has_are_damage() {
    is_damaged("\"2026-11-21\"", "\"2026-11-31\"");
    is_damaged("\"2026-11-21\"", "\"2026-11-1\"");
    is_damaged("\"limit\": 5", "\"limit\": 4");
    is_damaged("\"number\": 1,", "\"number\": 0,");
    is_damaged("\"from\": 1", "\"from\": 0");
    is_damaged("\"to\": 5", "\"to\": 6");
    is_damaged("\"U1\"", "\"X1\"");
    is_damaged("\"U1\"", "\"U2\"");
    is_damaged("\"sheets\": 9", "\"sheets\": 9.0");
    is_damaged("\"sheets\": 9", "\"sheets\": 9, \"sheets\": 9");
    is_damaged("\"Elevhälsan\"", "\" \"");
    is_damaged("\"form\": \"full\"", "\"form\": \"medium\"");
    is_damaged(
        "\"form\": \"full\",\n        \"version\": 1",
        "\"form\": \"full\",\n        \"version\": 0",
    );
    is_damaged("\"version\": 1", "\"version\": 0");
    is_damaged("\"version\": 1", "\"version\": \"1\"");
    is_damaged("\"rounds\": [", "\"rounds\": [], \"more\": [");
    // A pair leans towards a pole of its own.
    let mut changed = value(&nine());
    changed["rounds"][0]["leans"]["B-U"]["leans"] = json!("towards-A");
    let damaged = ResultFault::Damaged(Spot::Round(1));
    assert_eq!(read(&changed), Err(damaged));
    // Rounds follow one another.
    let mut changed = value(&nine());
    let same = changed["rounds"][0].clone();
    changed["rounds"].as_array_mut().unwrap().push(same);
    assert!(matches!(read(&changed), Err(ResultFault::Damaged(_))));
}

#[test]
fn damage_is_told_with_its_line() {
    let text = nine().write();
    let line = text
        .lines()
        .position(|it| it.contains("\"limit\""))
        .unwrap();
    let found = ResultFile::read(&text.replace("\"limit\": 5", "\"limit\": null"));
    let Err(ResultFault::Damaged(Spot::Text(position))) = found else {
        panic!("{found:?}");
    };
    assert_eq!(position.line, line + 1);
    let cut = text.lines().take(40).collect::<Vec<_>>().join("\n");
    let Err(ResultFault::NotJson(position)) = ResultFile::read(&cut) else {
        panic!("half a file is no JSON");
    };
    assert_eq!(position.line, 40);
}

#[test]
fn what_is_not_ours_is_told_from_damage() {
    for text in ["", "hej", "{", "PK\u{3}\u{4}", "[1, 2"] {
        let found = ResultFile::read(text);
        assert!(matches!(found, Err(ResultFault::NotJson(_))), "{text:?}");
    }
    for text in [
        "{}",
        "[]",
        "7",
        "null",
        "{\"format\": 7}",
        "{\"format\": \"other\", \"version\": 1}",
        "{\"v\":1,\"kind\":\"group\",\"data\":{}}",
    ] {
        assert_eq!(
            ResultFile::read(text),
            Err(ResultFault::NotOurs),
            "{text:?}"
        );
    }
}

#[test]
fn what_is_newer_is_told_from_damage() {
    for version in ["2", "99", "18446744073709551615"] {
        let text =
            format!("{{\"format\":\"samklang-result\",\"version\":{version},\"x\":[]}}");
        assert_eq!(ResultFile::read(&text), Err(ResultFault::Newer));
    }
    // Answers to a survey of a version that is not known yet.
    let mut changed = value(&nine());
    changed["rounds"][0]["instrument"]["version"] = json!(2);
    assert_eq!(read(&changed), Err(ResultFault::Newer));
}

#[test]
fn a_byte_order_mark_in_front_is_no_harm() {
    let text = format!("\u{feff}{}", nine().write());
    assert_eq!(ResultFile::read(&text), Ok(nine()));
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let text = nine().write();
    let fill = |size: usize| format!("{text}{}", " ".repeat(size - text.len()));
    assert_eq!(ResultFile::read(&fill(MOST_BYTES)), Ok(nine()));
    let found = ResultFile::read(&fill(MOST_BYTES + 1));
    assert_eq!(found, Err(ResultFault::TooLarge));
}

#[test]
fn figures_that_contradict_each_other_are_told() {
    let at = Place::Dimension(Dimension::Exploring);
    let cases = [
        ("/rounds/0/levels/U/n", json!(10), at, Clash::MoreThanSheets),
        ("/rounds/0/levels/U/sum", json!(433), at, Clash::Sum),
        (
            "/rounds/0/levels/U/detail/sum_of_squares",
            json!(20_737),
            at,
            Clash::SumOfSquares,
        ),
        (
            "/rounds/0/levels/U/detail/ad_m_j",
            json!(1e300),
            at,
            Clash::Agreement,
        ),
        (
            "/rounds/0/items/U1/cannot_judge",
            json!(1),
            Place::Item(0),
            Clash::CannotJudge,
        ),
    ];
    for (field, wrong, at, clash) in cases {
        let mut changed = value(&nine());
        *changed.pointer_mut(field).unwrap() = wrong;
        let Err(ResultFault::Contradicting { round, form, what }) = read(&changed) else {
            panic!("{field}: {:?}", read(&changed));
        };
        assert_eq!((round, form), (1, Form::Full));
        assert_eq!((what.at, what.what), (at, clash), "{field}");
    }
}

#[test]
fn one_bad_round_among_good_ones_lets_none_in() {
    let good = round(closed(full(), &varied(full(), 9)));
    let mut bad = good.clone();
    bad.number = 2;
    bad.result.sheets = 8;
    let found = ResultFile::read(&file(vec![good, bad]).write());
    let is_second = matches!(found, Err(ResultFault::Contradicting { round: 2, .. }));
    assert!(is_second, "{found:?}");
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_group_comes_back_as_it_went(
        sheets in any_group(full(), 24), limit in 5u32..14, name in "\\PC{0,20}[a-ö]",
    ) {
        let result = close(&tally(full(), &sheets), Limit::new(limit).unwrap());
        let mut file = file(vec![round(result)]);
        file.group = name;
        prop_assert_eq!(ResultFile::read(&file.write()), Ok(file));
    }

    #[test]
    fn any_short_group_comes_back_as_it_went(
        sheets in any_group(short(), 24), limit in 5u32..14
    ) {
        let result = close(&tally(short(), &sheets), Limit::new(limit).unwrap());
        let file = file(vec![round(result)]);
        prop_assert_eq!(ResultFile::read(&file.write()), Ok(file));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = ResultFile::read(&String::from_utf8_lossy(&bytes));
    }
}

proptest! {
    #![proptest_config(cases(500))]

    /// A byte of a good file is another: nothing that is read contradicts itself.
    #[test]
    fn a_changed_file_is_read_or_refused(
        at in any::<prop::sample::Index>(), byte in 0x20u8..0x7f
    ) {
        static TEXT: OnceLock<String> = OnceLock::new();
        let mut bytes = TEXT.get_or_init(|| nine().write()).clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(file) = ResultFile::read(&String::from_utf8_lossy(&bytes)) {
            prop_assert_eq!(ResultFile::read(&file.write()), Ok(file));
        }
    }
}
