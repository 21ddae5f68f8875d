//! The checksum of every code: CRC-16 with the polynomial x¹⁶ + x¹² + x⁵ + 1 and
//! sixteen ones to begin with (CRC-16/IBM-3740, check value 29B1 hexadecimal). It
//! finds every change that lies within sixteen bits, so every wrong symbol and
//! every swap of neighbours, wherever it stands. Bit by bit, because a table
//! would be larger than everything else here.

/// The checksum of bits.
pub(super) fn checksum(bits: &[bool]) -> u16 {
    bits.iter().fold(0xffff, |sum, bit| {
        let is_odd = (sum >> 15 & 1 == 1) != *bit;
        (sum << 1) ^ if is_odd { 0x1021 } else { 0 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::bits::Writer;

    #[test]
    fn is_the_published_one() {
        let mut bits = Writer::default();
        bits.put_bytes(b"123456789");
        assert_eq!(checksum(&bits.into_bits()), 0x29b1);
    }
}
