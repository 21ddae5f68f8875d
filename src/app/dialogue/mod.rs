//! The rooms of dialogues, without the web.
pub mod year;
