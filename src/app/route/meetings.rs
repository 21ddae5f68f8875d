//! Where a person is among the meetings: what stands behind `meetings/` in the
//! address, as a type.

use std::fmt;

use super::{Route, Wing};
use crate::domain::{GroupId, MeetingId, ObservationId};

/// A page of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingPage {
    /// Where the meeting stands: plan, lead, observe, follow up.
    Overview,
    /// Purpose, level of involvement and what is planned.
    Plan,
    /// The checklist from A to E.
    Checks,
    /// The run sheet.
    Sheet,
    /// Invitation, files and print.
    Take,
    /// The leader's page while the meeting goes on.
    Lead,
    /// What the participants see, to be read from eight metres.
    Wall,
    /// Decisions, what is to be done, answers and thanks.
    Follow,
}

impl MeetingPage {
    /// Every page of a meeting.
    pub const ALL: [MeetingPage; 8] = [
        MeetingPage::Overview,
        MeetingPage::Plan,
        MeetingPage::Checks,
        MeetingPage::Sheet,
        MeetingPage::Take,
        MeetingPage::Lead,
        MeetingPage::Wall,
        MeetingPage::Follow,
    ];

    /// The last word of its address; empty for the first page.
    const fn word(self) -> &'static str {
        match self {
            MeetingPage::Overview => "",
            MeetingPage::Plan => "plan",
            MeetingPage::Checks => "checks",
            MeetingPage::Sheet => "sheet",
            MeetingPage::Take => "take",
            MeetingPage::Lead => "lead",
            MeetingPage::Wall => "wall",
            MeetingPage::Follow => "follow",
        }
    }

    fn of_word(word: &str) -> Option<MeetingPage> {
        let mut all = MeetingPage::ALL.into_iter().skip(1);
        all.find(|page| page.word() == word)
    }
}

/// A page of the meetings' module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingRoute {
    /// The meetings of this device, and a new one.
    List,
    /// A meeting.
    Meeting(MeetingId, MeetingPage),
    /// A group's ground rules.
    Rules(GroupId),
    /// What was observed, and a new observation.
    Observations,
    /// An observation in progress.
    Observe(ObservationId),
    /// What an observation shows.
    Observed(ObservationId),
    /// Two observations side by side.
    Compared(ObservationId, ObservationId),
}

impl MeetingRoute {
    /// The page of what stands behind `meetings/`; `None` for a place that does not
    /// exist. Never panics, whatever stands there.
    pub fn parse(path: &str) -> Option<MeetingRoute> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Some(MeetingRoute::List),
            ["rules", id] => Some(MeetingRoute::Rules(GroupId::parse(id)?)),
            ["observe"] => Some(MeetingRoute::Observations),
            ["observe", id] => Some(MeetingRoute::Observe(ObservationId::parse(id)?)),
            ["observe", id, "seen"] => {
                Some(MeetingRoute::Observed(ObservationId::parse(id)?))
            }
            ["observe", id, "beside", other] => Some(MeetingRoute::Compared(
                ObservationId::parse(id)?,
                ObservationId::parse(other)?,
            )),
            [id] => Some(MeetingRoute::Meeting(
                MeetingId::parse(id)?,
                MeetingPage::Overview,
            )),
            [id, word] => Some(MeetingRoute::Meeting(
                MeetingId::parse(id)?,
                MeetingPage::of_word(word)?,
            )),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            MeetingRoute::List => String::new(),
            MeetingRoute::Meeting(id, MeetingPage::Overview) => id.as_str().to_owned(),
            MeetingRoute::Meeting(id, page) => format!("{}/{}", id.as_str(), page.word()),
            MeetingRoute::Rules(id) => format!("rules/{}", id.as_str()),
            MeetingRoute::Observations => "observe".to_owned(),
            MeetingRoute::Observe(id) => format!("observe/{}", id.as_str()),
            MeetingRoute::Observed(id) => format!("observe/{}/seen", id.as_str()),
            MeetingRoute::Compared(id, other) => {
                format!("observe/{}/beside/{}", id.as_str(), other.as_str())
            }
        }
    }
}

impl From<MeetingRoute> for Route {
    fn from(route: MeetingRoute) -> Route {
        Route::Wing(Wing::Meetings, route.path())
    }
}

impl fmt::Display for MeetingRoute {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        Route::Wing(Wing::Meetings, self.path()).fmt(to)
    }
}

/// Whether a page fills the screen: leading, its wall, and observing.
pub(super) fn is_bare(path: &str) -> bool {
    match path.split_once('/') {
        Some(("observe", rest)) => !rest.contains('/'),
        Some((_, page)) => page == "lead" || page == "wall",
        None => false,
    }
}
