//! What meetings take and how they are held in an organisation: a basis for
//! management. Baselines stand beside each other; the ten steps are gone through
//! again and again; what people think of their meetings is asked in a pulse.

pub mod amount;
pub mod check;
pub mod cost;
pub mod figures;
pub mod meetings;
pub mod proposal;
pub mod pulse;
pub mod steps;
pub mod travel;

use time::Date;

pub use amount::Amount;
pub use cost::Cost;
pub use figures::Figures;
pub use meetings::{Form, Meetings, Row, Totals, Way};
pub use proposal::{Proposal, Said};
pub use pulse::{ClosedPulse, OpenPulse, Pulse};
pub use steps::Steps;
pub use travel::Travel;

use super::{CultureId, PulseId};

/// The most baselines of an organisation.
pub const MOST_BASELINES: usize = 20;

/// An organisation, or a part of one, whose meeting culture is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Culture {
    /// Its name in storage and addresses.
    pub id: CultureId,
    /// What it is called.
    pub name: String,
    /// What was measured, in the order in which it was begun.
    pub baselines: Vec<Baseline>,
    /// How far the ten steps are.
    pub steps: Steps,
}

/// What was measured at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// From 1; never used again.
    pub number: u32,
    /// The first day of the period.
    pub from: Date,
    /// Hours and costs.
    pub meetings: Meetings,
    /// Travel and emissions.
    pub travel: Travel,
    /// What is proposed to management.
    pub proposal: Proposal,
    /// The pulse that belongs to it.
    pub pulse: Option<PulseId>,
}

impl Culture {
    /// An organisation of which nothing is known yet.
    pub fn new(id: CultureId, name: String) -> Culture {
        Culture {
            id,
            name,
            baselines: Vec::new(),
            steps: Steps::default(),
        }
    }

    /// A baseline by its number.
    pub fn baseline(&self, number: u32) -> Option<&Baseline> {
        self.baselines.iter().find(|it| it.number == number)
    }

    /// What was measured, by the first day of its period, the earliest first: an
    /// earlier year may be entered after a later one.
    pub fn by_date(&self) -> Vec<&Baseline> {
        let mut all: Vec<&Baseline> = self.baselines.iter().collect();
        all.sort_by_key(|it| (it.from, it.number));
        all
    }

    /// The baselines before one, the earliest first.
    pub fn before(&self, number: u32) -> Vec<&Baseline> {
        let all = self.by_date().into_iter();
        all.take_while(|it| it.number != number).collect()
    }

    /// A baseline by its number, to be changed.
    pub fn baseline_mut(&mut self, number: u32) -> Option<&mut Baseline> {
        self.baselines.iter_mut().find(|it| it.number == number)
    }

    /// Begins another baseline; its number, or `None` where there are
    /// [`MOST_BASELINES`].
    pub fn begin(&mut self, from: Date) -> Option<u32> {
        if MOST_BASELINES <= self.baselines.len() {
            return None;
        }
        let last = self.baselines.iter().map(|it| it.number).max();
        let number = last.unwrap_or(0).checked_add(1)?;
        self.baselines.push(Baseline {
            number,
            from,
            meetings: Meetings::default(),
            travel: Travel::default(),
            proposal: Proposal::default(),
            pulse: None,
        });
        Some(number)
    }
}
