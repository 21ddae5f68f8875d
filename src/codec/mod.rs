//! What leaves a device: codes, links and parts, and files with results. All but a
//! file is one string of Crockford base 32 that begins with a format and ends with
//! a checksum, so that the same string can be a picture, be typed and be read aloud.
//! `docs/FORMATS.md` tells every bit. Decoding takes any text and never panics; a
//! released format is never changed, only followed by a new one.

mod bits;
mod checksum;
mod code;
pub(crate) mod culture_file;
mod drawing;
pub(crate) mod exercise_file;
pub(crate) mod fields;
pub mod grey;
mod hand_in;
mod help;
mod ics;
pub mod instrument;
mod invitation;
mod json_file;
mod marks;
pub(crate) mod meeting_file;
pub(crate) mod model_file;
mod observation;
mod part;
pub mod picture;
mod pieces;
mod pulse;
mod result_file;
mod symbols;
pub(crate) mod year_file;

pub use code::{Fault, Kind, fingerprint, kind};
pub use culture_file::{CultureFault, CultureFile, CultureSpot, MOST_CULTURE_BYTES};
pub use drawing::{Drawing, Strength, draw};
pub use exercise_file::{
    ExercisePack, MOST_EXERCISES, MOST_PACK_BYTES, PackFault, PackSpot, PackWrong,
};
pub use hand_in::HandIn;
pub use help::HelpCode;
pub use ics::{Entry, Event, Start, calendar};
pub use invitation::{Invitation, Named};
pub use json_file::{FileFault, Position};
pub use meeting_file::{MOST_PLAN_BYTES, MeetingFault, MeetingFile, MeetingSpot};
pub use model_file::{MOST_MODEL_BYTES, ModelFault, ModelFile, ModelSpot};
pub use observation::{observation_code, read_observation};
pub use part::{Part, PartFault};
pub use pieces::{Piece, Pieces, Progress, pieces};
pub use pulse::{PulseLink, PulseReply};
pub use result_file::{MOST_BYTES, ResultFault, ResultFile, Spot};
pub use symbols::{grouped, mark_text};
pub use year_file::{MOST_YEAR_BYTES, YearFault, YearFile, YearSpot, YearWrong};
