//! Whether the app works without a network. `public/offline.js` looks after the
//! service worker and writes the state on the document.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::{document, on_cleanup, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

/// What is true now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Every file is kept.
    Ready,
    /// Files are still to come.
    Waiting,
    /// This browser, or this way of opening the page, keeps no files.
    Cannot,
}

/// The state as it stands, and whether a new version waits.
pub fn state() -> (Offline, bool) {
    let root: Option<HtmlElement> = document()
        .document_element()
        .and_then(|root| root.dyn_into().ok());
    let Some(root) = root else {
        return (Offline::Cannot, false);
    };
    let offline = match root.dataset().get("offline").as_deref() {
        Some("ready") => Offline::Ready,
        Some("cannot") => Offline::Cannot,
        _ => Offline::Waiting,
    };
    (
        offline,
        root.dataset().get("update").as_deref() == Some("ready"),
    )
}

/// Calls back whenever the state has changed, until the view goes.
pub fn on_change(call: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("samklang-offline", move |_| call());
    on_cleanup(move || handle.remove());
}

/// Takes the new version; the page loads anew.
pub fn take_update() {
    if let Ok(event) = Event::new("samklang-take-update") {
        let _ = window().dispatch_event(&event);
    }
}
