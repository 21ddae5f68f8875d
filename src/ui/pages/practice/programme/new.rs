//! A new programme: proposed from what a group's result suggests, or from what it
//! chooses.

use leptos::prelude::*;

use crate::app::exercise::finding::Meets;
use crate::app::exercise::library::Told;
use crate::app::exercise::programmes::Wish;
use crate::app::{PracticeRoute, Route, suggest};
use crate::content::text::{exercise as exercise_text, find, programme as text};
use crate::content::{Text, words};
use crate::domain::exercise::Programme;
use crate::domain::exercise::programme::PROPOSED;
use crate::domain::{Dimension, GroupId};
use crate::ui::live::live;
use crate::ui::pages::practice::exercises::latest;
use crate::ui::pages::practice::fields::{choice, people, required};
use crate::ui::pages::practice::find::row;
use crate::ui::parts::Tick;
use crate::ui::state::shell;

/// The minutes that are offered for each meeting, at most.
const MINUTES: [u32; 5] = [10, 15, 20, 25, 30];

pub(in crate::ui::pages::practice) fn new(id: Option<GroupId>) -> AnyView {
    let shell = shell();
    let group = id
        .as_ref()
        .and_then(|id| shell.peek(|store| store.group(id)).into_option());
    let result = group.as_ref().and_then(latest);
    let reasons = result.as_ref().map(suggest::reasons);
    let wish = RwSignal::new(Wish::of(reasons.as_deref().unwrap_or(&[])));
    let basis = match &reasons {
        Some(reasons) if reasons.is_empty() => text::FROM_RESULT_NONE,
        Some(_) => text::FROM_RESULT,
        None => text::NOTHING_MEASURED,
    };
    let why = move || {
        let lang = shell.lang.get();
        let rows = reasons.iter().flatten();
        let rows = rows.map(|why| view! { <li>{suggest::reason(*why, lang)}</li> });
        view! { <ul>{rows.collect_view()}</ul> }
    };
    let (of_group, name) = (
        StoredValue::new(group.as_ref().map(|it| it.id.clone())),
        StoredValue::new(group.map(|it| it.name)),
    );
    let wrong = RwSignal::new(None::<Text>);
    let proposal = Memo::new(move |_| wish.with(Wish::proposal));
    let create = move |_| {
        let lang = shell.lang.get_untracked();
        let Some(id) = shell.free_id::<Programme>() else {
            wrong.set(Some(text::CREATE_NONE));
            return;
        };
        let name = name.with_value(|name| match name {
            Some(name) => text::name_of(lang, name),
            None => text::NAME_PLAIN.get(lang).to_owned(),
        });
        let exercises = proposal.get_untracked();
        let exercises = exercises.into_iter().map(|it| it.exercise.id.to_owned());
        let programme = Programme::new(id, name, of_group.get_value(), exercises);
        shell.write(|store| store.keep(&programme));
        shell.go(&PracticeRoute::Programme(programme.id).into());
    };
    let shown = move || {
        let lang = shell.lang.get();
        let found = proposal.get();
        let n = found.len();
        let wanted = wish.with(|it| it.meetings);
        let rows: Vec<_> = found
            .into_iter()
            .map(|it| {
                of_group
                    .with_value(|group| row(&Told::known(it, lang), group.as_ref(), lang))
            })
            .collect();
        let note = match n {
            0 => Some(text::PROPOSAL_NONE.get(lang).to_owned()),
            _ if n < wanted => Some(text::proposal_fewer(lang, &n)),
            _ => None,
        };
        let create = (0 < n).then(|| {
            view! {
                <button type="button" class="button" on:click=create>
                    {text::CREATE.get(lang)}
                </button>
            }
        });
        view! {
            <ol class="exercise-list proposal">{rows}</ol>
            {note.map(|note| view! { <p role="status">{note}</p> })}
            {create}
        }
    };
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=Route::Exercises(id).to_string()>
                    {shell.t(exercise_text::TO_LIBRARY)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::NEW_TITLE)}</h1>
            <p class="large">{shell.t(text::NEW_LEAD)}</p>
            <p>{shell.t(basis)}</p>
            {live(why)}
        </section>
        <div class="two">
            {fields(wish)}
            <section class="stack">
                <h2>{shell.t(text::PROPOSAL_TITLE)}</h2>
                {live(shown)}
                <p class="error" role="status">
                    {live(move || wrong.get().map(|it| it.get(shell.lang.get())))}
                </p>
            </section>
        </div>
    }
    .into_any()
}

fn fields(wish: RwSignal<Wish>) -> AnyView {
    let shell = shell();
    let climate = [Dimension::Climate];
    let all = Dimension::PERSPECTIVES.into_iter().chain(climate);
    let ticks = all.map(|dimension| {
        let is_in =
            Signal::derive(move || wish.with(|it| it.trains.contains(&dimension)));
        let change = move |is_in: bool| {
            wish.update(|it| {
                it.trains.retain(|other| *other != dimension);
                if is_in {
                    it.trains.push(dimension);
                }
            });
        };
        view! { <Tick label=words::name(dimension) value=is_in on_change=change/> }
    });
    let now = wish.get_untracked();
    let meetings: Vec<(usize, Text)> =
        PROPOSED.zip(text::MEETINGS.iter().copied()).collect();
    let minutes: Vec<(u32, Text)> = MINUTES
        .into_iter()
        .zip(text::MINUTES.iter().copied())
        .collect();
    view! {
        <section class="stack">
            <fieldset class="field">
                <legend>{shell.t(text::TRAINS_LABEL)}</legend>
                {ticks.collect_view()}
            </fieldset>
            {required(
                "meetings",
                text::MEETINGS_LABEL,
                &meetings,
                Some(now.meetings),
                move |it| wish.update(|wish| wish.meetings = it),
            )}
            {required(
                "minutes",
                text::MINUTES_LABEL,
                &minutes,
                Some(now.minutes),
                move |it| wish.update(|wish| wish.minutes = it),
            )}
            {people("people", None, move |it| wish.update(|wish| wish.people = it))}
            {choice(
                "meets",
                find::MEETS_LABEL,
                &[
                    (Meets::Room, find::MEETS_ROOM),
                    (Meets::Digital, find::MEETS_DIGITAL),
                    (Meets::Hybrid, find::MEETS_HYBRID),
                ],
                None,
                move |it| wish.update(|wish| wish.meets = it),
            )}
        </section>
    }
    .into_any()
}
