//! What is typed about a trip, a factor or a source, and what is wrong with it.

use super::names::{of_value, value};
use super::numbers::{decimal, minutes, typed, whole};
use crate::content::text::travel as text;
use crate::content::{Lang, Text};
use crate::domain::culture::Travel;
use crate::domain::culture::travel::modes::{LEAST_YEAR, MOST_MILLIGRAMS, MOST_YEAR};
use crate::domain::culture::travel::rank::MOST_KG;
use crate::domain::culture::travel::{
    Factor, Known, MOST_HOURLY, MOST_KM, MOST_MINUTES, MOST_MONTHS, MOST_OCCUPANTS,
    MOST_PEOPLE, MOST_TIMES, Mode, Per, Source, Trip,
};
use crate::domain::meeting::{LONG, MANY, SHORT};

/// A field that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Name,
    /// How far.
    Km,
    /// How many times.
    Times,
    /// How many people.
    People,
    /// How many in each vehicle.
    Occupants,
    /// How long.
    Hours,
    /// Grams for each kilometre.
    Grams,
    /// Where a factor comes from.
    Source,
    /// The year of a factor.
    Year,
    /// Tonnes a year.
    Tonnes,
}

/// What is wrong, field by field, in their order. Never empty as an error.
pub type Faults = Vec<(Field, Text)>;

/// What is wrong with a field.
pub fn fault(faults: &Faults, field: Field) -> Option<Text> {
    faults.iter().find(|(it, _)| *it == field).map(|it| it.1)
}

/// Takes a figure, or notes what is wrong.
fn take<T>(
    faults: &mut Faults,
    field: Field,
    found: Option<T>,
    wrong: Text,
) -> Option<T> {
    if found.is_none() {
        faults.push((field, wrong));
    }
    found
}

/// A text of at most so many characters, not empty.
fn said(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    let is_fit = !text.is_empty() && text.chars().count() <= most;
    is_fit.then(|| text.to_owned())
}

/// A trip as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TripDraft {
    /// Its name.
    pub name: String,
    /// Its mode.
    pub mode: Mode,
    /// Kilometres.
    pub km: String,
    /// Whether they count twice.
    pub is_return: bool,
    /// How many times.
    pub times: String,
    /// How many people each time.
    pub people: String,
    /// How many in each vehicle.
    pub occupants: String,
    /// Hours for each person; may be empty.
    pub hours: String,
}

impl Default for TripDraft {
    fn default() -> TripDraft {
        TripDraft {
            name: String::new(),
            mode: Mode::Known(Known::TrainNordic),
            km: String::new(),
            is_return: true,
            times: "1".to_owned(),
            people: "1".to_owned(),
            occupants: "1".to_owned(),
            hours: String::new(),
        }
    }
}

impl TripDraft {
    /// A trip to be changed.
    pub fn of(trip: &Trip, lang: Lang) -> TripDraft {
        let hours = match (trip.minutes, trip.minutes % 60) {
            (0, _) => String::new(),
            (all, 0) => (all / 60).to_string(),
            (all, rest) => format!("{}:{rest:02}", all / 60),
        };
        let number = |it: u32| typed(lang, it.into(), 0);
        TripDraft {
            name: trip.name.clone(),
            mode: trip.mode,
            km: number(trip.km),
            is_return: trip.is_return,
            times: number(trip.times),
            people: number(trip.people),
            occupants: number(trip.occupants),
            hours,
        }
    }

    /// The next one after a trip was added: as it was travelled, otherwise empty.
    pub fn next(&self) -> TripDraft {
        TripDraft {
            mode: self.mode,
            is_return: self.is_return,
            ..TripDraft::default()
        }
    }

    /// Chooses its mode by the value of a choice.
    pub fn choose(&mut self, chosen: &str) {
        self.mode = of_value(chosen).unwrap_or(self.mode);
    }

    /// Its mode as the value of a choice.
    pub fn chosen(&self) -> String {
        value(self.mode)
    }

    /// The trip.
    ///
    /// # Errors
    /// What is wrong, in the order of the fields.
    pub fn read(&self, travel: &Travel, lang: Lang) -> Result<Trip, Faults> {
        let mut faults = Faults::new();
        let name = self.name.trim();
        if SHORT < name.chars().count() {
            faults.push((Field::Name, text::WRONG_NAME));
        }
        let mut number = |field, typed: &str, most, wrong| {
            take(&mut faults, field, whole(typed, lang, 1, most), wrong)
        };
        let km = number(Field::Km, &self.km, MOST_KM, text::WRONG_KM);
        let times = number(Field::Times, &self.times, MOST_TIMES, text::WRONG_TIMES);
        let people = number(Field::People, &self.people, MOST_PEOPLE, text::WRONG_PEOPLE);
        // Nobody is asked how many are in a train.
        let is_shared = travel
            .factor(self.mode)
            .is_some_and(|(_, per)| per == Per::Vehicle);
        let occupants = if is_shared {
            let typed = &self.occupants;
            number(
                Field::Occupants,
                typed,
                MOST_OCCUPANTS,
                text::WRONG_OCCUPANTS,
            )
        } else {
            Some(1)
        };
        let time = match self.hours.trim() {
            "" => Some(0),
            typed => minutes(typed, lang, MOST_MINUTES),
        };
        let time = take(&mut faults, Field::Hours, time, text::WRONG_HOURS);
        let trip = || {
            Some(Trip {
                name: name.to_owned(),
                mode: self.mode,
                km: km?,
                is_return: self.is_return,
                times: times?,
                people: people?,
                occupants: occupants?,
                minutes: time?,
            })
        };
        match trip() {
            Some(trip) if faults.is_empty() => Ok(trip),
            _ => Err(faults),
        }
    }
}

/// Puts a trip at its place, or at the end. `false` where there is no room.
pub fn put<T>(list: &mut Vec<T>, place: Option<usize>, it: T) -> bool {
    let is_full = MANY <= list.len();
    // What was taken away meanwhile, in another window, is put in anew.
    match list.get_mut(place.unwrap_or(usize::MAX)) {
        Some(there) => *there = it,
        None if is_full => return false,
        None => list.push(it),
    }
    true
}

/// A factor as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactorDraft {
    /// Grams for each kilometre.
    pub grams: String,
    /// Where it comes from.
    pub source: String,
    /// The year for which it stands.
    pub year: String,
}

impl FactorDraft {
    /// A factor to be changed; the app's own leaves source and year to be told.
    pub fn of(factor: &Factor, lang: Lang) -> FactorDraft {
        let year = match factor.source.as_str() {
            "" => String::new(),
            _ => factor.year.to_string(),
        };
        FactorDraft {
            grams: typed(lang, factor.milligrams.into(), 3),
            source: factor.source.clone(),
            year,
        }
    }

    /// The factor.
    ///
    /// # Errors
    /// What is wrong, in the order of the fields.
    pub fn read(&self, lang: Lang) -> Result<Factor, Faults> {
        let mut faults = Faults::new();
        let grams = decimal(&self.grams, lang, 3).and_then(|it| u32::try_from(it).ok());
        let grams = grams.filter(|it| *it <= MOST_MILLIGRAMS);
        let grams = take(&mut faults, Field::Grams, grams, text::GRAMS_WRONG);
        let source = said(&self.source, LONG);
        let source = take(
            &mut faults,
            Field::Source,
            source,
            text::FACTOR_SOURCE_WRONG,
        );
        let year = self.year.trim().parse().ok();
        let year = year.filter(|it| (LEAST_YEAR..=MOST_YEAR).contains(it));
        let year = take(&mut faults, Field::Year, year, text::FACTOR_YEAR_WRONG);
        let factor = || {
            Some(Factor {
                milligrams: grams?,
                source: source?,
                year: year?,
            })
        };
        factor().ok_or(faults)
    }
}

/// The name and factor of an own mode.
///
/// # Errors
/// What is wrong, in the order of the fields.
pub fn own_mode(
    name: &str,
    factor: &FactorDraft,
    lang: Lang,
) -> Result<(String, Factor), Faults> {
    let mut faults = Faults::new();
    let name = take(
        &mut faults,
        Field::Name,
        said(name, SHORT),
        text::OWN_NAME_WRONG,
    );
    match (name, factor.read(lang)) {
        (Some(name), Ok(factor)) => Ok((name, factor)),
        (_, read) => {
            faults.extend(read.err().unwrap_or_default());
            Err(faults)
        }
    }
}

/// A source of emissions as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceDraft {
    /// Its name.
    pub name: String,
    /// Tonnes a year.
    pub tonnes: String,
}

impl SourceDraft {
    /// A source to be changed.
    pub fn of(source: &Source, lang: Lang) -> SourceDraft {
        SourceDraft {
            name: source.name.clone(),
            tonnes: typed(lang, source.kg, 3),
        }
    }

    /// The source.
    ///
    /// # Errors
    /// What is wrong, in the order of the fields.
    pub fn read(&self, lang: Lang) -> Result<Source, Faults> {
        let mut faults = Faults::new();
        let name = said(&self.name, SHORT);
        let name = take(&mut faults, Field::Name, name, text::SOURCE_NAME_WRONG);
        let kg = tonnes(&self.tonnes, lang);
        let kg = take(&mut faults, Field::Tonnes, kg, text::SOURCE_TONNES_WRONG);
        let source = || {
            Some(Source {
                name: name?,
                kg: kg?,
            })
        };
        source().ok_or(faults)
    }
}

/// Kilograms of what is typed in tonnes.
pub fn tonnes(typed: &str, lang: Lang) -> Option<u64> {
    decimal(typed, lang, 3).filter(|it| *it <= MOST_KG)
}

/// Months of the period.
pub fn months(typed: &str, lang: Lang) -> Option<u32> {
    whole(typed, lang, 1, MOST_MONTHS)
}

/// Hundredths of a krona of what is typed in kronor.
pub fn hourly(typed: &str, lang: Lang) -> Option<u32> {
    let hundredths = u32::try_from(decimal(typed, lang, 2)?).ok()?;
    (hundredths <= MOST_HOURLY).then_some(hundredths)
}
