//! No text on the device, whatever stands in it, makes the app panic; and what
//! cannot be read stays as it is.

use proptest::prelude::*;
use samklang::app::result::{lean_words, limits, opening, questions, sentences};
use samklang::app::suggest::reasons;
use samklang::content::Lang;
use samklang::domain::{ClosedRound, Dimension, GroupId, Limit, Pair, Round, close};
use samklang::store::{Draft, Loaded};
use serde_json::Value;

use super::device::Device;
use super::helper::{
    cases, closed, full, group, group_id, open_round, place, round, short, varied,
};
use super::store::{GROUP, OPEN, store};

/// Everything that the app reads from the device.
fn read_all(device: &Device) {
    let store = store(device);
    let _ = (store.language(), store.running(), store.count());
    let _ = store.unreadable();
    for group in store.groups() {
        for round in &group.rounds {
            show(round);
        }
    }
    for id in ["0123abcd", "zzzzzzzz"] {
        let id = GroupId::parse(id).unwrap();
        let _ = store.group(&id);
        if let Loaded::Good(open) = store.open_round(&id) {
            let _ = (open.doubts(), open.total().counts());
            let result = close(&open.total(), Limit::default());
            show(&Round {
                result,
                ..round(ClosedRound::nothing(open.form(), 1, Limit::default(), 0))
            });
        }
    }
}

/// Everything that a result page shows.
fn show(round: &Round) {
    let result = &round.result;
    for lang in [Lang::Sv, Lang::En] {
        let _ = (sentences(result, lang), opening(result, lang));
        let _ = limits(round, lang);
        for pair in Pair::ALL {
            let _ = result.lean(pair).map(|lean| lean_words(pair, lean, lang));
        }
    }
    let _ = (questions(result), reasons(result));
    for level in Dimension::ALL.into_iter().filter_map(|it| result.level(it)) {
        let _ = (level.score(), level.mean(), level.words());
        let _ = level.sample().map(|sample| sample.interval(0.95));
    }
    for number in result.leans.iter().flatten().filter_map(|lean| lean.number) {
        let _ = number.tilt();
        let _ = number.sample().map(|sample| sample.interval(0.95));
    }
}

const KEYS: [&str; 12] = [
    "samklang/settings",
    "samklang/running",
    "samklang/running.next",
    "samklang/group/0123abcd",
    "samklang/group/0123abcd.next",
    "samklang/group/0123abcd.previous",
    "samklang/group/0123abcd.rescue",
    "samklang/group/zzzzzzzz",
    "samklang/group/not an id",
    "samklang/open/0123abcd",
    "samklang/open/0123abcd.next",
    "samklang/anything/else",
];

/// A document as the app writes it.
fn document(at: usize) -> String {
    let device = Device::default();
    let store = store(&device);
    let mut group = group();
    match at {
        0 => group.rounds.push(round(closed(full(), &varied(full(), 9)))),
        1 => group.rounds.push(round(closed(full(), &varied(full(), 6)))),
        2 => group
            .rounds
            .push(round(closed(short(), &varied(short(), 8)))),
        _ => {
            store.save_round(&group_id(), &open_round(full(), &varied(full(), 9)));
            return device.text(OPEN).unwrap();
        }
    }
    store.save_group(&group);
    device.text(GROUP).unwrap()
}

/// The numbers in a document, in order.
fn numbers(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Number(_) => vec![value],
        Value::Array(all) => all.iter_mut().flat_map(numbers).collect(),
        Value::Object(fields) => fields.values_mut().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

fn any_extreme() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        Value::from(0),
        Value::from(1),
        Value::from(-1),
        Value::from(5),
        Value::from(i64::MAX),
        Value::from(i64::MIN),
        Value::from(u64::MAX),
        Value::from(u64::MAX / 48),
        Value::from(i64::MAX / 48),
        Value::from(u64::from(u32::MAX)),
        Value::from(1e300),
        Value::Null,
    ])
}

/// A document in which some numbers were damaged.
fn any_damaged() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), any_extreme());
    (0usize..4, prop::collection::vec(change, 1..5)).prop_map(|(at, changes)| {
        let mut value: Value = serde_json::from_str(&document(at)).unwrap();
        for (index, extreme) in changes {
            let mut numbers = numbers(&mut value);
            let at = index.index(numbers.len());
            *numbers[at] = extreme;
        }
        value.to_string()
    })
}

/// A document with a letter replaced, or its end cut off.
fn any_mangled() -> impl Strategy<Value = String> {
    (
        0usize..4,
        any::<prop::sample::Index>(),
        any::<char>(),
        any::<bool>(),
    )
        .prop_map(|(at, index, letter, is_cut)| {
            let mut letters: Vec<char> = document(at).chars().collect();
            let at = index.index(letters.len());
            if is_cut {
                letters.truncate(at);
            } else {
                letters[at] = letter;
            }
            letters.into_iter().collect()
        })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => ".*",
        1 => Just(String::new()),
        2 => any_mangled(),
        1 => (0usize..4).prop_map(document),
    ]
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_text_at_any_key_can_be_read_past(
        texts in prop::collection::vec((prop::sample::select(&KEYS[..]), any_text()), 0..8)
    ) {
        let device = Device::default();
        for (key, text) in &texts {
            device.put(key, text);
        }
        let before = device.all();
        read_all(&device);
        // Nothing that stood there is gone: it stays, or it was put aside.
        for (key, text) in before {
            if key.ends_with(".next") {
                continue;
            }
            let is_kept = device.all().values().any(|kept| *kept == text);
            let is_good = matches!(key.as_str(), "samklang/open/0123abcd");
            prop_assert!(is_kept || is_good, "{} lost {}", key, text);
        }
    }

    #[test]
    fn any_text_as_a_begun_sheet_can_be_read_past(text in any_text()) {
        let _ = Draft::open(&text);
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn no_damaged_number_makes_the_app_panic(text in any_damaged()) {
        let device = Device::default();
        device.put(GROUP, &text);
        device.put(OPEN, &text);
        read_all(&device);
    }
}

#[test]
fn figures_too_large_for_any_group_are_refused_or_shown_without_a_panic() {
    let p2 = place(full(), "P2");
    let most = u64::MAX / 48;
    let cases = [
        vec![("sheets".to_owned(), Value::from(u64::MAX))],
        vec![("invited".to_owned(), Value::from(u32::MAX))],
        vec![(format!("items/{p2}/0"), Value::from(u64::MAX))],
        vec![
            ("levels/0/0".to_owned(), Value::from(most)),
            ("levels/0/1".to_owned(), Value::from(48 * most)),
        ],
        vec![
            ("levels/0/0".to_owned(), Value::from(most)),
            ("levels/0/1".to_owned(), Value::from(48 * most)),
            ("levels/1/0".to_owned(), Value::from(most)),
            ("levels/1/1".to_owned(), Value::from(0)),
        ],
        vec![("levels/0/2/0".to_owned(), Value::from(u64::MAX))],
        vec![("levels/0/2/1".to_owned(), Value::from(i64::MIN))],
        vec![
            ("leans/0/1/0".to_owned(), Value::from(most)),
            ("leans/0/1/1".to_owned(), Value::from(i64::MIN)),
            ("leans/0/1/2".to_owned(), Value::from(u64::MAX)),
        ],
        vec![("leans/0/1/2".to_owned(), Value::from(u64::MAX))],
    ];
    for case in cases {
        let mut value: Value = serde_json::from_str(&document(0)).unwrap();
        for (at, extreme) in &case {
            let pointer = format!("/data/rounds/0/{at}");
            *value.pointer_mut(&pointer).expect("a field of the format") =
                extreme.clone();
        }
        let caught = std::panic::catch_unwind(|| read_all(&device_of(&value)));
        assert!(caught.is_ok(), "{case:?}");
    }
}

/// Whether a round in which these figures stand is read.
fn is_read(figures: &[(&str, Value)]) -> bool {
    let mut value: Value = serde_json::from_str(&document(0)).unwrap();
    for (at, figure) in figures {
        let pointer = format!("/data/rounds/0/{at}");
        *value.pointer_mut(&pointer).expect("a field of the format") = figure.clone();
    }
    let loaded = store(&device_of(&value)).group(&group_id());
    matches!(loaded, Loaded::Good(_))
}

#[test]
fn figures_that_no_sheets_give_are_refused() {
    // Nine sheets of the full form.
    let number = |at, value: u64| [(at, Value::from(value))];
    let most = 1_000_000_000u64;
    for (figures, expected) in [
        (number("sheets", most), true),
        (number("sheets", most + 1), false),
        (number("items/0/0", 9), true),
        (number("items/0/0", 10), false),
        (number("levels/0/0", 9), true),
        (number("levels/0/0", 10), false),
        (number("levels/0/0", 0), false),
        (number("levels/0/1", 9 * 48 + 1), false),
        (number("levels/0/2/0", 9 * 48 * 48), true),
        (number("levels/0/2/0", 9 * 48 * 48 + 1), false),
        (number("leans/0/1/0", 10), false),
        (number("leans/0/1/1", 9 * 48 + 1), false),
        (number("leans/0/1/2", 9 * 48 * 48 + 1), false),
    ] {
        assert_eq!(is_read(&figures), expected, "{figures:?}");
    }
    for (counts, expected) in [([9, 0], true), ([10, 0], false)] {
        let cells = serde_json::json!(["25", counts]);
        assert_eq!(is_read(&[("items/0/2", cells)]), expected, "{counts:?}");
    }
}

#[test]
fn an_open_round_of_more_sheets_than_any_group_has_is_refused() {
    for (sheets, expected) in [(1_000_000_000u64, true), (1_000_000_001, false)] {
        let mut value: Value = serde_json::from_str(&document(3)).unwrap();
        *value.pointer_mut("/data/counts/0").unwrap() = Value::from(sheets);
        let device = Device::default();
        device.put(OPEN, &value.to_string());
        let loaded = store(&device).open_round(&group_id());
        assert_eq!(matches!(loaded, Loaded::Good(_)), expected, "{sheets}");
    }
}

fn device_of(value: &Value) -> Device {
    let device = Device::default();
    device.put(GROUP, &value.to_string());
    device
}

#[test]
fn amounts_too_large_for_any_group_are_refused_or_shown_without_a_panic() {
    let du = place(full(), "DU");
    let mut value: Value = serde_json::from_str(&document(0)).unwrap();
    let pointer = format!("/data/rounds/0/items/{du}/2");
    // Two cells, 1 to 2 and 3 to 5, that together just fit.
    *value.pointer_mut(&pointer).expect("a field of the format") =
        serde_json::json!(["25", [u64::MAX, 0]]);
    read_all(&device_of(&value));
}
