//! The plan as files.

use leptos::prelude::*;

use super::{Desk, invitation::lacking};
use crate::app::file::File;
use crate::app::meeting::take::{Missing, calendar, json, markdown, table};
use crate::browser::clock;
use crate::content::Text;
use crate::content::text::take as text;
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
    let missing =
        Memo::new(move |_| desk.meeting.with(|it| Missing::in_calendar(&it.plan)));
    let event = move |_| {
        let (langs, now) = (desk.langs(), clock::now());
        let made = desk.meeting.with_untracked(|it| calendar(it, &langs, now));
        // Where something is missing there is no button.
        if let Ok(file) = made {
            keep(file);
        }
    };
    let for_calendar = move || {
        let found = missing.get();
        if found.is_empty() {
            view! {
                <span>{shell.t(text::CALENDAR_HOW)}</span>
                <button type="button" class="button quiet" on:click=event>
                    {shell.t(text::CALENDAR)}
                </button>
            }
            .into_any()
        } else {
            lacking(desk, text::MISSING_CALENDAR, &found)
        }
    };
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::FILES_TITLE)}</h2>
            <p>{shell.t(text::FILES_LEAD)}</p>
            <ul class="plain data-rows">
                <li>{live(for_calendar)}</li>
                {row(text::CSV_HOW, text::CSV, |desk| {
                    let lang = desk.shell.lang.get_untracked();
                    desk.meeting.with_untracked(|it| table(&it.plan, &desk.own(), lang))
                })}
                {row(text::MARKDOWN_HOW, text::MARKDOWN, |desk| {
                    let (group, lang) = (desk.group(), desk.shell.lang.get_untracked());
                    desk.meeting.with_untracked(|it| markdown(&it.plan, &group, &desk.own(), lang))
                })}
                {row(text::JSON_HOW, text::JSON, |desk| {
                    let group = desk.group();
                    desk.meeting.with_untracked(|it| json(&it.plan, &group))
                })}
            </ul>
            <SavedLine saved=saved/>
        </section>
    }
    .into_any()
}
