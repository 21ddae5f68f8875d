//! The stored forms of a round that is open: on the device that opened it, and on
//! a helper's. They hold sums, and nothing that could tell one sheet from
//! another: no time, no order, no counter of what was written.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::round::{form_name, form_of};
use crate::content;
use crate::domain::tally::MOST_SHEETS;
use crate::domain::{
    HelpedRound, Helper, Instrument, Key, Limit, Mark, OpenRound, Station, Tally, Token,
    Urn,
};

/// Version 2 knows codes and helpers; one of version 1 has met neither.
const OPEN: Kind = Kind {
    name: "open round",
    version: 2,
};
const HELPED: Kind = Kind {
    name: "helped round",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenRecord {
    number: u32,
    form: String,
    version: u16,
    invited: u32,
    limit: u32,
    #[serde(default)]
    mark: Option<u16>,
    counts: Vec<i64>,
    #[serde(default)]
    codes: Vec<u32>,
    #[serde(default)]
    helpers: Vec<HelperRecord>,
}

/// Number, key in hexadecimal, and the sums that were handed over.
#[derive(Serialize, Deserialize)]
struct HelperRecord(u8, String, Option<Vec<i64>>);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HelpedRecord {
    mark: u16,
    station: u8,
    key: String,
    form: String,
    version: u16,
    counts: Vec<i64>,
    codes: Vec<u32>,
}

pub(super) fn seal(round: &OpenRound) -> String {
    let instrument = round.instrument();
    let helper = |it: &Helper| {
        let counts = it.part.as_ref().map(Tally::counts);
        HelperRecord(it.station.get(), key_text(&it.key), counts)
    };
    let record = OpenRecord {
        number: round.number,
        form: form_name(instrument.form).to_owned(),
        version: instrument.version,
        invited: round.invited,
        limit: round.limit.get(),
        mark: round.mark.map(Mark::get),
        counts: round.urn.tally.counts(),
        codes: round.urn.tokens().iter().map(|it| it.get()).collect(),
        helpers: round.helpers.iter().map(helper).collect(),
    };
    envelope::seal(OPEN, &record)
}

pub(super) fn open(text: &str) -> Result<OpenRound, Fault> {
    let record: OpenRecord = envelope::open(OPEN, text)?;
    let instrument = instrument(&record.form, record.version)?;
    restore(record, instrument).ok_or(Fault::Damaged)
}

fn restore(record: OpenRecord, instrument: &'static Instrument) -> Option<OpenRound> {
    let mut helpers: Vec<Helper> = Vec::with_capacity(record.helpers.len());
    for HelperRecord(number, key, counts) in record.helpers {
        let station = Station::new(number)?;
        let last = helpers.last().map_or(Station::FRONT, |it| it.station);
        let part = match counts {
            Some(counts) => Some(Tally::from_counts(instrument, &counts)?),
            None => None,
        };
        let key = key_of(&key)?;
        // Rising, so that none stands twice and none is the front.
        (last < station).then_some(())?;
        helpers.push(Helper { station, key, part });
    }
    let round = OpenRound {
        number: record.number,
        invited: record.invited,
        limit: Limit::new(record.limit)?,
        mark: match record.mark {
            Some(number) => Some(Mark::new(number)?),
            None => None,
        },
        urn: urn(instrument, &record.counts, &record.codes)?,
        helpers,
    };
    (round.sheets() <= MOST_SHEETS).then_some(round)
}

pub(super) fn seal_helped(round: &HelpedRound) -> String {
    let instrument = round.urn.tally.instrument();
    let record = HelpedRecord {
        mark: round.mark.get(),
        station: round.station.get(),
        key: key_text(&round.key),
        form: form_name(instrument.form).to_owned(),
        version: instrument.version,
        counts: round.urn.tally.counts(),
        codes: round.urn.tokens().iter().map(|it| it.get()).collect(),
    };
    envelope::seal(HELPED, &record)
}

pub(super) fn open_helped(text: &str) -> Result<HelpedRound, Fault> {
    let record: HelpedRecord = envelope::open(HELPED, text)?;
    let instrument = instrument(&record.form, record.version)?;
    let restore = || {
        let station = Station::new(record.station)?;
        let round = HelpedRound {
            mark: Mark::new(record.mark)?,
            station,
            key: key_of(&record.key)?,
            urn: urn(instrument, &record.counts, &record.codes)?,
        };
        (station != Station::FRONT).then_some(round)
    };
    restore().ok_or(Fault::Damaged)
}

/// The instrument of a stored round; one in another version is from a newer app.
fn instrument(form: &str, version: u16) -> Result<&'static Instrument, Fault> {
    let instrument = content::instrument(form_of(form).ok_or(Fault::Damaged)?);
    if version == instrument.version {
        Ok(instrument)
    } else {
        Err(Fault::Newer)
    }
}

fn urn(instrument: &'static Instrument, counts: &[i64], codes: &[u32]) -> Option<Urn> {
    let tally = Tally::from_counts(instrument, counts)?;
    if MOST_SHEETS < tally.sheets() {
        return None;
    }
    let tokens = codes.iter().map(|code| Token::new(*code));
    Urn::new(tally, tokens.collect::<Option<_>>()?)
}

fn key_text(key: &Key) -> String {
    key.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn key_of(text: &str) -> Option<Key> {
    let mut key = [0; 16];
    if text.len() != 2 * key.len() || !text.is_ascii() {
        return None;
    }
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(Key(key))
}
