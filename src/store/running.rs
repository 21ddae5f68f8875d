//! The exercise that is being run, so that a reload goes on with it.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use crate::domain::timer::{Clock, MOST};
use crate::domain::{GroupId, Present, Timer};

/// An exercise in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The exercise's id.
    pub exercise: String,
    /// The group that runs it, if it is one of this device.
    pub group: Option<GroupId>,
    /// Where it stands.
    pub timer: Timer,
    /// How many are present, once they have counted off.
    pub present: Option<Present>,
    /// What is written at its end, sealed as by [`super::Note::seal`].
    pub note: Option<String>,
}

const RUNNING: Kind = Kind {
    name: "running",
    version: 2,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    exercise: String,
    group: Option<String>,
    step: usize,
    /// When the step ends; absent while time stands still.
    ends: Option<u64>,
    left: Option<u64>,
    /// The time that the step has; since version 2.
    #[serde(default)]
    whole: Option<u64>,
    /// The people and the bits that chance goes by; since version 2.
    #[serde(default)]
    present: Option<(u32, u64)>,
    /// What is written at its end, a JSON text of its own; since version 2.
    #[serde(default)]
    note: Option<String>,
}

pub(super) fn seal(running: &Running) -> String {
    let (ends, left) = match running.timer.clock {
        Clock::Running { ends } => (Some(ends), None),
        Clock::Paused { left } => (None, Some(left)),
    };
    let record = Record {
        exercise: running.exercise.clone(),
        group: running.group.as_ref().map(|id| id.as_str().to_owned()),
        step: running.timer.step,
        ends,
        left,
        whole: Some(running.timer.whole),
        present: running.present.map(|it| (it.people, it.seed)),
        note: running.note.clone(),
    };
    envelope::seal(RUNNING, &record)
}

pub(super) fn open(text: &str) -> Result<Running, Fault> {
    let record: Record = envelope::open(RUNNING, text)?;
    let clock = match (record.ends, record.left) {
        (Some(ends), None) => Clock::Running { ends },
        (None, Some(left)) => Clock::Paused { left },
        _ => return Err(Fault::Damaged),
    };
    let group = match record.group {
        Some(id) => Some(GroupId::parse(&id).ok_or(Fault::Damaged)?),
        None => None,
    };
    let present = match record.present {
        Some((people, seed)) => Some(Present::new(people, seed).ok_or(Fault::Damaged)?),
        None => None,
    };
    let timer = Timer {
        step: record.step,
        whole: record.whole.unwrap_or(MOST),
        clock,
    };
    Ok(Running {
        exercise: record.exercise,
        group,
        timer,
        present,
        note: record.note,
    })
}
