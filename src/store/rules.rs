//! The stored form of a group's ground rules.

use super::envelope::Kind;

pub(super) const RULES: Kind = Kind {
    name: "rules",
    version: 1,
};
