//! The number by which codes know an instrument in a version. Numbers are for
//! ever: a new version of a form gets a new one here.

use super::Fault;
use crate::content;
use crate::domain::{Form, Instrument};

/// Form, version and number.
const NUMBERS: [(Form, u16, u8); 2] = [(Form::Full, 1, 1), (Form::Short, 1, 2)];

/// The number of an instrument; 0, which no code is read with, for one that has
/// none. A test sees to it that every built-in instrument has a number.
pub fn number(instrument: &Instrument) -> u8 {
    let found = NUMBERS.iter().find(|(form, version, _)| {
        (*form, *version) == (instrument.form, instrument.version)
    });
    found.map_or(0, |(_, _, number)| *number)
}

/// The instrument of a number.
///
/// # Errors
/// When the number is not known, or the version is not the one that is here.
pub fn instrument(number: u8) -> Result<&'static Instrument, Fault> {
    let found = NUMBERS.iter().find(|(_, _, known)| *known == number);
    let found = found.map(|(form, version, _)| (content::instrument(*form), *version));
    match found {
        Some((instrument, version)) if instrument.version == version => Ok(instrument),
        _ => Err(Fault::UnknownInstrument(number)),
    }
}
