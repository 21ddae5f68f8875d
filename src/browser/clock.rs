//! The clock and the calendar of the device.

use time::{Date, Month};

use crate::domain::timer::Moment;

/// The moment now.
pub fn now() -> Moment {
    js_sys::Date::now().max(0.0) as Moment
}

/// The midnight from which the clock on the wall counts: by so much earlier than
/// now as that clock shows. On a day on which clocks are changed it is not the
/// midnight at which the day began, but hours and minutes since it are those that
/// people see.
pub fn midnight() -> Moment {
    let date = js_sys::Date::new_0();
    let minutes = 60 * date.get_hours() + date.get_minutes();
    let seconds = 60 * minutes + date.get_seconds();
    let passed = 1_000 * Moment::from(seconds) + Moment::from(date.get_milliseconds());
    (date.get_time().max(0.0) as Moment).saturating_sub(passed)
}

/// The day where the device is.
pub fn today() -> Date {
    let date = js_sys::Date::new_0();
    let month = u8::try_from(date.get_month() + 1)
        .ok()
        .and_then(|it| Month::try_from(it).ok());
    let year = i32::try_from(date.get_full_year()).ok();
    let day = u8::try_from(date.get_date()).ok();
    let found = month.zip(year).zip(day);
    found
        .and_then(|((month, year), day)| Date::from_calendar_date(year, month, day).ok())
        .unwrap_or(Date::MIN)
}
