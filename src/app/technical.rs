//! The technical details of a result: the figures that a closed round releases,
//! with the decimals that somebody who checks them wants.

use super::result::{level_words, spread_words};
use crate::content::text::{result as result_text, technical as text};
use crate::content::words::{decimal, name};
use crate::content::{Lang, Text};
use crate::domain::closed::Level;
use crate::domain::statistics::Sample;
use crate::domain::{ClosedRound, Dimension, Pair, Round};

/// A row of a table: what it is about, and a cell a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// A dimension, or a pair.
    pub name: String,
    /// The figures, or a dash where one is not released or not defined.
    pub cells: Vec<String>,
}

/// The columns behind the name, of dimensions. Those of pairs are the first four.
pub const COLUMNS: [Text; 8] = [
    text::COLUMN_N,
    text::COLUMN_MEAN,
    text::COLUMN_SD,
    text::COLUMN_INTERVAL,
    text::COLUMN_AD,
    text::COLUMN_R,
    text::COLUMN_R_STAR,
    text::COLUMN_ALPHA,
];

/// The columns of the levels beside the picture.
pub const LEVEL_COLUMNS: [Text; 6] = [
    result_text::COLUMN_WHAT,
    result_text::COLUMN_LEVEL,
    result_text::COLUMN_WORDS,
    result_text::COLUMN_INTERVAL,
    result_text::COLUMN_SPREAD,
    result_text::COLUMN_PEOPLE,
];

/// Where a figure is not released.
const NOTHING: &str = "–";

/// Every level in figures and words, as far as they are released.
pub fn levels(result: &ClosedRound, lang: Lang) -> Vec<Row> {
    let not_shown = || result_text::NOT_SHOWN.get(lang).to_owned();
    let row = |dimension: Dimension| {
        let level = result.level(dimension);
        let score = level.map(|it| result_text::about_score(lang, &it.score()));
        let interval = level.and_then(|it| interval(it, lang));
        let detail = level.and_then(|it| it.detail);
        let spread = detail.map(|it| spread_words(it.spread).get(lang).to_owned());
        Row {
            name: name(dimension).get(lang).to_owned(),
            cells: vec![
                score.unwrap_or_else(not_shown),
                level_words(result, dimension, lang),
                interval.unwrap_or_else(not_shown),
                spread.unwrap_or_else(not_shown),
                level.map_or_else(not_shown, |it| it.people.to_string()),
            ],
        }
    };
    Dimension::ALL.map(row).into()
}

/// A level's 95 per cent interval in whole numbers, not cut at 0 and 100; `None`
/// where it is not released.
pub fn interval(level: &Level, lang: Lang) -> Option<String> {
    let (low, high) = level.sample()?.interval(0.95);
    let whole = |value: f64| decimal(lang, value, 0);
    Some(result_text::interval(lang, &whole(low), &whole(high)))
}

/// Whether there is anything to show.
pub fn has_details(result: &ClosedRound) -> bool {
    let mut levels = result.levels.iter().flatten();
    levels.any(|level| level.detail.is_some() || level.alpha.is_some())
}

/// A row for each dimension.
pub fn dimensions(result: &ClosedRound, lang: Lang) -> Vec<Row> {
    let row = |dimension: Dimension| {
        let level = result.level(dimension);
        let figure =
            |value: Option<f64>| or_nothing(value.map(|it| decimal(lang, it, 2)));
        let detail = level.and_then(|it| it.detail);
        let sample = level.and_then(|it| it.sample());
        let n = or_nothing(level.map(|it| it.people.to_string()));
        let mean = or_nothing(level.map(|it| decimal(lang, it.mean(), 1)));
        let mut cells = vec![n, mean];
        cells.extend(spread(sample, lang));
        cells.extend([
            figure(detail.map(|it| it.ad.value())),
            figure(detail.map(|it| it.r.value())),
            figure(detail.map(|it| it.r_star.value())),
            figure(level.and_then(|it| it.alpha).map(|it| it.value())),
        ]);
        Row {
            name: name(dimension).get(lang).to_owned(),
            cells,
        }
    };
    Dimension::ALL.map(row).into()
}

/// A row for each pair whose lean is released as a number.
pub fn pairs(result: &ClosedRound, lang: Lang) -> Vec<Row> {
    let row = |pair: Pair| {
        let number = result.lean(pair)?.number?;
        let sample = number.sample()?;
        let (first, second) = (name(pair.first()), name(pair.second()));
        let mean = decimal(lang, sample.mean, 1);
        let mut cells = vec![number.people.to_string(), mean];
        cells.extend(spread(Some(sample), lang));
        Some(Row {
            name: text::pair(lang, &second.get(lang), &first.get(lang)),
            cells,
        })
    };
    Pair::ALL.into_iter().filter_map(row).collect()
}

/// Between what each level would lie if all who are invited had answered; empty
/// where most did.
pub fn bounds(round: &Round, lang: Lang) -> Vec<Row> {
    let row = |dimension: Dimension| {
        let (low, high) = round.bounds(dimension)?;
        Some(Row {
            name: name(dimension).get(lang).to_owned(),
            cells: vec![range(low, high, lang)],
        })
    };
    Dimension::ALL.into_iter().filter_map(row).collect()
}

/// Standard deviation and 95 per cent interval.
fn spread(sample: Option<Sample>, lang: Lang) -> [String; 2] {
    let sd = sample.map(|it| decimal(lang, it.sd(), 1));
    let interval = sample.map(|it| {
        let (low, high) = it.interval(0.95);
        range(low, high, lang)
    });
    [or_nothing(sd), or_nothing(interval)]
}

fn range(low: f64, high: f64, lang: Lang) -> String {
    let (low, high) = (decimal(lang, low, 1), decimal(lang, high, 1));
    text::range(lang, &low, &high)
}

fn or_nothing(figure: Option<String>) -> String {
    figure.unwrap_or_else(|| NOTHING.to_owned())
}
