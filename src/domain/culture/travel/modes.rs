//! What trips are made with, and how much each kilometre emits.
//!
//! The figures are those that the sources state ([`Reference`]); each carries where it
//! comes from, and an organisation can put its own in its place.

use super::{is_line, is_source};

/// The most that a kilometre emits, in milligrams: a hundred kilograms.
pub const MOST_MILLIGRAMS: u32 = 100_000_000;
/// The earliest year of a factor.
pub const LEAST_YEAR: u16 = 1990;
/// The latest year of a factor.
pub const MOST_YEAR: u16 = 2100;

/// The year in which the app's own figures were looked up at their sources, which
/// state none for most of them.
pub const LOOKED_UP: u16 = 2026;

/// A mode that the app knows a factor of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Train in the Nordic countries, without Denmark.
    TrainNordic,
    /// Train in Sweden, as an older version of the same source has it.
    TrainSweden,
    /// Electric train in Europe.
    TrainElectric,
    /// Diesel train in Europe.
    TrainDiesel,
    /// Long-distance bus.
    Bus,
    /// Long-distance bus on biodiesel alone.
    BusBiodiesel,
    /// Middle-sized car, petrol.
    CarPetrol,
    /// Middle-sized car, diesel.
    CarDiesel,
    /// Middle-sized car, HVO.
    CarHvo,
    /// Electric car on Nordic electricity.
    CarNordic,
    /// Electric car on European electricity.
    CarEurope,
    /// Small car, petrol.
    CarSmall,
    /// Large car, petrol.
    CarLarge,
    /// Scheduled flight, economy class.
    Flight,
}

/// What a trip is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// A mode that the app knows.
    Known(Known),
    /// One of the organisation's own, by its number.
    Own(u32),
}

/// What a factor counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// One person, one kilometre.
    Person,
    /// One vehicle, one kilometre; shared by those in it.
    Vehicle,
}

/// Where a figure of the app's own comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// klimatresa.se/data (Chalmers, Klimatsmart semester).
    Klimatresa,
    /// klimatsmartsemester.se/sa-har-vi-raknat-tag, an older version of the same.
    Train,
    /// klimatsmartsemester.se/sa-har-vi-raknat-buss.
    Bus,
    /// klimatsmartsemester.se/sa-har-vi-raknat-flyg, the version of 133 g.
    Flight,
}

/// How much a kilometre emits, and where that is known from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Milligrams, at most [`MOST_MILLIGRAMS`].
    pub milligrams: u32,
    /// Where it comes from; empty for the app's own, which name a [`Reference`].
    pub source: String,
    /// The year for which it stands; for the app's own the one in which it was
    /// looked up ([`LOOKED_UP`]).
    pub year: u16,
}

/// A mode of the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMode {
    /// From 1; a trip names it.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// What its factor counts for.
    pub per: Per,
    /// Its factor.
    pub factor: Factor,
}

impl Known {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Known; 14] = [
        Known::TrainNordic,
        Known::TrainSweden,
        Known::TrainElectric,
        Known::TrainDiesel,
        Known::Bus,
        Known::BusBiodiesel,
        Known::CarPetrol,
        Known::CarDiesel,
        Known::CarHvo,
        Known::CarNordic,
        Known::CarEurope,
        Known::CarSmall,
        Known::CarLarge,
        Known::Flight,
    ];

    /// Its name in files; never changed.
    pub const fn id(self) -> &'static str {
        match self {
            Known::TrainNordic => "train-nordic",
            Known::TrainSweden => "train-sweden",
            Known::TrainElectric => "train-electric",
            Known::TrainDiesel => "train-diesel",
            Known::Bus => "bus",
            Known::BusBiodiesel => "bus-biodiesel",
            Known::CarPetrol => "car-petrol",
            Known::CarDiesel => "car-diesel",
            Known::CarHvo => "car-hvo",
            Known::CarNordic => "car-electric-nordic",
            Known::CarEurope => "car-electric-europe",
            Known::CarSmall => "car-small",
            Known::CarLarge => "car-large",
            Known::Flight => "flight",
        }
    }

    /// A mode by its name in files.
    pub fn of_id(id: &str) -> Option<Known> {
        Known::ALL.into_iter().find(|it| it.id() == id)
    }

    /// What its factor counts for.
    pub const fn per(self) -> Per {
        match self {
            Known::CarPetrol
            | Known::CarDiesel
            | Known::CarHvo
            | Known::CarNordic
            | Known::CarEurope
            | Known::CarSmall
            | Known::CarLarge => Per::Vehicle,
            _ => Per::Person,
        }
    }

    /// Grams for each kilometre, as its source states them: CO₂ on the ground, CO₂
    /// equivalents with altitude factor 1.7 and the making of the fuel in the air.
    const fn grams(self) -> u32 {
        match self {
            Known::TrainNordic => 7,
            Known::TrainSweden => 10,
            Known::TrainElectric => 24,
            Known::TrainDiesel => 91,
            Known::Bus => 27,
            Known::BusBiodiesel => 14,
            Known::CarPetrol => 167,
            Known::CarDiesel => 137,
            Known::CarHvo => 37,
            Known::CarNordic => 14,
            Known::CarEurope => 45,
            Known::CarSmall => 127,
            Known::CarLarge => 220,
            Known::Flight => 133,
        }
    }

    /// Where its figure comes from.
    pub const fn reference(self) -> Reference {
        match self {
            Known::TrainSweden => Reference::Train,
            Known::Bus | Known::BusBiodiesel => Reference::Bus,
            Known::Flight => Reference::Flight,
            _ => Reference::Klimatresa,
        }
    }

    /// The factor that the app knows.
    pub fn factor(self) -> Factor {
        Factor {
            milligrams: self.grams().saturating_mul(1_000),
            source: String::new(),
            year: LOOKED_UP,
        }
    }
}

impl Factor {
    /// Whether it is within its limits and says where it comes from.
    pub fn is_sound(&self) -> bool {
        self.milligrams <= MOST_MILLIGRAMS
            && is_source(&self.source)
            && (LEAST_YEAR..=MOST_YEAR).contains(&self.year)
    }
}

impl OwnMode {
    /// Whether it has a name and a factor within its limits.
    pub fn is_sound(&self) -> bool {
        is_line(&self.name) && self.factor.is_sound()
    }
}
