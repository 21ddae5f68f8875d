//! What this is, the groups of this device, and a new one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::Route;
use crate::browser::offline::{self, Offline};
use crate::browser::{chance, focus};
use crate::content::text::{start as text, table};
use crate::content::words;
use crate::domain::{Dimension, Group, GroupId};
use crate::ui::live::live;
use crate::ui::parts::{LoopLine, WordField, hue};
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    let begin = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::move_to("#group-name");
    };
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
            <p>{shell.t(text::FOR_WHOM)}</p>
            <div class="row">
                <a class="button" href="#group-name" on:click=begin>{shell.t(text::BEGIN)}</a>
                <a class="button quiet" href=Route::Demo.to_string()>
                    {shell.t(text::EXAMPLE)}
                </a>
            </div>
            <p class="muted small">{shell.t(text::PROMISE)} " " <OfflineLine/></p>
            <Update/>
        </section>
        <Groups/>
        <Tables/>
        <section class="stack">
            <h2>{shell.t(text::LOOP_TITLE)}</h2>
            <LoopLine/>
        </section>
        <div class="two">
            <section class="stack">
                <h2>{shell.t(text::IDEA_TITLE)}</h2>
                <Idea/>
            </section>
            <section class="stack aside">
                <h2 class="h3">{shell.t(text::NOT_TITLE)}</h2>
                <p class="small">
                    {shell.t(text::NOT_TEXT)} " "
                    <a href=Route::Turn.to_string()>{shell.t(text::NOT_LINK)}</a> "."
                </p>
            </section>
        </div>
        <NewGroup/>
    }
    .into_any()
}

/// Whether the app works without a network, as it is now.
#[component]
pub(super) fn OfflineLine() -> impl IntoView {
    let shell = shell();
    let words = move || match shell.offline.get().0 {
        Offline::Ready => text::OFFLINE_READY,
        Offline::Waiting => text::OFFLINE_NOT_YET,
        Offline::Cannot => text::OFFLINE_CANNOT,
    };
    view! { <span role="status">{live(move || words().get(shell.lang.get()))}</span> }
}

/// A new version, taken only here and only with nothing in progress.
#[component]
fn Update() -> impl IntoView {
    let shell = shell();
    live(move || {
        shell.offline.get().1.then(|| {
            if shell.is_busy() {
                view! { <p class="banner">{shell.t(text::UPDATE_WAIT)}</p> }.into_any()
            } else {
                view! {
                    <p class="banner">
                        {shell.t(text::UPDATE_READY)} " "
                        <button
                            type="button"
                            class="link"
                            on:click=move |_| offline::take_update()
                        >
                            {shell.t(text::UPDATE_TAKE)}
                        </button>
                    </p>
                }
                .into_any()
            }
        })
    })
}

#[component]
fn Groups() -> impl IntoView {
    let shell = shell();
    live(move || {
        let groups = shell.read(|store| store.groups());
        (!groups.is_empty()).then(|| {
            let rows = groups.into_iter().map(|group| {
                view! {
                    <li><a class="big-link" href=Route::Group(group.id).to_string()>{group.name}</a></li>
                }
            });
            view! {
                <section class="stack">
                    <h2>{shell.t(text::GROUPS_TITLE)}</h2>
                    <ul class="plain groups">{rows.collect_view()}</ul>
                </section>
            }
        })
    })
}

/// The rounds that this device helps with.
#[component]
fn Tables() -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let rounds = shell.read(|store| store.helped_rounds());
        (!rounds.is_empty()).then(|| {
            let rows = rounds.into_iter().map(|(mark, station)| {
                let line = table::title(lang, &words::station(lang, station));
                let route = Route::Table(mark, station);
                view! { <li><a class="big-link" href=route.to_string()>{line}</a></li> }
            });
            view! {
                <section class="stack">
                    <h2>{shell.t(table::ROUNDS_TITLE)}</h2>
                    <ul class="plain groups">{rows.collect_view()}</ul>
                </section>
            }
        })
    })
}

/// The four perspectives in one sentence, each in its hue.
#[component]
fn Idea() -> impl IntoView {
    let shell = shell();
    let coloured = move |dimension, words| {
        view! { <b class=hue(dimension)>{shell.t(words)}</b> }
    };
    view! {
        <p>
            {shell.t(text::IDEA_BEFORE)} " " {coloured(Dimension::Exploring, text::IDEA_EXPLORE)}
            " " {shell.t(text::IDEA_AND)} " " {coloured(Dimension::Telling, text::IDEA_TELL)}
            {shell.t(text::IDEA_BETWEEN)} " " {coloured(Dimension::Inside, text::IDEA_SELF)} " "
            {shell.t(text::IDEA_TO)} " " {coloured(Dimension::Outside, text::IDEA_WORLD)}
            {shell.t(text::IDEA_AFTER)}
        </p>
    }
}

#[component]
fn NewGroup() -> impl IntoView {
    let shell = shell();
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let error = move || is_missing.get().then_some(text::NAME_MISSING);
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            is_missing.set(true);
            focus::move_to("#group-name");
            return;
        }
        let group = Group::new(GroupId::from_bits(chance::bits()), name);
        shell.write(|store| store.save_group(&group));
        shell.go(&Route::Group(group.id));
    };
    view! {
        <section class="stack" id="new">
            <h2>{shell.t(text::NEW_TITLE)}</h2>
            <form class="stack" on:submit=create novalidate>
                <WordField
                    id="group-name"
                    label=text::NAME_LABEL
                    hint=text::NAME_HINT
                    error=Signal::derive(error)
                    value=String::new()
                    on_input=move |text| {
                        is_missing.set(false);
                        name.set(text);
                    }
                />
                <button class="button" type="submit">{shell.t(text::CREATE)}</button>
                <p class="muted small">{shell.t(text::SAVED_WHERE)}</p>
            </form>
            <p>
                <a class="onward" href=Route::Help(String::new()).to_string()>
                    {shell.t(table::HELP_LINK)}
                </a>
            </p>
        </section>
    }
}
