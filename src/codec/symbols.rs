//! Crockford base 32: the digits and the letters without I, L, O and U, five bits
//! each. Read as people write: small letters, spaces and hyphens, O for 0, I and
//! L for 1.

use super::bits::{Writer, number};
use crate::domain::Mark;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bits as symbols; their number must be a multiple of five.
pub(super) fn text(bits: &[bool]) -> String {
    let symbol = |five: &[bool]| {
        let at = number(five) as usize;
        SYMBOLS.get(at).map_or('0', |it| char::from(*it))
    };
    bits.chunks(5).map(symbol).collect()
}

/// The bits of a text, or the first character that is no symbol.
pub(super) fn bits(text: &str) -> Result<Vec<bool>, char> {
    let mut bits = Writer::default();
    for character in text.chars() {
        if is_between(character) {
            continue;
        }
        bits.put(u128::from(value(character).ok_or(character)?), 5);
    }
    Ok(bits.into_bits())
}

/// What may stand between symbols: spaces, hyphens and dashes.
fn is_between(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

fn value(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SYMBOLS.iter().position(|it| char::from(*it) == upper)?;
    u8::try_from(at).ok()
}

/// A code in groups of four, to be read and typed; groups of five where four do
/// not come out even.
pub fn grouped(code: &str) -> String {
    let size = if code.len().is_multiple_of(4) { 4 } else { 5 };
    let mut out = String::with_capacity(code.len() + code.len() / size);
    for (at, symbol) in code.chars().enumerate() {
        if at != 0 && at.is_multiple_of(size) {
            out.push(' ');
        }
        out.push(symbol);
    }
    out
}

/// A round's mark in four symbols, as it stands on paper.
pub fn mark_text(mark: Mark) -> String {
    let mut bits = Writer::default();
    bits.put(u128::from(mark.get()), 20);
    text(&bits.into_bits())
}
