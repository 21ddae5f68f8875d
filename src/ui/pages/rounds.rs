//! The group's rounds beside each other.

use leptos::prelude::*;

use crate::domain::GroupId;

pub(super) fn page(id: GroupId) -> AnyView {
    super::group::page(id)
}
