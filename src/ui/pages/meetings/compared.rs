//! Two observations beside each other, with what is needed to be careful.

use leptos::prelude::*;

use super::observed::{list, named};
use crate::app::MeetingRoute;
use crate::app::observing::beside::{cautions, kinds, rest};
use crate::app::observing::{Row, facts, share_words};
use crate::browser::print;
use crate::content::Lang;
use crate::content::text::{common, observe as text};
use crate::domain::ObservationId;
use crate::domain::observation::Observation;
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn page(one: &ObservationId, other: &ObservationId) -> AnyView {
    let shell = shell();
    let find =
        |id: &ObservationId| shell.peek(|store| store.observation(id)).into_option();
    let (Some(one), Some(other)) = (find(one), find(other)) else {
        return super::observed::unknown();
    };
    let both = StoredValue::new([one, other]);
    live(move || {
        let lang = shell.lang.get();
        both.with_value(|[one, other]| view(one, other, lang))
    })
}

fn view(one: &Observation, other: &Observation, lang: Lang) -> AnyView {
    let back = MeetingRoute::Observations.to_string();
    let said = cautions(one, other, lang).into_iter();
    let said = said.map(|it| view! { <li>{it}</li> });
    let is_same = one.about().id == other.about().id;
    let which = [("A", one), ("B", other)].map(|(letter, it)| {
        let about = it.about();
        let href = MeetingRoute::Observed(about.id.clone()).to_string();
        view! {
            <li>
                <a class="onward" href=href>
                    {text::two_mark(lang, &letter, &about.title)}
                </a>
                <br/>
                <span class="muted">{facts(about, lang)}</span>
            </li>
        }
    });
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=back>{text::TO_LIST.get(lang)}</a>
            </p>
            <h1 tabindex="-1">{text::TWO_TITLE.get(lang)}</h1>
            <ul class="plain">{which.collect_view()}</ul>
            {is_same.then(|| view! { <p class="error">{text::BESIDE_SAME.get(lang)}</p> })}
        </section>
        <section class="stack">
            <h2>{text::CAREFUL_TITLE.get(lang)}</h2>
            <ul>{said.collect_view()}</ul>
        </section>
        <section class="stack">
            <h2>{text::KINDS_TAPS.get(lang)}</h2>
            <p class="muted small">
                {text::TWO_BARS.get(lang)} " " {text::NO_TARGET.get(lang)}
            </p>
            {contributions(one, other, lang)}
        </section>
        <section class="stack">
            <h2>{text::TWO_REST.get(lang)}</h2>
            {others(one, other, lang)}
        </section>
        <section class="stack">
            <h2>{text::TALK_TITLE.get(lang)}</h2>
            {list(text::TWO_QUESTIONS, lang)}
            <button type="button" class="button quiet" on:click=move |_| print::page()>
                {common::PRINT.get(lang)}
            </button>
        </section>
    }
    .into_any()
}

fn contributions(one: &Observation, other: &Observation, lang: Lang) -> AnyView {
    let head = ["A", "B"].map(|letter| {
        view! {
            <th scope="col">{text::two_count(lang, &letter)}</th>
            <th scope="col">{text::two_share(lang, &letter)}</th>
        }
    });
    let body = kinds(one, other).into_iter().filter_map(|(a, b)| {
        let row = a.or(b)?;
        let share = |it: Option<Row>| it.and_then(|it| it.share);
        let cells = [a, b].map(|it| {
            let none = || text::NONE.get(lang).to_owned();
            let count = it.map_or_else(none, |it| it.count.to_string());
            view! { <td>{count}</td> <td>{share_words(share(it), lang)}</td> }
        });
        Some(view! {
            <tr>
                {named(&row, &[share(a), share(b)], lang)}
                {cells.collect_view()}
            </tr>
        })
    });
    let name = text::KINDS_TAPS.get(lang);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class="marked paired">
                <thead>
                    <tr>
                        <th scope="col">{text::COLUMN_WHAT.get(lang)}</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>{body.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn others(one: &Observation, other: &Observation, lang: Lang) -> AnyView {
    let body = rest(one, other, lang).into_iter().map(|[name, a, b]| {
        view! { <tr><th scope="row">{name}</th> <td>{a}</td> <td>{b}</td></tr> }
    });
    let head = ["A", "B"].map(|letter| {
        view! { <th scope="col">{text::two_value(lang, &letter)}</th> }
    });
    view! {
        <table class="marked">
            <thead>
                <tr>
                    <th scope="col">{text::COLUMN_WHAT.get(lang)}</th>
                    {head.collect_view()}
                </tr>
            </thead>
            <tbody>{body.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
