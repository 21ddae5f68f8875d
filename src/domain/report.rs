//! What a closed round says. Which sentence is true is decided here; its words
//! live in `content`.

use super::close::is_more_than_a_quarter;
use super::closed::{Focus, LeanWords, Spread};
use super::distribution::up_to;
use super::{ClosedRound, Dimension, Form, Pair, Step};

/// A level in the words of the scale: a step's own word within 5 of it,
/// otherwise between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelWords {
    /// Around a step.
    Around(Step),
    /// Between two neighbouring steps.
    Between(Step, Step),
}

impl LevelWords {
    /// The words for a mean of sum/people, where each person counts 0 to 48.
    pub fn of(sum: u64, people: u64) -> LevelWords {
        let [first, rest @ ..] = Step::ALL;
        let people = people.max(1);
        // On the scale of 0 to 100 times 12n, a step is 300n wide and 5 is 60n.
        let score = 25 * u128::from(sum);
        let (width, near) = (300 * u128::from(people), 60 * u128::from(people));
        let mut below = (first, 0);
        for (step, place) in rest.into_iter().zip(1..) {
            if score < below.1 + near + 1 {
                break;
            }
            let at = width * place;
            if score + near < at {
                return LevelWords::Between(below.0, step);
            }
            below = (step, at);
        }
        LevelWords::Around(below.0)
    }
}

/// Something that a result says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A pair leans towards one pole.
    LeansTowards {
        /// Which pair.
        pair: Pair,
        /// The pole that it leans towards.
        pole: Dimension,
    },
    /// How often and too little or too much point different ways.
    PointsBothWays(Pair),
    /// No clear lean.
    NoClearLean(Pair),
    /// A named share finds too little of a perspective.
    TooLittle {
        /// Which perspective.
        dimension: Dimension,
        /// k, at least 2 and at most `of` − 2.
        count: u64,
        /// n, at least 8.
        of: u64,
    },
    /// A dimension is described differently.
    Different(Dimension),
    /// The climate is described as low, and comes first.
    ClimateLow,
    /// The four perspectives lie close together.
    AllAlike,
    /// The short form is a quick pulse.
    QuickPulse,
    /// Many could not judge whether disagreeing is fine.
    CannotJudgeDisagreement,
}

/// Everything that a closed round says, the most important first. The items
/// are found by the ids of the instrument that was answered.
pub fn findings(result: &ClosedRound, instrument: &super::Instrument) -> Vec<Finding> {
    let mut found = Vec::new();
    if !result.has_result() {
        return found;
    }
    if result.climate_first {
        found.push(Finding::ClimateLow);
    }
    for pair in Pair::ALL {
        found.extend(result.lean(pair).map(|lean| match lean.words {
            LeanWords::TowardsFirst => Finding::LeansTowards {
                pair,
                pole: pair.first(),
            },
            LeanWords::TowardsSecond => Finding::LeansTowards {
                pair,
                pole: pair.second(),
            },
            LeanWords::NoClear => Finding::NoClearLean(pair),
            LeanWords::PointsBothWays => Finding::PointsBothWays(pair),
        }));
    }
    if are_alike(result) {
        found.push(Finding::AllAlike);
    }
    found.extend(
        Dimension::PERSPECTIVES
            .iter()
            .filter_map(|it| too_little(result, instrument, *it)),
    );
    for dimension in Dimension::ALL {
        let detail = result.level(dimension).and_then(|level| level.detail);
        if detail.is_some_and(|it| it.spread == Spread::Different) {
            found.push(Finding::Different(dimension));
        }
    }
    if instrument
        .items
        .iter()
        .position(|item| item.id == "P2")
        .is_some_and(|place| {
            let item = result.item(place);
            item.several_cannot_judge
                || is_more_than_a_quarter(item.cannot_judge.unwrap_or(0), result.sheets)
        })
    {
        found.push(Finding::CannotJudgeDisagreement);
    }
    if result.form == Form::Short {
        found.push(Finding::QuickPulse);
    }
    found
}

/// Whether the four perspectives lie within ten of one another, no lean is
/// clear and nothing is suggested.
fn are_alike(result: &ClosedRound) -> bool {
    let levels: Vec<_> = Dimension::PERSPECTIVES
        .iter()
        .filter_map(|it| result.level(*it))
        .collect();
    let is_near = levels.iter().all(|a| {
        levels.iter().all(|b| {
            // (a − b)·25/12 < 10, times 12·n_a·n_b.
            let wide = |x: u64, y: u64| i128::from(x) * i128::from(y);
            let difference = wide(a.sum, b.people) - wide(b.sum, a.people);
            25 * difference < 120 * wide(a.people, b.people)
        })
    });
    let no_lean = result
        .leans
        .iter()
        .flatten()
        .all(|lean| lean.words == LeanWords::NoClear);
    levels.len() == 4 && is_near && no_lean && result.focus == Some(Focus::NoClear)
}

fn too_little(
    result: &ClosedRound,
    instrument: &super::Instrument,
    dimension: Dimension,
) -> Option<Finding> {
    let cells = result.item(instrument.amount(dimension)?).cells?;
    // Joined cells may hide the border; then the share cannot be named.
    let count = up_to(&cells, Step::ALL[1])?;
    let of: u64 = cells.iter().map(|cell| cell.count).sum();
    (2 <= count && 2 <= of.saturating_sub(count)).then_some(Finding::TooLittle {
        dimension,
        count,
        of,
    })
}
