//! What an exercise is; its words live in `content`, those of a group's own
//! exercises in [`OwnExercise`].

pub mod forming;
pub mod programme;
pub mod written;

pub use forming::{Drawn, Present};
pub use programme::{Differed, Done, Programme, Slot};
pub use written::{Lack, OwnExercise, Unsound, Written, WrittenStep};

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

/// How much moves and sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Energy {
    /// Mostly silence, sitting down.
    Calm,
    /// One talks at a time.
    Even,
    /// People move, or talk all at once.
    Lively,
}

/// Where in a meeting an exercise belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Begins a meeting.
    Opener,
    /// With an item of the agenda.
    Main,
    /// Ends a meeting.
    Closer,
}

/// Who works together in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Each on their own.
    Alone,
    /// Two by two; where one is over, there are three.
    Pairs,
    /// Three by three.
    Threes,
    /// Four by four.
    Fours,
    /// Everyone together.
    All,
    /// One after another.
    Round,
}

/// Which group and meeting an exercise fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The fewest people it works with.
    pub least: u32,
    /// The most people it works with.
    pub most: u32,
    /// Whether it works in a room.
    pub room: bool,
    /// Whether it works in a digital meeting.
    pub digital: bool,
    /// Whether it works with some in a room and some on a screen.
    pub hybrid: bool,
    /// How much trust it asks for.
    pub safety: Safety,
    /// How much moves and sounds.
    pub energy: Energy,
    /// Where in a meeting it belongs.
    pub place: Place,
}

/// The shape of an exercise of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Stable for ever: the log goes by it.
    pub id: &'static str,
    /// What it trains, the main one first. Never empty.
    pub trains: &'static [Dimension],
    /// Minutes of each step, in order. Never empty, each at least 1.
    pub step_minutes: &'static [u32],
    /// Whom it fits.
    pub fit: Fit,
}

impl Exercise {
    /// The minutes of all steps together.
    pub fn minutes(&self) -> u32 {
        self.step_minutes.iter().sum()
    }

    /// What a choice among exercises goes by.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            trains: self.trains,
            minutes: self.minutes(),
            fit: self.fit,
        }
    }
}

/// What a choice among exercises goes by, of the library or of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// What it trains, the main one first. Never empty.
    pub trains: &'a [Dimension],
    /// The minutes of all steps together.
    pub minutes: u32,
    /// Whom it fits.
    pub fit: Fit,
}
