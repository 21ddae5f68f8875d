//! The organisation's other sources of emissions, and where travel stands among them.

use super::is_line;

/// The most that a source emits, in kilograms a year: a hundred million tonnes.
pub const MOST_KG: u64 = 100_000_000_000;

/// A source of emissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub name: String,
    /// Kilograms a year, at most [`MOST_KG`].
    pub kg: u64,
}

/// Where business travel stands among the sources, the largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// From 1: one more than the sources that are larger.
    pub place: usize,
    /// How many sources there are, travel among them.
    pub of: usize,
    /// How many others are exactly as large, in whole kilograms.
    pub tied: usize,
}

impl Source {
    /// Whether it has a name and is within its limits.
    pub fn is_sound(&self) -> bool {
        is_line(&self.name) && self.kg <= MOST_KG
    }
}

impl Rank {
    /// The rank of so many kilograms a year among the sources.
    pub fn of(kg: u64, sources: &[Source]) -> Rank {
        let count = |is_so: fn(u64, u64) -> bool| {
            sources.iter().filter(|it| is_so(it.kg, kg)).count()
        };
        Rank {
            place: count(|it, own| own < it) + 1,
            of: sources.len() + 1,
            tied: count(|it, own| own == it),
        }
    }
}
