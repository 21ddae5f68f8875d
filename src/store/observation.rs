//! The stored form of observations.

use super::envelope::Kind;

pub(super) const OBSERVATION: Kind = Kind {
    name: "observation",
    version: 1,
};
