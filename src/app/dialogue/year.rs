//! Which dialogues happen during a year: what is said of a plan, what it begins with,
//! and what is taken along of it. Pure functions of the plan and of today's date.

pub mod bringing;
pub mod take;
pub mod templates;
pub mod wheel;
pub mod words;
