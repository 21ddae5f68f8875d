//! The rooms of meeting culture, without the web.

pub mod examples;
pub mod steps;
pub mod travel;
