//! What there is: models, conversations and plans of a year.

use leptos::prelude::*;

use crate::content::text::dialogues as text;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
        <super::talks::Talks/>
    }
    .into_any()
}
