//! What is done with the whole list, by buttons and keys.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use super::desk::Desk;
use crate::app::meeting::history::History;
use crate::app::meeting::sheet::{Timed, new_block, new_break};
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::sheet as text;
use crate::ui::live::live;

pub(super) fn bar(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let keys = window_event_listener(ev::keydown, move |event| {
        // In a field, the browser undoes what was typed there.
        if !(event.ctrl_key() || event.meta_key()) || focus::is_in_text() {
            return;
        }
        let act: fn(Desk) = match (event.key().as_str(), event.shift_key()) {
            ("z" | "Z", false) => Desk::undoes,
            ("z" | "Z", true) | ("y" | "Y", false) => Desk::redoes,
            _ => return,
        };
        event.prevent_default();
        act(desk);
    });
    on_cleanup(move || keys.remove());
    let add = move |label: Text, id: &'static str, act: fn(Desk)| {
        view! {
            <button type="button" id=id class="button quiet" on:click=move |_| act(desk)>
                {shell.t(label)}
            </button>
        }
    };
    // Not `disabled`: the button that was just pressed would lose the keyboard.
    let step = move |label: Text,
                     id: &'static str,
                     can: fn(&History<Timed, String>) -> bool,
                     act: fn(Desk)| {
        let is_off = move || (!desk.history.with(can)).then_some("true");
        view! {
            <button
                type="button"
                id=id
                class="button quiet"
                aria-disabled=is_off
                on:click=move |_| act(desk)
            >
                {shell.t(label)}
            </button>
        }
    };
    view! {
        <div class="row" role="group" aria-label=shell.t(text::TOOLS)>
            {add(text::ADD_BLOCK, "add-block", |desk| desk.adds(new_block(), "title"))}
            {add(text::ADD_BREAK, "add-break", |desk| {
                desk.adds(new_break(desk.lang()), "minutes");
            })}
            {add(text::ADD_EXERCISE, "add-exercise", |desk| {
                desk.adds(new_block(), "exercise");
            })}
            {step(text::UNDO, "undo", History::can_undo, Desk::undoes)}
            {step(text::REDO, "redo", History::can_redo, Desk::redoes)}
        </div>
        <p class="plan-said" role="status">{live(move || desk.said.get())}</p>
    }
    .into_any()
}
