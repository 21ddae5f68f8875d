//! What is kept on the device: where, for how long, and how it is forgotten.

use samklang::content::Lang;
use samklang::domain::{Group, GroupId, Timer};
use samklang::store::{Loaded, Running, Store, WriteError, draft};

use super::device::{Device, Mood};
use super::helper::{closed, full, group, group_id, open_round, round, varied};

pub(crate) const GROUP: &str = "samklang/group/0123abcd";
pub(crate) const OPEN: &str = "samklang/open/0123abcd";
pub(crate) const SETTINGS: &str = "samklang/settings";
pub(crate) const RUNNING: &str = "samklang/running";

pub(crate) fn store(device: &Device) -> Store {
    Store::new(Box::new(device.clone()))
}

/// The group with another name.
pub(crate) fn named(name: &str) -> Group {
    Group {
        name: name.to_owned(),
        ..group()
    }
}

#[test]
fn an_empty_device_has_nothing() {
    let store = store(&Device::default());
    assert_eq!((store.groups(), store.count()), (Vec::new(), 0));
    assert_eq!(store.group(&group_id()), Loaded::Missing);
    assert_eq!(store.open_round(&group_id()), Loaded::Missing);
    assert_eq!((store.language(), store.running()), (None, None));
    assert_eq!((store.unreadable(), store.fault()), (Vec::new(), None));
}

#[test]
fn the_language_is_kept() {
    let device = Device::default();
    for lang in [Lang::En, Lang::Sv] {
        store(&device).save_language(lang);
        assert_eq!(store(&device).language(), Some(lang));
    }
}

#[test]
fn groups_come_back_by_name() {
    let device = Device::default();
    let second = Group {
        id: GroupId::parse("zzzzzzzz").unwrap(),
        ..named("Avdelning 2")
    };
    store(&device).save_group(&group());
    store(&device).save_group(&second);
    let store = store(&device);
    assert_eq!(store.groups(), [second, group()]);
    assert_eq!(store.count(), 2);
}

// The open round.

#[test]
fn an_open_round_leaves_one_key_and_no_earlier_generation() {
    let device = Device::default();
    let store = store(&device);
    for sheets in 0..9 {
        store.save_round(&group_id(), &open_round(full(), &varied(full(), sheets)));
        assert_eq!(device.all_keys(), [OPEN]);
    }
}

#[test]
fn an_open_round_holds_no_time_no_revision_and_no_order() {
    let device = Device::default();
    let round = open_round(full(), &varied(full(), 4));
    store(&device).save_round(&group_id(), &round);
    let text = device.text(OPEN).unwrap();
    let envelope: serde_json::Value = serde_json::from_str(&text).unwrap();
    let names = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(names(&envelope), ["data", "kind", "v"]);
    assert_eq!(
        names(&envelope["data"]),
        [
            "codes", "counts", "form", "helpers", "invited", "limit", "mark", "number",
            "version"
        ]
    );
    assert_eq!(
        envelope["data"]["counts"],
        serde_json::json!(round.urn.tally.counts())
    );
    // The same sheets in another order, saved by another page, are the same text.
    let mut other = varied(full(), 4);
    other.reverse();
    let elsewhere = Device::default();
    let page = store(&elsewhere);
    page.save_round(&group_id(), &open_round(full(), &other[..2]));
    page.save_round(&group_id(), &open_round(full(), &other));
    assert_eq!(elsewhere.text(OPEN), Some(text));
}

#[test]
fn an_open_round_is_continued_after_a_reload() {
    let device = Device::default();
    let sheets = varied(full(), 5);
    store(&device).save_round(&group_id(), &open_round(full(), &sheets[..4]));
    let Loaded::Good(mut round) = store(&device).open_round(&group_id()) else {
        panic!("no open round");
    };
    round.count(&sheets[4]).unwrap();
    assert_eq!(round, open_round(full(), &sheets));
}

// Forgetting.

#[test]
fn removing_a_group_removes_all_that_belongs_to_it() {
    let device = Device::default();
    let store = store(&device);
    store.save_group(&named("Ett"));
    store.save_group(&named("Två"));
    store.save_round(&group_id(), &open_round(full(), &varied(full(), 2)));
    store.remove_group(&group_id());
    assert_eq!(device.all_keys(), Vec::<String>::new());
}

#[test]
fn erasing_removes_everything_of_this_app_and_nothing_else() {
    let device = Device::default();
    let others = ["other", "samklang", "samklang2/x", "a/samklang/group"];
    for key in others {
        device.put(key, "hello");
    }
    let page = store(&device);
    page.save_language(Lang::En);
    page.save_group(&named("Ett"));
    page.save_group(&named("Två"));
    page.save_round(&group_id(), &open_round(full(), &varied(full(), 2)));
    page.save_running(Some(&Running {
        exercise: "check-in".to_owned(),
        group: None,
        timer: Timer::new(&[5]),
        present: None,
        note: None,
    }));
    device.put("samklang/group/zzzzzzzz", "hello");
    device.put("samklang/from/the/future", "hello");
    page.erase();
    let mut expected = others.map(str::to_owned).to_vec();
    expected.sort();
    assert_eq!(device.all_keys(), expected);
    assert_eq!((page.groups(), page.language()), (Vec::new(), None));
}

#[test]
fn erasing_forgets_what_was_held_in_memory_too() {
    let device = Device::default();
    device.set(Mood::Refusing(WriteError::Full));
    let page = store(&device);
    page.save_group(&group());
    page.erase();
    device.set(Mood::Willing);
    page.save_language(Lang::Sv);
    assert_eq!(page.groups(), []);
    assert_eq!(device.all_keys(), [SETTINGS]);
}

#[test]
fn every_key_begins_with_the_name_of_the_app() {
    let device = Device::default();
    let page = store(&device);
    let _ = page.probe();
    page.save_language(Lang::En);
    page.save_group(&named("Ett"));
    page.save_group(&named("Två"));
    page.save_round(&group_id(), &open_round(full(), &varied(full(), 2)));
    page.save_running(Some(&Running {
        exercise: "check-in".to_owned(),
        group: None,
        timer: Timer::new(&[5]),
        present: None,
        note: None,
    }));
    device.put(GROUP, "damaged");
    let _ = page.group(&group_id());
    let mut closed_group = group();
    closed_group
        .rounds
        .push(round(closed(full(), &varied(full(), 2))));
    page.save_closed(&closed_group);
    for key in device.written() {
        assert!(key.starts_with("samklang/"), "{key}");
    }
    assert!(draft::KEY.starts_with("samklang/"));
}
