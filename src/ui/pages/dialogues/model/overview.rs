//! A model's first page.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{New, Room, sheet};
use crate::app::{DialogueRoute, ModelPage};
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::{common, dialogues, model as text};
use crate::domain::Model;
use crate::domain::dialogue::model::{LONGEST_NAME, tidy};
use crate::ui::live::live;
use crate::ui::parts::{Dialog, WaysOut, WordField};

pub(super) fn page(room: Room) -> AnyView {
    let shell = room.shell;
    let is_original = room.is_original();
    let name = move || room.name(shell.lang.get());
    let lead = if is_original {
        text::ORIGINAL_LEAD
    } else {
        text::OWN_LEAD
    };
    let perspectives =
        move || sheet::perspectives(&room.parts(), is_original, shell.lang.get());
    let differs = move || {
        let lang = shell.lang.get();
        room.model
            .get()
            .map(|it| sheet::summary(&it.parts, it.changed_on, lang))
    };
    let below = if is_original {
        view! { <div class="no-print"><New/></div> }.into_any()
    } else {
        view! {
            <section class="stack no-print">
                <h2 class="h3">{shell.t(text::MORE_TITLE)}</h2>
                <Rename room=room/>
                <Remove room=room/>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=DialogueRoute::List.to_string()>
                    {shell.t(dialogues::TITLE)}
                </a>
            </p>
            <h1 tabindex="-1" class="written">{live(name)}</h1>
            <p class="large">{shell.t(lead)}</p>
            {live(differs)}
        </section>
        <div class="two one-on-paper">
            <section class="stack">
                <h2>{shell.t(text::PERSPECTIVES_TITLE)}</h2>
                {live(perspectives)}
                <p class="small muted">{shell.t(text::ORIGIN)}</p>
            </section>
            <div class="stack wide-gap">
                {(!is_original).then(|| agreed(room))}
                {ways(room)}
            </div>
        </div>
        {below}
    }
    .into_any()
}

/// Who has agreed, and what the person of this device will do.
fn agreed(room: Room) -> AnyView {
    let shell = room.shell;
    let rows = move || {
        let lang = shell.lang.get();
        room.model
            .get()
            .map(|it| sheet::agreed(&it.consents, it.changed_on, lang))
    };
    let will = move || {
        let will = room.model.with(|it| it.as_ref().map(|it| it.will.clone()));
        let will = will.filter(|it| !it.is_empty());
        let title = shell.t(text::WILL_TITLE);
        will.map(|it| {
            view! {
                <section class="stack tight no-print">
                    <h2 class="h3">{title}</h2>
                    <p class="written">{it}</p>
                </section>
            }
        })
    };
    view! {
        <section class="stack aside">
            <h2 class="h3">{shell.t(text::AGREED_TITLE)}</h2>
            {live(rows)}
        </section>
        {live(will)}
    }
    .into_any()
}

/// The other pages of the model.
fn ways(room: Room) -> AnyView {
    let shell = room.shell;
    let way = |page: ModelPage, label: Text, what: Text| {
        view! {
            <li>
                <a class="onward" href=room.route(page)>{shell.t(label)}</a>
                <p class="muted small">{shell.t(what)}</p>
            </li>
        }
    };
    let own = (!room.is_original()).then(|| {
        view! {
            {way(ModelPage::Adapt, text::ADAPT, text::ADAPT_WHAT)}
            {way(ModelPage::Take, text::TAKE, text::TAKE_WHAT)}
        }
    });
    view! {
        <ul class="plain ways no-print">
            {way(ModelPage::Cards, text::CARDS, text::CARDS_WHAT)}
            {own}
        </ul>
        <button
            type="button"
            class="button quiet"
            on:click=move |_| crate::browser::print::page()
        >
            {shell.t(common::PRINT)}
        </button>
    }
    .into_any()
}

#[component]
fn Rename(room: Room) -> impl IntoView {
    let shell = room.shell;
    let now = room
        .model
        .with_untracked(|it| it.as_ref().map(|it| it.name.clone()));
    let now = now.unwrap_or_default();
    let name = RwSignal::new(now.clone());
    let is_missing = RwSignal::new(false);
    let said = RwSignal::new(None::<String>);
    let rename = move |event: SubmitEvent| {
        event.prevent_default();
        let written = tidy(&name.get_untracked());
        if written.is_empty() {
            is_missing.set(true);
            focus::to_field("model-rename".to_owned());
            return;
        }
        room.change(|it| it.set_name(&written));
        focus::name_window();
        said.set(Some(written));
    };
    let words = move || said.get().map(|it| text::renamed(shell.lang.get(), &it));
    view! {
        <form class="stack" on:submit=rename novalidate>
            <WordField
                id="model-rename"
                label=text::RENAME_LABEL
                error=Signal::derive(move || is_missing.get().then_some(text::NAME_MISSING))
                value=now
                most=LONGEST_NAME
                on_input=move |words| {
                    is_missing.set(false);
                    name.set(words);
                }
            />
            <button class="button quiet" type="submit">{shell.t(text::RENAME)}</button>
        </form>
        <p class="written" role="status">{live(words)}</p>
    }
}

#[component]
fn Remove(room: Room) -> impl IntoView {
    let shell = room.shell;
    let asks = RwSignal::new(false);
    let title = move || {
        let lang = shell.lang.get();
        text::remove_title(lang, &room.name(lang))
    };
    let remove = move |_| {
        asks.set(false);
        // The page says then that it is not here, and how to go on.
        if let Some(id) = room.id.get_value() {
            shell.write(|store| store.forget::<Model>(&id));
        }
        focus::begin_page();
    };
    view! {
        <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
            {shell.t(text::REMOVE)}
        </button>
        <Dialog open=asks labelled_by="remove-model">
            <h2 id="remove-model" class="written">{live(title)}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
        </Dialog>
    }
}
