//! A pulse.

use leptos::prelude::*;

use crate::app::PulsePage;
use crate::content::text::culture as text;
use crate::domain::PulseId;
use crate::ui::state::shell;

pub(super) fn page(id: PulseId, page: PulsePage) -> AnyView {
    let _ = (id, page);
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}

pub(super) fn reply(code: String) -> AnyView {
    let _ = code;
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}
