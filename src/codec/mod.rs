//! What leaves the app as bytes or comes to it as a picture.

pub mod grey;
pub mod picture;
