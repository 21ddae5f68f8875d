//! Dialogues: the pages of a module of their own.

mod found;
mod list;
mod model;
mod talk;
mod talks;
mod year;
mod years;

use leptos::prelude::*;

use crate::app::{DialogueRoute, Route, Wing};

/// The page of a place.
pub(super) fn of(route: Route) -> AnyView {
    let Route::Wing(Wing::Dialogues, path) = route else {
        // Served by the other entries.
        return ().into_any();
    };
    match DialogueRoute::parse(&path) {
        None => found::no_page(),
        Some(DialogueRoute::List) => list::page(),
        Some(DialogueRoute::Model(id, page)) => model::page(id, page),
        Some(DialogueRoute::Bring(code)) => model::bring(code),
        Some(DialogueRoute::Talk(id, page)) => talk::page(id, page),
        Some(DialogueRoute::Year(id)) => year::page(id),
    }
}
