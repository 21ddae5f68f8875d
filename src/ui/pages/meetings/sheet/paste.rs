//! Rows from a spreadsheet: what is understood is shown before anything is added.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::meeting::paste::{Pasted, Row, What, fault_words};
use crate::app::meeting::sheet::length;
use crate::content::Lang;
use crate::content::text::sheet as text;
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let field = RwSignal::new(String::new());
    let pasted = Memo::new(move |_| field.with(|it| Pasted::read(it)));
    let words = move || {
        let lang = shell.lang.get();
        pasted.with(|it| desk.plan.with(|plan| it.words(&plan.sheet, lang)))
    };
    let is_off = move || {
        let blocks = pasted.with(|it| desk.plan.with(|plan| it.for_sheet(&plan.sheet)));
        blocks.is_none().then_some("true")
    };
    let add = move |_| {
        let mut count = 0;
        desk.change(None, |timed| {
            let blocks = pasted.with_untracked(|it| it.for_sheet(&timed.sheet));
            for block in blocks.into_iter().flatten() {
                count += usize::from(timed.sheet.push(block).is_some());
            }
        });
        if 0 < count {
            field.set(String::new());
            desk.says(text::pasted(desk.lang(), &count));
        }
    };
    let preview = move || {
        let lang = shell.lang.get();
        let rows = pasted.get().rows;
        (!rows.is_empty()).then(|| table(rows, lang))
    };
    view! {
        <details class="plan-paste no-print">
            <summary>{shell.t(text::PASTE_TITLE)}</summary>
            <div class="stack">
                <div class="field">
                    <label for="paste">{shell.t(text::PASTE_LABEL)}</label>
                    <p class="hint" id="paste-hint">{shell.t(text::PASTE_HINT)}</p>
                    <textarea
                        id="paste"
                        rows="5"
                        aria-describedby="paste-hint"
                        prop:value=move || field.get()
                        on:input=move |event| field.set(event_target_value(&event))
                    ></textarea>
                </div>
                <p role="status">{live(words)}</p>
                {live(preview)}
                <button type="button" class="button" aria-disabled=is_off on:click=add>
                    {shell.t(text::PASTE_ADD)}
                </button>
            </div>
        </details>
    }
    .into_any()
}

fn table(rows: Vec<Row>, lang: Lang) -> AnyView {
    let line = |row: Row| {
        let mut seen = None;
        let (class, found) = match row.what {
            What::Heading(cells) => {
                seen = Some(cells);
                ("muted", text::PASTE_HEADING.get(lang).to_owned())
            }
            What::Fault(cells, fault) => {
                seen = Some(cells);
                ("plan-fault", fault_words(fault, lang))
            }
            What::Block(block) => {
                let lasts = length(block.minutes, lang);
                let words = if block.leader.is_empty() {
                    text::paste_block(lang, &block.title, &lasts)
                } else {
                    text::paste_block_by(lang, &block.title, &lasts, &block.leader)
                };
                ("", words)
            }
        };
        view! { <tr class=class><th scope="row">{row.number}</th><td>{seen} " " <span>{found}</span></td></tr> }
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text::PASTE_FOUND.get(lang)>
            <table class="plan-table">
                <thead>
                    <tr>
                        <th scope="col">{text::PASTE_ROW.get(lang)}</th>
                        <th scope="col">{text::PASTE_FOUND.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(line).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
