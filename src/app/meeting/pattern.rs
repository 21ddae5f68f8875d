//! What a plan gives room to, in figures and one sentence.

use super::{accord, words as named};
use crate::content::text::sheet as text;
use crate::content::{Lang, words};
use crate::domain::Dimension;
use crate::domain::conversation::CHOICES;
use crate::domain::meeting::level::Disagreement;
use crate::domain::meeting::{Pattern, Plan};

/// A row of the table, and a bar beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The perspective; none for time that gives room to nothing in particular.
    pub dimension: Option<Dimension>,
    /// What it is called.
    pub name: &'static str,
    /// Minutes.
    pub minutes: u32,
    /// Its share of the talking time in per cent, rounded.
    pub percent: u32,
}

/// Each perspective, and the talking time for which none is named.
pub fn rows(pattern: &Pattern, lang: Lang) -> Vec<Row> {
    let row = |dimension: Option<Dimension>, minutes: u32| Row {
        dimension,
        name: dimension.map_or(text::UNNAMED, words::name).get(lang),
        minutes,
        percent: pattern.percent(minutes),
    };
    let named = CHOICES.map(|it| row(Some(it), pattern.minutes(it)));
    let rest = row(None, pattern.talk.saturating_sub(pattern.named()));
    named.into_iter().chain([rest]).collect()
}

/// Which perspectives get most room, and which get none.
pub fn sentence(pattern: &Pattern, lang: Lang) -> String {
    let most = CHOICES.map(|it| pattern.minutes(it)).into_iter().max();
    let most = most.unwrap_or(0);
    if most == 0 {
        return text::PATTERN_NONE.get(lang).to_owned();
    }
    let with = |minutes: u32| -> Vec<&'static str> {
        let all = CHOICES.into_iter();
        let found = all.filter(|it| pattern.minutes(*it) == minutes);
        found.map(|it| words::name_in(it).get(lang)).collect()
    };
    let (first, none) = (with(most), with(0));
    let is_one = first.len() == 1;
    let (first, of) = (list(&first, lang), pattern.talk);
    let without = list(&none, lang);
    match (is_one, none.is_empty()) {
        (true, true) => text::pattern_most(lang, &first, &most, &of),
        (false, true) => text::pattern_most_each(lang, &first, &most, &of),
        (true, false) => text::pattern_without(lang, &first, &most, &of, &without),
        (false, false) => text::pattern_without_each(lang, &first, &most, &of, &without),
    }
}

/// For how much of the talking time participants themselves are active, and what
/// belongs to the level of the plan.
pub fn active(plan: &Plan, lang: Lang) -> String {
    let pattern = plan.pattern();
    let percent = pattern.percent(pattern.active);
    let said = text::active(lang, &percent, &pattern.active, &pattern.talk);
    let Some(level) = plan.level else {
        return said;
    };
    let (number, name) = (level.number(), named::level(level).name.get(lang));
    let belongs = match level.active_percent() {
        (0, most) => text::level_most(lang, &number, &name, &most),
        (least, 100) => text::level_least(lang, &number, &name, &least),
        (least, most) => text::level_between(lang, &number, &name, &least, &most),
    };
    format!("{said} {belongs}")
}

/// Where the run sheet and the level do not agree, with what to do.
pub fn disagreements(plan: &Plan, lang: Lang) -> Vec<String> {
    let Some(level) = plan.level else {
        return Vec::new();
    };
    let is_of_sheet = |it: &Disagreement| {
        matches!(
            it,
            Disagreement::Passive { .. }
                | Disagreement::Active { .. }
                | Disagreement::Telling { .. }
        )
    };
    let all = plan.disagreements().into_iter().filter(is_of_sheet);
    all.map(|it| accord::words(it, level, lang)).collect()
}

/// Words one after another: this, that and the other.
fn list(words: &[&str], lang: Lang) -> String {
    match words.split_last() {
        Some((last, first)) if !first.is_empty() => {
            text::and(lang, &first.join(", "), last)
        }
        _ => words.concat(),
    }
}
