//! The conversations of this device, and a new one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::dialogue::talk::{listed, standing, title};
use crate::app::{DialogueRoute, TalkPage};
use crate::browser::focus;
use crate::content::Lang;
use crate::content::text::talks as text;
use crate::domain::dialogue::Stage;
use crate::domain::{Model, ModelId, Talk};
use crate::ui::live::live;
use crate::ui::parts::{Select, WordField};
use crate::ui::state::shell;

/// A section of the dialogues' first page.
#[component]
pub(super) fn Talks() -> impl IntoView {
    let shell = shell();
    let list = move || {
        let lang = shell.lang.get();
        let talks = listed(shell.read(|store| store.all::<Talk>()));
        if talks.is_empty() {
            return view! { <p class="muted">{text::NONE.get(lang)}</p> }.into_any();
        }
        let rows = talks.iter().map(|it| row(it, lang)).collect_view();
        view! { <ul class="plain groups">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::TITLE)}</h2>
            <p>{shell.t(text::LEAD)}</p>
            {live(list)}
            <New/>
        </section>
    }
}

fn row(talk: &Talk, lang: Lang) -> AnyView {
    let place = |page| DialogueRoute::Talk(talk.id.clone(), page).to_string();
    let name = title(talk, lang);
    let is_closed = matches!(talk.stage, Stage::Closed(_));
    let notes = (is_closed && talk.has_notes()).then(|| {
        view! {
            <p class="small">
                {text::NOTES_LEFT.get(lang)} " "
                <a class="onward" href=place(TalkPage::Close)>
                    {text::TO_NOTES.get(lang)}
                    <span class="sr-only">": " {name.clone()}</span>
                </a>
            </p>
        }
    });
    view! {
        <li>
            <a class="big-link" href=place(TalkPage::Prepare)>{name.clone()}</a>
            <p class="muted small">{standing(talk, lang)}</p>
            {notes}
        </li>
    }
    .into_any()
}

#[component]
fn New() -> impl IntoView {
    let shell = shell();
    let name = RwSignal::new(String::new());
    let model = RwSignal::new(None::<ModelId>);
    let is_missing = RwSignal::new(false);
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked();
        if name.trim().is_empty() {
            is_missing.set(true);
            focus::move_to("#new-talk-name");
            return;
        }
        if let Some(id) = shell.free_id::<Talk>() {
            let name = name.trim().to_owned();
            let talk = Talk::new(id, name, model.get_untracked());
            shell.write(|store| store.keep(&talk));
            shell.go(&DialogueRoute::Talk(talk.id, TalkPage::Prepare).into());
        }
    };
    let models = Memo::new(move |_| shell.read(|store| store.all::<Model>()));
    let options = move || {
        let lang = shell.lang.get();
        let named = |it: Model| {
            let words = match it.name.trim() {
                "" => text::MODEL_UNTITLED.get(lang).to_owned(),
                name => name.to_owned(),
            };
            (it.id.as_str().to_owned(), words)
        };
        let original = text::MODEL_ORIGINAL.get(lang).to_owned();
        let all = models.get().into_iter().map(named);
        std::iter::once((String::new(), original))
            .chain(all)
            .collect::<Vec<_>>()
    };
    view! {
        <form class="stack" on:submit=create novalidate>
            <h3>{shell.t(text::NEW_TITLE)}</h3>
            <p class="muted">{shell.t(text::NOT_FOR)}</p>
            <WordField
                id="new-talk-name"
                label=text::NAME_LABEL
                hint=text::NAME_HINT
                error=Signal::derive(move || is_missing.get().then_some(text::NAME_MISSING))
                value=String::new()
                on_input=move |words| {
                    is_missing.set(false);
                    name.set(words);
                }
            />
            <Select
                id="new-talk-model"
                label=text::MODEL_LABEL
                options=Signal::derive(options)
                value=String::new()
                on_choose=move |id: String| model.set(ModelId::parse(&id))
            />
            <button class="button" type="submit">{shell.t(text::CREATE)}</button>
        </form>
    }
}
