//! A closed pulse: what the table released, and nothing else.
//!
//! One statement stands for what a round asks with two to four, so the table is read
//! with more caution than for a round's short form:
//!
//! | what | counted by | from |
//! |---|---|---|
//! | number of replies | N | always |
//! | a conversation instead | every statement's n < L | – |
//! | level in words | n of the statement | 5 |
//! | that several could not judge | N | with the levels; from 8 the number |
//! | distribution, lone answers joined; split | n of the statement | 8 |
//! | level as points, 0 to 100 | a distribution in which no answer is joined | 8 |
//!
//! The sum of one statement's answers beside joined cells would tell what was joined,
//! so it is not kept: points are worked out from the distribution, where that shows
//! every step by itself. Spread, interval and comparison are for the full version of
//! the instrument, and a pulse has none of them.

use time::Date;

use super::{About, Statement, Sums};
use crate::domain::Shown;
use crate::domain::close::statement;
use crate::domain::closed::ReleasedItem;
use crate::domain::distribution::Cell;
use crate::domain::report::LevelWords;

/// What is left of a pulse after closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedPulse {
    /// What was told before it was opened.
    pub about: About,
    /// The day on which it was closed.
    pub closed_on: Date,
    /// N, always known.
    pub sheets: u64,
    /// In the order of [`Statement::ALL`]; `None` where too few could answer any.
    pub statements: Option<[ReleasedStatement; 3]>,
}

/// What is released of one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleasedStatement {
    /// The mean answer in the words of the scale.
    pub level: Option<LevelWords>,
    /// The answers.
    pub item: ReleasedItem,
}

impl ClosedPulse {
    pub(super) fn of(about: About, sums: &Sums, closed_on: Date) -> ClosedPulse {
        let limit = about.limit;
        let released = Statement::ALL.map(|it| {
            let histogram = sums.histogram(it);
            let n = histogram.n();
            let shows = limit.from(Shown::Level) <= n;
            ReleasedStatement {
                level: shows.then(|| LevelWords::of(above(histogram.0) * 12, n)),
                item: statement(histogram, sums.sheets(), limit),
            }
        });
        let has_result = released.iter().any(|it| it.level.is_some());
        ClosedPulse {
            about,
            closed_on,
            sheets: sums.sheets(),
            statements: has_result.then_some(released),
        }
    }

    /// What is released of a statement; nothing where there is no result.
    pub fn statement(&self, of: Statement) -> ReleasedStatement {
        let all = self.statements.as_ref();
        all.and_then(|all| all.get(of.index()))
            .cloned()
            .unwrap_or_default()
    }
}

/// Σ(x − 1) over answers x by step, 1 to 5.
fn above(steps: [u64; 5]) -> u64 {
    (0..)
        .zip(steps)
        .map(|(step, count): (u64, u64)| step * count)
        .sum()
}

impl ReleasedStatement {
    /// The level as points, 0 to 100, halves away from zero, where the distribution
    /// shows every step by itself.
    pub fn points(&self) -> Option<u64> {
        let cells = self.item.cells.as_ref()?;
        let is_alone = |cell: &Cell| cell.first == cell.last;
        let steps: Vec<u64> = cells.iter().map(|cell| cell.count).collect();
        let steps: [u64; 5] = steps.try_into().ok()?;
        let n: u64 = steps.iter().sum();
        let is_shown = cells.iter().all(is_alone) && 0 < n;
        is_shown.then(|| (50 * above(steps) + n) / (2 * n))
    }
}
