//! A round of answers, open and closed.

use time::Date;

use super::{ClosedRound, Form, Limit, Sheet, Tally, close, tally::TallyError};

/// A round in which answers are being collected. Nothing of it but the number
/// of sheets is ever shown, and it holds no time and no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRound {
    /// From 1.
    pub number: u32,
    /// How many are invited.
    pub invited: u32,
    /// The fewest answers that show a result.
    pub limit: Limit,
    /// The sum of all sheets.
    pub tally: Tally,
}

impl OpenRound {
    /// Counts a sheet. The round is unchanged on an error.
    ///
    /// # Errors
    /// When the sums would not fit, which no group of people reaches.
    pub fn count(&mut self, sheet: &Sheet) -> Result<(), TallyError> {
        self.tally.add(&Tally::of(sheet, self.tally.instrument()))
    }

    /// The form that is answered.
    pub fn form(&self) -> Form {
        self.tally.instrument().form
    }

    /// What has to be told before closing, beside that it cannot be undone.
    pub fn doubts(&self) -> Option<Doubt> {
        let sheets = self.tally.sheets();
        let invited = u64::from(self.invited);
        if invited < sheets {
            Some(Doubt::MoreThanInvited)
        } else if sheets < u64::from(self.limit.get()) {
            Some(Doubt::TooFew)
        } else if sheets < invited {
            Some(Doubt::Missing)
        } else {
            None
        }
    }

    /// Runs the rule table once; everything else is gone with `self`.
    pub fn close(self, on: Date) -> Round {
        Round {
            number: self.number,
            closed_on: on,
            invited: self.invited,
            result: close(&self.tally, self.limit),
        }
    }
}

/// Why closing asks once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// More sheets than people invited: somebody may have answered twice.
    MoreThanInvited,
    /// Fewer than a result needs.
    TooFew,
    /// Somebody who is invited has not answered.
    Missing,
}

/// A round that is closed: all that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u32,
    /// The day on which it was closed.
    pub closed_on: Date,
    /// How many were invited.
    pub invited: u32,
    /// What the rule table released.
    pub result: ClosedRound,
}
