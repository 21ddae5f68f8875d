//! Times of day as clocks on walls show them, and the nights on which those are
//! put forward or back.

use time::{Date, Month, Weekday};

/// Minutes since the midnight that a meeting's day begins with; more than
/// [`DAY`] on the day after.
pub type Minute = u32;

/// The minutes of a day whose clocks are not changed.
pub const DAY: Minute = 24 * 60;

/// An hour and a minute, 00:00 to 23:59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// A time; `None` for one that no clock shows.
    pub const fn new(hour: u16, minute: u16) -> Option<TimeOfDay> {
        if hour < 24 && minute < 60 {
            Some(TimeOfDay(hour * 60 + minute))
        } else {
            None
        }
    }

    /// The time that is shown at a minute, whatever the day.
    pub fn at(minute: Minute) -> TimeOfDay {
        // Less than 1,440, so it fits.
        TimeOfDay((minute % DAY) as u16)
    }

    /// A time from `09:30`, as ISO 8601 and time fields of browsers write it; with
    /// seconds, they must be none.
    pub fn of_iso(text: &str) -> Option<TimeOfDay> {
        let seconds = text.get(5..).unwrap_or("");
        if !matches!(seconds, "" | ":00") {
            return None;
        }
        let text = text.get(..5)?;
        let (hour, minute) = text.split_once(':')?;
        let is_number =
            |it: &str| it.len() == 2 && it.bytes().all(|b| b.is_ascii_digit());
        if !is_number(hour) || !is_number(minute) {
            return None;
        }
        TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// As `09:30`.
    pub fn iso(self) -> String {
        format!("{:02}:{:02}", self.hour(), self.minute())
    }

    /// 0 to 23.
    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    /// 0 to 59.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> Minute {
        self.0.into()
    }
}

/// What is done to the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// From 02:00 to 03:00: an hour is missing.
    Forward,
    /// From 03:00 to 02:00: an hour comes twice.
    Back,
}

impl Shift {
    /// What is done to clocks in Sweden on a day: the last Sundays of March and
    /// October (Directive 2000/84/EC; at 01:00 UTC).
    pub fn on(day: Date) -> Option<Shift> {
        let is_last_sunday = day.weekday() == Weekday::Sunday && 25 <= day.day();
        match day.month() {
            Month::March if is_last_sunday => Some(Shift::Forward),
            Month::October if is_last_sunday => Some(Shift::Back),
            _ => None,
        }
    }

    /// The minute of that day at which clocks are changed.
    pub const fn at(self) -> Minute {
        match self {
            Shift::Forward => 2 * 60,
            Shift::Back => 3 * 60,
        }
    }

    /// Whether clocks show this minute of that day not at all, or twice.
    pub fn is_unclear(self, minute: Minute) -> bool {
        (2 * 60..3 * 60).contains(&minute)
    }
}
