//! Travel in files and in the store. A mode goes by the app's own id, or as
//! `own-` and the number of one of the organisation's own.

use serde::{Deserialize, Serialize};

use crate::codec::fields::{line, many, words};
use crate::domain::culture::Travel;
use crate::domain::culture::travel::{Factor, Known, Mode, OwnMode, Per, Source, Trip};

/// Travel, within the limits of its domain.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TravelRecord {
    #[serde(with = "many")]
    trips: Vec<TripRecord>,
    months: u32,
    #[serde(with = "many")]
    factors: Vec<ChangedRecord>,
    #[serde(with = "many")]
    modes: Vec<ModeRecord>,
    /// Hundredths of a krona.
    hourly: Option<u32>,
    /// Kilograms a year.
    reported: Option<u64>,
    #[serde(with = "many")]
    sources: Vec<SourceRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TripRecord {
    #[serde(with = "line")]
    name: String,
    mode: ModeName,
    km: u32,
    #[serde(rename = "return")]
    is_return: bool,
    times: u32,
    people: u32,
    occupants: u32,
    minutes: u32,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct ModeName(Mode);

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct KnownName(Known);

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PerName {
    Person,
    Vehicle,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FactorRecord {
    /// For each kilometre.
    milligrams: u32,
    #[serde(with = "words")]
    source: String,
    year: u16,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangedRecord {
    mode: KnownName,
    factor: FactorRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ModeRecord {
    number: u32,
    #[serde(with = "line")]
    name: String,
    per: PerName,
    factor: FactorRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceRecord {
    #[serde(with = "line")]
    name: String,
    /// A year.
    kilograms: u64,
}

const OWN: &str = "own-";

impl TryFrom<String> for ModeName {
    type Error = &'static str;

    fn try_from(text: String) -> Result<ModeName, Self::Error> {
        let own = text.strip_prefix(OWN).and_then(|it| it.parse().ok());
        let known = Known::of_id(&text).map(Mode::Known);
        let mode = ModeName(known.or(own.map(Mode::Own)).ok_or("no mode")?);
        // One mode is written in one way.
        (String::from(mode) == text)
            .then_some(mode)
            .ok_or("no mode")
    }
}

impl From<ModeName> for String {
    fn from(ModeName(mode): ModeName) -> String {
        match mode {
            Mode::Known(known) => known.id().to_owned(),
            Mode::Own(number) => format!("{OWN}{number}"),
        }
    }
}

impl TryFrom<String> for KnownName {
    type Error = &'static str;

    fn try_from(text: String) -> Result<KnownName, Self::Error> {
        Known::of_id(&text).map(KnownName).ok_or("no mode")
    }
}

impl From<KnownName> for String {
    fn from(KnownName(known): KnownName) -> String {
        known.id().to_owned()
    }
}

impl TravelRecord {
    /// Travel as it is written.
    pub(crate) fn of(travel: &Travel) -> TravelRecord {
        let changed = |(known, factor): &(Known, Factor)| ChangedRecord {
            mode: KnownName(*known),
            factor: FactorRecord::of(factor),
        };
        let source = |it: &Source| SourceRecord {
            name: it.name.clone(),
            kilograms: it.kg,
        };
        TravelRecord {
            trips: travel.trips.iter().map(TripRecord::of).collect(),
            months: travel.months,
            factors: travel.changed.iter().map(changed).collect(),
            modes: travel.own.iter().map(ModeRecord::of).collect(),
            hourly: travel.hourly,
            reported: travel.reported,
            sources: travel.sources.iter().map(source).collect(),
        }
    }

    /// Travel as it was; `None` where a figure is beyond its limits, a trip names a
    /// mode that there is not, or something stands twice.
    pub(crate) fn restore(self) -> Option<Travel> {
        let changed = |it: ChangedRecord| (it.mode.0, it.factor.restore());
        let source = |it: SourceRecord| Source {
            name: it.name,
            kg: it.kilograms,
        };
        let travel = Travel {
            trips: self.trips.into_iter().map(TripRecord::restore).collect(),
            months: self.months,
            changed: self.factors.into_iter().map(changed).collect(),
            own: self.modes.into_iter().map(ModeRecord::restore).collect(),
            hourly: self.hourly,
            reported: self.reported,
            sources: self.sources.into_iter().map(source).collect(),
        };
        travel.is_sound().then_some(travel)
    }
}

impl TripRecord {
    fn of(trip: &Trip) -> TripRecord {
        TripRecord {
            name: trip.name.clone(),
            mode: ModeName(trip.mode),
            km: trip.km,
            is_return: trip.is_return,
            times: trip.times,
            people: trip.people,
            occupants: trip.occupants,
            minutes: trip.minutes,
        }
    }

    fn restore(self) -> Trip {
        Trip {
            name: self.name,
            mode: self.mode.0,
            km: self.km,
            is_return: self.is_return,
            times: self.times,
            people: self.people,
            occupants: self.occupants,
            minutes: self.minutes,
        }
    }
}

impl FactorRecord {
    fn of(factor: &Factor) -> FactorRecord {
        FactorRecord {
            milligrams: factor.milligrams,
            source: factor.source.clone(),
            year: factor.year,
        }
    }

    fn restore(self) -> Factor {
        Factor {
            milligrams: self.milligrams,
            source: self.source,
            year: self.year,
        }
    }
}

impl ModeRecord {
    fn of(mode: &OwnMode) -> ModeRecord {
        ModeRecord {
            number: mode.number,
            name: mode.name.clone(),
            per: match mode.per {
                Per::Person => PerName::Person,
                Per::Vehicle => PerName::Vehicle,
            },
            factor: FactorRecord::of(&mode.factor),
        }
    }

    fn restore(self) -> OwnMode {
        OwnMode {
            number: self.number,
            name: self.name,
            per: match self.per {
                PerName::Person => Per::Person,
                PerName::Vehicle => Per::Vehicle,
            },
            factor: self.factor.restore(),
        }
    }
}
