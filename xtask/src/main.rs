//! `cargo xtask <command>`.
#![allow(
    clippy::print_stdout,
    reason = "a command line tool talks to the terminal"
)]

use std::process::ExitCode;
use xtask::fault::{Outcome, fault};
use xtask::{bench, dist, stamp, test};

const HELP: &str = "\
cargo xtask serve [--port N]    build the site and serve it on this computer
cargo xtask dist                write the finished site to dist/
cargo xtask test [--only STEP]  run every test, or one step of them
cargo xtask workshop            a simulated workshop alone, with a picture of each step
cargo xtask bench [--runs N] [--site FOLDER]
                                measure how soon a slow phone can answer
cargo xtask bench counting      measure how long counting sheets takes
cargo xtask help                this text

What is lacking is installed the first time, in fixed versions, and kept in
$SAMKLANG_TOOLS or else in the cache folder of this account.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all went well.
fn command(words: &[&str]) -> Outcome<bool> {
    match words {
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        ["serve"] => dist::serve(None)?,
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => dist::serve(Some(port))?,
            Err(_) => return fault(format!("{port} is no port: 1 to 65535.")),
        },
        ["dist"] => println!("The site is in {}", dist::dist()?.display()),
        ["test"] => return test::test(None),
        ["test", "--only", step] => return test::test(Some(step)),
        ["workshop"] => return test::workshop(),
        ["bench", "counting"] => bench::counting()?,
        ["bench", rest @ ..] => bench::bench(&bench::Plan::read(rest)?)?,
        ["stamp"] => stamp::hook()?,
        _ => return fault(format!("Not a command: {}\n\n{HELP}", words.join(" "))),
    }
    Ok(true)
}
