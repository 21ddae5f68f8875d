//! When the dialogues of a plan are held, and who is behind.

use time::Date;

use super::{Dialogue, When, YearPlan};
use crate::domain::TimeOfDay;
use crate::domain::dialogue::month::{YearMonth, nth_of};

/// A time at which a dialogue is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The dialogue's number.
    pub number: u32,
    /// How many months it is after the dialogue's first one.
    pub after: u8,
    /// The month.
    pub month: YearMonth,
    /// The day; `None` where only the month is set.
    pub day: Option<Date>,
    /// The time of that day, where it is set.
    pub begins: Option<TimeOfDay>,
}

impl Occasion {
    /// The last day on which it can be held as planned.
    pub fn last_day(&self) -> Date {
        self.day.unwrap_or_else(|| self.month.last_day())
    }
}

/// An occasion that should have been held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Which one.
    pub occasion: Occasion,
    /// The places of those for whom it is not ticked off; empty where nobody is named.
    pub who: Vec<usize>,
}

impl YearPlan {
    /// The occasions of a dialogue, in order: within the plan, each so many months
    /// after the one before. A set day comes again as the same weekday of the month:
    /// the third Tuesday, and for a fifth the last one, where there are four.
    pub fn occasions_of(&self, dialogue: &Dialogue) -> Vec<Occasion> {
        let step = usize::from(dialogue.repeat.step().unwrap_or(u8::MAX));
        let months = (0..self.span.months()).step_by(step);
        let at = |after: u8| {
            let month = dialogue.when.month().plus(after.into());
            let (day, begins) = match dialogue.when {
                When::Month(_) => (None, None),
                When::Day(day, begins) if after == 0 => (Some(day), begins),
                When::Day(day, begins) => {
                    (Some(month.nth(nth_of(day), day.weekday())), begins)
                }
            };
            Occasion {
                number: dialogue.number,
                after,
                month,
                day,
                begins,
            }
        };
        months.map(at).filter(|it| self.has(it.month)).collect()
    }

    /// All occasions by month; in it those with a day first, by day and time, and
    /// then by the dialogues' numbers.
    pub fn occasions(&self) -> Vec<Occasion> {
        let all = self.dialogues.iter();
        let mut all: Vec<Occasion> = all.flat_map(|it| self.occasions_of(it)).collect();
        all.sort_by_key(|it| (it.month, it.day.is_none(), it.day, it.begins, it.number));
        all
    }

    /// The occasions whose day, or month, is over and that are not ticked off for
    /// everybody.
    pub fn behind(&self, today: Date) -> Vec<Behind> {
        let late = |occasion: Occasion| {
            let dialogue = self.dialogue(occasion.number)?;
            let is_over = occasion.last_day() < today;
            let missing = (0..dialogue.expected())
                .filter(|who| dialogue.held_on(occasion.after, *who).is_none());
            let missing: Vec<usize> = missing.collect();
            (is_over && !missing.is_empty()).then(|| Behind {
                occasion,
                who: match dialogue.with.is_empty() {
                    true => Vec::new(),
                    false => missing,
                },
            })
        };
        self.occasions().into_iter().filter_map(late).collect()
    }
}
