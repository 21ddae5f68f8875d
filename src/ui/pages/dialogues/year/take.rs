//! Taking the plan along: calendar, files, paper.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::dialogue::year::take::{calendar, json, table};
use crate::app::file::File;
use crate::browser::{clock, print};
use crate::content::Text;
use crate::content::text::{common, year as text};
use crate::domain::Model;
use crate::ui::live::live;
use crate::ui::parts::{Saved, SavedLine, save};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let saved = RwSignal::new(None::<Saved>);
    let keep = move |file: File| {
        saved.set(Some(save(&file.name, file.mime, &file.text)));
    };
    let row = move |how: Text, label: Text, make: fn(Desk) -> File| {
        view! {
            <li>
                <span>{shell.t(how)}</span>
                <button type="button" class="button quiet" on:click=move |_| keep(make(desk))>
                    {shell.t(label)}
                </button>
            </li>
        }
    };
    let is_empty = Memo::new(move |_| desk.year.with(|it| it.plan.dialogues.is_empty()));
    let for_calendar = move || {
        if is_empty.get() {
            return view! { <li>{shell.t(text::NOTHING_YET)}</li> }.into_any();
        }
        row(text::CALENDAR_HOW, text::CALENDAR, |desk| {
            let (lang, now) = (desk.lang(), clock::now());
            desk.year.with_untracked(|it| calendar(it, lang, now))
        })
        .into_any()
    };
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::TAKE_TITLE)}</h2>
            <p>{shell.t(text::TAKE_LEAD)}</p>
            <ul class="plain data-rows">
                {live(for_calendar)}
                {row(text::JSON_HOW, text::JSON, |desk| {
                    let id = desk.year.with_untracked(|it| it.model.clone());
                    let model = id.and_then(|id| desk.shell.kept::<Model>(&id));
                    let name = model.map_or(String::new(), |it| it.name);
                    desk.year.with_untracked(|it| json(&it.plan, &name))
                })}
                {row(text::CSV_HOW, text::CSV, |desk| {
                    desk.year.with_untracked(|it| table(&it.plan, desk.lang()))
                })}
                <li>
                    <span>{shell.t(text::PRINT_HOW)}</span>
                    <button type="button" class="button quiet" on:click=move |_| print::page()>
                        {shell.t(common::PRINT)}
                    </button>
                </li>
            </ul>
            <SavedLine saved=saved/>
        </section>
    }
    .into_any()
}
