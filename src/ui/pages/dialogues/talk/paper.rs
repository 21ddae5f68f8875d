//! The preparation on paper, for the one who prepared it.

use leptos::prelude::*;

use super::Desk;
use crate::app::dialogue::talk::Paper;
use crate::browser::print;
use crate::content::text::{common, conversation as text};
use crate::ui::live::live;
use crate::ui::parts::Tick;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    // Never kept: every time the page is opened it is asked anew.
    let with_notes = RwSignal::new(false);
    let page = Memo::new(move |_| {
        let (notes, lang) = (with_notes.get(), shell.lang.get());
        desk.with_model(|talk, model| Paper::of(talk, model, notes, lang))
    });
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::PRINT_TITLE)}</h2>
            <p>{shell.t(text::PRINT_LEAD)}</p>
            <Tick
                label=text::PRINT_NOTES
                value=with_notes
                on_change=move |it| with_notes.set(it)
            />
            <button type="button" class="button quiet" on:click=move |_| print::page()>
                {shell.t(common::PRINT)}
            </button>
        </section>
        <article class="talk-paper">{live(move || page.get().map(sheet))}</article>
    }
    .into_any()
}

fn sheet(page: Paper) -> impl IntoView {
    let facts = page.facts.join(" · ");
    let parts = page.parts.into_iter().map(|(title, lines)| {
        let lines = lines.into_iter().map(|it| view! { <p>{it}</p> });
        view! {
            <section class="stack tight">
                <h2 class="h3">{title}</h2>
                {lines.collect_view()}
            </section>
        }
    });
    view! {
        <p>{facts}</p>
        {parts.collect_view()}
    }
}
