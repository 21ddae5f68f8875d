//! What Samklang is about, and nothing else: no text that is shown, no format,
//! no clock, no randomness. Everything here is total and deterministic.

pub mod agreement;
pub mod change;
pub mod close;
pub mod closed;
pub mod collecting;
pub mod consistency;
pub mod conversation;
pub mod culture;
pub mod day;
pub mod dialogue;
pub mod dimension;
pub mod distribution;
pub mod exercise;
mod focus;
pub mod group;
mod id;
pub mod instrument;
pub mod meeting;
pub mod observation;
pub mod preparation;
pub mod release;
pub mod report;
pub mod response;
pub mod round;
pub mod rules;
pub mod statistics;
pub mod tally;
pub mod time_of_day;
pub mod timer;

pub use agreement::Agreement;
pub use change::Comparison;
pub use close::close;
pub use closed::ClosedRound;
pub use collecting::{Key, Mark, NotCounted, Station, Token, Tokens, Urn};
pub use conversation::Conversation;
pub use culture::{Baseline, ClosedPulse, Culture, OpenPulse, Pulse};
pub use dialogue::{Model, Talk, Year};
pub use dimension::{Dimension, Pair};
pub use exercise::{Exercise, Facts, OwnExercise, Present, Programme, Safety};
pub use group::{Group, Practice};
pub use id::{
    CultureId, GroupId, Id, MeetingId, ModelId, ObservationId, OwnExerciseId,
    ProgrammeId, PulseId, TalkId, YearId,
};
pub use instrument::{Form, Instrument, Item, Measure};
pub use meeting::Meeting;
pub use observation::Observation;
pub use preparation::Preparation;
pub use release::{Limit, Shown};
pub use response::{Response, Sheet, Step};
pub use round::{HelpedRound, Helper, OpenRound, Round};
pub use rules::{Rule, Rules};
pub use tally::Tally;
pub use time_of_day::TimeOfDay;
pub use timer::Timer;
