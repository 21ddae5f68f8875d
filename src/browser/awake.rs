//! A screen that does not go dark while everybody looks at it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;

use super::dynamic;

const CHANGE: &str = "visibilitychange";

/// Keeps the screen awake for as long as it lives, where the browser does that.
pub struct Awake {
    lock: Rc<Lock>,
    on_change: Closure<dyn Fn()>,
}

#[derive(Default)]
struct Lock {
    held: RefCell<Option<JsValue>>,
    is_over: Cell<bool>,
}

impl Awake {
    /// From now on.
    pub fn keep() -> Awake {
        let lock = Rc::new(Lock::default());
        ask(&lock);
        let its = Rc::clone(&lock);
        // The browser takes the lock back when the page is out of sight.
        let on_change: Closure<dyn Fn()> = Closure::new(move || {
            if document().visibility_state() == VisibilityState::Visible {
                ask(&its);
            }
        });
        let call = on_change.as_ref().unchecked_ref();
        let _ = document().add_event_listener_with_callback(CHANGE, call);
        Awake { lock, on_change }
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        let call = self.on_change.as_ref().unchecked_ref();
        let _ = document().remove_event_listener_with_callback(CHANGE, call);
        self.lock.is_over.set(true);
        let_go(self.lock.held.take());
    }
}

fn ask(lock: &Rc<Lock>) {
    let lock = Rc::clone(lock);
    spawn_local(async move {
        let locks = dynamic::get(&window().navigator(), "wakeLock");
        // Not there, or refused because the battery is low: then it goes dark.
        let held = dynamic::promised(&locks, "request", &[&"screen".into()]).await;
        let Ok(held) = held else {
            return;
        };
        let before = if lock.is_over.get() {
            Some(held)
        } else {
            lock.held.replace(Some(held))
        };
        let_go(before);
    });
}

fn let_go(held: Option<JsValue>) {
    if let Some(held) = held {
        spawn_local(async move {
            let _ = dynamic::promised(&held, "release", &[]).await;
        });
    }
}
