//! How a plan is changed, so that every dialogue stays within it.

use time::Date;

use super::{Dialogue, Held, MOST_DIALOGUES, Span, When, YearPlan};
use crate::domain::TimeOfDay;
use crate::domain::dialogue::month::{YearMonth, nth_of};

impl YearPlan {
    /// Adds a dialogue under a number of its own, in the nearest month of the plan.
    /// `None` where there are too many.
    pub fn add(&mut self, dialogue: Dialogue) -> Option<u32> {
        if MOST_DIALOGUES <= self.dialogues.len() {
            return None;
        }
        let taken = |number: &u32| self.dialogue(*number).is_none();
        let number = (1..).find(taken)?;
        let when = self.nearest(dialogue.when);
        self.dialogues.push(Dialogue {
            number,
            when,
            ..dialogue
        });
        Some(number)
    }

    /// Changes a dialogue.
    pub fn change(&mut self, number: u32, change: impl FnOnce(&mut Dialogue)) {
        if let Some(it) = self.dialogues.iter_mut().find(|it| it.number == number) {
            change(it);
        }
    }

    /// Takes a dialogue away.
    pub fn remove(&mut self, number: u32) {
        self.dialogues.retain(|it| it.number != number);
    }

    /// Puts a dialogue into a month of the plan. A day that was set stays, where it
    /// is in that month; otherwise the month alone is set.
    pub fn set_month(&mut self, number: u32, month: YearMonth) {
        if self.has(month) {
            self.change(number, |it| {
                if it.when.month() != month {
                    it.when = When::Month(month);
                }
            });
        }
    }

    /// Sets a day, or leaves the month alone. Whether the day is within the plan.
    pub fn set_day(&mut self, number: u32, day: Option<Date>) -> bool {
        let fits = day.is_none_or(|day| self.has_day(day));
        if fits {
            self.change(number, |it| {
                let begins = match it.when {
                    When::Day(_, begins) => begins,
                    When::Month(_) => None,
                };
                it.when = match day {
                    Some(day) => When::Day(day, begins),
                    None => When::Month(it.when.month()),
                };
            });
        }
        fits
    }

    /// Sets the time of day. Whether there is a day for it.
    pub fn set_begins(&mut self, number: u32, begins: Option<TimeOfDay>) -> bool {
        let mut has_day = false;
        self.change(number, |it| {
            if let When::Day(day, _) = it.when {
                it.when = When::Day(day, begins);
                has_day = true;
            }
        });
        has_day || begins.is_none()
    }

    /// Moves a dialogue by months, with all its occasions. A set day becomes the same
    /// weekday of the other month, as in [`YearPlan::occasions_of`]. Nothing happens
    /// where that month is not in the plan.
    pub fn move_by(&mut self, number: u32, months: i32) {
        let Some(dialogue) = self.dialogue(number) else {
            return;
        };
        let when = shifted(dialogue.when, months);
        if self.has(when.month()) {
            self.change(number, |it| it.when = when);
        }
    }

    /// Lets the plan begin in another month. In a year the dialogues stay in their
    /// months of the calendar, those that come again in their rhythm; in a pilot they
    /// stay as long after its beginning as before. A day that is no longer within the
    /// plan is no longer set. What was ticked off stays with its month in a year, and
    /// goes along in a pilot.
    pub fn set_first(&mut self, first: YearMonth) {
        let earlier = self.first;
        self.first = first;
        let last = self.last();
        for at in 0..self.dialogues.len() {
            let of = |it: &Dialogue| (it.when, it.repeat.step());
            let Some((when, step)) = self.dialogues.get(at).map(of) else {
                continue;
            };
            let month = match self.span {
                Span::Year if self.has(when.month()) => when.month(),
                Span::Year => {
                    let months = when.month().months_since(first);
                    // What began before the plan goes on with its next occasion.
                    let rhythm = step.filter(|_| months < 0).map_or(12, i32::from);
                    first.plus(months.rem_euclid(rhythm))
                }
                Span::Pilot { .. } => {
                    first.plus(when.month().months_since(earlier)).min(last)
                }
            };
            let Some(it) = self.dialogues.get_mut(at) else {
                continue;
            };
            if month != when.month() {
                it.when = When::Month(month);
            }
            if self.span == Span::Year {
                it.keep_ticks(when.month(), last);
            }
        }
    }

    /// Lets the plan be longer or shorter. What comes after its end moves to its last
    /// month.
    pub fn set_span(&mut self, span: Span) {
        self.span = span;
        let when: Vec<When> = self.dialogues.iter().map(|it| it.when).collect();
        let when: Vec<When> = when.into_iter().map(|it| self.nearest(it)).collect();
        for (dialogue, when) in self.dialogues.iter_mut().zip(when) {
            dialogue.when = when;
        }
    }

    /// Whether a day is within the plan.
    pub fn has_day(&self, day: Date) -> bool {
        (self.first.day(1)..=self.last().last_day()).contains(&day)
    }

    /// As it is, or the nearest month of the plan.
    fn nearest(&self, when: When) -> When {
        match when.month() {
            month if self.has(month) => when,
            month => When::Month(month.clamp(self.first, self.last())),
        }
    }
}

impl Dialogue {
    /// After its first month has changed: what was ticked off stays with the month of
    /// its occasion, and goes where that is none any more.
    fn keep_ticks(&mut self, earlier: YearMonth, last: YearMonth) {
        let now = self.when.month();
        let step = self.repeat.step().map(i32::from);
        let ticks = self.held.iter().filter_map(|it| {
            let month = earlier.plus(i32::from(it.after));
            let after = month.months_since(now);
            let is_one = step.map_or(after == 0, |step| after % step == 0);
            let after = u8::try_from(after).ok()?;
            (is_one && month <= last).then_some(Held { after, ..*it })
        });
        self.held = ticks.collect();
    }
}

fn shifted(when: When, months: i32) -> When {
    let month = when.month().plus(months);
    match when {
        When::Month(_) => When::Month(month),
        When::Day(day, begins) => {
            When::Day(month.nth(nth_of(day), day.weekday()), begins)
        }
    }
}
