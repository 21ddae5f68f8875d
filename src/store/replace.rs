//! How a document is replaced: at every moment a whole one can be read, and no
//! text that cannot be read is overwritten.

use super::backend::{Backend, WriteError};
use super::envelope::Fault;
use super::fault::Check;
use super::keys;

/// Replaces a document.
pub(super) fn replace(
    backend: &dyn Backend,
    check: Check,
    document: &str,
    text: &str,
) -> Result<(), WriteError> {
    let current = make_way(backend, check, document)?;
    match by_way_of_next(backend, document, text, current) {
        Err(WriteError::Full) => in_place(backend, check, document, text),
        tried => tried,
    }
}

/// Replaces a document and every earlier or rescued text of it. Those go first, so that
/// a cut-off never leaves earlier words beside a document that no longer tells of them.
pub(super) fn replace_alone(
    backend: &dyn Backend,
    document: &str,
    text: &str,
) -> Result<(), WriteError> {
    let next = keys::next(document);
    match write_checked(backend, &next, text) {
        // Without room for a second text the first is written over at once.
        Ok(()) | Err(WriteError::Full) => {}
        Err(error) => return Err(error),
    }
    let beside = backend.keys(document).into_iter();
    let beside = beside.filter(|key| key != document && *key != next);
    let earlier: Vec<(String, Option<String>)> = beside
        .map(|key| (key.clone(), backend.read(&key)))
        .collect();
    earlier.iter().for_each(|(key, _)| backend.remove(key));
    if let Err(error) = write_checked(backend, document, text) {
        backend.remove(&next);
        for (key, text) in earlier {
            let _ = text.map(|text| backend.write(&key, &text));
        }
        return Err(error);
    }
    backend.remove(&next);
    Ok(())
}

/// Writes, and reads back what was written.
pub(super) fn write_checked(
    backend: &dyn Backend,
    key: &str,
    text: &str,
) -> Result<(), WriteError> {
    backend.write(key, text)?;
    if backend.read(key).as_deref() == Some(text) {
        Ok(())
    } else {
        Err(WriteError::NotKept)
    }
}

/// Puts a text that cannot be read beside the earlier ones. Only where
/// generations may be kept: two texts of an open round would differ by somebody's sheet, and for
/// the other documents nothing is lost while the text stays where it is.
pub(super) fn put_aside(
    backend: &dyn Backend,
    document: &str,
    text: &str,
) -> Result<(), WriteError> {
    if !keys::has_generations(document) {
        return Err(WriteError::NotKept);
    }
    let mut number = 1;
    loop {
        let place = keys::rescue(document, number);
        match backend.read(&place) {
            None => return write_checked(backend, &place, text),
            Some(kept) if kept == text => return Ok(()),
            Some(_) => number += 1,
        }
    }
}

/// The text that is to be replaced, if it can be read. One that cannot is put
/// aside or stays where it is, and then nothing is written.
fn make_way(
    backend: &dyn Backend,
    check: Check,
    document: &str,
) -> Result<Option<String>, WriteError> {
    let next = backend.read(&keys::next(document));
    if next.is_some_and(|text| check(document, &text) == Some(Fault::Newer)) {
        return Err(WriteError::NotKept);
    }
    let Some(current) = backend.read(document) else {
        return Ok(None);
    };
    match check(document, &current) {
        None => Ok(Some(current)),
        Some(Fault::Newer) => Err(WriteError::NotKept),
        Some(Fault::Damaged) => {
            put_aside(backend, document, &current)?;
            Ok(None)
        }
    }
}

/// The usual way: the new text is known to be kept before the old one goes.
fn by_way_of_next(
    backend: &dyn Backend,
    document: &str,
    text: &str,
    current: Option<String>,
) -> Result<(), WriteError> {
    let next = keys::next(document);
    write_checked(backend, &next, text)?;
    if !keys::has_generations(document) {
        // Two generations of an open round would differ by somebody's sheet.
        backend.remove(document);
    } else if let Some(current) = current
        && current != text
    {
        // Room for it may be missing; the new text matters more.
        let _ = backend.write(&keys::previous(document), &current);
    }
    write_checked(backend, document, text)?;
    backend.remove(&next);
    Ok(())
}

/// Where there is no room for a second text. A write that is refused leaves
/// what was there, so this too is safe, only not read back beforehand.
fn in_place(
    backend: &dyn Backend,
    check: Check,
    document: &str,
    text: &str,
) -> Result<(), WriteError> {
    let next = keys::next(document);
    let mut tried = write_checked(backend, document, text);
    if tried == Err(WriteError::Full) && is_whole(backend, check, document) {
        backend.remove(&next);
        backend.remove(&keys::previous(document));
        tried = write_checked(backend, document, text);
    }
    if tried.is_ok() {
        backend.remove(&next);
    }
    tried
}

/// Whether a document can be read without the texts beside it.
fn is_whole(backend: &dyn Backend, check: Check, document: &str) -> bool {
    backend
        .read(document)
        .is_some_and(|text| check(document, &text).is_none())
}
