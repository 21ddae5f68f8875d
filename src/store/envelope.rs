//! The envelope of every document: what it is, and in which version.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A kind of document, and the version of it that this app writes, which is the
/// newest that it reads. Earlier ones are read as long as there are devices.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) version: u32,
}

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
pub(super) fn seal<T: Serialize>(kind: Kind, data: &T) -> String {
    // Records hold numbers, texts and lists only: there is nothing that JSON
    // could not hold. An empty text would be read as damaged, never as data.
    serde_json::to_string(&Sealed {
        v: kind.version,
        kind: kind.name,
        data,
    })
    .unwrap_or_default()
}

/// Whether a text is a document of a kind that this version reads, by its label
/// alone.
pub(super) fn label(kind: Kind, text: &str) -> Result<(), Fault> {
    let label: Label = serde_json::from_str(text).map_err(|_| Fault::Damaged)?;
    if label.kind != kind.name || label.v == 0 {
        return Err(Fault::Damaged);
    }
    if kind.version < label.v {
        return Err(Fault::Newer);
    }
    Ok(())
}

/// The document of a text.
pub(super) fn open<T: DeserializeOwned>(kind: Kind, text: &str) -> Result<T, Fault> {
    label(kind, text)?;
    let opened: Opened<T> = serde_json::from_str(text).map_err(|_| Fault::Damaged)?;
    Ok(opened.data)
}
