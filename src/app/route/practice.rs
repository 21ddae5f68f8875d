//! Where a person is among own exercises, programmes and what there is to learn: what
//! stands behind `practice/` in the address, as a type. The library itself has the
//! shorter addresses of [`Route::Exercises`].

use std::fmt;

use super::{Route, Wing};
use crate::domain::{Dimension, GroupId, OwnExerciseId, ProgrammeId};

/// A page to learn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearnPage {
    /// One of the four perspectives, or the climate.
    Perspective(Dimension),
    /// How the perspectives belong together two by two.
    Pairs,
    /// For whoever leads: before, during and after.
    Guide,
    /// Cards for hard situations.
    Situations,
    /// Cases to train on.
    Cases,
    /// What research does and does not say.
    Research,
    /// Words that the app uses.
    Glossary,
}

/// A page of the module of exercises and learning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PracticeRoute {
    /// Own exercises, and packs of them.
    Own,
    /// An own exercise is written.
    Write(OwnExerciseId),
    /// What whoever leads needs while an exercise is run, in a window of its own: for
    /// a group or for nobody.
    Prompts(Option<GroupId>, String),
    /// Cards of exercises, to be printed.
    Cards,
    /// A new programme, for a group or for nobody.
    NewProgramme(Option<GroupId>),
    /// A programme.
    Programme(ProgrammeId),
    /// Something to learn from.
    Learn(LearnPage),
}

impl LearnPage {
    /// Every page, in the order in which they are offered.
    pub const ALL: [LearnPage; 11] = [
        LearnPage::Perspective(Dimension::Exploring),
        LearnPage::Perspective(Dimension::Telling),
        LearnPage::Perspective(Dimension::Inside),
        LearnPage::Perspective(Dimension::Outside),
        LearnPage::Perspective(Dimension::Climate),
        LearnPage::Pairs,
        LearnPage::Guide,
        LearnPage::Situations,
        LearnPage::Cases,
        LearnPage::Research,
        LearnPage::Glossary,
    ];

    const fn word(self) -> &'static str {
        match self {
            LearnPage::Perspective(Dimension::Exploring) => "exploring",
            LearnPage::Perspective(Dimension::Telling) => "telling",
            LearnPage::Perspective(Dimension::Inside) => "inside",
            LearnPage::Perspective(Dimension::Outside) => "outside",
            LearnPage::Perspective(Dimension::Climate | Dimension::Frames) => "climate",
            LearnPage::Pairs => "pairs",
            LearnPage::Guide => "guide",
            LearnPage::Situations => "situations",
            LearnPage::Cases => "cases",
            LearnPage::Research => "research",
            LearnPage::Glossary => "glossary",
        }
    }
}

impl PracticeRoute {
    /// The page of what stands behind `practice/`; `None` for a place that does not
    /// exist. Never panics, whatever stands there.
    pub fn parse(path: &str) -> Option<PracticeRoute> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let learn = |word: &str| {
            let page = LearnPage::ALL.into_iter().find(|it| it.word() == word)?;
            Some(PracticeRoute::Learn(page))
        };
        match parts.as_slice() {
            ["own"] => Some(PracticeRoute::Own),
            ["own", id] => Some(PracticeRoute::Write(OwnExerciseId::parse(id)?)),
            ["prompts", name] => {
                Some(PracticeRoute::Prompts(None, super::exercise_id(name)?))
            }
            ["prompts", name, group] => Some(PracticeRoute::Prompts(
                Some(GroupId::parse(group)?),
                super::exercise_id(name)?,
            )),
            ["cards"] => Some(PracticeRoute::Cards),
            ["programme", "new"] => Some(PracticeRoute::NewProgramme(None)),
            ["programme", "new", group] => {
                Some(PracticeRoute::NewProgramme(Some(GroupId::parse(group)?)))
            }
            ["programme", id] => Some(PracticeRoute::Programme(ProgrammeId::parse(id)?)),
            ["learn", word] => learn(word),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            PracticeRoute::Own => "own".to_owned(),
            PracticeRoute::Write(id) => format!("own/{}", id.as_str()),
            PracticeRoute::Prompts(None, name) => format!("prompts/{name}"),
            PracticeRoute::Prompts(Some(group), name) => {
                format!("prompts/{name}/{}", group.as_str())
            }
            PracticeRoute::Cards => "cards".to_owned(),
            PracticeRoute::NewProgramme(None) => "programme/new".to_owned(),
            PracticeRoute::NewProgramme(Some(group)) => {
                format!("programme/new/{}", group.as_str())
            }
            PracticeRoute::Programme(id) => format!("programme/{}", id.as_str()),
            PracticeRoute::Learn(page) => format!("learn/{}", page.word()),
        }
    }
}

impl From<PracticeRoute> for Route {
    fn from(route: PracticeRoute) -> Route {
        Route::Wing(Wing::Practice, route.path())
    }
}

impl fmt::Display for PracticeRoute {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        Route::Wing(Wing::Practice, self.path()).fmt(to)
    }
}

/// Whether a page is one to learn from, for the menu.
pub(super) fn is_learning(path: &str) -> bool {
    path.starts_with("learn/")
}

/// Whether a page fills the screen: the leader's window.
pub(super) fn is_bare(path: &str) -> bool {
    path.starts_with("prompts/")
}
