//! The meetings of this device, a new one, and a plan that is brought in.

mod bring;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::choosing::GroupSelect;
use crate::app::meeting::listing::Listing;
use crate::app::meeting::{standing, templates, words};
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::{chance, clock, focus};
use crate::content::text::{meeting, meetings as text};
use crate::content::{Lang, Text};
use crate::domain::meeting::MeetingKind;
use crate::domain::{Group, GroupId, Meeting, MeetingId};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::parts::{Choice, WordField};
use crate::ui::state::{Shell, shell};

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
        </section>
        <Listed/>
        <div class="two">
            <New/>
            <div class="stack wide-gap">
                <Rooms/>
                {bring::part()}
            </div>
        </div>
    }
    .into_any()
}

/// An id that no meeting of this device has.
fn new_id(shell: Shell) -> Option<MeetingId> {
    let is_free =
        |id: &MeetingId| shell.peek(|store| matches!(store.meeting(id), Loaded::Missing));
    std::iter::repeat_with(|| MeetingId::from_bits(chance::bits())).find(is_free)
}

#[component]
fn Listed() -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let (meetings, groups) = shell.read(|store| (store.meetings(), store.groups()));
        let listing = Listing::of(meetings, clock::today());
        if listing.is_empty() {
            return view! { <p class="muted">{text::NONE.get(lang)}</p> }.into_any();
        }
        let lists = [
            (text::COMING, listing.coming),
            (text::UNDATED, listing.undated),
            (text::EARLIER, listing.earlier),
        ];
        let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
        let section = |(title, list): (Text, Vec<Meeting>)| {
            let rows = list.iter().map(|it| row(it, &groups, lang));
            view! {
                <section class="stack">
                    <h2>{title.get(lang)}</h2>
                    <ul class="plain groups">{rows.collect_view()}</ul>
                </section>
            }
        };
        lists.map(section).collect_view().into_any()
    })
}

fn row(meeting: &Meeting, groups: &[Group], lang: Lang) -> AnyView {
    let route = MeetingRoute::Meeting(meeting.id.clone(), MeetingPage::Overview);
    let group = groups
        .iter()
        .find(|it| Some(&it.id) == meeting.group.as_ref());
    let facts = [
        standing::when(&meeting.plan, lang),
        Some(standing::stage(meeting, clock::today(), lang).to_owned()),
        group.map(|it| it.name.clone()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    view! {
        <li>
            <a class="big-link" href=route.to_string()>{titled(meeting, lang)}</a>
            <p class="muted small">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}

/// The title; one that was brought in may be empty.
fn titled(meeting: &Meeting, lang: Lang) -> String {
    match meeting.plan.title.trim() {
        "" => text::UNTITLED.get(lang).to_owned(),
        title => title.to_owned(),
    }
}

#[component]
fn New() -> impl IntoView {
    let shell = shell();
    let title = RwSignal::new(String::new());
    let kind = RwSignal::new(MeetingKind::default());
    let group = RwSignal::new(None::<GroupId>);
    let is_missing = RwSignal::new(false);
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        let title = title.get_untracked();
        if title.trim().is_empty() {
            is_missing.set(true);
            focus::move_to("#meeting-title");
            return;
        }
        let lang = shell.lang.get_untracked();
        let plan = templates::plan(&title, kind.get_untracked(), lang);
        if let Some(id) = new_id(shell) {
            let meeting = Meeting::new(id, group.get_untracked(), plan);
            shell.write(|store| store.save_meeting(&meeting));
            shell.go(&MeetingRoute::Meeting(meeting.id, MeetingPage::Overview).into());
        }
    };
    let kinds = MeetingKind::ALL.map(|it| {
        let words = words::kind(it);
        (it, words.name, Some(words.about))
    });
    view! {
        <section class="stack">
            <h2>{shell.t(text::NEW_TITLE)}</h2>
            <form class="stack" on:submit=create novalidate>
                <WordField
                    id="meeting-title"
                    label=text::NAME_LABEL
                    hint=text::NAME_HINT
                    error=Signal::derive(move || {
                        is_missing.get().then_some(text::NAME_MISSING)
                    })
                    value=String::new()
                    on_input=move |words| {
                        is_missing.set(false);
                        title.set(words);
                    }
                />
                <Choice
                    name="meeting-kind"
                    label=text::KIND_LABEL
                    options=kinds.to_vec()
                    value=Signal::derive(move || Some(kind.get()))
                    on_choose=move |it| kind.set(it)
                />
                <p class="hint">{shell.t(text::KIND_HINT)}</p>
                <GroupSelect
                    id="meeting-group"
                    label=text::GROUP_LABEL
                    none=text::GROUP_NONE
                    value=None
                    on_choose=move |it| group.set(it)
                />
                <button class="button" type="submit">{shell.t(text::CREATE)}</button>
            </form>
        </section>
    }
}

/// The other pages that belong to meetings.
#[component]
fn Rooms() -> impl IntoView {
    let shell = shell();
    let rules = move || {
        let lang = shell.lang.get();
        let groups = shell.read(|store| store.groups()).into_iter();
        let row = |group: Group| {
            let words = meeting::rules_link(lang, &group.name);
            let route = MeetingRoute::Rules(group.id);
            view! { <li><a class="onward" href=route.to_string()>{words}</a></li> }
        };
        groups.map(row).collect_view()
    };
    view! {
        <section class="stack aside">
            <h2 class="h3">{shell.t(text::ROOMS_TITLE)}</h2>
            <ul class="plain rooms">
                <li>
                    <a class="onward" href=MeetingRoute::Observations.to_string()>
                        {shell.t(meeting::OBSERVE)}
                    </a>
                    <p class="muted small">{shell.t(meeting::OBSERVE_WHAT)}</p>
                </li>
                {live(rules)}
            </ul>
        </section>
    }
}
