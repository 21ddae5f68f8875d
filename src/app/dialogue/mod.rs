//! The rooms of dialogues, without the web.

pub mod perspective;
pub mod talk;
