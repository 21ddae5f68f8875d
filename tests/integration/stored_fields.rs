//! The stored text of a closed round holds exactly what the table releases.

use samklang::domain::{Form, Instrument, Limit, Sheet, Tally, close};
use samklang::store::Store;
use serde_json::Value;

use super::device::Device;
use super::helper::{full, group, group_id, round, short, tally, varied, with};

/// The stored text of the group's only round.
#[track_caller]
fn stored(tally: &Tally, limit: Limit) -> Value {
    let device = Device::default();
    let store = Store::new(Box::new(device.clone()));
    let mut group = group();
    group.rounds.push(round(close(tally, limit)));
    store.save_group(&group);
    let keys = device.all_keys();
    assert_eq!(keys, ["samklang/group/0123abcd"]);
    let text = device.text(&keys[0]).unwrap();
    let envelope: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(names(&envelope), ["data", "kind", "v"]);
    let rounds = envelope["data"]["rounds"].as_array().unwrap();
    assert_eq!(rounds.len(), 1);
    rounds[0].clone()
}

fn names(value: &Value) -> Vec<String> {
    let mut names: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
    names.sort();
    names
}

/// Always there: what the organiser set, and N.
const ALWAYS: [&str; 7] = [
    "closed_on",
    "form",
    "invited",
    "limit",
    "number",
    "sheets",
    "version",
];

/// The shape of a value: `n` a number, `s` a text, `-` nothing, lists in
/// brackets.
fn shape(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Bool(_) => "b".to_owned(),
        Value::Number(_) => "n".to_owned(),
        Value::String(_) => "s".to_owned(),
        Value::Array(all) => format!("[{}]", all.iter().map(shape).collect::<String>()),
        Value::Object(_) => "{}".to_owned(),
    }
}

/// The shapes of a list's entries, each once.
fn shapes(value: &Value) -> Vec<String> {
    let mut found: Vec<String> = value.as_array().unwrap().iter().map(shape).collect();
    found.sort();
    found.dedup();
    found
}

struct Expected {
    /// Number and sum; from six the squares, AD, r* and r and the spread;
    /// alpha from eight.
    level: Option<&'static str>,
    /// The words; from six number, sum and squares of the differences.
    lean: Option<&'static str>,
    /// How many could not judge, flags, joined cells; from eight.
    item: Option<&'static str>,
}

fn expected(form: Form, sheets: usize) -> Expected {
    let (level, lean, item) = match (form, sheets) {
        (_, 0..=4) => (None, None, None),
        (Form::Full, 5) => (Some("[nn--]"), Some("[n-]"), None),
        (Form::Full, 6..=7) => (Some("[nn[nnnnn]-]"), Some("[n[nnn]]"), None),
        (Form::Full, _) => (Some("[nn[nnnnn]n]"), Some("[n[nnn]]"), Some("[nn[s[]]]")),
        (Form::Short, 5..=7) => (Some("[nn--]"), Some("[n-]"), None),
        (Form::Short, _) => (Some("[nn--]"), Some("[n-]"), Some("[nn[s[]]]")),
    };
    Expected { level, lean, item }
}

#[track_caller]
fn check(instrument: &'static Instrument, sheets: &[Sheet]) {
    let record = stored(&tally(instrument, sheets), Limit::default());
    let expected = expected(instrument.form, sheets.len());
    let mut fields: Vec<&str> = ALWAYS.to_vec();
    if expected.level.is_some() {
        fields.extend(["levels", "leans", "focus"]);
    }
    if expected.item.is_some() {
        fields.push("items");
    }
    // Stored only where it is true.
    if record.get("climate_first").is_some() {
        assert_eq!(record["climate_first"], Value::Bool(true));
        assert!(expected.level.is_some());
        fields.push("climate_first");
    }
    fields.sort_unstable();
    let context = format!("{} sheets, {:?}", sheets.len(), instrument.form);
    assert_eq!(names(&record), fields, "{context}");
    assert_eq!(record["sheets"], Value::from(sheets.len()), "{context}");
    if let Some(shape) = expected.level {
        assert_eq!(shapes(&record["levels"]), [shape], "{context}");
        assert_eq!(record["levels"].as_array().unwrap().len(), 6);
    }
    if let Some(shape) = expected.lean {
        assert_eq!(shapes(&record["leans"]), [shape], "{context}");
        assert_eq!(record["leans"].as_array().unwrap().len(), 2);
    }
    if let Some(shape) = expected.item {
        let items = record["items"].as_array().unwrap();
        assert_eq!(items.len(), instrument.items.len());
        for item in items {
            // The counts of a distribution are as many as its joined cells.
            let mut item = item.clone();
            let last = item[2][0].as_str().unwrap().len();
            assert_eq!(item[2][1].as_array().unwrap().len(), last);
            let counts = item[2][1].as_array().unwrap().iter();
            assert!(counts.clone().all(|count| count.as_u64() != Some(1)));
            item[2][1] = Value::Array(Vec::new());
            assert_eq!(self::shape(&item), shape, "{context}");
        }
    }
}

#[test]
fn a_closed_full_round_of_0_to_12_sheets_stores_exactly_what_is_released() {
    for number in 0..=12 {
        check(full(), &varied(full(), number));
    }
}

#[test]
fn a_closed_short_round_of_0_to_12_sheets_stores_exactly_what_is_released() {
    for number in 0..=12 {
        check(short(), &varied(short(), number));
    }
}

#[test]
fn below_a_raised_limit_the_store_holds_the_number_of_sheets_only() {
    let limit = Limit::new(9).unwrap();
    for number in 0..9 {
        let record = stored(&tally(full(), &varied(full(), number)), limit);
        assert_eq!(names(&record), ALWAYS, "{number} sheets");
    }
    let record = stored(&tally(full(), &varied(full(), 9)), limit);
    assert_eq!(shapes(&record["levels"]), ["[nn[nnnnn]n]"]);
}

#[test]
fn five_to_seven_sheets_store_of_a_statement_only_that_several_could_not_judge() {
    for number in 5..=7 {
        let mut sheets = varied(full(), number);
        for sheet in sheets.iter_mut().take(2) {
            *sheet = with(full(), sheet, &[("P2", 0)]);
        }
        let record = stored(&tally(full(), &sheets), Limit::default());
        // 2 of 5, 6 or 7 are more than a quarter: flag 1, and nothing else.
        let items = record["items"].as_array().unwrap();
        let p2 = super::helper::place(full(), "P2");
        for (at, item) in items.iter().enumerate() {
            let flag = u8::from(at == p2);
            assert_eq!(*item, serde_json::json!([null, flag, null]));
        }
    }
}

#[test]
fn what_too_few_could_judge_leaves_no_trace() {
    // Nine sheets, five without the inside perspective: n = 4.
    let mut sheets = varied(full(), 9);
    for sheet in sheets.iter_mut().take(5) {
        let empty = [("I1", 0), ("I2", 0), ("I3", 0), ("I4", 0), ("DI", 0)];
        *sheet = with(full(), sheet, &empty);
    }
    let record = stored(&tally(full(), &sheets), Limit::default());
    assert_eq!(record["levels"][2], Value::Null);
    assert_eq!(record["leans"][1], Value::Null);
    for id in ["I1", "I2", "I3", "I4", "DI"] {
        let at = super::helper::place(full(), id);
        // From eight sheets the number that could not judge is told.
        assert_eq!(record["items"][at], serde_json::json!([5, 0, null]));
    }
}

#[test]
fn sums_and_squares_are_those_of_the_people_and_nothing_else_is_summed() {
    let sheets = varied(full(), 6);
    let tally = tally(full(), &sheets);
    let record = stored(&tally, Limit::default());
    for dimension in samklang::domain::Dimension::ALL {
        let scores = tally.scores(dimension);
        let level = &record["levels"][dimension.index()];
        assert_eq!(level[0], Value::from(scores.n));
        assert_eq!(level[1], Value::from(scores.sum));
        assert_eq!(level[2][0], Value::from(scores.squares));
    }
    for pair in samklang::domain::Pair::ALL {
        let tilt = tally.tilt(pair);
        let number = serde_json::json!([tilt.n, tilt.sum, tilt.squares]);
        assert_eq!(record["leans"][pair.index()][1], number);
    }
}

#[test]
fn a_closed_round_is_at_most_two_kilobytes_however_many_answered() {
    for instrument in [full(), short()] {
        for number in [5, 28, 10_000] {
            // 10,000 are 625 sheets doubled four times.
            let (base, doublings) = if number == 10_000 {
                (625, 4)
            } else {
                (number, 0)
            };
            let mut tally = tally(instrument, &varied(instrument, base));
            for _ in 0..doublings {
                let same = tally.clone();
                tally.add(&same).unwrap();
            }
            assert_eq!(tally.sheets(), number as u64);
            let record = stored(&tally, Limit::default());
            let size = record.to_string().len();
            assert!(size <= 2048, "{size} bytes for {number} sheets");
        }
    }
}

#[test]
fn closing_leaves_nothing_of_the_open_round() {
    let device = Device::default();
    let store = Store::new(Box::new(device.clone()));
    let open = super::helper::open_round(full(), &varied(full(), 7));
    let mut group = group();
    store.save_group(&group);
    store.save_round(&group_id(), &open);
    group.rounds.push(open.close(super::helper::today()));
    store.save_closed(&group);
    for key in device.all_keys() {
        let text = device.text(&key).unwrap();
        assert!(!text.contains("counts"), "{key} holds {text}");
    }
}
