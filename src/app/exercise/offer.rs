//! Exercises where only their name, length and perspective count: as a block of a run
//! sheet. What stands about them is not needed there, and not fetched.

use crate::content::{EXERCISES, ExerciseText, Lang, exercise};
use crate::domain::Dimension;
use crate::domain::exercise::OwnExercise;

/// What a run sheet takes of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its name in plans, logs and addresses.
    pub name: String,
    /// What it is called, in the language of the moment or in that of its authors.
    pub title: String,
    /// The minutes of all steps together.
    pub minutes: u32,
    /// What it trains most.
    pub main: Option<Dimension>,
}

/// Own exercises that can be run, by title: they stand before the library in every list.
pub(super) fn ready(own: &[OwnExercise]) -> Vec<&OwnExercise> {
    let all = own.iter().filter(|it| it.written.is_ready());
    let mut all: Vec<&OwnExercise> = all.collect();
    all.sort_by(|a, b| (&a.written.title, &a.id).cmp(&(&b.written.title, &b.id)));
    all
}

/// Own exercises that can be run, by title, and the whole library behind them.
pub fn offers(own: &[OwnExercise], lang: Lang) -> Vec<Offer> {
    let known = EXERCISES.iter().map(|it| known(it, lang));
    ready(own).into_iter().map(of_own).chain(known).collect()
}

/// The exercise of a name; `None` of one that is not on this device, or that cannot
/// be run.
pub fn offer(name: &str, own: &[OwnExercise], lang: Lang) -> Option<Offer> {
    let Some(id) = OwnExercise::id_of(name) else {
        return exercise(name).map(|it| known(it, lang));
    };
    let found = own.iter().find(|it| it.id == id);
    found.filter(|it| it.written.is_ready()).map(of_own)
}

fn of_own(own: &OwnExercise) -> Offer {
    Offer {
        name: OwnExercise::name_of(&own.id),
        title: own.written.title.clone(),
        minutes: own.written.minutes(),
        main: own.written.trains.first().copied(),
    }
}

fn known(text: &ExerciseText, lang: Lang) -> Offer {
    Offer {
        name: text.exercise.id.to_owned(),
        title: text.title.get(lang).to_owned(),
        minutes: text.exercise.minutes(),
        main: text.exercise.trains.first().copied(),
    }
}
