//! What the two have written, to take along: copied, as a file, in a calendar, on
//! paper.

use leptos::prelude::*;

use super::Desk;
use crate::app::dialogue::talk::{Message, calendar};
use crate::app::file::File;
use crate::browser::{clipboard, clock, print};
use crate::content::Text;
use crate::content::text::{common, conversation as text, follow};
use crate::ui::live::live;
use crate::ui::parts::{Saved, SavedLine, save};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let message = Memo::new(move |_| {
        let lang = shell.lang.get();
        desk.with(|it| Message::of(it, lang))
    });
    let is_empty = Memo::new(move |_| {
        message.with(|it| it.as_ref().is_none_or(|it| it.parts.is_empty()))
    });
    let said = RwSignal::new(None::<Text>);
    let saved = RwSignal::new(None::<Saved>);
    let plain = move || message.with(|it| it.as_ref().map(Message::plain));
    let copy = move |_| {
        saved.set(None);
        let words = untrack(plain).unwrap_or_default();
        clipboard::copy(&words, move |is_done| {
            said.set(Some(if is_done {
                follow::COPIED
            } else {
                follow::NOT_COPIED
            }));
        });
    };
    let keep = move |file: Option<File>| {
        said.set(None);
        saved.set(file.map(|it| save(&it.name, it.mime, &it.text)));
    };
    let file = move |_| {
        keep(untrack(|| {
            let message = message.get()?;
            desk.with(|it| message.file(it))
        }));
    };
    let event = move |_| {
        let lang = shell.lang.get_untracked();
        let file = untrack(|| desk.with(|it| calendar(it, lang, clock::now())));
        keep(file.flatten());
    };
    let has_next = Memo::new(move |_| {
        desk.with(|it| it.next_on.is_some() && it.next_at.is_some()) == Some(true)
    });
    let for_calendar = move || {
        if has_next.get() {
            view! {
                <button type="button" class="button quiet" on:click=event>
                    {shell.t(text::CALENDAR)}
                </button>
                <p class="muted small">{shell.t(text::CALENDAR_HOW)}</p>
            }
            .into_any()
        } else {
            view! { <p class="muted">{shell.t(text::CALENDAR_MISSING)}</p> }.into_any()
        }
    };
    let body = move || {
        if is_empty.get() {
            return view! { <p class="muted">{shell.t(text::TAKE_EMPTY)}</p> }.into_any();
        }
        view! {
            <pre
                class="data-text talk-text"
                tabindex="0"
                role="region"
                aria-label=shell.t(text::TAKE_TEXT)
            >
                {live(plain)}
            </pre>
            <div class="row">
                <button type="button" class="button quiet" on:click=copy>
                    {shell.t(follow::COPY)}
                </button>
                <button type="button" class="button quiet" on:click=file>
                    {shell.t(follow::SAVE_TEXT)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(common::PRINT)}
                </button>
            </div>
        }
        .into_any()
    };
    let words = move || said.get().map(|it| it.get(shell.lang.get()));
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::TAKE_TITLE)}</h2>
            <p>{shell.t(text::TAKE_LEAD)}</p>
            {live(body)}
            {live(for_calendar)}
            <p role="status">{live(words)}</p>
            <SavedLine saved=saved/>
        </section>
        <article class="talk-paper">{live(move || message.get().map(|it| paper(it, shell.lang.get())))}</article>
    }
    .into_any()
}

fn paper(message: Message, lang: crate::content::Lang) -> impl IntoView {
    let parts = message.parts.into_iter().map(|(title, lines)| {
        let lines = lines.into_iter().map(|it| view! { <li>{it}</li> });
        view! {
            <section class="stack tight">
                <h2 class="h3">{title.get(lang)}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <p class="talk-paper-title">{message.title}</p>
        {parts.collect_view()}
    }
}
