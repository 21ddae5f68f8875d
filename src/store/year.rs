//! The stored form of plans of dialogues. The plan is kept as its file holds it
//! (`codec::year_file`); what was held and own notes stand beside it.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::{Day, many, words};
use crate::codec::year_file::PlanRecord;
use crate::domain::dialogue::year::{Dialogue, Held};
use crate::domain::{ModelId, Year, YearId};

pub(super) const YEAR: Kind = Kind {
    name: "year",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    model: Option<String>,
    plan: PlanRecord,
    #[serde(with = "many")]
    own: Vec<OwnRecord>,
}

/// What is nobody else's, of a dialogue that has any.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnRecord {
    number: u32,
    /// Months after the first occasion, the place of whom from 0, the day.
    held: Vec<(u8, usize, Day)>,
    #[serde(with = "words")]
    notes: String,
}

impl OwnRecord {
    fn of(dialogue: &Dialogue) -> Option<OwnRecord> {
        let has_any = !dialogue.held.is_empty() || !dialogue.notes.is_empty();
        let held = |it: &Held| (it.after, it.who, Day(it.on));
        has_any.then(|| OwnRecord {
            number: dialogue.number,
            held: dialogue.held.iter().map(held).collect(),
            notes: dialogue.notes.clone(),
        })
    }

    /// Puts it back, as far as it belongs to somebody.
    fn restore(self, to: &mut Dialogue) {
        for (after, who, Day(on)) in self.held {
            to.tick(after, who, Some(on));
        }
        to.notes = self.notes;
    }
}

impl Kept for Year {
    type Id = YearId;

    const PREFIX: &'static str = keys::YEAR;

    fn id(&self) -> &YearId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            model: self.model.as_ref().map(|id| id.as_str().to_owned()),
            plan: PlanRecord::of(&self.plan),
            own: self
                .plan
                .dialogues
                .iter()
                .filter_map(OwnRecord::of)
                .collect(),
        };
        envelope::seal(YEAR, &record)
    }

    fn open(id: &YearId, text: &str) -> Result<Year, Fault> {
        let record: Record = envelope::open(YEAR, text)?;
        let model = match record.model {
            Some(id) => Some(ModelId::parse(&id).ok_or(Fault::Damaged)?),
            None => None,
        };
        let mut plan = record.plan.restore().map_err(|_| Fault::Damaged)?;
        for own in record.own {
            plan.change(own.number, |it| own.restore(it));
        }
        Ok(Year {
            id: id.clone(),
            model,
            plan,
        })
    }
}
