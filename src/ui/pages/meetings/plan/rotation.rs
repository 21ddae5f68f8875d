//! Roles that go round: who has what in this meeting.

use leptos::prelude::*;

use super::{Planning, fields};
use crate::app::meeting::place::field;
use crate::content::text::plan as text;
use crate::ui::live::live;

pub(super) fn section(planning: Planning) -> AnyView {
    let shell = planning.shell;
    let rotation = planning.follow(|plan| plan.rotation.clone());
    let now = move || {
        let lang = shell.lang.get();
        rotation.with(|rotation| {
            let assigned = rotation.assigned();
            if assigned.is_empty() {
                return view! { <p class="muted">{text::NOW_NONE.get(lang)}</p> }
                    .into_any();
            }
            let rows = assigned.into_iter().map(|(role, who)| {
                let line = text::role_line(lang, &role, &who);
                view! { <li>{line}</li> }
            });
            view! { <ul class="written">{rows.collect_view()}</ul> }.into_any()
        })
    };
    let further =
        move |_| planning.change(|plan| plan.rotation = plan.rotation.advanced());
    let button = move || {
        let has_roles = rotation.with(|it| !it.assigned().is_empty());
        has_roles.then(|| {
            view! {
                <button type="button" class="button quiet no-print" on:click=further>
                    {shell.t(text::FURTHER)}
                </button>
            }
        })
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::ROTATION_TITLE)}</h2>
            <p>{shell.t(text::ROTATION_LEAD)}</p>
            {fields::list(
                planning,
                field::ROLES,
                (text::ROLES_LABEL, text::ROLES_HINT),
                |plan| &mut plan.rotation.roles,
            )}
            {fields::list(
                planning,
                "plan-among",
                (text::AMONG_LABEL, text::AMONG_HINT),
                |plan| &mut plan.rotation.people,
            )}
            <h3>{shell.t(text::NOW_TITLE)}</h3>
            <div role="status">{live(now)}</div>
            {live(button)}
        </section>
    }
    .into_any()
}
