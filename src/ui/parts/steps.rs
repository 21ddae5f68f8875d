//! The loop as a line with five stops.

use leptos::prelude::*;

use crate::app::place::Place;
use crate::content::Text;
use crate::content::text::{group, start as text};
use crate::ui::live::live;
use crate::ui::state::shell;

/// The loop; with a place, where the group stands in it.
#[component]
pub(in crate::ui) fn LoopLine(
    /// Where the group stands; nowhere on the start page.
    #[prop(optional, into)]
    at: Signal<Option<Place>>,
) -> impl IntoView {
    let shell = shell();
    let stops = Place::ALL.map(|place| {
        let (name, what) = words(place);
        let is_now = move || at.get() == Some(place);
        let is_done = move || at.get().is_some_and(|at| place < at);
        let state = move || {
            let lang = shell.lang.get();
            let word = if is_now() {
                group::STEP_NOW
            } else if is_done() {
                group::STEP_DONE
            } else {
                return String::new();
            };
            format!(" ({})", word.get(lang))
        };
        view! {
            <li
                class:now=is_now
                class:done=is_done
                aria-current=move || is_now().then_some("step")
            >
                <b>{shell.t(name)}<span class="sr-only">{live(state)}</span></b>
                <span>{shell.t(what)}</span>
            </li>
        }
    });
    view! { <ol class="loop">{stops.collect_view()}</ol> }
}

const fn words(place: Place) -> (Text, Text) {
    match place {
        Place::Prepare => (text::PREPARE, text::PREPARE_WHAT),
        Place::Answer => (text::ANSWER, text::ANSWER_WHAT),
        Place::See => (text::SEE, text::SEE_WHAT),
        Place::Practise => (text::PRACTISE, text::PRACTISE_WHAT),
        Place::FollowUp => (text::FOLLOW, text::FOLLOW_WHAT),
    }
}
