//! What is kept on the device. Each concern is one document in a versioned
//! envelope; every write is read back; loading never destroys what it cannot
//! read. Text goes in and out of a [`Backend`]: the browser's storage, or
//! memory in tests and where storage is blocked.

mod agreement;
pub mod backend;
mod conversation;
mod culture;
mod documents;
pub mod draft;
mod envelope;
mod fault;
mod group;
mod kept;
mod keys;
mod meeting;
mod model;
mod note;
mod observation;
mod open;
mod own_exercise;
pub mod phone;
mod programme;
mod pulse;
mod pulsing;
mod replace;
pub mod reply;
mod round;
mod rules;
mod running;
mod shelf;
mod talk;
mod year;

pub use backend::{Backend, Memory, WriteError};
pub use documents::{Store, Unreadable};
pub use draft::Draft;
pub use kept::Kept;
pub use note::Note;
pub use running::Running;
pub use shelf::Loaded;
