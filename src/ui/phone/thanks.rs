//! After the code was counted: nothing of the answers is left.

use super::Phone;
use super::tree::{El, el};
use crate::content::text::{answer, phone as text};

pub(super) fn page(phone: &Phone, main: El) -> El {
    let (class, label) = if phone.visit.has_next_round() {
        ("button", text::NEXT_ROUND)
    } else {
        ("button quiet", text::ANOTHER)
    };
    let page = el("section", "stack neutral")
        .with(phone.heading(answer::THANKS))
        .with(phone.p(text::GONE))
        .with(phone.p(answer::AFTER));
    let another = phone.button(class, "another", label);
    phone
        .head(main)
        .with(page)
        .with(el("footer", "foot-row end").with(another))
}
