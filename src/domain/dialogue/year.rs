//! Which dialogues happen during a year.

use crate::domain::YearId;

/// A plan of dialogues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its name in storage and addresses.
    pub id: YearId,
    /// What it is called.
    pub name: String,
}
