//! What a person pastes elsewhere.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text, and tells whether that worked. Browsers refuse where the address
/// does not begin with `https`, and some ask the person.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(promise) = asked(text) else {
        done(false);
        return;
    };
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}

/// `navigator.clipboard.writeText(text)`, where there is such a thing.
fn asked(text: &str) -> Option<Promise> {
    let board = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    if !board.is_object() {
        return None;
    }
    let write = Reflect::get(&board, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    let promise = write.call1(&board, &JsValue::from_str(text)).ok()?;
    promise.dyn_into().ok()
}
