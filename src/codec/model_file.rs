//! A dialogue model on its way: as a JSON file with readable names, and as a code for
//! a link. Both hold all of it but what the person of a device has chosen to do.
//! `docs/FORMATS.md` describes them.

mod link;
mod record;

use serde::{Deserialize, Serialize};
use time::Date;

pub(crate) use self::record::ModelRecord;
use super::json_file::{self, FileFault, Kind, Position};
use crate::domain::dialogue::model::{FIVE, Unsound};
use crate::domain::dialogue::{Consent, Part};
use crate::domain::{Model, ModelId};

/// A larger file is not read. The fullest model takes about 200 KB.
pub const MOST_MODEL_BYTES: usize = 500_000;

const KIND: Kind = Kind {
    format: "samklang-model",
    version: 1,
    most: MOST_MODEL_BYTES,
};

/// What travels of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelFile {
    /// What it is called.
    pub name: String,
    /// Its perspectives, in their order.
    pub parts: [Part; FIVE],
    /// The day on which they were changed last.
    pub changed_on: Option<Date>,
    /// Who has agreed.
    pub consents: Vec<Consent>,
}

/// Where a file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelSpot {
    /// At a place of the text.
    Text(Position),
    /// In the name, or in how many perspectives there are.
    Whole,
    /// In a perspective, from 1.
    Perspective(usize),
    /// In who has agreed, from 1.
    Consent(usize),
}

/// Why a file gives no model.
pub type ModelFault = FileFault<ModelSpot>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    model: ModelRecord,
}

impl ModelFile {
    /// What travels of a model.
    pub fn of(model: &Model) -> ModelFile {
        ModelFile {
            name: model.name.clone(),
            parts: model.parts.clone(),
            changed_on: model.changed_on,
            consents: model.consents.clone(),
        }
    }

    /// The model that it becomes on a device.
    pub fn model(self, id: ModelId) -> Model {
        Model {
            id,
            name: self.name,
            parts: self.parts,
            changed_on: self.changed_on,
            consents: self.consents,
            will: String::new(),
        }
    }

    /// The file's text: JSON of version 1, indented.
    pub fn write(&self) -> String {
        let record = FileRecord {
            format: KIND.format.to_owned(),
            version: KIND.version,
            model: ModelRecord::of(self),
        };
        json_file::write(&record)
    }

    /// The model of a file's text, all of it or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<ModelFile, ModelFault> {
        let record: FileRecord = KIND.read(text, ModelSpot::Text)?;
        let restored = record.model.restore();
        restored.map_err(|it| ModelFault::Damaged(ModelSpot::of(it)))
    }

    /// What was read, if it can be a model.
    fn checked(
        name: String,
        parts: Vec<Part>,
        changed_on: Option<Date>,
        consents: Vec<Consent>,
    ) -> Result<ModelFile, Unsound> {
        // Which id it will have does not matter for that.
        let id = ModelId::from_bits(0);
        let model = Model::restore(id, name, parts, changed_on, consents)?;
        Ok(ModelFile::of(&model))
    }
}

impl ModelSpot {
    fn of(unsound: Unsound) -> ModelSpot {
        match unsound {
            Unsound::Name | Unsound::NotFive => ModelSpot::Whole,
            Unsound::Perspective(place) => ModelSpot::Perspective(place + 1),
            Unsound::Consent(place) => ModelSpot::Consent(place + 1),
        }
    }
}
