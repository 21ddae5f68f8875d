//! An observation is kept, handed over by a code, brought in once, and laid beside
//! another.

use proptest::prelude::*;
use samklang::app::observing::beside::{cautions, kinds, rest};
use samklang::app::observing::bring::{Came, bring, came};
use samklang::app::observing::{Form, Press, Unclear, figures, key, rows};
use samklang::codec::{
    Fault, Kind, Pieces, kind, observation_code, pieces, read_observation,
};
use samklang::content::Lang;
use samklang::content::text::observe as text;
use samklang::domain::observation::{About, Counts, Observation, Way, What};
use samklang::domain::{Dimension, GroupId, ObservationId, day};
use samklang::store::{Loaded, Store};
use serde_json::{Value, json};

use super::device::Device;
use super::helper::{cases, today};
use super::observation::{about, any_observation, marked, observation};
use super::store::store;

const KEY: &str = "samklang/observation/0123abcd";

fn id() -> ObservationId {
    ObservationId::parse("0123abcd").unwrap()
}

const SAID: What = What::Said(Dimension::Outside);

fn some() -> Observation {
    marked(Way::Taps, 3, &[SAID, What::Turn(2), What::Interruption])
}

// The store.

#[test]
fn observations_come_back_the_newest_first() {
    let device = Device::default();
    let named = |id: &str, title: &str, on: &str| {
        Observation::new(About {
            id: ObservationId::parse(id).unwrap(),
            title: title.to_owned(),
            on: day::of_iso(on).unwrap(),
            ..about(Way::Taps, 0)
        })
        .unwrap()
    };
    let old = named("00000001", "A", "2026-01-05");
    let new = named("00000002", "B", "2026-03-05");
    let same_day = named("00000003", "A", "2026-03-05");
    for it in [&old, &new, &same_day] {
        store(&device).save_observation(it);
    }
    assert_eq!(store(&device).observations(), [same_day, new.clone(), old]);
    store(&device).remove_observation(&new.about().id);
    assert_eq!(store(&device).observations().len(), 2);
    assert_eq!(store(&device).observation(&new.about().id), Loaded::Missing);
}

#[test]
fn removing_an_observation_leaves_nothing_of_it() {
    let device = Device::default();
    let page = store(&device);
    page.save_observation(&observation(Way::Taps, 0));
    page.save_observation(&some());
    device.put(KEY, "damaged");
    assert!(matches!(page.observation(&id()), Loaded::Recovered(_)));
    page.remove_observation(&id());
    assert_eq!(device.all_keys(), Vec::<String>::new());
}

#[test]
fn the_stored_text_is_the_documented_one() {
    let device = Device::default();
    store(&device).save_observation(&some());
    let stored: Value = serde_json::from_str(&device.text(KEY).unwrap()).unwrap();
    let expected = json!({
        "v": 1, "kind": "observation",
        "data": {
            "title": "Arbetsplatsträff", "observer": "Observatör A",
            "group": null, "meeting": null, "on": "2026-11-21",
            "agreed": true, "way": "taps", "seats": 3, "over": false,
            // A, the turn of seat 2 and an interruption, all in the first minute.
            "began": 1_800_000_000_000_u64, "marks": [3, 10, 6], "counts": null,
        },
    });
    assert_eq!(stored, expected);
    let brought = read_observation(&observation_code(&some())).unwrap();
    store(&device).save_observation(&brought);
    let stored: Value = serde_json::from_str(&device.text(KEY).unwrap()).unwrap();
    let counts = json!({
        "said": [0, 0, 0, 1, 0], "other": 0, "turns": [1, 0, 0],
        "interruptions": 1, "open": 0, "minutes": 1,
    });
    assert_eq!(stored["data"]["counts"], counts);
    assert_eq!(stored["data"]["marks"], Value::Null);
}

/// The stored text with a field changed.
fn changed(field: &str, value: Value) -> String {
    let device = Device::default();
    store(&device).save_observation(&some());
    let mut stored: Value = serde_json::from_str(&device.text(KEY).unwrap()).unwrap();
    stored["data"][field] = value;
    stored.to_string()
}

#[test]
fn what_nobody_can_have_marked_is_damaged_and_stays() {
    let cases = [
        ("title", json!("")),
        ("title", json!("x".repeat(61))),
        ("seats", json!(41)),
        ("seats", json!(1)),
        ("way", json!("glances")),
        ("on", json!("2026-02-30")),
        ("group", json!("no id")),
        ("agreed", json!(false)),
        ("began", Value::Null),
        ("marks", json!([3, 128, 64])),
        ("marks", json!([720 * 64])),
        ("marks", json!([5])),
        ("marks", json!([8])),
        ("marks", json!([u32::MAX])),
        ("marks", json!([-1])),
        ("marks", json!(vec![3; 5_001])),
        ("marks", Value::Null),
        ("counts", json!({})),
        ("more", json!(1)),
    ];
    for (field, value) in cases {
        let device = Device::default();
        let text = changed(field, value.clone());
        device.put(KEY, &text);
        let page = store(&device);
        let loaded = page.observation(&id());
        assert!(matches!(loaded, Loaded::Unreadable(_)), "{field}: {value}");
        assert!(page.observations().is_empty());
        let found = page.unreadable();
        assert_eq!(found.len(), 1, "{field}");
        assert!(!found[0].newer);
        assert_eq!(device.text(KEY), Some(text), "{field}");
    }
    // Two samples in a minute, and one with its own.
    for (marks, is_read) in [(json!([0, 1]), false), (json!([0, 65]), true)] {
        let text = changed("marks", marks).replace("taps", "samples");
        let device = Device::default();
        device.put(KEY, &text);
        let loaded = store(&device).observation(&id());
        assert_eq!(matches!(loaded, Loaded::Good(_)), is_read, "{text}");
    }
}

#[test]
fn an_observation_of_a_newer_version_stays_and_is_told() {
    let device = Device::default();
    let newer = r#"{"v":2,"kind":"observation","data":{"all":"new"}}"#;
    device.put(KEY, newer);
    let page = store(&device);
    assert!(matches!(page.observation(&id()), Loaded::Unreadable(_)));
    assert!(page.unreadable().iter().all(|it| it.newer));
    page.save_observation(&some());
    assert!(device.all().values().any(|it| it == newer));
}

#[test]
fn the_start_page_takes_an_observation_for_what_it_says_it_is() {
    let device = Device::default();
    device.put(KEY, &changed("marks", json!([5])));
    assert!(
        Store::of_start(Box::new(device.clone()))
            .unreadable()
            .is_empty()
    );
    assert_eq!(store(&device).unreadable().len(), 1);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_observation_comes_back_as_it_was(observation in any_observation()) {
        let device = Device::default();
        store(&device).save_observation(&observation);
        let id = &observation.about().id;
        prop_assert_eq!(store(&device).observation(id), Loaded::Good(observation.clone()));
        let brought = read_observation(&observation_code(&observation)).unwrap();
        store(&device).save_observation(&brought);
        prop_assert_eq!(store(&device).observation(id), Loaded::Good(brought));
    }

    #[test]
    fn any_text_in_place_of_an_observation_can_be_read_past(
        at in any::<prop::sample::Index>(), letter in any::<char>(), is_cut in any::<bool>(),
        number in any::<i64>(), field in prop::sample::select(vec!["marks", "counts", "seats"]),
    ) {
        let mut letters: Vec<char> = changed("seats", json!(3)).chars().collect();
        let at = at.index(letters.len());
        if is_cut {
            letters.truncate(at);
        } else {
            letters[at] = letter;
        }
        let mangled: String = letters.into_iter().collect();
        let counts = json!({
            "said": [number, 1, 1, 1, 1], "other": 0, "turns": [number, number, 0],
            "interruptions": number, "open": 0, "minutes": number,
        });
        let extreme = match field {
            "marks" => json!([number, number]),
            "counts" => counts,
            _ => json!(number),
        };
        for text in [mangled, changed(field, extreme)] {
            let device = Device::default();
            device.put(KEY, &text);
            let page = store(&device);
            if let Loaded::Good(it) = page.observation(&id()) {
                let (counts, way) = (it.counts(), it.about().way);
                let _ = (rows(&counts, way), figures(&counts, Lang::Sv));
                let _ = (counts.missed(way), observation_code(&it));
                let _ = it.minute(u64::MAX);
            } else {
                prop_assert_eq!(device.text(KEY), Some(text));
            }
        }
    }
}

// The code.

/// The observation of a line of the vectors, with its code.
fn vector(words: &[&'static str]) -> (About, Counts, &'static str) {
    let numbers = |list: &str| -> Vec<u32> {
        let all = list.split(',').filter(|it| *it != "-");
        all.map(|it| it.parse().unwrap()).collect()
    };
    let number = |at: usize| words[at].parse::<u32>().unwrap();
    let spaced = |at: usize| words[at].replace('_', " ").replace('-', "");
    let about = About {
        id: ObservationId::parse(words[1]).unwrap(),
        title: spaced(11),
        observer: spaced(12),
        group: None,
        meeting: None,
        on: day::of_iso(words[2]).unwrap(),
        agreed: true,
        way: if words[3] == "1" {
            Way::Samples
        } else {
            Way::Taps
        },
        seats: number(4) as u8,
    };
    let counts = Counts {
        minutes: number(5) as u16,
        said: numbers(words[6]).try_into().unwrap(),
        other: number(7),
        interruptions: number(8),
        open_questions: number(9),
        turns: numbers(words[10]),
    };
    (about, counts, words[13])
}

#[test]
fn the_codes_of_observations_are_those_of_the_vectors() {
    for words in super::codes::vectors("observation") {
        let (about, counts, code) = vector(&words);
        let expected = Observation::brought(about, counts).unwrap();
        assert_eq!(observation_code(&expected), code);
        assert_eq!(read_observation(code), Ok(expected));
        assert_eq!(kind(code), Ok(Kind::Observation));
    }
}

#[test]
fn a_usual_observation_is_two_easily_read_pictures_and_is_read_as_people_write() {
    let words = super::codes::vectors("observation");
    let code = words[0][13];
    assert_eq!((code.len(), pieces(code).len()), (85, 2));
    let spoken = samklang::codec::grouped(code)
        .to_lowercase()
        .replace('0', "o");
    assert_eq!(read_observation(&spoken), read_observation(code));
    assert_eq!(read_observation("E0U"), Err(Fault::Symbol('U')));
    let hand_in = super::codes::vectors("hand-in")[0][6];
    assert_eq!(read_observation(hand_in), Err(Fault::Other(Kind::HandIn)));
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_code_holds_the_sums_and_nothing_else(observation in any_observation()) {
        let read = read_observation(&observation_code(&observation)).unwrap();
        prop_assert_eq!(read.counts(), observation.counts());
        prop_assert_eq!(read.about(), observation.about());
        prop_assert!(read.is_brought() && read.is_over());
        // Which seat it was does not go along.
        prop_assert!(read.events().is_empty());
    }

    #[test]
    fn a_mutated_code_never_panics_and_seldom_passes(
        observation in any_observation(),
        changes in prop::collection::vec((0usize..400, 0usize..32), 1..6),
    ) {
        let code = observation_code(&observation);
        let symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".as_bytes();
        let mut changed = code.clone().into_bytes();
        for (at, to) in changes {
            let length = changed.len();
            changed[at % length] = symbols[to];
        }
        let changed = String::from_utf8(changed).unwrap();
        prop_assert_eq!(read_observation(&changed).is_ok(), changed == code);
    }

    #[test]
    fn no_text_panics_as_an_observation(
        text in ".{0,80}", symbols in "[0-9A-HJKMNP-TV-Z]{0,200}"
    ) {
        let _ = (read_observation(&text), read_observation(&symbols));
        let device = Device::default();
        let page = store(&device);
        let mut pieces = Pieces::default();
        for text in [text, symbols] {
            let came_of = bring(&page, &mut pieces, &text);
            let _ = came(&came_of, Lang::Sv);
        }
    }
}

// Bringing in.

fn takes(page: &Store, text: &str) -> Came {
    bring(page, &mut Pieces::default(), text)
}

#[test]
fn a_code_is_brought_in_once() {
    let device = Device::default();
    let page = store(&device);
    let mut observed = some();
    let code = observation_code(&observed);
    assert_eq!(
        takes(&page, &format!("\u{feff}{code}\r\n")),
        Came::Added(about(Way::Taps, 3))
    );
    assert_eq!(
        takes(&page, &code.to_lowercase()),
        Came::Same(about(Way::Taps, 3))
    );
    assert_eq!(page.observations().len(), 1);
    // The group linked it meanwhile; the observer went on.
    let mut here = page.observation(&id()).into_option().unwrap();
    here.link(GroupId::parse("zzzzzzzz"));
    page.save_observation(&here);
    observed.mark(SAID, 1_800_000_100_000).unwrap();
    let newer = observation_code(&observed);
    assert_eq!(takes(&page, &newer), Came::Replaced(about(Way::Taps, 3)));
    let here = page.observation(&id()).into_option().unwrap();
    assert_eq!(here.counts(), observed.counts());
    assert_eq!(here.about().group, GroupId::parse("zzzzzzzz"));
    assert_eq!(page.observations().len(), 1);
}

#[test]
fn what_was_marked_on_the_device_is_never_replaced_by_a_code() {
    let device = Device::default();
    let page = store(&device);
    page.save_observation(&some());
    let code = observation_code(&observation(Way::Taps, 3));
    assert_eq!(takes(&page, &code), Came::Own(about(Way::Taps, 3)));
    assert_eq!(page.observation(&id()), Loaded::Good(some()));
    device.put(KEY, "damaged");
    device.put(&format!("{KEY}.previous"), "damaged too");
    assert_eq!(takes(&page, &code), Came::Unreadable);
    assert_eq!(device.text(KEY).as_deref(), Some("damaged"));
}

#[test]
fn pieces_are_put_together_in_any_order() {
    let long = Observation::new(About {
        title: "Ledningsgruppens möte om det nya arbetssättet, del två".to_owned(),
        ..about(Way::Samples, 12)
    })
    .unwrap();
    let mut all = pieces(&observation_code(&long));
    all.reverse();
    assert_eq!(all.len(), 2);
    let device = Device::default();
    let (page, mut known) = (store(&device), Pieces::default());
    let (last, first) = all.split_last().unwrap();
    for (piece, n) in first.iter().zip(1..) {
        assert_eq!(bring(&page, &mut known, piece), Came::Pieces(n, all.len()));
    }
    assert_eq!(
        bring(&page, &mut known, last),
        Came::Added(long.about().clone())
    );
}

#[test]
fn what_is_no_observation_is_refused_in_words() {
    let device = Device::default();
    let page = store(&device);
    let hand_in = super::codes::vectors("hand-in")[0][6];
    for (text, expected) in [
        ("", text::BRING_DAMAGED.sv.to_owned()),
        ("E0246", text::BRING_DAMAGED.sv.to_owned()),
        ("E0å", text::bring_symbol(Lang::Sv, &'å')),
        ("W000000000001FQR", text::BRING_NEWER.sv.to_owned()),
        (hand_in, text::BRING_OTHER.sv.to_owned()),
    ] {
        assert_eq!(came(&takes(&page, text), Lang::Sv), expected, "{text}");
    }
    assert_eq!(device.all_keys(), Vec::<String>::new());
}

// The form.

#[test]
fn the_form_tells_what_is_missing_and_makes_an_observation() {
    let empty = Form::new(Lang::Sv);
    assert_eq!(empty.observer, "Observatör A");
    let wrong = Form {
        seats: "41".to_owned(),
        ..empty.clone()
    };
    let unclear = wrong.observation(id(), today()).unwrap_err();
    assert_eq!(unclear, [Unclear::Title, Unclear::Seats]);
    for seats in ["", "många", "-1", "1.5", "999999"] {
        let form = Form {
            title: "APT".to_owned(),
            seats: seats.to_owned(),
            ..empty.clone()
        };
        assert_eq!(
            form.observation(id(), today()),
            Err(vec![Unclear::Seats]),
            "{seats}"
        );
    }
    let form = Form {
        title: format!(" APT {}", "x".repeat(80)),
        observer: "  B ".to_owned(),
        way: Way::Samples,
        seats: " 40 ".to_owned(),
        group: GroupId::parse("zzzzzzzz"),
        meeting: None,
        agreed: true,
    };
    let made = form.observation(id(), today()).unwrap();
    let about = made.about();
    assert_eq!(about.title, format!("APT {}", "x".repeat(56)));
    assert_eq!((about.observer.as_str(), about.seats), ("B", 40));
    assert_eq!((about.way, about.agreed), (Way::Samples, true));
    assert_eq!(about.on, today());
}

#[test]
fn keys_mark_in_the_order_of_the_buttons() {
    use Dimension::{Climate, Exploring, Inside, Outside, Telling};
    let order = [Exploring, Telling, Inside, Outside, Climate];
    for (name, dimension) in ["1", "2", "3", "4", "5"].into_iter().zip(order) {
        let expected = Some(Press::Mark(What::Said(dimension)));
        assert_eq!(key(name, Way::Taps), expected);
    }
    assert_eq!(key("0", Way::Taps), None);
    assert_eq!(key("0", Way::Samples), Some(Press::Mark(What::Other)));
    assert_eq!(key("7", Way::Taps), Some(Press::Mark(What::Interruption)));
    assert_eq!(key("Backspace", Way::Taps), Some(Press::Undo));
    for name in ["6", "a", "Enter", " ", "Tab", "-1", "", "10"] {
        assert_eq!(key(name, Way::Samples), None, "{name}");
    }
}

// Beside another one.

fn with(way: Way, seats: u8, on: &str, counts: Counts) -> Observation {
    let about = About {
        on: day::of_iso(on).unwrap(),
        ..about(way, seats)
    };
    Observation::brought(about, counts).unwrap()
}

#[test]
fn two_observations_have_the_same_rows() {
    let taps = with(
        Way::Taps,
        6,
        "2026-03-02",
        Counts {
            said: [12, 40, 3, 7, 16],
            turns: vec![12, 9, 4, 3, 2, 0],
            interruptions: 5,
            open_questions: 2,
            minutes: 48,
            ..Counts::default()
        },
    );
    let samples = with(
        Way::Samples,
        0,
        "2026-06-02",
        Counts {
            said: [5, 9, 2, 1, 4],
            other: 4,
            minutes: 30,
            ..Counts::default()
        },
    );
    let both = kinds(&taps, &samples);
    let shares: Vec<_> = both
        .iter()
        .map(|(a, b)| [a, b].map(|it| it.map(|it| (it.count, it.share.unwrap()))))
        .collect();
    // Of 78 contributions, and of 25 minutes.
    let expected = [
        [Some((12, 15)), Some((5, 20))],
        [Some((40, 51)), Some((9, 36))],
        [Some((3, 4)), Some((2, 8))],
        [Some((7, 9)), Some((1, 4))],
        [Some((16, 21)), Some((4, 16))],
        [None, Some((4, 16))],
    ];
    assert_eq!(shares, expected);
    let row = |cells: [&str; 3]| cells.map(str::to_owned);
    let rest = rest(&taps, &samples, Lang::Sv);
    assert_eq!(rest[0], row(["Minuter till sista markeringen", "48", "30"]));
    assert_eq!(rest[1], row(["Minuter där inget valdes", "–", "5"]));
    assert_eq!(rest[2], row(["Gånger någon blev avbruten", "5", "0"]));
    assert_eq!(rest[3], row(["Frågor utan svar", "2", "0"]));
    assert!(rest.contains(&row(["Jämnhet", "0,79", "–"])), "{rest:?}");
    assert!(
        rest.contains(&row(["Motsvarar så här många platser", "3,5", "–"])),
        "{rest:?}"
    );

    let said = cautions(&taps, &samples, Lang::Sv);
    let expected = [
        text::CAREFUL_ALWAYS.sv.to_owned(),
        text::careful_length(Lang::Sv, &48, &30),
        text::CAREFUL_WAY.sv.to_owned(),
        text::CAREFUL_SEATS.sv.to_owned(),
    ];
    assert_eq!(said, expected);
}

#[test]
fn two_observers_of_one_day_and_few_marks_are_told() {
    let few = |minutes| {
        let counts = Counts {
            said: [9, 10, 0, 0, 0],
            minutes,
            ..Counts::default()
        };
        with(Way::Taps, 0, "2026-03-02", counts)
    };
    // 40 and 50 minutes: a fifth apart, and not more.
    let expected = [
        text::CAREFUL_ALWAYS.en.to_owned(),
        text::CAREFUL_FEW.en.to_owned(),
        text::CAREFUL_OBSERVERS.en.to_owned(),
    ];
    assert_eq!(cautions(&few(40), &few(50), Lang::En), expected);
    let said = cautions(&few(39), &few(50), Lang::En);
    assert!(said.contains(&text::careful_length(Lang::En, &39, &50)));
}
