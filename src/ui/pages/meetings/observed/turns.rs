//! How turns to speak were spread over the seats, the most first.

use leptos::prelude::*;

use super::bar;
use crate::app::observing::{Figure, figures};
use crate::content::Lang;
use crate::content::text::observe as text;
use crate::domain::observation::Counts;

pub(super) fn turns(counts: &Counts, lang: Lang) -> AnyView {
    let title = text::TURNS_TITLE.get(lang);
    if counts.evenness().is_none() {
        let why = if counts.turns.len() < 2 {
            text::TURNS_ONE
        } else {
            text::TURNS_NONE
        };
        return view! {
            <section class="stack"><h2>{title}</h2> <p>{why.get(lang)}</p></section>
        }
        .into_any();
    }
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <p>{text::TURNS_LOOK.get(lang)}</p>
            <div class="two">
                <div class="stack">
                    <p class="muted small">{text::TURNS_WHAT.get(lang)}</p>
                    {seats(counts, lang)}
                </div>
                {spread(counts, lang)}
            </div>
        </section>
    }
    .into_any()
}

/// Seats by their number of turns; which one it is does not show.
fn seats(counts: &Counts, lang: Lang) -> AnyView {
    let all: u32 = counts.turns.iter().sum();
    let rows = counts
        .turns
        .iter()
        .zip(1..)
        .map(|(turns, number): (&u32, u32)| {
            let share = (100 * turns).checked_div(all).unwrap_or(0);
            view! {
                <tr>
                    <th scope="row">
                        <span>{text::row(lang, &number)}</span> {bar(share)}
                    </th>
                    <td>{*turns}</td>
                </tr>
            }
        });
    view! {
        <table class="marked">
            <thead>
                <tr>
                    <th scope="col">{text::COLUMN_SEAT.get(lang)}</th>
                    <th scope="col">{text::COLUMN_TURNS.get(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The figures, each with what it means.
fn spread(counts: &Counts, lang: Lang) -> AnyView {
    let rows = figures(counts, lang).into_iter().map(|figure| {
        let Figure {
            name,
            value,
            meaning,
        } = figure;
        view! {
            <tr>
                <th scope="row">
                    {name.get(lang)} <small class="muted">{meaning.get(lang)}</small>
                </th>
                <td>{value}</td>
            </tr>
        }
    });
    view! {
        <table class="marked figures">
            <caption class="sr-only">{text::FIGURES_TITLE.get(lang)}</caption>
            <thead>
                <tr>
                    <th scope="col">{text::COLUMN_FIGURE.get(lang)}</th>
                    <th scope="col">{text::COLUMN_VALUE.get(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
