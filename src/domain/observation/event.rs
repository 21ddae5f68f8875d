//! What can be marked, one mark after the other.

use crate::domain::Dimension;
use crate::domain::conversation::CHOICES;

use super::MOST_MINUTES;

/// How contributions are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Every contribution is tapped.
    Taps,
    /// Once a minute, what is going on just then.
    Samples,
}

/// What is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A contribution: one of the four perspectives, or the climate.
    Said(Dimension),
    /// Something else, or silence; where minutes are sampled.
    Other,
    /// A turn of a seat, from 1.
    Turn(u8),
    /// Somebody was interrupted.
    Interruption,
    /// A question was left open.
    OpenQuestion,
    /// A question that was open got its answer.
    Answered,
}

impl What {
    /// Whether it is a kind of contribution, of which a minute has one.
    pub fn is_contribution(self) -> bool {
        matches!(self, What::Said(_) | What::Other)
    }

    /// Whether it can be marked in this way, with so many seats.
    pub(super) fn is_marked(self, way: Way, seats: u8) -> bool {
        match self {
            What::Said(dimension) => CHOICES.contains(&dimension),
            What::Other => way == Way::Samples,
            What::Turn(seat) => (1..=seats).contains(&seat),
            What::Interruption | What::OpenQuestion | What::Answered => true,
        }
    }
}

/// A mark in its minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// From 0, counted from the beginning.
    pub minute: u16,
    /// What was marked.
    pub what: What,
}

/// How many questions are open.
pub(super) fn open(events: &[Event]) -> u32 {
    events.iter().fold(0, |open: u32, it| match it.what {
        What::OpenQuestion => open + 1,
        What::Answered => open.saturating_sub(1),
        _ => open,
    })
}

/// Whether marks can have been made one after the other.
pub(super) fn follow(events: &[Event], way: Way, seats: u8) -> bool {
    let (mut open, mut sampled, mut last) = (0_u32, None, 0);
    events.iter().all(|Event { minute, what }| {
        let is_in_time = last <= *minute && *minute < MOST_MINUTES;
        last = *minute;
        let is_free = match what {
            What::Said(_) | What::Other if way == Way::Samples => {
                sampled.replace(*minute) != Some(*minute)
            }
            What::OpenQuestion => {
                open += 1;
                true
            }
            What::Answered => match open.checked_sub(1) {
                Some(fewer) => {
                    open = fewer;
                    true
                }
                None => false,
            },
            _ => true,
        };
        is_in_time && is_free && what.is_marked(way, seats)
    })
}
