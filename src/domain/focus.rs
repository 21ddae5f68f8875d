//! What is suggested to practise, decided once, at closing, from the tally. The
//! group always chooses freely.

use super::closed::{Focus, LeanWords, Reason, Suggestion};
use super::release::Shown;
use super::statistics::Sample;
use super::tally::{Differences, Scores};
use super::{Dimension, Limit, Pair, Tally};

/// What people find of a perspective: too little, about right, too much.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Amount {
    little: u64,
    much: u64,
    n: u64,
}

impl Amount {
    /// Whether at least half find too little, and it may be said: a share that
    /// is named has at least two people on each side.
    fn is_too_little(self) -> bool {
        2 <= self.little && self.little + 2 <= self.n && self.n <= 2 * self.little
    }

    /// Whether at least half find too much: then it is never suggested.
    fn is_too_much(self) -> bool {
        self.n <= 2 * self.much
    }
}

/// Whether more than 40 per cent could not judge an item: then it is left out of
/// all advice.
fn is_left_out(tally: &Tally, place: usize) -> bool {
    are_too_few_for_advice(tally.recoded(place).iter().sum(), tally.sheets())
}

/// Whether so many answers leave more than 40 per cent who could not judge.
pub(super) fn are_too_few_for_advice(answers: u64, sheets: u64) -> bool {
    5 * answers < 3 * sheets
}

/// Whether a dimension's level rests on a statement that is left out. The level
/// cannot be had without it, so it is no ground for advice.
fn rests_on_left_out(tally: &Tally, dimension: Dimension) -> bool {
    let mut statements = tally.instrument().statements(dimension);
    statements.any(|(place, _)| is_left_out(tally, place))
}

/// The amounts of a perspective, where enough people answered and no more than
/// 40 per cent could not judge.
fn amount(tally: &Tally, dimension: Dimension, limit: Limit) -> Option<Amount> {
    let place = tally.instrument().amount(dimension)?;
    let [a, b, c, d, e] = tally.recoded(place);
    let n = a + b + c + d + e;
    let is_known = limit.from(Shown::Amount) <= n && !is_left_out(tally, place);
    is_known.then_some(Amount {
        little: a + b,
        much: d + e,
        n,
    })
}

/// The perspectives to suggest.
pub(super) fn focus(tally: &Tally, limit: Limit) -> Focus {
    let mut suggestions: Vec<Suggestion> = Vec::new();
    let levels = Dimension::PERSPECTIVES.map(|it| (it, tally.scores(it)));
    let is_shown = |it: &(Dimension, Scores)| limit.from(Shown::Level) <= it.1.n;
    let order = by_level(levels.into_iter().filter(is_shown));

    for (dimension, _) in &order {
        if let Some(it) = amount(tally, *dimension, limit)
            && it.is_too_little()
            && !it.is_too_much()
        {
            suggestions.push(Suggestion {
                dimension: *dimension,
                reason: Reason::TooLittle,
            });
        }
    }
    if let [first, second, third, _] = order.as_slice()
        && are_apart(tally, second, third)
    {
        for (dimension, _) in [first, second] {
            let too_much =
                amount(tally, *dimension, limit).is_some_and(|it| it.is_too_much());
            let is_there = suggestions.iter().any(|it| it.dimension == *dimension);
            if !too_much && !is_there && !rests_on_left_out(tally, *dimension) {
                suggestions.push(Suggestion {
                    dimension: *dimension,
                    reason: Reason::LowLevel,
                });
            }
        }
    }
    suggestions.truncate(2);
    if suggestions.is_empty() {
        Focus::NoClear
    } else {
        Focus::Suggested(suggestions)
    }
}

/// By level, the lowest first; compared as fractions of whole numbers.
pub(super) fn by_level(
    levels: impl Iterator<Item = (Dimension, Scores)>,
) -> Vec<(Dimension, Scores)> {
    let mut order: Vec<(Dimension, Scores)> = Vec::new();
    for (dimension, scores) in levels {
        let is_before = |(_, it): &(Dimension, Scores)| {
            wide(it.sum, scores.n) <= wide(scores.sum, it.n)
        };
        order.insert(order.partition_point(is_before), (dimension, scores));
    }
    order
}

/// Whether two levels differ by at least ten.
pub(super) fn is_ten_below(low: &Scores, high: &Scores) -> bool {
    // (Σb/n_b − Σa/n_a)·25/12 ≥ 10, times 12·n_a·n_b.
    let difference = wide(high.sum, low.n) - wide(low.sum, high.n);
    120 * wide(low.n, high.n) <= 25 * difference
}

/// Whether two levels differ by at least ten, and people differ within
/// themselves so alike that the interval of the difference excludes 0.
fn are_apart(
    tally: &Tally,
    low: &(Dimension, Scores),
    high: &(Dimension, Scores),
) -> bool {
    is_ten_below(&low.1, &high.1) && excludes_zero(tally.differences(low.0, high.0))
}

/// Whether a tilt is large and sure enough to be told.
pub(super) fn is_clear(tilt: Differences) -> bool {
    // |T| ≥ 10 with T = Σd/n·25/12.
    let is_large = 120 * i128::from(tilt.n) <= 25 * i128::from(tilt.sum.unsigned_abs());
    is_large && excludes_zero(tilt)
}

/// A pair's lean in words. The zero is not calibrated: what people find too
/// little or too much may veto the sentence.
pub(super) fn lean(tally: &Tally, pair: Pair, limit: Limit) -> LeanWords {
    let tilt = tally.tilt(pair);
    if !is_clear(tilt) {
        return LeanWords::NoClear;
    }
    let (leading, other) = if tilt.sum < 0 {
        (pair.first(), pair.second())
    } else {
        (pair.second(), pair.first())
    };
    let outnumbers =
        |more: u64, fewer: u64, of: u64| fewer < more && of <= 4 * (more - fewer);
    let lacks = amount(tally, leading, limit)
        .is_some_and(|it| outnumbers(it.little, it.much, it.n));
    let abounds = amount(tally, other, limit)
        .is_some_and(|it| outnumbers(it.much, it.little, it.n));
    if lacks || abounds {
        LeanWords::PointsBothWays
    } else if tilt.sum < 0 {
        LeanWords::TowardsFirst
    } else {
        LeanWords::TowardsSecond
    }
}

/// Whether to begin with the climate: P below 50, and from six people only if
/// its interval ends below 60. Not where a statement of it is left out.
pub(super) fn climate_first(tally: &Tally, limit: Limit) -> bool {
    let climate = tally.scores(Dimension::Climate);
    limit.from(Shown::Level) <= climate.n
        && is_below_the_middle(climate.n, climate.sum)
        && !rests_on_left_out(tally, Dimension::Climate)
        && is_surely_low(climate)
}

/// Whether a level is below 50.
pub(super) fn is_below_the_middle(people: u64, sum: u64) -> bool {
    // Σy/n·25/12 < 50.
    sum < 24 * people
}

/// Whether a level's interval ends below 60, which below six people nobody asks.
pub(super) fn is_surely_low(climate: Scores) -> bool {
    let sum = i64::try_from(climate.sum).unwrap_or(i64::MAX);
    climate.n < 6
        || Sample::of_sums(climate.n, sum, climate.squares, 25.0 / 12.0)
            .is_none_or(|sample| sample.interval(0.95).1 < 60.0)
}

/// Whether the 95 per cent interval of a mean difference excludes 0.
fn excludes_zero(differences: Differences) -> bool {
    Sample::of_sums(differences.n, differences.sum, differences.squares, 1.0).is_some_and(
        |sample| {
            let (low, high) = sample.interval(0.95);
            0.0 < low || high < 0.0
        },
    )
}

fn wide(a: u64, b: u64) -> i128 {
    i128::from(a) * i128::from(b)
}
