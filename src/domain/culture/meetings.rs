//! Hours in meetings and what they cost.

/// Hours in meetings and what they cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meetings {}
