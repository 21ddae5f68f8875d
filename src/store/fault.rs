//! Whether the text of a document can be read.

use super::envelope::{self, Fault};
use super::{group, keys, round, running};
use crate::domain::GroupId;

/// Why the text of a document cannot be read, if it cannot. Documents that
/// this version does not know are left alone.
pub(super) fn of(document: &str, text: &str) -> Option<Fault> {
    if document == keys::SETTINGS {
        envelope::open::<group::SettingsRecord>("settings", text).err()
    } else if document == keys::RUNNING {
        running::open(text).err()
    } else if document.starts_with(keys::OPEN) {
        round::open_round(text).err()
    } else {
        let id = GroupId::parse(document.strip_prefix(keys::GROUP)?)?;
        group::open(&id, text).err()
    }
}
