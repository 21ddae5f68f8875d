//! What a phone keeps of the sheet that is answered on it. The raw storage: the
//! small answering page has no room for more.

use leptos::prelude::window;
use web_sys::Storage;

use crate::content::Lang;
use crate::store::phone::{KEY, LANGUAGE, asks_for_easy};

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

/// Keeps the language of this window, so that a reload is in it too. Not beside the
/// answers: nothing of it is known to whoever collects them.
pub fn keep_language(lang: Lang) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(LANGUAGE, lang.name());
    }
}

/// Whether easy Swedish was chosen: in this window, or otherwise in the app on this
/// device.
pub fn is_easy() -> bool {
    let session = window().session_storage().ok().flatten();
    match session.and_then(|it| it.get_item(LANGUAGE).ok().flatten()) {
        Some(chosen) => chosen == Lang::Easy.name(),
        None => asks_for_easy(|key| local()?.get_item(key).ok().flatten()),
    }
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
