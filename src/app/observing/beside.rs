//! Two observations beside each other: the same rows for both, and what is needed
//! to be careful.

use crate::content::text::observe as text;
use crate::content::{Lang, Text};
use crate::domain::conversation::CHOICES;
use crate::domain::observation::{Observation, Way};

use super::{Figure, Row, figures, rows};

/// Fewer marks than this move the shares by more than five per cent each.
const FEW: u32 = 20;

/// A kind of contribution on both sides; `None` where a side has no such row.
pub type Both = (Option<Row>, Option<Row>);

/// The rows of the table of contributions. Something else has one where a side was
/// sampled.
pub fn kinds(one: &Observation, other: &Observation) -> Vec<Both> {
    let rows = |it: &Observation| rows(&it.counts(), it.about().way);
    let (one, other) = (rows(one), rows(other));
    let kinds = CHOICES.map(Some).into_iter().chain([None]);
    let of = |all: &[Row], kind| all.iter().find(|it| it.kind == kind).copied();
    let both = kinds.map(|kind| (of(&one, kind), of(&other, kind)));
    both.filter(|it| *it != (None, None)).collect()
}

/// What else was counted, by name, for both; a dash where it is not counted.
pub fn rest(one: &Observation, other: &Observation, lang: Lang) -> Vec<[String; 3]> {
    let none = || text::NONE.get(lang).to_owned();
    let values = |it: &Observation| {
        let (counts, way) = (it.counts(), it.about().way);
        let missed = match way {
            Way::Taps => none(),
            Way::Samples => counts.missed(way).to_string(),
        };
        let mut all = vec![
            (text::MINUTES_ROW, counts.minutes.to_string()),
            (text::MISSED_ROW, missed),
            (text::INTERRUPTIONS_ROW, counts.interruptions.to_string()),
            (text::OPEN_ROW, counts.open_questions.to_string()),
        ];
        let figures = figures(&counts, lang).into_iter();
        all.extend(figures.map(|Figure { name, value, .. }| (name, value)));
        all
    };
    let (one, other) = (values(one), values(other));
    let names = if one.len() < other.len() {
        &other
    } else {
        &one
    };
    let of = |all: &[(Text, String)], name: Text| {
        let found = all.iter().find(|(known, _)| *known == name);
        found.map_or_else(none, |(_, value)| value.clone())
    };
    let row = |(name, _): &(Text, String)| {
        [
            name.get(lang).to_owned(),
            of(&one, *name),
            of(&other, *name),
        ]
    };
    let is_counted = |row: &[String; 3]| row.iter().skip(1).any(|it| *it != none());
    names.iter().map(row).filter(is_counted).collect()
}

/// What has to be said of any difference between them.
pub fn cautions(one: &Observation, other: &Observation, lang: Lang) -> Vec<String> {
    let (a, b) = (one.counts(), other.counts());
    let mut said = vec![text::CAREFUL_ALWAYS.get(lang).to_owned()];
    let apart = a.minutes.abs_diff(b.minutes);
    // By more than a fifth of the longer one.
    if a.minutes.max(b.minutes) < apart.saturating_mul(5) {
        said.push(text::careful_length(lang, &a.minutes, &b.minutes));
    }
    let (about, its) = (one.about(), other.about());
    let is_few = a.noted() < FEW || b.noted() < FEW;
    let others = [
        (about.way != its.way, text::CAREFUL_WAY),
        (is_few, text::CAREFUL_FEW),
        (about.seats != its.seats, text::CAREFUL_SEATS),
        (about.on == its.on, text::CAREFUL_OBSERVERS),
    ];
    let others = others.into_iter().filter(|(is, _)| *is);
    said.extend(others.map(|(_, text)| text.get(lang).to_owned()));
    said
}
