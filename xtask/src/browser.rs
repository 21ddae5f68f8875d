//! The browser that the tests drive.

use crate::fault::{Outcome, fault};
use crate::project::{major, version_in};
use crate::run::{output, run};
use crate::tools::on_path;
use std::path::{Path, PathBuf};
use std::process::Command;

const CHROME: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const EDGE: &[&str] = &["microsoft-edge", "microsoft-edge-stable", "msedge"];

/// Where installers put browsers without touching PATH.
const USUAL_CHROME: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];
const USUAL_EDGE: &[&str] = &[
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];
const USUAL_DRIVER: &[&str] = &[
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
];

/// A browser and the driver of the same version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// Chrome, Chromium or Edge.
    pub program: PathBuf,
    /// chromedriver or msedgedriver.
    pub driver: PathBuf,
    /// Edge, which asks for other names.
    pub edge: bool,
}

impl Browser {
    /// What wasm-bindgen's test runner wants to know, as JSON.
    pub fn capabilities(&self) -> String {
        let options = if self.edge {
            "ms:edgeOptions"
        } else {
            "goog:chromeOptions"
        };
        let program = self.program.to_string_lossy().replace('\\', "\\\\");
        let program = program.replace('"', "\\\"");
        // The sandbox of Chromium refuses to run as root, and only then.
        let arguments = if is_root() { "\"--no-sandbox\"" } else { "" };
        format!("{{\"{options}\":{{\"binary\":\"{program}\",\"args\":[{arguments}]}}}}")
    }

    /// The variable by which the test runner knows the driver.
    pub fn driver_variable(&self) -> &'static str {
        if self.edge {
            "MSEDGEDRIVER"
        } else {
            "CHROMEDRIVER"
        }
    }
}

/// The browser to use: the one that CHROME and CHROMEDRIVER name, or the first
/// that is installed together with its driver.
pub fn find() -> Outcome<Browser> {
    let chrome = named("CHROME").or_else(|| installed(CHROME, USUAL_CHROME));
    let chromedriver =
        named("CHROMEDRIVER").or_else(|| installed(&["chromedriver"], USUAL_DRIVER));
    let edge = installed(EDGE, USUAL_EDGE);
    let edgedriver = installed(&["msedgedriver"], &[]);
    let browser = match (chrome, chromedriver, edge, edgedriver) {
        (Some(program), Some(driver), ..) => Browser {
            program,
            driver,
            edge: false,
        },
        (.., Some(program), Some(driver)) => Browser {
            program,
            driver,
            edge: true,
        },
        (Some(program), None, ..) => {
            return fault(format!(
                "{} has no driver: install the chromedriver of the same version, and set \
                 CHROMEDRIVER to it if it is not on PATH.",
                program.display()
            ));
        }
        _ => {
            return fault(
                "There is no browser to test in: install Chrome, Chromium or Edge and its \
                 driver (Debian: chromium and chromium-driver), or set CHROME and \
                 CHROMEDRIVER to where they are.",
            );
        }
    };
    same_version(&browser)?;
    Ok(browser)
}

fn same_version(browser: &Browser) -> Outcome<()> {
    // Chrome on Windows answers by opening a window.
    if cfg!(windows) {
        return Ok(());
    }
    let version = |program: &Path| {
        let text = output(Command::new(program).arg("--version"))?;
        major(version_in(&text)?)
    };
    match (version(&browser.program), version(&browser.driver)) {
        (Some(program), Some(driver)) if program != driver => fault(format!(
            "{} is version {program}, but {} is version {driver}. Install the driver of \
             the browser's version; CHROME and CHROMEDRIVER choose between several.",
            browser.program.display(),
            browser.driver.display()
        )),
        _ => Ok(()),
    }
}

/// Installs Chromium where that needs no questions: on Debian, as root.
pub fn install() -> Outcome<()> {
    let Err(lacking) = find() else { return Ok(()) };
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        return Err(lacking);
    }
    run(Command::new("apt-get").arg("update"))?;
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive").args([
        "install",
        "-y",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ]);
    run(&mut install)?;
    find().map(|_| ())
}

/// Whether this runs as root, where Chromium's sandbox does not work.
pub fn is_root() -> bool {
    cfg!(unix)
        && output(Command::new("id").arg("-u")).is_some_and(|text| text.trim() == "0")
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn installed(names: &[&str], usual: &[&str]) -> Option<PathBuf> {
    on_path(names).or_else(|| usual.iter().map(PathBuf::from).find(|file| file.is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capabilities_are_json_whatever_the_path() {
        let browser = Browser {
            program: "C:\\Program \"Files\"\\chrome.exe".into(),
            driver: "d".into(),
            edge: true,
        };
        let text = browser.capabilities();
        let start = "{\"ms:edgeOptions\":{\"binary\":\"C:\\\\Program \\\"Files\\\"\\\\";
        assert!(text.starts_with(start), "{text}");
        assert_eq!(browser.driver_variable(), "MSEDGEDRIVER");
    }
}
