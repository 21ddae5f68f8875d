//! A model of perspectives.

use leptos::prelude::*;

use crate::app::ModelPage;
use crate::content::text::dialogues as text;
use crate::domain::ModelId;
use crate::ui::state::shell;

pub(super) fn page(id: Option<ModelId>, page: ModelPage) -> AnyView {
    let _ = (id, page);
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}

pub(super) fn bring(code: String) -> AnyView {
    let _ = code;
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}
