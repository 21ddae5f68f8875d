//! Choosing a group or a meeting of this device, or none; nothing where there is
//! none to choose.

use leptos::prelude::*;

use crate::content::{Lang, Text, words};
use crate::domain::{Group, GroupId, Meeting, MeetingId};
use crate::ui::parts::Select;
use crate::ui::state::shell;

/// A group.
#[component]
pub(super) fn GroupSelect(
    /// Unique on the page.
    id: &'static str,
    label: Text,
    /// What stands for no group.
    none: Text,
    /// The chosen one at first.
    value: Option<GroupId>,
    on_choose: impl Fn(Option<GroupId>) + 'static,
) -> impl IntoView {
    let groups = shell().peek(|store| store.groups());
    let all = groups.into_iter().map(|it: Group| (it.id, it.name));
    let all = all.map(|(id, name)| (id.as_str().to_owned(), name));
    one_of(
        id,
        (label, none),
        value.map_or(String::new(), |it| it.as_str().to_owned()),
        |_| all.collect(),
        move |id| on_choose(GroupId::parse(&id)),
    )
}

/// A meeting, by title and day.
#[component]
pub(super) fn MeetingSelect(
    /// Unique on the page.
    id: &'static str,
    label: Text,
    /// What stands for no meeting.
    none: Text,
    /// The chosen one at first.
    value: Option<MeetingId>,
    on_choose: impl Fn(Option<MeetingId>) + 'static,
) -> impl IntoView {
    let meetings = shell().peek(|store| store.meetings());
    let row = |it: Meeting, lang| {
        let day = it.plan.day.map(|day| words::date(lang, day));
        let facts = std::iter::once(it.plan.title).chain(day);
        let facts: Vec<String> = facts.collect();
        (it.id.as_str().to_owned(), facts.join(" · "))
    };
    one_of(
        id,
        (label, none),
        value.map_or(String::new(), |it| it.as_str().to_owned()),
        |lang| meetings.into_iter().map(|it| row(it, lang)).collect(),
        move |id| on_choose(MeetingId::parse(&id)),
    )
}

fn one_of(
    id: &'static str,
    (label, none): (Text, Text),
    value: String,
    all: impl FnOnce(Lang) -> Vec<(String, String)>,
    on_choose: impl Fn(String) + 'static,
) -> AnyView {
    let shell = shell();
    let all = all(shell.lang.get_untracked());
    if all.is_empty() {
        return ().into_any();
    }
    let options = Signal::derive(move || {
        let none = (String::new(), none.get(shell.lang.get()).to_owned());
        let mut options = vec![none];
        options.extend(all.iter().cloned());
        options
    });
    view! {
        <Select id=id label=label options=options value=value on_choose=on_choose/>
    }
    .into_any()
}
