//! A meeting: what is planned, how it is led, and what comes of it.

pub mod block;
pub mod checks;
pub mod follow;
pub mod kind;
pub mod lead;
pub mod level;
pub mod pattern;
pub mod plan;
pub mod questions;
pub mod recover;
pub mod rotation;
pub mod run_sheet;
pub mod schedule;
pub mod speakers;

pub use block::{Block, Parallel, Pin};
pub use checks::{Check, Tick};
pub use follow::{Action, Outcome};
pub use kind::MeetingKind;
pub use lead::Lead;
pub use level::{Knowledge, Level};
pub use pattern::Pattern;
pub use plan::Plan;
pub use questions::{Fate, Question, Questions};
pub use rotation::Rotation;
pub use run_sheet::RunSheet;
pub use schedule::{Notice, Schedule, Slot};
pub use speakers::Speakers;

use super::{GroupId, MeetingId};

/// The most characters of a line: a title, a name, a place.
pub const SHORT: usize = 200;
/// The most characters of a longer text.
pub const LONG: usize = 2_000;
/// The most entries of a list: goals, decisions, things to do, people.
pub const MANY: usize = 100;

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Names it in storage and addresses.
    pub id: MeetingId,
    /// Whose meeting it is, where that is a group of this device.
    pub group: Option<GroupId>,
    /// What is planned.
    pub plan: Plan,
    /// How it goes, or went; absent until it has begun.
    pub lead: Option<Lead>,
    /// What comes of it.
    pub outcome: Outcome,
}

impl Meeting {
    /// A meeting of which nothing is planned yet.
    pub fn new(id: MeetingId, group: Option<GroupId>, plan: Plan) -> Meeting {
        Meeting {
            id,
            group,
            plan,
            lead: None,
            outcome: Outcome::default(),
        }
    }

    /// How far it has come.
    pub fn stage(&self) -> Stage {
        match &self.lead {
            _ if self.outcome.sent_on.is_some() => Stage::Followed,
            Some(lead) if lead.is_over() => Stage::Held,
            Some(_) => Stage::Going,
            None => Stage::Planned,
        }
    }
}

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It has not begun.
    Planned,
    /// It goes on.
    Going,
    /// It was held; what came of it has not been sent.
    Held,
    /// It was held, and what came of it has been sent.
    Followed,
}
