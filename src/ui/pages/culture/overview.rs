//! What is known of an organisation, and what is next.

use leptos::prelude::*;

use crate::content::text::culture as text;
use crate::domain::CultureId;
use crate::ui::state::shell;

pub(super) fn page(id: CultureId) -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
        <super::pulses::Pulses id=id/>
    }
    .into_any()
}
