//! The stored form of plans of dialogues.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::line;
use crate::domain::{Year, YearId};

pub(super) const YEAR: Kind = Kind {
    name: "year",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
}

impl Kept for Year {
    type Id = YearId;

    const PREFIX: &'static str = keys::YEAR;

    fn id(&self) -> &YearId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            name: self.name.clone(),
        };
        envelope::seal(YEAR, &record)
    }

    fn open(id: &YearId, text: &str) -> Result<Year, Fault> {
        let record: Record = envelope::open(YEAR, text)?;
        Ok(Year {
            id: id.clone(),
            name: record.name,
        })
    }
}
