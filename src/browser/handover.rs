//! Which of the two modules is on the page. `public/boot.js` loads them and
//! tells each when to come and when to go.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use crate::app::Entry;

/// Asks for another module.
pub fn ask_for(entry: Entry) {
    if let Ok(event) = Event::new(&format!("samklang-want-{}", entry.name())) {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back whenever this module is to show itself.
pub fn on_enter(entry: Entry, call: impl Fn() + 'static) {
    let name = format!("samklang-enter-{}", entry.name());
    let _handle = window_event_listener_untyped(&name, move |_| call());
}

/// Calls back whenever the module on the page is to go.
pub fn on_leave(call: impl Fn() + 'static) {
    let _handle = window_event_listener_untyped("samklang-leave", move |_| call());
}

/// Whether the page was reached from another page of the app, so that it takes
/// the focus, rather than by opening the app.
pub fn is_arrival() -> bool {
    let root = document()
        .document_element()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    root.is_some_and(|root| root.dataset().get("moved").is_some())
}
