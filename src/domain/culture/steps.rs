//! The ten steps of work with meeting culture.

/// The ten steps of work with meeting culture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {}
