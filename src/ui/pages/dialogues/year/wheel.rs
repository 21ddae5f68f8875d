//! The year wheel. What it shows stands in the list beside it as well.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::dialogue::year::wheel::{
    MARK, Mark, SIZE, Sector, sectors, spoken, years,
};
use crate::browser::clock;
use crate::content::Lang;
use crate::content::text::year as text;
use crate::domain::dialogue::YearMonth;

pub(super) fn picture(desk: Desk) -> AnyView {
    let lang = desk.shell.lang.get();
    let open = desk.open.get().map(|it| it.0);
    desk.year.with(|year| {
        let plan = &year.plan;
        let all = sectors(plan, lang);
        let middle = years(plan);
        view! {
            <figure class="year-wheel">
                <svg
                    viewBox=format!("0 0 {SIZE} {SIZE}")
                    role="img"
                    aria-label=spoken(plan, lang)
                    focusable="false"
                >
                    {all.iter().map(|it| sector(it, open)).collect_view()}
                    <text class="year-middle" x="200" y="200">{middle}</text>
                </svg>
                {legend(lang)}
            </figure>
        }
        .into_any()
    })
}

fn sector(sector: &Sector, open: Option<u32>) -> AnyView {
    let is_now = sector.month == YearMonth::of(clock::today());
    let marks = sector.marks.iter().map(|it| mark(it, open)).collect_view();
    let at = sector.name_at.clone();
    view! {
        <g class="year-sector" class:out=!sector.is_in class:now=is_now>
            <path d=sector.outline.clone()/>
            <text class="year-name" x=at.x y=at.y>{sector.name.clone()}</text>
            {marks}
        </g>
    }
    .into_any()
}

fn mark(mark: &Mark, open: Option<u32>) -> AnyView {
    let is_open = mark.number.is_some() && mark.number == open;
    let at = mark.at.clone();
    view! {
        <g
            class="year-mark"
            class:set=mark.is_set
            class:open=is_open
            class:more=mark.number.is_none()
        >
            <circle cx=at.x.clone() cy=at.y.clone() r=MARK.to_string()/>
            <text x=at.x y=at.y>{mark.label.clone()}</text>
        </g>
    }
    .into_any()
}

/// What the two kinds of marks mean.
fn legend(lang: Lang) -> impl IntoView {
    view! {
        <figcaption class="year-legend small">
            <span><i class="year-badge set" aria-hidden="true"></i>{text::WHEEL_SET.get(lang)}</span>
            <span><i class="year-badge" aria-hidden="true"></i>{text::WHEEL_UNSET.get(lang)}</span>
            <span class="muted">{text::WHEEL_NUMBERS.get(lang)}</span>
        </figcaption>
    }
}
