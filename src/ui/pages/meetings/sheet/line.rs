//! A block in the list: when, what, how long, what there is to look at; and below it
//! what can be changed, while it is open.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::desk::{Desk, field_id};
use super::drag::{Drag, handle};
use super::editor;
use crate::app::meeting::leading::block_title;
use crate::app::meeting::sheet::{clock, marks, notice};
use crate::content::text::sheet as text;
use crate::content::words;
use crate::domain::Dimension;
use crate::domain::meeting::Notice;
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};

pub(super) fn line(desk: Desk, drag: Drag, number: u32) -> AnyView {
    let shell = desk.shell;
    let block = Memo::new(move |_| desk.plan.with(|it| it.sheet.block(number).cloned()));
    let slot = Memo::new(move |_| desk.schedule.with(|it| it.slot(number)));
    let found = Memo::new(move |_| {
        let is_own = |it: &Notice| it.number() == Some(number);
        desk.schedule.with(|it| {
            it.notices
                .iter()
                .copied()
                .filter(is_own)
                .collect::<Vec<_>>()
        })
    });
    let gives =
        Memo::new(move |_| block.with(|it| it.as_ref().filter(|it| !it.is_break)?.gives));
    let time = move || {
        let lang = shell.lang.get();
        slot.get().map(|slot| {
            view! { <b>{clock(slot.start, lang)}</b> <span>"–" {clock(slot.end, lang)}</span> }
        })
    };
    let name = move || {
        let lang = shell.lang.get();
        block.with(|it| {
            it.as_ref()
                .map_or(String::new(), |it| block_title(it, lang))
        })
    };
    let said = move || {
        let lang = shell.lang.get();
        block.with(|it| it.as_ref().map(|it| marks(it, lang).join(" · ")))
    };
    let room = move || gives.get().map(room);
    let notices = move || {
        let lang = shell.lang.get();
        let all = found.get().into_iter();
        all.map(|it| view! { <p class="plan-notice">{notice(it, lang)}</p> })
            .collect_view()
    };
    let is_open = move || desk.open.get() == Some(number);
    let toggle = move |_| {
        let was_open = desk.open.get_untracked() == Some(number);
        desk.open.set((!was_open).then_some(number));
    };
    let keys = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => -1,
            "ArrowDown" if event.alt_key() => 1,
            _ => return,
        };
        event.prevent_default();
        desk.moves(number, by);
    };
    let class = move || {
        let is_break = block.with(|it| it.as_ref().is_some_and(|it| it.is_break));
        let states = [
            (is_break, " pause"),
            (is_open(), " open"),
            (drag.is_taken(number), " taken"),
            (drag.is_over(number), " over"),
        ];
        let states = states.into_iter().filter(|(is, _)| *is);
        let states: String = states.map(|(_, word)| word).collect();
        format!("plan-item {}{states}", gives.get().map_or("", hue))
    };
    let minutes = move || {
        let lasts = slot.get().map_or(0, |it| it.end - it.start);
        lasts.to_string()
    };
    let shift = move |id: &'static str,
                      by: isize,
                      label: fn(_, &dyn std::fmt::Display) -> String| {
        let words = move || label(shell.lang.get(), &name());
        let is_at_end = move || {
            let order = desk.order.get();
            let last = if by < 0 { order.first() } else { order.last() };
            (last == Some(&number)).then_some("true")
        };
        view! {
            <button
                type="button"
                id=field_id(number, id)
                class="plan-shift"
                aria-disabled=is_at_end
                on:click=move |_| desk.moves(number, by)
            >
                <span class=format!("plan-arrow {id}") aria-hidden="true"></span>
                <span class="sr-only">{live(words)}</span>
            </button>
        }
    };
    view! {
        <li
            class=class
            style:--minutes=minutes
            data-block=number.to_string()
        >
            <div class="plan-line" on:keydown=keys>
                <p class="plan-time">{live(time)}</p>
                <button
                    type="button"
                    id=field_id(number, "open")
                    class="plan-open"
                    aria-expanded=move || if is_open() { "true" } else { "false" }
                    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                    on:click=toggle
                >
                    <span class="plan-title">{live(name)}</span>
                    <span class="plan-marks">{live(said)} " " {live(room)}</span>
                </button>
                <div class="plan-move">
                    {handle(drag, number)}
                    {shift("up", -1, text::move_up)}
                    {shift("down", 1, text::move_down)}
                </div>
            </div>
            {live(notices)}
            {live(move || is_open().then(|| editor::editor(desk, number)))}
        </li>
    }
    .into_any()
}

/// The perspective that a block gives room to.
fn room(dimension: Dimension) -> impl IntoView {
    let shell = crate::ui::state::shell();
    view! {
        <span class="plan-gives"><Glyph of=dimension/>{shell.t(words::name(dimension))}</span>
    }
}
