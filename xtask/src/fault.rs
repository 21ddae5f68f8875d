//! What went wrong, in words that say what to do.

use std::fmt;

/// A fault, told to the person at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(pub String);

/// What most of this crate returns.
pub type Outcome<T> = Result<T, Fault>;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

/// A fault of these words.
pub fn fault<T>(words: impl Into<String>) -> Outcome<T> {
    Err(Fault(words.into()))
}

/// Adds what was being done to an error of another library.
pub trait Say<T> {
    /// The same value, or a fault that begins with `doing`.
    fn say(self, doing: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Say<T> for Result<T, E> {
    fn say(self, doing: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Fault(format!("{doing}: {error}")))
    }
}
