//! The stored form of a pulse.

use super::envelope::Kind;

pub(super) const PULSE: Kind = Kind {
    name: "pulse",
    version: 1,
};
