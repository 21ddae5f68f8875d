//! The text to send the same day: shown, copied, saved, printed, and noted as sent.

use leptos::prelude::*;

use crate::app::meeting::following::{Kind, Message};
use crate::browser::{clipboard, clock, print};
use crate::content::text::{common, follow as text};
use crate::content::{Lang, Text, words};
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::parts::{Choice, Saved, SavedLine, save};
use crate::ui::state::shell;

pub(super) fn section(kept: Kept) -> AnyView {
    let shell = shell();
    let lang = RwSignal::new(shell.lang.get_untracked());
    let message = Memo::new(move |_| kept.with(|it| Message::of(it, lang.get())));
    let is_empty =
        move || message.with(|it| it.as_ref().is_none_or(|it| it.parts.is_empty()));
    let is_empty = Memo::new(move |_| is_empty());
    let said = RwSignal::new(None::<Text>);
    let saved = RwSignal::new(None::<Saved>);
    let plain = move || message.with(|it| it.as_ref().map(Message::plain));
    let copy = move |_| {
        saved.set(None);
        let words = untrack(plain).unwrap_or_default();
        clipboard::copy(&words, move |is_done| {
            said.set(Some(if is_done {
                text::COPIED
            } else {
                text::NOT_COPIED
            }));
        });
    };
    let keep = move |kind: Kind| {
        said.set(None);
        let file = untrack(|| {
            message.with(|it| kept.with(|meeting| Some(it.as_ref()?.file(kind, meeting))))
        });
        if let Some(file) = file.flatten() {
            saved.set(Some(save(&file.name, file.mime, &file.text)));
        }
    };
    let body = move || {
        if is_empty.get() {
            return view! { <p class="muted">{shell.t(text::SEND_EMPTY)}</p> }.into_any();
        }
        view! {
            <Choice
                name="send-lang"
                label=text::SEND_LANG
                options=vec![(Lang::Sv, text::SWEDISH, None), (Lang::En, text::ENGLISH, None)]
                value=Signal::derive(move || Some(lang.get()))
                on_choose=move |it| lang.set(it)
            />
            <pre
                class="data-text message"
                tabindex="0"
                role="region"
                lang=move || lang.get().code()
                aria-label=shell.t(text::SEND_TEXT)
            >
                {live(plain)}
            </pre>
            <div class="row">
                <button type="button" class="button" on:click=copy>
                    {shell.t(text::COPY)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| keep(Kind::Text)>
                    {shell.t(text::SAVE_TEXT)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| keep(Kind::Markdown)
                >
                    {shell.t(text::SAVE_MARKDOWN)}
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
            <h2>{shell.t(text::SEND_TITLE)}</h2>
            <p>{shell.t(text::SEND_LEAD)}</p>
            {live(body)}
            <p role="status">{live(words)}</p>
            <SavedLine saved=saved/>
            {sent(kept)}
        </section>
    }
    .into_any()
}

/// Whether it has been sent, and on which day.
fn sent(kept: Kept) -> AnyView {
    let shell = shell();
    let day = Memo::new(move |_| kept.with(|it| it.outcome.sent_on).flatten());
    let said = move || {
        let lang = shell.lang.get();
        Some(text::sent(lang, &words::date(lang, day.get()?)))
    };
    let switch = move |_| {
        let is_sent = day.get_untracked().is_some();
        kept.change_outcome(|it| it.sent_on = (!is_sent).then(clock::today));
    };
    let label = move || {
        let label = if day.get().is_some() {
            text::UNMARK_SENT
        } else {
            text::MARK_SENT
        };
        label.get(shell.lang.get())
    };
    view! {
        <div class="row">
            <button type="button" class="button quiet" on:click=switch>{live(label)}</button>
            <p role="status">{live(said)}</p>
        </div>
    }
    .into_any()
}
