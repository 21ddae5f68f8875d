//! Planning, leading, observing and following up meetings: the pages of a module
//! of their own.

mod sheet;
mod take;

use leptos::prelude::*;

use crate::app::{MeetingPage, Route};

/// The page of a place.
pub(super) fn of(route: Route) -> AnyView {
    match route {
        Route::Meetings => ().into_any(),
        Route::Meeting(id, page) => match page {
            MeetingPage::Sheet => sheet::page(id),
            MeetingPage::Take => take::page(id),
            MeetingPage::Overview
            | MeetingPage::Plan
            | MeetingPage::Checks
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
