//! Tests that only a browser can answer: the figures are those of the host, and
//! the adapters do what the floors below expect of them.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as expected"
)]

#[path = "integration/bits.rs"]
mod bits;

use samklang::browser::storage::Local;
use samklang::browser::{address, chance, clock, storage};
use samklang::content::Lang;
use samklang::domain::{Form, Group, GroupId, Response, Step};
use samklang::store::{Backend, Draft, Loaded, Store, WriteError};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn figures_are_those_of_the_host_to_the_last_bit() {
    bits::check();
}

/// The browser's storage, beside the app.
fn raw() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Begins with nothing of this app, and one text of another site.
fn begin() {
    raw().clear().unwrap();
    raw().set_item("other", "hello").unwrap();
}

#[wasm_bindgen_test]
fn a_text_is_written_read_and_removed() {
    begin();
    assert_eq!(Local.read("samklang/a"), None);
    for text in ["", "hej", "åäö 🙂 \u{0} \"", "another"] {
        assert_eq!(Local.write("samklang/a", text), Ok(()));
        assert_eq!(Local.read("samklang/a").as_deref(), Some(text));
        assert_eq!(raw().get_item("samklang/a").unwrap().as_deref(), Some(text));
    }
    Local.remove("samklang/a");
    assert_eq!(Local.read("samklang/a"), None);
    Local.remove("samklang/a");
}

#[wasm_bindgen_test]
fn keys_are_those_with_the_prefix_in_order() {
    begin();
    for key in ["samklang/b", "samklang/a/2", "samklang2/a", "samklang/a/1"] {
        Local.write(key, "1").unwrap();
    }
    assert_eq!(Local.keys("samklang/a/"), ["samklang/a/1", "samklang/a/2"]);
    assert_eq!(Local.keys("samklang/").len(), 3);
    assert_eq!(Local.keys("nothing/"), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn a_storage_that_is_full_says_so_and_keeps_what_was_there() {
    begin();
    Local.write("samklang/a", "small").unwrap();
    let large = "x".repeat(11_000_000);
    assert_eq!(Local.write("samklang/a", &large), Err(WriteError::Full));
    assert_eq!(
        raw().get_item("samklang/a").unwrap().as_deref(),
        Some("small")
    );
}

#[wasm_bindgen_test]
fn a_store_keeps_a_group_and_erases_nothing_of_other_sites() {
    begin();
    let group = Group::new(GroupId::parse("0123abcd").unwrap(), "Nattlaget".to_owned());
    let store = Store::new(Box::new(Local));
    assert_eq!(store.probe(), Ok(()));
    store.save_language(Lang::En);
    store.save_group(&group);
    assert_eq!(store.fault(), None);
    let later = Store::new(Box::new(Local));
    assert_eq!(later.language(), Some(Lang::En));
    assert_eq!(later.group(&group.id), Loaded::Good(group));
    later.erase();
    assert_eq!(Local.keys(""), ["other"]);
    assert_eq!(raw().get_item("other").unwrap().as_deref(), Some("hello"));
}

#[wasm_bindgen_test]
fn what_is_held_is_not_read_as_kept() {
    begin();
    Local.write("samklang/a", "kept").unwrap();
    Local.hold("samklang/a", "held");
    Local.hold("samklang/b", "held");
    Local.hold("samklang/c", "held");
    assert_eq!(Local.read("samklang/a").as_deref(), Some("kept"));
    assert_eq!(Local.keys("samklang/"), ["samklang/a"]);
    let held = |key: &str| (key.to_owned(), "held".to_owned());
    assert_eq!(
        Local.held(),
        ["samklang/a", "samklang/b", "samklang/c"].map(held)
    );
    // Written, removed or let go, it is no longer held.
    Local.write("samklang/a", "newer").unwrap();
    Local.remove("samklang/b");
    Local.hold("samklang/c", "");
    assert_eq!(Local.held(), []);
}

#[wasm_bindgen_test]
fn what_one_module_was_refused_the_next_one_has() {
    begin();
    let group = Group::new(GroupId::parse("0123abcd").unwrap(), "Nattlaget".to_owned());
    let store = Store::new(Box::new(Local));
    store.save_group(&group);
    let key = "samklang/group/0123abcd";
    let text = Local.read(key).unwrap();
    Local.remove(key);
    assert_eq!(Store::new(Box::new(Local)).groups(), []);
    Local.hold(key, &text);
    assert_eq!(raw().get_item(key).unwrap(), None);
    let next = Store::new(Box::new(Local));
    assert_eq!(next.groups(), [group]);
    next.erase();
    assert_eq!(Store::new(Box::new(Local)).groups(), []);
}

#[wasm_bindgen_test]
fn a_begun_sheet_is_kept_for_the_window_only() {
    begin();
    let draft = Draft {
        group: GroupId::parse("0123abcd").unwrap(),
        form: Form::Short,
        met: vec![Response::CannotJudge, Response::Step(Step::ALL[4])],
        touched: clock::now(),
    };
    storage::save_draft(&draft);
    assert_eq!(storage::draft(), Some(draft));
    assert_eq!(Local.keys(""), ["other"]);
    storage::forget_draft();
    assert_eq!(storage::draft(), None);
}

#[wasm_bindgen_test]
fn today_is_the_day_of_now() {
    let days = i32::try_from(clock::now() / 86_400_000).unwrap();
    let today = clock::today();
    // Unix time begins on the Julian day 2,440,588; zones are up to 14 hours off.
    let apart = today.to_julian_day() - 2_440_588 - days;
    assert!((-1..=1).contains(&apart), "{today}");
    assert!((2024..2200).contains(&today.year()), "{today}");
}

#[wasm_bindgen_test]
fn chance_does_not_repeat() {
    assert_ne!(chance::bits(), chance::bits());
}

#[wasm_bindgen_test]
fn an_address_comes_back() {
    address::go("#/group/0123abcd");
    assert_eq!(address::fragment(), "#/group/0123abcd");
    address::replace("#/data");
    assert_eq!(address::fragment(), "#/data");
    address::go("");
    assert_eq!(address::fragment(), "");
}
