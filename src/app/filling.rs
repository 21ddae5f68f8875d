//! Filling in a sheet: one statement after the other, back and forth, and a
//! review at the end. The same on a device that goes round and on a phone.

use crate::domain::{Instrument, Response, Sheet};

/// Where a person is in a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// A statement, by its place in the order.
    Statement(usize),
    /// All answers, before they are handed in.
    Review,
}

/// What a person does with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// On to the next statement or the review. Going on without a choice is the
    /// answer "cannot judge".
    Next,
    /// One step back; from the first statement there is none.
    Back,
    /// An answer to the statement that is shown. It never moves on by itself.
    Choose(Response),
    /// A statement is opened from the review, by its place in the order.
    Mend(usize),
}

/// A sheet that is being filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filling {
    instrument: &'static Instrument,
    /// A response for each statement met so far, in the order they are met.
    met: Vec<Response>,
    at: At,
    /// Whether a statement was opened from the review and leads back there.
    mending: bool,
}

impl Filling {
    /// An empty sheet, at the first statement.
    pub fn new(instrument: &'static Instrument) -> Filling {
        Filling::resume(instrument, Vec::new())
    }

    /// A begun sheet, at the next statement or at the review.
    pub fn resume(instrument: &'static Instrument, met: Vec<Response>) -> Filling {
        let at = if met.len() < instrument.order.len() {
            At::Statement(met.len())
        } else {
            At::Review
        };
        Filling {
            instrument,
            met,
            at,
            mending: false,
        }
    }

    /// Where the person is.
    pub fn at(&self) -> At {
        self.at
    }

    /// The instrument that is answered.
    pub fn instrument(&self) -> &'static Instrument {
        self.instrument
    }

    /// The responses so far, in the order in which statements are met.
    pub fn met(&self) -> &[Response] {
        &self.met
    }

    /// The answer at a place of the order; `None` where the person has not
    /// chosen yet.
    pub fn response(&self, at: usize) -> Option<Response> {
        self.met.get(at).copied()
    }

    /// Whether a statement was opened from the review and leads back there.
    pub fn is_mending(&self) -> bool {
        self.mending
    }

    fn last(&self) -> usize {
        self.instrument.order.len().saturating_sub(1)
    }

    /// Makes a move.
    pub fn go(&mut self, to: Move) {
        match to {
            Move::Next => self.next(),
            Move::Back => self.back(),
            Move::Choose(response) => self.choose(response),
            Move::Mend(at) => self.mend(at),
        }
    }

    fn next(&mut self) {
        if let At::Statement(at) = self.at {
            self.reach(at);
            self.at = if self.mending || self.last() <= at {
                At::Review
            } else {
                At::Statement(at + 1)
            };
            self.mending = false;
        }
    }

    fn back(&mut self) {
        self.at = match self.at {
            At::Statement(_) if self.mending => At::Review,
            At::Statement(at) => At::Statement(at.saturating_sub(1)),
            At::Review => At::Statement(self.last()),
        };
        self.mending = false;
    }

    fn choose(&mut self, response: Response) {
        if let At::Statement(at) = self.at {
            self.reach(at);
            if let Some(slot) = self.met.get_mut(at) {
                *slot = response;
            }
        }
    }

    fn mend(&mut self, at: usize) {
        if self.at == At::Review && at <= self.last() {
            self.at = At::Statement(at);
            self.mending = true;
        }
    }

    /// The sheet, by the places of the items.
    pub fn sheet(&self) -> Sheet {
        let mut responses = vec![Response::CannotJudge; self.instrument.items.len()];
        for (place, response) in self.instrument.order.iter().zip(&self.met) {
            if let Some(slot) = responses.get_mut(*place) {
                *slot = *response;
            }
        }
        Sheet(responses)
    }

    /// Back to the next statement that has not been met, so that nobody else
    /// sees an answer.
    pub fn to_next(&mut self) {
        *self = Filling::resume(self.instrument, std::mem::take(&mut self.met));
    }

    fn reach(&mut self, at: usize) {
        if self.met.len() <= at {
            self.met.resize(at + 1, Response::CannotJudge);
        }
    }
}
