//! Two baselines beside each other.

use leptos::prelude::*;

use super::found::found;
use super::overview::back;
use crate::app::culture::{beside as room, standing};
use crate::app::technical::Row;
use crate::content::text::culture as text;
use crate::content::{Lang, Text};
use crate::domain::{Culture, CultureId};
use crate::ui::live::live;
use crate::ui::parts::Select;
use crate::ui::state::shell;

pub(super) fn page(id: CultureId) -> AnyView {
    found(id, of)
}

fn of(culture: Culture) -> AnyView {
    let shell = shell();
    let way_back = back(&culture);
    let count = culture.baselines.len();
    let last = |behind: usize| {
        let by_date = culture.by_date();
        by_date.iter().rev().nth(behind).map(|it| it.number)
    };
    let (then, now) = (RwSignal::new(last(1)), RwSignal::new(last(0)));
    let culture = StoredValue::new(culture);
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        culture.with_value(|it| {
            let all = it.by_date().into_iter();
            let option = all.map(|it| (it.number.to_string(), standing::name(it, lang)));
            option.collect::<Vec<_>>()
        })
    });
    let select = move |id: &'static str, label: Text, of: RwSignal<Option<u32>>| {
        view! {
            <Select
                id=id
                label=label
                options=options
                value=of.get_untracked().map_or(String::new(), |it| it.to_string())
                on_choose=move |it: String| of.set(it.parse().ok())
            />
        }
    };
    let shown = move || {
        let lang = shell.lang.get();
        culture.with_value(|it| compared(it, then.get(), now.get(), lang))
    };
    let body = if count < 2 {
        let few = move || text::beside_few(shell.lang.get(), &count);
        view! { <p>{live(few)}</p> }.into_any()
    } else {
        view! {
            <div class="basis-fields no-print">
                {select("then", text::BESIDE_THEN, then)}
                {select("now", text::BESIDE_NOW, now)}
            </div>
            {live(shown)}
            <p class="muted small no-print">{shell.t(text::BESIDE_INTO)}</p>
        }
        .into_any()
    };
    view! {
        <section class="stack lead">
            {way_back}
            <h1 tabindex="-1">{shell.t(text::BESIDE_TITLE)}</h1>
            <p>{shell.t(text::BESIDE_LEAD)}</p>
        </section>
        <section class="stack">{body}</section>
    }
    .into_any()
}

fn compared(
    culture: &Culture,
    then: Option<u32>,
    now: Option<u32>,
    lang: Lang,
) -> AnyView {
    let baseline = |it: Option<u32>| culture.baseline(it?);
    let (Some(then), Some(now)) = (baseline(then), baseline(now)) else {
        return ().into_any();
    };
    if then.number == now.number {
        return view! { <p role="status">{text::BESIDE_SAME_ONE.get(lang)}</p> }
            .into_any();
    }
    let head = [
        text::COLUMN_FIGURE.get(lang).to_owned(),
        format!(
            "{} · {}",
            text::COLUMN_THEN.get(lang),
            standing::name(then, lang)
        ),
        format!(
            "{} · {}",
            text::COLUMN_NOW.get(lang),
            standing::name(now, lang)
        ),
        text::COLUMN_DIFFERENCE.get(lang).to_owned(),
    ];
    let differences = room::differences(then, now, lang);
    let otherwise = if differences.is_empty() {
        view! { <p>{text::OTHERWISE_NONE.get(lang)}</p> }.into_any()
    } else {
        let list = differences.into_iter().map(|it| view! { <li>{it}</li> });
        view! {
            <p>{text::OTHERWISE_WHAT.get(lang)}</p>
            <ul>{list.collect_view()}</ul>
        }
        .into_any()
    };
    let rows = room::rows(then, now, lang);
    view! {
        <div
            class="scroll basis-table"
            tabindex="0"
            role="region"
            aria-label=text::BESIDE_TITLE.get(lang)
        >
            {table(head.to_vec(), rows)}
        </div>
        <h2>{text::OTHERWISE_TITLE.get(lang)}</h2>
        {otherwise}
    }
    .into_any()
}

/// A table with a heading a row.
pub(super) fn table(head: Vec<String>, rows: Vec<Row>) -> AnyView {
    let row = |it: Row| {
        let cells = it.cells.into_iter().map(|it| view! { <td>{it}</td> });
        view! { <tr><th scope="row">{it.name}</th>{cells.collect_view()}</tr> }
    };
    let head = head
        .into_iter()
        .map(|it| view! { <th scope="col">{it}</th> });
    view! {
        <table>
            <thead><tr>{head.collect_view()}</tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
