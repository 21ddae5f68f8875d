//! A plan of dialogues as a file: a JSON file with readable names, so that others can
//! plan with it. It holds the plan and nothing of how it went. `docs/FORMATS.md`
//! describes it.

mod plan;

use serde::{Deserialize, Serialize};

pub(crate) use self::plan::PlanRecord;
use super::json_file::{self, FileFault, Kind, Position};
use crate::domain::dialogue::YearPlan;

/// A larger file is not read. A full plan takes about 100 KB.
pub const MOST_YEAR_BYTES: usize = 500_000;

const KIND: Kind = Kind {
    format: "samklang-year",
    version: 1,
    most: MOST_YEAR_BYTES,
};

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
pub type YearFault = FileFault<YearSpot>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    #[serde(with = "super::fields::line")]
    model: String,
    plan: PlanRecord,
}

impl YearFile {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        let record = FileRecord {
            format: KIND.format.to_owned(),
            version: KIND.version,
            model: self.model.clone(),
            plan: PlanRecord::of(&self.plan),
        };
        json_file::write(&record)
    }

    /// The plan of a file's text, all of it or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<YearFile, YearFault> {
        let record: FileRecord = KIND.read(text, YearSpot::Text)?;
        Ok(YearFile {
            model: record.model,
            plan: record.plan.restore().map_err(YearFault::Damaged)?,
        })
    }
}
