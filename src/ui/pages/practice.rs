//! Exercises, programmes and what there is to learn.

mod cards;
mod exercise;
mod exercises;
mod fields;
mod find;
mod forming;
mod learn;
mod listen;
mod own;
mod programme;
mod prompts;
mod run;
mod write;

use leptos::prelude::*;

use crate::app::exercise::library::{self, Told};
use crate::app::{PracticeRoute, Route, Wing};
use crate::content::text::exercise as text;
use crate::content::{self, Lang};
use crate::domain::{GroupId, OwnExercise};
use crate::ui::state::{Shell, shell};

/// The page of an address.
pub(super) fn of(route: Route) -> AnyView {
    match route {
        Route::Exercises(group) => exercises::page(group),
        Route::Exercise(group, name) => exercise::page(group, name),
        Route::Run(group, name) => run::page(group, name),
        Route::Learn => learn::index(),
        Route::Wing(Wing::Practice, path) => match PracticeRoute::parse(&path) {
            Some(route) => practice(route),
            None => unknown(None),
        },
        // Served by the other entries.
        _ => ().into_any(),
    }
}

fn practice(route: PracticeRoute) -> AnyView {
    match route {
        PracticeRoute::Own => own::page(),
        PracticeRoute::Write(id) => write::page(id),
        PracticeRoute::Prompts(group, name) => prompts::page(group, name),
        PracticeRoute::Cards => cards::page(),
        PracticeRoute::NewProgramme(group) => programme::new(group),
        PracticeRoute::Programme(id) => programme::page(id),
        PracticeRoute::Learn(page) => learn::page(page),
    }
}

/// An exercise by its name in addresses, in a language, following the store.
fn told(shell: Shell, name: &str, lang: Lang) -> Option<Told> {
    match OwnExercise::id_of(name) {
        Some(id) => shell.kept::<OwnExercise>(&id).map(|it| Told::own(&it)),
        None => content::exercise(name).map(|it| Told::known(it, lang)),
    }
}

/// Own exercises that can be run and the whole library, in the language of the moment.
fn library() -> Memo<Vec<Told>> {
    let shell = shell();
    // Whatever is stored is looked at; the library is made anew only when these change.
    let own = Memo::new(move |_| shell.read(|store| store.all::<OwnExercise>()));
    Memo::new(move |_| own.with(|own| library::all(own, shell.lang.get())))
}

/// An exercise that the address names and nobody knows.
fn unknown(group: Option<GroupId>) -> AnyView {
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
