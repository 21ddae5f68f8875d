//! One exercise, in full, to be read or printed before the meeting.

use leptos::prelude::*;

use super::exercises::in_progress;
use crate::app::{Route, practise};
use crate::browser::print;
use crate::content::text::{common, exercise as text};
use crate::content::{ExerciseText, Lang, exercise, words};
use crate::domain::GroupId;
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};
use crate::ui::state::shell;

pub(super) fn page(group: Option<GroupId>, id: &str) -> AnyView {
    match exercise(id) {
        Some(found) => one(group, found),
        None => unknown(group),
    }
}

/// An exercise that the address names and nobody knows.
pub(super) fn unknown(group: Option<GroupId>) -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::UNKNOWN)}</h1>
            <a class="button" href=Route::Exercises(group).to_string()>
                {shell.t(text::TO_LIBRARY)}
            </a>
        </section>
    }
    .into_any()
}

fn one(group: Option<GroupId>, found: &'static ExerciseText) -> AnyView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let shape = &found.exercise;
        let run = Route::Run(group.clone(), shape.id.to_owned());
        let goes_on = in_progress(shell)
            .is_some_and(|it| it.exercise == shape.id && it.group == group);
        let run_label = if goes_on { text::RUN_GO_ON } else { text::RUN };
        let trains = shape.trains.iter().map(|dimension| {
            view! {
                <li class=format!("trains {}", hue(*dimension))>
                    <Glyph of=*dimension/> {words::name(*dimension).get(lang)}
                </li>
            }
        });
        let inspired_by = found.inspired_by.map(|source| {
            view! {
                <h2 class="h3">{text::INSPIRED_BY.get(lang)}</h2>
                <p class="small">{source.get(lang)}</p>
            }
        });
        view! {
            <article class="exercise">
                <header class="stack lead">
                    <p class="muted small">
                        <a class="onward" href=Route::Exercises(group.clone()).to_string()>
                            {text::TO_LIBRARY.get(lang)}
                        </a>
                    </p>
                    <h1 tabindex="-1">{found.title.get(lang)}</h1>
                    <ul class="plain trains-list" aria-label=text::TRAINS.get(lang)>
                        {trains.collect_view()}
                    </ul>
                    <p class="muted">{practise::facts(shape, lang)}</p>
                    <h2 class="sr-only">{text::AIM.get(lang)}</h2>
                    <p class="large">{found.aim.get(lang)}</p>
                    <div class="row">
                        <a class="button" href=run.to_string()>{run_label.get(lang)}</a>
                        <button
                            type="button"
                            class="button quiet"
                            on:click=move |_| print::page()
                        >
                            {common::PRINT.get(lang)}
                        </button>
                    </div>
                </header>
                <div class="two">
                    <div class="stack wide-gap">
                        <section class="stack">
                            <h2>{text::PREPARATION.get(lang)}</h2>
                            <p>{found.preparation.get(lang)}</p>
                        </section>
                        <section class="stack">
                            <h2>
                                {text::STEPS.get(lang)} " "
                                <span class="muted total">
                                    {text::minutes(lang, &shape.minutes())}
                                </span>
                            </h2>
                            {steps(found, lang)}
                        </section>
                        <section class="stack">
                            <h2>{text::REFLECTION.get(lang)}</h2>
                            <ul>
                                {found
                                    .reflection
                                    .iter()
                                    .map(|it| view! { <li>{it.get(lang)}</li> })
                                    .collect_view()}
                            </ul>
                        </section>
                    </div>
                    <section class="stack aside">
                        <h2 class="h3">{text::NOT_WHEN.get(lang)}</h2>
                        <p class="small">{found.not_when.get(lang)}</p>
                        {inspired_by}
                    </section>
                </div>
            </article>
        }
    })
}

fn steps(found: &'static ExerciseText, lang: Lang) -> impl IntoView {
    let minutes = found.exercise.step_minutes;
    let rows = found.steps.iter().zip(minutes).map(|(step, minutes)| {
        view! {
            <li>
                <p>
                    <b>{step.title.get(lang)}</b> " "
                    <span class="muted small">{text::minutes(lang, minutes)}</span>
                </p>
                <p>{step.text.get(lang)}</p>
            </li>
        }
    });
    view! { <ol class="exercise-steps">{rows.collect_view()}</ol> }
}
