//! What a group writes at the end of an exercise, until it is saved with the group. It
//! lies sealed in the document of the exercise that is being run: the start page, which
//! reads that one, has no room for it.

use serde::{Deserialize, Serialize};

use super::programme::DifferedName;
use crate::domain::exercise::Differed;

/// What a group writes at the end of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What it noticed.
    pub noticed: String,
    /// What it agreed on.
    pub agreed: String,
    /// Whether its talk differed, where a programme asks.
    pub differed: Option<Differed>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    noticed: String,
    agreed: String,
    differed: Option<DifferedName>,
}

impl Note {
    /// As it is kept in [`super::Running`]; `None` where nothing is written.
    pub fn seal(&self) -> Option<String> {
        if *self == Note::default() {
            return None;
        }
        let record = Record {
            noticed: self.noticed.clone(),
            agreed: self.agreed.clone(),
            differed: self.differed.map(DifferedName::of),
        };
        serde_json::to_string(&record).ok()
    }

    /// From what [`Note::seal`] gave; what cannot be read is an empty note.
    pub fn open(text: Option<&str>) -> Note {
        let record = text.and_then(|it| serde_json::from_str::<Record>(it).ok());
        record.map_or_else(Note::default, |it| Note {
            noticed: it.noticed,
            agreed: it.agreed,
            differed: it.differed.map(DifferedName::get),
        })
    }
}
