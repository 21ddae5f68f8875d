//! Bringing in an organisation from a file: what is in it is shown before anything is
//! added, and it is added as a copy.

use crate::codec::{CultureFault, CultureFile, CultureSpot};
use crate::content::Lang;
use crate::content::text::{bring, culture as text};
use crate::domain::meeting::SHORT;
use crate::domain::{Culture, CultureId};

/// Where a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bringing {
    /// No file is chosen.
    Ready,
    /// The file gives nothing.
    Refused(Refusal),
    /// What is in the file, to be looked at.
    Found(Box<Culture>),
    /// It is added as this organisation, under this name.
    Added(CultureId, String),
}

/// Why a file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser could not read it.
    Unreadable,
    /// It is not what it should be.
    Fault(CultureFault),
}

/// What a name keeps free, so that what tells a copy from others fits behind it.
const ROOM: usize = 20;

impl Bringing {
    /// After a file was chosen and read. The id is one that no organisation has.
    pub fn chosen(text: &str, id: CultureId) -> Bringing {
        match CultureFile::read(text, id) {
            Ok(file) => Bringing::Found(Box::new(file.culture)),
            Err(fault) => Bringing::Refused(Refusal::Fault(fault)),
        }
    }

    /// What was found, under a name that none of the known ones has. `None` where
    /// nothing was found.
    pub fn copy(&self, known: &[Culture], lang: Lang) -> Option<Culture> {
        let Bringing::Found(found) = self else {
            return None;
        };
        let name: String = found.name.chars().take(SHORT - ROOM).collect();
        let name = match name.trim() {
            "" => text::UNNAMED.get(lang),
            name => name,
        };
        let is_free = |name: &String| known.iter().all(|it| it.name != *name);
        let own = std::iter::once(name.to_owned());
        let first = own.chain([bring::copy(lang, &name)]);
        let later = (2u64..).map(|n| bring::copy_number(lang, &name, &n));
        let name = first.chain(later).find(is_free)?;
        Some(Culture {
            name,
            ..(**found).clone()
        })
    }
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal, lang: Lang) -> String {
    let fault = match refusal {
        Refusal::Unreadable => return bring::UNREADABLE.get(lang).to_owned(),
        Refusal::Fault(fault) => fault,
    };
    match fault {
        CultureFault::TooLarge => text::BRING_TOO_LARGE.get(lang).to_owned(),
        CultureFault::NotJson(at) => text::bring_not_json(lang, &at.line, &at.column),
        CultureFault::NotOurs => text::BRING_NOT_OURS.get(lang).to_owned(),
        CultureFault::Newer => bring::NEWER.get(lang).to_owned(),
        CultureFault::Damaged(CultureSpot::Text(at)) => {
            text::bring_damaged_at(lang, &at.line, &at.column)
        }
        CultureFault::Damaged(CultureSpot::Baseline(place)) => {
            text::bring_damaged_baseline(lang, &place)
        }
        CultureFault::Damaged(CultureSpot::Meeting(place, row)) => {
            text::bring_damaged_meeting(lang, &row, &place)
        }
        CultureFault::Damaged(CultureSpot::Travel(place)) => {
            text::bring_damaged_travel(lang, &place)
        }
        CultureFault::Damaged(CultureSpot::Steps) => {
            text::BRING_DAMAGED_STEPS.get(lang).to_owned()
        }
    }
}
