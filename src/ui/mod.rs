//! What a person sees: pages and their parts. No rule of the domain lives
//! here; a page shows what its room in `app` says and tells it what was done.

#![allow(
    unreachable_pub,
    reason = "the component macro makes public what is not"
)]

mod counter;
mod history;
mod live;
mod pages;
mod parts;
mod phone;
mod say;
mod shell;
mod state;
mod ticking;

use crate::app::{Entry, Wing};
use crate::store::Store;

/// Serves the start page.
pub fn home() {
    shell::serve(Entry::Home, Store::of_start, pages::home);
}

/// Serves the pages of meetings.
pub fn meetings() {
    shell::serve(Entry::Wing(Wing::Meetings), Store::new, pages::meetings);
}

/// Serves the pages of dialogues.
pub fn dialogues() {
    shell::serve(Entry::Wing(Wing::Dialogues), Store::new, pages::dialogues);
}

/// Serves the pages of meeting culture.
pub fn culture() {
    shell::serve(Entry::Wing(Wing::Culture), Store::new, pages::culture);
}

/// Serves the pages of exercises and learning.
pub fn practice() {
    shell::serve(Entry::Wing(Wing::Practice), Store::new, pages::practice);
}

/// Serves every other page.
pub fn rooms() {
    shell::serve(Entry::Rooms, Store::new, pages::rooms);
}

/// Serves the page of those who answer on a phone of their own.
pub fn phone() {
    phone::serve();
}
