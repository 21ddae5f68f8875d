//! Whether the text of a document can be read.

use super::envelope::{self, Fault};
use super::{group, keys, open, phone, running};
use crate::domain::GroupId;

/// Why the text of a document cannot be read, if it cannot. Documents that
/// this version does not know are left alone.
pub(super) fn of(document: &str, text: &str) -> Option<Fault> {
    if document == keys::SETTINGS {
        envelope::open::<group::SettingsRecord>(group::SETTINGS, text).err()
    } else if document == keys::RUNNING {
        running::open(text).err()
    } else if document == phone::KEY {
        phone::opened(text).err()
    } else if document.starts_with(keys::HELP) {
        open::open_helped(text).err()
    } else if document.starts_with(keys::OPEN) {
        open::open(text).err()
    } else {
        let id = GroupId::parse(document.strip_prefix(keys::GROUP)?)?;
        group::open(&id, text).err()
    }
}
