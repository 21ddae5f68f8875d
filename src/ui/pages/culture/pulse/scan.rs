//! Codes are read here, one after the other: by camera or typed. What is shown is the
//! pair and the count, never an answer.

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use super::place;
use crate::app::PulsePage;
use crate::app::culture::pulse_collect::{Reading, Said, read};
use crate::app::culture::pulse_words::said as said_words;
use crate::browser::clock;
use crate::browser::sound::Sound;
use crate::content::text::{pulse as text, scan};
use crate::domain::{OpenPulse, PulseId};
use crate::ui::live::live;
use crate::ui::parts::{Scanner, Tick, WordField};
use crate::ui::state::{Shell, shell};

/// The room, and how what was said is heard.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    id: StoredValue<PulseId>,
    reading: RwSignal<Reading>,
    is_loud: RwSignal<bool>,
    /// Ready from the first press on, before which no browser makes a sound.
    sound: StoredValue<Option<Sound>, LocalStorage>,
}

impl Room {
    /// A code before the camera. The same one is told once.
    fn sees(self, code: &str) {
        let now = clock::now();
        let is_new = self.reading.try_update_untracked(|it| it.is_new(code, now));
        if is_new == Some(true) {
            self.reads(code);
        }
    }

    /// Reads a code into the pulse as it is stored now. Whether it was counted.
    fn reads(self, code: &str) -> bool {
        let said = self
            .id
            .with_value(|id| self.shell.peek(|it| read(it, id, code)));
        let is_counted = matches!(said, Said::Counted(_));
        if is_counted {
            // Whoever follows the store is told.
            self.shell.write(|_| ());
        }
        if self.is_loud.get_untracked() {
            self.sound.with_value(|sound| match (sound, is_counted) {
                (Some(sound), true) => sound.counted(),
                (Some(sound), false) => sound.refused(),
                (None, _) => {}
            });
        }
        self.reading.update(|it| it.says(said, clock::now()));
        is_counted
    }
}

pub(super) fn page(pulse: OpenPulse) -> AnyView {
    let shell = shell();
    let room = Room {
        shell,
        id: StoredValue::new(pulse.about.id),
        reading: RwSignal::new(Reading::default()),
        is_loud: RwSignal::new(true),
        sound: StoredValue::new_local(None),
    };
    let tick = move || {
        let now = clock::now();
        if room.reading.try_update_untracked(|it| it.tick(now)) == Some(true) {
            room.reading.notify();
        }
    };
    let ticks = set_interval_with_handle(tick, Duration::from_millis(250));
    on_cleanup(move || {
        if let Ok(ticks) = ticks {
            ticks.clear();
        }
    });
    let count = move || {
        let pulse = room.id.with_value(|id| shell.read(|store| store.pulse(id)));
        let pulse = pulse.into_option()?;
        Some(text::count(
            shell.lang.get(),
            &pulse.sheets(),
            &pulse.about().people,
        ))
    };
    let on_start = Callback::new(move |()| room.sound.set_value(Some(Sound::ready())));
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=place(room.id.get_value(), PulsePage::Collect)>
                    {shell.t(text::TO_COLLECT)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::SCAN)}</h1>
            <p>{shell.t(text::SCAN_LEAD)}</p>
        </section>
        <div class="two scanning">
            <section class="stack">
                <Outcome room=room/>
                <p class="count">{live(count)}</p>
                <Scanner
                    on_code=move |code: String| room.sees(&code)
                    on_start=on_start
                />
                <Tick
                    label=scan::SOUND
                    value=room.is_loud
                    on_change=move |is| room.is_loud.set(is)
                />
            </section>
            <Typed room=room/>
        </div>
    }
    .into_any()
}

/// What became of the last code: large, in one place, read aloud by screen readers.
#[component]
fn Outcome(room: Room) -> impl IntoView {
    let said = Memo::new(move |_| room.reading.with(|it| it.said().cloned()));
    let class = move || match said.get() {
        None => "outcome",
        Some(Said::Refused(_)) => "outcome refused",
        Some(Said::Counted(_)) => "outcome counted",
    };
    let body = move || {
        let lang = room.shell.lang.get();
        let Some(said) = said.get() else {
            return view! { <p>{scan::WAITING.get(lang)}</p> }.into_any();
        };
        let words = said_words(&said, lang);
        let pair = match said {
            Said::Counted(pair) => {
                Some(view! { <p class="pair" aria-hidden="true">{pair}</p> })
            }
            Said::Refused(_) => None,
        };
        view! { {pair} <p>{words}</p> }.into_any()
    };
    view! { <div class=class role="status" aria-atomic="true">{live(body)}</div> }
}

#[component]
fn Typed(room: Room) -> impl IntoView {
    let shell = room.shell;
    let typed = RwSignal::new(String::new());
    // A new field after each code that was counted.
    let turn = RwSignal::new(0u32);
    let count = move |event: SubmitEvent| {
        event.prevent_default();
        if room.reads(&typed.get_untracked()) {
            typed.set(String::new());
            turn.update(|it| *it += 1);
            crate::browser::focus::to_id("typed".to_owned());
        }
    };
    let field = move || {
        turn.track();
        view! {
            <WordField
                id="typed"
                label=text::TYPE_LABEL
                hint=text::TYPE_HINT
                value=String::new()
                on_input=move |text| typed.set(text)
            />
        }
    };
    view! {
        <section class="stack aside">
            <h2 class="h3">{shell.t(scan::TYPE_TITLE)}</h2>
            <form class="stack" on:submit=count novalidate>
                {live(field)}
                <button type="submit" class="button quiet">{shell.t(text::TYPE_BUTTON)}</button>
            </form>
        </section>
    }
}
