//! Planning, leading and following up a meeting.
