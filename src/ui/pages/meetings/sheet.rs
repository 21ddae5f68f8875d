//! The run sheet of a meeting: blocks one after another, with computed times.

mod desk;
mod drag;
mod editor;
mod groups;
mod line;
mod notices;
mod paste;
mod pattern;
mod tools;

use leptos::prelude::*;

use self::desk::Desk;
use super::found::{back, found};
use crate::app::meeting::sheet as room;
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::clock;
use crate::content::text::{sheet as text, take as take_text};
use crate::domain::{Meeting, MeetingId};
use crate::ui::live::live;
use crate::ui::parts::{DateField, TimeField};

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| of(&meeting))
}

fn of(meeting: &Meeting) -> AnyView {
    let take = MeetingRoute::Meeting(meeting.id.clone(), MeetingPage::Take);
    let desk = Desk::open(meeting.id.clone());
    let shell = desk.shell;
    let list = move || {
        desk.made.track();
        let numbers = desk.order.get();
        if numbers.is_empty() {
            return view! { <p>{shell.t(text::EMPTY)}</p> }.into_any();
        }
        let drag = drag::Drag::new(desk);
        let lines = numbers.into_iter().map(|it| line::line(desk, drag, it));
        view! { <ol class="plain plan-list">{lines.collect_view()}</ol> }.into_any()
    };
    view! {
        <section class="stack lead">
            {back(meeting)}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="no-print">{shell.t(text::LEAD)}</p>
        </section>
        <div class="two plan-page">
            <div class="stack wide-gap">
                {live(move || when(desk))}
                {notices::section(desk)}
                <section class="stack" on:focusout=move |_| desk.leaves_field()>
                    <h2 id="plan-list">{shell.t(text::LIST)}</h2>
                    <p class="hint no-print">{shell.t(text::KEYS)}</p>
                    {tools::bar(desk)}
                    {live(list)}
                </section>
                {paste::section(desk)}
            </div>
            <div class="stack wide-gap">
                {pattern::section(desk)}
                <p class="no-print">
                    <a class="button" href=take.to_string()>{shell.t(take_text::TITLE)}</a>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// Day and beginning, and what comes of them.
fn when(desk: Desk) -> AnyView {
    desk.made.track();
    let shell = desk.shell;
    let (day, begins) = desk.plan.with_untracked(|it| (it.day, it.begins));
    let none = Signal::derive(|| None);
    let set_day = move |it| desk.change(Some("day".to_owned()), |plan| plan.day = it);
    let set_begins =
        move |it| desk.change(Some("begins".to_owned()), |plan| plan.begins = it);
    let summary = move || {
        let lang = shell.lang.get();
        desk.plan.with(|plan| {
            let schedule = desk.schedule.get();
            (!plan.sheet.is_empty()).then(|| room::summary(plan, &schedule, lang))
        })
    };
    view! {
        <section class="stack" on:focusout=move |_| desk.leaves_field()>
            <h2 class="no-print">{shell.t(text::WHEN_TITLE)}</h2>
            <div class="plan-when no-print">
                <DateField
                    id="day"
                    label=text::DAY_LABEL
                    error=none
                    value=day
                    least=clock::today()
                    on_input=set_day
                />
                <TimeField
                    id="begins"
                    label=text::BEGINS_LABEL
                    hint=text::BEGINS_HINT
                    value=begins
                    on_input=set_begins
                />
            </div>
            <p class="large" role="status">{live(summary)}</p>
        </section>
    }
    .into_any()
}
