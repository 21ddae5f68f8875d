//! All answers of a sheet, before they are handed in.

use leptos::prelude::*;

use super::{Language, WordingSwitch};
use crate::app::filling::{Filling, Move};
use crate::content::text::{answer as text, common};
use crate::content::{self, Lang, words};
use crate::ui::live::live;
use crate::ui::say::say;

/// The review, and at its end the button that hands in.
#[component]
pub(in crate::ui) fn Review(
    lang: RwSignal<Lang>,
    filling: Memo<Filling>,
    /// Told what the person does.
    go: impl Fn(Move) + Copy + Send + Sync + 'static,
    on_switch: impl Fn() + 'static,
    /// What hands in.
    end: impl Fn() -> AnyView,
) -> impl IntoView {
    let instrument = filling.with_untracked(Filling::instrument);
    let row = move |(at, place): (usize, &usize)| {
        let item = instrument.items.get(*place)?;
        let chosen = move || {
            let response = filling.with(|it| it.response(at)).unwrap_or_default();
            words::answer(item.measure, response).get(lang.get())
        };
        let statement = move || content::statement(item.id).get(lang.get());
        Some(view! {
            <li>
                <p>{live(statement)}</p>
                <p>
                    <b>{live(chosen)}</b> " "
                    <button type="button" class="link" on:click=move |_| go(Move::Mend(at))>
                        {say(lang, text::CHANGE)}
                        <span class="sr-only">": " {live(statement)}</span>
                    </button>
                </p>
            </li>
        })
    };
    let rows = instrument.order.iter().enumerate().filter_map(row);
    view! {
        <header class="top">
            <span></span>
            <span class="tongues"><WordingSwitch/> <Language lang=lang on_switch=on_switch/></span>
        </header>
        <section class="stack">
            <h1 tabindex="-1">{say(lang, text::REVIEW_TITLE)}</h1>
            <p>{say(lang, text::REVIEW_LEAD)}</p>
            <ol class="plain review">{rows.collect_view()}</ol>
        </section>
        <footer class="foot-row">
            <button type="button" class="button quiet" on:click=move |_| go(Move::Back)>
                {say(lang, common::BACK)}
            </button>
            {end()}
        </footer>
    }
}
