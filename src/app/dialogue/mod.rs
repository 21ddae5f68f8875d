//! The rooms of dialogues, without the web.

pub mod model;
pub mod perspective;
pub mod talk;
pub mod year;
