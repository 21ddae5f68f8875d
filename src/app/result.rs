//! A closed round in words. Which sentence is said is decided by the domain;
//! here the sentence gets its words.

use crate::content::text::questions;
use crate::content::text::result as text;
use crate::content::words::{level, name, name_in};
use crate::content::{self, Lang, Text};
use crate::domain::closed::{Lean, LeanWords, Spread};
use crate::domain::report::{Finding, LevelWords, findings};
use crate::domain::{ClosedRound, Dimension, Pair, Round};

/// From this many sheets on bars are drawn instead of dots.
pub const BARS_FROM: u64 = 25;

/// A dimension's level in words; empty where it is not released.
pub fn level_words(result: &ClosedRound, dimension: Dimension, lang: Lang) -> String {
    result
        .level(dimension)
        .map_or(String::new(), |it| level(lang, it.words()))
}

/// What the result says, in sentences, the most important first.
pub fn sentences(result: &ClosedRound, lang: Lang) -> Vec<String> {
    findings(result, content::instrument(result.form))
        .iter()
        .map(|finding| sentence(result, finding, lang))
        .collect()
}

/// The sentences about one pair.
pub fn pair_sentences(result: &ClosedRound, pair: Pair, lang: Lang) -> Vec<String> {
    let about = |finding: &&Finding| match finding {
        Finding::LeansTowards { pair: it, .. } => *it == pair,
        Finding::PointsBothWays(it) | Finding::NoClearLean(it) => *it == pair,
        Finding::TooLittle { dimension, .. } => Pair::of(*dimension) == Some(pair),
        _ => false,
    };
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

/// What stands beside the pairs: all but the sentences on a pair.
pub fn other_sentences(result: &ClosedRound, lang: Lang) -> Vec<String> {
    let beside = |finding: &&Finding| {
        matches!(
            finding,
            Finding::AllAlike
                | Finding::Different(_)
                | Finding::ClimateLow
                | Finding::QuickPulse
                | Finding::CannotJudgeDisagreement
        )
    };
    let all = findings(result, content::instrument(result.form));
    all.iter()
        .filter(beside)
        .map(|finding| sentence(result, finding, lang))
        .collect()
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
        Finding::PointsBothWays(pair) => text::both_ways(
            lang,
            &name(pair.first()).get(lang),
            &name_in(pair.second()).get(lang),
        ),
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
    let sum = levels().map(|level| level.sum).sum();
    level(
        lang,
        LevelWords::of(sum, levels().map(|level| level.people).sum()),
    )
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
        limits.push(text::LIMIT_FIVE.get(lang).to_owned());
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
