//! The stored form of meeting culture.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::line;
use crate::domain::{Culture, CultureId};

pub(super) const CULTURE: Kind = Kind {
    name: "culture",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
}

impl Kept for Culture {
    type Id = CultureId;

    const PREFIX: &'static str = keys::CULTURE;

    fn id(&self) -> &CultureId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            name: self.name.clone(),
        };
        envelope::seal(CULTURE, &record)
    }

    fn open(id: &CultureId, text: &str) -> Result<Culture, Fault> {
        let record: Record = envelope::open(CULTURE, text)?;
        Ok(Culture::new(id.clone(), record.name))
    }
}
