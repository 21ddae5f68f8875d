//! The rooms of exercises, without the web: finding one, writing one, packs of them,
//! and programmes over several meetings.

pub mod finding;
pub mod library;
pub mod offer;
pub mod packs;
pub mod programmes;
pub mod words;
