//! A meeting that goes on: which block, since when, and what the rest becomes. Like
//! the timer of an exercise it holds moments, never a count that somebody must
//! tick, so it is right after sleep and reload.

use super::{Plan, RunSheet, Schedule, Speakers};
use crate::domain::time_of_day::Minute;
use crate::domain::timer::{Millis, Moment};

/// The milliseconds of a minute.
pub const MINUTE: Millis = 60_000;

/// A meeting in progress, or one that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The midnight that its day begins with, where it is held.
    pub midnight: Moment,
    /// The minute from which its times are counted.
    pub begins: Minute,
    /// The minute at which it was to end when it began.
    pub target: Minute,
    /// The run sheet as it is led: the plan's own stays as it was planned.
    pub sheet: RunSheet,
    /// The run sheet before it was shortened last.
    pub before: Option<RunSheet>,
    /// The block that goes on, from 0. Equal to the number of blocks when it is
    /// over.
    pub at: usize,
    /// Since when that block goes on, or since when it is over.
    pub since: Moment,
    /// The blocks that have passed, oldest first.
    pub passed: Vec<Passed>,
    /// Who wants to speak.
    pub speakers: Speakers,
}

/// A block that has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Its number.
    pub number: u32,
    /// When it began.
    pub since: Moment,
    /// When it ended.
    pub until: Moment,
}

/// From when the times of a plan are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// As planned: who begins late is behind.
    AsPlanned,
    /// From now; fixed times stay where they are.
    FromNow,
}

/// How it goes on from now, if nothing is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// What the block that goes on has left; below zero when it is over. `None`
    /// when all blocks are.
    pub left: Option<i64>,
    /// The blocks after it.
    pub coming: Vec<Coming>,
    /// When the meeting ends, in milliseconds since [`Lead::midnight`].
    pub ends: Millis,
    /// What the delay is measured against: the next block with a fixed time, by
    /// its number, or the end of the meeting.
    pub until: Option<u32>,
    /// The minute at which that was to be reached.
    pub target: Minute,
    /// By how many minutes it is reached too late, rounded up; below zero when it
    /// is reached early, rounded towards zero.
    pub late: i64,
}

/// A block that is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Its number.
    pub number: u32,
    /// When it begins, in milliseconds since [`Lead::midnight`].
    pub start: Millis,
    /// When it ends.
    pub end: Millis,
}

impl Lead {
    /// Begins a meeting. `None` where its run sheet is empty.
    pub fn begin(
        plan: &Plan,
        midnight: Moment,
        now: Moment,
        counted: Counted,
    ) -> Option<Lead> {
        if plan.sheet.is_empty() {
            return None;
        }
        let passed = now.saturating_sub(midnight) / MINUTE;
        let begins = match counted {
            Counted::AsPlanned => plan.begins_at().minutes(),
            Counted::FromNow => Minute::try_from(passed).unwrap_or(0),
        };
        Some(Lead {
            midnight,
            begins,
            target: Schedule::of(&plan.sheet, begins, None).ends,
            sheet: plan.sheet.clone(),
            before: None,
            at: 0,
            since: now,
            passed: Vec::new(),
            speakers: Speakers::default(),
        })
    }

    /// Whether all blocks have passed.
    pub fn is_over(&self) -> bool {
        self.sheet.blocks().len() <= self.at
    }

    /// The number of the block that goes on.
    pub fn current(&self) -> Option<u32> {
        self.sheet.blocks().get(self.at).map(|block| block.number)
    }

    /// The next block begins, or the meeting is over. The list of speakers stays,
    /// but for the one who speaks; with the meeting it ends.
    pub fn next(&mut self, now: Moment) {
        let Some(number) = self.current() else {
            return;
        };
        let now = now.max(self.since);
        self.passed.push(Passed {
            number,
            since: self.since,
            until: now,
        });
        self.at += 1;
        self.since = now;
        self.speakers.stop();
        if self.is_over() {
            self.speakers = Speakers::default();
        }
    }

    /// The block before it goes on, as if it had never ended.
    pub fn back(&mut self) {
        if let Some(last) = self.passed.pop() {
            // Not one less: a meeting may have ended in the middle.
            let before = self.at.saturating_sub(1);
            self.at = self.sheet.place(last.number).unwrap_or(before);
            self.since = last.since;
        }
    }

    /// The meeting is over, whatever was left of it.
    pub fn finish(&mut self, now: Moment) {
        if !self.is_over() {
            self.next(now);
            self.at = self.sheet.blocks().len();
            self.speakers = Speakers::default();
        }
    }

    /// A moment, in milliseconds since midnight.
    pub fn since_midnight(&self, moment: Moment) -> Millis {
        moment.saturating_sub(self.midnight)
    }

    /// How it goes on from now. A clock that was set back shows no more than a
    /// whole block.
    pub fn forecast(&self, now: Moment) -> Forecast {
        let now = self.since_midnight(now.max(self.since));
        let blocks = self.sheet.blocks().get(self.at..).unwrap_or_default();
        let Some((current, later)) = blocks.split_first() else {
            let ends = self.since_midnight(self.since);
            return Forecast {
                left: None,
                coming: Vec::new(),
                ends,
                until: None,
                target: self.target,
                late: late(ends, self.target),
            };
        };
        let planned = self.since_midnight(self.since) + length(current.minutes);
        let mut end = now.max(planned);
        let mut ends = end;
        let mut reached = None;
        let mut coming = Vec::new();
        for block in later {
            if let Some(pin) = block.pinned {
                reached.get_or_insert((Some(block.number), pin.minute(), end));
                end = length(pin.minute());
            }
            let start = end;
            end = start + length(block.minutes);
            ends = ends.max(end);
            coming.push(Coming {
                number: block.number,
                start,
                end,
            });
        }
        let (until, target, end) = reached.unwrap_or((None, self.target, end));
        Forecast {
            left: Some(signed(planned) - signed(now)),
            coming,
            ends,
            until,
            target,
            late: late(end, target),
        }
    }
}

/// So many minutes in milliseconds.
fn length(minutes: u32) -> Millis {
    Millis::from(minutes) * MINUTE
}

fn signed(millis: Millis) -> i64 {
    i64::try_from(millis).unwrap_or(i64::MAX)
}

/// By how many minutes an end is later than planned: up when late, towards zero
/// when early.
fn late(end: Millis, target: Minute) -> i64 {
    let over = signed(end) - signed(length(target));
    let minute = signed(MINUTE);
    if 0 < over {
        (over - 1) / minute + 1
    } else {
        over / minute
    }
}
