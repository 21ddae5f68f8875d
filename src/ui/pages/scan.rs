//! Codes are read here, one after the other: by camera, typed, or from a file.
//! What is shown is the pair and the count, never an answer.

mod said;

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use crate::app::reading::{At, LONGEST_FILE, Reading, Refusal, Said};
use crate::app::{Counter, Route};
use crate::browser::sound::Sound;
use crate::browser::{clock, files};
use crate::content::Text;
use crate::content::text::{collect, common, scan as text};
use crate::ui::counter;
use crate::ui::live::live;
use crate::ui::parts::{Scanner, Tick, WordField};
use crate::ui::state::{Shell, shell};

/// The room, where it counts, and how what was said is heard.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    counter: StoredValue<Counter>,
    reading: RwSignal<Reading>,
    /// Said of a file, before anything is read.
    file: RwSignal<Option<Text>>,
    is_loud: RwSignal<bool>,
    /// Ready from the first press on, before which no browser makes a sound.
    sound: StoredValue<Option<Sound>, LocalStorage>,
}

impl Room {
    /// A code before the camera, or a text that a person gave.
    fn takes(self, code: &str, is_seen: bool) -> Option<Said> {
        let now = clock::now();
        let said = self.reading.try_update(|reading| {
            // The round as it is stored now: another page may have counted.
            let read = |reading: &mut Reading, at: At<'_>| {
                if is_seen {
                    reading.sees(code, at, now)
                } else {
                    Some(reading.reads(code, at, now))
                }
            };
            let counter = self.counter.get_value();
            let said = counter::read(self.shell, &counter, |at| read(reading, at));
            said.unwrap_or_else(|| Some(reading.refuses(Refusal::NoRound, now)))
        });
        let said = said.flatten()?;
        if self.is_loud.get_untracked() {
            self.sound.with_value(|sound| match (sound, &said) {
                (Some(sound), Said::Counted(_) | Said::Part(..)) => sound.counted(),
                (Some(sound), Said::Refused(_)) => sound.refused(),
                _ => {}
            });
        }
        Some(said)
    }
}

pub(super) fn page(counter: Counter) -> AnyView {
    let shell = shell();
    let room = Room {
        shell,
        counter: StoredValue::new(counter.clone()),
        reading: RwSignal::new(Reading::default()),
        file: RwSignal::new(None),
        is_loud: RwSignal::new(true),
        sound: StoredValue::new_local(None),
    };
    let ticks = set_interval_with_handle(
        move || {
            let now = clock::now();
            if room.reading.try_update_untracked(|it| it.tick(now)) == Some(true) {
                room.reading.notify();
            }
        },
        Duration::from_millis(250),
    );
    on_cleanup(move || {
        if let Ok(ticks) = ticks {
            ticks.clear();
        }
    });
    let (back, label) = match &counter {
        Counter::Front(id) => (Route::Collect(id.clone()), collect::TITLE),
        Counter::Table(mark, station) => (Route::Table(*mark, *station), common::BACK),
    };
    let count = move || count(shell, &room.counter.get_value());
    let on_start = move |()| room.sound.set_value(Some(Sound::ready()));
    let on_start = Callback::new(on_start);
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=back.to_string()>{shell.t(label)}</a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        <div class="two scanning">
            <section class="stack">
                <said::Outcome room=room/>
                <p class="count">{live(count)}</p>
                <Scanner
                    on_code=move |code: String| drop(room.takes(&code, true))
                    on_start=on_start
                />
                <Tick
                    label=text::SOUND
                    value=room.is_loud
                    on_change=move |is| room.is_loud.set(is)
                />
            </section>
            <div class="stack wide-gap">
                <Typed room=room/>
                <FromFile room=room/>
            </div>
        </div>
    }
    .into_any()
}

/// How many are counted.
fn count(shell: Shell, counter: &Counter) -> Option<String> {
    let lang = shell.lang.get();
    match counter {
        Counter::Front(id) => {
            let round = shell.open_round(id)?;
            Some(collect::count(lang, &round.sheets(), &round.invited))
        }
        Counter::Table(mark, station) => {
            let round = shell.read(|store| store.helped_round(*mark, *station));
            let sheets = round.into_option()?.urn.tally.sheets();
            Some(text::count_table(lang, &sheets))
        }
    }
}

#[component]
fn Typed(room: Room) -> impl IntoView {
    let shell = room.shell;
    let typed = RwSignal::new(String::new());
    // A new field after each code that was counted.
    let turn = RwSignal::new(0u32);
    let count = move |event: SubmitEvent| {
        event.prevent_default();
        let said = room.takes(&typed.get_untracked(), false);
        if said.is_some_and(|it| it.has_counted()) {
            typed.set(String::new());
            turn.update(|it| *it += 1);
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
            <h2 class="h3">{shell.t(text::TYPE_TITLE)}</h2>
            <form class="stack" on:submit=count novalidate>
                {live(field)}
                <button type="submit" class="button quiet">{shell.t(text::TYPE_BUTTON)}</button>
            </form>
        </section>
    }
}

#[component]
fn FromFile(room: Room) -> impl IntoView {
    let shell = room.shell;
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        room.file.set(None);
        let done = move |text: Result<String, files::Unread>| match text {
            Ok(text) => drop(room.takes(&text, false)),
            Err(files::Unread::TooLong) => room.file.set(Some(text::FILE_TOO_LONG)),
            Err(files::Unread::Failed) => room.file.set(Some(text::FILE_UNREADABLE)),
        };
        files::read(&input, LONGEST_FILE, done);
    };
    view! {
        <section class="stack aside">
            <h2 class="h3">{shell.t(text::FILE_TITLE)}</h2>
            <p>{shell.t(text::FILE_WHAT)}</p>
            <label class="field">
                <span>{shell.t(text::FILE_LABEL)}</span>
                <input node_ref=input type="file" accept=".txt,text/plain" on:change=read/>
            </label>
            <p class="error" role="status">
                {live(move || room.file.get().map(|it| it.get(shell.lang.get())))}
            </p>
        </section>
    }
}
