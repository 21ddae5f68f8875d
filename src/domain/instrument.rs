//! An instrument: which statements are answered, how they are keyed and in
//! which order they are met. The statements' words live in `content`.

use super::Dimension;

/// The two built-in forms of the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// 24 statements on how often, 4 on too little or too much.
    Full,
    /// 12 statements on how often.
    Short,
}

/// What the answer to an item says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How often something is so; answers are averaged over a dimension. A
    /// reversed statement describes the opposite of its dimension.
    Frequency {
        /// Whether the answer is recoded to 6 − x.
        reversed: bool,
    },
    /// Too little, about right or too much: two-sided and never averaged.
    Amount,
}

impl Measure {
    /// Whether a low answer lifts the dimension.
    pub const fn is_reversed(self) -> bool {
        matches!(self, Measure::Frequency { reversed: true })
    }
}

/// One statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Stable for ever, such as `U1` or `DA`.
    pub id: &'static str,
    /// What the statement is about.
    pub dimension: Dimension,
    /// What its answer says.
    pub measure: Measure,
}

/// A set of statements that belong together. Answers to different versions are
/// never added or compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Which of the two forms this is.
    pub form: Form,
    /// Changes when scale, sense or keys change. From 1.
    pub version: u16,
    /// Changes when any other word changes. From 1.
    pub revision: u16,
    /// About how many minutes a person needs, an estimate until the pilot.
    pub minutes: u32,
    /// The statements by dimension and number; sheets and tallies go by the
    /// places in this slice. The amounts come last.
    pub items: &'static [Item],
    /// The order in which a person meets them, as places in `items`.
    pub order: &'static [usize],
}

impl Instrument {
    /// The places and items of a dimension's frequency statements.
    pub fn statements(
        &self,
        dimension: Dimension,
    ) -> impl Iterator<Item = (usize, &'static Item)> {
        self.items.iter().enumerate().filter(move |(_, item)| {
            item.dimension == dimension
                && matches!(item.measure, Measure::Frequency { .. })
        })
    }

    /// The place of a perspective's amount statement, where the form has one.
    pub fn amount(&self, dimension: Dimension) -> Option<usize> {
        self.items.iter().position(|item| {
            item.dimension == dimension && item.measure == Measure::Amount
        })
    }
}
