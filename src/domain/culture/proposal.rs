//! What is proposed to management.

/// What is proposed to management.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {}
