//! The sums of marks: how often, never who.

use crate::domain::Dimension;
use crate::domain::conversation::CHOICES;

use super::event::open;
use super::{Evenness, Event, MOST_MARKS, MOST_MINUTES, Way, What};

/// The sums of an observation. They are also all that leaves a device of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Contributions, in the order of [`CHOICES`]; of samples, minutes.
    pub said: [u32; CHOICES.len()],
    /// Minutes with something else or silence; 0 where contributions are tapped.
    pub other: u32,
    /// Turns of every seat, those with none too, the most first: which seat it was
    /// is not told.
    pub turns: Vec<u32>,
    /// Interruptions.
    pub interruptions: u32,
    /// Questions that were left open to the end.
    pub open_questions: u32,
    /// Minutes from the beginning up to and with the last mark.
    pub minutes: u16,
}

impl Counts {
    /// The sums of marks at so many seats.
    pub fn of(events: &[Event], seats: u8) -> Counts {
        let count = |what| events.iter().filter(|it| it.what == what).count() as u32;
        let mut turns: Vec<u32> = (1..=seats).map(|it| count(What::Turn(it))).collect();
        turns.sort_unstable_by(|one, other| other.cmp(one));
        Counts {
            said: CHOICES.map(|it| count(What::Said(it))),
            other: count(What::Other),
            turns,
            interruptions: count(What::Interruption),
            open_questions: open(events),
            minutes: events.last().map_or(0, |it| it.minute + 1),
        }
    }

    /// Whether some marks have these sums.
    pub fn is_possible(&self, way: Way, seats: u8) -> bool {
        let parts = self.said.iter().chain(&self.turns).chain([
            &self.other,
            &self.interruptions,
            &self.open_questions,
        ]);
        let all: u64 = parts.map(|it| u64::from(*it)).sum();
        let fits = match way {
            Way::Taps => self.other == 0,
            Way::Samples => u64::from(self.noted()) <= u64::from(self.minutes),
        };
        // The sum above is within bounds before any other is used.
        all <= MOST_MARKS as u64
            && fits
            && self.minutes <= MOST_MINUTES
            && (all == 0 || 0 < self.minutes)
            && self.turns.len() == usize::from(seats)
            && self.turns.is_sorted_by(|one, other| one >= other)
    }

    /// Contributions of a kind; 0 for what is no kind of contribution.
    pub fn said(&self, dimension: Dimension) -> u32 {
        self.said.get(dimension.index()).copied().unwrap_or(0)
    }

    /// All that shares are of: contributions, or minutes for which something was
    /// chosen.
    pub fn noted(&self) -> u32 {
        self.said
            .iter()
            .fold(self.other, |sum, it| sum.saturating_add(*it))
    }

    /// A part of [`Counts::noted`] in whole per cent, halves upwards; `None` where
    /// nothing was noted. Shares need not add up to 100.
    pub fn share(&self, part: u32) -> Option<u32> {
        share(part, self.noted())
    }

    /// Minutes up to the last mark for which nothing was chosen; 0 where
    /// contributions are tapped.
    pub fn missed(&self, way: Way) -> u32 {
        match way {
            Way::Taps => 0,
            Way::Samples => u32::from(self.minutes).saturating_sub(self.noted()),
        }
    }

    /// How evenly the turns are spread; `None` with fewer than two seats or no turn.
    pub fn evenness(&self) -> Option<Evenness> {
        Evenness::of(&self.turns)
    }
}

/// A part in whole per cent, halves upwards; `None` of nothing.
pub(super) fn share(part: u32, whole: u32) -> Option<u32> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let share = (200 * part + whole).checked_div(2 * whole)?;
    u32::try_from(share).ok()
}
