//! The meetings of a sample, row by row, entered by keyboard.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use super::desk::Desk;
use super::{paste, row};
use crate::app::culture::baseline::counted;
use crate::app::meeting::history::History;
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::baseline as text;
use crate::domain::culture::Meetings;
use crate::domain::culture::meetings::MOST_ROWS;
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let rows = move || {
        let made = desk.made.get();
        let number = |it| (it, made);
        desk.order.get().into_iter().map(number).collect::<Vec<_>>()
    };
    let head = [
        ("minutes", text::COLUMN_MINUTES),
        ("participants", text::COLUMN_PARTICIPANTS),
        ("own", text::COLUMN_OWN),
        ("form", text::COLUMN_FORM),
        ("title", text::COLUMN_TITLE),
        ("day", text::COLUMN_DAY),
    ];
    let head = head.map(|(class, name)| {
        view! { <span class=class>{shell.t(name)}</span> }
    });
    let own = move || {
        let is_several = desk.has_own.get();
        let lang = shell.lang.get();
        is_several.then(|| view! { <p class="hint">{text::OWN_HINT.get(lang)}</p> })
    };
    let full = move || {
        let lang = shell.lang.get();
        let is_full = desk.meetings.with(|it| MOST_ROWS <= it.rows.len());
        is_full.then(|| text::sample_full(lang, &MOST_ROWS))
    };
    view! {
        <section class="stack" on:focusout=move |_| desk.leaves_field()>
            <h2>{shell.t(text::SAMPLE_TITLE)}</h2>
            <p class="hint no-print">{shell.t(text::SAMPLE_KEYS)}</p>
            <p class="hint no-print">{shell.t(text::SAMPLE_ONCE)}</p>
            {live(own)}
            <div class="sample" class:own-off=move || !desk.has_own.get()>
                <div class="sample-head" aria-hidden="true"><span></span>{head}</div>
                <ol class="plain">
                    // Rows are added while somebody types in the one before.
                    <For each=rows key=|it| *it let:it>
                        {row::row(desk, it.0)}
                    </For>
                </ol>
            </div>
            <p>{live(full)}</p>
            {tools(desk)}
            <p class="large" role="status">
                {live(move || desk.figures.with(|it| counted(it, shell.lang.get())))}
            </p>
            {paste::section(desk)}
        </section>
    }
    .into_any()
}

/// What is done with all rows, by buttons and keys.
fn tools(desk: Desk) -> AnyView {
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
                     can: fn(&History<Meetings, String>) -> bool,
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
        <div class="row no-print" role="group" aria-label=shell.t(text::TOOLS)>
            <button
                type="button"
                id="copy-last"
                class="button quiet"
                on:click=move |_| desk.copies_last()
            >
                {shell.t(text::COPY_LAST)}
            </button>
            {step(text::UNDO, "undo", History::can_undo, Desk::undoes)}
            {step(text::REDO, "redo", History::can_redo, Desk::redoes)}
        </div>
        <p class="muted" role="status">{live(move || desk.said.get())}</p>
    }
    .into_any()
}
