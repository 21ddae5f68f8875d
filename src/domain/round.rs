//! A round of answers, open and closed.

use time::Date;

use super::collecting::{Key, Mark, Station, Urn};
use super::{
    ClosedRound, Dimension, Form, Instrument, Limit, Sheet, Tally, close,
    tally::TallyError,
};

/// A round in which answers are being collected. Nothing of it but the number
/// of sheets is ever shown, and it holds no time and no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRound {
    /// From 1.
    pub number: u32,
    /// How many are invited.
    pub invited: u32,
    /// The fewest answers that show a result.
    pub limit: Limit,
    /// What codes and paper know it by; `None` as long as nothing but this
    /// device has met it.
    pub mark: Option<Mark>,
    /// What this device has counted.
    pub urn: Urn,
    /// Those who help to collect, by their numbers, at most seven.
    pub helpers: Vec<Helper>,
}

/// Somebody who collects for the round on another device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Never the front.
    pub station: Station,
    /// Opens what the helper hands over.
    pub key: Key,
    /// What the helper has handed over; the newest replaces earlier ones.
    pub part: Option<Tally>,
}

/// Why a helper's part was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The round has no such helper.
    Unknown,
    /// It answers another instrument than the round.
    OtherInstrument,
    /// It holds fewer sheets than one that is here already.
    Older {
        /// Sheets in it.
        sheets: u64,
        /// Sheets in the one that is here.
        here: u64,
    },
}

impl OpenRound {
    /// Counts a sheet on this device. The round is unchanged on an error.
    ///
    /// # Errors
    /// When the sums would not fit, which no group of people reaches.
    pub fn count(&mut self, sheet: &Sheet) -> Result<(), TallyError> {
        self.urn.count(sheet)
    }

    /// What is answered.
    pub fn instrument(&self) -> &'static Instrument {
        self.urn.tally.instrument()
    }

    /// The form that is answered.
    pub fn form(&self) -> Form {
        self.instrument().form
    }

    /// N, the sheets of this device and of the helpers' parts.
    pub fn sheets(&self) -> u64 {
        self.parts()
            .fold(self.urn.tally.sheets(), |sum, it| sum + it.sheets())
    }

    fn parts(&self) -> impl Iterator<Item = &Tally> {
        self.helpers.iter().filter_map(|it| it.part.as_ref())
    }

    /// The sum of this device and of all parts, in whatever order they came.
    pub fn total(&self) -> Tally {
        let mut total = self.urn.tally.clone();
        for part in self.parts() {
            // Every part answers the round's instrument, and sums of people fit.
            let _ = total.add(part);
        }
        total
    }

    /// A new helper with the next free number and a key; `None` when all seven
    /// are taken.
    pub fn add_helper(&mut self, key: Key) -> Option<Station> {
        let is_taken =
            |it: &Station| self.helpers.iter().any(|known| known.station == *it);
        let mut free = Station::ALL.into_iter().skip(1);
        let station = free.find(|it| !is_taken(it))?;
        let place = self.helpers.partition_point(|it| it.station < station);
        let part = None;
        self.helpers.insert(place, Helper { station, key, part });
        Some(station)
    }

    /// The helper of a number.
    pub fn helper(&self, station: Station) -> Option<&Helper> {
        self.helpers.iter().find(|it| it.station == station)
    }

    /// Takes in what a helper has counted, in place of an earlier part of the
    /// same helper. The round is unchanged on an error.
    ///
    /// # Errors
    /// When there is no such helper, or the part does not fit.
    pub fn take_part(&mut self, station: Station, tally: Tally) -> Result<(), NotTaken> {
        let instrument = self.instrument();
        let mut helpers = self.helpers.iter_mut();
        let helper = helpers.find(|it| it.station == station);
        let helper = helper.ok_or(NotTaken::Unknown)?;
        if tally.instrument() != instrument {
            return Err(NotTaken::OtherInstrument);
        }
        let here = helper.part.as_ref().map_or(0, Tally::sheets);
        let sheets = tally.sheets();
        if sheets < here {
            return Err(NotTaken::Older { sheets, here });
        }
        helper.part = Some(tally);
        Ok(())
    }

    /// The helpers whose part has not come.
    pub fn missing(&self) -> Vec<Station> {
        let waits = self.helpers.iter().filter(|it| it.part.is_none());
        waits.map(|it| it.station).collect()
    }

    /// What has to be told before closing, beside that it cannot be undone and
    /// whose part is missing.
    pub fn doubts(&self) -> Option<Doubt> {
        let sheets = self.sheets();
        let invited = u64::from(self.invited);
        if invited < sheets {
            Some(Doubt::MoreThanInvited)
        } else if sheets < u64::from(self.limit.get()) {
            Some(Doubt::TooFew)
        } else if sheets < invited {
            Some(Doubt::Missing)
        } else {
            None
        }
    }

    /// Runs the rule table once; everything else is gone with `self`.
    pub fn close(self, on: Date) -> Round {
        Round {
            number: self.number,
            closed_on: on,
            invited: self.invited,
            result: close(&self.total(), self.limit),
        }
    }
}

/// What a helper's device holds of a round that was opened elsewhere: a number
/// that grows, and no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpedRound {
    /// The round.
    pub mark: Mark,
    /// This helper, never the front.
    pub station: Station,
    /// Seals what is handed over.
    pub key: Key,
    /// What this device has counted.
    pub urn: Urn,
}

/// Why closing asks once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// More sheets than people invited: somebody may have answered twice.
    MoreThanInvited,
    /// Fewer than a result needs.
    TooFew,
    /// Somebody who is invited has not answered.
    Missing,
}

/// A round that is closed: all that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u32,
    /// The day on which it was closed.
    pub closed_on: Date,
    /// How many were invited.
    pub invited: u32,
    /// What the rule table released.
    pub result: ClosedRound,
}

impl Round {
    /// Whether fewer than 80 per cent of the invited answered.
    pub fn misses_many(&self) -> bool {
        self.result.sheets.saturating_mul(5) < u64::from(self.invited) * 4
    }

    /// Between what a dimension's level, 0 to 100, would lie if everyone of the
    /// invited whom it lacks had described it as lowest, or as highest:
    /// n·m/N and (n·m + (N − n)·100)/N. Where fewer than 80 per cent answered,
    /// and details are released.
    pub fn bounds(&self, dimension: Dimension) -> Option<(f64, f64)> {
        let level = self.result.level(dimension)?;
        level.detail?;
        let lacking = u64::from(self.invited).checked_sub(level.people)?;
        let all = f64::from(self.invited);
        let low = level.sum as f64 * 25.0 / 12.0 / all;
        let bounds = (low, low + lacking as f64 * 100.0 / all);
        self.misses_many().then_some(bounds)
    }
}
