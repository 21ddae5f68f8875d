//! Local and session storage, through gloo-storage. Its `raw` stops the app
//! where storage is blocked, so every door is tried first.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::store::draft::{self, Draft};
use crate::store::{Backend, WriteError};

/// The browser's local storage. It refuses every write where it is blocked.
pub struct Local;

fn local() -> Option<Storage> {
    matches!(window().local_storage(), Ok(Some(_))).then(LocalStorage::raw)
}

fn session() -> Option<Storage> {
    matches!(window().session_storage(), Ok(Some(_))).then(SessionStorage::raw)
}

impl Backend for Local {
    fn read(&self, key: &str) -> Option<String> {
        local()?.get_item(key).ok().flatten()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let storage = local().ok_or(WriteError::Blocked)?;
        storage.set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = local() {
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let Some(storage) = local() else {
            return Vec::new();
        };
        let count = storage.length().unwrap_or(0);
        let mut keys: Vec<String> = (0..count)
            .filter_map(|at| storage.key(at).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect();
        keys.sort();
        keys
    }
}

/// Chrome says `QuotaExceededError`, Firefox `NS_ERROR_DOM_QUOTA_REACHED`.
fn reason(error: &JsValue) -> WriteError {
    let name = error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .unwrap_or_default();
    if name.to_ascii_lowercase().contains("quota") {
        WriteError::Full
    } else {
        WriteError::Blocked
    }
}

/// The half answered sheet of this window.
pub fn draft() -> Option<Draft> {
    Draft::open(&session()?.get_item(draft::KEY).ok().flatten()?)
}

/// Keeps the half answered sheet for this window. Where that is blocked it
/// lives as long as the page.
pub fn save_draft(draft: &Draft) {
    if let Some(storage) = session() {
        let _ = storage.set_item(draft::KEY, &draft.seal());
    }
}

/// Forgets the half answered sheet.
pub fn forget_draft() {
    if let Some(storage) = session() {
        let _ = storage.remove_item(draft::KEY);
    }
}

/// Calls back when another tab has changed something.
pub fn on_change_elsewhere(call: impl Fn() + 'static) {
    let _handle = window_event_listener_untyped("storage", move |_| call());
}

/// Forty random bits for the id of a group; the clock where there is no better
/// chance.
pub fn chance() -> u64 {
    let mut bytes = [0u8; 8];
    let drawn = window()
        .crypto()
        .is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if drawn {
        u64::from_le_bytes(bytes)
    } else {
        super::clock::now()
    }
}
