//! What the figures are about: which days, which people, and how it was measured.

use leptos::prelude::*;

use super::desk::Desk;
use super::field::{Names, field};
use crate::app::culture::typing::Unit;
use crate::content::text::baseline as text;
use crate::domain::Baseline;
use crate::domain::culture::Way;
use crate::domain::culture::check::Field;
use crate::ui::live::live;
use crate::ui::parts::{Choice, DateField};

pub(super) fn section(desk: Desk, baseline: &Baseline) -> AnyView {
    let shell = desk.shell;
    let from = baseline.from;
    let is_missing = RwSignal::new(false);
    let begins = move |on: Option<time::Date>| {
        is_missing.set(on.is_none());
        if let Some(on) = on {
            desk.begins(on);
        }
    };
    let way = Memo::new(move |_| desk.meetings.with(|it| it.way));
    let choose = move |to| {
        desk.change(None, |it| it.way = to);
    };
    let fields = move || {
        desk.made.track();
        let hint = match way.get() {
            Way::Sample => text::PEOPLE_HINT_SAMPLE,
            Way::Totals => text::PEOPLE_HINT_TOTALS,
        };
        let people = Names {
            id: "people",
            label: text::PEOPLE_LABEL,
            hint: Some(hint),
        };
        let contracted = Names {
            id: "contracted",
            label: text::CONTRACTED_LABEL,
            hint: Some(text::CONTRACTED_HINT),
        };
        let weeks = Names {
            id: "weeks",
            label: text::WEEKS_LABEL,
            hint: None,
        };
        view! {
            {field(desk, people, Unit::Whole, Field::People, |it| &mut it.people)}
            {field(desk, contracted, Unit::Hours, Field::Contracted, |it| &mut it.contracted)}
            {field(desk, weeks, Unit::Whole, Field::Weeks, |it| &mut it.weeks)}
        }
    };
    view! {
        <section class="stack no-print" on:focusout=move |_| desk.leaves_field()>
            <h2>{shell.t(text::ABOUT_TITLE)}</h2>
            <div class="basis-about">
                <div class="stack">
                    <DateField
                        id="from"
                        label=text::FROM_LABEL
                        error=Signal::derive(move || {
                            is_missing.get().then_some(text::FROM_MISSING)
                        })
                        value=Some(from)
                        least=time::Date::MIN
                        on_input=begins
                    />
                    <Choice
                        name="way"
                        label=text::WAY_LABEL
                        options=vec![
                            (Way::Sample, text::WAY_SAMPLE, Some(text::WAY_SAMPLE_WHAT)),
                            (Way::Totals, text::WAY_TOTALS, Some(text::WAY_TOTALS_WHAT)),
                        ]
                        value=Signal::derive(move || Some(way.get()))
                        on_choose=choose
                    />
                    <p class="hint">{shell.t(text::WAY_BOTH)}</p>
                </div>
                <div class="stack">{live(fields)}</div>
            </div>
        </section>
    }
    .into_any()
}
