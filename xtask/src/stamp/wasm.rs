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
    let mut kept = HEADER.to_vec();
    for (kind, body) in sections(module)? {
        if kind != CUSTOM {
            put_section(&mut kept, kind, body);
        }
    }
    Some(kept)
}

/// Writes a section.
pub(super) fn put_section(out: &mut Vec<u8>, kind: u8, body: &[u8]) {
    out.push(kind);
    put_number(out, body.len());
    out.extend_from_slice(body);
}

/// Writes a number of 32 bits in LEB128.
pub(super) fn put_number(out: &mut Vec<u8>, mut value: usize) {
    while 0x7f < value {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// The sections of a module: kind and body.
pub(super) fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = module.strip_prefix(HEADER)?;
    let mut found = Vec::new();
    while let Some((kind, after)) = rest.split_first() {
        let (length, width) = number(after)?;
        let end = width + length;
        found.push((*kind, after.get(width..end)?));
        rest = &after[end..];
    }
    Some(found)
}

/// A number of 32 bits in LEB128, and how many bytes it takes.
pub(super) fn number(bytes: &[u8]) -> Option<(usize, usize)> {
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
        let kept = [HEADER, &[1, 1, 7]].concat();
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
