//! A meeting that a page follows while it goes on, in this window or another.

use leptos::prelude::*;

use crate::app::meeting::leading::title;
use crate::app::{MeetingPage, MeetingRoute};
use crate::domain::meeting::{Lead, Outcome};
use crate::domain::{GroupId, Meeting, MeetingId};
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// A meeting as it is stored at any moment.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    shell: Shell,
    id: StoredValue<MeetingId>,
    meeting: Memo<Option<Meeting>>,
}

impl Kept {
    pub(super) fn of(meeting: &Meeting) -> Kept {
        let shell = shell();
        let id = StoredValue::new(meeting.id.clone());
        let meeting = Memo::new(move |_| id.with_value(|id| shell.meeting(id)));
        Kept { shell, id, meeting }
    }

    /// Reads the meeting, following it; `None` when it was removed.
    pub(super) fn with<T>(self, read: impl FnOnce(&Meeting) -> T) -> Option<T> {
        self.meeting.with(|it| it.as_ref().map(read))
    }

    /// Reads how it is led, following it; `None` before it begins.
    pub(super) fn lead<T>(self, read: impl FnOnce(&Lead) -> T) -> Option<T> {
        self.with(|it| it.lead.as_ref().map(read)).flatten()
    }

    /// Changes it as it is stored now.
    pub(super) fn change(self, change: impl FnOnce(&mut Meeting)) {
        self.id
            .with_value(|id| self.shell.change_meeting(id, change));
    }

    /// Changes how it is led.
    pub(super) fn change_lead<T>(self, change: impl FnOnce(&mut Lead) -> T) -> Option<T> {
        let mut result = None;
        self.change(|it| result = it.lead.as_mut().map(change));
        result
    }

    /// Changes what comes of it.
    pub(super) fn change_outcome<T>(
        self,
        change: impl FnOnce(&mut Outcome) -> T,
    ) -> Option<T> {
        let mut result = None;
        self.change(|it| result = Some(change(&mut it.outcome)));
        result
    }

    /// The address of one of its pages.
    pub(super) fn route(self, page: MeetingPage) -> String {
        MeetingRoute::Meeting(self.id.get_value(), page).to_string()
    }

    /// Its group, where that is on this device.
    pub(super) fn group(self) -> Option<GroupId> {
        let id = self.with(|it| it.group.clone()).flatten()?;
        self.shell.group(&id).map(|group| group.id)
    }

    /// The way back to its first page, by its title.
    pub(super) fn back(self) -> AnyView {
        let shell = self.shell;
        let words = move || self.with(|it| title(&it.plan, shell.lang.get()));
        view! {
            <p class="muted small no-print">
                <a class="onward" href=self.route(MeetingPage::Overview)>{live(words)}</a>
            </p>
        }
        .into_any()
    }
}
