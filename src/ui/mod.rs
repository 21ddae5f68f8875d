//! What a person sees: pages and their parts. No rule of the domain lives
//! here; a page shows what its room in `app` says and tells it what was done.

mod pages;
mod parts;
mod shell;
mod state;

pub use shell::mount;
