//! The result of a closed pulse, always beside the hours: each statement's level in
//! words and as a beam, its answers where they are released, a table of both, and what
//! cannot be said and why.

use leptos::prelude::*;

use crate::app::culture::pulse_words::{hours_line, level_line, statement};
use crate::app::{CulturePage, CultureRoute, Route};
use crate::browser::print;
use crate::content::text::{common, pulse as text, result as words};
use crate::content::words::{date, level};
use crate::content::{CANNOT_JUDGE, FREQUENCY, Lang};
use crate::domain::culture::pulse::{ReleasedStatement, Statement};
use crate::domain::report::LevelWords;
use crate::domain::{ClosedPulse, Culture, Measure, Shown};
use crate::ui::live::live;
use crate::ui::parts::{WordingSwitch, drawn};
use crate::ui::state::{Shell, shell};

pub(super) fn result(pulse: ClosedPulse) -> AnyView {
    let shell = shell();
    print::open_details_first();
    let pulse = StoredValue::new(pulse);
    let body = move || {
        let lang = shell.lang.get();
        pulse.with_value(|it| {
            let facts = text::closed_on(
                lang,
                &date(lang, it.closed_on),
                &it.sheets,
                &it.about.people,
            );
            let said = match &it.statements {
                Some(_) => statements(it, lang),
                None => nothing(it, lang),
            };
            view! {
                <p class="large">{facts}</p>
                {hours(shell, it, lang)}
                {said}
            }
        })
    };
    view! {
        <p class="no-print"><WordingSwitch/></p>
        <div class="stack wide-gap pulse-result">{live(body)}</div>
    }
    .into_any()
}

/// What the result stands beside.
fn hours(shell: Shell, pulse: &ClosedPulse, lang: Lang) -> AnyView {
    let id = &pulse.about.culture;
    let culture = shell.peek(|store| store.kept::<Culture>(id));
    let line = culture.into_option().and_then(|it| hours_line(&it, lang));
    let said = match line {
        Some(line) => view! { <p class="pulse-hours">{line}</p> }.into_any(),
        None => {
            let to = CultureRoute::Culture(id.clone(), CulturePage::Overview);
            view! {
                <p>{text::HOURS_NONE.get(lang)}</p>
                <p class="no-print"><a class="onward" href=Route::from(to).to_string()>
                    {text::HOURS_LINK.get(lang)}
                </a></p>
            }
            .into_any()
        }
    };
    view! {
        <section class="stack tight aside">
            <h2 class="h3">{text::HOURS_TITLE.get(lang)}</h2>
            {said}
            <p class="muted small">{text::HOURS_WHY.get(lang)}</p>
        </section>
    }
    .into_any()
}

/// Too few answered: a conversation instead.
fn nothing(pulse: &ClosedPulse, lang: Lang) -> AnyView {
    let why = text::none_what(lang, &pulse.sheets, &pulse.about.limit.get());
    let questions = text::TALK_QUESTIONS
        .iter()
        .map(|it| view! { <li>{it.get(lang)}</li> });
    view! {
        <section class="stack">
            <h2>{text::NONE_TITLE.get(lang)}</h2>
            <p>{why}</p>
            <p>{text::TALK.get(lang)}</p>
            <ul>{questions.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn statements(pulse: &ClosedPulse, lang: Lang) -> AnyView {
    let rows = Statement::ALL.into_iter().map(|of| row(pulse, of, lang));
    let rows = rows.collect_view();
    let limits = text::LIMITS
        .iter()
        .map(|it| view! { <li>{it.get(lang)}</li> });
    let scale = FREQUENCY.map(|step| view! { <span>{step.get(lang)}</span> });
    view! {
        <section class="pulse-statements">
            <div class="pulse-scale" aria-hidden="true">{scale.into_iter().collect_view()}</div>
            {rows}
        </section>
        <details>
            <summary>{text::TABLE.get(lang)}</summary>
            {table(pulse, lang)}
        </details>
        <section class="stack">
            <h2 class="h3">{text::LIMITS_TITLE.get(lang)}</h2>
            <ul>{limits.collect_view()}</ul>
            <p class="muted small">{text::OWN.get(lang)}</p>
        </section>
        <div class="row no-print">
            <button type="button" class="button quiet" on:click=move |_| print::page()>
                {common::PRINT.get(lang)}
            </button>
        </div>
    }
    .into_any()
}

fn row(pulse: &ClosedPulse, of: Statement, lang: Lang) -> AnyView {
    let released = pulse.statement(of);
    let limit = pulse.about.limit;
    let line =
        level_line(pulse, of, lang).unwrap_or_else(|| text::few(lang, &limit.get()));
    let beam = released.level.map(|it| beam(it, lang));
    let cells = released.item.cells.as_ref().map(|cells| {
        drawn(
            cells,
            Measure::Frequency { reversed: false },
            pulse.sheets,
            lang,
        )
    });
    let notes = notes(&released, limit.from(Shown::Distribution), lang);
    let notes = notes
        .into_iter()
        .map(|it| view! { <p class="small muted">{it}</p> });
    view! {
        <article class="pulse-row">
            <div class="pulse-words">
                <h3>{statement(of).get(lang)}</h3>
                <p>{line}</p>
                {notes.collect_view()}
            </div>
            <div class="pulse-drawn">{beam}{cells}</div>
        </article>
    }
    .into_any()
}

/// What else is said of a statement: what is shown, what is not, and why.
fn notes(released: &ReleasedStatement, from: u64, lang: Lang) -> Vec<String> {
    let item = &released.item;
    let mut said = Vec::new();
    if item.split {
        said.push(text::SPLIT.get(lang).to_owned());
    }
    match item.cannot_judge {
        Some(n) if 0 < n => said.push(text::cannot(lang, &n)),
        None if item.several_cannot_judge => {
            said.push(text::CANNOT_SEVERAL.get(lang).to_owned());
        }
        _ => {}
    }
    if item.cells.is_none() && released.level.is_some() {
        said.push(text::no_cells(lang, &from));
    } else if item.cells.is_some() && released.points().is_none() {
        said.push(text::JOINED.get(lang).to_owned());
    }
    said
}

/// A level as a beam: solid up to where the words begin, paler as far as they reach.
/// On a line of five equal parts a step stands in the middle of its part, and the
/// words hold within 5 of 100 of it, or between two such.
fn beam(level_words: LevelWords, lang: Lang) -> AnyView {
    let (from, wide) = match level_words {
        LevelWords::Around(step) => (20 * u32::from(step.code()) - 14, 8),
        LevelWords::Between(low, _) => (20 * u32::from(low.code()) - 6, 12),
    };
    let label = text::zone(lang, &level(lang, level_words));
    view! {
        <div class="track pulse-track" role="img" aria-label=label>
            <span class="fill whole" style:--share=from.to_string()></span>
            <span
                class="pulse-zone"
                style:--from=from.to_string()
                style:--wide=wide.to_string()
            ></span>
        </div>
    }
    .into_any()
}

fn table(pulse: &ClosedPulse, lang: Lang) -> AnyView {
    let head = FREQUENCY.map(|step| view! { <th scope="col">{step.get(lang)}</th> });
    let rows = Statement::ALL.map(|of| {
        let released = pulse.statement(of);
        let level = released.level.map(|it| level(lang, it));
        let hidden = words::NOT_SHOWN.get(lang);
        let cells = match &released.item.cells {
            Some(cells) => cells
                .iter()
                .map(|cell| {
                    let wide = cell.last.code() - cell.first.code() + 1;
                    view! { <td colspan=wide.to_string()>{cell.count}</td> }
                })
                .collect_view()
                .into_any(),
            None => view! { <td colspan="5">{hidden}</td> }.into_any(),
        };
        let cannot = released.item.cannot_judge;
        let cannot = cannot.map_or_else(|| hidden.to_owned(), |n| n.to_string());
        view! {
            <tr>
                <th scope="row">{statement(of).get(lang)}</th>
                <td>{level.unwrap_or_else(|| hidden.to_owned())}</td>
                {cells}
                <td>{cannot}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text::TABLE.get(lang)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text::COLUMN_STATEMENT.get(lang)}</th>
                        <th scope="col">{text::COLUMN_LEVEL.get(lang)}</th>
                        {head.into_iter().collect_view()}
                        <th scope="col">{CANNOT_JUDGE.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
