//! Local and session storage, through gloo-storage. Its `raw` stops the app
//! where storage is blocked, so every door is tried first.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use js_sys::{Object, Reflect};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::{on_cleanup, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::store::draft::{self, Draft};
use crate::store::{Backend, WriteError};

/// The browser's local storage. What it refuses is kept on the page, where both
/// modules of the app find it, for as long as the page is open.
pub struct Local;

fn local() -> Option<Storage> {
    matches!(window().local_storage(), Ok(Some(_))).then(LocalStorage::raw)
}

fn session() -> Option<Storage> {
    matches!(window().session_storage(), Ok(Some(_))).then(SessionStorage::raw)
}

/// What the browser refused, by key, as an object of the page.
fn refused() -> Object {
    let name = JsValue::from_str("samklangRefused");
    let found = Reflect::get(&window(), &name)
        .ok()
        .and_then(|it| it.dyn_into().ok());
    found.unwrap_or_else(|| {
        let made = Object::new();
        let _ = Reflect::set(&window(), &name, &made);
        made
    })
}

fn let_go(key: &str) {
    let _ = Reflect::delete_property(&refused(), &key.into());
}

impl Backend for Local {
    fn read(&self, key: &str) -> Option<String> {
        local()?.get_item(key).ok().flatten()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let storage = local().ok_or(WriteError::Blocked)?;
        storage
            .set_item(key, text)
            .map_err(|error| reason(&error))?;
        let_go(key);
        Ok(())
    }

    fn hold(&self, key: &str, text: &str) {
        if text.is_empty() {
            let_go(key);
        } else {
            let _ = Reflect::set(&refused(), &key.into(), &text.into());
        }
    }

    fn held(&self) -> Vec<(String, String)> {
        let refused = refused();
        let keys = Object::keys(&refused);
        let text = |key: JsValue| {
            Some((
                key.as_string()?,
                Reflect::get(&refused, &key).ok()?.as_string()?,
            ))
        };
        keys.iter().filter_map(text).collect()
    }

    fn remove(&self, key: &str) {
        let_go(key);
        if let Some(storage) = local() {
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        if let Some(storage) = local() {
            for at in 0..storage.length().unwrap_or(0) {
                let key = storage.key(at).ok().flatten();
                if let Some(key) = key.filter(|key| key.starts_with(prefix)) {
                    let place = found.partition_point(|known| *known < key);
                    found.insert(place, key);
                }
            }
        }
        found
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

/// Whether a sheet is begun in this window.
pub fn is_begun() -> bool {
    session().is_some_and(|it| matches!(it.get_item(draft::KEY), Ok(Some(_))))
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

/// Calls back when another tab has changed something, until the view goes.
pub fn on_change_elsewhere(call: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("storage", move |_| call());
    on_cleanup(move || handle.remove());
}
