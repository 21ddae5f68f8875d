//! A closed round: what the rule table released, and nothing else. Result,
//! print and storage are functions of it, so none can hold more than it.

use super::distribution::Cell;
use super::report::LevelWords;
use super::statistics::Sample;
use super::{Dimension, Form, Limit, Pair};

/// What is left of a tally after closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedRound {
    /// The form that was answered.
    pub form: Form,
    /// The instrument's version.
    pub version: u16,
    /// The limit that the organiser had set.
    pub limit: Limit,
    /// N, always known.
    pub sheets: u64,
    /// By [`Dimension::index`]; `None` where too few could judge.
    pub levels: [Option<Level>; 6],
    /// By [`Pair::index`]; `None` where too few could judge both.
    pub leans: [Option<Lean>; 2],
    /// By the places of the instrument's items; empty where no item has
    /// anything to show.
    pub items: Vec<ReleasedItem>,
    /// `None` where nothing was released.
    pub focus: Option<Focus>,
    /// Whether it is suggested to begin with the climate.
    pub climate_first: bool,
}

impl ClosedRound {
    /// A round of which only the number of sheets is left.
    pub fn nothing(form: Form, version: u16, limit: Limit, sheets: u64) -> ClosedRound {
        ClosedRound {
            form,
            version,
            limit,
            sheets,
            levels: [None; 6],
            leans: [None; 2],
            items: Vec::new(),
            focus: None,
            climate_first: false,
        }
    }

    /// Whether there is a result; if not, a joint conversation is offered.
    pub fn has_result(&self) -> bool {
        self.levels.iter().any(Option::is_some)
    }

    /// A dimension's level, where it is released.
    pub fn level(&self, dimension: Dimension) -> Option<&Level> {
        self.levels[dimension.index()].as_ref()
    }

    /// A pair's lean, where it is released.
    pub fn lean(&self, pair: Pair) -> Option<&Lean> {
        self.leans[pair.index()].as_ref()
    }

    /// What is released of an item; nothing where there is none.
    pub fn item(&self, place: usize) -> ReleasedItem {
        self.items.get(place).cloned().unwrap_or_default()
    }
}

/// A figure to six decimals, as a whole number of millionths: what is stored
/// holds no floats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millionths(pub i64);

impl Millionths {
    /// The nearest number of millionths.
    pub fn of(value: f64) -> Millionths {
        Millionths((value * 1e6).round() as i64)
    }

    /// The figure.
    pub fn value(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

/// Where a dimension lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// n, the people who judged at least half of it. At least 1.
    pub people: u64,
    /// Σy, each y from 0 to 48.
    pub sum: u64,
    /// From six people, full form.
    pub detail: Option<LevelDetail>,
    /// Cronbach's alpha, from eight complete sheets, full form.
    pub alpha: Option<Millionths>,
}

/// How sure and how shared a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelDetail {
    /// Σy².
    pub sum_of_squares: u64,
    /// AD_M(J) in steps of the scale.
    pub ad: Millionths,
    /// r*_wg(J).
    pub r_star: Millionths,
    /// r_wg(J).
    pub r: Millionths,
    /// AD_M(J) in words, compared exactly before it was rounded.
    pub spread: Spread,
}

impl Level {
    /// The mean score, 0 to 100, as a whole number, halves away from zero.
    pub fn score(&self) -> u64 {
        let (sum, people) = (u128::from(self.sum), u128::from(self.people));
        ((50 * sum + 12 * people) / (24 * people).max(1)) as u64
    }

    /// The mean score, 0 to 100.
    pub fn mean(&self) -> f64 {
        self.sum as f64 / self.people as f64 * 25.0 / 12.0
    }

    /// The level in the words of the scale's steps.
    pub fn words(&self) -> LevelWords {
        LevelWords::of(self.sum, self.people)
    }

    /// Mean and variance of the people's scores, 0 to 100, where released.
    pub fn sample(&self) -> Option<Sample> {
        let sum = i64::try_from(self.sum).ok()?;
        Sample::of_sums(self.people, sum, self.detail?.sum_of_squares, 25.0 / 12.0)
    }
}

/// How much alike a dimension is described: AD_M(J) ≤ 0.60, ≤ 0.80 or above.
/// The upper bound is Burke & Dunlap 2002 (c/6 of five steps), the lower ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// A shared picture.
    Shared,
    /// Fairly shared.
    FairlyShared,
    /// Different pictures.
    Different,
}

/// Which way a pair leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lean {
    /// In words, decided at closing.
    pub words: LeanWords,
    /// As a number, from six people, full form.
    pub number: Option<PairSums>,
}

/// A lean in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeanWords {
    /// Towards exploring, or inside.
    TowardsFirst,
    /// Towards telling, or outside.
    TowardsSecond,
    /// Less than ten, or so uncertain that it may be none.
    NoClear,
    /// What people find too little or too much contradicts it.
    PointsBothWays,
}

/// The differences within people, second pole minus first, in y.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairSums {
    /// n. At least 1.
    pub people: u64,
    /// Σd.
    pub sum: i64,
    /// Σd².
    pub sum_of_squares: u64,
}

impl PairSums {
    /// The tilt, −100 to 100, as a whole number, halves away from zero.
    pub fn tilt(&self) -> i64 {
        let size = Level {
            people: self.people,
            sum: self.sum.unsigned_abs(),
            detail: None,
            alpha: None,
        };
        i64::try_from(size.score()).unwrap_or(0) * self.sum.signum()
    }

    /// Mean and variance of the tilt, −100 to 100.
    pub fn sample(&self) -> Option<Sample> {
        Sample::of_sums(self.people, self.sum, self.sum_of_squares, 25.0 / 12.0)
    }
}

/// What is released of one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleasedItem {
    /// How many could not judge, from eight sheets.
    pub cannot_judge: Option<u64>,
    /// Whether more than a quarter could not judge, below eight sheets.
    pub several_cannot_judge: bool,
    /// The answers as given, lone ones joined, from eight answers.
    pub cells: Option<Vec<Cell>>,
    /// Whether the answers are split, from eight answers.
    pub split: bool,
}

/// What the result suggests to practise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// One or two perspectives, the most urgent first.
    Suggested(Vec<Suggestion>),
    /// Much alike: the group chooses without a suggestion.
    NoClear,
}

/// One suggested perspective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Which.
    pub dimension: Dimension,
    /// Why.
    pub reason: Reason,
}

/// Why a perspective is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// At least half find too little of it.
    TooLittle,
    /// Its level is among the two lowest, clearly apart from the others.
    LowLevel,
}
