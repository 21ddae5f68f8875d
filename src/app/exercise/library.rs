//! Exercises as they are read and run: those of the library in the language of the
//! moment, and a group's own.

use super::offer::ready;
use crate::content::{self, ExerciseText, Lang, Text};
use crate::domain::exercise::{OwnExercise, Written, WrittenStep};

/// An exercise with the name that logs and addresses use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its name in logs and addresses.
    pub name: String,
    /// Whether a group of this device has made it.
    pub is_own: bool,
    /// What it is.
    pub written: Written,
}

impl Told {
    /// An own exercise.
    pub fn own(own: &OwnExercise) -> Told {
        Told {
            name: OwnExercise::name_of(&own.id),
            is_own: true,
            written: own.written.clone(),
        }
    }

    /// An exercise of the library.
    pub fn known(text: &ExerciseText, lang: Lang) -> Told {
        Told {
            name: text.exercise.id.to_owned(),
            is_own: false,
            written: in_words(text, lang),
        }
    }
}

/// Own exercises that can be run, by title, and the whole library behind them.
pub fn all(own: &[OwnExercise], lang: Lang) -> Vec<Told> {
    let known = content::EXERCISES.iter().map(|it| Told::known(it, lang));
    ready(own).into_iter().map(Told::own).chain(known).collect()
}

/// An exercise of the library, written out in a language.
pub fn in_words(text: &ExerciseText, lang: Lang) -> Written {
    let shape = &text.exercise;
    let get = |it: Text| it.get(lang).to_owned();
    let maybe = |it: Option<Text>| it.map_or(String::new(), get);
    let mut written = Written::empty(get(text.title));
    written.aim = get(text.aim);
    written.trains = shape.trains.to_vec();
    written.fit = shape.fit;
    written.steps = Vec::new();
    let Some(guide) = content::guide(shape.id) else {
        return written;
    };
    let list = |all: &[Text]| all.iter().map(|it| get(*it)).collect();
    let steps = guide.steps.iter().zip(shape.step_minutes);
    written.steps = steps
        .map(|(step, minutes)| WrittenStep {
            minutes: *minutes,
            who: step.who,
            by_lot: step.by_lot,
            title: get(step.title),
            text: get(step.text),
            prompt: get(step.prompt),
        })
        .collect();
    written.materials = list(guide.materials);
    written.preparation = get(guide.preparation);
    written.in_digital = maybe(guide.in_digital);
    written.in_hybrid = maybe(guide.in_hybrid);
    written.reflection = list(guide.reflection);
    written.works = list(guide.works);
    written.stop = list(guide.stop);
    written.not_when = get(guide.not_when);
    written.inspired_by = maybe(guide.inspired_by);
    written.licence = maybe(guide.licence);
    written
}
