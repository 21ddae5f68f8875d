//! Exercises in a list.

use leptos::prelude::*;

use crate::app::Route;
use crate::app::exercise::words;
use crate::content::ExerciseText;
use crate::domain::GroupId;
use crate::ui::live::live;
use crate::ui::state::shell;

/// Exercises, each a row that leads to its page.
#[component]
pub(in crate::ui) fn ExerciseList(
    /// In this order.
    exercises: Vec<&'static ExerciseText>,
    /// For whom.
    group: Option<GroupId>,
) -> impl IntoView {
    let rows = exercises.into_iter().map(|text| {
        view! { <ExerciseRow text=text group=group.clone()/> }
    });
    view! { <ul class="plain exercise-list">{rows.collect_view()}</ul> }
}

/// An exercise in a list.
#[component]
pub(in crate::ui) fn ExerciseRow(
    /// Which.
    text: &'static ExerciseText,
    /// For whom.
    group: Option<GroupId>,
) -> impl IntoView {
    let shell = shell();
    let route = Route::Exercise(group, text.exercise.id.to_owned());
    let facts = move || words::facts(&text.exercise.facts(), shell.lang.get());
    view! {
        <li>
            <a class="exercise-name" href=route.to_string()>{shell.t(text.title)}</a>
            <p>{live(move || words::first_sentence(text.aim.get(shell.lang.get())))}</p>
            <p class="muted small">{live(facts)}</p>
        </li>
    }
}
