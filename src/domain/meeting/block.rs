//! A block of a run sheet.

use crate::domain::Dimension;
use crate::domain::time_of_day::{DAY, Minute, TimeOfDay};

/// The longest block, in minutes.
pub const MOST_MINUTES: u32 = 600;
/// The most groups that work side by side.
pub const MOST_GROUPS: usize = 20;

/// What a meeting does for some minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Names it within its run sheet; from 1, never used twice.
    pub number: u32,
    /// What it is about.
    pub title: String,
    /// Its length, 1 to [`MOST_MINUTES`].
    pub minutes: u32,
    /// The least it can do with, 1 to its length; absent where nothing can be cut.
    pub least: Option<u32>,
    /// When it begins, whatever comes before it; absent where it begins when the
    /// block before it ends.
    pub pinned: Option<Pin>,
    /// Whether it is a break.
    pub is_break: bool,
    /// Who leads it; may be empty.
    pub leader: String,
    /// What is needed for it; may be empty.
    pub material: String,
    /// What only those who lead see; may be empty.
    pub notes: String,
    /// The perspective it gives room to: one of the five that a group may choose.
    pub gives: Option<Dimension>,
    /// Whether the participants themselves talk or work.
    pub is_active: bool,
    /// The id of an exercise.
    pub exercise: Option<String>,
    /// Groups that work side by side for as long as it lasts.
    pub groups: Vec<Parallel>,
}

/// A time that is fixed from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    /// When.
    pub at: TimeOfDay,
    /// Whether it is on the day after the one on which the meeting begins. Never
    /// guessed.
    pub next_day: bool,
}

impl Pin {
    /// Its minute.
    pub fn minute(self) -> Minute {
        let day = if self.next_day { DAY } else { 0 };
        day + self.at.minutes()
    }
}

/// A group that works beside others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parallel {
    /// What it works on.
    pub title: String,
    /// Who leads it; may be empty.
    pub leader: String,
    /// Where; may be empty.
    pub place: String,
}

impl Block {
    /// A block with a title and a length, and nothing else.
    pub fn new(title: String, minutes: u32) -> Block {
        Block {
            number: 0,
            title,
            minutes: minutes.clamp(1, MOST_MINUTES),
            least: None,
            pinned: None,
            is_break: false,
            leader: String::new(),
            material: String::new(),
            notes: String::new(),
            gives: None,
            is_active: false,
            exercise: None,
            groups: Vec::new(),
        }
    }

    /// The minutes that can be cut.
    pub fn slack(&self) -> u32 {
        self.least
            .map_or(0, |least| self.minutes.saturating_sub(least))
    }

    /// Lengths made possible: no block is empty, and none is shorter than its
    /// least.
    pub fn settle(&mut self) {
        self.minutes = self.minutes.clamp(1, MOST_MINUTES);
        self.least = self.least.map(|least| least.clamp(1, self.minutes));
        self.groups.truncate(MOST_GROUPS);
    }
}
