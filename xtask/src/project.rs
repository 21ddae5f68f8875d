//! Facts that the project's own files hold.

use crate::fault::{Fault, Outcome, Say};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds the root `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The text of a file of the project.
pub fn read(name: &str) -> Outcome<String> {
    let path = root().join(name);
    std::fs::read_to_string(&path).say(format!("{} cannot be read", path.display()))
}

/// The version of a package in the text of a `Cargo.lock`.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    quoted_after(lines.nth(1)?, "version = ")
}

/// The version of wasm-bindgen that the app is built with. The tool of the
/// same name must have exactly this one.
pub fn wasm_bindgen_version() -> Outcome<String> {
    locked_version(&read("Cargo.lock")?, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| Fault("Cargo.lock names no wasm-bindgen.".into()))
}

/// The compiler with which warnings are errors, from the text of `Cargo.toml`.
pub fn lint_toolchain(manifest: &str) -> Option<&str> {
    manifest
        .lines()
        .find_map(|line| quoted_after(line, "lint-toolchain = "))
}

/// Whether the compiler in use is the one with which warnings are errors.
pub fn warnings_are_errors() -> Outcome<bool> {
    let manifest = read("Cargo.toml")?;
    let output = Command::new("rustc")
        .arg("--version")
        .current_dir(root())
        .output()
        .say("rustc cannot be run")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let asked = lint_toolchain(&manifest);
    Ok(asked.is_some_and(|asked| is_release(version_in(&text).unwrap_or(""), asked)))
}

/// Whether `version`, for instance 1.95.0, belongs to `release`, 1.95.
fn is_release(version: &str, release: &str) -> bool {
    version
        .strip_prefix(release)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The first word of a tool's answer to `--version` that is a version.
pub fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.'))
}

/// The number before the first point of a version.
pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

fn quoted_after<'a>(line: &'a str, start: &str) -> Option<&'a str> {
    line.trim()
        .strip_prefix(start)?
        .strip_prefix('"')?
        .strip_suffix('"')
}

/// The folder in which cargo unpacks the sources of crates.
pub fn cargo_sources() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    Some(home.join("registry").join("src"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn reads_the_project_itself() {
        assert!(wasm_bindgen_version().unwrap().starts_with("0.2."));
        assert!(lint_toolchain(&read("Cargo.toml").unwrap()).is_some());
    }

    #[test]
    fn finds_versions_in_what_tools_print() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(
            version_in("Chromium 156.0.8078.79 built on"),
            Some("156.0.8078.79")
        );
        assert_eq!(
            version_in("ChromeDriver 156.0.1 (a21-refs@{#1})"),
            Some("156.0.1")
        );
        assert_eq!(version_in("v20.20.2\n"), Some("20.20.2"));
        assert_eq!(version_in("nothing here"), None);
        assert_eq!(major("156.0.8078.79"), Some(156));
    }

    #[test]
    fn tells_releases_apart() {
        assert!(is_release("1.95.0", "1.95"));
        assert!(!is_release("1.950.0", "1.95"));
        assert!(!is_release("1.96.0", "1.95"));
    }
}
