//! A result to take along: pure functions of the closed round, so that no file can
//! hold more than the page shows.

mod csv;
mod markdown;

pub use super::file::File;
use super::file::{CSV, JSON, MARKDOWN, slug};
use super::review::Said;
use crate::codec::ResultFile;
use crate::content::Lang;
use crate::domain::day::iso;
use crate::domain::{Group, Round};

/// What is taken along, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What the group calls itself.
    pub group: String,
    /// Which meeting it is about; empty for the usual ones.
    pub meeting: String,
    /// The round.
    pub round: Round,
    /// What the group said about it.
    pub said: Vec<Said>,
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A report to read: Markdown.
    Markdown,
    /// Every figure in a long table: CSV.
    Csv,
    /// To bring it in again, and for analysts: JSON, see `codec::ResultFile`.
    Json,
}

impl Report {
    /// The file of a kind, in a language. The JSON is the same in both.
    pub fn file(&self, kind: Kind, lang: Lang) -> File {
        let (ending, mime, text) = match kind {
            Kind::Markdown => ("md", MARKDOWN, markdown::write(self, lang)),
            Kind::Csv => ("csv", CSV, csv::write(self, lang)),
            Kind::Json => ("json", JSON, self.json()),
        };
        let (name, day) = (slug(&self.group, UNNAMED), iso(self.round.closed_on));
        File {
            name: format!("samklang-{name}-{day}.{ending}"),
            mime,
            text,
        }
    }

    fn json(&self) -> String {
        let file = ResultFile {
            group: self.group.clone(),
            meeting: self.meeting.clone(),
            rounds: vec![self.round.clone()],
            // They are the group's and not this result's.
            agreements: Vec::new(),
        };
        file.write()
    }
}

/// All rounds of a group and what it has agreed on, as JSON; `None` where there is
/// no round.
pub fn all_rounds(group: &Group) -> Option<File> {
    let (name, day) = (
        slug(&group.name, UNNAMED),
        iso(group.rounds.last()?.closed_on),
    );
    let file = ResultFile {
        group: group.name.clone(),
        meeting: group.meeting.clone(),
        rounds: group.rounds.clone(),
        agreements: group.agreements.clone(),
    };
    Some(File {
        name: format!("samklang-{name}-1-{}-{day}.json", group.rounds.len()),
        mime: JSON,
        text: file.write(),
    })
}

/// What a group is called in a file's name that has no letter for it.
const UNNAMED: &str = "grupp";
