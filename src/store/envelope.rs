//! The envelope of every document: what it is, and in which version.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The version that this app writes, and the newest that it reads.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Sealed<'a, T> {
    v: u32,
    kind: &'a str,
    data: &'a T,
}

#[derive(Deserialize)]
struct Opened {
    v: u32,
    kind: String,
    data: serde_json::Value,
}

/// Why an envelope gives no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not ours, or no longer whole.
    Damaged,
    /// A newer version of the app wrote it.
    Newer,
}

/// A document as text.
pub(super) fn seal<T: Serialize>(kind: &str, data: &T) -> String {
    // Records hold numbers, texts and lists only: there is nothing that JSON
    // could not hold. An empty text would be read as damaged, never as data.
    serde_json::to_string(&Sealed {
        v: VERSION,
        kind,
        data,
    })
    .unwrap_or_default()
}

/// The document of a text.
pub(super) fn open<T: DeserializeOwned>(kind: &str, text: &str) -> Result<T, Fault> {
    let opened: Opened = serde_json::from_str(text).map_err(|_| Fault::Damaged)?;
    if opened.kind != kind || opened.v == 0 {
        return Err(Fault::Damaged);
    }
    if VERSION < opened.v {
        return Err(Fault::Newer);
    }
    serde_json::from_value(opened.data).map_err(|_| Fault::Damaged)
}
