//! Planning, leading, observing and following up meetings: the pages of a module
//! of their own.

mod compared;
mod observations;
mod observe;
mod observed;

use leptos::prelude::*;

use crate::app::{MeetingPage, Route};

/// The page of a place.
pub(super) fn of(route: Route) -> AnyView {
    match route {
        Route::Meetings => ().into_any(),
        Route::Meeting(_, page) => match page {
            MeetingPage::Overview
            | MeetingPage::Plan
            | MeetingPage::Checks
            | MeetingPage::Sheet
            | MeetingPage::Take
            | MeetingPage::Lead
            | MeetingPage::Wall
            | MeetingPage::Follow => ().into_any(),
        },
        Route::Rules(_) => ().into_any(),
        Route::Observations => observations::page(),
        Route::Observe(id) => observe::page(id),
        Route::Observed(id) => observed::page(id),
        Route::Compared(one, other) => compared::page(&one, &other),
        // Served by the other entries.
        _ => ().into_any(),
    }
}
