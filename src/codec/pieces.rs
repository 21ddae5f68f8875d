//! A long code as a row of pictures: each piece says which code it belongs to,
//! its place and how many there are, so that they can be read in any order.

use super::bits::Writer;
use super::code::{Fault, Kind, fingerprint, open, seal};
use super::symbols;

/// Symbols of the long code in each piece. With what it says of itself a piece
/// has 90 symbols, which is what a QR code of version 4-M holds.
const SYMBOLS: usize = 80;
/// More pieces than any part needs.
const MOST: u32 = 64;

/// A piece of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Tells the code that it belongs to from others.
    whole: u32,
    /// From 0.
    place: usize,
    /// How many there are.
    of: usize,
    symbols: String,
}

/// A code cut into the codes of its pieces; a single one stays as it is.
pub fn pieces(code: &str) -> Vec<String> {
    let symbols: Vec<char> = code.chars().collect();
    if symbols.len() <= SYMBOLS {
        return vec![code.to_owned()];
    }
    let whole = fingerprint(code) & 0xffff;
    let parts = symbols.chunks(SYMBOLS);
    let last = parts.len().saturating_sub(1);
    let piece = |(place, part): (usize, &[char])| {
        let text: String = part.iter().collect();
        seal(Kind::Piece, |bits| {
            bits.put(u128::from(whole), 16);
            bits.put(place as u128, 6);
            bits.put(last as u128, 6);
            // What was cut from a code is symbols only.
            for bit in symbols::bits(&text).unwrap_or_default() {
                bits.put(u128::from(bit), 1);
            }
        })
    };
    parts.enumerate().map(piece).collect()
}

impl Piece {
    /// What a piece's code holds.
    ///
    /// # Errors
    /// When it is not the code of a piece.
    pub fn read(text: &str) -> Result<Piece, Fault> {
        open(Kind::Piece, text, |bits| {
            let mut rest = || {
                let whole = bits.take_u32(16)?;
                let place = bits.take_u32(6)?;
                let last = bits.take_u32(6)?;
                let mut held = Writer::default();
                while let Some(symbol) = bits.take(5) {
                    held.put(symbol, 5);
                }
                let fits = place <= last && last < MOST && held.len() <= 5 * SYMBOLS;
                fits.then(|| Piece {
                    whole,
                    place: place as usize,
                    of: last as usize + 1,
                    symbols: symbols::text(&held.into_bits()),
                })
            };
            rest().ok_or(Fault::Damaged)
        })
    }
}

/// How far the pieces have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many of so many are there.
    Have(usize, usize),
    /// All are there: the code.
    Whole(String),
}

/// The pieces of one code that have been read. A piece of another code begins
/// anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    whole: u32,
    parts: Vec<Option<String>>,
}

impl Pieces {
    /// Adds a piece.
    pub fn add(&mut self, piece: Piece) -> Progress {
        if self.whole != piece.whole || self.parts.len() != piece.of {
            *self = Pieces {
                whole: piece.whole,
                parts: vec![None; piece.of],
            };
        }
        if let Some(part) = self.parts.get_mut(piece.place) {
            *part = Some(piece.symbols);
        }
        let have = self.parts.iter().flatten().count();
        if have < self.parts.len() {
            return Progress::Have(have, self.parts.len());
        }
        let parts = std::mem::take(&mut self.parts);
        Progress::Whole(parts.into_iter().flatten().collect())
    }
}
