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

use crate::app::exercise::offer::{Offer, offers};
use crate::app::{MeetingPage, MeetingRoute, Route, Wing};
use crate::domain::OwnExercise;
use crate::ui::state::Shell;

/// The page of a place.
pub(super) fn of(route: Route) -> AnyView {
    let Route::Wing(Wing::Meetings, path) = route else {
        // Served by the other entries.
        return ().into_any();
    };
    match MeetingRoute::parse(&path) {
        None => found::no_page(),
        Some(MeetingRoute::List) => list::page(),
        Some(MeetingRoute::Meeting(id, page)) => match page {
            MeetingPage::Overview => overview::page(id),
            MeetingPage::Plan => plan::page(id),
            MeetingPage::Checks => checks::page(id),
            MeetingPage::Sheet => sheet::page(id),
            MeetingPage::Take => take::page(id),
            MeetingPage::Lead => lead::page(id),
            MeetingPage::Wall => wall::page(id),
            MeetingPage::Follow => follow::page(id),
        },
        Some(MeetingRoute::Rules(id)) => found::of_group(id, rules::page),
        Some(MeetingRoute::Observations) => observations::page(),
        Some(MeetingRoute::Observe(id)) => observe::page(id),
        Some(MeetingRoute::Observed(id)) => observed::page(id),
        Some(MeetingRoute::Compared(one, other)) => compared::page(&one, &other),
    }
}

/// The exercises that can be run on this device, in the language of the moment.
fn exercise_offers(shell: Shell) -> Memo<Vec<Offer>> {
    let own = Memo::new(move |_| shell.read(|store| store.all::<OwnExercise>()));
    Memo::new(move |_| own.with(|own| offers(own, shell.lang.get())))
}
