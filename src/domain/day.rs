//! Days as text: `2026-11-24`, as ISO 8601 and date fields of browsers write them.

use time::{Date, Month};

/// A day as text.
pub fn iso(day: Date) -> String {
    let (year, month) = (day.year(), u8::from(day.month()));
    format!("{year:04}-{month:02}-{:02}", day.day())
}

/// A day from text; `None` for anything else, and for days that do not exist.
pub fn of_iso(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day: u8 = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}
