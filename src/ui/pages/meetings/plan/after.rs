//! B: what comes after the meeting, planned already now.

use leptos::prelude::*;

use super::{Planning, fields};
use crate::app::meeting::place::field;
use crate::content::text::plan as text;

pub(super) fn section(planning: Planning) -> AnyView {
    view! {
        <section class="stack">
            <h2>{planning.shell.t(text::AFTER_TITLE)}</h2>
            {fields::words(
                planning,
                field::FEEDBACK,
                (text::FEEDBACK_LABEL, text::FEEDBACK_HINT),
                |plan| &mut plan.follow.feedback,
            )}
            {fields::words(
                planning,
                field::NEXT_STEP,
                (text::NEXT_LABEL, text::NEXT_HINT),
                |plan| &mut plan.follow.next_step,
            )}
            {fields::words(
                planning,
                field::NETWORK,
                (text::NETWORK_LABEL, text::NETWORK_HINT),
                |plan| &mut plan.follow.network,
            )}
        </section>
    }
    .into_any()
}
