//! The rooms of meeting culture, without the web.

pub mod baseline;
pub mod beside;
pub mod bringing;
pub mod faults;
pub mod management;
pub mod paste;
pub mod standing;
pub mod take;
pub mod typing;
pub mod words;
