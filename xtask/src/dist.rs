//! Building and serving the finished site.

use crate::fault::{Outcome, Say, fault};
use crate::project;
use crate::run::run;
use crate::server::Server;
use crate::tools::{self, Need};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What building the site needs.
pub const NEEDS: &[Need] = &[Need::Target, Need::Trunk, Need::Bindgen];
const USUAL_PORT: u16 = 8080;

/// Where the site is written.
pub fn folder() -> PathBuf {
    project::root().join("dist")
}

/// Builds the finished site, after installing what that needs.
pub fn dist() -> Outcome<PathBuf> {
    tools::ensure(NEEDS).check(NEEDS)?;
    println!("Building the site; usually 2 min the first time, then less …");
    build()?;
    Ok(folder())
}

/// Builds the finished site.
pub fn build() -> Outcome<()> {
    let mut trunk = Command::new(tools::trunk()?);
    trunk
        .args(["build", "--release", "--dist"])
        .arg(folder())
        .current_dir(project::root());
    // Where this account keeps the sources is nobody's business, and would make
    // the same site different on another computer.
    if let Some(sources) = project::cargo_sources() {
        let remap = format!("--remap-path-prefix={}=crates", sources.display());
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap);
    }
    // Trunk wants true or false where others set it to 1.
    trunk.env_remove("NO_COLOR");
    // Its minifier warns that it cannot read the bindings; the stamp does that.
    if std::env::var_os("RUST_LOG").is_none() {
        trunk.env(
            "RUST_LOG",
            "error,trunk=info,trunk::processing::minify=error",
        );
    }
    run(tools::with_bindgen(&mut trunk, &tools::bindgen()?)?)
}

/// Builds the site and serves it until interrupted.
pub fn serve(port: Option<u16>) -> Outcome<()> {
    let folder = dist()?;
    let server = start(&folder, port)?;
    println!("Samklang runs here until Ctrl-C:  {}", server.url());
    loop {
        std::thread::park();
    }
}

fn start(folder: &Path, port: Option<u16>) -> Outcome<Server> {
    let taken = |error: &io::Error| error.kind() == io::ErrorKind::AddrInUse;
    match Server::start_on(folder, "", port.unwrap_or(USUAL_PORT)) {
        Err(error) if taken(&error) && port.is_none() => {
            Server::start(folder, "").say("The site cannot be served")
        }
        Err(error) if taken(&error) => {
            fault("That port is taken: choose another, or leave --port out.")
        }
        other => other.say("The site cannot be served"),
    }
}
