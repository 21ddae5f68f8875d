//! The stored form of own exercises, as a pack holds them (`codec::exercise_file`).

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::exercise_file::WrittenRecord;
use crate::domain::{OwnExercise, OwnExerciseId};

pub(super) const EXERCISE: Kind = Kind {
    name: "exercise",
    version: 1,
};

impl Kept for OwnExercise {
    type Id = OwnExerciseId;

    const PREFIX: &'static str = keys::EXERCISE;

    fn id(&self) -> &OwnExerciseId {
        &self.id
    }

    fn seal(&self) -> String {
        envelope::seal(EXERCISE, &WrittenRecord::of(&self.written))
    }

    fn open(id: &OwnExerciseId, text: &str) -> Result<OwnExercise, Fault> {
        let record: WrittenRecord = envelope::open(EXERCISE, text)?;
        let written = record.restore().map_err(|_| Fault::Damaged)?;
        let id = id.clone();
        Ok(OwnExercise { id, written })
    }
}
