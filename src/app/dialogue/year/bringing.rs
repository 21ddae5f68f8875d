//! Bringing in a plan of dialogues: what is in the file is shown before anything is
//! added, and it is added as a plan of its own.

use super::words;
use crate::codec::{YearFault, YearFile, YearSpot, YearWrong};
use crate::content::Lang;
use crate::content::text::{bring, years as text};
use crate::domain::meeting::SHORT;
use crate::domain::{Model, Year, YearId};

/// Where a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bringing {
    /// No file is chosen.
    Ready,
    /// The file gives nothing.
    Refused(Refusal),
    /// What is in the file, to be looked at.
    Found(Box<YearFile>),
    /// It is added as this plan, under this name.
    Added(YearId, String),
}

/// Why a file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser could not read it.
    Unreadable,
    /// It is not what it should be.
    Fault(YearFault),
}

/// What a name keeps free, so that what tells a copy from others fits behind it.
const ROOM: usize = 20;

impl Bringing {
    /// After a file was chosen and read.
    pub fn chosen(text: &str) -> Bringing {
        match YearFile::read(text) {
            Ok(file) => Bringing::Found(Box::new(file)),
            Err(fault) => Bringing::Refused(Refusal::Fault(fault)),
        }
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
        let Bringing::Found(file) = self else {
            return None;
        };
        let name = words::name(&file.plan, lang);
        let name: String = name.chars().take(SHORT - ROOM).collect();
        let is_free = |name: &String| known.iter().all(|it| it.plan.name != *name);
        let first = bring::copy(lang, &name.trim());
        let later = (2u64..).map(|n| bring::copy_number(lang, &name.trim(), &n));
        let mut plan = file.plan.clone();
        plan.name = std::iter::once(first).chain(later).find(is_free)?;
        let model = model_of(&file.model, models).map(|it| it.id.clone());
        Some(Year { id, model, plan })
    }
}

/// The model that a file names.
pub fn model_of<'a>(name: &str, models: &'a [Model]) -> Option<&'a Model> {
    models.iter().find(|it| !name.is_empty() && it.name == name)
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal, lang: Lang) -> String {
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
