//! A programme: which exercises a group does in its next meetings, and how it went.

use time::Date;

use crate::domain::{GroupId, ProgrammeId};

/// How many meetings a programme is proposed for.
pub const PROPOSED: std::ops::RangeInclusive<usize> = 4..=6;
/// The most meetings it can grow to.
pub const MOST_MEETINGS: usize = 12;
/// How many minutes of each meeting may be chosen.
pub const MINUTES: std::ops::RangeInclusive<u32> = 10..=30;
/// How many of its meetings are the start; the others go on.
pub const START: usize = 2;

/// What the group said about its talk in a meeting. It is the group's, and no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differed {
    /// It differed clearly.
    Clearly,
    /// It differed a little.
    ALittle,
    /// It was as usual.
    Not,
    /// The group does not know or does not agree.
    Unsure,
}

impl Differed {
    /// What can be said, in the order in which it is offered.
    pub const ALL: [Differed; 4] = [
        Differed::Clearly,
        Differed::ALittle,
        Differed::Not,
        Differed::Unsure,
    ];
}

/// How an exercise went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The day.
    pub on: Date,
    /// Whether the talk differed; `None` while nobody has said.
    pub differed: Option<Differed>,
    /// What the group noted.
    pub noted: String,
}

/// A meeting of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// From 1, its own for ever.
    pub number: u32,
    /// The exercise, by the name that logs and addresses use.
    pub exercise: String,
    /// The ordinary agenda item that it is done with; may be empty.
    pub item: String,
    /// The day, once there is one.
    pub day: Option<Date>,
    /// How it went, once it was done.
    pub done: Option<Done>,
}

/// A programme over several meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its name in storage and addresses.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: String,
    /// The group it is for, if it is one of this device.
    pub group: Option<GroupId>,
    /// Its meetings in their order, at most [`MOST_MEETINGS`].
    pub slots: Vec<Slot>,
}

impl Programme {
    /// A programme of exercises, one a meeting.
    pub fn new(
        id: ProgrammeId,
        name: String,
        group: Option<GroupId>,
        exercises: impl IntoIterator<Item = String>,
    ) -> Programme {
        let mut programme = Programme {
            id,
            name,
            group,
            slots: Vec::new(),
        };
        for exercise in exercises {
            programme.add(exercise);
        }
        programme
    }

    /// A meeting by its number.
    pub fn slot(&self, number: u32) -> Option<&Slot> {
        self.slots.iter().find(|it| it.number == number)
    }

    /// Changes a meeting.
    pub fn change(&mut self, number: u32, change: impl FnOnce(&mut Slot)) {
        if let Some(slot) = self.slots.iter_mut().find(|it| it.number == number) {
            change(slot);
        }
    }

    /// The place of a meeting, from 0.
    pub fn place(&self, number: u32) -> Option<usize> {
        self.slots.iter().position(|it| it.number == number)
    }

    /// Adds a meeting at the end. Returns its number; `None` where there is no room.
    pub fn add(&mut self, exercise: String) -> Option<u32> {
        if MOST_MEETINGS <= self.slots.len() {
            return None;
        }
        let last = self.slots.iter().map(|it| it.number).max();
        let number = last.unwrap_or(0).saturating_add(1);
        self.slots.push(Slot {
            number,
            exercise,
            item: String::new(),
            day: None,
            done: None,
        });
        Some(number)
    }

    /// Removes a meeting.
    pub fn remove(&mut self, number: u32) {
        self.slots.retain(|it| it.number != number);
    }

    /// Moves what is done in a meeting a place up or down. Days stay with their
    /// places, so that they remain in their order: what moves is the exercise, with
    /// its item and how it went. Returns whether it moved.
    pub fn shift(&mut self, number: u32, by: isize) -> bool {
        let places = self.place(number).and_then(|at| {
            let to = at.checked_add_signed(by)?;
            (to < self.slots.len()).then_some((at, to))
        });
        let Some((at, to)) = places else {
            return false;
        };
        let days: Vec<Option<Date>> = self.slots.iter().map(|it| it.day).collect();
        let slot = self.slots.remove(at);
        self.slots.insert(to, slot);
        for (slot, day) in self.slots.iter_mut().zip(days) {
            slot.day = day;
        }
        true
    }

    /// The first meeting that is not done.
    pub fn next(&self) -> Option<&Slot> {
        self.slots.iter().find(|it| it.done.is_none())
    }

    /// How many are done.
    pub fn count_done(&self) -> usize {
        self.slots.iter().filter(|it| it.done.is_some()).count()
    }
}
