//! The stored form of programmes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::documents::Store;
use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::{Day, line, many, words};
use crate::domain::exercise::programme::MOST_MEETINGS;
use crate::domain::exercise::{Differed, Done, Programme, Slot};
use crate::domain::{GroupId, ProgrammeId};

pub(super) const PROGRAMME: Kind = Kind {
    name: "programme",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
    group: Option<String>,
    #[serde(with = "many")]
    meetings: Vec<SlotRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SlotRecord {
    number: u32,
    #[serde(with = "line")]
    exercise: String,
    #[serde(with = "line")]
    item: String,
    day: Option<Day>,
    done: Option<DoneRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DoneRecord {
    on: Day,
    differed: Option<DifferedName>,
    #[serde(with = "words")]
    noted: String,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum DifferedName {
    Clearly,
    Little,
    Not,
    Unsure,
}

impl Kept for Programme {
    type Id = ProgrammeId;

    const PREFIX: &'static str = keys::PROGRAMME;

    fn id(&self) -> &ProgrammeId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            name: self.name.clone(),
            group: self.group.as_ref().map(|it| it.as_str().to_owned()),
            meetings: self.slots.iter().map(SlotRecord::of).collect(),
        };
        envelope::seal(PROGRAMME, &record)
    }

    fn open(id: &ProgrammeId, text: &str) -> Result<Programme, Fault> {
        let record: Record = envelope::open(PROGRAMME, text)?;
        let group = match record.group {
            Some(id) => Some(GroupId::parse(&id).ok_or(Fault::Damaged)?),
            None => None,
        };
        let slots: Vec<Slot> = record.meetings.into_iter().map(SlotRecord::get).collect();
        let numbers: BTreeSet<u32> = slots.iter().map(|it| it.number).collect();
        let is_sound = numbers.len() == slots.len() && slots.len() <= MOST_MEETINGS;
        if !is_sound || numbers.contains(&0) {
            return Err(Fault::Damaged);
        }
        Ok(Programme {
            id: id.clone(),
            name: record.name,
            group,
            slots,
        })
    }
}

impl SlotRecord {
    fn of(slot: &Slot) -> SlotRecord {
        let done = |it: &Done| DoneRecord {
            on: Day(it.on),
            differed: it.differed.map(DifferedName::of),
            noted: it.noted.clone(),
        };
        SlotRecord {
            number: slot.number,
            exercise: slot.exercise.clone(),
            item: slot.item.clone(),
            day: slot.day.map(Day),
            done: slot.done.as_ref().map(done),
        }
    }

    fn get(self) -> Slot {
        let done = |it: DoneRecord| Done {
            on: it.on.0,
            differed: it.differed.map(DifferedName::get),
            noted: it.noted,
        };
        Slot {
            number: self.number,
            exercise: self.exercise,
            item: self.item,
            day: self.day.map(|it| it.0),
            done: self.done.map(done),
        }
    }
}

impl DifferedName {
    pub(super) const fn of(it: Differed) -> DifferedName {
        match it {
            Differed::Clearly => DifferedName::Clearly,
            Differed::ALittle => DifferedName::Little,
            Differed::Not => DifferedName::Not,
            Differed::Unsure => DifferedName::Unsure,
        }
    }

    pub(super) const fn get(self) -> Differed {
        match self {
            DifferedName::Clearly => Differed::Clearly,
            DifferedName::Little => Differed::ALittle,
            DifferedName::Not => Differed::Not,
            DifferedName::Unsure => Differed::Unsure,
        }
    }
}

impl Store {
    /// Forgets the programmes of a group: they hold what it noted.
    pub(super) fn remove_programmes(&self, of: &GroupId) {
        let all = self.all::<Programme>();
        for it in all.iter().filter(|it| it.group.as_ref() == Some(of)) {
            self.forget::<Programme>(&it.id);
        }
    }
}
