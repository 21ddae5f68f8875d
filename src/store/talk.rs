//! The stored form of prepared conversations.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::line;
use crate::domain::{Talk, TalkId};

pub(super) const TALK: Kind = Kind {
    name: "talk",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
}

impl Kept for Talk {
    type Id = TalkId;

    const PREFIX: &'static str = keys::TALK;

    fn id(&self) -> &TalkId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            name: self.name.clone(),
        };
        envelope::seal(TALK, &record)
    }

    fn open(id: &TalkId, text: &str) -> Result<Talk, Fault> {
        let record: Record = envelope::open(TALK, text)?;
        Ok(Talk {
            id: id.clone(),
            name: record.name,
            model: None,
        })
    }
}
