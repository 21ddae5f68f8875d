//! What replies become: three histograms and their number. They add up in any order,
//! so a reply can be forgotten the moment it is counted.

use super::Statement;
use crate::domain::statistics::Histogram;
use crate::domain::tally::{MOST_SHEETS, TallyError};
use crate::domain::{Response, Step};

/// One person's answers, in the order of [`Statement::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reply(pub [Response; 3]);

/// The sum of any number of replies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    sheets: u64,
    /// Answers by statement and step, as they were given.
    steps: [[u64; 5]; 3],
}

impl Sums {
    /// The sum of so many replies with these answers; `None` where a statement has
    /// more answers than there are replies, or there are more than [`MOST_SHEETS`].
    pub fn new(sheets: u64, steps: [[u64; 5]; 3]) -> Option<Sums> {
        let fits = |of: &[u64; 5]| {
            let sum = of.iter().try_fold(0_u64, |sum, it| sum.checked_add(*it));
            sum.is_some_and(|sum| sum <= sheets)
        };
        let is_whole = sheets <= MOST_SHEETS && steps.iter().all(fits);
        is_whole.then_some(Sums { sheets, steps })
    }

    /// N, how many replies.
    pub fn sheets(&self) -> u64 {
        self.sheets
    }

    /// The answers by statement and step.
    pub fn steps(&self) -> &[[u64; 5]; 3] {
        &self.steps
    }

    /// The answers to one statement.
    pub fn histogram(&self, of: Statement) -> Histogram {
        Histogram(self.steps.get(of.index()).copied().unwrap_or_default())
    }

    /// Counts a reply. Unchanged on an error.
    ///
    /// # Errors
    /// When there are [`MOST_SHEETS`].
    pub fn count(&mut self, reply: &Reply) -> Result<(), TallyError> {
        let mut one = Sums {
            sheets: 1,
            ..Sums::default()
        };
        for (cells, response) in one.steps.iter_mut().zip(reply.0) {
            let place = response.step().map(Step::index);
            if let Some(cell) = place.and_then(|it| cells.get_mut(it)) {
                *cell = 1;
            }
        }
        self.add(&one)
    }

    /// Adds other replies. Unchanged on an error.
    ///
    /// # Errors
    /// When there would be more than [`MOST_SHEETS`].
    pub fn add(&mut self, other: &Sums) -> Result<(), TallyError> {
        // No cell holds more than there are replies, so that no other sum overflows.
        let sheets = self.sheets.saturating_add(other.sheets);
        if MOST_SHEETS < sheets {
            return Err(TallyError::TooLarge);
        }
        self.sheets = sheets;
        let mine = self.steps.iter_mut().flatten();
        for (cell, more) in mine.zip(other.steps.iter().flatten()) {
            *cell += more;
        }
        Ok(())
    }
}
