//! Paper sheets are entered by keyboard. The room is `app::enter`; this only
//! shows it, and counts what it asks for.

mod check;
mod statements;

use leptos::prelude::*;

use crate::app::enter::{Action, Effect, Entering, Focus, Phase, Said};
use crate::app::{Counter, Route};
use crate::browser::focus;
use crate::codec::mark_text;
use crate::content::Text;
use crate::content::text::{answer, common, paper as text};
use crate::domain::{Instrument, Item, Mark};
use crate::ui::counter;
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// The button that leads to the check.
const TO_CHECK: &str = "enter-to-check";
/// The button that counts.
const COUNT: &str = "enter-count";

/// The room, and what is done with what it asks for.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    state: RwSignal<Entering>,
    counter: StoredValue<Counter>,
    instrument: &'static Instrument,
    mark: Mark,
}

impl Room {
    fn act(self, action: Action) {
        let effects = self.state.try_update(|state| state.update(action));
        for effect in effects.unwrap_or_default() {
            match effect {
                Effect::Count(sheet) => {
                    let counted = self.counter.with_value(|counter| {
                        counter::count(self.shell, counter, self.mark, &sheet)
                    });
                    self.act(counted.map_or(Action::NotCounted, Action::Counted));
                }
                Effect::Focus(Focus::Heading) => focus::move_to("#enter-part"),
                Effect::Focus(Focus::Field(at)) => focus::to_id(field(at)),
                Effect::Focus(Focus::ToCheck) => focus::to_id(TO_CHECK.to_owned()),
                Effect::Focus(Focus::Count) => focus::to_id(COUNT.to_owned()),
            }
        }
    }

    /// The statements in the order of the paper, with their places in it.
    fn items(self) -> impl Iterator<Item = (usize, &'static Item)> {
        let places = self.instrument.order.iter().enumerate();
        places
            .filter_map(move |(at, place)| Some((at, self.instrument.items.get(*place)?)))
    }
}

/// The id of a statement's field.
fn field(at: usize) -> String {
    format!("enter-{at}")
}

pub(super) fn page(at: Counter) -> AnyView {
    let shell = shell();
    let (back, label) = back(&at);
    let counter = StoredValue::new(at);
    let collected =
        Memo::new(move |_| counter.with_value(|it| counter::collected(shell, it)));
    // Another round in its place asks for the mark again, with empty fields.
    let round = Memo::new(move |_| collected.get().map(|it| (it.mark, it.instrument)));
    let body = move || match round.get() {
        None => missing(shell, text::NO_ROUND, None),
        Some((None, _)) => {
            let paper = counter.with_value(|it| match it {
                Counter::Front(id) => Some(Route::Paper(id.clone())),
                Counter::Table(..) => None,
            });
            missing(shell, text::NO_FORM, paper)
        }
        Some((Some(mark), instrument)) => {
            let room = Room {
                shell,
                state: RwSignal::new(Entering::open(instrument)),
                counter,
                instrument,
                mark,
            };
            let sheets =
                Memo::new(move |_| collected.with(|it| it.map_or(0, |it| it.sheets)));
            entering(room, sheets)
        }
    };
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=back.to_string()>{shell.t(label)}</a>
            </p>
            <h1 tabindex="-1">{shell.t(text::ENTER_TITLE)}</h1>
        </section>
        {live(body)}
    }
    .into_any()
}

fn back(counter: &Counter) -> (Route, Text) {
    match counter {
        Counter::Front(id) => (Route::Collect(id.clone()), answer::LEAVE),
        Counter::Table(mark, station) => (Route::Table(*mark, *station), text::TO_TABLE),
    }
}

/// Nothing can be counted here, and where to go instead.
fn missing(shell: Shell, why: Text, paper: Option<Route>) -> AnyView {
    let (route, label) = match paper {
        Some(paper) => (paper, text::TO_PAPER),
        None => (Route::Start, common::BACK_TO_START),
    };
    view! {
        <section class="stack">
            <p>{shell.t(why)}</p>
            <p><a class="onward" href=route.to_string()>{shell.t(label)}</a></p>
        </section>
    }
    .into_any()
}

fn entering(room: Room, sheets: Memo<u64>) -> AnyView {
    let phase = Memo::new(move |_| room.state.with(Entering::phase));
    live(move || match phase.get() {
        Phase::Compare => compare(room),
        Phase::Other => other(room),
        Phase::Statements => statements::view(room, sheets),
        Phase::Check => check::view(room),
    })
}

/// Whether the sheet belongs to the round.
fn compare(room: Room) -> AnyView {
    let shell = room.shell;
    let question = move || text::compare(shell.lang.get(), &mark_text(room.mark));
    let before = text::BEFORE
        .iter()
        .map(|it| view! { <li>{shell.t(*it)}</li> });
    view! {
        <section class="stack">
            <ul>{before.collect_view()}</ul>
            <p>{shell.t(text::DESTROY)}</p>
            <h2 id="enter-part" tabindex="-1">{live(question)}</h2>
            <p class="muted">{shell.t(text::COMPARE_HINT)}</p>
            <div class="row">
                <Go room=room action=Action::Compared(true) label=text::SAME/>
                <Go room=room action=Action::Compared(false) label=text::NOT_SAME quiet=true/>
            </div>
        </section>
    }
    .into_any()
}

fn other(room: Room) -> AnyView {
    let shell = room.shell;
    view! {
        <section class="stack">
            <h2 id="enter-part" tabindex="-1">{shell.t(text::OTHER_TITLE)}</h2>
            <p>{shell.t(text::OTHER)}</p>
            <Go room=room action=Action::PutAside label=text::NEXT_SHEET/>
        </section>
    }
    .into_any()
}

/// One line on what was done last, and what is true as long as a sheet is begun.
fn said(room: Room) -> AnyView {
    let shell = room.shell;
    let said = Memo::new(move |_| room.state.with(Entering::said));
    let is_begun = Memo::new(move |_| room.state.with(Entering::is_begun));
    let is_error = move || !matches!(said.get(), None | Some(Said::Counted(_)));
    let words = move || {
        let lang = shell.lang.get();
        said.get().map(|said| match said {
            Said::Wrong => text::WRONG.get(lang).to_owned(),
            Said::Missing(at) => text::missing(lang, &(at + 1)),
            Said::Counted(sheets) => text::counted(lang, &sheets),
            Said::NotCounted => text::NOT_COUNTED.get(lang).to_owned(),
        })
    };
    let unsaved = move || {
        let is_told = is_begun.get() && said.get().is_none();
        is_told.then(|| view! { <p class="small muted">{shell.t(text::UNSAVED)}</p> })
    };
    view! {
        <div>
            <p id="enter-said" class:error=is_error role="status">{live(words)}</p>
            {live(unsaved)}
        </div>
    }
    .into_any()
}

/// A button that does one thing to the room.
#[component]
fn Go(
    room: Room,
    action: Action,
    label: Text,
    #[prop(optional)] quiet: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            class:quiet=quiet
            on:click=move |_| room.act(action)
        >
            {room.shell.t(label)}
        </button>
    }
}
