//! Travel and its emissions: trips, what they come to, where they stand among other
//! sources, and the factors that everything rests on.

mod at;
mod factors;
mod figure;
mod opened;
mod said;
mod sources;
mod sums;
mod trip_form;
mod trips;

use leptos::prelude::*;

use self::at::At;
use super::found::{found, missing};
use crate::app::culture::travel::figures::assumptions;
use crate::app::{CulturePage, CultureRoute};
use crate::browser::print;
use crate::content::text::travel as text;
use crate::content::words;
use crate::domain::{Culture, CultureId};
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn page(id: CultureId, number: u32) -> AnyView {
    found::<Culture>(id, move |culture| {
        let Some(at) = At::of(&culture, number) else {
            return missing(text::MISSING_BASELINE);
        };
        view! {
            <div class="travel stack wide-gap">
                {head(at, &culture)}
                {trips::section(at)}
                {sums::section(at)}
                {sources::section(at)}
                {factors::section(at)}
                {rests_on(at)}
            </div>
        }
        .into_any()
    })
}

fn head(at: At, culture: &Culture) -> AnyView {
    let shell = shell();
    let (name, from) = (culture.name.clone(), at.from);
    let way = |page| CultureRoute::Culture(culture.id.clone(), page).to_string();
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=way(CulturePage::Overview)>
                    {shell.t(text::BACK_TO_OVERVIEW)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">
                {live(move || format!("{name}, {}", words::date(shell.lang.get(), from)))}
            </p>
            <p class="no-print">{shell.t(text::LEAD)}</p>
            <p>{shell.t(text::CAUTION)}</p>
            <div class="row no-print">
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| print::page()
                >
                    {shell.t(text::PRINT)}
                </button>
                <a class="onward" href=way(CulturePage::Steps)>{shell.t(text::TO_STEPS)}</a>
                <a class="onward" href=CultureRoute::Examples.to_string()>
                    {shell.t(text::TO_EXAMPLES)}
                </a>
            </div>
        </section>
    }
    .into_any()
}

/// What every figure rests on.
fn rests_on(at: At) -> AnyView {
    let shell = shell();
    let lines = move || {
        let lines = at.with(|it| assumptions(it, shell.lang.get()));
        let lines = lines.unwrap_or_default().into_iter();
        lines.map(|it| view! { <li>{it}</li> }).collect_view()
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::ASSUMPTIONS_TITLE)}</h2>
            <ul>{live(lines)}</ul>
        </section>
    }
    .into_any()
}
