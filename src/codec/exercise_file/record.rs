//! An own exercise's fields. The store keeps them in the same form, so that there is
//! one way in which an exercise is read. A released version of these records is not
//! changed.

use serde::{Deserialize, Serialize};

use crate::codec::fields::many;
use crate::domain::Dimension;
use crate::domain::exercise::{
    Energy, Fit, Place, Safety, Unsound, Who, Written, WrittenStep,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenRecord {
    title: String,
    aim: String,
    #[serde(with = "many")]
    trains: Vec<DimensionName>,
    people: [u32; 2],
    room: bool,
    digital: bool,
    hybrid: bool,
    safety: SafetyName,
    energy: EnergyName,
    place: PlaceName,
    #[serde(with = "many")]
    materials: Vec<String>,
    preparation: String,
    in_digital: String,
    in_hybrid: String,
    #[serde(with = "many")]
    steps: Vec<StepRecord>,
    #[serde(with = "many")]
    reflection: Vec<String>,
    #[serde(with = "many")]
    works: Vec<String>,
    #[serde(with = "many")]
    stop: Vec<String>,
    not_when: String,
    inspired_by: String,
    licence: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepRecord {
    minutes: u32,
    who: WhoName,
    /// Left out where chance decides, as in most steps.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    by_lot: bool,
    title: String,
    text: String,
    prompt: String,
}

const fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
const fn is_yes(it: &bool) -> bool {
    *it
}

/// A type of names that stand for values of the domain.
macro_rules! names {
    ($name:ident of $of:ident { $($each:ident),+ }) => {
        #[derive(Clone, Copy, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum $name { $($each),+ }

        impl $name {
            const fn of(it: $of) -> $name {
                match it { $($of::$each => $name::$each),+ }
            }

            const fn get(self) -> $of {
                match self { $($name::$each => $of::$each),+ }
            }
        }
    };
}

names!(DimensionName of Dimension { Exploring, Telling, Inside, Outside, Climate, Frames });
names!(SafetyName of Safety { Low, Some, High });
names!(EnergyName of Energy { Calm, Even, Lively });
names!(PlaceName of Place { Opener, Main, Closer });
names!(WhoName of Who { Alone, Pairs, Threes, Fours, All, Round });

impl WrittenRecord {
    pub(crate) fn of(it: &Written) -> WrittenRecord {
        let step = |it: &WrittenStep| StepRecord {
            minutes: it.minutes,
            who: WhoName::of(it.who),
            by_lot: it.by_lot,
            title: it.title.clone(),
            text: it.text.clone(),
            prompt: it.prompt.clone(),
        };
        WrittenRecord {
            title: it.title.clone(),
            aim: it.aim.clone(),
            trains: it.trains.iter().map(|it| DimensionName::of(*it)).collect(),
            people: [it.fit.least, it.fit.most],
            room: it.fit.room,
            digital: it.fit.digital,
            hybrid: it.fit.hybrid,
            safety: SafetyName::of(it.fit.safety),
            energy: EnergyName::of(it.fit.energy),
            place: PlaceName::of(it.fit.place),
            materials: it.materials.clone(),
            preparation: it.preparation.clone(),
            in_digital: it.in_digital.clone(),
            in_hybrid: it.in_hybrid.clone(),
            steps: it.steps.iter().map(step).collect(),
            reflection: it.reflection.clone(),
            works: it.works.clone(),
            stop: it.stop.clone(),
            not_when: it.not_when.clone(),
            inspired_by: it.inspired_by.clone(),
            licence: it.licence.clone(),
        }
    }

    /// The exercise.
    ///
    /// # Errors
    /// The first limit that it exceeds.
    pub(crate) fn restore(self) -> Result<Written, Unsound> {
        let step = |it: StepRecord| WrittenStep {
            minutes: it.minutes,
            who: it.who.get(),
            by_lot: it.by_lot,
            title: it.title,
            text: it.text,
            prompt: it.prompt,
        };
        let [least, most] = self.people;
        let written = Written {
            title: self.title,
            aim: self.aim,
            trains: self.trains.into_iter().map(DimensionName::get).collect(),
            fit: Fit {
                least,
                most,
                room: self.room,
                digital: self.digital,
                hybrid: self.hybrid,
                safety: self.safety.get(),
                energy: self.energy.get(),
                place: self.place.get(),
            },
            materials: self.materials,
            preparation: self.preparation,
            in_digital: self.in_digital,
            in_hybrid: self.in_hybrid,
            steps: self.steps.into_iter().map(step).collect(),
            reflection: self.reflection,
            works: self.works,
            stop: self.stop,
            not_when: self.not_when,
            inspired_by: self.inspired_by,
            licence: self.licence,
        };
        written.check()?;
        Ok(written)
    }
}
