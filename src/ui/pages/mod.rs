//! One page a file. A page is made anew at every arrival.

mod agree;
mod answer;
mod before;
mod collect;
mod culture;
mod data;
mod dialogues;
mod enter;
mod group;
mod help;
mod helpers;
mod join;
mod meetings;
mod nothing;
mod paper;
mod practice;
mod prepare;
mod result;
mod review;
mod rounds;
mod scan;
mod start;
mod steps;
mod table;
mod talk;
mod turn;
mod wall;

use leptos::prelude::*;

use crate::app::Route;

/// The page of the first entry.
pub(super) fn home(_: Route) -> AnyView {
    start::page()
}

/// The pages of meetings.
pub(super) fn meetings(route: Route) -> AnyView {
    meetings::of(route)
}

/// The pages of dialogues.
pub(super) fn dialogues(route: Route) -> AnyView {
    dialogues::of(route)
}

/// The pages of meeting culture.
pub(super) fn culture(route: Route) -> AnyView {
    culture::of(route)
}

/// The pages of exercises and learning.
pub(super) fn practice(route: Route) -> AnyView {
    practice::of(route)
}

/// The pages of the last entry.
pub(super) fn rooms(route: Route) -> AnyView {
    match route {
        // Served by the other entries.
        Route::Start
        | Route::Wing(..)
        | Route::Exercises(_)
        | Route::Exercise(..)
        | Route::Run(..)
        | Route::Learn => ().into_any(),
        Route::Group(id) => group::page(id),
        Route::Prepare(id) => prepare::page(id),
        Route::Collect(id) => collect::page(id),
        Route::Answer(id) => answer::page(id),
        Route::Result(id, number) => result::page(id, number),
        Route::Wall(id, number) => wall::page(id, number),
        Route::Talk(id) => talk::page(id),
        Route::Review(id) => review::page(id),
        Route::ReviewNotes(id) => review::notes(id),
        Route::ReviewWall(id) => review::wall(id),
        Route::Agree(id) => agree::page(id),
        Route::Rounds(id) => rounds::page(id),
        Route::Demo => result::demo(),
        Route::DemoWall => wall::demo(),
        Route::Turn => turn::page(),
        Route::Data => data::page(),
        Route::Join(id, station) => join::page(id, station),
        Route::Helpers(id) => helpers::page(id),
        Route::Before => before::page(),
        Route::Help(code) => help::page(code),
        Route::Table(mark, station) => table::page(mark, station),
        Route::Scan(counter) => scan::page(counter),
        Route::Paper(id) => paper::page(id),
        Route::Enter(counter) => enter::page(counter),
    }
}
