//! Travel and its emissions.

/// Travel and its emissions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Travel {}
