//! Bringing in the plan of a meeting from a file.

use leptos::html;
use leptos::prelude::*;

use super::new_id;
use crate::app::meeting::bringing::{Bringing, Refusal, group_of, refusal};
use crate::app::meeting::{standing, words};
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::{files, focus};
use crate::codec::{MOST_PLAN_BYTES, MeetingFault, MeetingFile};
use crate::content::Lang;
use crate::content::text::{bring, common, meeting, meetings as text};
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

#[component]
pub(super) fn BringIn() -> impl IntoView {
    let shell = shell();
    let state = RwSignal::new(Bringing::Ready);
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let done = move |read: Result<String, files::Unread>| {
            state.set(match read {
                Ok(contents) => Bringing::chosen(&contents),
                Err(files::Unread::TooLong) => {
                    Bringing::Refused(Refusal::Fault(MeetingFault::TooLarge))
                }
                Err(files::Unread::Failed) => Bringing::Refused(Refusal::Unreadable),
            });
            if matches!(state.get_untracked(), Bringing::Found(_)) {
                focus::move_to("#plan-found");
            }
        };
        files::read(&input, MOST_PLAN_BYTES, done);
    };
    let refused = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bringing::Refused(why) => {
                let nothing = bring::NOTHING.get(lang);
                Some(format!("{} {nothing}", refusal(why, lang)))
            }
            _ => None,
        }
    };
    let added = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bringing::Added(id, title) => {
                let route = MeetingRoute::Meeting(id, MeetingPage::Overview);
                Some(view! {
                    {text::bring_added(lang, &title)} " "
                    <a href=route.to_string()>{bring::open(lang, &title)}</a>
                })
            }
            _ => None,
        }
    };
    let found = move || match state.get() {
        Bringing::Found(file) => Some(preview(&file, state, shell.lang.get())),
        _ => None,
    };
    view! {
        <section class="stack">
            <h2 class="h3" id="plan-bring" tabindex="-1">{shell.t(text::BRING_TITLE)}</h2>
            <p>{shell.t(text::BRING_WHAT)}</p>
            <label class="field">
                <span>{shell.t(text::BRING_LABEL)}</span>
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
fn preview(file: &MeetingFile, state: RwSignal<Bringing>, lang: Lang) -> AnyView {
    let shell = shell();
    let plan = &file.plan;
    let title = match plan.title.trim() {
        "" => text::UNTITLED.get(lang),
        title => title,
    };
    let purpose = plan.purpose.trim();
    let purpose = (!purpose.is_empty()).then(|| meeting::purpose(lang, &purpose));
    let lines = [
        Some(words::kind(plan.kind).name.get(lang).to_owned()),
        standing::when(plan, lang),
        purpose,
        Some(standing::sheet(plan, lang)),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.map(|it| view! { <li>{it}</li> }).collect_view();
    let groups = shell.peek(|store| store.groups());
    let group = match (file.group.as_str(), group_of(&file.group, &groups)) {
        ("", _) => None,
        (name, Some(_)) => Some(text::bring_group_here(lang, &name)),
        (name, None) => Some(text::bring_group_other(lang, &name)),
    };
    let cancel = move |_| {
        state.set(Bringing::Ready);
        focus::move_to("#plan-bring");
    };
    view! {
        <div class="aside stack">
            <h3 id="plan-found" tabindex="-1">{text::bring_found(lang, &title)}</h3>
            <ul class="written">{lines}</ul>
            {group.map(|words| view! { <p>{words}</p> })}
            <div class="row">
                <button type="button" class="button" on:click=move |_| add(shell, state)>
                    {bring::ADD.get(lang)}
                </button>
                <button type="button" class="button quiet" on:click=cancel>
                    {common::CANCEL.get(lang)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn add(shell: Shell, state: RwSignal<Bringing>) {
    let lang = shell.lang.get_untracked();
    let (known, groups) = shell.peek(|store| (store.meetings(), store.groups()));
    let copy = new_id(shell)
        .and_then(|id| state.with_untracked(|it| it.copy(id, &known, &groups, lang)));
    if let Some(meeting) = copy {
        shell.write(|store| store.save_meeting(&meeting));
        state.set(Bringing::Added(meeting.id, meeting.plan.title));
        focus::move_to("#plan-bring");
    }
}
