//! What the group chose and agreed on.

use leptos::prelude::*;

use crate::domain::GroupId;

pub(super) fn page(id: GroupId) -> AnyView {
    super::group::page(id)
}
