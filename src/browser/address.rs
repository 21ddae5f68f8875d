//! The fragment of the address.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::{on_cleanup, window};

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

/// Calls back whenever the fragment has changed, until the view goes.
pub fn on_change(call: impl Fn() + 'static) {
    let handle = window_event_listener(ev::hashchange, move |_| call());
    on_cleanup(move || handle.remove());
}

/// The address of the site, with a slash at its end.
pub fn site() -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{origin}{folder}/")
}

/// The address of the page for those who answer.
pub fn answering() -> String {
    format!("{}a/", site())
}

/// An address as people write it.
pub fn spoken(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare)
}
