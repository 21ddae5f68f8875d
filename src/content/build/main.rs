//! The content compiler: reads `src/content/data`, checks it and writes static
//! tables. What is missing, doubled or unknown in either language fails the
//! build, with the file and the entry named.

#![expect(
    clippy::print_stdout,
    reason = "cargo reads what a build script tells it from there"
)]

mod exercises;
mod instrument;
mod messages;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What is wrong, said with the file and the entry.
type Fault = String;

/// One text in both languages, and in easy Swedish where that differs, as it stands in
/// the data.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bilingual {
    sv: String,
    easy: Option<String>,
    en: String,
}

impl Bilingual {
    fn check(&self, entry: &str) -> Result<(), Fault> {
        let wordings = [("sv", &self.sv), ("easy", self.easy()), ("en", &self.en)];
        for (lang, text) in wordings {
            if text.trim().is_empty() || text.trim() != text || text.contains("  ") {
                return Err(format!("{entry}.{lang}: empty, or spaces too many"));
            }
        }
        Ok(())
    }

    fn easy(&self) -> &String {
        self.easy.as_ref().unwrap_or(&self.sv)
    }

    /// The text as a Rust expression.
    fn source(&self) -> String {
        let (sv, easy, en) = (&self.sv, self.easy(), &self.en);
        format!("Text {{ sv: {sv:?}, easy: {easy:?}, en: {en:?} }}")
    }
}

/// Everything that the compiler writes.
#[derive(Default)]
struct Output {
    source: String,
    /// Id and text of everything, for the tests that read all words.
    all: String,
}

impl Output {
    fn line(&mut self, text: impl AsRef<str>) {
        self.source.push_str(text.as_ref());
        self.source.push('\n');
    }

    fn register(&mut self, id: &str, text: &Bilingual) {
        let _ = writeln!(self.all, "    ({id:?}, {}),", text.source());
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Fault> {
    let text =
        fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
}

/// The TOML files of a folder, by name.
fn toml_files(folder: &Path) -> Result<Vec<(String, PathBuf)>, Fault> {
    let entries =
        fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<(String, PathBuf)> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .collect();
    files.sort();
    Ok(files)
}

fn compile(data: &Path) -> Result<String, Fault> {
    let mut output = Output::default();
    instrument::compile(&data.join("instrument.toml"), &mut output)?;
    messages::compile(&toml_files(&data.join("text"))?, &mut output)?;
    exercises::compile(&toml_files(&data.join("exercises"))?, &mut output)?;
    let all = std::mem::take(&mut output.all);
    output.line("/// Every text with its id; only tests read it.");
    output.line(format!(
        "pub static ALL_TEXTS: &[(&str, Text)] = &[\n{all}];"
    ));
    Ok(output.source)
}

fn main() {
    println!("cargo::rerun-if-changed=src/content/data");
    println!("cargo::rerun-if-changed=src/content/build");
    let data = PathBuf::from("src/content/data");
    let out =
        PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("content.rs");
    let result = compile(&data).and_then(|source| {
        fs::write(&out, source).map_err(|e| format!("{}: {e}", out.display()))
    });
    if let Err(fault) = result {
        println!("cargo::error={}", fault.replace('\n', " "));
        process::exit(1);
    }
}
