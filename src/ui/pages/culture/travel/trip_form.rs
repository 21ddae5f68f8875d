//! A trip as it is typed: made for a keyboard, where Enter adds it and leads to the
//! next one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::at::At;
use super::figure::Figure;
use crate::app::culture::travel::entry::{Faults, Field, TripDraft, fault};
use crate::app::culture::travel::names::{self, value as value_of};
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::{common, travel as text};
use crate::domain::culture::travel::{Per, Trip};
use crate::ui::live::live;
use crate::ui::parts::{Select, WordField};
use crate::ui::state::shell;

const RETURN: &str = "return";
const WHOLE: &str = "whole";

#[component]
pub(super) fn TripForm(
    at: At,
    /// What the ids of its fields begin with.
    id: &'static str,
    /// What is typed.
    draft: RwSignal<TripDraft>,
    button: Text,
    #[prop(optional)] hint: Option<Text>,
    /// The trip, and what was typed.
    on_save: impl Fn(Trip, TripDraft) + 'static,
    /// Something is wrong at its fields.
    on_wrong: impl Fn() + 'static,
    #[prop(optional)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let shell = shell();
    let first = draft.get_untracked();
    let faults = RwSignal::new(Faults::new());
    let wrong = move |field| Signal::derive(move || faults.with(|all| fault(all, field)));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = draft.get_untracked();
        let read = at.peek(|it| typed.read(it, shell.lang.get_untracked()));
        match read {
            Some(Ok(trip)) => {
                faults.set(Faults::new());
                on_save(trip, typed);
            }
            Some(Err(found)) => {
                let place = found.first().map(|(field, _)| place(id, *field));
                faults.set(found);
                on_wrong();
                if let Some(place) = place {
                    focus::to_id(place);
                }
            }
            None => {}
        }
    };
    let modes = Signal::derive(move || {
        let lang = shell.lang.get();
        let option = |travel: &_, mode| (value_of(mode), names::mode(travel, mode, lang));
        at.with(|travel| {
            let modes = names::modes(travel).into_iter();
            modes.map(|mode| option(travel, mode)).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let ways = Signal::derive(move || {
        let lang = shell.lang.get();
        let way = |value: &str, words: Text| (value.to_owned(), words.get(lang));
        vec![way(RETURN, text::WAY_RETURN), way(WHOLE, text::WAY_WHOLE)]
    });
    let is_shared = Memo::new(move |_| {
        let mode = draft.with(|it| it.mode);
        let factor = at.with(|it| it.factor(mode)).flatten();
        factor.is_some_and(|(_, per)| per == Per::Vehicle)
    });
    let occupants = move || {
        is_shared.get().then(|| {
            view! {
                <Figure
                    id=place(id, Field::Occupants)
                    label=text::OCCUPANTS_LABEL
                    error=wrong(Field::Occupants)
                    value=draft.with_untracked(|it| it.occupants.clone())
                    on_input=move |it| draft.update(|draft| draft.occupants = it)
                />
            }
        })
    };
    let cancel = on_cancel.map(|close| {
        view! {
            <button type="button" class="link" on:click=move |_| close.run(())>
                {shell.t(common::CANCEL)}
            </button>
        }
    });
    let way = if first.is_return { RETURN } else { WHOLE };
    view! {
        <form class="type-in no-print" on:submit=submit novalidate>
            <div class="type-words">
                <WordField
                    id=place(id, Field::Name)
                    label=text::NAME_LABEL
                    error=wrong(Field::Name)
                    value=first.name.clone()
                    on_input=move |it| draft.update(|draft| draft.name = it)
                />
                <Select
                    id=format!("{id}-mode")
                    label=text::MODE_LABEL
                    options=modes
                    value=first.chosen()
                    on_choose=move |it| draft.update(|draft| draft.choose(&it))
                />
            </div>
            <div class="type-figures">
                <Figure
                    id=place(id, Field::Km)
                    label=text::KM_LABEL
                    error=wrong(Field::Km)
                    value=first.km.clone()
                    on_input=move |it| draft.update(|draft| draft.km = it)
                />
                <Select
                    id=format!("{id}-way")
                    label=text::WAY_LABEL
                    options=ways
                    value=way.to_owned()
                    on_choose=move |it| draft.update(|draft| draft.is_return = it == RETURN)
                />
                <Figure
                    id=place(id, Field::Times)
                    label=text::TIMES_LABEL
                    error=wrong(Field::Times)
                    value=first.times.clone()
                    on_input=move |it| draft.update(|draft| draft.times = it)
                />
                <Figure
                    id=place(id, Field::People)
                    label=text::PEOPLE_LABEL
                    error=wrong(Field::People)
                    value=first.people.clone()
                    on_input=move |it| draft.update(|draft| draft.people = it)
                />
                {live(occupants)}
                <Figure
                    id=place(id, Field::Hours)
                    label=text::HOURS_LABEL
                    hint=text::HOURS_HINT
                    error=wrong(Field::Hours)
                    value=first.hours.clone()
                    on_input=move |it| draft.update(|draft| draft.hours = it)
                />
            </div>
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(button)}</button>
                {cancel}
                {hint.map(|it| view! { <p class="hint">{shell.t(it)}</p> })}
            </div>
        </form>
    }
}

/// The id of a field.
pub(super) fn place(form: &str, field: Field) -> String {
    let name = match field {
        Field::Name => "name",
        Field::Km => "km",
        Field::Times => "times",
        Field::People => "people",
        Field::Occupants => "occupants",
        Field::Hours => "hours",
        Field::Grams => "grams",
        Field::Source => "source",
        Field::Year => "year",
        Field::Tonnes => "tonnes",
    };
    format!("{form}-{name}")
}
