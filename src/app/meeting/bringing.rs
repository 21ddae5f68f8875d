//! Bringing in the plan of a meeting: what is in the file is shown before anything
//! is added, and it is added as a meeting of its own.

use crate::app::bringing::{Bringing, Refusal, name_of_copy};
use crate::codec::{MeetingFault, MeetingFile, MeetingSpot};
use crate::content::Lang;
use crate::content::text::{bring, meetings as text};
use crate::domain::meeting::SHORT;
use crate::domain::{Group, Meeting, MeetingId};

/// Where a person is who brings in a plan.
pub type BringingPlan = Bringing<Box<MeetingFile>, MeetingFault, MeetingId>;

impl BringingPlan {
    /// After a file was chosen and read.
    pub fn chosen(text: &str) -> BringingPlan {
        BringingPlan::read(MeetingFile::read(text).map(Box::new))
    }

    /// The meeting that what was found becomes, with an id that no meeting has and
    /// a title that none of the known ones has. It belongs to the group of this
    /// device that has the name in the file, if there is one. `None` where nothing
    /// was found.
    pub fn copy(
        &self,
        id: MeetingId,
        known: &[Meeting],
        groups: &[Group],
        lang: Lang,
    ) -> Option<Meeting> {
        let BringingPlan::Found(file) = self else {
            return None;
        };
        let title = match file.plan.title.trim() {
            "" => text::UNTITLED.get(lang),
            title => title,
        };
        let is_free = |title: &String| known.iter().all(|it| it.plan.title != *title);
        let mut plan = file.plan.clone();
        plan.title = name_of_copy(title, SHORT, lang, is_free)?;
        let group = group_of(&file.group, groups).map(|it| it.id.clone());
        Some(Meeting::new(id, group, plan))
    }
}

/// The group that a file names.
pub fn group_of<'a>(name: &str, groups: &'a [Group]) -> Option<&'a Group> {
    groups.iter().find(|it| it.name == name)
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal<MeetingFault>, lang: Lang) -> String {
    let fault = match refusal {
        Refusal::Unreadable => return bring::UNREADABLE.get(lang).to_owned(),
        Refusal::Fault(fault) => fault,
    };
    match fault {
        MeetingFault::TooLarge => text::BRING_TOO_LARGE.get(lang).to_owned(),
        MeetingFault::NotJson(at) => text::bring_not_json(lang, &at.line, &at.column),
        MeetingFault::NotOurs => text::BRING_NOT_OURS.get(lang).to_owned(),
        MeetingFault::Newer => bring::NEWER.get(lang).to_owned(),
        MeetingFault::Damaged(MeetingSpot::Text(at)) => {
            text::bring_damaged_at(lang, &at.line, &at.column)
        }
        MeetingFault::Damaged(MeetingSpot::Block(number)) => {
            text::bring_damaged_block(lang, &number)
        }
        MeetingFault::Damaged(MeetingSpot::Ticks) => {
            text::BRING_DAMAGED_TICKS.get(lang).to_owned()
        }
    }
}
