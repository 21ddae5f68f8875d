//! The fragment of the address.

use leptos::leptos_dom::helpers::window_event_listener;
use leptos::{ev, prelude::window};

/// The fragment with its `#`; empty where there is none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to a fragment; the way back leads here.
pub fn go(fragment: &str) {
    let _ = window().location().set_hash(fragment);
}

/// Puts another fragment in the place of this one, without telling anybody.
pub fn replace(fragment: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(
            &wasm_bindgen::JsValue::NULL,
            "",
            Some(fragment),
        );
    }
}

/// Calls back whenever the fragment has changed, for as long as the page lives.
pub fn on_change(call: impl Fn() + 'static) {
    // Dropping the handle does not remove the listener.
    let _handle = window_event_listener(ev::hashchange, move |_| call());
}
