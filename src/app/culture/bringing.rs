//! Bringing in an organisation from a file: what is in it is shown before anything is
//! added, and it is added as a copy.

use crate::app::bringing::{Bringing, Refusal, name_of_copy};
use crate::codec::{CultureFault, CultureFile, CultureSpot};
use crate::content::Lang;
use crate::content::text::{bring, culture as text};
use crate::domain::meeting::SHORT;
use crate::domain::{Culture, CultureId};

/// Where a person is who brings in an organisation.
pub type BringingCulture = Bringing<Box<Culture>, CultureFault, CultureId>;

impl BringingCulture {
    /// After a file was chosen and read. The id is one that no organisation has.
    pub fn chosen(text: &str, id: CultureId) -> BringingCulture {
        BringingCulture::read(CultureFile::read(text, id).map(|it| Box::new(it.culture)))
    }

    /// What was found, under a name that none of the known ones has. `None` where
    /// nothing was found.
    pub fn copy(&self, known: &[Culture], lang: Lang) -> Option<Culture> {
        let BringingCulture::Found(found) = self else {
            return None;
        };
        let name = match found.name.trim() {
            "" => text::UNNAMED.get(lang),
            name => name,
        };
        let is_free = |name: &String| known.iter().all(|it| it.name != *name);
        let own = Some(name.to_owned()).filter(is_free);
        let name = own.or_else(|| name_of_copy(name, SHORT, lang, is_free))?;
        Some(Culture {
            name,
            ..(**found).clone()
        })
    }
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal<CultureFault>, lang: Lang) -> String {
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
