//! The way to a round for those who help to collect: 35 symbols, with a number
//! of their own and the key by which what they have counted is sealed for the
//! device that opened the round. Shown to helpers only.

use super::code::{Fault, Kind, open, seal};
use super::instrument::{instrument, number};
use crate::domain::{Instrument, Key, Mark, Station};

/// What a helper joins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpCode {
    /// What is answered.
    pub instrument: &'static Instrument,
    /// The round.
    pub mark: Mark,
    /// The helper's number, never the front.
    pub station: Station,
    /// Seals what the helper hands over.
    pub key: Key,
}

impl HelpCode {
    /// The code: 35 symbols.
    pub fn code(&self) -> String {
        seal(Kind::Help, |bits| {
            bits.put(u128::from(number(self.instrument)), 8);
            bits.put(u128::from(self.mark.get()), 16);
            bits.put(u128::from(self.station.get()), 3);
            bits.put_bytes(&self.key.0);
        })
    }

    /// What a code holds.
    ///
    /// # Errors
    /// When it is not a helper's code for an instrument that is here.
    pub fn read(text: &str) -> Result<HelpCode, Fault> {
        open(Kind::Help, text, |bits| {
            let instrument = instrument(bits.take_u8().ok_or(Fault::Damaged)?)?;
            let mut rest = || {
                let mark = Mark::new(u16::try_from(bits.take(16)?).ok()?)?;
                let station = Station::new(u8::try_from(bits.take(3)?).ok()?)?;
                let key = Key(bits.take_bytes(16)?.try_into().ok()?);
                (station != Station::FRONT).then_some(HelpCode {
                    instrument,
                    mark,
                    station,
                    key,
                })
            };
            rest().ok_or(Fault::Damaged)
        })
    }
}
