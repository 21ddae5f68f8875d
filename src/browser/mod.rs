//! The one door to the browser. Each file wraps one of its abilities; nothing
//! of the domain is decided here.

pub mod address;
pub mod awake;
pub mod camera;
pub mod chance;
pub mod clipboard;
pub mod clock;
mod dynamic;
pub mod early;
pub mod files;
pub mod focus;
pub mod handover;
pub mod language;
pub mod motion;
pub mod newer;
pub mod offline;
pub mod phone_storage;
pub mod pointer;
pub mod print;
pub mod sound;
pub mod speech;
pub mod storage;
pub mod theme;
