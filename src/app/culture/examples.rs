//! What others did and what they have reported, each with its source and something
//! that one could take from it.

use crate::content::Text;
use crate::content::text::examples as text;

/// An example, or a figure that somebody has reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it is about.
    pub title: Text,
    /// What they did or reported, in our words.
    pub told: Text,
    /// What one could take from it: ours.
    pub take: Text,
    /// Who says it, where, and in which year.
    pub source: Text,
}

/// What others did.
pub fn examples() -> Vec<Example> {
    joined(text::TITLES, text::TOLDS, text::TAKES, text::SOURCES)
}

/// Figures that others have reported.
pub fn facts() -> Vec<Example> {
    joined(
        text::FACT_TITLES,
        text::FACT_TOLDS,
        text::FACT_TAKES,
        text::FACT_SOURCES,
    )
}

fn joined(
    titles: &[Text],
    tolds: &[Text],
    takes: &[Text],
    sources: &[Text],
) -> Vec<Example> {
    let pairs = titles.iter().zip(tolds);
    let pairs = pairs.zip(takes).zip(sources);
    pairs
        .map(|(((title, told), take), source)| Example {
            title: *title,
            told: *told,
            take: *take,
            source: *source,
        })
        .collect()
}
