//! The conversation beside its result: the way to it, and what was said in it.

use leptos::prelude::*;

use crate::app::{Route, review};
use crate::content::Lang;
use crate::content::text::review as text;
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
    let group = shell().peek(|store| store.group(id)).into_option();
    let said = group.map_or(Vec::new(), |it| review::said(&it, round, lang));
    let is_nothing = said.is_empty();
    let parts = said.into_iter().map(|part| {
        let lines = part.lines.into_iter().map(|it| view! { <dd>{it}</dd> });
        view! { <dt>{part.title.get(lang)}</dt> {lines.collect_view()} }
    });
    let parts = parts.collect_view();
    (!is_nothing)
        .then(|| {
            view! {
                <section class="stack">
                    <h2>{text::SAID_TITLE.get(lang)}</h2>
                    <dl class="said-list">{parts}</dl>
                </section>
            }
        })
        .into_any()
}
