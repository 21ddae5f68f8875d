//! The plan of a meeting as a file, and a meeting as the device keeps it: each comes
//! back as it went, and nothing else comes in.

use proptest::prelude::*;
use samklang::codec::{
    MOST_PLAN_BYTES, MeetingFault, MeetingFile, MeetingSpot, Position,
};
use samklang::domain::meeting::{Level, Plan, RunSheet};
use samklang::domain::{Meeting, MeetingId};
use samklang::store::Loaded;
use serde_json::{Value, json};

use super::any_meeting::{any_meeting, any_plan, at, block, pinned, sheet};
use super::device::Device;
use super::helper::{cases, today};
use super::store::store;

const KEY: &str = "samklang/meeting/00000001";

fn id() -> MeetingId {
    MeetingId::parse("00000001").unwrap()
}

fn plan() -> Plan {
    Plan {
        title: "Dialogdag".to_owned(),
        day: Some(today()),
        begins: Some(at(9, 0)),
        level: Some(Level::Converse),
        sheet: sheet([block("Start", 10), pinned("Lunch", 60, at(12, 0))]),
        ..Plan::default()
    }
}

fn file() -> MeetingFile {
    MeetingFile {
        group: "Kustgruppen".to_owned(),
        plan: plan(),
    }
}

fn value() -> Value {
    serde_json::from_str(&file().write()).unwrap()
}

/// The file with one field changed.
fn changed(pointer: &str, to: Value) -> Result<MeetingFile, MeetingFault> {
    let mut value = value();
    *value.pointer_mut(pointer).expect("a field of the file") = to;
    MeetingFile::read(&serde_json::to_string_pretty(&value).unwrap())
}

#[test]
fn the_file_names_things_as_a_reader_would() {
    let value = value();
    assert_eq!(value["format"], "samklang-meeting");
    assert_eq!(value["version"], 1);
    assert_eq!(value["group"], "Kustgruppen");
    assert_eq!(value["plan"]["begins"], "09:00");
    assert_eq!(value["plan"]["level"], 3);
    let pinned = json!({ "at": "12:00", "next_day": false });
    assert_eq!(value["plan"]["blocks"][1]["pinned"], pinned);
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let is_at_text = |it: &Result<MeetingFile, MeetingFault>| matches!(it, Err(MeetingFault::Damaged(MeetingSpot::Text(at))) if 1 < at.line);
    for (pointer, to) in [
        ("/plan/title", json!("x".repeat(201))),
        ("/plan/purpose", json!("x".repeat(2_001))),
        ("/plan/goals", json!(vec!["x"; 101])),
        ("/plan/day", json!("2026-02-30")),
        ("/plan/begins", json!("25:00")),
        ("/plan/level", json!(6)),
        ("/plan/kind", json!("party")),
        ("/plan/blocks/0/gives", json!("R")),
        ("/plan/blocks/0/minutes", json!(-10)),
        ("/plan/blocks/0/title", Value::Null),
    ] {
        assert!(is_at_text(&changed(pointer, to)), "{pointer}");
    }
    let in_block = |number| Err(MeetingFault::Damaged(MeetingSpot::Block(number)));
    for (pointer, to, number) in [
        ("/plan/blocks/0/minutes", json!(0), 1),
        ("/plan/blocks/0/minutes", json!(601), 1),
        ("/plan/blocks/1/least", json!(61), 2),
        ("/plan/blocks/1/least", json!(0), 2),
        ("/plan/blocks/1/number", json!(1), 2),
        ("/plan/blocks/1/number", json!(0), 2),
    ] {
        assert_eq!(changed(pointer, to), in_block(number), "{pointer}");
    }
    let block = value()["plan"]["blocks"][0].clone();
    let many: Vec<Value> = (1..=61)
        .map(|number| {
            let mut block = block.clone();
            block["number"] = json!(number);
            block
        })
        .collect();
    assert_eq!(changed("/plan/blocks", json!(many)), in_block(61));
    let ticks = Err(MeetingFault::Damaged(MeetingSpot::Ticks));
    assert_eq!(changed("/plan/ticks", json!(["z9_nothing"])), ticks);
    assert_eq!(changed("/plan/ticks", json!(["digital-300"])), ticks);
}

#[test]
fn other_files_are_told_apart() {
    let read = MeetingFile::read;
    let empty = Position { line: 1, column: 0 };
    assert_eq!(read(""), Err(MeetingFault::NotJson(empty)));
    assert!(matches!(
        read("{\"format\":"),
        Err(MeetingFault::NotJson(_))
    ));
    assert_eq!(read("[]"), Err(MeetingFault::NotOurs));
    let result = json!({ "format": "samklang-result", "version": 1 }).to_string();
    assert_eq!(read(&result), Err(MeetingFault::NotOurs));
    let newer = json!({ "format": "samklang-meeting", "version": 2, "new": true });
    assert_eq!(read(&newer.to_string()), Err(MeetingFault::Newer));
    let large = " ".repeat(MOST_PLAN_BYTES + 1);
    assert_eq!(read(&large), Err(MeetingFault::TooLarge));
    assert!(matches!(
        changed("/plan", json!({})),
        Err(MeetingFault::Damaged(_))
    ));
    let mut more = value();
    more["plan"]["secret"] = json!(1);
    assert!(matches!(
        read(&more.to_string()),
        Err(MeetingFault::Damaged(_))
    ));
    // An editor's byte-order mark is no fault.
    assert_eq!(read(&format!("\u{feff}{}", file().write())), Ok(file()));
}

#[test]
fn what_is_too_long_for_a_field_is_kept_as_far_as_it_can_be_read_again() {
    // No form lets it through; should one ever, the meeting is still there.
    let mut meeting = Meeting::new(id(), None, plan());
    meeting.plan.title = "å".repeat(300);
    meeting.outcome.decisions = vec!["x".to_owned(); 150];
    let device = Device::default();
    store(&device).save_meeting(&meeting);
    let stored = store(&device).meeting(&id()).into_option().unwrap();
    assert_eq!(stored.plan.title, "å".repeat(200));
    assert_eq!(stored.outcome.decisions.len(), 100);
}

#[test]
fn a_damaged_meeting_gives_way_to_its_last_good_state_and_is_kept() {
    let device = Device::default();
    let mut meeting = Meeting::new(id(), None, plan());
    store(&device).save_meeting(&meeting);
    meeting.plan.title = "Dialogdag två".to_owned();
    store(&device).save_meeting(&meeting);
    device.put(KEY, "{\"v\":1,\"kind\":\"meeting\",\"data\":{}}");
    let loaded = store(&device).meeting(&id());
    assert!(matches!(&loaded, Loaded::Recovered(it) if it.plan.title == "Dialogdag"));
    assert_eq!(store(&device).unreadable().len(), 1);
}

#[test]
fn a_meeting_of_a_newer_version_stays_as_it_is() {
    let device = Device::default();
    let newer = r#"{"v":99,"kind":"meeting","data":{}}"#;
    device.put(KEY, newer);
    let meeting = Meeting::new(id(), None, plan());
    assert!(matches!(
        store(&device).meeting(&id()),
        Loaded::Unreadable(_)
    ));
    let store = store(&device);
    store.save_meeting(&meeting);
    assert_eq!(device.text(KEY).as_deref(), Some(newer));
    assert!(store.fault().is_some());
}

#[test]
fn meetings_are_listed_and_removed() {
    let device = Device::default();
    let store = store(&device);
    let other = Meeting::new(MeetingId::from_bits(9), None, Plan::default());
    store.save_meeting(&Meeting::new(id(), None, plan()));
    store.save_meeting(&other);
    assert_eq!(store.meetings().len(), 2);
    store.remove_meeting(&id());
    assert_eq!(store.meetings(), [other]);
    assert_eq!(device.text(KEY), None);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_plan_comes_back_from_its_file(plan in any_plan(), group in "\\PC{0,200}") {
        let file = MeetingFile { group, plan };
        prop_assert_eq!(MeetingFile::read(&file.write()), Ok(file));
    }

    #[test]
    fn any_meeting_comes_back_as_it_was_kept(meeting in any_meeting()) {
        let device = Device::default();
        store(&device).save_meeting(&meeting);
        let loaded = store(&device).meeting(&meeting.id);
        prop_assert_eq!(loaded, Loaded::Good(meeting));
        prop_assert_eq!(store(&device).unreadable(), []);
    }

    #[test]
    fn no_text_panics_as_a_file(text in "\\PC*", cut in any::<prop::sample::Index>()) {
        let _ = MeetingFile::read(&text);
        let whole = file().write();
        let end = (0..=cut.index(whole.len())).rev().find(|at| whole.is_char_boundary(*at));
        let part = &whole[..end.unwrap_or(0)];
        prop_assert!(MeetingFile::read(part).is_err());
    }

    #[test]
    fn no_swapped_value_panics_or_comes_in_by_halves(
        at in any::<prop::sample::Index>(),
        to in prop::sample::select(vec![
            Value::Null, json!(-1), json!(1e300), json!(""), json!([]), json!({}), json!(true),
        ]),
    ) {
        let mut all = Vec::new();
        pointers(&value(), String::new(), &mut all);
        let pointer = at.get(&all);
        if let Ok(read) = changed(pointer, to) {
            // What is read can be written and read again.
            prop_assert_eq!(MeetingFile::read(&read.write()), Ok(read));
        }
    }
}

/// Where every value of a JSON text is.
fn pointers(value: &Value, here: String, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                pointers(inner, format!("{here}/{name}"), all);
            }
        }
        Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                pointers(inner, format!("{here}/{place}"), all);
            }
        }
        _ => {}
    }
    all.push(here);
}

#[test]
fn numbers_of_blocks_are_given_once() {
    let twice = RunSheet::new(vec![block("a", 5), block("b", 5)]);
    let numbers: Vec<u32> = twice.blocks().iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2]);
}
