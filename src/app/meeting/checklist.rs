//! The checklist of a meeting, part by part, with where what is missing is answered.

use super::place::Place;
use super::words;
use crate::content::Text;
use crate::domain::Meeting;
use crate::domain::meeting::checks::{Part, State};
use crate::domain::meeting::{Check, Level, Tick};

/// A part of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub part: Part,
    /// Its checks that belong to the meeting's level, in order.
    pub rows: Vec<Row>,
}

/// A check of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub check: Check,
    /// How it stands.
    pub state: State,
    /// Where it is answered.
    pub place: Place,
    /// The level from which it belongs to a meeting; `None` if it always does.
    pub added_by: Option<Level>,
}

impl Section {
    /// How many are seen to.
    pub fn done(&self) -> usize {
        self.rows.iter().filter(|it| it.state.is_done()).count()
    }
}

/// The checklist from A to E.
pub fn sections(meeting: &Meeting, has_rules: bool) -> Vec<Section> {
    let checks = meeting.checks(has_rules);
    let row = |(check, state): &(Check, State)| Row {
        check: *check,
        state: *state,
        place: Place::of(*check, &meeting.plan),
        added_by: Some(check.from()).filter(|it| *it != Level::Inform),
    };
    let section = |part: Part| Section {
        part,
        rows: checks
            .iter()
            .filter(|(check, _)| check.part() == part)
            .map(row)
            .collect(),
    };
    Part::ALL.into_iter().map(section).collect()
}

/// The checks of the meeting's kind: what is ticked, its words, and whether it is.
pub fn of_kind(meeting: &Meeting) -> Vec<(Tick, Text, bool)> {
    let kind = meeting.plan.kind;
    let places = (0..=u8::MAX).zip(words::kind(kind).checks);
    let row = |(place, text): (u8, &Text)| {
        let tick = Tick::Kind(kind, place);
        (tick, *text, meeting.plan.is_ticked(tick))
    };
    places.map(row).collect()
}
