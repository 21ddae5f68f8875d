//! Meeting culture: the pages of a module of their own.

mod amount;
mod baseline;
mod beside;
mod examples;
mod found;
mod list;
mod management;
mod overview;
mod pulse;
mod pulses;
mod steps;
mod travel;

use leptos::prelude::*;

use crate::app::{BaselinePage, CulturePage, CultureRoute, Route, Wing};

/// The page of a place.
pub(super) fn of(route: Route) -> AnyView {
    let Route::Wing(Wing::Culture, path) = route else {
        // Served by the other entries.
        return ().into_any();
    };
    match CultureRoute::parse(&path) {
        None => found::no_page(),
        Some(CultureRoute::List) => list::page(),
        Some(CultureRoute::Examples) => examples::page(),
        Some(CultureRoute::Culture(id, page)) => match page {
            CulturePage::Overview => overview::page(id),
            CulturePage::Steps => steps::page(id),
            CulturePage::Beside => beside::page(id),
        },
        Some(CultureRoute::Baseline(id, number, page)) => match page {
            BaselinePage::Meetings => baseline::page(id, number),
            BaselinePage::Travel => travel::page(id, number),
            BaselinePage::Management => management::page(id, number),
        },
        Some(CultureRoute::Pulse(id, page)) => pulse::page(id, page),
        Some(CultureRoute::Reply(code)) => pulse::reply(code),
    }
}
