//! Results that a group takes along: a JSON file with readable names, for
//! analysts and for Samklang itself. `docs/FORMATS.md` and
//! `docs/result.schema.json` describe it. It holds what closing released and
//! nothing else; figures marked as derived are for readers and not read back.

mod agreements;
mod records;

use self::records::{FileRecord, Refused};
use super::json_file::{self, FileFault, Kind, Position};
use crate::domain::consistency::Contradiction;
use crate::domain::{Agreement, Form, Round};

/// A larger file is not read. A round takes about 20 KB.
pub const MOST_BYTES: usize = 1_000_000;

const KIND: Kind = Kind {
    format: "samklang-result",
    version: 1,
    most: MOST_BYTES,
};

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

impl From<FileFault<Position>> for ResultFault {
    fn from(fault: FileFault<Position>) -> ResultFault {
        match fault {
            FileFault::TooLarge => ResultFault::TooLarge,
            FileFault::NotJson(at) => ResultFault::NotJson(at),
            FileFault::NotOurs => ResultFault::NotOurs,
            FileFault::Newer => ResultFault::Newer,
            FileFault::Damaged(at) => ResultFault::Damaged(Spot::Text(at)),
        }
    }
}

impl ResultFile {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        json_file::write(&FileRecord::of(self))
    }

    /// The results of a file's text, all or none.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<ResultFile, ResultFault> {
        let record: FileRecord = KIND.read(text, |at| at)?;
        record.restore().map_err(|refused| match refused {
            Refused::Newer => ResultFault::Newer,
            Refused::Damaged(round) => ResultFault::Damaged(Spot::Round(round)),
            Refused::Contradicting(round, form, what) => {
                ResultFault::Contradicting { round, form, what }
            }
        })
    }
}
