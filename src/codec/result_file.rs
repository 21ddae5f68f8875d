//! Results that a group takes along: a JSON file with readable names, for
//! analysts and for Samklang itself. `docs/FORMATS.md` and
//! `docs/result.schema.json` describe it. It holds what closing released and
//! nothing else; figures marked as derived are for readers and not read back.

mod agreements;
mod records;

use serde::Deserialize;
use serde::de::IgnoredAny;

use self::records::{FileRecord, Refused};
use crate::domain::consistency::Contradiction;
use crate::domain::{Agreement, Form, Round};

/// What the file says it is.
const FORMAT: &str = "samklang-result";
/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// A larger file is not read. A round takes about 20 KB.
pub const MOST_BYTES: usize = 1_000_000;

/// A group's results, or some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFile {
    /// What the group calls itself. Never empty.
    pub group: String,
    /// Which meeting the survey is about; empty for the usual ones.
    pub meeting: String,
    /// At least one, by rising number.
    pub rounds: Vec<Round>,
    /// What the group agreed on, by rising number; empty where that is not taken
    /// along.
    pub agreements: Vec<Agreement>,
}

/// Where in a file something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
}

/// Where a file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At a place of the text.
    Text(Position),
    /// In a round, by its number.
    Round(u32),
}

/// Why a file gives no results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultFault {
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// No JSON, or not all of it.
    NotJson(Position),
    /// JSON of something else.
    NotOurs,
    /// From a newer version of the app, or answers to a newer survey.
    Newer,
    /// A field is missing, unknown, or holds what it cannot hold.
    Damaged(Spot),
    /// Its figures cannot all be true.
    Contradicting {
        /// The round's number.
        round: u32,
        /// What the round answers.
        form: Form,
        /// What contradicts what.
        what: Contradiction,
    },
}

/// Read first: a newer version may have any shape.
#[derive(Deserialize)]
struct FormatLabel {
    format: String,
}

#[derive(Deserialize)]
struct VersionLabel {
    version: u64,
}

impl ResultFile {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        // Records hold numbers, texts, lists and maps with texts for keys: there
        // is nothing that JSON could not hold. An empty text is read as no JSON.
        serde_json::to_string_pretty(&FileRecord::of(self)).unwrap_or_default()
    }

    /// The results of a file's text, all or none.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<ResultFile, ResultFault> {
        // Some editors put a byte-order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if MOST_BYTES < text.len() {
            return Err(ResultFault::TooLarge);
        }
        let any: Result<IgnoredAny, _> = serde_json::from_str(text);
        any.map_err(|it| ResultFault::NotJson(position(&it)))?;
        let label: Result<FormatLabel, _> = serde_json::from_str(text);
        if label.is_ok_and(|it| it.format == FORMAT) {
            ResultFile::read_ours(text)
        } else {
            Err(ResultFault::NotOurs)
        }
    }

    fn read_ours(text: &str) -> Result<ResultFile, ResultFault> {
        let damaged = |it| ResultFault::Damaged(Spot::Text(position(&it)));
        let label: VersionLabel = serde_json::from_str(text).map_err(damaged)?;
        if VERSION < label.version {
            return Err(ResultFault::Newer);
        }
        let record: FileRecord = serde_json::from_str(text).map_err(damaged)?;
        record.restore().map_err(|refused| match refused {
            Refused::Newer => ResultFault::Newer,
            Refused::Damaged(round) => ResultFault::Damaged(Spot::Round(round)),
            Refused::Contradicting(round, form, what) => {
                ResultFault::Contradicting { round, form, what }
            }
        })
    }
}

pub(super) fn position(error: &serde_json::Error) -> Position {
    Position {
        line: error.line(),
        column: error.column(),
    }
}
