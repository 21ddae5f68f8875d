//! The library: what the result suggests, finding an exercise, and what stands beside
//! it: own exercises, programmes, cards.

use leptos::prelude::*;

use super::find::Find;
use crate::app::exercise::programmes::progress;
use crate::app::exercise::words::named;
use crate::app::suggest;
use crate::app::{LearnPage, PracticeRoute, Route};
use crate::content::text::{exercise as text, find};
use crate::content::{Lang, Text};
use crate::domain::{ClosedRound, Group, GroupId, Programme};
use crate::ui::live::live;
use crate::ui::parts::{ExerciseRow, Glyph, GoOn, hue};
use crate::ui::state::shell;

pub(super) fn page(id: Option<GroupId>) -> AnyView {
    let shell = shell();
    let of_group = StoredValue::new(id);
    let group = move || of_group.with_value(|id| shell.group(id.as_ref()?));
    let above = move || {
        group().map(|group| {
            let route = Route::Group(group.id);
            view! {
                <p class="muted small">
                    <a class="onward" href=route.to_string()>{group.name}</a>
                </p>
            }
        })
    };
    let suggested = move || {
        let group = group()?;
        let result = latest(&group)?;
        Some(suggestions(&result, &group.id, shell.lang.get()))
    };
    view! {
        <section class="stack lead">
            {live(above)}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
            <GoOn/>
        </section>
        {live(suggested)}
        <Find group=of_group.get_value()/>
        <Beside group=of_group.get_value()/>
    }
    .into_any()
}

/// The latest result that shows anything.
pub(super) fn latest(group: &Group) -> Option<ClosedRound> {
    let mut rounds = group.rounds.iter().rev();
    rounds
        .find(|it| it.result.has_result())
        .map(|it| it.result.clone())
}

fn suggestions(result: &ClosedRound, group: &GroupId, lang: Lang) -> AnyView {
    let found = suggest::suggested(result);
    let is_empty = found.is_empty();
    let rows = found.into_iter().map(|(why, exercises)| {
        let dimension = why.dimension();
        let rows = exercises.into_iter().map(|text| {
            view! { <ExerciseRow text=text group=Some(group.clone())/> }
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

/// What there is besides the library.
#[component]
fn Beside(group: Option<GroupId>) -> impl IntoView {
    let shell = shell();
    let of_group = StoredValue::new(group.clone());
    let programmes = move || {
        let lang = shell.lang.get();
        let all = shell.read(|store| store.all::<Programme>());
        let here = all.into_iter().filter(|it| {
            of_group.with_value(|group| group.is_none() || it.group == *group)
        });
        let rows: Vec<_> = here
            .map(|it| {
                let route = PracticeRoute::Programme(it.id.clone());
                view! {
                    <li>
                        <a class="exercise-name written" href=route.to_string()>
                            {named(&it.name, lang)}
                        </a>
                        <p class="muted small">{progress(&it, lang)}</p>
                    </li>
                }
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{find::PROGRAMMES_TITLE.get(lang)}</h3>
                <ul class="plain exercise-list">{rows}</ul>
            }
        })
    };
    let way = move |route: PracticeRoute, name: Text, what: Option<Text>| {
        view! {
            <li>
                <a class="exercise-name" href=route.to_string()>{shell.t(name)}</a>
                {what.map(|what| view! { <p>{shell.t(what)}</p> })}
            </li>
        }
    };
    view! {
        <section class="stack">
            <h2>{shell.t(find::BESIDE_TITLE)}</h2>
            {live(programmes)}
            <ul class="plain exercise-list ways">
                {way(
                    PracticeRoute::NewProgramme(group),
                    find::PROGRAMME_LINK,
                    Some(find::PROGRAMME_WHAT),
                )}
                {way(PracticeRoute::Own, find::OWN_LINK, Some(find::OWN_WHAT))}
                {way(PracticeRoute::Cards, find::CARDS_LINK, None)}
                {way(PracticeRoute::Learn(LearnPage::Cases), find::CASES_LINK, None)}
            </ul>
        </section>
    }
}
