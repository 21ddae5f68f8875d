//! Every test, in one run that goes on as far as it can.

use crate::fault::{Fault, Outcome, Say, fault};
use crate::run::{Count, run, run_tests};
use crate::tools::{self, Lacking, Need};
use crate::{browser, budget, dist, project};
use std::process::Command;
use std::time::Instant;

/// One step of the run.
struct Step {
    name: &'static str,
    title: &'static str,
    usual: &'static str,
    needs: &'static [Need],
    /// Whether it looks at the finished site.
    after_dist: bool,
    work: fn() -> Outcome<Done>,
}

/// What a step that could run brought.
struct Done {
    count: Count,
    outcome: Outcome<()>,
}

enum State {
    Passed,
    Failed(Fault),
    CouldNotRun(Fault),
}

const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        title: "format of the code",
        usual: "2 s",
        needs: &[],
        after_dist: false,
        work: || checked(cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        title: "clippy, host",
        usual: "1 min",
        needs: &[],
        after_dist: false,
        work: || clippy(&["--workspace", "--all-targets"]),
    },
    Step {
        name: "native",
        title: "native tests",
        usual: "30 s",
        needs: &[],
        after_dist: false,
        work: || {
            let mut cargo = cargo(&["test", "--no-fail-fast", "-p", "samklang"]);
            tested(cargo.args(["-p", "xtask"]))
        },
    },
    Step {
        name: "wasm-clippy",
        title: "clippy, wasm",
        usual: "80 s",
        needs: &[Need::Target],
        after_dist: false,
        work: || clippy(&["-p", "samklang", "--target", WASM, "--all-targets"]),
    },
    Step {
        name: "dist",
        title: "the finished site",
        usual: "2 min",
        needs: dist::NEEDS,
        after_dist: false,
        work: || {
            Ok(Done {
                count: Count::default(),
                outcome: dist::build(),
            })
        },
    },
    Step {
        name: "size",
        title: "size of the start page",
        usual: "5 s",
        needs: &[],
        after_dist: true,
        work: || {
            Ok(Done {
                count: Count::default(),
                outcome: budget::check(),
            })
        },
    },
    Step {
        name: "web",
        title: "unit tests in the browser",
        usual: "90 s",
        needs: &[Need::Target, Need::Bindgen, Need::Browser],
        after_dist: false,
        work: web,
    },
    Step {
        name: "e2e",
        title: "end-to-end tests",
        usual: "2 min",
        needs: &[Need::Browser, Need::Axe],
        after_dist: true,
        work: || end_to_end(None),
    },
];

const WASM: &str = "wasm32-unknown-unknown";

/// Runs every step, or the one of this name with the build that it looks at.
/// Whether everything ran and passed.
pub fn test(only: Option<&str>) -> Outcome<bool> {
    let steps = chosen(only)?;
    let mut needs: Vec<Need> = Vec::new();
    for need in steps.iter().flat_map(|step| step.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    let lacking = tools::ensure(&needs);
    let mut count = Count::default();
    let mut results: Vec<(&Step, State, u64)> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let (place, of) = (at + 1, steps.len());
        println!(
            "\n[{place} of {of}] {}; usually up to {} …",
            step.title, step.usual
        );
        let site = results.iter().find(|(step, ..)| step.name == "dist");
        let has_site = site.is_none_or(|(_, state, _)| matches!(state, State::Passed));
        #[expect(clippy::disallowed_methods, reason = "how long a step takes is shown")]
        let start = Instant::now();
        let state = step.go(&lacking, has_site, &mut count);
        if let State::Failed(fault) | State::CouldNotRun(fault) = &state {
            println!("{fault}");
        }
        results.push((step, state, start.elapsed().as_secs()));
    }
    Ok(report(&results, count))
}

fn chosen(only: Option<&str>) -> Outcome<Vec<&'static Step>> {
    let Some(name) = only else {
        return Ok(STEPS.iter().collect());
    };
    let Some(step) = STEPS.iter().find(|step| step.name == name) else {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return fault(format!(
            "There is no step {name}, only {}.",
            names.join(", ")
        ));
    };
    let before = STEPS
        .iter()
        .filter(|other| step.after_dist && other.name == "dist");
    Ok(before.chain([step]).collect())
}

impl Step {
    fn go(&self, lacking: &Lacking, has_site: bool, count: &mut Count) -> State {
        if let Err(fault) = lacking.check(self.needs) {
            return State::CouldNotRun(fault);
        }
        if self.after_dist && !has_site {
            let why = "The site could not be built; see there.";
            return State::CouldNotRun(Fault(why.into()));
        }
        match (self.work)() {
            Ok(Done {
                count: counted,
                outcome,
            }) => {
                *count += counted;
                outcome.map_or_else(State::Failed, |()| State::Passed)
            }
            Err(fault) => State::CouldNotRun(fault),
        }
    }
}

/// The table and, as the very last line, the sum. Whether all passed.
fn report(results: &[(&Step, State, u64)], count: Count) -> bool {
    println!();
    for (step, state, seconds) in results {
        let word = match state {
            State::Passed => "passed",
            State::Failed(_) => "FAILED",
            State::CouldNotRun(_) => "COULD NOT RUN",
        };
        println!("{:<26} {word:<13} {seconds:>5} s", step.title);
    }
    for (step, state, _) in results {
        match state {
            State::Passed => {}
            State::Failed(fault) => println!("\nFailed: {}. {fault}", step.title),
            State::CouldNotRun(fault) => {
                println!("\nCould not run: {}. {fault}", step.title);
            }
        }
    }
    println!("\n{} passed, {} failed", count.passed, count.failed);
    results
        .iter()
        .all(|(_, state, _)| matches!(state, State::Passed))
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(project::root());
    cargo
}

fn checked(mut command: Command) -> Outcome<Done> {
    Ok(Done {
        count: Count::default(),
        outcome: run(&mut command),
    })
}

fn tested(command: &mut Command) -> Outcome<Done> {
    let (count, outcome) = run_tests(command)?;
    Ok(Done { count, outcome })
}

fn clippy(arguments: &[&str]) -> Outcome<Done> {
    let mut cargo = cargo(&["clippy"]);
    cargo.args(arguments);
    if project::warnings_are_errors()? {
        cargo.args(["--", "-D", "warnings"]);
    } else {
        println!("Another compiler than the project's: warnings are only shown.");
    }
    checked(cargo)
}

fn web() -> Outcome<Done> {
    let browser = browser::find()?;
    let folder = project::root().join("target");
    std::fs::create_dir_all(&folder).say(folder.display())?;
    let capabilities = folder.join("webdriver.json");
    std::fs::write(&capabilities, browser.capabilities()).say(capabilities.display())?;
    let mut cargo = cargo(&["test", "-p", "samklang", "--target", WASM, "--test", "web"]);
    cargo
        .env(browser.driver_variable(), &browser.driver)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        // In seconds; the usual 5 and 20 are short for a busy computer.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities);
    // The runner would prefer these.
    for other in [
        "GECKODRIVER",
        "SAFARIDRIVER",
        "GECKODRIVER_REMOTE",
        "CHROMEDRIVER_REMOTE",
    ] {
        cargo.env_remove(other);
    }
    tested(tools::with_bindgen(&mut cargo, &tools::bindgen()?)?)
}

/// The simulated workshop alone: builds the site, lets a facilitator and eleven
/// participants go through it, and keeps a picture of each step. Whether it went
/// as expected.
pub fn workshop() -> Outcome<bool> {
    let mut needs = dist::NEEDS.to_vec();
    needs.extend([Need::Browser, Need::Axe]);
    tools::ensure(&needs).check(&needs)?;
    dist::build()?;
    let done = end_to_end(Some("workshop::"))?;
    let pictures = project::root().join("target/screenshots");
    println!("\nPictures of each step: {}", pictures.display());
    println!("{} passed, {} failed", done.count.passed, done.count.failed);
    Ok(done.outcome.is_ok())
}

/// The journeys, or those whose names hold some words.
fn end_to_end(only: Option<&str>) -> Outcome<Done> {
    let browser = browser::find()?;
    let mut cargo = cargo(&["test", "--no-fail-fast", "-p", "e2e"]);
    cargo.args(only);
    cargo
        .env("SAMKLANG_DIST", dist::folder())
        .env("SAMKLANG_CHROMIUM", &browser.program)
        .env("SAMKLANG_CHROMEDRIVER", &browser.driver)
        .env("SAMKLANG_AXE", tools::axe()?);
    tested(&mut cargo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_step_brings_the_build_it_needs() {
        let names = |only| -> Vec<&str> {
            chosen(only).unwrap().iter().map(|step| step.name).collect()
        };
        assert_eq!(names(Some("fmt")), ["fmt"]);
        assert_eq!(names(Some("e2e")), ["dist", "e2e"]);
        assert_eq!(names(None).len(), STEPS.len());
        assert!(chosen(Some("nothing")).is_err());
    }

    #[test]
    fn what_is_lacking_cannot_run() {
        let step = Step {
            needs: &[],
            after_dist: true,
            ..STEPS[0]
        };
        let state = step.go(&Lacking::default(), false, &mut Count::default());
        assert!(matches!(state, State::CouldNotRun(_)));
    }
}
