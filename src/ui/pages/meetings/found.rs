//! What every page of a meeting begins with: the meeting, or what is said where
//! there is none to show.

use leptos::prelude::*;

use crate::app::Route;
use crate::content::text::lead as text;
use crate::domain::{Meeting, MeetingId};
use crate::ui::live::live;
use crate::ui::state::shell;

/// A page of a meeting, made once of the meeting as it is now; a page that is to
/// follow what changes reads the meeting itself.
pub(super) fn found(
    id: MeetingId,
    view: impl Fn(Meeting) -> AnyView + Send + 'static,
) -> AnyView {
    let shell = shell();
    let at = StoredValue::new(id);
    let is_there = Memo::new(move |_| at.with_value(|id| shell.meeting(id)).is_some());
    live(move || {
        let meeting = is_there.get().then(|| {
            let id = at.get_value();
            shell.peek(|store| store.meeting(&id)).into_option()
        });
        match meeting.flatten() {
            Some(meeting) => view(meeting),
            None => nothing(),
        }
    })
}

fn nothing() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::UNKNOWN)}</h1>
            <p>{shell.t(text::UNKNOWN_TEXT)}</p>
            <a class="button" href=Route::Meetings.to_string()>
                {shell.t(text::TO_MEETINGS)}
            </a>
        </section>
    }
    .into_any()
}
