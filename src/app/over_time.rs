//! A group's rounds beside each other: which two are compared, what may be said of
//! them, and why others are left out. What is called a change is decided by the
//! domain; here it gets its words.

pub mod between;
pub mod drawing;

use crate::content::text::{result as result_text, rounds as text};
use crate::content::words::{date, decimal, name_in};
use crate::content::{Lang, Text};
use crate::domain::change::{Change, NotCompared, Verdict};
use crate::domain::closed::Level;
use crate::domain::{Comparison, Dimension, Form, Round};

/// Below so many answers a round is small, and it is said what that means. Source:
/// half-widths of a difference of means in the domain notes, 3.3.
const SMALL_BELOW: u64 = 20;

/// The fewest rounds that can lie beside each other.
pub const LEAST: usize = 2;

/// Two rounds of a group, the earlier one first.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The one that was closed first.
    pub earlier: &'a Round,
    /// The one that was closed after it.
    pub later: &'a Round,
    /// What they say beside each other, or why nothing.
    pub comparison: Result<Comparison, NotCompared>,
}

/// Two rounds by their numbers, in whatever order; `None` where they are the same
/// or one is unknown. Rounds stand oldest first.
pub fn pair(rounds: &[Round], one: u32, other: u32) -> Option<Pair<'_>> {
    let mut chosen = rounds
        .iter()
        .filter(|it| it.number == one || it.number == other);
    let (earlier, later) = (chosen.next()?, chosen.next()?);
    Some(Pair {
        earlier,
        later,
        comparison: Comparison::of(earlier, later),
    })
}

/// The numbers of the newest two rounds that can be compared; where there are none,
/// of the newest two. `None` for fewer than two rounds.
pub fn newest_pair(rounds: &[Round]) -> Option<(u32, u32)> {
    let ending_in = |at: usize| {
        let (before, rest) = rounds.split_at_checked(at)?;
        let later = rest.first()?;
        let mut before = before.iter().rev();
        let earlier = before.find(|it| Comparison::of(it, later).is_ok())?;
        Some((earlier.number, later.number))
    };
    let newest = match rounds {
        [.., earlier, later] => Some((earlier.number, later.number)),
        _ => None,
    };
    (0..rounds.len()).rev().find_map(ending_in).or(newest)
}

/// The version of the statements whose rounds lie beside each other: that of the
/// newest full round with a result.
fn version(rounds: &[Round]) -> Option<u16> {
    let mut newest = rounds.iter().rev();
    let is_full = |it: &&Round| it.result.form == Form::Full && it.result.has_result();
    newest.find(is_full).map(|it| it.result.version)
}

/// Why a round shows no level beside the others.
fn hidden(round: &Round, version: Option<u16>) -> Option<NotCompared> {
    let result = &round.result;
    if !result.has_result() {
        Some(NotCompared::NoResult)
    } else if result.form == Form::Short {
        Some(NotCompared::ShortForm)
    } else if version != Some(result.version) {
        Some(NotCompared::OtherVersion)
    } else {
        None
    }
}

/// The rounds that are compared with no other of the newest version, each with its
/// reason in a sentence.
pub fn left_out(rounds: &[Round], lang: Lang) -> Vec<String> {
    let version = version(rounds);
    let has_detail = |round: &Round| {
        let mut levels = round.result.levels.iter().flatten();
        levels.any(|level| level.detail.is_some())
    };
    let why = |round: &Round| {
        let few = || (!has_detail(round)).then_some(NotCompared::TooFew);
        hidden(round, version).or_else(few)
    };
    let sentence = |round: &Round| {
        let say = match why(round)? {
            NotCompared::NoResult => text::out_no_result,
            NotCompared::OtherForm | NotCompared::ShortForm => text::out_short_form,
            NotCompared::OtherVersion => text::out_other_version,
            NotCompared::TooFew => text::out_too_few,
        };
        Some(say(lang, &round.number, &date(lang, round.closed_on)))
    };
    rounds.iter().filter_map(sentence).collect()
}

/// What stands above all parts: which two are compared and what may be said of each
/// part; or why they are not compared.
pub fn summary(pair: &Pair, lang: Lang) -> Vec<String> {
    let (first, second) = (&pair.earlier.number, &pair.later.number);
    let comparison = match &pair.comparison {
        Ok(comparison) => comparison,
        Err(why) => {
            let say = match why {
                NotCompared::NoResult => text::pair_no_result,
                NotCompared::OtherForm => text::pair_other_form,
                NotCompared::OtherVersion => text::pair_other_version,
                NotCompared::ShortForm => text::pair_short_form,
                NotCompared::TooFew => text::pair_too_few,
            };
            return vec![say(lang, first, second)];
        }
    };
    let mut said = vec![text::pair_line(
        lang,
        first,
        &date(lang, pair.earlier.closed_on),
        second,
        &date(lang, pair.later.closed_on),
    )];
    let verdicts = [
        Some(Verdict::WorthTalking),
        Some(Verdict::MayBeChance),
        Some(Verdict::NoClear),
        None,
    ];
    for verdict in verdicts {
        let has = |dimension: &Dimension| {
            let change = &comparison.changes[dimension.index()];
            change.map(|it| it.verdict) == verdict
        };
        let of_it = Dimension::ALL.into_iter().filter(has);
        let parts: Vec<&str> = of_it.map(|it| name_in(it).get(lang)).collect();
        if !parts.is_empty() {
            let words = verdict_words(verdict).get(lang);
            said.push(text::parts(lang, &words, &parts.join(", ")));
        }
    }
    said
}

/// What has to be said of every comparison.
pub fn cautions(pair: &Pair, lang: Lang) -> Vec<String> {
    let Ok(comparison) = &pair.comparison else {
        return Vec::new();
    };
    let mut said = Vec::new();
    if comparison.overlaps {
        said.push(text::OVERLAPS.get(lang).to_owned());
    }
    said.push(text::OTHERS.get(lang).to_owned());
    let fewest = pair.earlier.result.sheets.min(pair.later.result.sheets);
    if fewest < SMALL_BELOW {
        said.push(text::small(lang, &fewest));
    }
    said.push(text::MEANING.get(lang).to_owned());
    said
}

/// What a part's difference may be called, which way it goes and how far; `None`
/// where the rounds are not compared.
pub fn sentence(pair: &Pair, dimension: Dimension, lang: Lang) -> Option<String> {
    let comparison = pair.comparison.as_ref().ok()?;
    let (first, second) = (&pair.earlier.number, &pair.later.number);
    let (level, later) = (
        pair.earlier.result.level(dimension),
        pair.later.result.level(dimension),
    );
    let change = comparison.changes[dimension.index()].as_ref();
    let words = verdict_words(change.map(|it| it.verdict)).get(lang);
    let (Some(_), Some(level), Some(later)) = (change, level, later) else {
        return Some(format!("{words}."));
    };
    let points = points(level, later);
    let size = match points.unsigned_abs() {
        1 => text::ONE_POINT.get(lang).to_owned(),
        size => text::points(lang, &size),
    };
    Some(match points.signum() {
        0 => text::level(lang, &words, first, second),
        1 => text::higher(lang, &words, &size, second, first),
        _ => text::lower(lang, &words, &size, second, first),
    })
}

/// The difference of two levels, −100 to 100, as a whole number, halves away from
/// zero: (Σb/n_b − Σa/n_a)·25/12.
fn points(earlier: &Level, later: &Level) -> i64 {
    let wide = |x: u64, y: u64| i128::from(x) * i128::from(y);
    let apart = wide(later.sum, earlier.people) - wide(earlier.sum, later.people);
    let people = wide(earlier.people, later.people).max(1);
    let size = (50 * apart.abs() + 12 * people) / (24 * people);
    i64::try_from(size * apart.signum()).unwrap_or(0)
}

const fn verdict_words(verdict: Option<Verdict>) -> Text {
    match verdict {
        Some(Verdict::WorthTalking) => text::WORTH_TALKING,
        Some(Verdict::MayBeChance) => text::MAY_BE_CHANCE,
        Some(Verdict::NoClear) => text::NO_CLEAR,
        None => text::NOT_COMPARED,
    }
}

/// The figures behind a comparison, a dimension a row: difference, 95 and 99 per
/// cent interval, each with one decimal.
pub fn figures(pair: &Pair, lang: Lang) -> Vec<(Dimension, [String; 3])> {
    let Ok(comparison) = &pair.comparison else {
        return Vec::new();
    };
    let row = |dimension: Dimension| {
        let change: &Change = comparison.changes[dimension.index()].as_ref()?;
        let interval = |(low, high)| {
            let (low, high) = (decimal(lang, low, 1), decimal(lang, high, 1));
            result_text::interval(lang, &low, &high)
        };
        let difference = decimal(lang, change.difference, 1);
        let cells = [difference, interval(change.ci95), interval(change.ci99)];
        Some((dimension, cells))
    };
    Dimension::ALL.into_iter().filter_map(row).collect()
}
