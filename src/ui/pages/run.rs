//! An exercise on the wall: one step at a time, read from eight metres.

use leptos::prelude::*;

use crate::app::Route;
use crate::app::practise::Course;
use crate::content::text::{common, exercise as text};
use crate::content::{ExerciseText, Lang, exercise};
use crate::domain::GroupId;
use crate::ui::live::live;
use crate::ui::parts::{LanguageSwitch, Lines, WallTheme, theme};
use crate::ui::state::shell;

pub(super) mod steps;

use steps::{BackToSteps, Other, Session, Stage, StepWords, Steps};

pub(super) fn page(group: Option<GroupId>, id: &str) -> AnyView {
    let Some(found) = exercise(id) else {
        return super::exercise::unknown(group);
    };
    let dark = RwSignal::new(None::<bool>);
    let session = Session::open(Course::of(&found.exercise), group.clone());
    let stage = session.stage();
    let body = move || match stage.get() {
        Stage::Other => {
            view! { <Other session=session name=found.title is_page=true/> }.into_any()
        }
        Stage::Steps => {
            // Leaving keeps where it stands, and leads to where it goes on.
            let leave = match &group {
                Some(id) => Route::Group(id.clone()),
                None => Route::Exercises(None),
            };
            view! {
                <Steps
                    session=session
                    name=found.title
                    words=move |step, lang| words(found, step, lang)
                    is_page=true
                    finish=text::FINISH
                    leave=(leave, text::LEAVE)
                />
            }
            .into_any()
        }
        Stage::Done => match &group {
            Some(_) => view! { <Note session=session/> }.into_any(),
            None => {
                session.finish();
                view! { <Nobody/> }.into_any()
            }
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

/// The words of a step; the last one is the look back, and asks its questions.
fn words(found: &'static ExerciseText, step: usize, lang: Lang) -> StepWords {
    let is_last = Course::of(&found.exercise).is_last(step);
    let questions = if is_last { found.reflection } else { &[] };
    let (title, text) = found
        .steps
        .get(step)
        .map_or(("", ""), |it| (it.title.get(lang), it.text.get(lang)));
    StepWords {
        title,
        text,
        list_title: None,
        list: questions.iter().map(|it| it.get(lang)).collect(),
    }
}

/// What the group takes along, in its own words.
#[component]
fn Note(session: Session) -> impl IntoView {
    let shell = shell();
    let noticed = RwSignal::new(String::new());
    let agreed = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        session.log(noticed.get_untracked(), agreed.get_untracked());
    };
    view! {
        <form class="stack run-end" on:submit=save novalidate>
            <h1 id="step-title" tabindex="-1">{shell.t(text::DONE_TITLE)}</h1>
            <Lines
                id="noticed"
                label=text::NOTICED_LABEL
                value=String::new()
                on_input=move |it| noticed.set(it)
            />
            <Lines
                id="agreed"
                label=text::AGREED_LABEL
                hint=text::AGREED_HINT
                value=String::new()
                on_input=move |it| agreed.set(it)
            />
            <div class="row">
                <button class="button" type="submit">{shell.t(text::SAVE)}</button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| session.log(String::new(), String::new())
                >
                    {shell.t(text::SKIP_LOG)}
                </button>
                <BackToSteps session=session/>
            </div>
        </form>
    }
}

/// Without a group there is no log.
#[component]
fn Nobody() -> impl IntoView {
    let shell = shell();
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
            </div>
        </section>
    }
}
