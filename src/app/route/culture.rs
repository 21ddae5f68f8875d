//! Where a person is in meeting culture: what stands behind `culture/` in the address,
//! as a type.

use std::fmt;

use super::{Route, Wing};
use crate::domain::{CultureId, PulseId};

/// A page of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CulturePage {
    /// What is known, and what is next.
    Overview,
    /// The ten steps and the second step's checklist.
    Steps,
    /// Two baselines beside each other.
    Beside,
}

/// A page of a baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselinePage {
    /// A sample week, or totals, and costs.
    Meetings,
    /// Travel and emissions.
    Travel,
    /// The page for management.
    Management,
}

/// A page of a pulse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PulsePage {
    /// For whoever collects; afterwards the result.
    Collect,
    /// One person answers on this device.
    Answer,
    /// How to answer, to be read from eight metres.
    Join,
    /// Codes are read.
    Scan,
    /// Slips are printed, and entered.
    Paper,
}

/// A page of the module of meeting culture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CultureRoute {
    /// What there is.
    List,
    /// What others did.
    Examples,
    /// An organisation.
    Culture(CultureId, CulturePage),
    /// A baseline, by its number.
    Baseline(CultureId, u32, BaselinePage),
    /// A pulse.
    Pulse(PulseId, PulsePage),
    /// Somebody answers a pulse on a device of their own, by the symbols of its link;
    /// without any, they are typed.
    Reply(String),
}

impl CulturePage {
    /// Every page of an organisation.
    pub const ALL: [CulturePage; 3] = [
        CulturePage::Overview,
        CulturePage::Steps,
        CulturePage::Beside,
    ];

    const fn word(self) -> &'static str {
        match self {
            CulturePage::Overview => "",
            CulturePage::Steps => "steps",
            CulturePage::Beside => "beside",
        }
    }
}

impl BaselinePage {
    /// Every page of a baseline.
    pub const ALL: [BaselinePage; 3] = [
        BaselinePage::Meetings,
        BaselinePage::Travel,
        BaselinePage::Management,
    ];

    const fn word(self) -> &'static str {
        match self {
            BaselinePage::Meetings => "meetings",
            BaselinePage::Travel => "travel",
            BaselinePage::Management => "management",
        }
    }
}

impl PulsePage {
    /// Every page of a pulse.
    pub const ALL: [PulsePage; 5] = [
        PulsePage::Collect,
        PulsePage::Answer,
        PulsePage::Join,
        PulsePage::Scan,
        PulsePage::Paper,
    ];

    const fn word(self) -> &'static str {
        match self {
            PulsePage::Collect => "",
            PulsePage::Answer => "answer",
            PulsePage::Join => "join",
            PulsePage::Scan => "scan",
            PulsePage::Paper => "paper",
        }
    }
}

impl CultureRoute {
    /// The page of what stands behind `culture/`; `None` for a place that does not
    /// exist. Never panics, whatever stands there.
    pub fn parse(path: &str) -> Option<CultureRoute> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Some(CultureRoute::List),
            ["examples"] => Some(CultureRoute::Examples),
            ["reply"] => Some(CultureRoute::Reply(String::new())),
            ["reply", code] => Some(CultureRoute::Reply((*code).to_owned())),
            ["pulse", id, rest @ ..] => {
                let word = optional(rest)?;
                let page = PulsePage::ALL.into_iter().find(|it| it.word() == word)?;
                Some(CultureRoute::Pulse(PulseId::parse(id)?, page))
            }
            ["of", id, number, word] => {
                let page = BaselinePage::ALL
                    .into_iter()
                    .find(|it| it.word() == *word)?;
                let (id, number) = (CultureId::parse(id)?, number.parse().ok()?);
                Some(CultureRoute::Baseline(id, number, page))
            }
            ["of", id, rest @ ..] => {
                let word = optional(rest)?;
                let page = CulturePage::ALL.into_iter().find(|it| it.word() == word)?;
                Some(CultureRoute::Culture(CultureId::parse(id)?, page))
            }
            _ => None,
        }
    }

    fn path(&self) -> String {
        let with = |begin: String, word: &str| match word {
            "" => begin,
            _ => format!("{begin}/{word}"),
        };
        match self {
            CultureRoute::List => String::new(),
            CultureRoute::Examples => "examples".to_owned(),
            CultureRoute::Culture(id, page) => {
                with(format!("of/{}", id.as_str()), page.word())
            }
            CultureRoute::Baseline(id, number, page) => {
                format!("of/{}/{number}/{}", id.as_str(), page.word())
            }
            CultureRoute::Pulse(id, page) => {
                with(format!("pulse/{}", id.as_str()), page.word())
            }
            CultureRoute::Reply(code) => with("reply".to_owned(), code),
        }
    }
}

/// The only part, or an empty text for none.
fn optional<'a>(parts: &[&'a str]) -> Option<&'a str> {
    match parts {
        [] => Some(""),
        [word] => Some(word),
        _ => None,
    }
}

impl From<CultureRoute> for Route {
    fn from(route: CultureRoute) -> Route {
        Route::Wing(Wing::Culture, route.path())
    }
}

impl fmt::Display for CultureRoute {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        Route::Wing(Wing::Culture, self.path()).fmt(to)
    }
}

/// Whether a page fills the screen: answering, and how to answer.
pub(super) fn is_bare(path: &str) -> bool {
    path == "reply"
        || path.starts_with("reply/")
        || path.starts_with("pulse/")
            && (path.ends_with("/answer") || path.ends_with("/join"))
}
