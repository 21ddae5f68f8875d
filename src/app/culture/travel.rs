//! Travel and its emissions: what is typed, what comes of it, and the words for both.

pub mod amounts;
pub mod entry;
pub mod figures;
pub mod names;
pub mod numbers;
