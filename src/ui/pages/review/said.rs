//! The conversation beside its result: the way to it, and what was said in it.

use leptos::prelude::*;

use crate::app::Route;
use crate::app::review::{compared, is_held, lines};
use crate::content::text::review as text;
use crate::content::{Lang, words};
use crate::domain::GroupId;
use crate::ui::state::shell;

/// The way to the conversation, beside the newest result.
pub(in crate::ui::pages) fn offer(id: &GroupId, round: u32, lang: Lang) -> AnyView {
    let group = shell().peek(|store| store.group(id)).into_option();
    let is_newest = group
        .as_ref()
        .and_then(|it| it.newest_result())
        .is_some_and(|it| it.number == round);
    let link = is_newest.then(|| {
        let route = Route::Review(id.clone());
        view! { <a class="button quiet" href=route.to_string()>{text::OFFER.get(lang)}</a> }
    });
    link.into_any()
}

/// What the group said about a round; nothing where it said nothing.
pub(in crate::ui::pages) fn said(id: &GroupId, round: u32, lang: Lang) -> AnyView {
    let shown = || {
        let group = shell().peek(|store| store.group(id)).into_option()?;
        let said = Some(group.conversation(round)).filter(is_held)?;
        let result = &group.rounds.iter().find(|it| it.number == round)?.result;
        let guesses = compared(result, &said.guess, lang).into_iter();
        let guesses: Vec<_> = guesses
            .filter_map(|it| {
                let (what, guessed) = (it.what.get(lang), it.guessed?);
                Some(view! { <dd>{what} ": " {guessed}</dd> })
            })
            .collect();
        let notes = lines(&said.surprise);
        let notes: Vec<_> = notes.map(|it| view! { <dd>{it.to_owned()}</dd> }).collect();
        let focus = said.focus.into_iter();
        let focus: Vec<_> = focus
            .map(|it| view! { <dd>{words::name(it).get(lang)}</dd> })
            .collect();
        let part = |title: &'static str, rows: Vec<_>| {
            (!rows.is_empty()).then(|| view! { <dt>{title}</dt> {rows} })
        };
        Some(view! {
            <section class="stack">
                <h2>{text::SAID_TITLE.get(lang)}</h2>
                <dl class="said-list">
                    {part(text::SAID_GUESS.get(lang), guesses)}
                    {part(text::SAID_SURPRISE.get(lang), notes)}
                    {part(text::SAID_FOCUS.get(lang), focus)}
                </dl>
            </section>
        })
    };
    shown().into_any()
}
