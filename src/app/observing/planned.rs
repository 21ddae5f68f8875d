//! An observation beside the plan of its meeting: what the plan gave room to, and
//! what was marked. One is minutes and the other mostly contributions, so nothing
//! is made of the difference.

use crate::domain::conversation::CHOICES;
use crate::domain::meeting::Plan;
use crate::domain::observation::Observation;
use crate::domain::{Dimension, Meeting};

/// A perspective in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The perspective.
    pub kind: Dimension,
    /// Its part of the minutes for which the plan names one, in whole per cent.
    pub planned: u32,
    /// Its part of what was marked, in whole per cent; `None` where nothing was.
    pub seen: Option<u32>,
}

/// Every perspective; nothing where the plan names none.
pub fn rows(plan: &Plan, seen: &Observation) -> Vec<Row> {
    let (pattern, counts) = (plan.pattern(), seen.counts());
    let named = pattern.named();
    if named == 0 {
        return Vec::new();
    }
    let row = |kind| Row {
        kind,
        // Halves upwards, as shares are rounded.
        planned: (200 * pattern.minutes(kind) + named) / (2 * named),
        seen: counts.share(counts.said(kind)),
    };
    CHOICES.map(row).to_vec()
}

/// Those that were made of a meeting, in the order given.
pub fn of(meeting: &Meeting, all: Vec<Observation>) -> Vec<Observation> {
    let is_of = |it: &Observation| it.about().meeting.as_ref() == Some(&meeting.id);
    all.into_iter().filter(is_of).collect()
}
