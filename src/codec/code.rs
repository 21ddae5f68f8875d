//! What all codes share: a format of four bits, what the format holds, zeros up
//! to a whole symbol, and the checksum of everything before it. Every format, of
//! this version or a later one, begins and ends like that, so that a newer code
//! can be told from a damaged one.

use super::bits::{Reader, Writer};
use super::checksum::checksum;
use super::symbols;

/// Longer texts than any code; they are not looked at.
const LONGEST: usize = 20_000;
const FORMAT_BITS: u32 = 4;
const CHECK_BITS: usize = 16;

/// What a code is. The numbers are for ever; 2 is kept for a hand-in that is
/// split into shares, and the others are free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person's answers.
    HandIn,
    /// The way to a round, for those who answer.
    Invitation,
    /// The way to a round, for those who help to collect.
    Help,
    /// What a helper has counted, sealed.
    Part,
    /// A piece of a part, where one picture could not hold it all.
    Piece,
    /// What an observer has counted in a meeting.
    Observation,
    /// A dialogue model.
    Model,
    /// The way to a pulse, for those who answer.
    PulseLink,
    /// A person's answers to a pulse.
    PulseReply,
}

impl Kind {
    const ALL: [(Kind, u128); 9] = [
        (Kind::HandIn, 1),
        (Kind::Invitation, 3),
        (Kind::Help, 4),
        (Kind::Part, 5),
        (Kind::Piece, 6),
        (Kind::Observation, 7),
        (Kind::PulseLink, 8),
        (Kind::PulseReply, 9),
        (Kind::Model, 10),
    ];

    fn number(self) -> u128 {
        let found = Kind::ALL.iter().find(|(kind, _)| *kind == self);
        found.map_or(0, |(_, number)| *number)
    }

    fn of(number: u128) -> Option<Kind> {
        let found = Kind::ALL.iter().find(|(_, known)| *known == number);
        found.map(|(kind, _)| *kind)
    }
}

/// Why a text is not the code that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It holds something that stands in no code.
    Symbol(char),
    /// It is no code of ours, or it is no longer whole.
    Damaged,
    /// It is a whole code in a format that this version does not know.
    Newer,
    /// It is a whole code of another kind.
    Other(Kind),
    /// It is for an instrument, or a version of one, that is not here.
    UnknownInstrument(u8),
}

/// The code of a kind.
pub(super) fn seal(kind: Kind, fill: impl FnOnce(&mut Writer)) -> String {
    let mut writer = Writer::default();
    writer.put(kind.number(), FORMAT_BITS);
    fill(&mut writer);
    while !(writer.len() + CHECK_BITS).is_multiple_of(5) {
        writer.put(0, 1);
    }
    let mut bits = writer.into_bits();
    let mut check = Writer::default();
    check.put(u128::from(checksum(&bits)), CHECK_BITS as u32);
    bits.extend(check.into_bits());
    symbols::text(&bits)
}

/// What a whole code holds behind its format.
fn whole(text: &str) -> Result<(u128, Vec<bool>), Fault> {
    if LONGEST < text.len() {
        return Err(Fault::Damaged);
    }
    let mut bits = symbols::bits(text).map_err(Fault::Symbol)?;
    let end = bits.len().checked_sub(CHECK_BITS).ok_or(Fault::Damaged)?;
    let check = bits.split_off(end);
    let mut reader = Reader::new(&bits);
    let format = reader.take(FORMAT_BITS).ok_or(Fault::Damaged)?;
    if super::bits::number(&check) != u128::from(checksum(&bits)) {
        return Err(Fault::Damaged);
    }
    Ok((format, bits.split_off(FORMAT_BITS as usize)))
}

/// What kind of code a text is.
///
/// # Errors
/// When it is none, not whole, or of a newer version.
pub fn kind(text: &str) -> Result<Kind, Fault> {
    let (format, _) = whole(text)?;
    Kind::of(format).ok_or(Fault::Newer)
}

/// Reads a code of a kind; what it holds must come out even.
pub(super) fn open<T>(
    wanted: Kind,
    text: &str,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let (format, bits) = whole(text)?;
    let found = Kind::of(format).ok_or(Fault::Newer)?;
    if found != wanted {
        return Err(Fault::Other(found));
    }
    let mut reader = Reader::new(&bits);
    let value = read(&mut reader)?;
    if reader.is_done() {
        Ok(value)
    } else {
        Err(Fault::Damaged)
    }
}

/// A number by which the same text is known again, without keeping the text
/// (FNV-1a of 64 bits).
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
