//! Rows from a spreadsheet: what is understood is told before anything is added.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::culture::paste::Pasted;
use crate::app::culture::typing::{Unit, shown};
use crate::app::culture::words;
use crate::content::Lang;
use crate::content::text::baseline as text;
use crate::domain::culture::Row;
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let field = RwSignal::new(String::new());
    let pasted = Memo::new(move |_| Pasted::read(&field.get(), shell.lang.get()));
    let words = move || {
        let lang = shell.lang.get();
        pasted.with(|it| desk.meetings.with(|all| it.words(all, lang)))
    };
    let is_off = move || pasted.with(|it| it.rows.is_empty()).then_some("true");
    let add = move |_| {
        let mut is_added = false;
        let pasted = pasted.get_untracked();
        desk.change(None, |it| is_added = pasted.add(it));
        if is_added {
            desk.made.update(|it| *it += 1);
            field.set(String::new());
            desk.said
                .set(text::paste_added(desk.lang(), &pasted.rows.len()));
        }
    };
    let preview = move || {
        let lang = shell.lang.get();
        let rows = pasted.with(|it| it.rows.clone());
        (!rows.is_empty()).then(|| table(&rows, lang))
    };
    view! {
        <details class="no-print">
            <summary>{shell.t(text::PASTE_TITLE)}</summary>
            <div class="stack">
                <div class="field">
                    <label for="paste">{shell.t(text::PASTE_LABEL)}</label>
                    <p class="hint" id="paste-hint">{shell.t(text::PASTE_HINT)}</p>
                    <textarea
                        id="paste"
                        class="basis-paste"
                        rows="5"
                        aria-describedby="paste-hint"
                        prop:value=move || field.get()
                        on:input=move |event| field.set(event_target_value(&event))
                    ></textarea>
                </div>
                <p role="status">{live(words)}</p>
                {live(preview)}
                <button type="button" class="button quiet" aria-disabled=is_off on:click=add>
                    {shell.t(text::PASTE_ADD)}
                </button>
            </div>
        </details>
    }
    .into_any()
}

fn table(rows: &[Row], lang: Lang) -> AnyView {
    let line = |row: &Row| {
        let form = row.form.map_or("", |it| words::form(it).get(lang));
        view! {
            <tr>
                <td>{shown(Unit::Length, &row.minutes, lang)}</td>
                <td>{shown(Unit::Whole, &row.participants, lang)}</td>
                <td>{form}</td>
                <td class="written">{row.title.clone()}</td>
            </tr>
        }
    };
    let head = [
        text::COLUMN_MINUTES,
        text::COLUMN_PARTICIPANTS,
        text::COLUMN_FORM,
        text::COLUMN_TITLE,
    ];
    let head = head.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text::PASTE_LABEL.get(lang)>
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows.iter().map(line).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
