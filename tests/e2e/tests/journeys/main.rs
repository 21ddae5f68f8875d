//! What people do with Samklang, from the first page to the last, in a real
//! browser. Figures that are expected were worked out by hand from the scoring
//! specification, never taken from the code.
//!
//! Run them with `cargo xtask test e2e`.

mod answering;
mod few;
mod gate;
mod keyboard;
mod nine;
mod screens;
mod steps;
mod storage;
