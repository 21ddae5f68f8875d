//! The one table of what may be shown, and from how many answers. The organiser
//! may raise the limit, never lower it. Source of the figures: our own scoring
//! specification, section 4; five is the commonest least group in Swedish
//! practice, six and eight follow from exact enumeration of chance agreement.

use super::Form;

/// The fewest answers that show anything at all: 5, or what the organiser
/// raised it to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Limit(u32);

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Level, beam and level in words, by the people of the dimension; the lean
    /// in words, by the people of the pair.
    Level,
    /// Lean as a number; standard deviation, interval, spread and agreement, by
    /// the people of the dimension and of each of its statements.
    Detail,
    /// A statement's distribution and whether it is split, by the answers to it.
    Distribution,
    /// What people find too little or too much, by the answers to it.
    Amount,
    /// Cronbach's alpha, by the sheets that are complete in the dimension.
    Alpha,
}

impl Shown {
    /// Every row.
    pub const ALL: [Shown; 5] = [
        Shown::Level,
        Shown::Detail,
        Shown::Distribution,
        Shown::Amount,
        Shown::Alpha,
    ];

    /// From how many, before a raised limit.
    pub const fn from(self) -> u32 {
        match self {
            Shown::Level => 5,
            Shown::Detail => 6,
            Shown::Distribution | Shown::Amount | Shown::Alpha => 8,
        }
    }

    /// Whether the short form, with two statements a dimension, shows it too.
    pub const fn in_short_form(self) -> bool {
        match self {
            Shown::Level | Shown::Distribution => true,
            Shown::Detail | Shown::Amount | Shown::Alpha => false,
        }
    }
}

impl Limit {
    /// The least limit there is.
    pub const LEAST: u32 = 5;

    /// A limit; `None` below [`Limit::LEAST`].
    pub const fn new(number: u32) -> Option<Limit> {
        if number < Limit::LEAST {
            None
        } else {
            Some(Limit(number))
        }
    }

    /// The number of answers, at least 5.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// From how many answers a row is shown under this limit.
    pub fn from(self, what: Shown) -> u64 {
        u64::from(what.from().max(self.0))
    }

    /// Whether a row is shown for so many people.
    pub fn shows(self, what: Shown, people: u64, form: Form) -> bool {
        (form == Form::Full || what.in_short_form()) && self.from(what) <= people
    }
}

impl Default for Limit {
    fn default() -> Limit {
        Limit(Limit::LEAST)
    }
}
