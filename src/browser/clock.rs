//! The clock and the calendar of the device.

use time::{Date, Month};

use crate::domain::timer::Moment;

/// The moment now.
pub fn now() -> Moment {
    js_sys::Date::now().max(0.0) as Moment
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
