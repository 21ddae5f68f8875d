//! A plan of dialogues as a file: a JSON file with readable names, so that others can
//! plan with it. It holds the plan and nothing of how it went. `docs/FORMATS.md`
//! describes it.

mod plan;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

pub(crate) use self::plan::PlanRecord;
use super::result_file::{Position, position};
use crate::domain::dialogue::YearPlan;

/// What the file says it is.
const FORMAT: &str = "samklang-year";
/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;
/// A larger file is not read. A full plan takes about 100 KB.
pub const MOST_YEAR_BYTES: usize = 500_000;

/// A plan of dialogues on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearFile {
    /// What the model is called that it uses; empty for the original.
    pub model: String,
    /// The plan.
    pub plan: YearPlan,
}

/// What cannot be in a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearWrong {
    /// Its number is 0 or that of another one, or there are too many dialogues.
    Number,
    /// How long it is.
    Minutes,
    /// Its month or day is not in the plan, not set, or set in two ways.
    When,
    /// There are too many people or questions.
    Many,
}

/// Where a file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearSpot {
    /// At a place of the text.
    Text(Position),
    /// In when the plan begins, how long it is, or for how many managers.
    Plan,
    /// In a dialogue, by its place from 1.
    Dialogue(usize, YearWrong),
}

/// Why a file gives no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFault {
    /// Larger than [`MOST_YEAR_BYTES`].
    TooLarge,
    /// No JSON, or not all of it.
    NotJson(Position),
    /// JSON of something else.
    NotOurs,
    /// From a newer version of the app.
    Newer,
    /// A field is missing, unknown, too long, or holds what it cannot hold.
    Damaged(YearSpot),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    #[serde(with = "super::fields::line")]
    model: String,
    plan: PlanRecord,
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

impl YearFile {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        let record = FileRecord {
            format: FORMAT.to_owned(),
            version: VERSION,
            model: self.model.clone(),
            plan: PlanRecord::of(&self.plan),
        };
        // Numbers, texts and lists: there is nothing that JSON could not hold.
        serde_json::to_string_pretty(&record).unwrap_or_default()
    }

    /// The plan of a file's text, all of it or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<YearFile, YearFault> {
        // Some editors put a byte-order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if MOST_YEAR_BYTES < text.len() {
            return Err(YearFault::TooLarge);
        }
        let any: Result<IgnoredAny, _> = serde_json::from_str(text);
        any.map_err(|it| YearFault::NotJson(position(&it)))?;
        let label: Result<FormatLabel, _> = serde_json::from_str(text);
        if !label.is_ok_and(|it| it.format == FORMAT) {
            return Err(YearFault::NotOurs);
        }
        let damaged =
            |it: serde_json::Error| YearFault::Damaged(YearSpot::Text(position(&it)));
        let label: VersionLabel = serde_json::from_str(text).map_err(damaged)?;
        if VERSION < label.version {
            return Err(YearFault::Newer);
        }
        let record: FileRecord = serde_json::from_str(text).map_err(damaged)?;
        Ok(YearFile {
            model: record.model,
            plan: record.plan.restore().map_err(YearFault::Damaged)?,
        })
    }
}
