//! What Samklang is about, and nothing else: no text that is shown, no format,
//! no clock, no randomness. Everything here is total and deterministic.

pub mod dimension;
pub mod exercise;
pub mod instrument;
pub mod response;

pub use dimension::{Dimension, Pair};
pub use exercise::{Exercise, Safety};
pub use instrument::{Form, Instrument, Item, Measure};
pub use response::{Response, Sheet, Step};
