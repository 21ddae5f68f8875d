//! Bringing in a model from a link or a file: it is shown before anything is added,
//! and it is added as a copy.

use crate::app::bringing::{Bringing, Refusal, name_of_copy};
use crate::codec::{Fault, ModelFault, ModelFile, ModelSpot};
use crate::content::Lang;
use crate::content::text::{bring, model as text};
use crate::domain::dialogue::model::LONGEST_NAME;
use crate::domain::{Model, ModelId};

/// Where a person is who brings in a model.
pub type BringingModel = Bringing<Box<ModelFile>, NoModel, ModelId>;

/// Why there is no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoModel {
    /// The file is not what it should be.
    File(ModelFault),
    /// The link is not what it should be.
    Link(Fault),
}

impl BringingModel {
    /// After a file was chosen and read.
    pub fn chosen(text: &str) -> BringingModel {
        let file = ModelFile::read(text).map(Box::new);
        BringingModel::read(file.map_err(NoModel::File))
    }

    /// By the symbols of a link.
    pub fn linked(code: &str) -> BringingModel {
        let file = ModelFile::of_code(code).map(Box::new);
        BringingModel::read(file.map_err(NoModel::Link))
    }

    /// The model that what was found becomes, under an id that no model has, with its
    /// own name where no known one has that. `None` where nothing was found.
    pub fn copy(&self, id: ModelId, known: &[Model], lang: Lang) -> Option<Model> {
        let BringingModel::Found(file) = self else {
            return None;
        };
        let is_free = |name: &String| known.iter().all(|it| it.name != *name);
        let own = Some(file.name.clone()).filter(is_free);
        let copy = || name_of_copy(&file.name, LONGEST_NAME, lang, is_free);
        let name = own.or_else(copy)?;
        let mut model = ModelFile::clone(file).model(id);
        model.name = name;
        Some(model)
    }
}

/// What is wrong, and what to do.
pub fn refusal(refusal: Refusal<NoModel>, lang: Lang) -> String {
    let words = match refusal {
        Refusal::Unreadable => bring::UNREADABLE,
        Refusal::Fault(NoModel::File(fault)) => return file_fault(fault, lang),
        Refusal::Fault(NoModel::Link(fault)) => match fault {
            Fault::Symbol(symbol) => return text::link_symbol(lang, &symbol),
            Fault::Newer => text::LINK_NEWER,
            Fault::Other(_) => text::LINK_OTHER,
            Fault::Damaged | Fault::UnknownInstrument(_) => text::LINK_DAMAGED,
        },
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
