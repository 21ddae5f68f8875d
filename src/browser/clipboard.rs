//! Copying a text.

use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::dynamic::{get, promised};

/// Copies a text, and tells whether the browser has done so.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let text = JsValue::from_str(text);
    spawn_local(async move {
        // Not there on a page that came without encryption.
        let clipboard = get(&get(&window(), "navigator"), "clipboard");
        done(promised(&clipboard, "writeText", &[&text]).await.is_ok());
    });
}
