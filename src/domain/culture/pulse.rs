//! What people think of their meetings: three statements, answered like a round. A
//! pulse that is open holds sums and shows how many have answered; closing runs the
//! table of what may be shown, once, and keeps what it releases.
//!
//! The statements are the app's own. They are no part of the instrument, and no norm
//! belongs to them.

mod closed;
mod sums;

use time::Date;

pub use closed::{ClosedPulse, ReleasedStatement};
pub use sums::{Reply, Sums};

use crate::domain::tally::TallyError;
use crate::domain::{CultureId, Limit, Mark, NotCounted, PulseId, Token, Tokens};

/// Which statements are answered; changes when their sense or their scale does.
pub const VERSION: u8 = 1;

/// The most people that a pulse can be for.
pub const MOST_PEOPLE: u32 = 100_000;

/// One of the three statements, each answered by how often it is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// My meetings are worth the time that they take.
    Worth,
    /// I get to contribute what I know.
    Contribute,
    /// After a meeting I know what happens next.
    Next,
}

impl Statement {
    /// All three, in the order in which they are met.
    pub const ALL: [Statement; 3] =
        [Statement::Worth, Statement::Contribute, Statement::Next];

    /// The place in a reply, 0 to 2.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What is told of a pulse before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name in storage and addresses.
    pub id: PulseId,
    /// The organisation that it belongs to.
    pub culture: CultureId,
    /// What it is called.
    pub title: String,
    /// How many could answer: 1 to [`MOST_PEOPLE`].
    pub people: u32,
    /// The fewest answers that show a result.
    pub limit: Limit,
}

/// A pulse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pulse {
    /// Answers are being collected.
    Open(OpenPulse),
    /// No more answers come, and only what is released is left.
    Closed(ClosedPulse),
}

impl Pulse {
    /// What was told before it was opened.
    pub fn about(&self) -> &About {
        match self {
            Pulse::Open(open) => &open.about,
            Pulse::Closed(closed) => &closed.about,
        }
    }

    /// N, how many have answered: all that is known of an open one.
    pub fn sheets(&self) -> u64 {
        match self {
            Pulse::Open(open) => open.sums.sheets(),
            Pulse::Closed(closed) => closed.sheets,
        }
    }

    /// The pulse, if it is open.
    pub fn open(self) -> Option<OpenPulse> {
        match self {
            Pulse::Open(open) => Some(open),
            Pulse::Closed(_) => None,
        }
    }

    /// The pulse, if it is closed.
    pub fn closed(self) -> Option<ClosedPulse> {
        match self {
            Pulse::Open(_) => None,
            Pulse::Closed(closed) => Some(closed),
        }
    }
}

/// A pulse in which answers are being collected. It holds no time and no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPulse {
    /// What was told before.
    pub about: About,
    /// What links, codes and paper know it by.
    pub mark: Mark,
    /// Whether most have a phone with a network where they answer.
    pub phones: Option<bool>,
    /// What was counted.
    pub sums: Sums,
    /// The random numbers of the codes among it.
    pub tokens: Tokens,
}

/// Why closing asks once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// More answers than people: somebody may have answered twice.
    MoreThanPeople,
    /// Fewer than a result needs.
    TooFew,
    /// Somebody who could answer has not.
    Missing,
}

impl OpenPulse {
    /// A pulse that nobody has answered.
    pub fn new(about: About, mark: Mark) -> OpenPulse {
        OpenPulse {
            about,
            mark,
            phones: None,
            sums: Sums::default(),
            tokens: Tokens::default(),
        }
    }

    /// Counts a reply. Unchanged on an error.
    ///
    /// # Errors
    /// When as many have been counted as no organisation has people.
    pub fn count(&mut self, reply: &Reply) -> Result<(), TallyError> {
        self.sums.count(reply)
    }

    /// Counts the reply of a code, once. Unchanged on an error.
    ///
    /// # Errors
    /// When it was counted before, or cannot be.
    pub fn count_code(&mut self, token: Token, reply: &Reply) -> Result<(), NotCounted> {
        let sums = &mut self.sums;
        self.tokens.once(token, || sums.count(reply))
    }

    /// What has to be told before closing.
    pub fn doubts(&self) -> Option<Doubt> {
        let (sheets, people) = (self.sums.sheets(), u64::from(self.about.people));
        if people < sheets {
            Some(Doubt::MoreThanPeople)
        } else if sheets < u64::from(self.about.limit.get()) {
            Some(Doubt::TooFew)
        } else if sheets < people {
            Some(Doubt::Missing)
        } else {
            None
        }
    }

    /// Runs the table once; everything else is gone with `self`.
    pub fn close(self, on: Date) -> ClosedPulse {
        ClosedPulse::of(self.about, &self.sums, on)
    }
}
