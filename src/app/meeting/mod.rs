//! Planning, leading and following up a meeting.

pub mod accord;
pub mod bringing;
pub mod cases;
pub mod checklist;
pub mod listing;
pub mod place;
pub mod rows;
pub mod standing;
pub mod templates;
pub mod words;
