//! Takes from a wasm module what the browser does not need to run it. The
//! names of functions alone can be half of it.

use crate::fault::{Fault, Outcome};

/// Magic number and version.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";
/// Custom sections hold notes for tools.
const CUSTOM: u8 = 0;

/// The same module without custom sections.
pub(super) fn without_notes(module: &[u8]) -> Outcome<Vec<u8>> {
    read(module).ok_or_else(|| Fault("not a whole wasm module".into()))
}

fn read(module: &[u8]) -> Option<Vec<u8>> {
    let mut rest = module.strip_prefix(HEADER)?;
    let mut kept = HEADER.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, width) = number(after)?;
        let end = 1 + width + length;
        let section = rest.get(..end)?;
        if *kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Some(kept)
}

/// A number of 32 bits in LEB128, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0_u64;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((usize::try_from(value).ok()?, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_all_but_custom_sections() {
        let module = [HEADER, &[0, 2, 1, b'x'], &[1, 0x81, 0, 7], &[0, 0]].concat();
        let kept = [HEADER, &[1, 0x81, 0, 7]].concat();
        assert_eq!(without_notes(&module), Ok(kept.clone()));
        assert_eq!(without_notes(&kept), Ok(kept));
    }

    #[test]
    fn broken_modules_are_faults() {
        for sections in [&[1][..], &[1, 5, 0], &[1, 0xff, 0xff, 0xff, 0xff, 0xff, 0]] {
            assert!(without_notes(&[HEADER, sections].concat()).is_err());
        }
        assert!(without_notes(b"no module").is_err());
    }
}
