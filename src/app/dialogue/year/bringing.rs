//! Bringing in a plan of dialogues: what is in the file is shown before anything is
//! added, and it is added as a plan of its own.

use super::words;
use crate::app::bringing::{Bringing, Refusal, name_of_copy};
use crate::codec::{YearFault, YearFile, YearSpot, YearWrong};
use crate::content::Lang;
use crate::content::text::{bring, years as text};
use crate::domain::meeting::SHORT;
use crate::domain::{Model, Year, YearId};

/// Where a person is who brings in a plan.
pub type BringingYear = Bringing<Box<YearFile>, YearFault, YearId>;

impl BringingYear {
    /// After a file was chosen and read.
    pub fn chosen(text: &str) -> BringingYear {
        BringingYear::read(YearFile::read(text).map(Box::new))
    }

    /// The plan that what was found becomes, with a name that none of the known ones
    /// has, and the model of this device that has the name in the file, if there is
    /// one. `None` where nothing was found.
    pub fn copy(
        &self,
        id: YearId,
        known: &[Year],
        models: &[Model],
        lang: Lang,
    ) -> Option<Year> {
        let BringingYear::Found(file) = self else {
            return None;
        };
        let name = words::name(&file.plan, lang);
        let is_free = |name: &String| known.iter().all(|it| it.plan.name != *name);
        let mut plan = file.plan.clone();
        plan.name = name_of_copy(&name, SHORT, lang, is_free)?;
        let model = model_of(&file.model, models).map(|it| it.id.clone());
        Some(Year { id, model, plan })
    }
}

/// The model that a file names.
pub fn model_of<'a>(name: &str, models: &'a [Model]) -> Option<&'a Model> {
    models.iter().find(|it| !name.is_empty() && it.name == name)
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal<YearFault>, lang: Lang) -> String {
    let fault = match refusal {
        Refusal::Unreadable => return bring::UNREADABLE.get(lang).to_owned(),
        Refusal::Fault(fault) => fault,
    };
    let what = match fault {
        YearFault::TooLarge => return text::BRING_TOO_LARGE.get(lang).to_owned(),
        YearFault::NotJson(at) => {
            return text::bring_not_json(lang, &at.line, &at.column);
        }
        YearFault::NotOurs => return text::BRING_NOT_OURS.get(lang).to_owned(),
        YearFault::Newer => return bring::NEWER.get(lang).to_owned(),
        YearFault::Damaged(YearSpot::Text(at)) => {
            text::bring_at(lang, &at.line, &at.column)
        }
        YearFault::Damaged(YearSpot::Plan) => text::BRING_PLAN.get(lang).to_owned(),
        YearFault::Damaged(YearSpot::Dialogue(place, wrong)) => match wrong {
            YearWrong::Number => text::bring_number(lang, &place),
            YearWrong::Minutes => text::bring_minutes(lang, &place),
            YearWrong::When => text::bring_when(lang, &place),
            YearWrong::Many => text::bring_many(lang, &place),
        },
    };
    text::bring_damaged(lang, &what)
}
