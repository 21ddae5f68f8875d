//! Adapting a model: its perspectives one by one, and who has agreed.

mod agreed;
mod editor;

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use super::{Room, sheet};
use crate::app::dialogue::model::adapting::{Said, State};
use crate::app::dialogue::model::difference;
use crate::app::dialogue::perspective::name;
use crate::app::meeting::history::History;
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::{model, model_adapt as text};
use crate::domain::Model;
use crate::domain::dialogue::Part;
use crate::domain::dialogue::model::{FIVE, differences};
use crate::ui::history::history;
use crate::ui::live::live;
use crate::ui::state::Shell;

/// What the parts of the page share; copied freely.
#[derive(Clone, Copy)]
struct Desk {
    room: Room,
    shell: Shell,
    history: RwSignal<History<State, String>>,
    /// The place whose perspective is open.
    open: RwSignal<Option<usize>>,
    /// Counts changes that did not come from the fields themselves: they are made
    /// anew.
    made: RwSignal<u32>,
    said: RwSignal<Said>,
}

impl Desk {
    /// Changes what is stored; by typing in a field, where that has a name.
    fn change(self, field: Option<String>, change: impl FnOnce(&mut Model)) {
        self.room.change(|model| {
            let before = State::of(model);
            change(model);
            let after = State::of(model);
            self.history.update(|it| it.record(&before, &after, field));
        });
    }

    /// Changes it otherwise than by a field; fields are made anew.
    fn sets(self, change: impl FnOnce(&mut Model)) {
        self.change(None, change);
        self.again();
    }

    /// Fields are made anew, and whatever has the keyboard keeps it.
    fn again(self) {
        focus::keep();
        self.made.update(|it| *it += 1);
    }

    /// What stands at a place now.
    fn part(self, place: usize) -> Option<Part> {
        let of = |it: &Option<Model>| it.as_ref()?.parts.get(place).cloned();
        self.room.model.with_untracked(of)
    }

    /// Moves what stands at a place one up or down; the keyboard goes along.
    fn moves(self, place: usize, is_up: bool) {
        let Some(part) = self.part(place) else { return };
        let to = if is_up {
            place.checked_sub(1)
        } else {
            Some(place + 1).filter(|it| *it < FIVE)
        };
        let Some(to) = to else {
            self.said.set(Said::AtEnd(part, is_up));
            return;
        };
        self.change(None, |it| it.move_to(place, to, clock::today()));
        self.open.update(|open| {
            if *open == Some(place) {
                *open = Some(to);
            } else if *open == Some(to) {
                *open = Some(place);
            }
        });
        self.made.update(|it| *it += 1);
        self.said.set(Said::Moved(part, to));
        focus::to_id(button_id(if is_up { "up" } else { "down" }, to));
    }

    fn undoes(self) {
        self.steps(History::undo, Said::Undone);
    }

    fn redoes(self) {
        self.steps(History::redo, Said::Redone);
    }

    fn steps(
        self,
        step: fn(&mut History<State, String>, State) -> Option<State>,
        said: fn(bool) -> Said,
    ) {
        let mut is_done = false;
        self.room.change(|model| {
            let mut found = None;
            self.history.update(|it| found = step(it, State::of(model)));
            if let Some(state) = found {
                state.put(model);
                is_done = true;
            }
        });
        if is_done {
            self.again();
        }
        self.said.set(said(is_done));
    }
}

fn button_id(what: &str, place: usize) -> String {
    format!("{what}-{place}")
}

pub(super) fn page(room: Room) -> AnyView {
    let shell = room.shell;
    let desk = Desk {
        room,
        shell,
        history: history(move || room.model.with(|it| it.as_ref().map(State::of))),
        open: RwSignal::new(None),
        made: RwSignal::new(0),
        said: RwSignal::new(Said::Nothing),
    };
    keys(desk);
    let summary = move || {
        let lang = shell.lang.get();
        room.model
            .get()
            .map(|it| sheet::summary(&it.parts, it.changed_on, lang))
    };
    let rows = (0..FIVE).map(|place| row(desk, place));
    let all_back = move |_| {
        desk.sets(|it| it.put_all_back(clock::today()));
        desk.said.set(Said::AllBack);
    };
    view! {
        <section class="stack lead">
            {room.back()}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        <section class="stack">
            <h2>{shell.t(text::PARTS_TITLE)}</h2>
            {live(summary)}
            <ol class="perspectives adapting">{rows.collect_view()}</ol>
            <button type="button" class="link" on:click=all_back>
                {shell.t(text::ALL_BACK)}
            </button>
        </section>
        {agreed::section(desk)}
        {bar(desk)}
    }
    .into_any()
}

/// What stands at a place, with what can be done about it.
fn row(desk: Desk, place: usize) -> AnyView {
    let shell = desk.shell;
    let part = Memo::new(move |_| {
        let of = |it: &Option<Model>| it.as_ref()?.parts.get(place).cloned();
        desk.room.model.with(of)
    });
    let called = move || {
        let lang = shell.lang.get();
        part.with(|it| it.as_ref().map(|it| name(it, lang)))
    };
    let differs = move || {
        let lang = shell.lang.get();
        let parts = desk.room.parts();
        let it = differences(&parts).get(place).copied().unwrap_or_default();
        let words =
            part.with(|part| part.as_ref().map(|part| difference(part, it, lang)));
        let words = words.unwrap_or_default();
        let is_same = words.is_empty();
        let line = match is_same {
            true => model::AS_ORIGINAL.get(lang).to_owned(),
            false => words.join(" · "),
        };
        view! { <p class="small differs" class:same=is_same>{line}</p> }
    };
    let is_open = Memo::new(move |_| desk.open.get() == Some(place));
    let button =
        move |what: &'static str,
              label: Text,
              named: fn(crate::content::Lang, &dyn core::fmt::Display) -> String,
              act: fn(Desk, usize)| {
            let aria = move || {
                let lang = shell.lang.get();
                named(lang, &called().unwrap_or_default())
            };
            view! {
                <button
                    type="button"
                    id=button_id(what, place)
                    class="button quiet"
                    aria-label=aria
                    on:click=move |_| act(desk, place)
                >
                    {shell.t(label)}
                </button>
            }
        };
    let opener = move || {
        let is_open = is_open.get();
        let label = if is_open { text::CLOSE } else { text::CHANGE };
        let aria = move || {
            let (lang, called) = (shell.lang.get(), called().unwrap_or_default());
            if is_open {
                text::close_named(lang, &called)
            } else {
                text::change_named(lang, &called)
            }
        };
        let toggle = move |_| {
            focus::keep();
            desk.open.set((!is_open).then_some(place));
        };
        view! {
            <button
                type="button"
                id=button_id("open", place)
                class="button quiet"
                aria-expanded=is_open.to_string()
                aria-label=aria
                on:click=toggle
            >
                {shell.t(label)}
            </button>
        }
    };
    let editor = move || {
        desk.made.track();
        is_open.get().then(|| editor::fields(desk, place))
    };
    view! {
        <li>
            <h3 class="written">{live(called)}</h3>
            {live(differs)}
            <div class="row">
                {live(opener)}
                {button("up", text::UP, |lang, it| text::up_named(lang, it), |desk, at| {
                    desk.moves(at, true);
                })}
                {button("down", text::DOWN, |lang, it| text::down_named(lang, it), |desk, at| {
                    desk.moves(at, false);
                })}
            </div>
            {live(editor)}
        </li>
    }
    .into_any()
}

/// Undo and redo, and what was done: within sight, however long the page is.
fn bar(desk: Desk) -> AnyView {
    let shell = desk.shell;
    // Not `disabled`: the button that was just pressed would lose the keyboard.
    let step = move |label: Text,
                     id: &'static str,
                     can: fn(&History<State, String>) -> bool,
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
    let said = move || desk.said.with(|it| it.words(shell.lang.get()));
    view! {
        <div class="adapt-bar row" role="group" aria-label=shell.t(text::TOOLS)>
            {step(text::UNDO, "undo", History::can_undo, Desk::undoes)}
            {step(text::REDO, "redo", History::can_redo, Desk::redoes)}
            <p class="written" id="adapt-said" role="status">{live(said)}</p>
        </div>
    }
    .into_any()
}

/// Undo and redo by keys.
fn keys(desk: Desk) {
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
}
