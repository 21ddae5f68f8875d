//! Keeps the screen on while something on it is needed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::VisibilityState;

/// The wish that the screen stays on, until it is dropped. A browser that cannot
/// do it is no fault; the page works, and the screen dims as it always does.
pub struct Awake {
    inside: Rc<Inside>,
    /// Browsers let go when the page is hidden.
    again: Closure<dyn Fn()>,
}

#[derive(Default)]
struct Inside {
    /// What the browser gave; released when it is no longer wanted.
    lock: RefCell<Option<JsValue>>,
    is_over: Cell<bool>,
}

impl Awake {
    /// Asks the browser, and asks again whenever the page is seen again.
    pub fn ask() -> Awake {
        let inside = Rc::new(Inside::default());
        request(&inside);
        let kept = Rc::clone(&inside);
        let again: Closure<dyn Fn()> = Closure::new(move || {
            if document().visibility_state() == VisibilityState::Visible {
                request(&kept);
            }
        });
        let _ = document().add_event_listener_with_callback(
            "visibilitychange",
            again.as_ref().unchecked_ref(),
        );
        Awake { inside, again }
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        let _ = document().remove_event_listener_with_callback(
            "visibilitychange",
            self.again.as_ref().unchecked_ref(),
        );
        self.inside.is_over.set(true);
        if let Some(lock) = self.inside.lock.borrow_mut().take() {
            release(&lock);
        }
    }
}

/// `navigator.wakeLock.request('screen')`, where there is such a thing.
fn request(inside: &Rc<Inside>) {
    let Some(promise) = asked() else {
        return;
    };
    let inside = Rc::clone(inside);
    let given = Closure::once_into_js(move |lock: JsValue| {
        if inside.is_over.get() {
            release(&lock);
        } else {
            *inside.lock.borrow_mut() = Some(lock);
        }
    });
    // Refused, as when the battery is low: nothing to be done.
    let refused = Closure::once_into_js(|_: JsValue| {});
    call(&promise, "then", &[&given, &refused]);
}

fn asked() -> Option<Promise> {
    let lock = Reflect::get(&window().navigator(), &"wakeLock".into()).ok()?;
    call(&lock, "request", &[&"screen".into()])?.dyn_into().ok()
}

fn release(lock: &JsValue) {
    call(lock, "release", &[]);
}

fn call(of: &JsValue, name: &str, with: &[&JsValue]) -> Option<JsValue> {
    if !of.is_object() {
        return None;
    }
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    let with = with.iter().copied().collect::<js_sys::Array>();
    function.apply(of, &with).ok()
}
