//! The plan of a meeting as a file: a JSON file with readable names, so that those
//! who plan together can pass it on. It holds the plan and nothing of how the
//! meeting went. `docs/FORMATS.md` describes it.

mod plan;

use serde::{Deserialize, Serialize};

pub(crate) use self::plan::{BlockRecord, PlanRecord, block_records, run_sheet};
use super::json_file::{self, FileFault, Kind, Position};
use crate::domain::meeting::Plan;

/// A larger file is not read. A full plan takes about 20 KB.
pub const MOST_PLAN_BYTES: usize = 500_000;

const KIND: Kind = Kind {
    format: "samklang-meeting",
    version: 1,
    most: MOST_PLAN_BYTES,
};

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
pub type MeetingFault = FileFault<MeetingSpot>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    #[serde(with = "super::fields::line")]
    group: String,
    plan: PlanRecord,
}

impl MeetingFile {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        let record = FileRecord {
            format: KIND.format.to_owned(),
            version: KIND.version,
            group: self.group.clone(),
            plan: PlanRecord::of(&self.plan),
        };
        json_file::write(&record)
    }

    /// The plan of a file's text, all of it or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<MeetingFile, MeetingFault> {
        let record: FileRecord = KIND.read(text, MeetingSpot::Text)?;
        Ok(MeetingFile {
            group: record.group,
            plan: record.plan.restore().map_err(MeetingFault::Damaged)?,
        })
    }
}
