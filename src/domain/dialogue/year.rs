//! Which dialogues happen during a year: a plan of twelve months, or of the few months
//! of a pilot, and what of it has been held.

mod change;
mod dialogue;
mod occasion;

pub use dialogue::{Dialogue, Form, Held, Kind, Repeat, When};
pub use occasion::{Behind, Occasion};

use super::month::YearMonth;
use crate::domain::{ModelId, YearId};

/// The most dialogues of a plan.
pub const MOST_DIALOGUES: usize = 40;
/// The most people or roles of a dialogue.
pub const MOST_PEOPLE: usize = 60;
/// The most questions of a dialogue.
pub const MOST_QUESTIONS: usize = 20;
/// How long a dialogue can be, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u32> = 5..=600;
/// The years in which a plan can begin.
pub const FIRST_YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;
/// How long a pilot can be, in months.
pub const PILOT_MONTHS: std::ops::RangeInclusive<u8> = 3..=9;
/// How many managers can take part in a pilot.
pub const MANAGERS: std::ops::RangeInclusive<u32> = 1..=1_000;

/// How long a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Twelve months.
    Year,
    /// A pilot.
    Pilot {
        /// One of [`PILOT_MONTHS`].
        months: u8,
        /// How many take part, one of [`MANAGERS`].
        managers: u32,
    },
}

impl Span {
    /// How many months it has, 3 to 12.
    pub fn months(self) -> u8 {
        match self {
            Span::Year => 12,
            Span::Pilot { months, .. } => {
                months.clamp(*PILOT_MONTHS.start(), *PILOT_MONTHS.end())
            }
        }
    }
}

/// What is planned, without how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearPlan {
    /// What it is called.
    pub name: String,
    /// The month it begins with.
    pub first: YearMonth,
    /// How long it is.
    pub span: Span,
    /// The dialogues, in the order in which they were added; at most
    /// [`MOST_DIALOGUES`], their numbers from 1, each once.
    pub dialogues: Vec<Dialogue>,
}

/// A plan of dialogues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its name in storage and addresses.
    pub id: YearId,
    /// The adapted model it uses; `None` for the original.
    pub model: Option<ModelId>,
    /// What is planned, and what was held.
    pub plan: YearPlan,
}

impl YearPlan {
    /// A plan without dialogues.
    pub fn empty(name: String, first: YearMonth, span: Span) -> YearPlan {
        YearPlan {
            name,
            first,
            span,
            dialogues: Vec::new(),
        }
    }

    /// The month it ends with.
    pub fn last(&self) -> YearMonth {
        self.month(self.span.months() - 1)
    }

    /// One of its months, from 0.
    pub fn month(&self, after: u8) -> YearMonth {
        self.first.plus(after.into())
    }

    /// Its months, in order.
    pub fn months(&self) -> impl Iterator<Item = YearMonth> + use<> {
        let first = self.first;
        (0..self.span.months()).map(move |after| first.plus(after.into()))
    }

    /// Whether a month belongs to it.
    pub fn has(&self, month: YearMonth) -> bool {
        (self.first..=self.last()).contains(&month)
    }

    /// A dialogue by its number.
    pub fn dialogue(&self, number: u32) -> Option<&Dialogue> {
        self.dialogues.iter().find(|it| it.number == number)
    }

    /// The plan as others may see it: nothing of what was held, and no notes.
    #[must_use]
    pub fn bare(&self) -> YearPlan {
        let dialogues = self.dialogues.iter().map(Dialogue::bare);
        YearPlan {
            dialogues: dialogues.collect(),
            ..self.clone()
        }
    }
}
