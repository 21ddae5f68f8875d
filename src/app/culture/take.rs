//! Taking along: the page for management as Markdown, the organisation as a file.

use super::management::{Page, Part};
use crate::app::file::{File, JSON, MARKDOWN, slug};
use crate::app::markdown::{self, Page as Writing};
use crate::app::technical::Row;
use crate::codec::CultureFile;
use crate::content::Lang;
use crate::content::text::{culture as culture_text, management as text};
use crate::domain::{Baseline, Culture, day};

/// The page for management in Markdown.
pub fn markdown(culture: &Culture, baseline: &Baseline, page: &Page, lang: Lang) -> File {
    let mut writing = Writing::default();
    writing.title(&escaped(&page.title));
    writing.list(page.about.iter().map(|it| escaped(it)).collect());
    if !page.keys.is_empty() {
        writing.heading(text::KEYS, lang);
        let key = |(figure, words): &(String, String)| {
            format!("**{}**: {}", escaped(figure), escaped(words))
        };
        writing.list(page.keys.iter().map(key).collect());
    }
    for part in &page.parts {
        part_of(&mut writing, part, lang);
    }
    File {
        name: format!(
            "{}-{}-{}.md",
            slug(&culture.name, culture_text::FILE_NAME.get(lang)),
            text::FILE_NAME.get(lang),
            day::iso(baseline.from)
        ),
        mime: MARKDOWN,
        text: writing.end(text::SOURCE, lang),
    }
}

fn part_of(writing: &mut Writing, part: &Part, lang: Lang) {
    writing.heading(part.heading, lang);
    for words in &part.words {
        writing.paragraph(&escaped(words));
    }
    let row = |it: &Row| Row {
        name: escaped(&it.name),
        cells: it.cells.iter().map(|it| escaped(it)).collect(),
    };
    writing.table(&part.head, part.rows.iter().map(row).collect(), lang);
}

/// As [`markdown::escaped`], but signs that stand in every figure and mean nothing
/// where they stand are left as they are: per cent, and brackets, which make a link
/// behind a square one only, and that has its backslash.
fn escaped(text: &str) -> String {
    let mut safe = markdown::escaped(text);
    for sign in ["%", "(", ")"] {
        safe = safe.replace(&format!("\\{sign}"), sign);
    }
    safe
}

/// The whole organisation, to be brought in elsewhere.
pub fn file(culture: &Culture, lang: Lang) -> File {
    let file = CultureFile {
        culture: culture.clone(),
    };
    File {
        name: format!(
            "samklang-{}.json",
            slug(&culture.name, culture_text::FILE_NAME.get(lang))
        ),
        mime: JSON,
        text: file.write(),
    }
}
