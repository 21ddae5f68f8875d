//! The stored form of dialogue models.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::line;
use crate::domain::{Model, ModelId};

pub(super) const MODEL: Kind = Kind {
    name: "model",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
}

impl Kept for Model {
    type Id = ModelId;

    const PREFIX: &'static str = keys::MODEL;

    fn id(&self) -> &ModelId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            name: self.name.clone(),
        };
        envelope::seal(MODEL, &record)
    }

    fn open(id: &ModelId, text: &str) -> Result<Model, Fault> {
        let record: Record = envelope::open(MODEL, text)?;
        Ok(Model {
            id: id.clone(),
            name: record.name,
            parts: Model::original(),
        })
    }
}
