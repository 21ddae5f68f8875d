//! When each block begins and ends, and what a planner should see: computed, never
//! stored, and nothing is put right in silence.

use time::Date;

use super::{Block, RunSheet};
use crate::domain::time_of_day::{DAY, Minute, Shift, TimeOfDay};

/// The longest stretch without a break, in minutes, after which the app says so.
/// An own rule of thumb.
pub const MOST_WITHOUT_BREAK: u32 = 90;
/// Meetings from this length should have some air: a break, a block that can be
/// shortened, or free minutes. An own rule of thumb.
pub const AIR_FROM: u32 = 60;

/// A block in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The block's number.
    pub number: u32,
    /// When it begins.
    pub start: Minute,
    /// When it ends; always later.
    pub end: Minute,
}

/// What a planner should see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A block with a fixed time begins before an earlier one has ended.
    Overlap {
        /// The block with the fixed time.
        number: u32,
        /// By so many minutes.
        minutes: u32,
    },
    /// A block has a fixed time before the meeting begins.
    BeforeBeginning {
        /// The block.
        number: u32,
    },
    /// There is free time before a block with a fixed time.
    Free {
        /// The block with the fixed time.
        number: u32,
        /// So many minutes.
        minutes: u32,
    },
    /// The day ends while this block goes on, or before it begins.
    Midnight {
        /// The first block that is not wholly on the first day.
        number: u32,
    },
    /// The clocks are changed while the meeting goes on; times from there on are
    /// counted as if they were not.
    ClocksChange {
        /// The block that goes on then, or the next one to begin.
        number: u32,
        /// What is done to the clocks.
        shift: Shift,
    },
    /// The meeting begins at a time that clocks do not show, or show twice, on
    /// that day.
    UnclearBeginning(Shift),
    /// So many minutes pass without a break.
    NoBreak {
        /// The block at whose end that is first so.
        number: u32,
        /// The minutes until the next break, or the end.
        minutes: u32,
    },
    /// There is nothing in it that could take up a delay.
    NoAir,
}

impl Notice {
    /// The block that it is about.
    pub fn number(self) -> Option<u32> {
        match self {
            Notice::Overlap { number, .. }
            | Notice::BeforeBeginning { number }
            | Notice::Free { number, .. }
            | Notice::Midnight { number }
            | Notice::ClocksChange { number, .. }
            | Notice::NoBreak { number, .. } => Some(number),
            Notice::UnclearBeginning(_) | Notice::NoAir => None,
        }
    }

    /// Whether the meeting cannot be held like that.
    pub fn is_conflict(self) -> bool {
        matches!(
            self,
            Notice::Overlap { .. } | Notice::BeforeBeginning { .. }
        )
    }
}

/// A run sheet in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Each block, in the order of the run sheet.
    pub slots: Vec<Slot>,
    /// When the meeting begins.
    pub begins: Minute,
    /// When the last block to end has ended; never before the beginning.
    pub ends: Minute,
    /// What should be seen, in the order of the blocks.
    pub notices: Vec<Notice>,
}

impl Schedule {
    /// Places the blocks of a run sheet: each begins when the one before it ends,
    /// and one with a fixed time at that time. Without a day, nothing is said of
    /// clocks that are changed.
    pub fn of(sheet: &RunSheet, begins: Minute, day: Option<Date>) -> Schedule {
        let mut slots: Vec<Slot> = Vec::new();
        let mut next = begins;
        for block in sheet.blocks() {
            let start = block.pinned.map_or(next, |pin| pin.minute());
            next = start.saturating_add(block.minutes);
            slots.push(Slot {
                number: block.number,
                start,
                end: next,
            });
        }
        let ends = slots.iter().map(|slot| slot.end).fold(begins, u32::max);
        let mut schedule = Schedule {
            slots,
            begins,
            ends,
            notices: Vec::new(),
        };
        schedule.notice_pins(sheet.blocks());
        schedule.notice_midnight();
        if let Some(day) = day {
            schedule.notice_clocks(day);
        }
        schedule.notice_breaks(sheet.blocks());
        schedule.notice_air(sheet.blocks());
        schedule
    }

    /// The slot of a block.
    pub fn slot(&self, number: u32) -> Option<Slot> {
        self.slots.iter().find(|it| it.number == number).copied()
    }

    /// The time at which the meeting ends.
    pub fn ends_at(&self) -> TimeOfDay {
        TimeOfDay::at(self.ends)
    }

    /// From the beginning to the end, in minutes.
    pub fn minutes(&self) -> u32 {
        self.ends.saturating_sub(self.begins)
    }

    /// Whether blocks are in each other's way.
    pub fn has_conflict(&self) -> bool {
        self.notices.iter().any(|notice| notice.is_conflict())
    }

    fn notice_pins(&mut self, blocks: &[Block]) {
        let mut ended = self.begins;
        for (slot, block) in self.slots.iter().zip(blocks) {
            let number = slot.number;
            if block.pinned.is_some() {
                if slot.start < self.begins {
                    self.notices.push(Notice::BeforeBeginning { number });
                } else if slot.start < ended {
                    let minutes = ended - slot.start;
                    self.notices.push(Notice::Overlap { number, minutes });
                } else if ended < slot.start {
                    let minutes = slot.start - ended;
                    self.notices.push(Notice::Free { number, minutes });
                }
            }
            ended = ended.max(slot.end);
        }
    }

    fn notice_midnight(&mut self) {
        // At midnight sharp nothing of it is on the next day.
        if let Some(slot) = self.slots.iter().find(|slot| DAY < slot.end) {
            let number = slot.number;
            self.notices.push(Notice::Midnight { number });
        }
    }

    fn notice_clocks(&mut self, day: Date) {
        let days = [(0, Some(day)), (DAY, day.next_day())];
        for (midnight, day) in days {
            let Some(shift) = day.and_then(Shift::on) else {
                continue;
            };
            let begins = self.begins.checked_sub(midnight);
            if begins.is_some_and(|minute| shift.is_unclear(minute)) {
                self.notices.push(Notice::UnclearBeginning(shift));
                continue;
            }
            let at = midnight + shift.at();
            // In free time too: what comes after it is wrong by an hour.
            let is_later = |slot: &&Slot| self.begins < at && at < slot.end;
            if let Some(slot) = self.slots.iter().find(is_later) {
                let number = slot.number;
                self.notices.push(Notice::ClocksChange { number, shift });
            }
        }
    }

    fn notice_breaks(&mut self, blocks: &[Block]) {
        let mut since = self.begins;
        let mut first_beyond: Option<u32> = None;
        let mut found = Vec::new();
        let mut ended = self.begins;
        let mut close = |first: &mut Option<u32>, since: Minute, ended: Minute| {
            if let Some(number) = first.take() {
                let minutes = ended.saturating_sub(since);
                found.push(Notice::NoBreak { number, minutes });
            }
        };
        for (slot, block) in self.slots.iter().zip(blocks) {
            let is_pause = block.is_break || ended < slot.start;
            if is_pause {
                close(&mut first_beyond, since, ended);
                since = slot.start;
            }
            if block.is_break {
                since = slot.end;
            }
            ended = ended.max(slot.end);
            let is_beyond = MOST_WITHOUT_BREAK < slot.end.saturating_sub(since);
            if is_beyond && first_beyond.is_none() && !block.is_break {
                first_beyond = Some(slot.number);
            }
        }
        close(&mut first_beyond, since, ended);
        self.notices.extend(found);
    }

    fn notice_air(&mut self, blocks: &[Block]) {
        let is_free = |it: &Notice| matches!(it, Notice::Free { .. });
        let has_air = blocks.iter().any(|it| it.is_break || 0 < it.slack());
        if AIR_FROM <= self.minutes() && !has_air && !self.notices.iter().any(is_free) {
            self.notices.push(Notice::NoAir);
        }
    }
}
