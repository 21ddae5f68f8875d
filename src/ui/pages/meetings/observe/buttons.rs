//! The buttons in reach of a thumb, and the keys that do the same.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Desk;
use crate::app::observing::{Press, key, what_words};
use crate::content::text::observe as text;
use crate::domain::conversation::CHOICES;
use crate::domain::observation::{Way, What};
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};

/// Seats above, everything else at the lower edge.
#[component]
pub(super) fn Buttons(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let about = untrack(|| desk.with(|it| (it.about().way, it.about().seats)));
    let (way, seats) = about.unwrap_or((Way::Taps, 0));
    let on_key = move |event: KeyboardEvent| {
        let is_other = event.ctrl_key() || event.alt_key() || event.meta_key();
        if is_other || event.repeat() {
            return;
        }
        if let Some(press) = key(&event.key(), way) {
            event.prevent_default();
            desk.presses(press);
        }
    };
    let kinds = CHOICES.map(|dimension| kind(desk, way, What::Said(dimension)));
    let other = (way == Way::Samples).then(|| kind(desk, way, What::Other));
    let besides = [What::Interruption, What::OpenQuestion, What::Answered];
    let besides = besides.map(|what| {
        let is_answer = what == What::Answered;
        view! {
            <button
                type="button"
                class="tap"
                on:click=move |_| desk.presses(Press::Mark(what))
            >
                <span>{live(move || what_words(what, shell.lang.get()))}</span>
                // An answer takes an open question away, which has its number.
                {(!is_answer).then(|| view! { <b>{live(move || times(desk, what))}</b> })}
            </button>
        }
    });
    let has_none = move || desk.with(|it| it.events().is_empty()) == Some(true);
    view! {
        <div class="tap-area" on:keydown=on_key>
            {(0 < seats).then(|| view! { <Seats desk=desk seats=seats/> })}
            <div class="tap-bar">
                <div class="tap-besides">
                    {besides.collect_view()}
                    <button
                        type="button"
                        class="tap"
                        aria-disabled=move || has_none().then_some("true")
                        on:click=move |_| desk.presses(Press::Undo)
                    >
                        <span>{shell.t(text::UNDO)}</span>
                    </button>
                </div>
                <div class="tap-kinds" role="group" aria-label=shell.t(text::BUTTONS)>
                    {kinds.collect_view()} {other}
                </div>
            </div>
        </div>
    }
}

/// A kind of contribution. Where minutes are sampled, the one of this minute looks
/// pressed.
fn kind(desk: Desk, way: Way, what: What) -> AnyView {
    let shell = desk.shell;
    let dimension = match what {
        What::Said(dimension) => Some(dimension),
        _ => None,
    };
    let class = format!("tap kind {}", dimension.map_or("", hue));
    let is_chosen = Memo::new(move |_| {
        let chosen = desk.minute().and_then(|it| it.chosen);
        chosen == Some(what)
    });
    let pressed = move || {
        (way == Way::Samples).then(|| if is_chosen.get() { "true" } else { "false" })
    };
    view! {
        <button
            type="button"
            class=class
            aria-pressed=pressed
            on:click=move |_| desk.presses(Press::Mark(what))
        >
            {dimension.map(|it| view! { <Glyph of=it/> })}
            <span>{live(move || what_words(what, shell.lang.get()))}</span>
            <b>{live(move || times(desk, what))}</b>
        </button>
    }
    .into_any()
}

fn times(desk: Desk, what: What) -> Option<usize> {
    desk.with(|it| it.times(what))
}

/// Who begins to speak, by the number of the seat.
#[component]
fn Seats(desk: Desk, seats: u8) -> impl IntoView {
    let shell = desk.shell;
    let all = (1..=seats).map(|seat| {
        let what = What::Turn(seat);
        view! {
            <button
                type="button"
                class="tap seat"
                on:click=move |_| desk.presses(Press::Mark(what))
            >
                <span class="sr-only">{live(move || text::seat(shell.lang.get(), &seat))}</span>
                <span aria-hidden="true">{seat}</span>
                <small>{live(move || times(desk, what))}</small>
            </button>
        }
    });
    view! {
        <div class="tap-seats">
            <p id="seats-what">{shell.t(text::SEATS)}</p>
            <div class="seats" role="group" aria-labelledby="seats-what">{all.collect_view()}</div>
        </div>
    }
}
