//! Texts in Markdown, written so that what people have typed has no meaning in it.

use super::technical::Row;
use crate::content::{Lang, Text};

/// A text that is being written, block by block.
#[derive(Default)]
pub(crate) struct Page(String);

impl Page {
    fn block(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push_str("\n\n");
    }

    pub(crate) fn title(&mut self, words: &str) {
        self.block(&format!("# {words}"));
    }

    pub(crate) fn heading(&mut self, words: Text, lang: Lang) {
        self.block(&format!("## {}", words.get(lang)));
    }

    pub(crate) fn small_heading(&mut self, words: Text, lang: Lang) {
        self.small_title(words.get(lang));
    }

    pub(crate) fn small_title(&mut self, words: &str) {
        self.block(&format!("### {words}"));
    }

    pub(crate) fn paragraph(&mut self, words: &str) {
        self.block(words);
    }

    pub(crate) fn list(&mut self, lines: Vec<String>) {
        let lines = lines.iter().map(|it| format!("- {it}"));
        self.block(&lines.collect::<Vec<_>>().join("\n"));
    }

    /// A table; nothing without rows.
    pub(crate) fn table(&mut self, head: &[Text], rows: Vec<Row>, lang: Lang) {
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

    /// The text, with where it comes from at its end.
    pub(crate) fn end(mut self, source: Text, lang: Lang) -> String {
        self.0.push_str(source.get(lang));
        self.0.push('\n');
        self.0
    }
}

/// What a person has written, on one line and without any meaning of Markdown's.
/// A backslash takes the meaning of every sign that has one.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let words = text.split(|it: char| it.is_whitespace() || it.is_control());
    for word in words.filter(|it| !it.is_empty()) {
        let is_first = safe.is_empty();
        if !is_first {
            safe.push(' ');
        }
        // "1." at the beginning of a line would be a list, ":" a definition.
        let is_number = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        let is_list = is_first && word.strip_suffix('.').is_some_and(is_number);
        for letter in word.chars() {
            let has_meaning = safe.is_empty() || (is_list && letter == '.');
            let is_plain = ",.;:?!/".contains(letter) && !has_meaning;
            if letter.is_ascii_punctuation() && !is_plain {
                safe.push('\\');
            }
            safe.push(letter);
        }
    }
    safe
}
