//! A plan of dialogues: the wheel, the list beside it, and what is done with them.

mod about;
mod behind;
mod desk;
mod editor;
mod list;
mod take;
mod ticks;
mod tools;
mod wheel;

use leptos::prelude::*;

use self::desk::Desk;
use super::found::found;
use crate::app::dialogue::year::words;
use crate::app::{DialogueRoute, ModelPage};
use crate::content::text::{dialogues, year as text};
use crate::domain::dialogue::year::Span;
use crate::domain::{Model, Year, YearId};
use crate::ui::live::live;

pub(super) fn page(id: YearId) -> AnyView {
    found(id, of)
}

fn of(year: Year) -> AnyView {
    let desk = Desk::open(year);
    let shell = desk.shell;
    let name = move || {
        let lang = shell.lang.get();
        desk.year.with(|it| words::name(&it.plan, lang))
    };
    let facts = move || {
        let lang = shell.lang.get();
        desk.year.with(|it| {
            let counted = words::counted(&it.plan, lang);
            view! {
                <p class="large">{words::span(&it.plan, lang)}</p>
                <p>{counted}</p>
                {words::pilot_size(&it.plan, lang).map(|it| view! { <p>{it}</p> })}
            }
        })
    };
    let note = move || {
        let is_pilot = desk.year.with(|it| it.plan.span != Span::Year);
        is_pilot.then(|| view! { <p class="aside">{shell.t(text::PILOT_NOTE)}</p> })
    };
    let editor = move || {
        desk.made.track();
        let (number, after) = desk.open.get()?;
        Some(editor::editor(desk, number, after))
    };
    view! {
        <section class="stack lead">
            <p class="no-print">
                <a class="onward" href=DialogueRoute::List.to_string()>
                    {shell.t(dialogues::BACK_TO_LIST)}
                </a>
            </p>
            <h1 tabindex="-1" class="year-written">{live(name)}</h1>
            {live(facts)}
            {live(move || model(desk))}
            {live(note)}
            <p class="hint no-print">{shell.t(text::KEPT)}</p>
        </section>
        {live(move || behind::section(desk))}
        <div class="year-page">
            <div class="year-side">{live(move || wheel::picture(desk))}</div>
            <div class="stack wide-gap year-main">
                {tools::bar(desk)}
                {live(editor)}
                {list::section(desk)}
            </div>
        </div>
        {about::section(desk)}
        {take::section(desk)}
    }
    .into_any()
}

/// Which model it uses, and the way to it.
fn model(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let lang = shell.lang.get();
    let id = desk.year.with(|it| it.model.clone());
    let name = match &id {
        None => Some(text::MODEL_ORIGINAL.get(lang).to_owned()),
        Some(id) => shell.kept::<Model>(id).map(|it| it.name),
    };
    let words = match name {
        None => text::MODEL_GONE.get(lang).into_any(),
        Some(name) => {
            let route = DialogueRoute::Model(id, ModelPage::Overview);
            view! { <a href=route.to_string()>{name}</a> }.into_any()
        }
    };
    view! { <p class="year-written">{text::MODEL_LINE.get(lang)} " " {words}</p> }
        .into_any()
}
