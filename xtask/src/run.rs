//! Running other programs.

use crate::fault::{Outcome, Say, fault};
use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// Tests that passed and failed, as the runners themselves report them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The program and its arguments, for messages.
fn named(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// Runs a program that writes to the terminal; a fault unless it succeeds.
pub fn run(command: &mut Command) -> Outcome<()> {
    let name = named(command);
    let status = command.status().say(format!("{name} cannot be run"))?;
    if status.success() {
        Ok(())
    } else {
        fault(format!("{name}: {status}"))
    }
}

/// What a program prints, if it can be run and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs tests: what they print goes to the terminal at once, and the runners'
/// closing lines are counted. Whether it succeeded is the second value.
pub fn run_tests(command: &mut Command) -> Outcome<(Count, Outcome<()>)> {
    let name = named(command);
    let cannot = format!("{name} cannot be run");
    let mut child = command.stdout(Stdio::piped()).spawn().say(&cannot)?;
    let mut all = Vec::new();
    if let Some(mut from) = child.stdout.take() {
        let mut part = [0; 4096];
        let mut terminal = std::io::stdout();
        loop {
            let length = from.read(&mut part).say(&cannot)?;
            if length == 0 {
                break;
            }
            all.extend_from_slice(&part[..length]);
            // A closed terminal is no reason to stop the tests.
            let _ = terminal
                .write_all(&part[..length])
                .and_then(|()| terminal.flush());
        }
    }
    let status = child.wait().say(&cannot)?;
    let outcome = if status.success() {
        Ok(())
    } else {
        fault(format!("{name}: {status}"))
    };
    Ok((count(&String::from_utf8_lossy(&all)), outcome))
}

/// Sums the `test result:` lines.
pub fn count(text: &str) -> Count {
    let mut sum = Count::default();
    for line in text.lines() {
        let Some((_, result)) = line.split_once("test result: ") else {
            continue;
        };
        sum += Count {
            passed: number_before(result, " passed"),
            failed: number_before(result, " failed"),
        };
    }
    sum
}

fn number_before(text: &str, word: &str) -> usize {
    text.split_once(word)
        .and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_what_the_runners_report() {
        let text = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; \
            0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 3 failed; 1 ignored; 0 filtered out\n";
        assert_eq!(
            count(text),
            Count {
                passed: 12,
                failed: 3
            }
        );
        assert_eq!(count("no tests here"), Count::default());
    }
}
