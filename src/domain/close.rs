//! Closing reduces: the table of what may be shown runs once over a tally, and
//! only what it releases is left.

use super::closed::{
    ClosedRound, Lean, Level, LevelDetail, Millionths, PairSums, ReleasedItem, Spread,
};
use super::release::Shown;
use super::statistics::{Histogram, agreement, alpha, mean_at_most};
use super::tally::MOST_SHEETS;
use super::{Dimension, Limit, Pair, Tally, distribution, focus};

/// What is left of a tally. Every figure in it may be shown. Of more sheets than
/// any group has only their number is left, so that nothing below can overflow.
pub fn close(tally: &Tally, limit: Limit) -> ClosedRound {
    let instrument = tally.instrument();
    let (form, sheets) = (instrument.form, tally.sheets());
    let mut closed = ClosedRound::nothing(form, instrument.version, limit, sheets);
    if MOST_SHEETS < sheets {
        return closed;
    }
    closed.levels = Dimension::ALL.map(|dimension| level(tally, dimension, limit));
    if !closed.has_result() {
        return closed;
    }
    closed.leans = Pair::ALL.map(|pair| lean(tally, pair, limit));
    closed.items = (0..instrument.items.len())
        .map(|at| item(tally, at, limit))
        .collect();
    if closed
        .items
        .iter()
        .all(|item| *item == ReleasedItem::default())
    {
        closed.items.clear();
    }
    closed.focus = Some(focus::focus(tally, limit));
    closed.climate_first = focus::climate_first(tally, limit);
    closed
}

fn level(tally: &Tally, dimension: Dimension, limit: Limit) -> Option<Level> {
    let form = tally.instrument().form;
    let scores = tally.scores(dimension);
    if !limit.shows(Shown::Level, scores.n, form) {
        return None;
    }
    let complete = tally.complete(dimension);
    let alpha = limit
        .shows(Shown::Alpha, complete.n, form)
        .then(|| {
            alpha(
                complete.n,
                &complete.sums,
                complete.squares,
                complete.squared_totals,
            )
        })
        .flatten()
        .map(Millionths::of);
    let detail = if shows_detail(tally, dimension, limit) {
        detail(tally, dimension)
    } else {
        None
    };
    Some(Level {
        people: scores.n,
        sum: scores.sum,
        detail,
        alpha,
    })
}

/// Whether enough people answered the dimension and each of its statements.
fn shows_detail(tally: &Tally, dimension: Dimension, limit: Limit) -> bool {
    let form = tally.instrument().form;
    let shows = |people| limit.shows(Shown::Detail, people, form);
    shows(tally.scores(dimension).n)
        && histograms(tally, dimension)
            .iter()
            .all(|statement| shows(statement.n()))
}

fn histograms(tally: &Tally, dimension: Dimension) -> Vec<Histogram> {
    let statements = tally.instrument().statements(dimension);
    statements
        .map(|(place, _)| Histogram(tally.recoded(place)))
        .collect()
}

fn detail(tally: &Tally, dimension: Dimension) -> Option<LevelDetail> {
    let statements = histograms(tally, dimension);
    let agreement = agreement(&statements)?;
    let deviations: Vec<(u128, u128)> = statements
        .iter()
        .filter_map(|it| it.average_deviation())
        .collect();
    let spread = if mean_at_most(&deviations, 3, 5) {
        Spread::Shared
    } else if mean_at_most(&deviations, 4, 5) {
        Spread::FairlyShared
    } else {
        Spread::Different
    };
    Some(LevelDetail {
        sum_of_squares: tally.scores(dimension).squares,
        ad: Millionths::of(agreement.ad),
        r_star: Millionths::of(agreement.r_star),
        r: Millionths::of(agreement.r),
        spread,
    })
}

fn lean(tally: &Tally, pair: Pair, limit: Limit) -> Option<Lean> {
    let form = tally.instrument().form;
    let tilt = tally.tilt(pair);
    if !limit.shows(Shown::Level, tilt.n, form) {
        return None;
    }
    let is_detailed = limit.shows(Shown::Detail, tilt.n, form)
        && shows_detail(tally, pair.first(), limit)
        && shows_detail(tally, pair.second(), limit);
    let number = is_detailed.then_some(PairSums {
        people: tilt.n,
        sum: tilt.sum,
        sum_of_squares: tilt.squares,
    });
    Some(Lean {
        words: focus::lean(tally, pair, limit),
        number,
    })
}

/// Whether so many of the sheets are above 25 per cent.
pub(super) fn is_more_than_a_quarter(cannot: u64, sheets: u64) -> bool {
    // Whole numbers: sheets < 4·cannot, without the product.
    sheets / 4 < cannot
}

fn item(tally: &Tally, place: usize, limit: Limit) -> ReleasedItem {
    let histogram = Histogram(tally.as_answered(place));
    let is_amount = Dimension::ALL
        .into_iter()
        .any(|it| tally.instrument().amount(it) == Some(place));
    let mut item = statement(histogram, tally.sheets(), limit);
    item.split &= !is_amount;
    item
}

/// What is released of the answers to one statement, of so many sheets.
pub(super) fn statement(histogram: Histogram, sheets: u64, limit: Limit) -> ReleasedItem {
    let n = histogram.n();
    let cannot = sheets.saturating_sub(n);
    let from = limit.from(Shown::Distribution);
    let (shows_share, shows_cells) = (from <= sheets, from <= n);
    ReleasedItem {
        cannot_judge: shows_share.then_some(cannot),
        several_cannot_judge: !shows_share && is_more_than_a_quarter(cannot, sheets),
        cells: shows_cells.then(|| distribution::cells(histogram.0)),
        split: shows_cells && histogram.is_split(),
    }
}
