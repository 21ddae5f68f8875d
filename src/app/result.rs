//! A closed round in words. Which sentence is said is decided by the domain;
//! here the sentence gets its words.

use crate::content::text::questions;
use crate::content::text::result as text;
use crate::content::words::{decimal, level, name_in};
use crate::content::{self, Lang, Text};
use crate::domain::closed::{Lean, LeanWords, Spread};
use crate::domain::report::{Finding, LevelWords, findings};
use crate::domain::{ClosedRound, Dimension, Form, Pair, Round};

/// From this many sheets on bars are drawn instead of dots.
pub const BARS_FROM: u64 = 25;

/// A dimension's level in words; empty where it is not released.
pub fn level_words(result: &ClosedRound, dimension: Dimension, lang: Lang) -> String {
    result
        .level(dimension)
        .map_or(String::new(), |it| level(lang, it.words()))
}

/// Everything the result says, in sentences, the most important first.
pub fn sentences(result: &ClosedRound, lang: Lang) -> Vec<String> {
    let all = findings(result, content::instrument(result.form));
    let mut said: Vec<String> = all
        .iter()
        .map(|finding| sentence(result, finding, lang))
        .collect();
    // Both pairs may point both ways; that is one sentence.
    said.dedup();
    said
}

/// What is said under a pair's beam: shares that find too little of a pole.
pub fn shares(result: &ClosedRound, pair: Pair, lang: Lang) -> Vec<String> {
    let about = |finding: &&Finding| matches!(finding, Finding::TooLittle { dimension, .. } if Pair::of(*dimension) == Some(pair));
    let all = findings(result, content::instrument(result.form));
    all.iter()
        .filter(about)
        .map(|finding| sentence(result, finding, lang))
        .collect()
}

/// The sentence that opens the result: a clear lean, or else the first one.
pub fn opening(result: &ClosedRound, lang: Lang) -> Option<String> {
    let all = findings(result, content::instrument(result.form));
    let lean = all
        .iter()
        .find(|it| matches!(it, Finding::LeansTowards { .. }));
    let both = all
        .iter()
        .find(|it| matches!(it, Finding::PointsBothWays(_)));
    let alike = all.iter().find(|it| matches!(it, Finding::AllAlike));
    let finding = lean.or(both).or(alike).or(all.first())?;
    Some(sentence(result, finding, lang))
}

/// What else the result says: all but the opening and what stands under the
/// beams.
pub fn other_sentences(result: &ClosedRound, lang: Lang) -> Vec<String> {
    let opening = opening(result, lang);
    let all = findings(result, content::instrument(result.form));
    all.iter()
        .filter(|finding| !matches!(finding, Finding::TooLittle { .. }))
        .map(|finding| sentence(result, finding, lang))
        .filter(|sentence| opening.as_ref() != Some(sentence))
        .collect()
}

/// The dimensions described with a spread.
pub fn with_spread(result: &ClosedRound, spread: Spread) -> Vec<Dimension> {
    let has = |dimension: &Dimension| {
        let detail = result.level(*dimension).and_then(|level| level.detail);
        detail.is_some_and(|detail| detail.spread == spread)
    };
    Dimension::ALL.into_iter().filter(has).collect()
}

/// The statements whose answers are split, by their places. What more than 40
/// per cent could not judge is left out: it is no ground for advice.
pub fn split_statements(result: &ClosedRound) -> Vec<usize> {
    let is_split = |place: &usize| {
        let item = result.item(*place);
        let cannot = item.cannot_judge.unwrap_or(0);
        item.split && cannot.saturating_mul(5) <= result.sheets.saturating_mul(2)
    };
    (0..result.items.len()).filter(is_split).collect()
}

fn sentence(result: &ClosedRound, finding: &Finding, lang: Lang) -> String {
    let words = |dimension| level_words(result, dimension, lang);
    match finding {
        Finding::LeansTowards { pair, pole } => {
            let (first, second) = (words(pair.first()), words(pair.second()));
            match pole {
                Dimension::Telling => text::leans_telling(lang, &second, &first),
                Dimension::Exploring => text::leans_exploring(lang, &first, &second),
                Dimension::Outside => text::leans_outside(lang, &second, &first),
                _ => text::leans_inside(lang, &first, &second),
            }
        }
        Finding::PointsBothWays(_) => text::BOTH_WAYS.get(lang).to_owned(),
        Finding::NoClearLean(pair) => text::no_lean(
            lang,
            &name_in(pair.first()).get(lang),
            &name_in(pair.second()).get(lang),
            &words(pair.first()),
            &words(pair.second()),
        ),
        Finding::Different(dimension) => {
            text::different(lang, &name_in(*dimension).get(lang))
        }
        Finding::ClimateLow => text::climate_low(lang, &words(Dimension::Climate)),
        Finding::AllAlike => text::alike(lang, &together(result, lang)),
        Finding::TooLittle {
            dimension,
            count,
            of,
        } => match dimension {
            Dimension::Telling => text::too_little_telling(lang, count, of),
            Dimension::Inside => text::too_little_inside(lang, count, of),
            Dimension::Outside => text::too_little_outside(lang, count, of),
            _ => text::too_little_exploring(lang, count, of),
        },
        Finding::QuickPulse => text::QUICK_PULSE.get(lang).to_owned(),
        Finding::CannotJudgeDisagreement => text::CANNOT_JUDGE_P2.get(lang).to_owned(),
    }
}

/// The level of the four perspectives taken together, in words.
fn together(result: &ClosedRound, lang: Lang) -> String {
    let levels = || {
        Dimension::PERSPECTIVES
            .iter()
            .filter_map(|it| result.level(*it))
    };
    let sum = levels().fold(0u64, |sum, it| sum.saturating_add(it.sum));
    let people = levels().fold(0u64, |people, it| people.saturating_add(it.people));
    level(lang, LevelWords::of(sum, people))
}

/// A few words on a pair's lean.
pub fn lean_words(pair: Pair, lean: &Lean, lang: Lang) -> String {
    match lean.words {
        LeanWords::TowardsFirst => {
            text::lean_clear(lang, &name_in(pair.first()).get(lang))
        }
        LeanWords::TowardsSecond => {
            text::lean_clear(lang, &name_in(pair.second()).get(lang))
        }
        LeanWords::NoClear => text::LEAN_NONE.get(lang).to_owned(),
        LeanWords::PointsBothWays => text::LEAN_BOTH.get(lang).to_owned(),
    }
}

/// A lean in a line: in words, and as a number where that is released.
pub fn lean_line(pair: Pair, lean: &Lean, lang: Lang) -> String {
    let words = lean_words(pair, lean, lang);
    let number = lean.number.and_then(|number| {
        let (low, high) = number.sample()?.interval(0.95);
        let whole = |it| decimal(lang, it, 0);
        let tilt = whole(number.tilt() as f64);
        Some(text::tilt_number(lang, &tilt, &whole(low), &whole(high)))
    });
    let mut line = words;
    if let Some(first) = line.get(..1).map(str::to_uppercase) {
        line.replace_range(..1, &first);
    }
    line.push('.');
    if let Some(number) = number {
        line.push(' ');
        line.push_str(&number);
        line.push('.');
    }
    line
}

/// A spread in words.
pub const fn spread_words(spread: Spread) -> Text {
    match spread {
        Spread::Shared => text::SPREAD_SHARED,
        Spread::FairlyShared => text::SPREAD_FAIRLY,
        Spread::Different => text::SPREAD_DIFFERENT,
    }
}

/// Three questions to start talking from: about what is suggested or described
/// differently first, then general ones.
pub fn questions(result: &ClosedRound) -> Vec<Text> {
    let mut dimensions: Vec<Dimension> = super::suggest::reasons(result)
        .into_iter()
        .map(super::suggest::Why::dimension)
        .collect();
    let mut found: Vec<Text> = Vec::new();
    let mut is_different = false;
    for finding in findings(result, content::instrument(result.form)) {
        match finding {
            Finding::Different(_) => is_different = true,
            Finding::LeansTowards { pair, pole } => {
                let other = if pole == pair.first() {
                    pair.second()
                } else {
                    pair.first()
                };
                dimensions.push(other);
            }
            _ => {}
        }
    }
    let mut seen: Vec<Dimension> = Vec::new();
    for dimension in dimensions {
        if !seen.contains(&dimension) {
            seen.push(dimension);
            found.extend(about(dimension).first());
        }
    }
    if is_different {
        found.extend(questions::DIFFERENT.first());
    }
    found.extend(questions::GENERAL);
    found.truncate(3);
    found
}

const fn about(dimension: Dimension) -> &'static [Text] {
    match dimension {
        Dimension::Exploring => questions::EXPLORING,
        Dimension::Telling => questions::TELLING,
        Dimension::Inside => questions::INSIDE,
        Dimension::Outside => questions::OUTSIDE,
        Dimension::Climate => questions::CLIMATE,
        Dimension::Frames => questions::FRAMES,
    }
}

/// What cannot be concluded from this result.
pub fn limits(round: &Round, lang: Lang) -> Vec<String> {
    let result = &round.result;
    let mut limits = Vec::new();
    if result.sheets < 6 {
        let limit = match result.form {
            Form::Full => text::LIMIT_FIVE,
            Form::Short => text::LIMIT_FIVE_SHORT,
        };
        limits.push(limit.get(lang).to_owned());
    }
    if result.form == Form::Short {
        limits.push(text::LIMIT_SHORT.get(lang).to_owned());
    }
    if result.sheets < 20 {
        limits.push(text::limit_few(lang, &result.sheets));
    }
    if result.sheets < u64::from(round.invited) {
        limits.push(text::limit_missing(lang, &result.sheets, &round.invited));
    }
    limits.push(text::LIMIT_ZERO.get(lang).to_owned());
    limits.extend(text::LIMITS.iter().map(|it| it.get(lang).to_owned()));
    limits
}
