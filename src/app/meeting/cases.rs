//! The small collection of practice cases.

use crate::content::text::cases as text;
use crate::content::{Lang, Text};

/// The cases by their places, with their titles.
pub fn all() -> impl Iterator<Item = (usize, Text)> {
    text::TITLE.iter().copied().enumerate()
}

/// A title; empty for a place where there is no case.
pub fn title(place: usize, lang: Lang) -> &'static str {
    text::TITLE.get(place).map_or("", |it| it.get(lang))
}

/// A case as it is put into a plan: its title, what happens, and two questions.
pub fn text(place: usize, lang: Lang) -> String {
    let parts = [text::TITLE, text::TEXT, text::FIRST, text::SECOND];
    let parts = parts.iter().filter_map(|list| list.get(place));
    let parts: Vec<&str> = parts.map(|it| it.get(lang)).collect();
    parts.join("\n")
}
