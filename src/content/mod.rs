//! Everything a person reads, in both languages. The data stands in `data`, is
//! checked and turned into tables by `build` when the app is compiled; a text
//! that lacks a language does not compile.

pub mod words;

use core::fmt::Display;

use crate::domain::exercise::{Energy, Fit, Place, Who};
use crate::domain::{Dimension, Exercise, Form, Instrument, Item, Measure, Safety};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// Easy Swedish: a third wording of what a participant meets, the ordinary one
    /// elsewhere. It is not stored with an answer.
    Easy,
    /// English.
    En,
}

impl Lang {
    /// The code of the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Sv | Lang::Easy => "sv",
            Lang::En => "en",
        }
    }

    /// What the choice is called where it is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::Easy => "easy",
            Lang::En => "en",
        }
    }

    /// Whether it is Swedish, in either wording.
    pub const fn is_swedish(self) -> bool {
        matches!(self, Lang::Sv | Lang::Easy)
    }

    /// The other wording of Swedish; `None` of English.
    pub const fn other_wording(self) -> Option<Lang> {
        match self {
            Lang::Sv => Some(Lang::Easy),
            Lang::Easy => Some(Lang::Sv),
            Lang::En => None,
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
            Lang::Sv | Lang::Easy => Lang::En,
            Lang::En => Lang::Sv,
        }
    }
}

/// A text in both languages and in easy Swedish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Swedish.
    pub sv: &'static str,
    /// Easy Swedish; the same as `sv` where it has no wording of its own.
    pub easy: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// No words.
    pub const EMPTY: Text = Text {
        sv: "",
        easy: "",
        en: "",
    };

    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::Easy => self.easy,
            Lang::En => self.en,
        }
    }
}

/// An exercise as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseText {
    /// Its shape.
    pub exercise: Exercise,
    /// Its name.
    pub title: Text,
    /// What the group gets to practise. The first sentence stands alone in lists.
    pub aim: Text,
}

/// All that stands about an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseGuide {
    /// What is needed; may be empty.
    pub materials: &'static [Text],
    /// What to do before the meeting.
    pub preparation: Text,
    /// How it goes in a digital meeting, where it does.
    pub in_digital: Option<Text>,
    /// How it goes with some on a screen, where it does.
    pub in_hybrid: Option<Text>,
    /// Questions to end with. Never empty.
    pub reflection: &'static [Text],
    /// Signs that it works. Never empty.
    pub works: &'static [Text],
    /// Signs to stop, and what to do then. Never empty.
    pub stop: &'static [Text],
    /// When it does not fit.
    pub not_when: Text,
    /// What it was inspired by, where there is a known source.
    pub inspired_by: Option<Text>,
    /// What is known of that source's licence.
    pub licence: Option<Text>,
    /// The steps, as many as the exercise has minutes for.
    pub steps: &'static [StepText],
}

/// The words of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepText {
    /// Who works together.
    pub who: Who,
    /// Whether chance forms the groups or the order.
    pub by_lot: bool,
    /// A few words for the wall.
    pub title: Text,
    /// What to do, to be read aloud.
    pub text: Text,
    /// What whoever leads says or looks for, for their eyes only.
    pub prompt: Text,
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
    found.map_or(Text::EMPTY, |(_, text)| *text)
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

/// All that stands about an exercise, by its id. Only the module of the exercises may
/// use it: the others then do without the words of all of them.
pub fn guide(id: &str) -> Option<&'static ExerciseGuide> {
    let place = EXERCISES.iter().position(|text| text.exercise.id == id)?;
    GUIDES.get(place)
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
