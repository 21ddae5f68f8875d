//! Which of the two modules is on the page. `public/boot.js` loads them and
//! tells each when to come and when to go.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
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
    listen(&format!("samklang-enter-{}", entry.name()), call);
}

/// Calls back whenever the module on the page is to go.
pub fn on_leave(call: impl Fn() + 'static) {
    listen("samklang-leave", call);
}

/// Listens for as long as the page is open. The closure is forgotten on purpose:
/// left to the browser's garbage collector it was collected while it was needed,
/// and what it held of the mounted page went with it.
pub fn listen(name: &str, call: impl Fn() + 'static) {
    let call: Closure<dyn Fn()> = Closure::new(call);
    let function = call.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback(name, function);
    call.forget();
}

/// Whether the page was reached from another page of the app, so that it takes
/// the focus, rather than by opening the app.
pub fn is_arrival() -> bool {
    let root = document()
        .document_element()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    root.is_some_and(|root| root.dataset().get("moved").is_some())
}
