//! How soon one can answer on a slow phone, and how long counting takes, beside
//! others. Measured, never failed: a busy computer is no fault of the site.

use crate::fault::{Outcome, fault};
use crate::run::run;
use crate::tools::{self, Need};
use crate::{browser, dist, project};
use std::path::PathBuf;
use std::process::Command;

/// Fewer say little: single times lie up to 400 ms off.
const USUAL_RUNS: u32 = 9;

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How often each page is opened.
    pub runs: u32,
    /// A site that is finished already; else it is built.
    pub site: Option<PathBuf>,
}

impl Plan {
    /// What the words after `bench` ask for.
    pub fn read(words: &[&str]) -> Outcome<Plan> {
        let mut plan = Plan {
            runs: USUAL_RUNS,
            site: None,
        };
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            match (*word, rest.next()) {
                ("--runs", Some(number)) => match number.parse() {
                    Ok(runs) if 0 < runs => plan.runs = runs,
                    _ => return fault(format!("{number} is no number of runs.")),
                },
                ("--site", Some(folder)) => plan.site = Some(PathBuf::from(folder)),
                _ => {
                    return fault(format!(
                        "bench knows no {word}: --runs N, --site FOLDER"
                    ));
                }
            }
        }
        Ok(plan)
    }
}

/// Measures, and prints the table. Goes on without SurveyJS where it cannot be had.
pub fn bench(plan: &Plan) -> Outcome<()> {
    let lacking = tools::ensure(&[Need::Browser, Need::Survey]);
    lacking.check(&[Need::Browser])?;
    let browser = browser::find()?;
    let site = match &plan.site {
        Some(folder) => std::path::absolute(folder).unwrap_or_else(|_| folder.clone()),
        None => dist::dist()?,
    };
    let mut cargo = Command::new("cargo");
    cargo
        // It waits for the browser; a release build would only take longer.
        .args(["bench", "--profile", "dev", "--package", "e2e"])
        .args(["--bench", "readiness", "--"])
        .arg(plan.runs.to_string())
        .current_dir(project::root())
        .env("SAMKLANG_DIST", site)
        .env("SAMKLANG_CHROMIUM", &browser.program)
        .env("SAMKLANG_CHROMEDRIVER", &browser.driver);
    match tools::survey() {
        Ok(folder) => cargo.env("SAMKLANG_SURVEY", folder),
        Err(why) => {
            println!("Measured without SurveyJS. {why}");
            cargo.env_remove("SAMKLANG_SURVEY")
        }
    };
    run(&mut cargo)
}

/// Measures how long counting sheets and reporting them takes on this computer.
pub fn counting() -> Outcome<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["bench", "--package", "counting-bench"]);
    run(cargo.current_dir(project::root()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_asked_for() {
        let read = |words: &[&str]| Plan::read(words).map(|it| (it.runs, it.site));
        assert_eq!(read(&[]), Ok((USUAL_RUNS, None)));
        let site = Some(PathBuf::from("old"));
        assert_eq!(read(&["--site", "old", "--runs", "15"]), Ok((15, site)));
        for wrong in [&["--runs"][..], &["--runs", "0"], &["--runs", "x"], &["x"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
