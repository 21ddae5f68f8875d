//! Where each round lies in the picture of a dimension. The time axis is the real
//! date, so that gaps of different length look different.

use time::Date;

use super::{hidden, version};
use crate::content::Text;
use crate::content::text::rounds as text;
use crate::domain::change::NotCompared;
use crate::domain::closed::Level;
use crate::domain::{Comparison, Dimension, Round};

/// Labels nearer than this stand on two rows, in per mille of the axis.
const CROWDED: u16 = 80;

/// A round in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The round's number.
    pub number: u32,
    /// Its day.
    pub closed_on: Date,
    /// Its place between the first day and the last, in per mille; in the middle
    /// where all are of one day.
    pub at: u16,
    /// Whether its label gives way to the one before it: on a second row, and a word
    /// on the other side of its line.
    pub is_lowered: bool,
    /// What is drawn there.
    pub seen: Seen,
}

/// What is drawn of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A dot.
    Dot(Dot),
    /// Nothing but why.
    Gap(Text),
}

/// A level, in per mille from the bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// The mean.
    pub level: u16,
    /// Its 95 per cent interval, cut at 0 and 1000 here where it is drawn; `None`
    /// where it is not released.
    pub whisker: Option<(u16, u16)>,
    /// Whether a thin line leads here from the round before: both are neighbours
    /// that may be compared.
    pub is_joined: bool,
}

/// A dimension's picture: a mark a round, oldest first.
pub fn marks(rounds: &[Round], dimension: Dimension) -> Vec<Mark> {
    let version = version(rounds);
    let mut marks: Vec<Mark> = Vec::with_capacity(rounds.len());
    let mut before: Option<&Round> = None;
    for (round, at) in rounds.iter().zip(places(rounds)) {
        let seen = match level(round, dimension, version) {
            Ok(level) => Seen::Dot(Dot {
                level: per_mille(level.mean()),
                whisker: level.sample().map(|sample| {
                    let (low, high) = sample.interval(0.95);
                    (per_mille(low), per_mille(high))
                }),
                is_joined: before.is_some_and(|it| joins(it, round, dimension)),
            }),
            Err(why) => Seen::Gap(why),
        };
        let is_near = |it: &Mark| !it.is_lowered && it.at.abs_diff(at) < CROWDED;
        marks.push(Mark {
            number: round.number,
            closed_on: round.closed_on,
            at,
            is_lowered: marks.last().is_some_and(is_near),
            seen,
        });
        before = Some(round);
    }
    marks
}

/// Whether at least two rounds have a level of this dimension to show.
pub fn is_worth_drawing(rounds: &[Round], dimension: Dimension) -> bool {
    let version = version(rounds);
    let shown = |round: &&Round| level(round, dimension, version).is_ok();
    super::LEAST <= rounds.iter().filter(shown).count()
}

/// A round's row in the table of a dimension: its level, or in a word why it shows
/// none.
pub fn rows(rounds: &[Round], dimension: Dimension) -> Vec<Result<&Level, Text>> {
    let version = version(rounds);
    let row = |round| level(round, dimension, version);
    rounds.iter().map(row).collect()
}

fn level(
    round: &Round,
    dimension: Dimension,
    version: Option<u16>,
) -> Result<&Level, Text> {
    match hidden(round, version) {
        Some(NotCompared::OtherForm | NotCompared::ShortForm) => Err(text::GAP_SHORT),
        Some(NotCompared::OtherVersion) => Err(text::GAP_VERSION),
        Some(NotCompared::NoResult | NotCompared::TooFew) => Err(text::GAP_FEW),
        None => round.result.level(dimension).ok_or(text::GAP_FEW),
    }
}

fn joins(before: &Round, round: &Round, dimension: Dimension) -> bool {
    let comparison = Comparison::of(before, round);
    comparison.is_ok_and(|it| it.changes[dimension.index()].is_some())
}

/// Each round's place by its day, in per mille from the first day to the last.
fn places(rounds: &[Round]) -> impl Iterator<Item = u16> {
    let day = |round: &Round| i64::from(round.closed_on.to_julian_day());
    let first = rounds.iter().map(day).min().unwrap_or(0);
    let span = rounds.iter().map(day).max().unwrap_or(0) - first;
    let place = move |round: &Round| match span {
        0 => 500,
        _ => u16::try_from((day(round) - first) * 1000 / span).unwrap_or(0),
    };
    rounds.iter().map(place)
}

/// A figure from 0 to 100; what lies outside is cut.
fn per_mille(value: f64) -> u16 {
    (value.clamp(0.0, 100.0) * 10.0).round() as u16
}
