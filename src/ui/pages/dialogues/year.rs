//! A plan of dialogues.

use leptos::prelude::*;

use crate::content::text::dialogues as text;
use crate::domain::YearId;
use crate::ui::state::shell;

pub(super) fn page(id: YearId) -> AnyView {
    let _ = id;
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}
