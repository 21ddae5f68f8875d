//! Planning, leading and following up a meeting.

pub mod accord;
pub mod bringing;
pub mod cases;
pub mod checklist;
pub mod following;
pub mod history;
pub mod leading;
pub mod listing;
pub mod next;
pub mod noting;
pub mod paste;
pub mod pattern;
pub mod place;
pub mod recovering;
pub mod rows;
pub mod sheet;
pub mod speaking;
pub mod standing;
pub mod take;
pub mod templates;
pub mod wall;
pub mod words;
