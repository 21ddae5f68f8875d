//! What is in progress on this device, and what it is called.

use leptos::prelude::*;

use crate::app::exercise::words::named;
use crate::app::practise;
use crate::content::text::exercise as text;
use crate::content::{self, Lang, words};
use crate::domain::{GroupId, OwnExercise, OwnExerciseId};
use crate::store::Running;
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// What is in progress on this device, following the store.
pub(in crate::ui) fn in_progress(shell: Shell) -> Option<Running> {
    shell.read(|store| {
        let is_group = |id: &GroupId| store.group(id).into_option().is_some();
        let is_own =
            |id: &OwnExerciseId| store.kept::<OwnExercise>(id).into_option().is_some();
        practise::in_progress(store.running(), is_group, is_own)
    })
}

/// What an exercise is called, by its name in logs, if there is one: of the library, or
/// an own one, as the store says.
pub(in crate::ui) fn exercise_of(shell: Shell, name: &str, lang: Lang) -> Option<String> {
    match OwnExercise::id_of(name) {
        Some(id) => shell
            .kept::<OwnExercise>(&id)
            .map(|it| named(&it.written.title, lang)),
        None => content::exercise(name).map(|it| it.title.get(lang).to_owned()),
    }
}

/// What something is called that can be or was run, by its name in logs.
pub(in crate::ui) fn name_of(shell: Shell, name: &str, lang: Lang) -> String {
    exercise_of(shell, name, lang)
        .unwrap_or_else(|| words::practice(lang, name).to_owned())
}

/// The way to go on with what is in progress, if anything is.
#[component]
pub(in crate::ui) fn GoOn() -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        in_progress(shell).map(|running| {
            let name = name_of(shell, &running.exercise, lang);
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
