//! A result to take along: pure functions of the closed round, so that no file can
//! hold more than the page shows.

mod csv;
mod markdown;

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

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Such as `samklang-elevhalsan-2026-11-24.md`: ASCII, and no space.
    pub name: String,
    /// The kind, as MIME says it.
    pub mime: &'static str,
    /// What it holds.
    pub text: String,
}

impl Report {
    /// The file of a kind, in a language. The JSON is the same in both.
    pub fn file(&self, kind: Kind, lang: Lang) -> File {
        let (ending, mime, text) = match kind {
            Kind::Markdown => (
                "md",
                "text/markdown;charset=utf-8",
                markdown::write(self, lang),
            ),
            Kind::Csv => ("csv", "text/csv;charset=utf-8", csv::write(self, lang)),
            Kind::Json => ("json", JSON, self.json()),
        };
        let (name, day) = (slug(&self.group, GROUP), iso(self.round.closed_on));
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
        slug(&group.name, GROUP),
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

/// JSON, as MIME says it.
const JSON: &str = "application/json";

/// The longest part of a file's name that a group's name gives.
const MOST_LETTERS: usize = 40;

/// What a file is named after when a group's name gives no letter.
const GROUP: &str = "grupp";

/// A name as part of a file's name: small letters, figures and single dashes;
/// another where nothing is left of it.
pub(super) fn slug(name: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'å' | 'ä' | 'á' | 'à' | 'â' => slug.push('a'),
            'ö' | 'ø' | 'ó' | 'ô' => slug.push('o'),
            'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
            'ü' | 'ú' => slug.push('u'),
            'æ' => slug.push_str("ae"),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(MOST_LETTERS);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        otherwise.to_owned()
    } else {
        slug.to_owned()
    }
}
