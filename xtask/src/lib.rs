//! The project's own commands, `cargo xtask help`. A library as well, because
//! the end-to-end tests serve the finished site with the same server.
#![allow(
    clippy::print_stdout,
    reason = "a command line tool talks to the terminal"
)]

pub mod bench;
pub mod browser;
pub mod budget;
pub mod dist;
pub mod fault;
pub mod html;
pub mod project;
pub mod run;
pub mod server;
pub mod stamp;
pub mod test;
pub mod tools;
