//! What a plan gives room to: the pattern it expects of its meeting.

use super::{Plan, RunSheet};
use crate::domain::Dimension;
use crate::domain::conversation::CHOICES;

/// Minutes of a run sheet by what they give room to. Breaks are counted apart;
/// groups side by side count once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// By the order of [`CHOICES`].
    by_perspective: [u32; 5],
    /// Everything but breaks.
    pub talk: u32,
    /// Of that, where participants themselves talk or work.
    pub active: u32,
    /// Breaks.
    pub breaks: u32,
}

impl Pattern {
    /// The pattern of a run sheet.
    pub fn of(sheet: &RunSheet) -> Pattern {
        let mut pattern = Pattern::default();
        for block in sheet.blocks() {
            if block.is_break {
                pattern.breaks += block.minutes;
                continue;
            }
            pattern.talk += block.minutes;
            if block.is_active {
                pattern.active += block.minutes;
            }
            let places = pattern.by_perspective.iter_mut().zip(CHOICES);
            for (minutes, dimension) in places {
                if block.gives == Some(dimension) {
                    *minutes += block.minutes;
                }
            }
        }
        pattern
    }

    /// The minutes that give room to a perspective; none to the frames.
    pub fn minutes(&self, dimension: Dimension) -> u32 {
        let mut all = self.by_perspective.iter().zip(CHOICES);
        let found = all.find(|(_, it)| *it == dimension);
        found.map_or(0, |(minutes, _)| *minutes)
    }

    /// The minutes for which a perspective is named.
    pub fn named(&self) -> u32 {
        self.by_perspective.iter().sum()
    }

    /// A part of the talking time in per cent, rounded; 0 of nothing.
    pub fn percent(&self, minutes: u32) -> u32 {
        match self.talk {
            0 => 0,
            talk => (200 * minutes + talk) / (2 * talk),
        }
    }
}

impl Plan {
    /// What the plan gives room to.
    pub fn pattern(&self) -> Pattern {
        Pattern::of(&self.sheet)
    }
}
