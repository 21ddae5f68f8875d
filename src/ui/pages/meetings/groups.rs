//! Choosing a group of this device.

use leptos::prelude::*;

use crate::content::Text;
use crate::domain::{Group, GroupId};
use crate::ui::live::live;
use crate::ui::state::shell;

/// The groups of this device in a list that opens, and none of them.
#[component]
pub(super) fn GroupSelect(
    /// Unique on the page.
    id: &'static str,
    label: Text,
    /// What stands for no group.
    none: Text,
    chosen: RwSignal<Option<GroupId>>,
) -> impl IntoView {
    let shell = shell();
    let options = move || {
        let now = chosen.get_untracked();
        let row = |group: Group| {
            let is_chosen = Some(&group.id) == now.as_ref();
            let value = group.id.as_str().to_owned();
            view! { <option value=value selected=is_chosen>{group.name}</option> }
        };
        let groups = shell.read(|store| store.groups()).into_iter();
        view! {
            <option value="" selected=now.is_none()>{none.get(shell.lang.get())}</option>
            {groups.map(row).collect_view()}
        }
    };
    let choose = move |event| chosen.set(GroupId::parse(&event_target_value(&event)));
    view! {
        <div class="field">
            <label for=id>{shell.t(label)}</label>
            <select id=id on:change=choose>{live(options)}</select>
        </div>
    }
}
