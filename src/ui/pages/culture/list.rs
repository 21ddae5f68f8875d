//! The organisations of this device.

use leptos::prelude::*;

use crate::content::text::culture as text;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}
