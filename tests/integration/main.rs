//! The tests of the pure floors, one module a theme, in one binary. What is
//! expected comes from the specification and is worked out by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

mod any_meeting;
mod helper;
#[path = "../e2e/src/view.rs"]
#[expect(unreachable_pub, reason = "the end-to-end tests' own tests use it too")]
mod view;

mod bits;
mod consistency;
mod instrument;
mod lone;
mod release;
mod result_file;
mod stored_fields;
mod tally;
mod vectors;

mod change;
mod focus;
mod over_time;
mod report;
mod score;
mod sentences;
mod take;

mod codes;
mod pieces;
mod reading;

mod agreeing;
mod answer;
mod bring;
mod counting;
mod covered;
mod dialogue_model;
mod enter;
mod observation;
mod observing;
mod phone;
mod phone_page;
mod prepare;
mod pulse;
mod review;
mod rules;
mod technical;
mod timer;

mod exercise_packs;
mod finding;
mod forming;
mod learning;
mod programmes;
mod readability;

mod culture_travel;
mod following;
mod history;
mod ics;
mod leading;
mod level;
mod meeting_bring;
mod meeting_file;
mod meeting_planning;
mod meeting_templates;
mod paste;
mod run_sheet_table;
mod schedule;

mod culture_baseline;
mod culture_file;
mod talk;
mod year;

mod picture;

mod device;
mod helped;
mod interrupted;
mod no_panic;
mod refused;
mod round_trips;
mod store;
mod unreadable;

mod content;
mod demo;
mod layers;
mod route;
