//! Bringing in a result that was taken along from another device.

use leptos::html;
use leptos::prelude::*;

use crate::app::Route;
use crate::app::bring::{Bring, Refusal, refusal};
use crate::browser::{chance, files, focus};
use crate::codec::{MOST_BYTES, ResultFault, ResultFile};
use crate::content::text::{bring as text, common, prepare, result};
use crate::content::{Lang, words};
use crate::domain::{Form, GroupId, Round};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

#[component]
pub(super) fn BringIn() -> impl IntoView {
    let shell = shell();
    let state = RwSignal::new(Bring::Ready);
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let done = move |read: Result<String, files::Unread>| {
            state.set(match read {
                Ok(contents) => Bring::chosen(&contents),
                Err(files::Unread::TooLong) => {
                    Bring::Refused(Refusal::Fault(ResultFault::TooLarge))
                }
                Err(files::Unread::Failed) => Bring::Refused(Refusal::Unreadable),
            });
            if matches!(state.get_untracked(), Bring::Found(_)) {
                focus::move_to("#bring-found");
            }
        };
        files::read(&input, MOST_BYTES, done);
    };
    let refused = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bring::Refused(why) => {
                let nothing = text::NOTHING.get(lang);
                Some(format!("{} {nothing}", refusal(why, lang)))
            }
            _ => None,
        }
    };
    let added = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bring::Added(id, name) => Some(view! {
                {text::added(lang, &name)} " "
                <a href=Route::Group(id).to_string()>{text::open(lang, &name)}</a>
            }),
            _ => None,
        }
    };
    let found = move || match state.get() {
        Bring::Found(file) => Some(preview(&file, state, shell.lang.get())),
        _ => None,
    };
    view! {
        <section class="stack">
            <h2 id="bring-title" tabindex="-1">{shell.t(text::TITLE)}</h2>
            <p>{shell.t(text::WHAT)}</p>
            <label class="field">
                <span>{shell.t(text::LABEL)}</span>
                <input
                    node_ref=input
                    type="file"
                    accept=".json,application/json"
                    on:change=read
                />
            </label>
            <p class="error" role="status">{live(refused)}</p>
            <p role="status">{live(added)}</p>
            {live(found)}
        </section>
    }
}

/// What is in the file, and whether to add it.
fn preview(file: &ResultFile, state: RwSignal<Bring>, lang: Lang) -> AnyView {
    let shell = shell();
    let cancel = move |_| {
        state.set(Bring::Ready);
        focus::move_to("#bring-title");
    };
    let rows = file
        .rounds
        .iter()
        .map(|round| view! { <li>{line(round, lang)}</li> });
    let meeting =
        (!file.meeting.is_empty()).then(|| text::meeting(lang, &file.meeting.as_str()));
    let agreements = file.agreements.len();
    view! {
        <div class="aside stack">
            <h3 id="bring-found" tabindex="-1">{text::found(lang, &file.group.as_str())}</h3>
            {meeting.map(|words| view! { <p>{words}</p> })}
            <ul>
                {rows.collect_view()}
                {(0 < agreements)
                    .then(|| view! { <li>{text::agreements(lang, &agreements)}</li> })}
            </ul>
            <div class="row">
                <button type="button" class="button" on:click=move |_| add(shell, state)>
                    {text::ADD.get(lang)}
                </button>
                <button type="button" class="button quiet" on:click=cancel>
                    {common::CANCEL.get(lang)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn line(round: &Round, lang: Lang) -> String {
    let form = match round.result.form {
        Form::Full => prepare::FORM_FULL,
        Form::Short => prepare::FORM_SHORT,
    };
    let line = result::round_line(
        lang,
        &round.number,
        &round.result.sheets,
        &round.invited,
        &words::date(lang, round.closed_on),
    );
    format!("{line}. {}.", form.get(lang))
}

fn add(shell: Shell, state: RwSignal<Bring>) {
    let lang = shell.lang.get_untracked();
    let known = shell.peek(|store| store.groups());
    let is_free =
        |id: &GroupId| shell.peek(|store| matches!(store.group(id), Loaded::Missing));
    let mut ids = std::iter::repeat_with(|| GroupId::from_bits(chance::bits()));
    let copy = ids
        .find(is_free)
        .and_then(|id| state.with_untracked(|it| it.copy(id, &known, lang)));
    if let Some(group) = copy {
        shell.write(|store| store.save_group(&group));
        state.set(Bring::Added(group.id, group.name));
        focus::move_to("#bring-title");
    }
}
