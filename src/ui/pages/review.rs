//! The guided conversation about the newest result.

use leptos::prelude::*;

use crate::domain::GroupId;

pub(super) fn page(id: GroupId) -> AnyView {
    super::group::page(id)
}

pub(super) fn notes(id: GroupId) -> AnyView {
    super::group::page(id)
}

pub(super) fn wall(id: GroupId) -> AnyView {
    super::group::page(id)
}
