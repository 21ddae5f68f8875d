//! What is done with the whole list, by buttons and keys.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use super::desk::Desk;
use crate::app::dialogue::year::templates::{TEMPLATES, dialogue, title};
use crate::app::meeting::history::History;
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::year as text;
use crate::domain::Year;
use crate::domain::dialogue::YearMonth;
use crate::domain::dialogue::year::{Dialogue, Kind};
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
    // Not `disabled`: the button that was just pressed would lose the keyboard.
    let step = move |label: Text,
                     id: &'static str,
                     can: fn(&History<Year, String>) -> bool,
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
    // An own one comes in this month, if that is in the plan.
    let add_own = move |_| {
        desk.adds(|_, _| Dialogue::new(YearMonth::of(clock::today())));
    };
    view! {
        <section class="stack no-print" aria-label=shell.t(text::TOOLS)>
            <div class="row">
                <button type="button" id="year-add" class="button" on:click=add_own>
                    {shell.t(text::ADD_OWN)}
                </button>
                {step(text::UNDO, "year-undo", History::can_undo, Desk::undoes)}
                {step(text::REDO, "year-redo", History::can_redo, Desk::redoes)}
            </div>
            <details class="year-templates">
                <summary>{shell.t(text::TEMPLATES_TITLE)}</summary>
                <div class="stack">
                    <p class="hint">{shell.t(text::TEMPLATES_NOTE)}</p>
                    <div class="row">{TEMPLATES.map(|it| template(desk, it)).collect_view()}</div>
                </div>
            </details>
            <p class="year-said" role="status">{live(move || desk.said.get())}</p>
        </section>
    }
    .into_any()
}

fn template(desk: Desk, kind: Kind) -> impl IntoView {
    let shell = desk.shell;
    let words = move || title(kind).map_or("", |it| it.get(shell.lang.get()));
    let label = move || text::add_template(shell.lang.get(), &words());
    view! {
        <button
            type="button"
            class="button quiet"
            aria-label=label
            on:click=move |_| desk.adds(|plan, lang| dialogue(kind, plan, lang))
        >
            {words}
        </button>
    }
}
