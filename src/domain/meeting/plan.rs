//! What is planned for a meeting.

use time::Date;

use super::{Knowledge, Level, MeetingKind, Rotation, RunSheet, Schedule, Tick};
use crate::domain::time_of_day::TimeOfDay;

/// A plan. Texts may be empty, as long as nothing is said of what they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the meeting is called.
    pub title: String,
    /// What is special about it.
    pub kind: MeetingKind,
    /// The day.
    pub day: Option<Date>,
    /// When it begins.
    pub begins: Option<TimeOfDay>,
    /// How many take part.
    pub people: Option<u32>,
    /// What it should lead to.
    pub purpose: String,
    /// What can really be reached, one a line.
    pub goals: Vec<String>,
    /// Whose knowledge is in focus.
    pub knowledge: Option<Knowledge>,
    /// How much participants are involved.
    pub level: Option<Level>,
    /// Who should be there.
    pub audience: String,
    /// What starts the talk.
    pub input: String,
    /// Cases to talk about.
    pub cases: Vec<String>,
    /// Where: a room, or a link.
    pub place: String,
    /// How participants prepare.
    pub preparation: String,
    /// Who plan and lead it, and what each sees to.
    pub team: Vec<Planner>,
    /// Minutes that they prepare together.
    pub joint_minutes: Option<u32>,
    /// How questions are received.
    pub reception: String,
    /// What comes after, planned beforehand.
    pub follow: FollowPlan,
    /// Roles that go round.
    pub rotation: Rotation,
    /// What was ticked by hand.
    pub ticks: Vec<Tick>,
    /// The run sheet.
    pub sheet: RunSheet,
}

/// Somebody who plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planner {
    /// Who: a name or a role.
    pub who: String,
    /// What they see to; may be empty.
    pub sees_to: String,
}

/// What comes after a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowPlan {
    /// When and how participants hear what came of it.
    pub feedback: String,
    /// The next step.
    pub next_step: String,
    /// How those who met keep in touch.
    pub network: String,
}

/// When a meeting begins as long as nothing is said.
const NINE: Option<TimeOfDay> = TimeOfDay::new(9, 0);

impl Plan {
    /// When it begins; at nine as long as nothing is said.
    pub fn begins_at(&self) -> TimeOfDay {
        self.begins.or(NINE).unwrap_or(TimeOfDay::at(0))
    }

    /// Its run sheet in time.
    pub fn schedule(&self) -> Schedule {
        Schedule::of(&self.sheet, self.begins_at().minutes(), self.day)
    }

    /// Whether something was ticked by hand.
    pub fn is_ticked(&self, tick: Tick) -> bool {
        self.ticks.contains(&tick)
    }

    /// Ticks something by hand, or takes that back.
    pub fn tick(&mut self, tick: Tick, is_ticked: bool) {
        self.ticks.retain(|it| *it != tick);
        if is_ticked {
            self.ticks.push(tick);
        }
    }
}
