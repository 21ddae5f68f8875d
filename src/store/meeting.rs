//! The stored form of meetings.

use super::envelope::Kind;

pub(super) const MEETING: Kind = Kind {
    name: "meeting",
    version: 1,
};
