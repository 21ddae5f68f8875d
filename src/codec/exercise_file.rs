//! A pack of own exercises as a file: JSON with readable names, so that a colleague
//! can run them. `docs/FORMATS.md` describes it.

mod record;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub(crate) use self::record::WrittenRecord;
use super::fields::line;
use super::json_file::{self, FileFault, Kind, Position};
use crate::domain::exercise::Unsound;
use crate::domain::{OwnExercise, OwnExerciseId};

/// A larger file is not read. The longest exercise takes about 150 KB.
pub const MOST_PACK_BYTES: usize = 2_000_000;

const KIND: Kind = Kind {
    format: "samklang-exercises",
    version: 1,
    most: MOST_PACK_BYTES,
};
/// The most exercises of a pack.
pub const MOST_EXERCISES: usize = 100;

/// Exercises on their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExercisePack {
    /// What the pack is called; may be empty.
    pub name: String,
    /// Its exercises, each id once.
    pub exercises: Vec<OwnExercise>,
}

/// What is wrong with an exercise of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackWrong {
    /// Its id is none.
    Id,
    /// An exercise before it has the same id.
    SameId,
    /// It is beyond a limit.
    Unsound(Unsound),
}

/// Where a pack is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackSpot {
    /// At a place of the text.
    Text(Position),
    /// It holds no exercise, or too many.
    Count,
    /// In an exercise, by its place from 1.
    Exercise(usize, PackWrong),
}

/// Why a file gives no exercises.
pub type PackFault = FileFault<PackSpot>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    #[serde(with = "line")]
    name: String,
    exercises: Vec<EntryRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryRecord {
    id: String,
    exercise: WrittenRecord,
}

impl ExercisePack {
    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        let entry = |it: &OwnExercise| EntryRecord {
            id: it.id.as_str().to_owned(),
            exercise: WrittenRecord::of(&it.written),
        };
        let record = FileRecord {
            format: KIND.format.to_owned(),
            version: KIND.version,
            name: self.name.clone(),
            exercises: self.exercises.iter().map(entry).collect(),
        };
        json_file::write(&record)
    }

    /// The exercises of a file's text, all of them or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<ExercisePack, PackFault> {
        let record: FileRecord = KIND.read(text, PackSpot::Text)?;
        restore(record).map_err(PackFault::Damaged)
    }
}

fn restore(record: FileRecord) -> Result<ExercisePack, PackSpot> {
    let count = record.exercises.len();
    if count == 0 || MOST_EXERCISES < count {
        return Err(PackSpot::Count);
    }
    let mut ids = BTreeSet::new();
    let mut exercises = Vec::new();
    for (at, entry) in record.exercises.into_iter().enumerate() {
        let wrong = |it| PackSpot::Exercise(at + 1, it);
        let id = OwnExerciseId::parse(&entry.id).ok_or(wrong(PackWrong::Id))?;
        if !ids.insert(id.clone()) {
            return Err(wrong(PackWrong::SameId));
        }
        let restored = entry.exercise.restore();
        let written = restored.map_err(|it| wrong(PackWrong::Unsound(it)))?;
        exercises.push(OwnExercise { id, written });
    }
    let name = record.name;
    Ok(ExercisePack { name, exercises })
}
