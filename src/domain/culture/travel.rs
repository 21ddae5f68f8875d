//! Travel and its emissions: trips by mode and distance, factors that carry their
//! source and year, and the rank of travel among the organisation's own sources.
//!
//! Everything is a whole number: kilometres, minutes, milligrams for each kilometre,
//! kilograms a year, hundredths of a krona. The limits are ours; they are wide enough
//! for any organisation, and no sum of figures within them overflows.

pub mod modes;
pub mod rank;

use std::cmp::Reverse;

pub use modes::{Factor, Known, Mode, OwnMode, Per, Reference};
pub use rank::{Rank, Source};

use crate::domain::meeting::{LONG, MANY, SHORT};

/// The most kilometres of a trip: once around the earth, and some more.
pub const MOST_KM: u32 = 50_000;
/// The most times that a trip is made.
pub const MOST_TIMES: u32 = 1_000_000;
/// The most people who make it each time.
pub const MOST_PEOPLE: u32 = 100_000;
/// The most people in a vehicle whose emissions are shared by those in it.
pub const MOST_OCCUPANTS: u32 = 100;
/// The longest time of a trip, in minutes: thirty days.
pub const MOST_MINUTES: u32 = 43_200;
/// The most that an hour costs, in hundredths of a krona.
pub const MOST_HOURLY: u32 = 10_000_000;
/// The longest period of the trips, in months.
pub const MOST_MONTHS: u32 = 12;

/// Milligrams in a kilogram.
pub const KILOGRAM: u128 = 1_000_000;

/// Travel and its emissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    /// What was travelled.
    pub trips: Vec<Trip>,
    /// For how many months the trips stand, 1 to [`MOST_MONTHS`].
    pub months: u32,
    /// Factors in the place of those that the app knows.
    pub changed: Vec<(Known, Factor)>,
    /// The organisation's own modes.
    pub own: Vec<OwnMode>,
    /// What an hour of travel costs, in hundredths of a krona.
    pub hourly: Option<u32>,
    /// What the organisation reports for business travel, in kilograms a year; it
    /// takes the place of the trips where travel is set beside other sources.
    pub reported: Option<u64>,
    /// Its other sources of emissions.
    pub sources: Vec<Source>,
}

/// A trip that is made some times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trip {
    /// What it is called; may be empty.
    pub name: String,
    /// What it is made with.
    pub mode: Mode,
    /// Kilometres, 1 to [`MOST_KM`]: one way where it goes there and back.
    pub km: u32,
    /// Whether it goes there and back, so that the kilometres count twice.
    pub is_return: bool,
    /// How many times, 1 to [`MOST_TIMES`].
    pub times: u32,
    /// How many make it each time, 1 to [`MOST_PEOPLE`].
    pub people: u32,
    /// How many are in each vehicle, 1 to [`MOST_OCCUPANTS`]; counts where the factor
    /// is that of a vehicle.
    pub occupants: u32,
    /// How long it takes each of them, there and back, in minutes; 0 where that is
    /// not known.
    pub minutes: u32,
}

impl Default for Travel {
    fn default() -> Travel {
        Travel {
            trips: Vec::new(),
            months: MOST_MONTHS,
            changed: Vec::new(),
            own: Vec::new(),
            hourly: None,
            reported: None,
            sources: Vec::new(),
        }
    }
}

impl Trip {
    /// Whether every figure is within its limits.
    pub fn is_sound(&self) -> bool {
        let is_within = |it: u32, most: u32| (1..=most).contains(&it);
        self.name.chars().count() <= SHORT
            && is_within(self.km, MOST_KM)
            && is_within(self.times, MOST_TIMES)
            && is_within(self.people, MOST_PEOPLE)
            && is_within(self.occupants, MOST_OCCUPANTS)
            && self.minutes <= MOST_MINUTES
    }

    /// Kilometres that one person travels, all in all: times × km, twice there and
    /// back.
    fn kilometres(&self) -> u128 {
        let ways = if self.is_return { 2 } else { 1 };
        u128::from(self.times) * u128::from(self.km) * ways
    }
}

impl Travel {
    /// The factor of a mode, as it counts here: in milligrams for each kilometre.
    /// `None` for an own mode that there is not.
    pub fn factor(&self, mode: Mode) -> Option<(Factor, Per)> {
        match mode {
            Mode::Known(known) => {
                let changed = self.changed.iter().find(|(it, _)| *it == known);
                let factor = changed.map(|(_, factor)| factor.clone());
                Some((factor.unwrap_or_else(|| known.factor()), known.per()))
            }
            Mode::Own(number) => {
                let own = self.own.iter().find(|it| it.number == number)?;
                Some((own.factor.clone(), own.per))
            }
        }
    }

    /// Whether a factor stands in the place of the one that the app knows.
    pub fn is_changed(&self, known: Known) -> bool {
        self.changed.iter().any(|(it, _)| *it == known)
    }

    /// Sets a factor in the place of the one that the app knows; `None` puts that one
    /// back.
    pub fn set_factor(&mut self, known: Known, factor: Option<Factor>) {
        self.changed.retain(|(it, _)| *it != known);
        if let Some(factor) = factor {
            self.changed.push((known, factor));
            self.changed.sort_by_key(|(it, _)| *it);
        }
    }

    /// Adds an own mode; its number, or `None` where there are [`MANY`].
    pub fn add_mode(&mut self, name: String, per: Per, factor: Factor) -> Option<u32> {
        if MANY <= self.own.len() {
            return None;
        }
        let last = self.own.iter().map(|it| it.number).max();
        let number = last.unwrap_or(0).checked_add(1)?;
        self.own.push(OwnMode {
            number,
            name,
            per,
            factor,
        });
        Some(number)
    }

    /// How many rows of trips are made with a mode.
    pub fn uses(&self, mode: Mode) -> usize {
        self.trips.iter().filter(|it| it.mode == mode).count()
    }

    /// Takes an own mode away; it stays as long as a trip is made with it.
    pub fn remove_mode(&mut self, number: u32) -> bool {
        let is_free = self.uses(Mode::Own(number)) == 0;
        if is_free {
            self.own.retain(|it| it.number != number);
        }
        is_free
    }

    /// What one person's share is each time, in milligrams: km × factor, divided by
    /// those in the vehicle where the factor is that of a vehicle.
    pub fn each(&self, trip: &Trip) -> u128 {
        let once = Trip {
            times: 1,
            people: 1,
            ..trip.clone()
        };
        self.of(&once)
    }

    /// What all of a trip's people and times emit, in milligrams, to the nearest one:
    /// times × km × people × factor, divided by those in each vehicle where the factor
    /// is that of a vehicle.
    pub fn of(&self, trip: &Trip) -> u128 {
        let Some((factor, per)) = self.factor(trip.mode) else {
            return 0;
        };
        let share = match per {
            Per::Person => 1,
            Per::Vehicle => u128::from(trip.occupants.max(1)),
        };
        let person_km = trip.kilometres().saturating_mul(u128::from(trip.people));
        nearest(
            person_km.saturating_mul(u128::from(factor.milligrams)),
            share,
        )
    }

    /// What all trips emit, in milligrams.
    pub fn emissions(&self) -> u128 {
        sum(self.trips.iter().map(|it| self.of(it)))
    }

    /// The same for a year: times twelve, divided by the months of the period.
    pub fn yearly(&self) -> u128 {
        self.for_a_year(self.emissions())
    }

    /// A sum of the period, for a year: times twelve, divided by its months.
    pub fn for_a_year(&self, sum: u128) -> u128 {
        nearest(sum.saturating_mul(12), u128::from(self.months.max(1)))
    }

    /// Each mode with what it emits, in milligrams, the largest first; of the same
    /// size in the order of the modes.
    pub fn by_mode(&self) -> Vec<(Mode, u128)> {
        let mut modes: Vec<Mode> = self.trips.iter().map(|it| it.mode).collect();
        modes.sort_unstable();
        modes.dedup();
        let sum_of = |mode: Mode| {
            let trips = self.trips.iter().filter(|it| it.mode == mode);
            sum(trips.map(|it| self.of(it)))
        };
        let mut sums: Vec<_> = modes.into_iter().map(|it| (it, sum_of(it))).collect();
        sums.sort_by_key(|(_, sum)| Reverse(*sum));
        sums
    }

    /// How far all travel together: people × times × km.
    pub fn person_km(&self) -> u128 {
        let km = |it: &Trip| it.kilometres().saturating_mul(u128::from(it.people));
        sum(self.trips.iter().map(km))
    }

    /// How many trips people make: people × times.
    pub fn journeys(&self) -> u128 {
        let count = |it: &Trip| u128::from(it.times) * u128::from(it.people);
        sum(self.trips.iter().map(count))
    }

    /// How long all are on their way together, in minutes: people × times × minutes.
    pub fn minutes(&self) -> u128 {
        let minutes = |it: &Trip| {
            u128::from(it.times) * u128::from(it.people) * u128::from(it.minutes)
        };
        sum(self.trips.iter().map(minutes))
    }

    /// What that time costs at a cost for each hour, both in hundredths of a krona:
    /// hours × cost.
    pub fn time_cost(&self, hourly: u32) -> u128 {
        nearest(self.minutes().saturating_mul(u128::from(hourly)), 60)
    }

    /// What business travel stands for beside other sources, in kilograms a year: what
    /// is reported, or the trips for a year, to the nearest kilogram. `None` where
    /// neither is known.
    pub fn business(&self) -> Option<u64> {
        let trips = (!self.trips.is_empty()).then(|| nearest(self.yearly(), KILOGRAM));
        let trips = trips.map(|it| u64::try_from(it).unwrap_or(u64::MAX));
        self.reported.or(trips)
    }

    /// Where business travel stands among the sources, the largest first; `None`
    /// while there is nothing to be set beside.
    pub fn rank(&self) -> Option<Rank> {
        let own = self.business()?;
        (!self.sources.is_empty()).then(|| Rank::of(own, &self.sources))
    }

    /// Whether everything is within its limits, every trip has its mode, and nothing
    /// stands twice that must stand once.
    pub fn is_sound(&self) -> bool {
        let is_few = |it: usize| it <= MANY;
        let mut numbers: Vec<u32> = self.own.iter().map(|it| it.number).collect();
        numbers.sort_unstable();
        let is_once = |pair: &[u32]| pair.first() != pair.last();
        let is_rising = |pair: &[(Known, Factor)]| {
            pair.first().map(|it| it.0) < pair.last().map(|it| it.0)
        };
        is_few(self.trips.len())
            && is_few(self.own.len())
            && is_few(self.sources.len())
            && (1..=MOST_MONTHS).contains(&self.months)
            && self.hourly.is_none_or(|it| it <= MOST_HOURLY)
            && self.reported.is_none_or(|it| it <= rank::MOST_KG)
            && self.changed.windows(2).all(is_rising)
            && self.changed.iter().all(|(_, factor)| factor.is_sound())
            && numbers.windows(2).all(is_once)
            && self.own.iter().all(OwnMode::is_sound)
            && self.sources.iter().all(Source::is_sound)
            && self.trips.iter().all(Trip::is_sound)
            && self.trips.iter().all(|it| self.factor(it.mode).is_some())
    }
}

/// A quotient to the nearest whole number, halves up; the divisor is at least 1.
fn nearest(sum: u128, by: u128) -> u128 {
    sum.saturating_add(by / 2) / by
}

/// A sum that stops at the largest number instead of beginning anew. Within the
/// limits none comes near it.
fn sum(all: impl Iterator<Item = u128>) -> u128 {
    all.fold(0, u128::saturating_add)
}

/// Whether a text is a line that is not empty.
fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= SHORT
}

/// Whether a text may stand as a source.
fn is_source(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LONG
}
