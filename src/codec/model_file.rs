//! A dialogue model on its way: as a JSON file with readable names, and as a code for
//! a link. Both hold all of it but what the person of a device has chosen to do.
//! `docs/FORMATS.md` describes them.

mod link;
mod record;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use time::Date;

pub(crate) use self::record::ModelRecord;
use super::result_file::{Position, position};
use crate::domain::dialogue::model::{FIVE, Unsound};
use crate::domain::dialogue::{Consent, Part};
use crate::domain::{Model, ModelId};

/// What the file says it is.
const FORMAT: &str = "samklang-model";
/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;
/// A larger file is not read. The fullest model takes about 200 KB.
pub const MOST_MODEL_BYTES: usize = 500_000;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelFault {
    /// Larger than [`MOST_MODEL_BYTES`].
    TooLarge,
    /// No JSON, or not all of it.
    NotJson(Position),
    /// JSON of something else.
    NotOurs,
    /// From a newer version of the app.
    Newer,
    /// A field is missing, unknown, too long, or holds what it cannot hold.
    Damaged(ModelSpot),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    model: ModelRecord,
}

/// Read first: a newer version may have any shape.
#[derive(Deserialize)]
struct FormatLabel {
    format: String,
}

#[derive(Deserialize)]
struct VersionLabel {
    version: u64,
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
            format: FORMAT.to_owned(),
            version: VERSION,
            model: ModelRecord::of(self),
        };
        // Numbers, texts and lists: there is nothing that JSON could not hold.
        serde_json::to_string_pretty(&record).unwrap_or_default()
    }

    /// The model of a file's text, all of it or nothing.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str) -> Result<ModelFile, ModelFault> {
        // Some editors put a byte-order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if MOST_MODEL_BYTES < text.len() {
            return Err(ModelFault::TooLarge);
        }
        let any: Result<IgnoredAny, _> = serde_json::from_str(text);
        any.map_err(|it| ModelFault::NotJson(position(&it)))?;
        let label: Result<FormatLabel, _> = serde_json::from_str(text);
        if !label.is_ok_and(|it| it.format == FORMAT) {
            return Err(ModelFault::NotOurs);
        }
        let damaged =
            |it: serde_json::Error| ModelFault::Damaged(ModelSpot::Text(position(&it)));
        let label: VersionLabel = serde_json::from_str(text).map_err(damaged)?;
        if VERSION < label.version {
            return Err(ModelFault::Newer);
        }
        let record: FileRecord = serde_json::from_str(text).map_err(damaged)?;
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
