//! The levels in a table: the figures beside the picture.

use leptos::prelude::*;

use crate::app::technical::{LEVEL_COLUMNS, levels};
use crate::content::Lang;
use crate::content::text::result as text;
use crate::domain::ClosedRound;

/// Every level and lean in figures, as far as they are released.
pub(super) fn table(result: &ClosedRound, lang: Lang) -> impl IntoView + use<> {
    let head = LEVEL_COLUMNS.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
    let rows = levels(result, lang).into_iter().map(|row| {
        let cells = row.cells.into_iter().map(|it| view! { <td>{it}</td> });
        view! { <tr><th scope="row">{row.name}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text::AS_TABLE.get(lang)>
            <table>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
