//! The ten steps as a round to come back to, and the second step's questions.

mod kept;
mod points;
mod stairs;

use leptos::prelude::*;

use self::kept::Kept;
use super::found::found;
use crate::app::culture::steps::{due, round, state};
use crate::app::{CulturePage, CultureRoute};
use crate::browser::{clock, focus, print};
use crate::content::text::steps as text;
use crate::domain::culture::steps::State;
use crate::domain::{Culture, CultureId};
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn page(id: CultureId) -> AnyView {
    found::<Culture>(id, |culture| {
        let kept = Kept::of(&culture);
        view! {
            <div class="ten-steps stack wide-gap">
                {head(&culture)}
                {waiting(kept)}
                {stairs::section(kept)}
                {points::section(kept)}
            </div>
        }
        .into_any()
    })
}

fn head(culture: &Culture) -> AnyView {
    let shell = shell();
    let overview = CultureRoute::Culture(culture.id.clone(), CulturePage::Overview);
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=overview.to_string()>
                    {shell.t(text::BACK_TO_OVERVIEW)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{culture.name.clone()}</p>
            <p>{shell.t(text::LEAD)}</p>
            <p class="muted">{shell.t(text::ORIGIN)}</p>
            <div class="row no-print">
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| print::page()
                >
                    {shell.t(text::PRINT)}
                </button>
                <a class="onward" href=CultureRoute::Examples.to_string()>
                    {shell.t(text::TO_EXAMPLES)}
                </a>
            </div>
        </section>
    }
    .into_any()
}

/// What is to be looked at today, and how far all are.
fn waiting(kept: Kept) -> AnyView {
    let shell = shell();
    let lines = move || {
        let (lang, today) = (shell.lang.get(), clock::today());
        let (due, round) =
            kept.with(|it| (due(it, today, lang), round(it, today, lang)))?;
        let due = due.into_iter().map(|(step, words)| {
            let place = stairs::place(step);
            let go = move |_| focus::to_field(place.clone());
            view! {
                <li>
                    <button type="button" class="link" on:click=go>{words}</button>
                </li>
            }
        });
        let due: Vec<_> = due.collect();
        let due = if due.is_empty() {
            view! { <p>{text::DUE_NONE.get(lang)}</p> }.into_any()
        } else {
            view! { <ul class="plain due">{due}</ul> }.into_any()
        };
        let round = round
            .into_iter()
            .map(|it| view! { <p class="muted">{it}</p> });
        Some(view! {
            {due}
            {round.collect_view()}
        })
    };
    let counts = move || {
        let lang = shell.lang.get();
        let count = |it| kept.with(|steps| steps.count(it)).unwrap_or_default();
        let rows = State::ALL.into_iter().map(|it| {
            view! { <div><dt>{state(it).get(lang)}</dt><dd>{count(it)}</dd></div> }
        });
        view! { <dl class="sums">{rows.collect_view()}</dl> }
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::DUE_TITLE)}</h2>
            {live(lines)}
            <h3>{shell.t(text::COUNTS_TITLE)}</h3>
            {live(counts)}
        </section>
    }
    .into_any()
}
