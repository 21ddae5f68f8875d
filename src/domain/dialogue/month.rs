//! A month of a year, as calendars count it.

use std::num::NonZeroU8;

use time::{Date, Month, Weekday};

/// The years whose months are known here. No plan is near them.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2300;

/// A month of a year: November 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i32,
    month: Month,
}

impl YearMonth {
    /// A month; `None` outside the years of [`YEARS`].
    pub fn new(year: i32, month: Month) -> Option<YearMonth> {
        YEARS.contains(&year).then_some(YearMonth { year, month })
    }

    /// The month of a day; the nearest one that there is, for a day outside the years
    /// of [`YEARS`].
    pub fn of(day: Date) -> YearMonth {
        let (first, last) = (*YEARS.start(), *YEARS.end());
        let month = match day.year() {
            year if year < first => Month::January,
            year if last < year => Month::December,
            _ => day.month(),
        };
        YearMonth {
            year: day.year().clamp(first, last),
            month,
        }
    }

    /// From text as `2026-11`; `None` for anything else.
    pub fn of_iso(text: &str) -> Option<YearMonth> {
        let (year, month) = text.split_once('-')?;
        let month: u8 = month.parse().ok()?;
        let found = YearMonth::new(year.parse().ok()?, Month::try_from(month).ok()?)?;
        (found.iso() == text).then_some(found)
    }

    /// As `2026-11`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.year, u8::from(self.month))
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of that year.
    pub fn month(self) -> Month {
        self.month
    }

    /// So many months later, or earlier; stays within the years of [`YEARS`].
    pub fn plus(self, months: i32) -> YearMonth {
        let first = 12 * *YEARS.start();
        let last = 12 * *YEARS.end() + 11;
        let number = self.number().saturating_add(months).clamp(first, last);
        let place = u8::try_from(number.rem_euclid(12)).unwrap_or(0);
        YearMonth {
            year: number.div_euclid(12),
            month: Month::January.nth_next(place),
        }
    }

    /// How many months this one is after another.
    pub fn months_since(self, other: YearMonth) -> i32 {
        self.number() - other.number()
    }

    fn number(self) -> i32 {
        12 * self.year + i32::from(u8::from(self.month)) - 1
    }

    /// How many days it has.
    pub fn length(self) -> u8 {
        self.month.length(self.year)
    }

    /// A day of it, from 1; the last one, where it has fewer.
    pub fn day(self, number: u8) -> Date {
        let number = number.clamp(1, self.length());
        // A year of four digits has every month, and the month that day.
        Date::from_calendar_date(self.year, self.month, number).unwrap_or(Date::MIN)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.day(u8::MAX)
    }

    /// Its first day from Monday to Friday. Holidays are not known here.
    pub fn first_weekday(self) -> Date {
        let first = self.day(1);
        match first.weekday() {
            Weekday::Saturday => self.day(3),
            Weekday::Sunday => self.day(2),
            _ => first,
        }
    }

    /// Its first, second … weekday of a kind; the last one, where it has fewer.
    pub fn nth(self, nth: NonZeroU8, weekday: Weekday) -> Date {
        let first = self.day(1).weekday().number_days_from_monday();
        let to = (7 + weekday.number_days_from_monday() - first) % 7;
        let day = to + 1 + 7 * (nth.get().min(5) - 1);
        match day <= self.length() {
            true => self.day(day),
            false => self.day(day - 7),
        }
    }
}

/// Which of its weekday in its month a day is: 1 to 5.
pub fn nth_of(day: Date) -> NonZeroU8 {
    NonZeroU8::MIN.saturating_add((day.day() - 1) / 7)
}
