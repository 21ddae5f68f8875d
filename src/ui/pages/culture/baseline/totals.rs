//! What is known in sums.

use leptos::prelude::*;

use super::desk::Desk;
use super::field::{Names, field};
use crate::app::culture::baseline::counted;
use crate::app::culture::typing::Unit;
use crate::content::Text;
use crate::content::text::baseline as text;
use crate::domain::culture::check::Field;
use crate::domain::culture::{Form, Totals};
use crate::ui::live::live;

type Three = fn(&mut Totals) -> &mut [crate::domain::culture::Amount; 3];

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let fields = move || {
        desk.made.track();
        let each = Names {
            id: "each",
            label: text::EACH_LABEL,
            hint: None,
        };
        let hours_each = Names {
            id: "hours-each",
            label: text::HOURS_EACH_LABEL,
            hint: Some(text::HOURS_EACH_HINT),
        };
        let each = view! {
            {field(desk, each, Unit::Tenths, Field::Each, |it| &mut it.totals.each)}
            {field(desk, hours_each, Unit::Hours, Field::HoursEach, |it| {
                &mut it.totals.minutes_each
            })}
        };
        let (counts, hours): (Three, Three) =
            (|it| &mut it.meetings, |it| &mut it.person_minutes);
        view! {
            {three(desk, text::TOTALS_COUNT, ["count-r", "count-d", "count-h"],
                Unit::Whole, Field::Count, counts)}
            {three(desk, text::TOTALS_HOURS, ["hours-r", "hours-d", "hours-h"],
                Unit::Hours, Field::Hours, hours)}
            <fieldset class="field basis-three">
                <legend>{shell.t(text::TOTALS_EACH)}</legend>
                <div class="basis-fields">{each}</div>
            </fieldset>
        }
    };
    view! {
        <section class="stack" on:focusout=move |_| desk.leaves_field()>
            <h2>{shell.t(text::TOTALS_TITLE)}</h2>
            <p>{shell.t(text::TOTALS_LEAD)}</p>
            {live(fields)}
            <p class="large" role="status">
                {live(move || desk.figures.with(|it| counted(it, shell.lang.get())))}
            </p>
        </section>
    }
    .into_any()
}

/// A field for each form.
fn three(
    desk: Desk,
    legend: Text,
    ids: [&'static str; 3],
    unit: Unit,
    at: fn(Form) -> Field,
    of: Three,
) -> AnyView {
    let shell = desk.shell;
    let labels = [text::FORM_ROOM, text::FORM_DIGITAL, text::FORM_HYBRID];
    let fields = Form::ALL.into_iter().zip(ids).zip(labels);
    let fields = fields.map(|((form, id), label)| {
        let names = Names {
            id,
            label,
            hint: None,
        };
        field(desk, names, unit, at(form), move |it| {
            form.of_mut(of(&mut it.totals))
        })
    });
    view! {
        <fieldset class="field basis-three">
            <legend>{shell.t(legend)}</legend>
            <div class="basis-fields">{fields.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
