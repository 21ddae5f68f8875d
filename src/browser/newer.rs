//! Fetching the newest version at once, for a phone that cannot answer with its
//! own. `public/offline.js` does it, and loads the page anew if one came.

use leptos::prelude::{document, window};
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

/// Why none came, when `samklang-no-update` says so.
pub fn why() -> Fetching {
    let root = document().document_element();
    match root
        .and_then(|it| it.get_attribute("data-fetch"))
        .as_deref()
    {
        Some("no-network") => Fetching::NoNetwork,
        _ => Fetching::NothingNewer,
    }
}
