//! After the code was counted: nothing of the answers is left.

use leptos::prelude::*;

use super::{Go, Phone, Top};
use crate::app::phone::{Action, Visit};
use crate::content::text::{answer, phone as text};

pub(super) fn page(phone: Phone) -> AnyView {
    let has_next = phone.visit.with_untracked(Visit::has_next_round);
    let label = if has_next {
        text::NEXT_ROUND
    } else {
        text::ANOTHER
    };
    view! {
        <Top phone=phone/>
        <section class="stack neutral">
            <h1 tabindex="-1">{phone.t(answer::THANKS)}</h1>
            <p>{phone.t(text::GONE)}</p>
            <p>{phone.t(answer::AFTER)}</p>
        </section>
        <footer class="foot-row end">
            <Go phone=phone action=Action::Another label=label quiet=!has_next/>
        </footer>
    }
    .into_any()
}
