//! What a person sees: pages and their parts. No rule of the domain lives
//! here; a page shows what its room in `app` says and tells it what was done.

#![allow(
    unreachable_pub,
    reason = "the component macro makes public what is not"
)]

mod counter;
mod live;
mod pages;
mod parts;
mod phone;
mod say;
mod shell;
mod state;

use crate::app::Entry;

/// Serves the start page.
pub fn home() {
    shell::serve(Entry::Home, pages::home);
}

/// Serves every other page.
pub fn rooms() {
    shell::serve(Entry::Rooms, pages::rooms);
}

/// Serves the page of those who answer on a phone of their own.
pub fn phone() {
    phone::serve();
}
