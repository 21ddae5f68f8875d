//! What all JSON files that travel have in common: a format, a version, a size that is
//! not exceeded, and the order in which one is refused, so that a foreign or newer file
//! is told from a damaged one.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

/// Where in a file something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
}

/// Why a file gives nothing; `S` says where it is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault<S> {
    /// Larger than such a file can be.
    TooLarge,
    /// No JSON, or not all of it.
    NotJson(Position),
    /// JSON of something else.
    NotOurs,
    /// From a newer version of the app.
    Newer,
    /// A field is missing, unknown, too long, or holds what it cannot hold.
    Damaged(S),
}

/// A kind of file.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    /// What the file says it is.
    pub(super) format: &'static str,
    /// The version that is written, and the newest that is read.
    pub(super) version: u64,
    /// A larger file, in bytes, is not read.
    pub(super) most: usize,
}

#[derive(Deserialize)]
struct FormatLabel {
    format: String,
}

/// Read first: a newer version may have any shape.
#[derive(Deserialize)]
struct VersionLabel {
    version: u64,
}

impl Kind {
    /// The record of a file's text; `at` makes a place of the text what says where a
    /// file of this kind is damaged.
    ///
    /// # Errors
    /// The first reason against it.
    pub(super) fn read<T: DeserializeOwned, S>(
        self,
        text: &str,
        at: fn(Position) -> S,
    ) -> Result<T, FileFault<S>> {
        // Some editors put a byte-order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if self.most < text.len() {
            return Err(FileFault::TooLarge);
        }
        let any: Result<IgnoredAny, _> = serde_json::from_str(text);
        any.map_err(|it| FileFault::NotJson(position(&it)))?;
        let label: Result<FormatLabel, _> = serde_json::from_str(text);
        if !label.is_ok_and(|it| it.format == self.format) {
            return Err(FileFault::NotOurs);
        }
        let damaged = |it: serde_json::Error| FileFault::Damaged(at(position(&it)));
        let label: VersionLabel = serde_json::from_str(text).map_err(damaged)?;
        if self.version < label.version {
            return Err(FileFault::Newer);
        }
        serde_json::from_str(text).map_err(damaged)
    }
}

/// A record as a file's text, indented.
pub(super) fn write<T: Serialize>(record: &T) -> String {
    // Records hold numbers, texts, lists and maps with texts for keys: there is
    // nothing that JSON could not hold. An empty text is read as no JSON.
    serde_json::to_string_pretty(record).unwrap_or_default()
}

fn position(error: &serde_json::Error) -> Position {
    Position {
        line: error.line(),
        column: error.column(),
    }
}
