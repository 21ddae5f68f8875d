//! What a helper has counted, on its way to the device that opened the round. It
//! is sealed with AES-128 in Galois/Counter Mode under the key of the helper's
//! joining code, so that whoever meets it on the way can neither read nor change
//! it.

use aes_gcm::aead::AeadInOut as _;
use aes_gcm::{Aes128Gcm, KeyInit as _};

use super::code::{Fault, Kind, open, seal};
use super::instrument::{instrument, number};
use crate::domain::{Key, Mark, Station, Tally};

/// Longer than the sums of any number of sheets.
const LONGEST: usize = 4096;
const NONCE: usize = 12;

/// A helper's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The round.
    pub mark: Mark,
    /// The helper.
    pub station: Station,
    /// What the helper has counted.
    pub tally: Tally,
}

/// Why a part cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFault {
    /// It is not a whole part.
    Code(Fault),
    /// It belongs to a helper without a key here: of another round, or unknown.
    NoKey,
    /// Its seal does not fit the helper's key.
    Sealed,
}

impl Part {
    /// The code of the part, sealed. The nonce must be drawn anew every time.
    pub fn seal(&self, key: &Key, nonce: [u8; NONCE]) -> String {
        let instrument = number(self.tally.instrument());
        let mut bytes = packed(&self.tally.counts());
        let about = about(instrument, self.mark, self.station);
        let cipher = Aes128Gcm::new(&key.0.into());
        if cipher
            .encrypt_in_place(&nonce.into(), &about, &mut bytes)
            .is_err()
        {
            // Only of more bytes than there are; nothing goes out unsealed.
            bytes.clear();
        }
        seal(Kind::Part, |bits| {
            bits.put_bytes(&about);
            bits.put_bytes(&nonce);
            bits.put_bytes(&bytes);
        })
    }

    /// A part from its code. `key` gives the key of a helper of a round.
    ///
    /// # Errors
    /// When the code is no part, no key is known, or the seal is broken.
    pub fn open(
        text: &str,
        key: impl FnOnce(Mark, Station) -> Option<Key>,
    ) -> Result<Part, PartFault> {
        let sealed = open(Kind::Part, text, |bits| {
            let number = bits.take_u8().ok_or(Fault::Damaged)?;
            let instrument = instrument(number)?;
            let mut rest = || {
                let mark = Mark::new(u16::try_from(bits.take(16)?).ok()?)?;
                let station = Station::new(bits.take_u8()?)?;
                let nonce: [u8; NONCE] = bits.take_bytes(NONCE)?.try_into().ok()?;
                let length = bits.left() / 8;
                if LONGEST < length {
                    return None;
                }
                let bytes = bits.take_bytes(length)?;
                Some((instrument, mark, station, nonce, bytes))
            };
            rest().ok_or(Fault::Damaged)
        });
        let (instrument, mark, station, nonce, mut bytes) =
            sealed.map_err(PartFault::Code)?;
        let key = key(mark, station).ok_or(PartFault::NoKey)?;
        let about = about(number(instrument), mark, station);
        Aes128Gcm::new(&key.0.into())
            .decrypt_in_place(&nonce.into(), &about, &mut bytes)
            .map_err(|_| PartFault::Sealed)?;
        let counts = unpacked(&bytes);
        let tally = counts.and_then(|counts| Tally::from_counts(instrument, &counts));
        Ok(Part {
            mark,
            station,
            tally: tally.ok_or(PartFault::Code(Fault::Damaged))?,
        })
    }
}

/// What is said openly of a part, and sealed along.
fn about(instrument: u8, mark: Mark, station: Station) -> [u8; 4] {
    let [high, low] = mark.get().to_be_bytes();
    [instrument, high, low, station.get()]
}

/// Whole numbers, seven bits a byte, the lowest first, the sign in the lowest
/// bit: small ones take one byte.
fn packed(counts: &[i64]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 * counts.len());
    for count in counts {
        let mut rest = ((count << 1) ^ (count >> 63)) as u64;
        while 0x7f < rest {
            bytes.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }
    bytes
}

/// The whole numbers of bytes; `None` if the last one does not end.
fn unpacked(bytes: &[u8]) -> Option<Vec<i64>> {
    let mut counts = Vec::new();
    let (mut value, mut shift) = (0u64, 0u32);
    for byte in bytes {
        if 63 < shift {
            return None;
        }
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            counts.push((value >> 1) as i64 ^ -((value & 1) as i64));
            (value, shift) = (0, 0);
        } else {
            shift += 7;
        }
    }
    (shift == 0).then_some(counts)
}
