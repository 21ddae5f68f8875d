//! Samklang: a group finds out how its meetings work and gets better at them.
//!
//! The house has seven floors; a room may know the floors below it, never the
//! ones above. In reading order, from the ground:
//!
//! 1. [`domain`]: instrument, responses, tally, report, exercises, time.
//! 2. [`content`]: every statement, exercise and visible word, in both languages.
//! 3. [`codec`]: bytes and text that leave the app or name a place in it.
//! 4. [`store`]: what is kept, in which envelope, and how it is repaired.
//! 5. [`app`]: one room a file: its state, its actions, its pure update.
//! 6. `browser`: storage, clock, address, service worker (wasm only).
//! 7. `ui`: pages, parts and drawing (wasm only).
//!
//! `docs/ARCHITECTURE.md` holds the invariants and why they are there.

pub mod domain;

pub mod content;

pub mod codec;

pub mod store;

pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(target_arch = "wasm32")]
pub mod ui;
