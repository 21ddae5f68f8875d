//! A model of perspectives: its pages, and one that comes in a link.

mod adapt;
pub(super) mod bring;
mod cards;
mod overview;
mod sheet;
mod take;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::found::found;
use crate::app::dialogue::model::bringing::BringingModel;
use crate::app::{DialogueRoute, ModelPage};
use crate::browser::focus;
use crate::content::Lang;
use crate::content::text::{dialogues, model as text};
use crate::domain::dialogue::Part;
use crate::domain::dialogue::model::{FIVE, LONGEST_NAME, tidy};
use crate::domain::{Model, ModelId};
use crate::ui::live::live;
use crate::ui::parts::WordField;
use crate::ui::state::{Shell, shell};

/// What the parts of a page share; copied freely.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    /// `None` for the original.
    id: StoredValue<Option<ModelId>>,
    /// As it is stored, by this window or another; `None` for the original.
    model: Memo<Option<Model>>,
}

impl Room {
    fn of(id: Option<ModelId>) -> Room {
        let shell = shell();
        let id = StoredValue::new(id);
        let model = Memo::new(move |_| {
            id.with_value(|id| id.as_ref().and_then(|id| shell.kept::<Model>(id)))
        });
        Room { shell, id, model }
    }

    /// Whether it is the original.
    fn is_original(self) -> bool {
        self.id.with_value(Option::is_none)
    }

    /// The perspectives, followed.
    fn parts(self) -> [Part; FIVE] {
        let own = |it: &Option<Model>| it.as_ref().map(|it| it.parts.clone());
        self.model.with(own).unwrap_or_else(Model::original)
    }

    /// What it is called, followed.
    fn name(self, lang: Lang) -> String {
        let own = |it: &Option<Model>| it.as_ref().map(|it| it.name.clone());
        self.model
            .with(own)
            .unwrap_or_else(|| text::ORIGINAL.get(lang).to_owned())
    }

    /// Changes it as it is stored now.
    fn change(self, change: impl FnOnce(&mut Model)) {
        if let Some(id) = self.id.get_value() {
            self.shell.change::<Model>(&id, change);
        }
    }

    /// The address of one of its pages.
    fn route(self, page: ModelPage) -> String {
        DialogueRoute::Model(self.id.get_value(), page).to_string()
    }

    /// The way back to its first page, by its name.
    fn back(self) -> AnyView {
        let name = move || self.name(self.shell.lang.get());
        view! {
            <p class="muted small no-print written">
                <a class="onward" href=self.route(ModelPage::Overview)>{live(name)}</a>
            </p>
        }
        .into_any()
    }
}

pub(super) fn page(id: Option<ModelId>, page: ModelPage) -> AnyView {
    match id {
        // It is never adapted itself, and is everywhere already.
        None => of(None, page),
        Some(id) => found::<Model>(id, move |model| of(Some(model.id), page)),
    }
}

fn of(id: Option<ModelId>, page: ModelPage) -> AnyView {
    let room = Room::of(id);
    match page {
        ModelPage::Cards => cards::page(room),
        ModelPage::Adapt if !room.is_original() => adapt::page(room),
        ModelPage::Take if !room.is_original() => take::page(room),
        _ => overview::page(room),
    }
}

/// A model that comes in a link.
pub(super) fn bring(code: String) -> AnyView {
    let shell = shell();
    let state = RwSignal::new(BringingModel::linked(&code));
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=DialogueRoute::List.to_string()>
                    {shell.t(dialogues::TITLE)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::LINK_TITLE)}</h1>
        </section>
        {bring::outcome(state, DialogueRoute::List)}
    }
    .into_any()
}

/// Makes an own version, which begins as the original.
#[component]
pub(super) fn New() -> impl IntoView {
    let shell = shell();
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let make = move |event: SubmitEvent| {
        event.prevent_default();
        let written = name.get_untracked();
        if tidy(&written).is_empty() {
            is_missing.set(true);
            focus::move_to("#model-name");
            return;
        }
        if let Some(id) = shell.free_id::<Model>() {
            let model = Model::new(id, &written);
            shell.write(|store| store.keep(&model));
            shell.go(&DialogueRoute::Model(Some(model.id), ModelPage::Adapt).into());
        }
    };
    view! {
        <section class="stack no-print">
            <h2 class="h3">{shell.t(text::MAKE_TITLE)}</h2>
            <p>{shell.t(text::MAKE_WHAT)}</p>
            <form class="stack" on:submit=make novalidate>
                <WordField
                    id="model-name"
                    label=text::NAME_LABEL
                    hint=text::NAME_HINT
                    error=Signal::derive(move || is_missing.get().then_some(text::NAME_MISSING))
                    value=String::new()
                    most=LONGEST_NAME
                    on_input=move |words| {
                        is_missing.set(false);
                        name.set(words);
                    }
                />
                <button class="button" type="submit">{shell.t(text::MAKE)}</button>
            </form>
        </section>
    }
}
