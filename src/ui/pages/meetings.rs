//! Planning, leading, observing and following up meetings: the pages of a module
//! of their own.

mod checks;
mod choosing;
mod compared;
mod follow;
mod found;
mod kept;
mod lead;
mod list;
mod noted;
mod observations;
mod observe;
mod observed;
mod overview;
mod plan;
mod rules;
mod sheet;
mod take;
mod wall;

use leptos::prelude::*;

use crate::app::{MeetingPage, Route};

/// The page of a place.
pub(super) fn of(route: Route) -> AnyView {
    match route {
        Route::Meetings => list::page(),
        Route::Meeting(id, page) => match page {
            MeetingPage::Overview => overview::page(id),
            MeetingPage::Plan => plan::page(id),
            MeetingPage::Checks => checks::page(id),
            MeetingPage::Sheet => sheet::page(id),
            MeetingPage::Take => take::page(id),
            MeetingPage::Lead => lead::page(id),
            MeetingPage::Wall => wall::page(id),
            MeetingPage::Follow => follow::page(id),
        },
        Route::Rules(id) => rules::page(id),
        Route::Observations => observations::page(),
        Route::Observe(id) => observe::page(id),
        Route::Observed(id) => observed::page(id),
        Route::Compared(one, other) => compared::page(&one, &other),
        // Served by the other entries.
        _ => ().into_any(),
    }
}
