//! What came in by a link or a file: looked at first, and then added as a copy.

use leptos::html;
use leptos::prelude::*;

use super::sheet;
use crate::app::dialogue::model::bringing::{Bringing, Refusal, refusal};
use crate::app::{DialogueRoute, ModelPage};
use crate::browser::{files, focus};
use crate::codec::{MOST_MODEL_BYTES, ModelFault, ModelFile};
use crate::content::Lang;
use crate::content::text::{common, dialogues, model as text};
use crate::domain::Model;
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// Bringing in a file.
#[component]
pub(in crate::ui::pages::dialogues) fn BringIn() -> impl IntoView {
    let shell = shell();
    let state = RwSignal::new(Bringing::Ready);
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        files::read(&input, MOST_MODEL_BYTES, move |read| {
            state.set(match read {
                Ok(contents) => Bringing::chosen(&contents),
                Err(files::Unread::TooLong) => {
                    Bringing::Refused(Refusal::File(ModelFault::TooLarge))
                }
                Err(files::Unread::Failed) => Bringing::Refused(Refusal::Unreadable),
            });
            if matches!(state.get_untracked(), Bringing::Found(_)) {
                focus::move_to("#model-found");
            }
        });
    };
    view! {
        <section class="stack no-print">
            <h2 class="h3" id="model-bring" tabindex="-1">{shell.t(text::BRING_TITLE)}</h2>
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
            {of_file(state)}
        </section>
    }
}

fn of_file(state: RwSignal<Bringing>) -> AnyView {
    let shell = shell();
    let cancel = move || {
        state.set(Bringing::Ready);
        focus::move_to("#model-bring");
    };
    let added = move || match state.get() {
        Bringing::Added(id, name) => {
            let lang = shell.lang.get();
            let route = DialogueRoute::Model(Some(id), ModelPage::Overview);
            Some(view! {
                {text::added(lang, &name)} " "
                <a href=route.to_string()>{text::open(lang, &name)}</a>
            })
        }
        _ => None,
    };
    view! {
        {refused(state)}
        <p role="status" class="written">{live(added)}</p>
        {found(state, cancel, || focus::move_to("#model-bring"))}
    }
    .into_any()
}

/// What came in a link, on a page of its own; `otherwise` is where else to go.
pub(super) fn outcome(state: RwSignal<Bringing>, otherwise: DialogueRoute) -> AnyView {
    let shell = shell();
    let away = otherwise.clone();
    let cancel = move || shell.go(&away.clone().into());
    let open = move || {
        if let Bringing::Added(id, _) = state.get_untracked() {
            let route = DialogueRoute::Model(Some(id), ModelPage::Overview);
            shell.go(&route.into());
        }
    };
    let way = move || {
        let is_refused = matches!(state.get(), Bringing::Refused(_));
        let to = otherwise.to_string();
        is_refused.then(|| {
            view! { <a class="button" href=to>{shell.t(dialogues::BACK_TO_LIST)}</a> }
        })
    };
    view! {
        <section class="stack">
            {refused(state)}
            {found(state, cancel, open)}
            {live(way)}
        </section>
    }
    .into_any()
}

fn refused(state: RwSignal<Bringing>) -> AnyView {
    let shell = shell();
    let words = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bringing::Refused(why) => {
                let nothing = text::NOTHING_BROUGHT.get(lang);
                Some(format!("{} {nothing}", refusal(why, lang)))
            }
            _ => None,
        }
    };
    view! { <p class="error written" role="status">{live(words)}</p> }.into_any()
}

/// What was found, and whether to add it.
fn found(
    state: RwSignal<Bringing>,
    cancel: impl Fn() + Clone + Send + 'static,
    added: impl Fn() + Clone + Send + 'static,
) -> AnyView {
    let shell = shell();
    live(move || {
        let Bringing::Found(file) = state.get() else {
            return None;
        };
        let (cancel, added) = (cancel.clone(), added.clone());
        let add = move |_| {
            add(shell, state);
            added();
        };
        let lang = shell.lang.get();
        Some(view! {
            {preview(&file, lang)}
            <div class="row">
                <button type="button" class="button" on:click=add>{text::ADD.get(lang)}</button>
                <button type="button" class="button quiet" on:click=move |_| cancel()>
                    {common::CANCEL.get(lang)}
                </button>
            </div>
        })
    })
}

fn preview(file: &ModelFile, lang: Lang) -> AnyView {
    view! {
        <div class="aside stack">
            <h2 id="model-found" class="written" tabindex="-1">
                {text::found(lang, &file.name)}
            </h2>
            <p>{text::FOUND_WHAT.get(lang)}</p>
            {sheet::summary(&file.parts, file.changed_on, lang)}
            {sheet::perspectives(&file.parts, false, lang)}
            <h3>{text::AGREED_TITLE.get(lang)}</h3>
            {sheet::agreed(&file.consents, file.changed_on, lang)}
        </div>
    }
    .into_any()
}

fn add(shell: Shell, state: RwSignal<Bringing>) {
    let lang = shell.lang.get_untracked();
    let known = shell.peek(|store| store.all::<Model>());
    let id = shell.free_id::<Model>();
    let copy = id.and_then(|id| state.with_untracked(|it| it.copy(id, &known, lang)));
    if let Some(model) = copy {
        shell.write(|store| store.keep(&model));
        state.set(Bringing::Added(model.id, model.name));
    }
}
