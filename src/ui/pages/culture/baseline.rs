//! A sample week or totals, what they come to, and what they cost.

mod about;
mod cost;
mod desk;
mod field;
mod figures;
mod paste;
mod row;
mod sample;
mod totals;

use leptos::prelude::*;

use self::desk::Desk;
use super::found::{found, missing};
use super::overview::back;
use crate::content::text::{baseline as text, culture as culture_text};
use crate::domain::culture::Way;
use crate::domain::{Culture, CultureId};
use crate::ui::live::live;

pub(super) fn page(id: CultureId, number: u32) -> AnyView {
    found(id, move |culture| of(&culture, number))
}

fn of(culture: &Culture, number: u32) -> AnyView {
    let Some(baseline) = culture.baseline(number) else {
        return missing(culture_text::MISSING);
    };
    let desk = Desk::open(culture.id.clone(), number);
    let shell = desk.shell;
    let way = Memo::new(move |_| desk.meetings.with(|it| it.way));
    let entered = move || match way.get() {
        Way::Sample => sample::section(desk),
        Way::Totals => totals::section(desk),
    };
    view! {
        <section class="stack lead">
            {back(culture)}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="no-print">{shell.t(text::LEAD)}</p>
        </section>
        {about::section(desk, baseline)}
        {live(entered)}
        <div class="two basis-below" on:focusout=move |_| desk.leaves_field()>
            {cost::section(desk)}
            {figures::section(desk)}
        </div>
    }
    .into_any()
}
