//! The stored form of dialogue models: what travels of one, as its file holds it
//! (`codec::model_file`), and what the person of this device will do.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::ModelFile;
use crate::codec::fields::line;
use crate::codec::model_file::ModelRecord;
use crate::domain::{Model, ModelId};

pub(super) const MODEL: Kind = Kind {
    name: "model",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    model: ModelRecord,
    #[serde(with = "line")]
    will: String,
}

impl Kept for Model {
    type Id = ModelId;

    const PREFIX: &'static str = keys::MODEL;

    fn id(&self) -> &ModelId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            model: ModelRecord::of(&ModelFile::of(self)),
            will: self.will.clone(),
        };
        envelope::seal(MODEL, &record)
    }

    fn open(id: &ModelId, text: &str) -> Result<Model, Fault> {
        let record: Record = envelope::open(MODEL, text)?;
        let file = record.model.restore().map_err(|_| Fault::Damaged)?;
        let mut model = file.model(id.clone());
        model.set_will(&record.will);
        Ok(model)
    }
}
