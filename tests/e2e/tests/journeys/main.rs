//! What people do with Samklang, from the first page to the last, in a real
//! browser. Figures that are expected were worked out by hand from the scoring
//! specification, never taken from the code.
//!
//! Run them with `cargo xtask test --only e2e`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a journey stops at the first thing that is not as expected"
)]

mod agreements;
mod answering;
mod camera;
mod camera_parts;
mod culture;
mod culture_steps;
mod demo;
mod dialogue_model;
mod few;
mod gate;
mod helpers;
mod keyboard;
mod leading;
mod learning;
mod nine;
mod observing;
mod paper;
mod phone;
mod planning;
mod practising;
mod prepared_talk;
mod print;
mod pulse;
mod quiet;
mod review;
mod rounds;
mod rules;
mod run_sheet;
mod screens;
mod steps;
mod storage;
mod take_along;
mod timer;
mod two_meetings;
mod version;
mod workshop;
mod year;
