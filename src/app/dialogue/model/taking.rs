//! Taking a model along: as a link, a picture of it, or a file.

use time::Date;

use crate::app::DialogueRoute;
use crate::app::file::{File, JSON, slug};
use crate::codec::ModelFile;
use crate::content::Lang;
use crate::content::text::model_take as text;
use crate::domain::Model;
use crate::domain::day::iso;

/// The most characters of a link. Longer ones are cut by programs for mail and chat.
pub const LONGEST_LINK: usize = 2_000;
/// The most characters of a link that is drawn: finer pictures are hard to read from a
/// screen. Our own judgement, by the size of what is drawn.
pub const LONGEST_DRAWN: usize = 500;

/// A model as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The whole address.
    Fits(String),
    /// It would have so many characters.
    TooLong(usize),
}

impl Link {
    /// The link of a model to a site, whose address ends in a slash.
    pub fn of(model: &Model, site: &str) -> Link {
        let code = ModelFile::of(model).code();
        let link = format!("{site}{}", DialogueRoute::Bring(code));
        match link.chars().count() {
            long if LONGEST_LINK < long => Link::TooLong(long),
            _ => Link::Fits(link),
        }
    }

    /// What is drawn, if the link is short enough.
    pub fn drawn(&self) -> Option<&str> {
        match self {
            Link::Fits(link) if link.chars().count() <= LONGEST_DRAWN => Some(link),
            _ => None,
        }
    }
}

/// The file of a model, such as `samklang-modell-vara-samtal-2026-11-24.json`.
pub fn file(model: &Model, today: Date, lang: Lang) -> File {
    let kind = text::FILE_NAME.get(lang);
    let name = slug(&model.name, "");
    let day = iso(today);
    let parts = ["samklang", kind, &name, &day];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    File {
        name: format!("{}.json", parts.join("-")),
        mime: JSON,
        text: ModelFile::of(model).write(),
    }
}
