//! The checksum of every code: CRC-16 with the polynomial x¹⁶ + x¹² + x⁵ + 1 and
//! sixteen ones to begin with, turned over at the end (CRC-16/GENIBUS, check value
//! D64E hexadecimal). It finds every change that lies within sixteen bits, so
//! every wrong symbol and every swap of neighbours, wherever it stands; turned
//! over, because otherwise a zero more or less at the end would not be found. Bit
//! by bit, because a table would be larger than everything else here.

/// The checksum of bits.
pub(super) fn checksum(bits: &[bool]) -> u16 {
    !bits.iter().fold(0xffff, |sum: u16, bit| {
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
        assert_eq!(checksum(&bits.into_bits()), 0xd64e);
    }
}
