//! The rooms of meeting culture, without the web.

pub mod pulse_answer;
pub mod pulse_collect;
pub mod pulse_paper;
pub mod pulse_reply;
pub mod pulse_words;
