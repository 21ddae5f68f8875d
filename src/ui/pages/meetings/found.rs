//! What every page of a meeting begins with: the meeting, or what is said where
//! there is none to show; the way back to it, and ways to where things are answered.

use leptos::prelude::*;

use crate::app::meeting::leading::title;
use crate::app::meeting::place::Place;
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::{meeting as text, shell as shell_text};
use crate::domain::{GroupId, Meeting, MeetingId};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::pages::nothing::nothing as of_any;
use crate::ui::state::{Shell, shell};

/// Whether there is a meeting to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Here,
    Missing,
    Unreadable,
}

/// A page of a meeting, made once of the meeting as it is now; a page that is to
/// follow what changes reads the meeting itself. When the meeting is removed, in
/// this window or another, that is said.
pub(super) fn found(
    id: MeetingId,
    view: impl Fn(Meeting) -> AnyView + Send + 'static,
) -> AnyView {
    let shell = shell();
    let at = StoredValue::new(id);
    let state = Memo::new(move |_| {
        let loaded = at.with_value(|id| shell.read(|store| store.meeting(id)));
        match loaded {
            Loaded::Good(_) | Loaded::Recovered(_) => Found::Here,
            Loaded::Missing => Found::Missing,
            Loaded::Unreadable(_) => Found::Unreadable,
        }
    });
    live(move || match state.get() {
        Found::Here => {
            let meeting = at.with_value(|id| shell.peek(|store| store.meeting(id)));
            meeting.into_option().map(&view)
        }
        Found::Missing => Some(nothing(text::MISSING_TITLE, text::MISSING, false)),
        Found::Unreadable => {
            Some(nothing(text::UNREADABLE_TITLE, text::UNREADABLE, true))
        }
    })
}

fn nothing(title: Text, words: Text, has_data: bool) -> AnyView {
    let way = (MeetingRoute::List.into(), text::BACK_TO_LIST);
    of_any(title, words, has_data, way)
}

/// Said of an address that leads nowhere.
pub(super) fn no_page() -> AnyView {
    nothing(text::NO_PAGE_TITLE, text::NO_PAGE, false)
}

/// A page of a group of this device, or that there is none.
pub(super) fn of_group(id: GroupId, view: impl FnOnce(GroupId) -> AnyView) -> AnyView {
    let found = shell().peek(|store| store.group(&id));
    match found {
        Loaded::Good(_) | Loaded::Recovered(_) => view(id),
        Loaded::Missing => nothing(text::NO_GROUP_TITLE, text::NO_GROUP, false),
        Loaded::Unreadable(_) => {
            nothing(text::NO_GROUP_TITLE, shell_text::UNREADABLE, true)
        }
    }
}

/// The way back to a meeting's first page, by its title.
pub(super) fn back(meeting: &Meeting) -> AnyView {
    let shell = shell();
    let route = MeetingRoute::Meeting(meeting.id.clone(), MeetingPage::Overview);
    let plan = meeting.plan.clone();
    let name = move || title(&plan, shell.lang.get());
    view! {
        <p class="muted small no-print">
            <a class="onward" href=route.to_string()>{live(name)}</a>
        </p>
    }
    .into_any()
}

/// The meeting's group, if it is on this device.
pub(super) fn group_of(shell: Shell, meeting: &Meeting) -> Option<GroupId> {
    let id = meeting.group.clone()?;
    shell.group(&id).map(|group| group.id)
}

/// Whether the meeting's group has agreed on ground rules.
pub(super) fn has_rules(shell: Shell, meeting: &Meeting) -> bool {
    let Some(id) = &meeting.group else {
        return false;
    };
    let rules = shell.read(|store| store.rules(id)).into_option();
    rules.is_some_and(|it| it.holding().next().is_some())
}

/// A link to where something is answered, whose field there gets the keyboard.
pub(super) fn leading_to(
    place: Place,
    meeting: &Meeting,
    group: Option<&GroupId>,
    class: &'static str,
    words: impl IntoAny,
) -> AnyView {
    let (route, field) = place.address(&meeting.id, group);
    let arrive = move |event: leptos::ev::MouseEvent| {
        // One that is opened elsewhere says nothing of the next page here.
        let is_here = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        if let Some(field) = field.filter(|_| is_here) {
            focus::await_field(field);
        }
    };
    view! {
        <a class=class href=route.to_string() on:click=arrive>{words.into_any()}</a>
    }
    .into_any()
}
