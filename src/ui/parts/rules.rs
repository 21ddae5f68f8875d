//! The ground rules that hold, in large type: on their page, on paper and on a wall.

use leptos::prelude::*;

use crate::domain::GroupId;
use crate::ui::live::live;
use crate::ui::state::shell;

/// The ground rules of a group that hold, following the store; nothing where none
/// holds.
#[component]
pub(in crate::ui) fn RulesList(group: GroupId) -> impl IntoView {
    let shell = shell();
    let texts = Memo::new(move |_| {
        let rules = shell.read(|store| store.rules(&group)).into_option();
        let rules = rules.unwrap_or_default();
        rules
            .holding()
            .map(|it| it.text.clone())
            .collect::<Vec<_>>()
    });
    live(move || {
        let rows = texts.get().into_iter().map(|it| view! { <li>{it}</li> });
        let rows = rows.collect_view();
        texts.with(|it| !it.is_empty()).then(|| {
            view! { <ol class="rules-list">{rows}</ol> }
        })
    })
}
