//! Where a person is among the dialogues: what stands behind `dialogues/` in the
//! address, as a type.

use std::fmt;

use super::{Route, Wing};
use crate::domain::{ModelId, TalkId, YearId};

/// A page of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelPage {
    /// The perspectives, how they differ from the original, and who has agreed.
    Overview,
    /// Swapping, renaming, reordering; who has agreed and when.
    Adapt,
    /// Question cards.
    Cards,
    /// As a file and as a link.
    Take,
}

/// A page of a prepared conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkPage {
    /// Purpose, expectations and own notes.
    Prepare,
    /// What two people look at side by side.
    Together,
    /// What they take along.
    Close,
}

/// A page of the dialogues' module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogueRoute {
    /// What there is.
    List,
    /// A model; `None` for the original.
    Model(Option<ModelId>, ModelPage),
    /// A model that comes in a link, by its symbols.
    Bring(String),
    /// A prepared conversation.
    Talk(TalkId, TalkPage),
    /// A plan of dialogues.
    Year(YearId),
}

impl ModelPage {
    /// Every page of a model.
    pub const ALL: [ModelPage; 4] = [
        ModelPage::Overview,
        ModelPage::Adapt,
        ModelPage::Cards,
        ModelPage::Take,
    ];

    const fn word(self) -> &'static str {
        match self {
            ModelPage::Overview => "",
            ModelPage::Adapt => "/adapt",
            ModelPage::Cards => "/cards",
            ModelPage::Take => "/take",
        }
    }
}

impl TalkPage {
    /// Every page of a conversation.
    pub const ALL: [TalkPage; 3] =
        [TalkPage::Prepare, TalkPage::Together, TalkPage::Close];

    const fn word(self) -> &'static str {
        match self {
            TalkPage::Prepare => "",
            TalkPage::Together => "/together",
            TalkPage::Close => "/close",
        }
    }
}

impl DialogueRoute {
    /// The page of what stands behind `dialogues/`; `None` for a place that does not
    /// exist. Never panics, whatever stands there.
    pub fn parse(path: &str) -> Option<DialogueRoute> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let (kind, rest) = match parts.as_slice() {
            [] => return Some(DialogueRoute::List),
            [kind, rest @ ..] => (*kind, rest),
        };
        let (name, page) = match rest {
            [name] => (*name, String::new()),
            [name, page] => (*name, format!("/{page}")),
            _ => return None,
        };
        match kind {
            "model" => {
                let id = match name {
                    "original" => None,
                    _ => Some(ModelId::parse(name)?),
                };
                let page = ModelPage::ALL.into_iter().find(|it| it.word() == page)?;
                Some(DialogueRoute::Model(id, page))
            }
            "bring" if page.is_empty() => Some(DialogueRoute::Bring(name.to_owned())),
            "talk" => {
                let page = TalkPage::ALL.into_iter().find(|it| it.word() == page)?;
                Some(DialogueRoute::Talk(TalkId::parse(name)?, page))
            }
            "year" if page.is_empty() => Some(DialogueRoute::Year(YearId::parse(name)?)),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            DialogueRoute::List => String::new(),
            DialogueRoute::Model(id, page) => {
                let id = id.as_ref().map_or("original", ModelId::as_str);
                format!("model/{id}{}", page.word())
            }
            DialogueRoute::Bring(code) => format!("bring/{code}"),
            DialogueRoute::Talk(id, page) => {
                format!("talk/{}{}", id.as_str(), page.word())
            }
            DialogueRoute::Year(id) => format!("year/{}", id.as_str()),
        }
    }
}

impl From<DialogueRoute> for Route {
    fn from(route: DialogueRoute) -> Route {
        Route::Wing(Wing::Dialogues, route.path())
    }
}

impl fmt::Display for DialogueRoute {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        Route::Wing(Wing::Dialogues, self.path()).fmt(to)
    }
}

/// Whether a page fills the screen: what two people look at together.
pub(super) fn is_bare(path: &str) -> bool {
    path.ends_with("/together")
}
