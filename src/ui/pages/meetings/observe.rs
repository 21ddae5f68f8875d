//! Marking while the meeting goes on: one hand, a phone, nothing to write.

mod buttons;
mod minute;

use leptos::prelude::*;

use self::buttons::Buttons;
use self::minute::MinuteLine;
use super::observations::kinds;
use crate::app::MeetingRoute;
use crate::app::observing::{Press, Told, told};
use crate::browser::awake::Awake;
use crate::browser::{clock, focus};
use crate::content::text::observe as text;
use crate::domain::ObservationId;
use crate::domain::observation::{Minute, Observation, Way};
use crate::domain::timer::Moment;
use crate::ui::live::live;
use crate::ui::parts::{LanguageSwitch, Tick};
use crate::ui::state::{Shell, shell};

/// An observation as it is stored now, so that a reload and another tab show the
/// same.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    id: StoredValue<ObservationId>,
    seen: Memo<Option<Observation>>,
    told: RwSignal<Option<Told>>,
    now: RwSignal<Moment>,
}

/// What is on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The group has to be asked.
    Ask,
    /// The first minute has to be begun.
    Begin,
    Marking,
    Over,
}

impl Desk {
    fn open(id: ObservationId) -> Desk {
        let shell = shell();
        let id = StoredValue::new(id);
        let seen = Memo::new(move |_| {
            let found = shell.read(|store| id.with_value(|id| store.observation(id)));
            found.into_option()
        });
        Desk {
            shell,
            id,
            seen,
            told: RwSignal::new(None),
            now: RwSignal::new(clock::now()),
        }
    }

    /// Something of it, following it.
    fn with<T>(self, of: impl FnOnce(&Observation) -> T) -> Option<T> {
        self.seen.with(|it| it.as_ref().map(of))
    }

    /// The minute that is going on, following the clock.
    fn minute(self) -> Option<Minute> {
        self.with(|it| it.minute(self.now.get())).flatten()
    }

    /// Changes it as it is stored now.
    fn change(self, change: impl FnOnce(&mut Observation)) {
        let found = self
            .shell
            .peek(|store| self.id.with_value(|id| store.observation(id)));
        if let Some(mut it) = found.into_option() {
            let before = it.clone();
            change(&mut it);
            if it != before {
                self.shell.write(|store| store.save_observation(&it));
            }
        }
    }

    fn presses(self, press: Press) {
        let now = clock::now();
        self.now.set(now);
        self.change(|it| {
            let told = match press {
                Press::Undo => it.undo().map_or(Told::Nothing, Told::Undone),
                Press::Mark(what) => match it.mark(what, now) {
                    Ok(()) => Told::Marked(what, it.times(what)),
                    Err(why) => Told::Refused(why),
                },
            };
            self.told.set(Some(told));
        });
    }

    fn stage(self) -> Memo<Option<Stage>> {
        Memo::new(move |_| {
            self.with(|it| {
                let about = it.about();
                if it.is_over() {
                    Stage::Over
                } else if !about.agreed {
                    Stage::Ask
                } else if about.way == Way::Samples && it.began().is_none() {
                    Stage::Begin
                } else {
                    Stage::Marking
                }
            })
        })
    }

    fn finish(self) {
        self.change(Observation::finish);
        self.shell
            .go(&MeetingRoute::Observed(self.id.get_value()).into());
    }
}

pub(super) fn page(id: ObservationId) -> AnyView {
    let desk = Desk::open(id);
    let shell = desk.shell;
    let Some(about) = untrack(|| desk.with(|it| it.about().clone())) else {
        return view! {
            <div class="answering">
                <header class="top"><span></span><LanguageSwitch/></header>
                {super::observed::unknown()}
            </div>
        }
        .into_any();
    };
    let stage = desk.stage();
    // The screen stays on as long as there is something to mark.
    let awake = StoredValue::new_local(None::<Awake>);
    Effect::new(move |_| {
        let is_marking = stage.get() == Some(Stage::Marking);
        awake.set_value(is_marking.then(Awake::ask));
    });
    on_cleanup(move || awake.set_value(None));
    let body = move || match stage.get()? {
        Stage::Ask => Some(view! { <Ask desk=desk/> }.into_any()),
        Stage::Begin => Some(view! { <Begin desk=desk/> }.into_any()),
        Stage::Marking => Some(view! { <Marking desk=desk/> }.into_any()),
        Stage::Over => Some(view! { <Over desk=desk/> }.into_any()),
    };
    // Out of the thumb's way.
    let finish = move || {
        (stage.get() == Some(Stage::Marking)).then(|| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| desk.finish()>
                    {shell.t(text::FINISH)}
                </button>
            }
        })
    };
    view! {
        <div class="answering tapping">
            <header class="top">
                <a href=MeetingRoute::Observations.to_string()>{shell.t(text::TO_LIST)}</a>
                <LanguageSwitch/>
            </header>
            <div class="tap-head">
                <h1 tabindex="-1">{about.title}</h1>
                {live(finish)}
            </div>
            {live(body)}
        </div>
    }
    .into_any()
}

/// Nothing can be marked before the group has agreed.
#[component]
fn Ask(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let agree = move |is: bool| {
        if is {
            desk.change(Observation::agree);
            focus::move_to("h1");
        }
    };
    view! {
        <p class="large">{shell.t(text::ASK_FIRST)}</p>
        <Tick label=text::AGREED_LABEL value=false on_change=agree/>
        <Meanings shell=shell/>
    }
}

/// The minutes begin when the observer says so.
#[component]
fn Begin(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let begin = move |_| {
        desk.change(|it| {
            if let Err(why) = it.begin(clock::now()) {
                desk.told.set(Some(Told::Refused(why)));
            }
        });
        focus::move_to("h1");
    };
    view! {
        <p class="large">{shell.t(text::BEGIN_WHAT)}</p>
        <Meanings shell=shell/>
        <div class="foot-row end">
            <button type="button" class="button" on:click=begin>{shell.t(text::BEGIN)}</button>
        </div>
    }
}

#[component]
fn Marking(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let about = untrack(|| desk.with(|it| it.about().clone()));
    let is_sampled = about.is_some_and(|it| it.way == Way::Samples);
    let said = move || {
        let lang = shell.lang.get();
        desk.told.get().map(|it| told(it, lang))
    };
    view! {
        <Meanings shell=shell/>
        {is_sampled.then(|| view! { <MinuteLine desk=desk/> })}
        <p class="tap-told" role="status">{live(said)}</p>
        <Buttons desk=desk/>
    }
}

/// What the buttons mean, and the keys.
#[component]
fn Meanings(shell: Shell) -> impl IntoView {
    view! {
        <details>
            <summary>{shell.t(text::KINDS_TITLE)}</summary>
            <div class="stack">
                {kinds(shell)}
                <p class="muted">{shell.t(text::KEYS)}</p>
            </div>
        </details>
    }
}

#[component]
fn Over(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let seen = MeetingRoute::Observed(desk.id.get_value()).to_string();
    let is_own = untrack(|| desk.with(|it| !it.is_brought())) == Some(true);
    let go_on = move |_| {
        desk.change(Observation::resume);
        focus::move_to("h1");
    };
    view! {
        <p class="large">{shell.t(text::OVER)}</p>
        <div class="row">
            <a class="button" href=seen>{shell.t(text::SEEN_TITLE)}</a>
            {is_own.then(|| view! {
                <button type="button" class="button quiet" on:click=go_on>
                    {shell.t(text::GO_ON)}
                </button>
            })}
        </div>
    }
}
