//! Planning, leading, observing and following up meetings: the pages of a module
//! of their own.

mod checks;
mod found;
mod groups;
mod list;
mod overview;
mod plan;

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
            MeetingPage::Sheet
            | MeetingPage::Take
            | MeetingPage::Lead
            | MeetingPage::Wall
            | MeetingPage::Follow => ().into_any(),
        },
        Route::Rules(_) => ().into_any(),
        Route::Observations => ().into_any(),
        Route::Observe(_) => ().into_any(),
        Route::Observed(_) => ().into_any(),
        Route::Compared(..) => ().into_any(),
        // Served by the other entries.
        _ => ().into_any(),
    }
}
