//! What the trips come to, by mode and all together.

use leptos::prelude::*;

use super::at::At;
use super::figure::Figure;
use crate::app::culture::travel::entry::{hourly, months};
use crate::app::culture::travel::figures::{Bar, by_mode, sums};
use crate::app::culture::travel::numbers::typed;
use crate::content::text::travel as text;
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn section(at: At) -> AnyView {
    let shell = shell();
    let figures = move || {
        let lang = shell.lang.get();
        let rows = at.with(|it| sums(it, lang)).unwrap_or_default();
        if rows.is_empty() {
            return view! { <p class="muted">{text::TRIPS_NONE.get(lang)}</p> }
                .into_any();
        }
        let rows = rows.into_iter().map(|(name, words)| {
            view! { <div><dt>{name.get(lang)}</dt><dd>{words}</dd></div> }
        });
        view! { <dl class="sums">{rows.collect_view()}</dl> }.into_any()
    };
    let modes = move || {
        let lang = shell.lang.get();
        let bars = at.with(|it| by_mode(it, lang))?;
        (1 < bars.len()).then(|| {
            view! {
                <h3>{text::MODES_TITLE.get(lang)}</h3>
                {drawn(bars)}
            }
        })
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::SUM_TITLE)}</h2>
            {live(figures)}
            {live(modes)}
            {period(at)}
        </section>
    }
    .into_any()
}

/// For how long the trips stand, and what an hour costs.
fn period(at: At) -> AnyView {
    let shell = shell();
    let lang = shell.lang.get_untracked();
    let first = at.peek(|it| (it.months.to_string(), it.hourly));
    let (first_months, first_hourly) = first.unwrap_or_default();
    let first_hourly = first_hourly.map(|it| typed(lang, it.into(), 2));
    let wrong_months = RwSignal::new(None);
    let wrong_hourly = RwSignal::new(None);
    let set_months = move |typed: String| {
        let read = months(&typed, shell.lang.get_untracked());
        wrong_months.set(read.is_none().then_some(text::WRONG_MONTHS));
        if let Some(months) = read {
            at.change(|it| it.months = months);
        }
    };
    let set_hourly = move |typed: String| {
        let read = match typed.trim() {
            "" => Some(None),
            typed => hourly(typed, shell.lang.get_untracked()).map(Some),
        };
        wrong_hourly.set(read.is_none().then_some(text::WRONG_HOURLY));
        if let Some(hourly) = read {
            at.change(|it| it.hourly = hourly);
        }
    };
    view! {
        <div class="type-pair no-print">
            <Figure
                id="months"
                label=text::MONTHS_LABEL
                hint=text::MONTHS_HINT
                error=wrong_months
                value=first_months
                on_input=set_months
            />
            <Figure
                id="hourly"
                label=text::HOURLY_LABEL
                hint=text::HOURLY_HINT
                error=wrong_hourly
                value=first_hourly.unwrap_or_default()
                on_input=set_hourly
            />
        </div>
    }
    .into_any()
}

/// Bars under each other, each with its name and words.
pub(super) fn drawn(bars: Vec<Bar>) -> AnyView {
    let rows = bars.into_iter().map(|bar| {
        view! {
            <li class:travels=bar.is_travel>
                <span class="bar-name">{bar.name}</span>
                <span class="bar-words">{bar.words}</span>
                <i class="bar-drawn" style:--share=bar.length.to_string()></i>
            </li>
        }
    });
    view! { <ol class="plain bars-list">{rows.collect_view()}</ol> }.into_any()
}
