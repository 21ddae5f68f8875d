//! One person answers on a device that goes round: welcome, the three statements, and
//! a neutral screen for the next person. The room is `app::culture::pulse_answer`.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{set_interval_with_handle, window_event_listener};
use leptos::prelude::*;

use super::place;
use super::statements::{Statements, first};
use crate::app::PulsePage;
use crate::app::culture::pulse_answer::{Action, Answering, Effect, Phase};
use crate::app::culture::pulse_collect;
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::pulse as text;
use crate::domain::{OpenPulse, PulseId};
use crate::ui::live::live;
use crate::ui::parts::Tongues;
use crate::ui::state::{Shell, shell};

/// The room, and what is done with what it asks for.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    state: RwSignal<Answering>,
    id: StoredValue<PulseId>,
}

impl Room {
    fn act(self, action: Action) {
        let effects = self
            .state
            .try_update(|state| state.update(action, clock::now()));
        for effect in effects.unwrap_or_default() {
            match effect {
                Effect::Count(reply) => {
                    let id = self.id.get_value();
                    let counted = self
                        .shell
                        .write(|store| pulse_collect::count(store, &id, &reply));
                    self.act(Action::Counted(counted.is_some()));
                }
                Effect::ToStatement(at) => focus::to_id(first(at)),
                Effect::Focus => focus::begin_page(),
            }
        }
    }

    fn leave(self) -> String {
        place(self.id.get_value(), PulsePage::Collect)
    }
}

pub(super) fn page(pulse: OpenPulse) -> AnyView {
    let shell = shell();
    let room = Room {
        shell,
        state: RwSignal::new(Answering::open(clock::now())),
        id: StoredValue::new(pulse.about.id.clone()),
    };
    watch_the_clock(room);
    let phase = Memo::new(move |_| room.state.with(Answering::phase));
    let body = move || match phase.get() {
        Phase::Welcome => welcome(room, &pulse),
        Phase::Statements => statements(room),
        Phase::HandedIn => handed_in(room),
    };
    view! {
        <div class="answering pulse">
            {live(body)}
            <Warning room=room/>
        </div>
    }
    .into_any()
}

/// Lets time pass, and any key or tap count as a sign of life.
fn watch_the_clock(room: Room) {
    let ticks =
        set_interval_with_handle(move || room.act(Action::Tick), Duration::from_secs(1));
    let keys = window_event_listener(ev::keydown, move |_| room.act(Action::Touch));
    let taps = window_event_listener(ev::pointerdown, move |_| room.act(Action::Touch));
    on_cleanup(move || {
        if let Ok(ticks) = ticks {
            ticks.clear();
        }
        keys.remove();
        taps.remove();
    });
}

/// Said 30 seconds before begun answers are removed.
#[component]
fn Warning(room: Room) -> impl IntoView {
    let is_warned = Memo::new(move |_| room.state.with(Answering::is_warned));
    view! {
        <div class="idle" role="alert">
            {live(move || {
                is_warned.get().then(|| view! { <p>{room.shell.t(text::IDLE)}</p> })
            })}
        </div>
    }
}

fn welcome(room: Room, pulse: &OpenPulse) -> AnyView {
    let shell = room.shell;
    let title = pulse.about.title.clone();
    let limit = pulse.about.limit.get();
    view! {
        <header class="top">
            <a class="small" href=room.leave()>{shell.t(text::TO_COLLECT)}</a>
            <Tongues/>
        </header>
        <section class="stack">
            <h1 tabindex="-1">{shell.t(text::WELCOME)}</h1>
            <p>{live(move || text::about(shell.lang.get(), &title))}</p>
            <p>{shell.t(text::EXTENT)}</p>
            <p><b>{shell.t(text::VOLUNTARY)}</b></p>
            <h2 class="h3">{shell.t(text::HAPPENS)}</h2>
            <p>{shell.t(text::HAPPENS_SHARED)}</p>
            <p>{live(move || text::happens_end(shell.lang.get(), &limit))}</p>
            <p class="muted small">{shell.t(text::OWN)}</p>
        </section>
        <footer class="foot-row end">
            <Go room=room action=Action::Begin label=text::BEGIN/>
        </footer>
    }
    .into_any()
}

fn statements(room: Room) -> AnyView {
    let shell = room.shell;
    let told = Memo::new(move |_| room.state.with(Answering::told));
    let missing = move || {
        told.get()
            .map(|at| text::missing(shell.lang.get(), &(at + 1)))
    };
    view! {
        <header class="top"><span></span><Tongues/></header>
        <section class="stack wide-gap">
            <h1 tabindex="-1">{shell.t(text::HOW_OFTEN)}</h1>
            <Statements
                given=move |at| room.state.with(|it| it.given(at))
                choose=move |at, response| room.act(Action::Choose(at, response))
            />
        </section>
        <footer class="foot-row pulse-foot">
            <p class="error" role="status">{live(missing)}</p>
            <Go room=room action=Action::HandIn label=text::HAND_IN/>
        </footer>
    }
    .into_any()
}

fn handed_in(room: Room) -> AnyView {
    let shell = room.shell;
    let is_lost = Memo::new(move |_| room.state.with(Answering::is_lost));
    let thanks = move || {
        if is_lost.get() {
            view! { <p class="banner" role="alert">{shell.t(text::NOT_COUNTED)}</p> }
                .into_any()
        } else {
            view! { <p class="large">{shell.t(text::THANKS)}</p> }.into_any()
        }
    };
    view! {
        <header class="top"><span></span><Tongues/></header>
        <section class="stack neutral">
            <h1 tabindex="-1">{shell.t(text::PASS_ON)}</h1>
            {live(thanks)}
            <p>{shell.t(text::AFTER)}</p>
        </section>
        <footer class="foot-row">
            <a class="button quiet" href=room.leave()>{shell.t(text::TO_COLLECT)}</a>
            <Go room=room action=Action::Next label=text::NEXT_PERSON/>
        </footer>
    }
    .into_any()
}

/// A button that does one thing to the room.
#[component]
fn Go(room: Room, action: Action, label: Text) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| room.act(action)>
            {room.shell.t(label)}
        </button>
    }
}
