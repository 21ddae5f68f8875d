//! What every page shares: language, place, and the door to the store.

use leptos::prelude::*;

use super::shell::Open;
use crate::app::{Entry, Route};
use crate::browser::offline::{self, Offline};
use crate::browser::storage::{self, Local};
use crate::browser::{address, chance, focus, handover, language};
use crate::content::text::shell as text;
use crate::content::{Lang, Text};
use crate::domain::{Group, GroupId, Id, Meeting, MeetingId, OpenRound};
use crate::store::{Kept, Loaded, Store, WriteError};

/// The shell's state; a handful of signals, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Shell {
    pub(super) lang: RwSignal<Lang>,
    pub(super) route: RwSignal<Route>,
    /// Said once on the start page, when a place does not exist.
    pub(super) notice: RwSignal<Option<Text>>,
    /// Why something is not kept.
    pub(super) fault: RwSignal<Option<WriteError>>,
    /// Whether the app works without a network, and whether a version waits.
    pub(super) offline: RwSignal<(Offline, bool)>,
    /// Counts what was stored, by this tab or another.
    changes: RwSignal<u32>,
    store: StoredValue<Store, LocalStorage>,
    entry: Entry,
}

impl Shell {
    /// The shell as it opens, listening to address, network and other tabs.
    pub(super) fn open(entry: Entry, open: Open) -> Shell {
        let store = open(Box::new(Local));
        let lang = store.language().unwrap_or_else(language::guess);
        focus::set_language(lang.code());
        let shell = Shell {
            lang: RwSignal::new(lang),
            route: RwSignal::new(Route::Start),
            notice: RwSignal::new(None),
            fault: RwSignal::new(store.probe().err()),
            offline: RwSignal::new(offline::state()),
            changes: RwSignal::new(0),
            store: StoredValue::new_local(store),
            entry,
        };
        shell.arrive();
        address::on_change(move || shell.arrive());
        offline::on_change(move || shell.offline.set(offline::state()));
        storage::on_change_elsewhere(move || shell.changes.update(|it| *it += 1));
        shell
    }

    /// Goes where the address says; a place that does not exist leads home.
    fn arrive(self) {
        let found = Route::parse(&address::fragment());
        let missing = match &found {
            None => Some(text::NOT_FOUND),
            Some(route) => {
                route
                    .group()
                    .and_then(|id| match self.peek(|it| it.group(id)) {
                        Loaded::Good(_) | Loaded::Recovered(_) => None,
                        Loaded::Missing => Some(text::NOT_FOUND_GROUP),
                        Loaded::Unreadable(_) => Some(text::UNREADABLE),
                    })
            }
        };
        let route = found.filter(|_| missing.is_none()).unwrap_or(Route::Start);
        if route.entry() != self.entry {
            // The other module finds the same address, and the same fault.
            handover::ask_for(route.entry());
            return;
        }
        if missing.is_some() {
            address::replace(&route.to_string());
        }
        // What was said once is not said again at the next arrival at home.
        self.notice.set(missing);
        self.route.set(route);
    }

    /// Goes to a page.
    pub(super) fn go(self, route: &Route) {
        address::go(&route.to_string());
    }

    /// A text in the language of the moment.
    pub(super) fn t(
        self,
        text: Text,
    ) -> impl Fn() -> &'static str + Copy + Send + 'static {
        super::say::say(self.lang, text)
    }

    /// Switches the language and keeps the choice.
    pub(super) fn switch_language(self) {
        self.speak(self.lang.get_untracked().other());
    }

    /// Chooses a language and keeps the choice.
    pub(super) fn speak(self, lang: Lang) {
        self.write(|store| store.save_language(lang));
        focus::set_language(lang.code());
        self.lang.set(lang);
    }

    /// Reads the store now, without following it.
    pub(super) fn peek<T>(self, read: impl FnOnce(&Store) -> T) -> T {
        self.store.with_value(read)
    }

    /// Reads the store, and again whenever something was stored.
    pub(super) fn read<T>(self, read: impl FnOnce(&Store) -> T) -> T {
        self.changes.track();
        self.peek(read)
    }

    /// Changes the store, and tells everybody who follows it.
    pub(super) fn write<T>(self, change: impl FnOnce(&Store) -> T) -> T {
        let result = self.peek(change);
        self.fault.set(self.peek(Store::fault));
        self.changes.update(|it| *it += 1);
        result
    }

    /// A group that can be read, following it.
    pub(super) fn group(self, id: &GroupId) -> Option<Group> {
        self.read(|store| store.group(id)).into_option()
    }

    /// A group's open round, following it.
    pub(super) fn open_round(self, id: &GroupId) -> Option<OpenRound> {
        self.read(|store| store.open_round(id)).into_option()
    }

    /// Changes a group as it is stored now, so that another tab's change stays.
    pub(super) fn change_group(self, id: &GroupId, change: impl FnOnce(&mut Group)) {
        if let Some(mut group) = self.peek(|store| store.group(id)).into_option() {
            change(&mut group);
            self.write(|store| store.save_group(&group));
        }
    }

    /// A meeting that can be read, following it.
    pub(super) fn meeting(self, id: &MeetingId) -> Option<Meeting> {
        self.read(|store| store.meeting(id)).into_option()
    }

    /// Changes a meeting as it is stored now, so that another window's change stays.
    pub(super) fn change_meeting(
        self,
        id: &MeetingId,
        change: impl FnOnce(&mut Meeting),
    ) {
        if let Some(mut meeting) = self.peek(|store| store.meeting(id)).into_option() {
            change(&mut meeting);
            self.write(|store| store.save_meeting(&meeting));
        }
    }

    /// What a wing keeps, if it can be read, following it.
    pub(super) fn kept<T: Kept>(self, id: &T::Id) -> Option<T> {
        self.read(|store| store.kept::<T>(id)).into_option()
    }

    /// Changes what a wing keeps as it is stored now, so that another window's change
    /// stays.
    pub(super) fn change<T: Kept>(self, id: &T::Id, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.peek(|store| store.kept::<T>(id)).into_option() {
            change(&mut value);
            self.write(|store| store.keep(&value));
        }
    }

    /// An id that nothing of a kind has on this device.
    pub(super) fn free_id<T: Kept>(self) -> Option<T::Id> {
        let ids = std::iter::repeat_with(|| T::Id::of_bits(chance::bits()));
        let is_free = |id: &T::Id| {
            self.peek(|store| matches!(store.kept::<T>(id), Loaded::Missing))
        };
        ids.take(100).find(is_free)
    }

    /// Whether something is in progress on this device, so that a new version
    /// has to wait.
    pub(super) fn is_busy(self) -> bool {
        self.read(|store| {
            let groups = store.groups();
            let is_open =
                |group: &Group| store.open_round(&group.id).into_option().is_some();
            store.running().is_some()
                || groups.iter().any(is_open)
                || !store.helped_rounds().is_empty()
        }) || storage::is_begun()
    }
}

/// The shell, from any page or part.
pub(super) fn shell() -> Shell {
    expect_context()
}
