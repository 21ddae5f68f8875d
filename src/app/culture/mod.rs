//! The rooms of meeting culture, without the web.

pub mod baseline;
pub mod beside;
pub mod bringing;
pub mod examples;
pub mod faults;
pub mod management;
pub mod paste;
pub mod pulse_answer;
pub mod pulse_collect;
pub mod pulse_paper;
pub mod pulse_reply;
pub mod pulse_words;
pub mod standing;
pub mod steps;
pub mod take;
pub mod travel;
pub mod typing;
pub mod words;
