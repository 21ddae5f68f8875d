//! The tools that the commands need: found, or installed once in a fixed
//! version and kept in a cache folder.

use crate::browser;
use crate::fault::{Fault, Outcome, Say, fault};
use crate::project;
use crate::run::{output, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest that builds with the least compiler of this project.
const TRUNK: &str = "0.21.14";
/// What the end-to-end tests look for faults of accessibility with.
const AXE: &str = "4.14.1";
/// What the answering page is measured beside: two packages of one version. MIT.
const SURVEY: &str = "2.5.38";
const WASM: &str = "wasm32-unknown-unknown";

/// Something that a command cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The compiler's wasm target.
    Target,
    /// Trunk, which builds the site.
    Trunk,
    /// The tool that binds wasm to JavaScript, in the version of the lock file.
    Bindgen,
    /// A browser with its driver.
    Browser,
    /// The accessibility checker.
    Axe,
    /// SurveyJS, the peer of the benchmark.
    Survey,
}

impl Need {
    fn is_there(self) -> bool {
        match self {
            Self::Target => has_target(),
            Self::Trunk => trunk().is_ok(),
            Self::Bindgen => bindgen().is_ok(),
            Self::Browser => browser::find().is_ok(),
            Self::Axe => axe().is_ok(),
            Self::Survey => survey().is_ok(),
        }
    }

    /// What installing it does, and how long that usually takes.
    fn announce(self) -> (&'static str, &'static str) {
        match self {
            Self::Target => ("Adding the wasm target to the compiler", "10 s"),
            Self::Trunk => ("Building Trunk, which builds the site", "4 min"),
            Self::Bindgen => {
                ("Building wasm-bindgen, which binds the wasm", "2 to 3 min")
            }
            Self::Browser => ("Installing Chromium and its driver", "1 min"),
            Self::Axe => ("Fetching axe, which checks accessibility", "5 s"),
            Self::Survey => ("Fetching SurveyJS, to measure beside it", "10 s"),
        }
    }

    fn install(self) -> Outcome<()> {
        match self {
            Self::Target => run(Command::new("rustup").args(["target", "add", WASM]))
                .say(format!("Add the target {WASM} to your Rust compiler")),
            Self::Trunk => {
                let options = ["--version", TRUNK, "--locked", "--no-default-features"];
                cargo_install("trunk", &options)
            }
            // Not --locked: its lock file names what can no longer be had.
            Self::Bindgen => {
                let version = project::wasm_bindgen_version()?;
                cargo_install("wasm-bindgen-cli", &["--version", &version])
            }
            Self::Browser => browser::install(),
            Self::Axe => npm_install(&[("axe-core", AXE)]),
            Self::Survey => npm_install(&SURVEY_PACKAGES),
        }
    }
}

/// What could not be made ready, and why.
#[derive(Debug, Default)]
pub struct Lacking(Vec<(Need, Fault)>);

impl Lacking {
    /// A fault if one of these needs is not met.
    pub fn check(&self, needs: &[Need]) -> Outcome<()> {
        match self.0.iter().find(|(need, _)| needs.contains(need)) {
            Some((_, fault)) => Err(fault.clone()),
            None => Ok(()),
        }
    }
}

/// Installs what is not there yet. What fails does not stop the rest.
pub fn ensure(needs: &[Need]) -> Lacking {
    let missing: Vec<Need> = needs
        .iter()
        .copied()
        .filter(|need| !need.is_there())
        .collect();
    let mut lacking = Lacking::default();
    for (at, need) in missing.iter().enumerate() {
        let (doing, usual) = need.announce();
        println!(
            "[install {} of {}] {doing}; usually {usual}, only this time …",
            at + 1,
            missing.len()
        );
        if let Err(fault) = need.install() {
            println!("{fault}");
            lacking.0.push((*need, fault));
        }
    }
    lacking
}

/// Where tools are kept for next time.
pub fn cache() -> Outcome<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(chosen) = folder("SAMKLANG_TOOLS") {
        return std::path::absolute(chosen).say("SAMKLANG_TOOLS");
    }
    let base = folder("XDG_CACHE_HOME")
        .or_else(|| {
            if cfg!(windows) {
                folder("LOCALAPPDATA")
            } else {
                None
            }
        })
        .map(PathBuf::from)
        .or_else(|| folder("HOME").map(|home| PathBuf::from(home).join(".cache")));
    match base {
        Some(base) => Ok(base.join("samklang")),
        None => fault("There is no cache folder: set SAMKLANG_TOOLS to one."),
    }
}

/// Trunk itself.
pub fn trunk() -> Outcome<PathBuf> {
    exact("trunk", TRUNK)
}

/// wasm-bindgen itself. Its test runner must stand beside it.
pub fn bindgen() -> Outcome<PathBuf> {
    let bindgen = exact("wasm-bindgen", &project::wasm_bindgen_version()?)?;
    let runner = program("wasm-bindgen-test-runner");
    if bindgen.with_file_name(&runner).is_file() {
        Ok(bindgen)
    } else {
        fault(format!("{} has no {runner} beside it.", bindgen.display()))
    }
}

/// The script of the accessibility checker.
pub fn axe() -> Outcome<PathBuf> {
    let script = npm_package("axe-core", AXE)?.join("axe.min.js");
    if script.is_file() {
        Ok(script)
    } else {
        fault("axe-core is not there.")
    }
}

/// The packages of SurveyJS: its core and what draws it without a framework.
const SURVEY_PACKAGES: [(&str, &str); 2] =
    [("survey-core", SURVEY), ("survey-js-ui", SURVEY)];

/// The folder that holds both packages of SurveyJS.
pub fn survey() -> Outcome<PathBuf> {
    for (name, version) in SURVEY_PACKAGES {
        npm_package(name, version)?;
    }
    npm_packages()
}

fn npm_packages() -> Outcome<PathBuf> {
    Ok(cache()?.join("npm/node_modules"))
}

/// The folder of a package in exactly this version.
fn npm_package(name: &str, version: &str) -> Outcome<PathBuf> {
    let folder = npm_packages()?.join(name);
    let package = std::fs::read_to_string(folder.join("package.json"));
    let right =
        package.is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")));
    if right {
        Ok(folder)
    } else {
        fault(format!("{name} {version} is not there."))
    }
}

/// Runs `command` so that it finds this wasm-bindgen before any other.
pub fn with_bindgen<'a>(
    command: &'a mut Command,
    bindgen: &Path,
) -> Outcome<&'a mut Command> {
    let mut folders: Vec<PathBuf> =
        bindgen.parent().map(PathBuf::from).into_iter().collect();
    folders.extend(search_path());
    let path = std::env::join_paths(folders).say("PATH cannot be extended")?;
    Ok(command.env("PATH", path))
}

/// The file of a program that is on PATH under one of these names.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = search_path().collect();
    names.iter().find_map(|name| {
        let files = folders.iter().map(|folder| folder.join(program(name)));
        files.into_iter().find(|file| file.is_file())
    })
}

fn search_path() -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect::<Vec<_>>().into_iter()
}

fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// A program in exactly this version: the kept one, or one that the account
/// already has.
fn exact(name: &str, version: &str) -> Outcome<PathBuf> {
    let kept = cache()?.join("tools/bin").join(program(name));
    let candidates = [Some(kept), on_path(&[name])];
    let right = candidates.into_iter().flatten().find(|file| {
        let text = output(Command::new(file).arg("--version"));
        text.is_some_and(|text| project::version_in(&text) == Some(version))
    });
    right.ok_or_else(|| Fault(format!("{name} {version} is not there.")))
}

fn has_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", WASM])
        .current_dir(project::root());
    output(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// Builds a tool quickly rather than well: it runs for seconds.
fn cargo_install(package: &str, options: &[&str]) -> Outcome<()> {
    let cache = cache()?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["install", package, "--force", "--root"])
        .arg(cache.join("tools"))
        .args(options)
        .current_dir(project::root())
        // One folder for all of them saves what they share.
        .env("CARGO_TARGET_DIR", cache.join("build"))
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    run(&mut cargo).say(format!(
        "{package} could not be built. Is there a C compiler, and access to the crates? \
         You may also install it in another way and put it on PATH"
    ))
}

fn npm_install(packages: &[(&str, &str)]) -> Outcome<()> {
    let names: Vec<&str> = packages.iter().map(|(name, _)| *name).collect();
    let names = names.join(" and ");
    let Some(npm) = on_path(&[if cfg!(windows) { "npm.cmd" } else { "npm" }]) else {
        return fault(format!(
            "There is no npm, which brings {names}: install Node.js."
        ));
    };
    let folder = cache()?.join("npm");
    std::fs::create_dir_all(&folder).say(folder.display())?;
    let mut command = Command::new(npm);
    command
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            // Types for frameworks that are not used.
            "--omit=peer",
            "--prefix",
        ])
        .arg(&folder)
        .args(
            packages
                .iter()
                .map(|(name, version)| format!("{name}@{version}")),
        );
    run(&mut command).say(format!("{names} could not be fetched; check the network"))
}
