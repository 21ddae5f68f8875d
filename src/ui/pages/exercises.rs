//! The library: what the result suggests, and all exercises by what they
//! train first.

use leptos::prelude::*;

use crate::app::suggest;
use crate::app::{Route, practise};
use crate::content::text::exercise as text;
use crate::content::{Lang, words};
use crate::domain::{ClosedRound, Dimension, Group, GroupId};
use crate::store::Running;
use crate::ui::live::live;
use crate::ui::parts::{ExerciseList, ExerciseRow, Glyph, hue};
use crate::ui::state::{Shell, shell};

pub(super) fn page(id: Option<GroupId>) -> AnyView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let group = id.as_ref().and_then(|id| shell.group(id));
        let result = group.as_ref().and_then(latest);
        let above = group.as_ref().map(|group| {
            let route = Route::Group(group.id.clone());
            view! {
                <p class="muted small">
                    <a class="onward" href=route.to_string()>{group.name.clone()}</a>
                </p>
            }
        });
        let by_dimension = Dimension::ALL.into_iter().filter_map(|dimension| {
            let exercises = suggest::exercises(dimension);
            (!exercises.is_empty()).then(|| {
                view! {
                    <section class="stack">
                        <h3 class=format!("h3 trains {}", hue(dimension))>
                            <Glyph of=dimension/> {words::name(dimension).get(lang)}
                        </h3>
                        <ExerciseList exercises=exercises group=id.clone()/>
                    </section>
                }
            })
        });
        view! {
            <section class="stack lead">
                {above}
                <h1 tabindex="-1">{text::TITLE.get(lang)}</h1>
                <p class="large">{text::LEAD.get(lang)}</p>
                <GoOn/>
            </section>
            {result.map(|result| suggestions(&result, id.as_ref(), lang))}
            <section class="stack wide-gap">
                <h2>{text::ALL.get(lang)}</h2>
                <div class="library">{by_dimension.collect_view()}</div>
            </section>
        }
    })
}

/// The latest result that shows anything.
fn latest(group: &Group) -> Option<ClosedRound> {
    let mut rounds = group.rounds.iter().rev();
    rounds
        .find(|it| it.result.has_result())
        .map(|it| it.result.clone())
}

fn suggestions(result: &ClosedRound, group: Option<&GroupId>, lang: Lang) -> AnyView {
    let found = suggest::suggested(result);
    let is_empty = found.is_empty();
    let rows = found.into_iter().map(|(why, exercises)| {
        let dimension = why.dimension();
        let rows = exercises.into_iter().map(|text| {
            view! { <ExerciseRow text=text group=group.cloned()/> }
        });
        view! {
            <div class="stack">
                <p class=format!("trains {}", hue(dimension))>
                    <Glyph of=dimension/> <span class="why">{suggest::reason(why, lang)}</span>
                </p>
                <ul class="plain exercise-list">{rows.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <section class="stack aside suggested">
            <h2>{text::SUGGESTED.get(lang)}</h2>
            {rows.collect_view()}
            {is_empty.then(|| view! { <p>{text::NO_SUGGESTION.get(lang)}</p> })}
            {(!is_empty).then(|| view! { <p class="muted">{text::FREE.get(lang)}</p> })}
        </section>
    }
    .into_any()
}

/// What is in progress on this device, following the store.
pub(super) fn in_progress(shell: Shell) -> Option<Running> {
    shell.read(|store| {
        let is_group = |id: &GroupId| store.group(id).into_option().is_some();
        practise::in_progress(store.running(), is_group)
    })
}

/// The way to go on with what is in progress, if anything is.
#[component]
pub(super) fn GoOn() -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        in_progress(shell).map(|running| {
            let name = words::practice(lang, &running.exercise);
            let label = text::other_go_on(lang, &name);
            view! {
                <p class="banner">
                    {text::in_progress(lang, &name)} " "
                    <a class="onward" href=practise::place(&running).to_string()>{label}</a>
                </p>
            }
        })
    })
}
