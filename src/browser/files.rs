//! Files that a person takes along.

use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than what is asked for can be.
    TooLong,
    /// The browser could not read it.
    Failed,
}

/// Reads the file that a person has chosen, of at most so many bytes, and lets
/// go of the choice, so that the same file can be chosen again.
pub fn read(
    input: &HtmlInputElement,
    most: usize,
    done: impl FnOnce(Result<String, Unread>) + 'static,
) {
    let file = input.files().and_then(|files| files.item(0));
    let Some(file) = file else { return };
    if (most as f64) < file.size() {
        input.set_value("");
        done(Err(Unread::TooLong));
        return;
    }
    let text = JsFuture::from(file.text());
    let input = input.clone();
    spawn_local(async move {
        let text = text.await.ok().and_then(|it| it.as_string());
        input.set_value("");
        done(text.ok_or(Unread::Failed));
    });
}

/// Plain text, as MIME says it.
pub const TEXT: &str = "text/plain;charset=utf-8";

/// Offers a text of a kind, as MIME says it, as a download. Nothing leaves the
/// device.
///
/// # Errors
/// When the browser does not let the page make a file.
pub fn save(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Some browsers read it after the click only.
    let forget = move || drop(Url::revoke_object_url(&url));
    set_timeout(forget, Duration::from_secs(60));
    Ok(())
}
