//! Costs and the step from a week to a year: every assumption can be changed.

use leptos::prelude::*;

use super::desk::Desk;
use super::field::{Names, field};
use crate::app::culture::typing::Unit;
use crate::content::Text;
use crate::content::text::baseline as text;
use crate::domain::culture::check::Field;
use crate::ui::live::live;

const fn names(id: &'static str, label: Text, hint: Option<Text>) -> Names {
    Names { id, label, hint }
}

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let costs = move || {
        desk.made.track();
        let salary = names("salary", text::SALARY_LABEL, Some(text::SALARY_HINT));
        let month = names("month", text::MONTH_LABEL, None);
        let factor = names("factor", text::FACTOR_LABEL, None);
        view! {
            {field(desk, salary, Unit::Whole, Field::Salary, |it| &mut it.cost.salary)}
            <div class="basis-fields">
                {field(desk, month, Unit::Whole, Field::Month, |it| &mut it.cost.month_hours)}
                {field(desk, factor, Unit::Hundredths, Field::Factor, |it| &mut it.cost.factor)}
            </div>
        }
    };
    let years = move || {
        desk.made.track();
        let staff = names("staff", text::STAFF_LABEL, Some(text::STAFF_HINT));
        let weeks_low = names("weeks-low", text::WEEKS_LOW_LABEL, None);
        let weeks_high = names("weeks-high", text::WEEKS_HIGH_LABEL, None);
        let year_low = names("year-low", text::YEAR_LOW_LABEL, None);
        let year_high = names("year-high", text::YEAR_HIGH_LABEL, None);
        view! {
            {field(desk, staff, Unit::Whole, Field::Staff, |it| &mut it.cost.staff)}
            <div class="basis-fields">
                {field(desk, weeks_low, Unit::Whole, Field::WeeksLow, |it| {
                    let [low, _] = &mut it.cost.weeks;
                    low
                })}
                {field(desk, weeks_high, Unit::Whole, Field::WeeksHigh, |it| {
                    let [_, high] = &mut it.cost.weeks;
                    high
                })}
                {field(desk, year_low, Unit::Whole, Field::YearLow, |it| {
                    let [low, _] = &mut it.cost.year_hours;
                    low
                })}
                {field(desk, year_high, Unit::Whole, Field::YearHigh, |it| {
                    let [_, high] = &mut it.cost.year_hours;
                    high
                })}
            </div>
        }
    };
    view! {
        <div class="stack wide-gap">
            <section class="stack">
                <h2>{shell.t(text::COST_TITLE)}</h2>
                {live(costs)}
                <p class="hint">{shell.t(text::COST_WHAT)}</p>
                <p class="hint">{shell.t(text::COST_WITHOUT)}</p>
            </section>
            <section class="stack">
                <h2>{shell.t(text::YEAR_TITLE)}</h2>
                <p class="hint">{shell.t(text::YEAR_WHAT)}</p>
                {live(years)}
            </section>
        </div>
    }
    .into_any()
}
