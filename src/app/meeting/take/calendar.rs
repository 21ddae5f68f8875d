//! The meeting for a calendar.

use super::{Missing, file, invitation, title};
use crate::app::file::{CALENDAR, File};
use crate::codec::Event;
use crate::content::Lang;
use crate::domain::Meeting;
use crate::domain::timer::Moment;

/// The meeting as a calendar's file, with the invitation in some languages.
///
/// # Errors
/// What the plan does not say yet and a calendar must be told.
pub fn calendar(
    meeting: &Meeting,
    langs: &[Lang],
    now: Moment,
) -> Result<File, Vec<Missing>> {
    let plan = &meeting.plan;
    let missing = Missing::in_calendar(plan);
    let (Some(day), Some(begins), []) = (plan.day, plan.begins, missing.as_slice())
    else {
        return Err(missing);
    };
    let event = Event {
        id: meeting.id.clone(),
        stamped: now,
        day,
        begins,
        minutes: plan.schedule().minutes(),
        title: title(plan, langs.first().copied().unwrap_or_default()),
        description: invitation(plan, langs),
        place: plan.place.trim().to_owned(),
    };
    Ok(file(plan, "ics", CALENDAR, event.write()))
}
