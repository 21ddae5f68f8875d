//! Files that a person takes along.

/// Markdown, as MIME says it.
pub(crate) const MARKDOWN: &str = "text/markdown;charset=utf-8";
/// A table, as MIME says it.
pub(crate) const CSV: &str = "text/csv;charset=utf-8";
/// JSON, as MIME says it.
pub(crate) const JSON: &str = "application/json";
/// A calendar's event, as MIME says it.
pub(crate) const CALENDAR: &str = "text/calendar;charset=utf-8";
/// Plain text, as MIME says it.
pub(crate) const PLAIN: &str = "text/plain;charset=utf-8";

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

/// The longest part of a file's name that a name gives.
const MOST_LETTERS: usize = 40;

/// A name as part of a file's name: small letters, figures and single dashes; what
/// it is otherwise, where that leaves nothing.
pub(crate) fn slug(name: &str, otherwise: &str) -> String {
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
