//! Fetching the newest version at once, for a phone that cannot answer with its
//! own. `public/offline.js` does it, and loads the page anew if one came.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::{document, on_cleanup, window};
use web_sys::Event;

use crate::app::phone::Fetching;

/// Asks for it.
pub fn fetch() {
    if let Some(root) = document().document_element() {
        // The script may not be there yet; it looks when it comes.
        let _ = root.set_attribute("data-fetch", "wanted");
    }
    if let Ok(event) = Event::new("samklang-fetch-update") {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back when none came, until the view goes.
pub fn on_none(call: impl Fn(Fetching) + 'static) {
    let handle = window_event_listener_untyped("samklang-no-update", move |_| {
        let root = document().document_element();
        let why = root.and_then(|it| it.get_attribute("data-fetch"));
        call(match why.as_deref() {
            Some("no-network") => Fetching::NoNetwork,
            _ => Fetching::NothingNewer,
        });
    });
    on_cleanup(move || handle.remove());
}
