//! Bringing in a plan of dialogues from a file.

use leptos::html;
use leptos::prelude::*;

use crate::app::DialogueRoute;
use crate::app::dialogue::year::bringing::{Bringing, Refusal, model_of, refusal};
use crate::app::dialogue::year::words;
use crate::browser::{files, focus};
use crate::codec::{MOST_YEAR_BYTES, YearFault, YearFile};
use crate::content::Lang;
use crate::content::text::{bring, common, years as text};
use crate::domain::{Model, Year};
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
                    Bringing::Refused(Refusal::Fault(YearFault::TooLarge))
                }
                Err(files::Unread::Failed) => Bringing::Refused(Refusal::Unreadable),
            });
            if matches!(state.get_untracked(), Bringing::Found(_)) {
                focus::move_to("#year-found");
            }
        };
        files::read(&input, MOST_YEAR_BYTES, done);
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
            Bringing::Added(id, name) => {
                let route = DialogueRoute::Year(id);
                Some(view! {
                    {text::bring_added(lang, &name)} " "
                    <a href=route.to_string()>{bring::open(lang, &name)}</a>
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
        <div class="stack">
            <p>{shell.t(text::BRING_WHAT)}</p>
            <label class="field">
                <span>{shell.t(text::BRING_LABEL)}</span>
                <input
                    id="year-file"
                    node_ref=input
                    type="file"
                    accept=".json,application/json"
                    on:change=read
                />
            </label>
            <p class="error" role="status">{live(refused)}</p>
            <p role="status">{live(added)}</p>
            {live(found)}
        </div>
    }
}

/// What is in the file, and whether to add it.
fn preview(file: &YearFile, state: RwSignal<Bringing>, lang: Lang) -> AnyView {
    let shell = shell();
    let plan = &file.plan;
    let occasions = plan.occasions().len();
    let titles = plan.dialogues.iter().map(|it| words::title(it, lang));
    let lines = [
        words::span(plan, lang),
        text::bring_occasions(lang, &occasions),
    ];
    let lines = lines.into_iter().chain(titles);
    let lines = lines.map(|it| view! { <li>{it}</li> }).collect_view();
    let models = shell.peek(|store| store.all::<Model>());
    let model = match (file.model.as_str(), model_of(&file.model, &models)) {
        ("", _) => None,
        (name, Some(_)) => Some(text::bring_model_here(lang, &name)),
        (name, None) => Some(text::bring_model_other(lang, &name)),
    };
    let cancel = move |_| {
        state.set(Bringing::Ready);
        focus::move_to("#year-bring");
    };
    view! {
        <div class="aside stack">
            <h3 id="year-found" tabindex="-1">
                {text::bring_found(lang, &words::name(plan, lang))}
            </h3>
            <ul class="year-written">{lines}</ul>
            {model.map(|words| view! { <p class="year-written">{words}</p> })}
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
    let (known, models) = shell.peek(|store| (store.all::<Year>(), store.all::<Model>()));
    let copy = shell
        .free_id::<Year>()
        .and_then(|id| state.with_untracked(|it| it.copy(id, &known, &models, lang)));
    if let Some(year) = copy {
        shell.write(|store| store.keep(&year));
        state.set(Bringing::Added(year.id, year.plan.name));
        focus::move_to("#year-bring");
    }
}
