//! Ways to a round that are not straight: no link, half a link, a round of a
//! newer version, and what is left of an earlier one.

use super::tree::{El, el, words};
use super::{Phone, find, input};
use crate::app::phone::Fetching;
use crate::browser::offline::{self, Offline};
use crate::codec::Fault;
use crate::content::text::phone as text;

/// What this page is, whether the phone is ready, and a field for the code.
pub(super) fn no_code(phone: &Phone, main: El) -> El {
    let lead = if phone.visit.is_waiting() {
        text::WAITING
    } else {
        text::LEAD
    };
    let state = words("p", "muted", offline_words(phone))
        .attr("id", "offline")
        .attr("role", "status");
    let whole = words("a", "onward", phone.t(text::WHOLE_APP)).attr("href", "../");
    let page = el("section", "stack")
        .with(phone.heading(text::TITLE))
        .with(phone.p(lead))
        .with(code_field(phone))
        .with(state)
        .with(el("p", "").with(whole));
    phone.head(main).with(page)
}

fn offline_words(phone: &Phone) -> &'static str {
    phone.t(match offline::state().0 {
        Offline::Ready => text::OFFLINE_READY,
        Offline::Waiting => text::OFFLINE_WAITING,
        Offline::Cannot => text::OFFLINE_CANNOT,
    })
}

/// Says whether the phone is ready, where that is shown.
pub(super) fn tell_offline(phone: &Phone) {
    if let Some(place) = find("#offline") {
        place.set_text_content(Some(offline_words(phone)));
    }
}

/// The link is not whole; the code can be typed.
pub(super) fn damaged(phone: &Phone, main: El) -> El {
    let page = el("section", "stack")
        .with(phone.heading(text::DAMAGED_TITLE))
        .with(phone.p(text::DAMAGED_LEAD))
        .with(code_field(phone));
    phone.head(main).with(page)
}

/// The round is of a newer version, which is being fetched or cannot be.
pub(super) fn unknown(phone: &Phone, main: El, how: Fetching) -> El {
    let state = match how {
        Fetching::Trying => text::NEWER_TRYING,
        Fetching::NothingNewer => text::NEWER_NONE,
        Fetching::NoNetwork => text::NEWER_NO_NETWORK,
    };
    let mut page = el("section", "stack")
        .with(phone.heading(text::NEWER_TITLE))
        .with(phone.p(state).attr("role", "status"));
    if how != Fetching::Trying {
        page = page.with(phone.p(text::NEWER_WAYS)).with(phone.button(
            "button",
            "retry",
            text::TRY_AGAIN,
        ));
    }
    phone.head(main).with(page)
}

/// Something of an earlier round is here.
pub(super) fn other(phone: &Phone, main: El) -> El {
    let (what, go_on) = if phone.visit.is_other_shown() {
        (text::OTHER_SHOWN, text::OTHER_GO_ON_SHOWN)
    } else {
        (text::OTHER_BEGUN, text::OTHER_GO_ON_BEGUN)
    };
    let page = el("section", "stack")
        .with(phone.heading(text::OTHER_TITLE))
        .with(phone.p(what))
        .with(phone.button("button", "go-on", go_on))
        .with(phone.button("button quiet", "forget", text::OTHER_FORGET));
    phone.head(main).with(page)
}

/// The code that stands on the screen, to be typed.
fn code_field(phone: &Phone) -> El {
    let label = words("label", "", phone.t(text::CODE_LABEL)).attr("for", "code");
    let hint = words("p", "hint", phone.t(text::CODE_HINT)).attr("id", "code-hint");
    let field = el("input", "typed")
        .attr("id", "code")
        .attr("type", "text")
        .attr("maxlength", "1000")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "code-hint code-error");
    let wrong = words("p", "error", &wrong_words(phone))
        .attr("id", "code-error")
        .attr("role", "status");
    let send = words("button", "button", phone.t(text::TO_ROUND)).attr("type", "submit");
    let all = el("div", "field")
        .with(label)
        .with(hint)
        .with(field)
        .with(wrong);
    el("form", "stack").with(all).with(send)
}

fn wrong_words(phone: &Phone) -> String {
    match phone.visit.wrong() {
        None => String::new(),
        Some(Fault::Symbol(symbol)) => text::wrong_symbol(phone.lang, &symbol),
        Some(Fault::Other(_)) => phone.t(text::WRONG_OTHER).to_owned(),
        Some(_) => phone.t(text::WRONG_DAMAGED).to_owned(),
    }
}

/// Says what is wrong with what was typed, and leaves it there to be mended.
pub(super) fn tell_wrong(phone: &Phone) {
    if let (Some(place), Some(input)) = (find("#code-error"), input("#code")) {
        place.set_text_content(Some(&wrong_words(phone)));
        let _ = input.set_attribute("aria-invalid", "true");
    }
}
