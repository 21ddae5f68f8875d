//! An observation on its way from the observer's device to the group's: its sums,
//! what was observed and the observer's label. No marks one by one, no seats, no
//! group. Kept by the format `docs/FORMATS.md` describes.

use time::Date;

use super::bits::{Reader, Writer};
use super::code::{Fault, Kind, open, seal};
use super::symbols;
use crate::domain::ObservationId;
use crate::domain::conversation::CHOICES;
use crate::domain::observation::{About, Counts, Observation, Way};

/// The first of January 2000, as a Julian day.
const FIRST_DAY: i32 = 2_451_545;
const DAY_BITS: u32 = 16;
/// Four groups of four bits hold any sum of an observation.
const MOST_GROUPS: u32 = 4;

/// The code of an observation, finished or not.
pub fn observation_code(observation: &Observation) -> String {
    let (about, counts) = (observation.about(), observation.counts());
    seal(Kind::Observation, |bits| {
        // An id is eight symbols.
        for bit in symbols::bits(about.id.as_str()).unwrap_or_default() {
            bits.put(u128::from(bit), 1);
        }
        let day = (about.on.to_julian_day() - FIRST_DAY).clamp(0, (1 << DAY_BITS) - 1);
        bits.put(day.unsigned_abs().into(), DAY_BITS);
        bits.put(u128::from(about.way == Way::Samples), 1);
        bits.put(about.seats.into(), 6);
        bits.put(counts.minutes.into(), 10);
        for number in numbers(&counts, about.way) {
            put_number(bits, number);
        }
        put_text(bits, &about.title);
        put_text(bits, &about.observer);
    })
}

/// The observation of a code: finished, with sums only, and linked to no group.
///
/// # Errors
/// When it is not the code of an observation that can have been made.
pub fn read_observation(text: &str) -> Result<Observation, Fault> {
    open(Kind::Observation, text, |bits| {
        read(bits).ok_or(Fault::Damaged)
    })
}

fn read(bits: &mut Reader<'_>) -> Option<Observation> {
    let mut id = Writer::default();
    id.put(bits.take(40)?, 40);
    let id = symbols::text(&id.into_bits()).to_ascii_lowercase();
    let day = i32::try_from(bits.take(DAY_BITS)?).ok()?;
    let way = match bits.take(1)? {
        0 => Way::Taps,
        _ => Way::Samples,
    };
    let seats = u8::try_from(bits.take(6)?).ok()?;
    let minutes = u16::try_from(bits.take(10)?).ok()?;
    let mut counts = Counts {
        minutes,
        ..Counts::default()
    };
    for said in &mut counts.said {
        *said = take_number(bits)?;
    }
    if way == Way::Samples {
        counts.other = take_number(bits)?;
    }
    counts.interruptions = take_number(bits)?;
    counts.open_questions = take_number(bits)?;
    for _ in 0..seats {
        counts.turns.push(take_number(bits)?);
    }
    let about = About {
        id: ObservationId::parse(&id)?,
        title: take_text(bits)?,
        observer: take_text(bits)?,
        group: None,
        meeting: None,
        on: Date::from_julian_day(FIRST_DAY + day).ok()?,
        // Nothing is marked before, so nothing is handed over.
        agreed: true,
        way,
        seats,
    };
    Observation::brought(about, counts)
}

/// The sums in their order.
fn numbers(counts: &Counts, way: Way) -> Vec<u32> {
    let mut all = Vec::with_capacity(CHOICES.len() + 3 + counts.turns.len());
    all.extend(counts.said);
    if way == Way::Samples {
        all.push(counts.other);
    }
    all.extend([counts.interruptions, counts.open_questions]);
    all.extend(&counts.turns);
    all
}

/// Four bits a group, the lowest first; before each, whether another one follows.
pub(super) fn put_number(bits: &mut Writer, mut number: u32) {
    loop {
        let rest = number >> 4;
        bits.put(u128::from(rest != 0), 1);
        bits.put(u128::from(number & 0xf), 4);
        if rest == 0 {
            return;
        }
        number = rest;
    }
}

pub(super) fn take_number(bits: &mut Reader<'_>) -> Option<u32> {
    let mut number = 0;
    for group in 0..MOST_GROUPS {
        let goes_on = bits.take(1)? == 1;
        let four = bits.take_u32(4)?;
        number |= four << (4 * group);
        if !goes_on {
            // A number has one code: no groups that hold nothing at its end.
            return (group == 0 || four != 0).then_some(number);
        }
    }
    None
}

/// Its length in bytes, and the bytes in UTF-8.
fn put_text(bits: &mut Writer, text: &str) {
    // Sixty characters are at most 240 bytes.
    bits.put(text.len() as u128, 8);
    bits.put_bytes(text.as_bytes());
}

fn take_text(bits: &mut Reader<'_>) -> Option<String> {
    let length = bits.take_u8()?;
    String::from_utf8(bits.take_bytes(usize::from(length))?).ok()
}
