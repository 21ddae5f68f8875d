//! Printing.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::{document, on_cleanup, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Prints the page as it is seen.
pub fn page() {
    let _ = window().print();
}

/// Opens what waits behind a click before anything is printed, so that a picture
/// goes to paper with its table. A drawer (`.technical`) is printed as it is seen.
pub fn open_details_first() {
    let handle = window_event_listener_untyped("beforeprint", |_| {
        let Ok(details) =
            document().query_selector_all("details:not([open], .technical)")
        else {
            return;
        };
        for at in 0..details.length() {
            if let Some(element) = details
                .item(at)
                .and_then(|it| it.dyn_into::<Element>().ok())
            {
                let _ = element.set_attribute("open", "");
            }
        }
    });
    on_cleanup(move || handle.remove());
}
