//! Bringing in a file: what is in it is shown before anything is added, and it is
//! added as a copy.

use crate::content::Lang;
use crate::content::text::bring as text;

/// Where a person is who brings in a file: what it holds (`F`), why it gives nothing
/// (`E`), and what it became (`P`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bringing<F, E, P> {
    /// No file is chosen.
    Ready,
    /// The file gives nothing.
    Refused(Refusal<E>),
    /// What is in the file, to be looked at.
    Found(F),
    /// It is added as this, under this name.
    Added(P, String),
}

/// Why a file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal<E> {
    /// The browser could not read it.
    Unreadable,
    /// It is not what it should be.
    Fault(E),
}

impl<F, E, P> Bringing<F, E, P> {
    /// After a file was read.
    pub fn read(file: Result<F, E>) -> Bringing<F, E, P> {
        match file {
            Ok(file) => Bringing::Found(file),
            Err(fault) => Bringing::Refused(Refusal::Fault(fault)),
        }
    }
}

/// What a name keeps free, so that what tells a copy from others fits behind it.
const ROOM: usize = 20;

/// A name for a copy that is free: `… (copy)`, `… (copy 2)` and so on, of at most so
/// many characters.
pub fn name_of_copy(
    name: &str,
    most: usize,
    lang: Lang,
    is_free: impl Fn(&String) -> bool,
) -> Option<String> {
    let name: String = name.chars().take(most.saturating_sub(ROOM)).collect();
    let name = name.trim();
    let first = text::copy(lang, &name);
    let later = (2u64..).map(|n| text::copy_number(lang, &name, &n));
    std::iter::once(first).chain(later).find(is_free)
}
