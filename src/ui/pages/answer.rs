//! One person answers: welcome, one statement at a time, review, and a neutral
//! screen for the next person. The room is `app::answer`; this only shows it.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{set_interval_with_handle, window_event_listener};
use leptos::prelude::*;

use crate::app::Route;
use crate::app::answer::{Action, Answering, Effect, Phase};
use crate::app::filling::Move;
use crate::browser::{clock, focus, storage};
use crate::content::text::{answer as text, common, privacy};
use crate::content::{Text, instrument, words};
use crate::domain::{GroupId, OpenRound};
use crate::ui::live::live;
use crate::ui::parts::{self, Tongues};
use crate::ui::state::{Shell, shell};

/// The room, its group, and what is done with what it asks for.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    state: RwSignal<Answering>,
    group: StoredValue<GroupId>,
    /// Whether the last sheet could not be counted, because the round is gone.
    lost: RwSignal<bool>,
}

impl Room {
    fn act(self, action: Action) {
        let effects = self
            .state
            .try_update(|state| state.update(action, clock::now()));
        for effect in effects.unwrap_or_default() {
            match effect {
                Effect::SaveDraft(draft) => storage::save_draft(&draft),
                Effect::ForgetDraft => storage::forget_draft(),
                Effect::Count(sheet) => {
                    let id = self.group.get_value();
                    // The round as it is stored now: another tab may have counted.
                    let open =
                        self.shell.peek(|store| store.open_round(&id)).into_option();
                    let counted = open.and_then(|mut round: OpenRound| {
                        round.count(&sheet).ok()?;
                        self.shell.write(|store| store.save_round(&id, &round));
                        Some(())
                    });
                    self.lost.set(counted.is_none());
                }
                Effect::Focus => focus::begin_page(),
            }
        }
    }
}

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let group = shell.peek(|store| store.group(&id)).into_option();
    let open = shell.peek(|store| store.open_round(&id)).into_option();
    let (Some(group), Some(open)) = (group, open) else {
        return view! {
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::NO_ROUND)}</p>
            <p><a href=Route::Group(id).to_string()>{shell.t(common::BACK_TO_GROUP)}</a></p>
        }
        .into_any();
    };
    let state = Answering::open(
        id.clone(),
        instrument(open.form()),
        storage::draft(),
        clock::now(),
    );
    let room = Room {
        shell,
        state: RwSignal::new(state),
        group: StoredValue::new(id.clone()),
        lost: RwSignal::new(false),
    };
    watch_the_clock(room);
    let phase = Memo::new(move |_| room.state.with(Answering::phase));
    let filling = Memo::new(move |_| room.state.with(|it| it.filling().clone()));
    let go = move |to| room.act(Action::Fill(to));
    let limit = open.limit.get();
    let body = move || match phase.get() {
        Phase::Welcome => {
            welcome(room, &group.meeting, &group.preparation.audience, limit)
        }
        Phase::Statement(at) => view! {
            <parts::Statement
                lang=shell.lang
                filling=filling
                at=at
                go=go
                on_switch=move || shell.switch_language()
            />
        }
        .into_any(),
        Phase::Review => view! {
            <parts::Review
                lang=shell.lang
                filling=filling
                go=go
                on_switch=move || shell.switch_language()
                end=move || {
                    view! { <Go room=room action=Action::HandIn label=text::HAND_IN/> }
                        .into_any()
                }
            />
        }
        .into_any(),
        Phase::Covered => covered(room),
        Phase::HandedIn => handed_in(room),
    };
    view! {
        <div class="answering">
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

/// Said 30 seconds before the answers are covered.
#[component]
fn Warning(room: Room) -> impl IntoView {
    let is_warned = Memo::new(move |_| room.state.with(Answering::is_warned));
    view! {
        <div class="idle" role="alert">
            {live(move || {
                is_warned.get().then(|| view! { <p>{room.shell.t(text::IDLE_WARNING)}</p> })
            })}
        </div>
    }
}

fn welcome(room: Room, meeting: &str, audience: &str, limit: u32) -> AnyView {
    let shell = room.shell;
    let lang = shell.lang;
    let instrument = room.state.with_untracked(|it| it.filling().instrument());
    let meeting = meeting.trim().to_owned();
    let about = move || {
        let lang = lang.get();
        let meeting = if meeting.is_empty() {
            text::MEETING_DEFAULT.get(lang)
        } else {
            &meeting
        };
        text::about(lang, &meeting)
    };
    let extent = move || {
        let minutes = words::minutes_to_answer(lang.get(), instrument);
        text::extent(lang.get(), &instrument.order.len(), &minutes)
    };
    let audience = audience.trim().to_owned();
    let seen_by = move || {
        let lang = lang.get();
        if audience.is_empty() {
            privacy::AUDIENCE_GROUP.get(lang).to_owned()
        } else {
            privacy::audience_more(lang, &audience)
        }
    };
    let guidance = move || {
        let rows = text::GUIDANCE.iter().map(|it| {
            view! { <li>{parts::emphasised(it.get(lang.get()))}</li> }
        });
        rows.collect_view()
    };
    view! {
        <header class="top">
            <a class="small" href=Route::Collect(room.group.get_value()).to_string()>
                {shell.t(text::LEAVE)}
            </a>
            <Tongues/>
        </header>
        <section class="stack">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{live(about)}</p>
            <p>{extent}</p>
            <ul class="guidance">{live(guidance)}</ul>
            <p><b>{shell.t(text::VOLUNTARY)}</b></p>
            <h2 class="h3">{shell.t(privacy::TITLE)}</h2>
            <p>{shell.t(privacy::SHARED)}</p>
            <p>{live(move || privacy::end(lang.get(), &limit))} " " {live(seen_by)}</p>
        </section>
        <footer class="foot-row end">
            <Go room=room action=Action::Fill(Move::Next) label=text::BEGIN/>
        </footer>
    }
    .into_any()
}

/// Says only how far a begun sheet has come.
fn covered(room: Room) -> AnyView {
    let shell = room.shell;
    let now = RwSignal::new(clock::now());
    let ticks =
        set_interval_with_handle(move || now.set(clock::now()), Duration::from_secs(1));
    on_cleanup(move || {
        if let Ok(ticks) = ticks {
            ticks.clear();
        }
    });
    let can_be_mine = Memo::new(move |_| room.state.with(|it| it.can_be_mine(now.get())));
    let far = move || {
        let (met, of) = room.state.with(|it| {
            (
                it.filling().met().len(),
                it.filling().instrument().order.len(),
            )
        });
        text::covered_far(shell.lang.get(), &met, &of)
    };
    view! {
        <header class="top"><span></span><Tongues/></header>
        <section class="stack neutral">
            <h1 tabindex="-1">{shell.t(text::COVERED_TITLE)}</h1>
            <p>{live(far)}</p>
            <Show
                when=move || can_be_mine.get()
                fallback=move || view! { <p>{shell.t(text::COVERED_LATE)}</p> }
            >
                <div class="stack tight">
                    <Go room=room action=Action::Mine label=text::COVERED_MINE/>
                    <p class="muted small">{shell.t(text::COVERED_MINE_HINT)}</p>
                </div>
            </Show>
            <Go room=room action=Action::ThrowAway label=text::COVERED_THROW quiet=true/>
        </section>
    }
    .into_any()
}

fn handed_in(room: Room) -> AnyView {
    let shell = room.shell;
    let thanks = move || {
        if room.lost.get() {
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
            <a
                class="button quiet"
                href=Route::Collect(room.group.get_value()).to_string()
            >
                {shell.t(text::LEAVE)}
            </a>
            <Go room=room action=Action::ToWelcome label=text::NEXT_PERSON/>
        </footer>
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
