//! Travel and emissions.

use leptos::prelude::*;

use crate::content::text::culture as text;
use crate::domain::CultureId;
use crate::ui::state::shell;

pub(super) fn page(id: CultureId, number: u32) -> AnyView {
    let _ = (id, number);
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}
