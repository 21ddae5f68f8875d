//! Planning, leading and following up a meeting.

pub mod following;
pub mod leading;
pub mod next;
pub mod noting;
pub mod recovering;
pub mod speaking;
pub mod wall;
