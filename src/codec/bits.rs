//! Numbers of any width in bits, one after the other, the highest bit first.

/// Bits that are being written.
#[derive(Default)]
pub(super) struct Writer(Vec<bool>);

impl Writer {
    /// The lowest `width` bits of a number, at most 128.
    pub(super) fn put(&mut self, value: u128, width: u32) {
        for at in (0..width).rev() {
            self.0.push(value >> at & 1 == 1);
        }
    }

    /// Whole bytes.
    pub(super) fn put_bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.put(u128::from(*byte), 8);
        }
    }

    /// All bits so far.
    pub(super) fn into_bits(self) -> Vec<bool> {
        self.0
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Bits that are being read.
pub(super) struct Reader<'a>(&'a [bool]);

impl<'a> Reader<'a> {
    pub(super) fn new(bits: &'a [bool]) -> Reader<'a> {
        Reader(bits)
    }

    /// A number of so many bits, at most 128; `None` past the end.
    pub(super) fn take(&mut self, width: u32) -> Option<u128> {
        let (taken, rest) = self.0.split_at_checked(width as usize)?;
        self.0 = rest;
        Some(number(taken))
    }

    /// As `take`, of at most 32 bits.
    pub(super) fn take_u32(&mut self, width: u32) -> Option<u32> {
        u32::try_from(self.take(width)?).ok()
    }

    /// A byte.
    pub(super) fn take_u8(&mut self) -> Option<u8> {
        u8::try_from(self.take(8)?).ok()
    }

    /// So many bytes.
    pub(super) fn take_bytes(&mut self, length: usize) -> Option<Vec<u8>> {
        (0..length).map(|_| self.take_u8()).collect()
    }

    /// How many are left.
    pub(super) fn left(&self) -> usize {
        self.0.len()
    }

    /// Whether what is left is fewer than five bits, all of them zero: what
    /// fills the last symbol.
    pub(super) fn is_done(&self) -> bool {
        self.0.len() < 5 && !self.0.contains(&true)
    }
}

/// The number that bits are.
pub(super) fn number(bits: &[bool]) -> u128 {
    bits.iter()
        .fold(0, |number, bit| number << 1 | u128::from(*bit))
}
