//! The plan of a meeting as a file: a JSON file with readable names, so that those
//! who plan together can pass it on. It holds the plan and nothing of how the
//! meeting went. `docs/FORMATS.md` describes it.

mod plan;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

pub(crate) use self::plan::{BlockRecord, PlanRecord, block_records, run_sheet};
use super::result_file::{Position, position};
use crate::domain::meeting::Plan;

/// What the file says it is.
const FORMAT: &str = "samklang-meeting";
/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;
/// A larger file is not read. A full plan takes about 20 KB.
pub const MOST_PLAN_BYTES: usize = 500_000;

/// A plan on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingFile {
    /// What the group calls itself; empty where the meeting has none.
    pub group: String,
    /// The plan.
    pub plan: Plan,
}

/// Where a file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingSpot {
    /// At a place of the text.
    Text(Position),
    /// In a block of the run sheet, from 1.
    Block(usize),
    /// In what was ticked.
    Ticks,
}

/// Why a file gives no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingFault {
    /// Larger than [`MOST_PLAN_BYTES`].
    TooLarge,
    /// No JSON, or not all of it.
    NotJson(Position),
    /// JSON of something else.
    NotOurs,
    /// From a newer version of the app.
    Newer,
    /// A field is missing, unknown, too long, or holds what it cannot hold.
    Damaged(MeetingSpot),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    #[serde(with = "super::fields::line")]
    group: String,
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

impl MeetingFile {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        let record = FileRecord {
            format: FORMAT.to_owned(),
            version: VERSION,
            group: self.group.clone(),
            plan: PlanRecord::of(&self.plan),
        };
        // Numbers, texts and lists: there is nothing that JSON could not hold.
        serde_json::to_string_pretty(&record).unwrap_or_default()
    }

    /// The plan of a file's text, all of it or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<MeetingFile, MeetingFault> {
        // Some editors put a byte-order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if MOST_PLAN_BYTES < text.len() {
            return Err(MeetingFault::TooLarge);
        }
        let any: Result<IgnoredAny, _> = serde_json::from_str(text);
        any.map_err(|it| MeetingFault::NotJson(position(&it)))?;
        let label: Result<FormatLabel, _> = serde_json::from_str(text);
        if !label.is_ok_and(|it| it.format == FORMAT) {
            return Err(MeetingFault::NotOurs);
        }
        let damaged = |it: serde_json::Error| {
            MeetingFault::Damaged(MeetingSpot::Text(position(&it)))
        };
        let label: VersionLabel = serde_json::from_str(text).map_err(damaged)?;
        if VERSION < label.version {
            return Err(MeetingFault::Newer);
        }
        let record: FileRecord = serde_json::from_str(text).map_err(damaged)?;
        Ok(MeetingFile {
            group: record.group,
            plan: record.plan.restore().map_err(MeetingFault::Damaged)?,
        })
    }
}
