//! A person at a real browser, for the journeys in `tests/journeys`. Everything
//! here stops at the first thing that is not as expected, and says with the
//! page's text, address and a picture what it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test harness: a stop is its way of telling"
)]

mod axe;
mod cdp;
mod driver;
mod person;
mod place;
mod setting;
mod site;
mod slow;
mod stored;
mod video;
pub mod view;
mod waiting;
mod window;

pub use axe::Finding;
pub use driver::LogLine;
pub use person::{Dress, Focus, Person, Said};
pub use setting::{dist, screenshots, survey};
pub use site::Site;
pub use slow::SlowPhone;
pub use stored::{MARK, Stored, day, hand_in, sheet};
pub use video::Video;
pub use waiting::until;
