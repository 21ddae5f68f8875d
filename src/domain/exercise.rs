//! What an exercise is; its words live in `content`.

use super::Dimension;

/// How much trust an exercise asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// Fits a group that hardly knows one another.
    Low,
    /// Fits a group in which people usually speak up.
    Some,
    /// Only where people feel safe with one another.
    High,
}

/// The shape of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Stable for ever: the log goes by it.
    pub id: &'static str,
    /// What it trains, the main one first. Never empty.
    pub trains: &'static [Dimension],
    /// Minutes of each step, in order. Never empty, each at least 1.
    pub step_minutes: &'static [u32],
    /// The fewest people it works with.
    pub least: u32,
    /// The most people it works with.
    pub most: u32,
    /// Whether it works in a room.
    pub room: bool,
    /// Whether it works in a digital meeting.
    pub digital: bool,
    /// How much trust it asks for.
    pub safety: Safety,
}

impl Exercise {
    /// The minutes of all steps together.
    pub fn minutes(&self) -> u32 {
        self.step_minutes.iter().sum()
    }
}
