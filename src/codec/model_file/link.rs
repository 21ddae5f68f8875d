//! A model as the symbols of a link: format 10. A model has one code.

use time::Date;

use super::ModelFile;
use crate::codec::bits::{Reader, Writer};
use crate::codec::code::{Fault, Kind, open, seal};
use crate::codec::observation::{put_number, take_number};
use crate::domain::dialogue::{Body, Consent, Origin, Part, Perspective};

/// Days are counted from the first that a date can be.
const DAY_BITS: u32 = 23;
const ORIGIN_BITS: u32 = 3;
const BODY_BITS: u32 = 3;

/// By number; the numbers are for ever.
const ORIGINS: [Origin; 7] = [
    Origin::Original(Perspective::Reflect),
    Origin::Original(Perspective::Include),
    Origin::Original(Perspective::Explore),
    Origin::Original(Perspective::Appreciate),
    Origin::Original(Perspective::Thank),
    Origin::Challenge,
    Origin::Own,
];

impl ModelFile {
    /// The code of all that travels.
    pub fn code(&self) -> String {
        seal(Kind::Model, |bits| {
            put_text(bits, &self.name);
            for part in &self.parts {
                put_part(bits, part);
            }
            bits.put(u128::from(self.changed_on.is_some()), 1);
            if let Some(day) = self.changed_on {
                put_day(bits, day);
            }
            put_count(bits, self.consents.len());
            for consent in &self.consents {
                put_consent(bits, consent);
            }
        })
    }

    /// The model of a code.
    ///
    /// # Errors
    /// When it is not the code of a model that can have been made.
    pub fn of_code(text: &str) -> Result<ModelFile, Fault> {
        open(Kind::Model, text, |bits| read(bits).ok_or(Fault::Damaged))
    }
}

fn read(bits: &mut Reader<'_>) -> Option<ModelFile> {
    let name = take_text(bits)?;
    let parts: Option<Vec<Part>> = (0..5).map(|_| take_part(bits)).collect();
    let parts = parts?;
    let changed_on = match bits.take(1)? {
        0 => None,
        _ => Some(take_day(bits)?),
    };
    let count = take_number(bits)?;
    let consents: Option<Vec<Consent>> = (0..count).map(|_| take_consent(bits)).collect();
    ModelFile::checked(name, parts, changed_on, consents?).ok()
}

fn put_part(bits: &mut Writer, part: &Part) {
    let number = ORIGINS.iter().position(|it| *it == part.origin);
    bits.put(number.unwrap_or(0) as u128, ORIGIN_BITS);
    put_text(bits, &part.name);
    put_text(bits, &part.about);
    put_lines(bits, &part.behaviours);
    put_lines(bits, &part.questions);
}

fn take_part(bits: &mut Reader<'_>) -> Option<Part> {
    let number = usize::try_from(bits.take(ORIGIN_BITS)?).ok()?;
    Some(Part {
        origin: *ORIGINS.get(number)?,
        name: take_text(bits)?,
        about: take_text(bits)?,
        behaviours: take_lines(bits)?,
        questions: take_lines(bits)?,
    })
}

fn put_consent(bits: &mut Writer, consent: &Consent) {
    let known = Body::KNOWN.iter().position(|it| *it == consent.who);
    bits.put(known.unwrap_or(Body::KNOWN.len()) as u128, BODY_BITS);
    if let Body::Other(words) = &consent.who {
        put_text(bits, words);
    }
    put_day(bits, consent.on);
}

fn take_consent(bits: &mut Reader<'_>) -> Option<Consent> {
    let number = usize::try_from(bits.take(BODY_BITS)?).ok()?;
    let who = match Body::KNOWN.get(number) {
        Some(body) => body.clone(),
        None if number == Body::KNOWN.len() => Body::Other(take_text(bits)?),
        None => return None,
    };
    Some(Consent {
        who,
        on: take_day(bits)?,
    })
}

fn put_day(bits: &mut Writer, day: Date) {
    let since = day.to_julian_day() - Date::MIN.to_julian_day();
    bits.put(since.unsigned_abs().into(), DAY_BITS);
}

fn take_day(bits: &mut Reader<'_>) -> Option<Date> {
    let since = i32::try_from(bits.take(DAY_BITS)?).ok()?;
    Date::from_julian_day(Date::MIN.to_julian_day() + since).ok()
}

fn put_lines(bits: &mut Writer, lines: &[String]) {
    put_count(bits, lines.len());
    for line in lines {
        put_text(bits, line);
    }
}

fn take_lines(bits: &mut Reader<'_>) -> Option<Vec<String>> {
    let count = take_number(bits)?;
    (0..count).map(|_| take_text(bits)).collect()
}

/// Its length in bytes, and the bytes in UTF-8.
fn put_text(bits: &mut Writer, text: &str) {
    put_count(bits, text.len());
    bits.put_bytes(text.as_bytes());
}

fn take_text(bits: &mut Reader<'_>) -> Option<String> {
    let length = take_number(bits)?;
    let length = usize::try_from(length).ok()?;
    String::from_utf8(bits.take_bytes(length)?).ok()
}

/// The limits of a model keep every count far below what a number holds.
fn put_count(bits: &mut Writer, count: usize) {
    put_number(bits, u32::try_from(count).unwrap_or(0));
}
