//! Short names between a wasm module and the script that binds it. wasm-bindgen
//! ends each with sixteen digits of a hash, which no packing makes smaller; both
//! files together are some thousand bytes lighter without them.

use std::collections::BTreeMap;

use super::wasm::{number, put_number, put_section, sections};
use crate::fault::{Fault, Outcome};

/// The section of imports.
const IMPORTS: u8 = 2;

/// Both files with short names; a name that the script does not hold stays.
pub(super) fn shorten(module: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let (module, renamed) =
        rename(module, script).ok_or_else(|| Fault("not a whole wasm module".into()))?;
    let mut script = script.to_owned();
    for (long, short) in renamed {
        script = script.replace(&long, &short);
    }
    Ok((module, script))
}

type Renamed = BTreeMap<String, String>;

fn rename(module: &[u8], script: &str) -> Option<(Vec<u8>, Renamed)> {
    let mut renamed = Renamed::new();
    let mut out = Vec::with_capacity(module.len());
    out.extend_from_slice(module.get(..8)?);
    for (kind, body) in sections(module)? {
        let body = if kind == IMPORTS {
            imports(body, script, &mut renamed)?
        } else {
            body.to_vec()
        };
        put_section(&mut out, kind, &body);
    }
    Some((out, renamed))
}

/// The section of imports with short names: a count, then for each a module, a
/// name, a kind and what belongs to it.
fn imports(body: &[u8], script: &str, renamed: &mut Renamed) -> Option<Vec<u8>> {
    let (count, mut at) = number(body)?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for _ in 0..count {
        let (module, after) = text(body, at)?;
        let (name, after) = text(body, after)?;
        let end = described(body, after)?;
        let is_hashed = name.rsplit_once('_').is_some_and(|(_, hash)| {
            hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        let short = if is_hashed && script.contains(name) {
            // No script of people begins a name like that.
            format!("$b{}", renamed.len())
        } else {
            name.to_owned()
        };
        for word in [module, &short] {
            put_number(&mut out, word.len());
            out.extend_from_slice(word.as_bytes());
        }
        out.extend_from_slice(body.get(after..end)?);
        if short != name {
            renamed.insert(name.to_owned(), short);
        }
        at = end;
    }
    (at == body.len()).then_some(out)
}

/// A length and as many bytes of text, and where it ends.
fn text(body: &[u8], at: usize) -> Option<(&str, usize)> {
    let (length, width) = number(body.get(at..)?)?;
    let end = at + width + length;
    let text = std::str::from_utf8(body.get(at + width..end)?).ok()?;
    Some((text, end))
}

/// Where the description of an import ends: a function's type, a table's, a
/// memory's or a global's.
fn described(body: &[u8], at: usize) -> Option<usize> {
    let limits = |at: usize| {
        let flags = *body.get(at)?;
        let (_, least) = number(body.get(at + 1..)?)?;
        let end = at + 1 + least;
        if flags & 1 == 0 {
            return Some(end);
        }
        Some(end + number(body.get(end..)?)?.1)
    };
    match body.get(at)? {
        0 => Some(at + 1 + number(body.get(at + 1..)?)?.1),
        1 => limits(at + 2),
        2 => limits(at + 1),
        3 => Some(at + 3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "__wbg_now_463ac581d2fc7ea3";

    /// A module that imports one function, and nothing else.
    fn module(name: &str) -> Vec<u8> {
        let mut body = vec![1, 1, b'm', name.len() as u8];
        body.extend_from_slice(name.as_bytes());
        body.extend_from_slice(&[0, 7]);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend_from_slice(&[2, body.len() as u8]);
        module.extend(body);
        module
    }

    #[test]
    fn both_files_get_the_same_short_name() {
        let script = format!("const imports = {{ {LONG}: function() {{}} }};");
        let (short, script) = shorten(&module(LONG), &script).unwrap();
        assert_eq!(short, module("$b0"));
        assert_eq!(script, "const imports = { $b0: function() {} };");
    }

    #[test]
    fn a_name_without_a_hash_or_unknown_to_the_script_stays() {
        for (name, script) in [("memory", "memory"), (LONG, "nothing")] {
            let (same, kept) = shorten(&module(name), script).unwrap();
            assert_eq!((same, kept.as_str()), (module(name), script));
        }
    }

    #[test]
    fn a_broken_module_is_a_fault() {
        let whole = module(LONG);
        for end in 9..whole.len() {
            assert!(shorten(&whole[..end], LONG).is_err(), "{end}");
        }
    }
}
