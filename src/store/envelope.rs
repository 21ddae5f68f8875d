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

/// Read first: whether the data can be read at all. A newer version's data may
/// have any shape.
#[derive(Deserialize)]
struct Label {
    v: u32,
    kind: String,
}

#[derive(Deserialize)]
struct Opened<T> {
    data: T,
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
    let label: Label = serde_json::from_str(text).map_err(|_| Fault::Damaged)?;
    if label.kind != kind || label.v == 0 {
        return Err(Fault::Damaged);
    }
    if VERSION < label.v {
        return Err(Fault::Newer);
    }
    let opened: Opened<T> = serde_json::from_str(text).map_err(|_| Fault::Damaged)?;
    Ok(opened.data)
}
