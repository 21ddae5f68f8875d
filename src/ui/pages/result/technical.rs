//! The technical details, in a drawer: every released figure, how it is worked
//! out, and by whom that was thought of.

use leptos::prelude::*;

use crate::app::technical::{self, COLUMNS, Row, has_details};
use crate::content::text::{result as result_text, technical as text};
use crate::content::{Lang, Text};
use crate::domain::Round;
use crate::ui::parts::emphasised;

pub(super) fn drawer(round: &Round, lang: Lang) -> AnyView {
    let result = &round.result;
    if !has_details(result) {
        return view! { <p class="muted small">{text::NONE.get(lang)}</p> }.into_any();
    }
    let pairs = technical::pairs(result, lang);
    let columns = COLUMNS.get(..4).unwrap_or(&COLUMNS);
    let how = text::HOW
        .iter()
        .map(|it| view! { <li>{emphasised(it.get(lang))}</li> });
    view! {
        <details class="technical">
            <summary>{text::TITLE.get(lang)}</summary>
            <div class="stack">
                <p>{text::LEAD.get(lang)}</p>
                {table(
                    result_text::COLUMN_WHAT,
                    &COLUMNS,
                    technical::dimensions(result, lang),
                    lang,
                )}
                {(!pairs.is_empty()).then(|| table(text::COLUMN_PAIR, columns, pairs, lang))}
                <h3>{text::HOW_TITLE.get(lang)}</h3>
                <ul>{how.collect_view()}</ul>
            </div>
        </details>
    }
    .into_any()
}

/// Where the levels could lie if those who are missing had answered; nothing
/// where most did.
pub(super) fn bounds(round: &Round, lang: Lang) -> Option<AnyView> {
    let rows = technical::bounds(round, lang);
    (!rows.is_empty()).then(|| {
        let (n, of) = (round.result.sheets, round.invited);
        view! {
            <section class="stack">
                <h2>{text::BOUNDS_TITLE.get(lang)}</h2>
                <p>{text::bounds_lead(lang, &n, &of)}</p>
                {table(result_text::COLUMN_WHAT, &[text::COLUMN_BOUNDS], rows, lang)}
            </section>
        }
        .into_any()
    })
}

fn table(first: Text, columns: &[Text], rows: Vec<Row>, lang: Lang) -> AnyView {
    let head = std::iter::once(&first).chain(columns);
    let head = head.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
    let rows = rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().map(|it| view! { <td>{it}</td> });
        view! { <tr><th scope="row">{row.name}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=first.get(lang)>
            <table class="figures">
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
