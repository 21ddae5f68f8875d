//! Markdown, and what it must not make of people's words.

use super::technical::Row;
use crate::content::{Lang, Text};

/// A text that is being written, block by block.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    fn block(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push_str("\n\n");
    }

    pub(super) fn title(&mut self, words: &str) {
        self.block(&format!("# {words}"));
    }

    pub(super) fn heading(&mut self, words: Text, lang: Lang) {
        self.block(&format!("## {}", words.get(lang)));
    }

    pub(super) fn small_heading(&mut self, words: Text, lang: Lang) {
        self.block(&format!("### {}", words.get(lang)));
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.block(words);
    }

    pub(super) fn list(&mut self, lines: Vec<String>) {
        let lines = lines.iter().map(|it| format!("- {it}"));
        self.block(&lines.collect::<Vec<_>>().join("\n"));
    }

    /// A table; nothing without rows.
    pub(super) fn table(&mut self, head: &[Text], rows: Vec<Row>, lang: Lang) {
        if rows.is_empty() {
            return;
        }
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines = vec![
            line(&mut head.iter().map(|it| it.get(lang))),
            line(&mut head.iter().map(|_| "---")),
        ];
        for row in &rows {
            let cells = row.cells.iter().map(String::as_str);
            lines.push(line(&mut std::iter::once(row.name.as_str()).chain(cells)));
        }
        self.block(&lines.join("\n"));
    }

    /// The whole of it, with a last line.
    pub(super) fn end(mut self, last: &str) -> String {
        self.0.push_str(last);
        self.0.push('\n');
        self.0
    }
}

/// What a person has written, on one line and without any meaning of Markdown's.
/// A backslash takes the meaning of every sign that has one.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let words = text.split(|it: char| it.is_whitespace() || it.is_control());
    for word in words.filter(|it| !it.is_empty()) {
        if !safe.is_empty() {
            safe.push(' ');
        }
        for letter in word.chars() {
            if letter.is_ascii_punctuation() && !",.;:?!/".contains(letter) {
                safe.push('\\');
            }
            safe.push(letter);
        }
    }
    safe
}
