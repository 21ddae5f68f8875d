//! Planning, leading and following up a meeting.

pub mod history;
pub mod paste;
pub mod pattern;
pub mod sheet;
pub mod take;
