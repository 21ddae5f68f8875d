//! Ways to a round that are not straight: no link, half a link, a round of a
//! newer version, and what is left of an earlier one.

use leptos::html;
use leptos::prelude::*;

use super::{Go, Phone, Top};
use crate::app::phone::{Action, Fetching, Visit};
use crate::browser::offline::{self, Offline};
use crate::codec::Fault;
use crate::content::text::phone as text;
use crate::ui::live::live;

/// What this page is, whether the phone is ready, and a field for the code.
pub(super) fn no_code(phone: Phone) -> AnyView {
    let state = RwSignal::new(offline::state().0);
    offline::on_change(move || state.set(offline::state().0));
    let words = move || match state.get() {
        Offline::Ready => text::OFFLINE_READY,
        Offline::Waiting => text::OFFLINE_WAITING,
        Offline::Cannot => text::OFFLINE_CANNOT,
    };
    let is_waiting = phone.visit.with_untracked(Visit::is_waiting);
    let lead = if is_waiting {
        text::WAITING
    } else {
        text::LEAD
    };
    view! {
        <Top phone=phone/>
        <section class="stack">
            <h1 tabindex="-1">{phone.t(text::TITLE)}</h1>
            <p>{phone.t(lead)}</p>
            <CodeField phone=phone/>
            <p class="muted" role="status">
                {live(move || words().get(phone.lang.get()))}
            </p>
            <p><a class="onward" href="../">{phone.t(text::WHOLE_APP)}</a></p>
        </section>
    }
    .into_any()
}

/// The link is not whole; the code can be typed.
pub(super) fn damaged(phone: Phone) -> AnyView {
    view! {
        <Top phone=phone/>
        <section class="stack">
            <h1 tabindex="-1">{phone.t(text::DAMAGED_TITLE)}</h1>
            <p>{phone.t(text::DAMAGED_LEAD)}</p>
            <CodeField phone=phone/>
        </section>
    }
    .into_any()
}

/// The round is of a newer version, which is being fetched or cannot be.
pub(super) fn unknown(phone: Phone, how: Fetching) -> AnyView {
    let words = match how {
        Fetching::Trying => text::NEWER_TRYING,
        Fetching::NothingNewer => text::NEWER_NONE,
        Fetching::NoNetwork => text::NEWER_NO_NETWORK,
    };
    let has_failed = how != Fetching::Trying;
    view! {
        <Top phone=phone/>
        <section class="stack">
            <h1 tabindex="-1">{phone.t(text::NEWER_TITLE)}</h1>
            <p role="status">{phone.t(words)}</p>
            {has_failed.then(|| view! {
                <p>{phone.t(text::NEWER_WAYS)}</p>
                <Go phone=phone action=Action::Retry label=text::TRY_AGAIN/>
            })}
        </section>
    }
    .into_any()
}

/// Something of an earlier round is here.
pub(super) fn other(phone: Phone) -> AnyView {
    let is_shown = phone.visit.with_untracked(Visit::is_other_shown);
    let (what, go_on) = if is_shown {
        (text::OTHER_SHOWN, text::OTHER_GO_ON_SHOWN)
    } else {
        (text::OTHER_BEGUN, text::OTHER_GO_ON_BEGUN)
    };
    view! {
        <Top phone=phone/>
        <section class="stack">
            <h1 tabindex="-1">{phone.t(text::OTHER_TITLE)}</h1>
            <p>{phone.t(what)}</p>
            <Go phone=phone action=Action::GoOn label=go_on/>
            <Go phone=phone action=Action::Forget label=text::OTHER_FORGET quiet=true/>
        </section>
    }
    .into_any()
}

/// The code that stands on the screen, to be typed.
#[component]
fn CodeField(phone: Phone) -> impl IntoView {
    let input: NodeRef<html::Input> = NodeRef::new();
    let wrong = Memo::new(move |_| phone.visit.with(Visit::wrong));
    let words = move || {
        let lang = phone.lang.get();
        Some(match wrong.get()? {
            Fault::Symbol(symbol) => text::wrong_symbol(lang, &symbol),
            Fault::Other(_) => text::WRONG_OTHER.get(lang).to_owned(),
            _ => text::WRONG_DAMAGED.get(lang).to_owned(),
        })
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(input) = input.get_untracked() {
            phone.act(Action::Typed(input.value()));
            if wrong.get_untracked().is_some() {
                let _ = input.focus();
            }
        }
    };
    view! {
        <form class="stack" on:submit=on_submit>
            <div class="field">
                <label for="code">{phone.t(text::CODE_LABEL)}</label>
                <p class="hint" id="code-hint">{phone.t(text::CODE_HINT)}</p>
                <input
                    node_ref=input
                    id="code"
                    type="text"
                    class="typed"
                    maxlength="1000"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-describedby="code-hint code-error"
                    aria-invalid=move || wrong.get().is_some().then_some("true")
                />
                <p class="error" id="code-error" role="status">{live(words)}</p>
            </div>
            <button type="submit" class="button">{phone.t(text::TO_ROUND)}</button>
        </form>
    }
}
