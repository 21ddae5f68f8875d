//! An exercise on the wall: one step at a time, read from eight metres.

use leptos::prelude::*;

use super::forming::Forming;
use super::{told, unknown};
use crate::app::exercise::library::Told;
use crate::app::exercise::programmes;
use crate::app::exercise::words::who;
use crate::app::practise::Course;
use crate::app::{PracticeRoute, Route};
use crate::browser::awake::Awake;
use crate::browser::clock;
use crate::browser::sound::Sound;
use crate::content::Lang;
use crate::content::text::{common, exercise as text, programme as programme_text};
use crate::domain::exercise::{Differed, Done};
use crate::domain::{GroupId, Programme};
use crate::store;
use crate::ui::live::live;
use crate::ui::pages::steps::{BackToSteps, Other, Session, Stage, StepWords, Steps};
use crate::ui::parts::{Choice, LanguageSwitch, Lines, WallTheme, theme};
use crate::ui::state::{Shell, shell};

pub(super) fn page(group: Option<GroupId>, name: String) -> AnyView {
    let shell = shell();
    let Some(first) =
        told(shell, &name, shell.lang.get_untracked()).filter(|it| it.written.is_ready())
    else {
        return unknown(group);
    };
    let prompts = PracticeRoute::Prompts(group.clone(), name).to_string();
    let prompts = StoredValue::new(prompts);
    let (session, now) = follow(first, group.clone());
    let title = move |_: Lang| now.with(|it| it.written.title.clone());
    let dark = RwSignal::new(None::<bool>);
    let stage = session.stage();
    let awake = StoredValue::new_local(None::<Awake>);
    Effect::new(move |_| {
        let is_going = stage.get() == Stage::Steps;
        awake.set_value(is_going.then(Awake::ask));
    });
    let body = move || match stage.get() {
        Stage::Other => {
            view! { <Other session=session name=title is_page=true/> }.into_any()
        }
        Stage::Steps => {
            // Leaving keeps where it stands, and leads to where it goes on.
            let leave = match &group {
                Some(id) => Route::Group(id.clone()),
                None => Route::Exercises(None),
            };
            let beside = move || {
                let at = session.step().get();
                let drawn = now.with(|it| it.written.drawn(at))?;
                Some(view! { <Forming session=session drawn=drawn/> })
            };
            view! {
                <Steps
                    session=session
                    name=title
                    words=move |step, lang| now.with(|it| words(it, step, lang))
                    is_page=true
                    finish=text::FINISH
                    leave=(leave, text::LEAVE)
                    beside=ViewFn::from(move || live(beside))
                    more=ViewFn::from(move || {
                        view! {
                            <span class="run-more">
                                <SoundSwitch session=session/>
                                <a href=prompts.get_value() target="_blank">
                                    {shell.t(text::PROMPTS_OPEN)}
                                </a>
                            </span>
                        }
                    })
                />
            }
            .into_any()
        }
        Stage::Done => match &group {
            Some(id) => view! { <Note session=session group=id.clone()/> }.into_any(),
            None => view! { <Nobody session=session/> }.into_any(),
        },
    };
    view! {
        <div class="run" data-theme=move || theme(dark.get())>
            <div class="run-switches">
                <LanguageSwitch/>
                <WallTheme dark=dark/>
            </div>
            {live(body)}
        </div>
    }
    .into_any()
}

/// An exercise as it is run for a group, and its words in the language of the moment.
pub(super) fn follow(first: Told, group: Option<GroupId>) -> (Session, Memo<Told>) {
    let shell = shell();
    let minutes = first.written.step_minutes();
    let course = Course {
        id: &first.name,
        step_minutes: &minutes,
    };
    let session = Session::open(course, group);
    // What was removed or changed in another window stays here as it was begun.
    let now = Memo::new(move |_| {
        let found = told(shell, &first.name, shell.lang.get());
        let found = found.filter(|it| it.written.steps.len() == session.count());
        found.unwrap_or_else(|| first.clone())
    });
    (session, now)
}

/// The words of a step; the last one is the look back, and asks its questions.
pub(super) fn words(told: &Told, step: usize, lang: Lang) -> StepWords {
    let it = &told.written;
    let is_last = it.steps.len() == step + 1;
    let found = it.steps.get(step);
    StepWords {
        title: found.map_or(String::new(), |it| it.title.clone()),
        text: found.map_or(String::new(), |it| it.text.clone()),
        who: found.map(|it| who(it.who).get(lang)),
        list_title: None,
        list: if is_last {
            it.reflection.clone()
        } else {
            Vec::new()
        },
    }
}

/// Whether a sound is made when the time of a step is out; off until somebody wants
/// it, as browsers demand.
#[component]
fn SoundSwitch(session: Session) -> impl IntoView {
    let shell = shell();
    let sound = StoredValue::new_local(None::<Sound>);
    let is_on = RwSignal::new(false);
    let is_up = session.is_up();
    Effect::new(move |before: Option<bool>| {
        let is_up = is_up.get();
        if is_up && before == Some(false) && is_on.get_untracked() {
            sound.with_value(|sound| {
                if let Some(sound) = sound {
                    sound.counted();
                }
            });
        }
        is_up
    });
    let switch = move |_| {
        let on = !is_on.get_untracked();
        sound.set_value(on.then(Sound::ready));
        is_on.set(on);
        if on {
            sound.with_value(|sound| {
                if let Some(sound) = sound {
                    sound.counted();
                }
            });
        }
    };
    let label = move || {
        let words = if is_on.get() {
            text::SOUND_ON
        } else {
            text::SOUND_OFF
        };
        words.get(shell.lang.get())
    };
    view! {
        <button
            type="button"
            class="link"
            aria-pressed=move || if is_on.get() { "true" } else { "false" }
            on:click=switch
        >
            {live(label)}
        </button>
    }
}

/// What the group takes along, in its own words; and what its programme asks, where
/// the exercise is a part of one.
#[component]
fn Note(session: Session, group: GroupId) -> impl IntoView {
    let shell = shell();
    // What was written before a reload, or before a step back.
    let first = session.note();
    let differed = RwSignal::new(first.differed);
    let name = session.name();
    let planned = planned(shell, &group, &name);
    let is_planned = planned.is_some();
    let planned = StoredValue::new(planned);
    let keep = move |note: store::Note| {
        if let Some((programme, number)) = planned.get_value() {
            let done = Done {
                on: clock::today(),
                differed: note.differed,
                noted: note.noticed.clone(),
            };
            shell.change::<Programme>(&programme.id, |it| {
                it.change(number, |slot| slot.done = Some(done));
            });
        }
        session.log(note.noticed, note.agreed);
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        keep(session.note());
    };
    let skip = move |_| {
        keep(store::Note {
            differed: differed.get_untracked(),
            ..store::Note::default()
        });
    };
    let ask = is_planned.then(|| {
        let options = Differed::ALL.map(|it| (it, programmes::differed(it), None));
        view! {
            <Choice
                name="differed"
                label=programme_text::DIFFERED_ASKED
                options=options.to_vec()
                value=differed
                on_choose=move |it| {
                    differed.set(Some(it));
                    session.write(|note| note.differed = Some(it));
                }
            />
            <p class="hint">{shell.t(programme_text::DIFFERED_HINT)}</p>
        }
    });
    view! {
        <form class="stack run-end" on:submit=save novalidate>
            <h1 id="step-title" tabindex="-1">{shell.t(text::DONE_TITLE)}</h1>
            {ask}
            <Lines
                id="noticed"
                label=text::NOTICED_LABEL
                value=first.noticed
                on_input=move |it| session.write(|note| note.noticed = it)
            />
            <Lines
                id="agreed"
                label=text::AGREED_LABEL
                hint=text::AGREED_HINT
                value=first.agreed
                on_input=move |it| session.write(|note| note.agreed = it)
            />
            <div class="row">
                <button class="button" type="submit">{shell.t(text::SAVE)}</button>
                <button type="button" class="button quiet" on:click=skip>
                    {shell.t(text::SKIP_LOG)}
                </button>
                <BackToSteps session=session/>
            </div>
        </form>
    }
}

/// The meeting of a programme of the group that an exercise is planned for and that
/// is not done, the first one.
fn planned(shell: Shell, group: &GroupId, name: &str) -> Option<(Programme, u32)> {
    let all = shell.peek(|store| store.all::<Programme>());
    all.into_iter()
        .filter(|it| it.group.as_ref() == Some(group))
        .find_map(|it| {
            let mut slots = it.slots.iter();
            let slot = slots.find(|slot| slot.exercise == name && slot.done.is_none())?;
            let number = slot.number;
            Some((it, number))
        })
}

/// Without a group there is no log. It is over when the page is left; until then there
/// is a way back, for who pressed once too often.
#[component]
fn Nobody(session: Session) -> impl IntoView {
    let shell = shell();
    let (name, steps) = (session.name(), session.count());
    on_cleanup(move || {
        // Whoever goes back to the last step leaves this page too.
        let is_over = shell.peek(|store| store.running()).is_some_and(|it| {
            it.group.is_none() && it.exercise == name && steps <= it.timer.step
        });
        if is_over {
            shell.write(|store| store.save_running(None));
        }
    });
    view! {
        <section class="stack run-end">
            <h1 id="step-title" tabindex="-1">{shell.t(text::DONE_TITLE)}</h1>
            <p class="large">{shell.t(text::DONE_NOBODY)}</p>
            <div class="row">
                <a class="button" href=Route::Exercises(None).to_string()>
                    {shell.t(text::TO_LIBRARY)}
                </a>
                <a class="button quiet" href=Route::Start.to_string()>
                    {shell.t(common::BACK_TO_START)}
                </a>
                <BackToSteps session=session/>
            </div>
        </section>
    }
}
