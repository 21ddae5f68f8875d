//! What a phone keeps of the sheet that is answered on it. The raw storage: the
//! small answering page has no room for more.

use leptos::prelude::window;
use web_sys::Storage;

use crate::store::phone::KEY;

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The text as it is kept.
pub fn read() -> Option<String> {
    local()?.get_item(KEY).ok().flatten()
}

/// Keeps a text, and says whether it is there.
pub fn keep(text: &str) -> bool {
    if put(text) {
        return true;
    }
    // What stands in its place is no longer true: answers that are said to be
    // gone, or a sheet that could still be changed. It also makes room.
    forget();
    put(text)
}

fn put(text: &str) -> bool {
    let Some(storage) = local() else {
        return false;
    };
    // What the browser says is not believed; what is there is.
    let _ = storage.set_item(KEY, text);
    read().as_deref() == Some(text)
}

/// Whether the browser keeps anything for this page. Tried on a key that holds
/// nothing of anybody.
pub fn can_keep() -> bool {
    let probe = crate::store::phone::PROBE;
    local().is_some_and(|storage| {
        let kept = storage.set_item(probe, "1").is_ok();
        let _ = storage.remove_item(probe);
        kept
    })
}

/// Forgets the text.
pub fn forget() {
    if let Some(storage) = local() {
        let _ = storage.remove_item(KEY);
    }
}
