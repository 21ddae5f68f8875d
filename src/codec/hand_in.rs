//! The hand-in code: one person's answers, for one collector of one round. It
//! holds no time, no device, no name and no language. Kept by the format
//! `docs/FORMATS.md` describes, 140 bits for the full form and 100 for the short.

use super::bits::{Reader, Writer};
use super::code::{Fault, Kind, open, seal};
use super::instrument::{instrument, number};
use super::symbols;
use crate::domain::{Instrument, Mark, Response, Sheet, Station, Step, Token};

/// What a hand-in code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandIn {
    /// What is answered.
    pub instrument: &'static Instrument,
    /// The round.
    pub mark: Mark,
    /// The collector that it is meant for.
    pub station: Station,
    /// A random number that tells it from all others.
    pub token: Token,
    /// The answers, as given.
    pub sheet: Sheet,
}

impl HandIn {
    /// The code: 28 symbols for the full form, 20 for the short one.
    pub fn code(&self) -> String {
        seal(Kind::HandIn, |bits| {
            bits.put(u128::from(number(self.instrument)), 8);
            bits.put(u128::from(self.mark.get()), 16);
            bits.put(u128::from(self.station.get()), 3);
            bits.put(u128::from(self.token.get()), 20);
            self.put_answers(bits);
        })
    }

    /// The answers as one number in base 6, the first item as its highest digit;
    /// cannot judge is 0.
    fn put_answers(&self, bits: &mut Writer) {
        let places = 0..self.instrument.items.len();
        let value = places.fold(0, |value: u128, place| {
            let step = self.sheet.response(place).step();
            value * 6 + u128::from(step.map_or(0, Step::code))
        });
        bits.put(value, width(self.instrument));
    }

    /// What a code holds.
    ///
    /// # Errors
    /// When it is not a hand-in code of an instrument that is here.
    pub fn read(text: &str) -> Result<HandIn, Fault> {
        open(Kind::HandIn, text, |bits| {
            let number = bits.take_u8().ok_or(Fault::Damaged)?;
            // Before the rest: of an unknown instrument the rest is unknown too.
            let instrument = match instrument(number) {
                Ok(instrument) => instrument,
                Err(fault) => return Err(fault),
            };
            HandIn::rest(instrument, bits).ok_or(Fault::Damaged)
        })
    }

    fn rest(instrument: &'static Instrument, bits: &mut Reader<'_>) -> Option<HandIn> {
        Some(HandIn {
            instrument,
            mark: Mark::new(u16::try_from(bits.take(16)?).ok()?)?,
            station: Station::new(u8::try_from(bits.take(3)?).ok()?)?,
            token: Token::new(bits.take_u32(20)?)?,
            sheet: answers(instrument, bits.take(width(instrument))?)?,
        })
    }

    /// Two symbols of the random number, by which a person sees that it was their
    /// code that was counted. They say nothing of the answers.
    pub fn pair(&self) -> String {
        pair(self.token)
    }
}

/// The first two symbols of a random number.
pub(super) fn pair(token: Token) -> String {
    let mut bits = Writer::default();
    bits.put(u128::from(token.get() >> 10), 10);
    symbols::text(&bits.into_bits())
}

/// How many bits the answers take: those of 6 to the power of the items.
fn width(instrument: &Instrument) -> u32 {
    let items = u32::try_from(instrument.items.len()).unwrap_or(u32::MAX);
    6u128
        .checked_pow(items)
        .map_or(128, |states| 128 - (states - 1).leading_zeros())
}

/// The sheet of a number; `None` if no answers give it.
fn answers(instrument: &Instrument, mut value: u128) -> Option<Sheet> {
    let mut responses = vec![Response::CannotJudge; instrument.items.len()];
    for response in responses.iter_mut().rev() {
        let digit = u8::try_from(value % 6).ok()?;
        *response = Step::new(digit).map_or(Response::CannotJudge, Response::Step);
        value /= 6;
    }
    (value == 0).then_some(Sheet(responses))
}
