//! Everything a person reads, in both languages. The data stands in `data`, is
//! checked and turned into tables by `build` when the app is compiled; a text
//! that lacks a language does not compile.

pub mod words;

use core::fmt::Display;

use crate::domain::{Dimension, Exercise, Form, Instrument, Item, Measure, Safety};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The code of the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }

    /// A language from a code such as `sv-SE`; anything that is not Swedish,
    /// Norwegian or Danish reads English best.
    pub fn guess(code: &str) -> Lang {
        match code.get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("sv" | "nb" | "nn" | "no" | "da") => Lang::Sv,
            _ => Lang::En,
        }
    }

    /// The other language, for the switch.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Sv => Lang::En,
            Lang::En => Lang::Sv,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

/// An exercise with its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseText {
    /// Its shape.
    pub exercise: Exercise,
    /// Its name.
    pub title: Text,
    /// What the group gets to practise.
    pub aim: Text,
    /// What to do before the meeting.
    pub preparation: Text,
    /// When it does not fit.
    pub not_when: Text,
    /// What it was inspired by, where there is a known source.
    pub inspired_by: Option<Text>,
    /// Questions to end with. Never empty.
    pub reflection: &'static [Text],
    /// The steps, as many as the exercise has minutes for.
    pub steps: &'static [StepText],
}

/// The words of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepText {
    /// A few words for the wall.
    pub title: Text,
    /// What to do, to be read aloud.
    pub text: Text,
}

/// The instrument of a form.
pub const fn instrument(form: Form) -> &'static Instrument {
    match form {
        Form::Full => &FULL,
        Form::Short => &SHORT,
    }
}

/// The words of a statement; empty for an id that no instrument has.
pub fn statement(id: &str) -> Text {
    let found = STATEMENTS.iter().find(|(known, _)| *known == id);
    found.map_or(Text { sv: "", en: "" }, |(_, text)| *text)
}

/// The words of the five steps that an item is answered with.
pub const fn steps(measure: Measure) -> &'static [Text; 5] {
    match measure {
        Measure::Frequency { .. } => &FREQUENCY,
        Measure::Amount => &AMOUNT,
    }
}

/// An exercise by its id.
pub fn exercise(id: &str) -> Option<&'static ExerciseText> {
    EXERCISES.iter().find(|text| text.exercise.id == id)
}

/// Puts values in the place of `{names}`.
fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            break;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(&value.to_string());
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}
