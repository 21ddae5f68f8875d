//! Every key of this app, in one place. The prefix keeps apart the sites that
//! may share an origin on a static host.

use crate::domain::GroupId;

/// What all keys begin with.
pub(super) const PREFIX: &str = "samklang/";
pub(super) const SETTINGS: &str = "samklang/settings";
pub(super) const PROBE: &str = "samklang/probe";
pub(super) const RUNNING: &str = "samklang/running";
pub(super) const GROUP: &str = "samklang/group/";
pub(super) const OPEN: &str = "samklang/open/";

/// A text that is being written and not yet checked.
pub(super) const NEXT: &str = ".next";
/// The last good text before this one; never for an open round.
pub(super) const PREVIOUS: &str = ".previous";
/// A text that could not be read, kept for the person.
pub(super) const RESCUE: &str = ".rescue";

pub(super) fn group(id: &GroupId) -> String {
    format!("{GROUP}{}", id.as_str())
}

pub(super) fn open(id: &GroupId) -> String {
    format!("{OPEN}{}", id.as_str())
}
