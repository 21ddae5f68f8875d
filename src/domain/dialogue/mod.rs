//! Dialogues: a model of five perspectives that can be adapted, conversations that
//! are prepared with it, and which dialogues happen during a year.

pub mod model;
pub mod month;
pub mod talk;
pub mod year;

pub use model::{Body, Consent, Difference, Model, Origin, Part, Perspective};
pub use month::YearMonth;
pub use talk::{Choice, Expectation, Line, Stage, Taken, Talk};
pub use year::{Year, YearPlan};
