//! Bringing in a model from a link or a file: it is shown before anything is added,
//! and it is added as a copy.

use crate::codec::{Fault, ModelFault, ModelFile, ModelSpot};
use crate::content::Lang;
use crate::content::text::{bring, model as text};
use crate::domain::dialogue::model::LONGEST_NAME;
use crate::domain::{Model, ModelId};

/// What a name keeps free, so that what tells a copy from others fits behind it.
const ROOM: usize = 20;

/// Where a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bringing {
    /// No file is chosen.
    Ready,
    /// There is no model in it.
    Refused(Refusal),
    /// What is in it, to be looked at.
    Found(Box<ModelFile>),
    /// It is added as this model, under this name.
    Added(ModelId, String),
}

/// Why there is no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser could not read the file.
    Unreadable,
    /// The file is not what it should be.
    File(ModelFault),
    /// The link is not what it should be.
    Link(Fault),
}

impl Bringing {
    /// After a file was chosen and read.
    pub fn chosen(text: &str) -> Bringing {
        match ModelFile::read(text) {
            Ok(file) => Bringing::Found(Box::new(file)),
            Err(fault) => Bringing::Refused(Refusal::File(fault)),
        }
    }

    /// By the symbols of a link.
    pub fn linked(code: &str) -> Bringing {
        match ModelFile::of_code(code) {
            Ok(file) => Bringing::Found(Box::new(file)),
            Err(fault) => Bringing::Refused(Refusal::Link(fault)),
        }
    }

    /// The model that what was found becomes, under an id that no model has, with its
    /// own name where no known one has that. `None` where nothing was found.
    pub fn copy(&self, id: ModelId, known: &[Model], lang: Lang) -> Option<Model> {
        let Bringing::Found(file) = self else {
            return None;
        };
        let short: String = file.name.chars().take(LONGEST_NAME - ROOM).collect();
        let short = short.trim_end();
        let is_free = |name: &String| known.iter().all(|it| it.name != *name);
        let first = [file.name.clone(), text::copy(lang, &short)];
        let later = (2u64..).map(|n| text::copy_number(lang, &short, &n));
        let name = first.into_iter().chain(later).find(is_free)?;
        let mut model = ModelFile::clone(file).model(id);
        model.name = name;
        Some(model)
    }
}

/// What is wrong, and what to do.
pub fn refusal(refusal: Refusal, lang: Lang) -> String {
    let words = match refusal {
        Refusal::Unreadable => text::FILE_UNREADABLE,
        Refusal::File(fault) => return file_fault(fault, lang),
        Refusal::Link(Fault::Symbol(symbol)) => return text::link_symbol(lang, &symbol),
        Refusal::Link(Fault::Newer) => text::LINK_NEWER,
        Refusal::Link(Fault::Other(_)) => text::LINK_OTHER,
        Refusal::Link(Fault::Damaged | Fault::UnknownInstrument(_)) => text::LINK_DAMAGED,
    };
    words.get(lang).to_owned()
}

fn file_fault(fault: ModelFault, lang: Lang) -> String {
    match fault {
        ModelFault::TooLarge => text::FILE_TOO_LARGE.get(lang).to_owned(),
        ModelFault::NotJson(at) => text::file_not_json(lang, &at.line, &at.column),
        ModelFault::NotOurs => text::FILE_NOT_OURS.get(lang).to_owned(),
        ModelFault::Newer => bring::NEWER.get(lang).to_owned(),
        ModelFault::Damaged(spot) => match spot {
            ModelSpot::Text(at) => text::file_damaged_at(lang, &at.line, &at.column),
            ModelSpot::Whole => text::FILE_DAMAGED_WHOLE.get(lang).to_owned(),
            ModelSpot::Perspective(number) => {
                text::file_damaged_perspective(lang, &number)
            }
            ModelSpot::Consent(number) => text::file_damaged_consent(lang, &number),
        },
    }
}
