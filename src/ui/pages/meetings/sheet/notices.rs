//! What there is to look at in the whole plan; each is told again at its block.

use leptos::prelude::*;

use super::desk::{Desk, field_id};
use crate::app::meeting::leading::block_title;
use crate::app::meeting::sheet::notice;
use crate::browser::focus;
use crate::content::text::sheet as text;
use crate::domain::meeting::Notice;
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let all = Memo::new(move |_| desk.schedule.with(|it| it.notices.clone()));
    let body = move || {
        let found = all.get();
        let count = found.len();
        let heading = move || text::notices(shell.lang.get(), &count);
        (0 < count).then(|| {
            view! {
                <h2 class="h3">{live(heading)}</h2>
                <ul>{found.into_iter().map(|it| row(desk, it)).collect_view()}</ul>
            }
        })
    };
    view! { <section class="stack tight plan-notices" aria-live="polite">{live(body)}</section> }
        .into_any()
}

fn row(desk: Desk, it: Notice) -> AnyView {
    let shell = desk.shell;
    let words = move || notice(it, shell.lang.get());
    let block = it.number().map(|number| {
        let name = move || {
            let lang = shell.lang.get();
            let found = desk.plan.with(|plan| plan.sheet.block(number).cloned());
            found.map_or(String::new(), |block| block_title(&block, lang))
        };
        let go = move |_| {
            desk.open.set(Some(number));
            focus::to_id(field_id(number, "open"));
        };
        view! {
            <button type="button" class="link" on:click=go>{live(name)}</button> ": "
        }
    });
    view! { <li>{block} {live(words)}</li> }.into_any()
}
