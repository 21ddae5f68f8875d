//! Somebody answers a pulse on a device of their own. No organisation is needed here:
//! the link says all that there is to know. The room is `app::culture::pulse_reply`.

mod code;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::statements::{Statements, first};
use crate::app::CultureRoute;
use crate::app::culture::pulse_reply::{Action, Effect, Phase, Visit, typed};
use crate::browser::{chance, clock, focus};
use crate::codec::{Fault, Named, PulseLink};
use crate::content::text::pulse as text;
use crate::content::{Lang, Text};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Tongues, WaysOut, WordField};
use crate::ui::state::{Shell, shell};

/// The room, and what is done with what it asks for.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    state: RwSignal<Visit>,
}

impl Room {
    fn act(self, action: Action) {
        let effects = self.state.try_update(|state| state.update(action));
        self.carry_out(effects.unwrap_or_default());
    }

    fn carry_out(self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Keep(held) => {
                    self.shell
                        .write(|store| store.save_reply(&held, clock::now()));
                }
                Effect::Forget => self.shell.write(crate::store::Store::forget_reply),
                Effect::ToStatement(at) => focus::to_id(first(at)),
                Effect::Focus => focus::begin_page(),
            }
        }
    }
}

pub(in crate::ui::pages::culture) fn page(code: String) -> AnyView {
    let shell = shell();
    let held = match shell.peek(crate::store::Store::reply) {
        Loaded::Good(held) | Loaded::Recovered(held) => Some(held),
        Loaded::Missing | Loaded::Unreadable(_) => None,
    };
    let (visit, effects) = Visit::open(&code, held, clock::now());
    let room = Room {
        shell,
        state: RwSignal::new(visit),
    };
    room.carry_out(effects);
    let phase = Memo::new(move |_| room.state.with(Visit::phase));
    let body = move || match phase.get() {
        Phase::NoCode => typing(shell, None),
        Phase::Wrong(fault) => typing(shell, Some(fault)),
        Phase::Other => other(room),
        Phase::Welcome => welcome(room),
        Phase::Statements => statements(room),
        Phase::Code => code::view(room),
        Phase::Thanks => thanks(room),
    };
    view! {
        <div class="answering pulse">
            <header class="top"><span></span><Tongues/></header>
            {live(body)}
        </div>
    }
    .into_any()
}

/// A field for the code that stands on the screen, and what was wrong.
fn typing(shell: Shell, fault: Option<Fault>) -> AnyView {
    let code = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<Fault>);
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        match typed(&code.get_untracked()) {
            Ok(link) => shell.go(&CultureRoute::Reply(link.fragment()).into()),
            Err(fault) => {
                wrong.set(Some(fault));
                focus::to_id("pulse-code".to_owned());
            }
        }
    };
    let title = fault.map_or(text::WELCOME, |_| text::LINK_TITLE);
    let lead = move || match fault {
        None => text::NO_CODE.get(shell.lang.get()).to_owned(),
        Some(fault) => faulty(fault, true, shell.lang.get()),
    };
    let said = move || wrong.get().map(|it| faulty(it, false, shell.lang.get()));
    view! {
        <section class="stack">
            <h1 tabindex="-1">{shell.t(title)}</h1>
            <p>{live(lead)}</p>
            <form class="stack" on:submit=go novalidate>
                <WordField
                    id="pulse-code"
                    label=text::CODE_LABEL
                    hint=text::CODE_HINT
                    value=String::new()
                    most=1000
                    on_input=move |text| code.set(text)
                />
                <p class="error" role="status">{live(said)}</p>
                <button type="submit" class="button">{shell.t(text::GO_ON)}</button>
            </form>
        </section>
    }
    .into_any()
}

fn faulty(fault: Fault, is_link: bool, lang: Lang) -> String {
    let text: Text = match fault {
        Fault::Symbol(symbol) if !is_link => return text::link_symbol(lang, &symbol),
        Fault::Symbol(_) | Fault::Damaged => text::LINK_DAMAGED,
        Fault::Newer | Fault::UnknownInstrument(_) => text::LINK_NEWER,
        Fault::Other(_) => text::LINK_OTHER,
    };
    text.get(lang).to_owned()
}

/// Something of another pulse is here.
fn other(room: Room) -> AnyView {
    let shell = room.shell;
    view! {
        <section class="stack neutral">
            <h1 tabindex="-1">{shell.t(text::OTHER_TITLE)}</h1>
            <p>{shell.t(text::OTHER_WHAT)}</p>
            <Go room=room action=Action::GoOn label=text::OTHER_GO_ON/>
            <Go room=room action=Action::Forget label=text::OTHER_FORGET quiet=true/>
        </section>
    }
    .into_any()
}

fn welcome(room: Room) -> AnyView {
    let shell = room.shell;
    let link: Option<PulseLink> = room.state.with_untracked(|it| it.link().cloned());
    let limit = link.as_ref().map(|it| it.limit.get()).unwrap_or_default();
    let about = move || {
        let lang = shell.lang.get();
        match link.as_ref().map(|it| &it.title) {
            Some(Named::Words(title)) => text::about(lang, title),
            _ => text::ABOUT_SCREEN.get(lang).to_owned(),
        }
    };
    view! {
        <section class="stack">
            <h1 tabindex="-1">{shell.t(text::WELCOME)}</h1>
            <p>{live(about)}</p>
            <p>{shell.t(text::EXTENT)}</p>
            <p><b>{shell.t(text::VOLUNTARY)}</b></p>
            <h2 class="h3">{shell.t(text::HAPPENS)}</h2>
            <p>{shell.t(text::HAPPENS_OWN)}</p>
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
    let told = Memo::new(move |_| room.state.with(Visit::told));
    let missing = move || {
        told.get()
            .map(|at| text::missing(shell.lang.get(), &(at + 1)))
    };
    let asks = RwSignal::new(false);
    view! {
        <section class="stack wide-gap">
            <h1 tabindex="-1">{shell.t(text::HOW_OFTEN)}</h1>
            <Statements
                given=move |at| room.state.with(|it| it.given(at))
                choose=move |at, response| room.act(Action::Choose(at, response))
            />
            <p>{shell.t(text::FIXED)}</p>
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::FORGET)}
            </button>
        </section>
        <footer class="foot-row pulse-foot">
            <p class="error" role="status">{live(missing)}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| room.act(Action::ToCode(chance::bits()))
            >
                {shell.t(text::TO_CODE)}
            </button>
        </footer>
        <Forgetting room=room asks=asks/>
    }
    .into_any()
}

/// Asks before what was given is forgotten.
#[component]
fn Forgetting(room: Room, asks: RwSignal<bool>) -> impl IntoView {
    let shell = room.shell;
    let forget = move |_| {
        asks.set(false);
        room.act(Action::Forget);
    };
    view! {
        <Dialog open=asks labelled_by="forgetting">
            <h2 id="forgetting">{shell.t(text::FORGET_TITLE)}</h2>
            <p>{shell.t(text::FORGET_WHAT)}</p>
            <WaysOut asks=asks yes=text::COUNTED_YES on_yes=forget/>
        </Dialog>
    }
}

fn thanks(room: Room) -> AnyView {
    let shell = room.shell;
    view! {
        <section class="stack neutral">
            <h1 tabindex="-1">{shell.t(text::THANKS)}</h1>
            <p>{shell.t(text::GONE)}</p>
            <p>{shell.t(text::AFTER)}</p>
            <Go room=room action=Action::Another label=text::ANOTHER quiet=true/>
        </section>
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
