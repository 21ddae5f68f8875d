//! Stored data that is damaged, from a newer version or not ours: nothing is
//! overwritten, the person is told, the rest works.

use samklang::content::Lang;
use samklang::domain::{Group, GroupId, Timer};
use samklang::store::{Loaded, Running, WriteError};

use super::device::Device;
use super::helper::{full, group_id, open_round, varied};
use super::store::{GROUP, OPEN, RUNNING, SETTINGS, named, store};

/// A document that a later version of the app wrote.
fn newer(kind: &str) -> String {
    format!(r#"{{"v":99,"kind":"{kind}","data":{{"people":["all new"]}}}}"#)
}

fn is_unreadable<T>(loaded: &Loaded<T>) -> bool {
    matches!(loaded, Loaded::Unreadable(_))
}

#[test]
fn damaged_data_stays_and_is_told_and_the_rest_works() {
    let device = Device::default();
    let other = Group {
        id: GroupId::parse("zzzzzzzz").unwrap(),
        ..named("Hel")
    };
    store(&device).save_group(&other);
    for text in [
        "",
        "hello",
        "{",
        "null",
        r#"{"v":1}"#,
        r#"{"v":1,"kind":"group"}"#,
    ] {
        device.put(GROUP, text);
        let store = store(&device);
        assert!(is_unreadable(&store.group(&group_id())), "{text}");
        assert_eq!(store.groups(), std::slice::from_ref(&other));
        let found = store.unreadable();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].key, GROUP);
        assert_eq!((found[0].text.as_str(), found[0].newer), (text, false));
        assert_eq!(device.text(GROUP).as_deref(), Some(text));
    }
}

#[test]
fn newer_data_stays_and_is_told_to_be_newer() {
    let device = Device::default();
    device.put(GROUP, &newer("group"));
    device.put(OPEN, &newer("open round"));
    let store = store(&device);
    assert!(is_unreadable(&store.group(&group_id())));
    assert!(is_unreadable(&store.open_round(&group_id())));
    let found = store.unreadable();
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|it| it.newer));
    assert_eq!(device.text(GROUP), Some(newer("group")));
    assert_eq!(device.text(OPEN), Some(newer("open round")));
}

#[test]
fn newer_data_with_an_older_generation_beside_it_is_not_turned_back() {
    let device = Device::default();
    store(&device).save_group(&named("Ett"));
    store(&device).save_group(&named("Två"));
    device.put(GROUP, &newer("group"));
    assert!(is_unreadable(&store(&device).group(&group_id())));
    assert_eq!(device.text(GROUP), Some(newer("group")));
}

#[test]
fn a_round_of_another_version_of_the_instrument_is_not_read() {
    let device = Device::default();
    store(&device).save_round(&group_id(), &open_round(full(), &varied(full(), 3)));
    let text = device.text(OPEN).unwrap();
    let other = text.replace(r#""version":1"#, r#""version":2"#);
    assert_ne!(other, text);
    device.put(OPEN, &other);
    assert!(is_unreadable(&store(&device).open_round(&group_id())));
    assert_eq!(device.text(OPEN), Some(other));
}

#[test]
fn a_document_of_another_kind_is_not_read() {
    let device = Device::default();
    store(&device).save_round(&group_id(), &open_round(full(), &[]));
    device.put(GROUP, &device.text(OPEN).unwrap());
    assert!(is_unreadable(&store(&device).group(&group_id())));
}

#[test]
fn what_other_sites_keep_is_neither_read_nor_told() {
    let device = Device::default();
    for key in [
        "other",
        "samklang",
        "samklang2/group/0123abcd",
        "group/0123abcd",
    ] {
        device.put(key, "hello");
    }
    let store = store(&device);
    assert_eq!(
        (store.groups(), store.unreadable()),
        (Vec::new(), Vec::new())
    );
    assert_eq!(store.count(), 0);
}

#[test]
fn a_damaged_group_is_recovered_and_its_damaged_text_is_kept() {
    let device = Device::default();
    store(&device).save_group(&named("Ett"));
    store(&device).save_group(&named("Två"));
    device.put(GROUP, "half a docu");
    let first = store(&device).group(&group_id());
    assert_eq!(first, Loaded::Recovered(named("Ett")));
    assert_eq!(store(&device).groups(), [named("Ett")]);
    // The damaged text is kept, and told.
    let found = store(&device).unreadable();
    assert!(found.iter().any(|it| it.text == "half a docu"), "{found:?}");
}

#[test]
fn a_second_damage_does_not_lose_the_text_that_was_rescued_first() {
    let device = Device::default();
    for damage in ["first damage", "second damage"] {
        store(&device).save_group(&named("Ett"));
        store(&device).save_group(&named("Två"));
        device.put(GROUP, damage);
        let loaded = store(&device).group(&group_id());
        assert_eq!(loaded, Loaded::Recovered(named("Ett")));
    }
    let found = store(&device).unreadable();
    for damage in ["first damage", "second damage"] {
        assert!(
            found.iter().any(|it| it.text == damage),
            "{damage}: {found:?}"
        );
    }
}

/// Whether a text is still somewhere on the device.
fn is_kept(device: &Device, text: &str) -> bool {
    device.all().values().any(|kept| kept == text)
}

#[test]
fn a_stale_page_does_not_overwrite_a_group_that_a_newer_version_wrote() {
    let device = Device::default();
    let stale = store(&device);
    stale.save_group(&named("Ett"));
    device.put(GROUP, &newer("group"));
    stale.save_group(&named("Två"));
    stale.save_group(&named("Tre"));
    assert!(is_kept(&device, &newer("group")), "{:?}", device.all());
}

#[test]
fn a_stale_page_does_not_overwrite_an_open_round_that_a_newer_version_wrote() {
    let device = Device::default();
    let stale = store(&device);
    device.put(OPEN, &newer("open round"));
    stale.save_round(&group_id(), &open_round(full(), &varied(full(), 1)));
    stale.save_round(&group_id(), &open_round(full(), &varied(full(), 2)));
    assert!(is_kept(&device, &newer("open round")), "{:?}", device.all());
}

#[test]
fn an_exercise_in_progress_that_a_newer_version_wrote_is_not_overwritten() {
    let device = Device::default();
    device.put(RUNNING, &newer("running"));
    let store = store(&device);
    assert_eq!(store.running(), None);
    store.save_running(Some(&Running {
        exercise: "check-in".to_owned(),
        group: None,
        timer: Timer::new(&[5]),
        present: None,
        note: None,
    }));
    assert!(is_kept(&device, &newer("running")), "{:?}", device.all());
}

#[test]
fn an_exercise_runs_and_ends_without_touching_what_cannot_be_read() {
    for text in ["damaged".to_owned(), newer("running")] {
        let device = Device::default();
        device.open_page();
        device.put(RUNNING, &text);
        let page = store(&device);
        let running = Running {
            exercise: "check-in".to_owned(),
            group: None,
            timer: Timer::new(&[5]),
            present: None,
            note: None,
        };
        page.save_running(Some(&running));
        assert_eq!(page.running().as_ref(), Some(&running));
        assert_eq!(page.fault(), Some(WriteError::NotKept));
        // The next module on the page goes on with it, and ends it.
        let next = store(&device);
        assert_eq!(next.running(), Some(running));
        next.save_running(None);
        assert_eq!((next.running(), next.fault()), (None, None));
        assert_eq!(store(&device).running(), None);
        assert_eq!(device.all_keys(), [RUNNING]);
        assert_eq!(device.text(RUNNING), Some(text));
    }
}

#[test]
fn settings_that_cannot_be_read_are_not_overwritten() {
    for text in ["hello".to_owned(), newer("settings")] {
        let device = Device::default();
        device.put(SETTINGS, &text);
        let store = store(&device);
        assert_eq!(store.language(), None);
        store.save_language(Lang::En);
        assert!(is_kept(&device, &text), "{:?}", device.all());
        // The choice holds while the page is open, and all else is kept.
        assert_eq!((store.language(), store.fault()), (Some(Lang::En), None));
    }
}

#[test]
fn one_unreadable_text_is_forgotten_when_the_person_says_so() {
    let device = Device::default();
    device.put(GROUP, "hello");
    store(&device).save_language(Lang::Sv);
    let store = store(&device);
    // Not what can be read.
    store.remove_unreadable(SETTINGS);
    assert_eq!(store.language(), Some(Lang::Sv));
    store.remove_unreadable(GROUP);
    assert_eq!((device.text(GROUP), store.unreadable()), (None, Vec::new()));
}

#[test]
fn rescued_texts_are_numbered_and_one_text_is_rescued_once() {
    let device = Device::default();
    store(&device).save_group(&named("Ett"));
    store(&device).save_group(&named("Två"));
    for damage in ["first", "second", "second", "first", "third"] {
        device.put(GROUP, damage);
        let loaded = store(&device).group(&group_id());
        assert_eq!(loaded, Loaded::Recovered(named("Ett")));
    }
    let found = store(&device).unreadable();
    let rescued: Vec<_> = found
        .iter()
        .map(|it| (it.key.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(
        rescued,
        [
            ("samklang/group/0123abcd.rescue", "first"),
            ("samklang/group/0123abcd.rescue.2", "second"),
            ("samklang/group/0123abcd.rescue.3", "third"),
        ]
    );
    // They are no documents, each is forgotten by itself, and all with the group.
    assert_eq!(store(&device).count(), 1);
    store(&device).remove_unreadable("samklang/group/0123abcd.rescue.2");
    assert_eq!(store(&device).unreadable().len(), 2);
    store(&device).remove_group(&group_id());
    assert_eq!(device.all_keys(), Vec::<String>::new());
}

#[test]
fn a_stale_page_puts_a_damaged_group_aside_before_it_saves() {
    let device = Device::default();
    device.put(GROUP, "damaged");
    store(&device).save_group(&named("Ett"));
    assert!(is_kept(&device, "damaged"), "{:?}", device.all());
    assert_eq!(
        store(&device).group(&group_id()),
        Loaded::Good(named("Ett"))
    );
}

#[test]
fn a_damaged_open_round_is_neither_copied_nor_overwritten() {
    let device = Device::default();
    device.put(OPEN, "damaged");
    let page = store(&device);
    let round = open_round(full(), &varied(full(), 2));
    page.save_round(&group_id(), &round);
    assert_eq!(device.all_keys(), [OPEN]);
    assert_eq!(device.text(OPEN).as_deref(), Some("damaged"));
    // The round is held, which is told, until the person forgets the text.
    assert_eq!(page.fault(), Some(WriteError::NotKept));
    assert_eq!(page.open_round(&group_id()), Loaded::Good(round.clone()));
    page.remove_unreadable(OPEN);
    assert_eq!(page.fault(), None);
    assert_eq!(store(&device).open_round(&group_id()), Loaded::Good(round));
}

#[test]
fn what_a_newer_version_was_writing_is_not_overwritten() {
    let device = Device::default();
    let page = store(&device);
    page.save_group(&named("Ett"));
    page.save_round(&group_id(), &open_round(full(), &varied(full(), 1)));
    for (key, kind) in [(GROUP, "group"), (OPEN, "open round")] {
        device.put(&format!("{key}.next"), &newer(kind));
    }
    page.save_group(&named("Två"));
    page.save_round(&group_id(), &open_round(full(), &varied(full(), 2)));
    assert!(is_kept(&device, &newer("group")));
    assert!(is_kept(&device, &newer("open round")));
    assert!(is_unreadable(&store(&device).open_round(&group_id())));
    assert_eq!(store(&device).unreadable().len(), 2);
}
