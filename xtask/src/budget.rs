//! How much a phone has to load before the start page is there.

use crate::dist;
use crate::fault::{Outcome, Say, fault};
use crate::html::{Tag, tags};
use crate::stamp::{LATER, file_of};
use std::path::Path;

/// The page, its style and all that starts the app, in bytes as a host sends
/// them with brotli. Start-up is bytes and compiling: at 1.6 Mbit/s this is
/// 0.65 seconds of loading.
pub const MOST_BYTES: usize = 130_000;
/// The highest; static hosts compress once.
const QUALITY: i32 = 11;

/// Prints each file and the sum; a fault if that is too much.
pub fn check() -> Outcome<()> {
    let dist = dist::folder();
    let mut sum = 0;
    println!("Bytes to the start page, brotli {QUALITY}:");
    for file in needed(&dist)? {
        let bytes = std::fs::read(dist.join(&file)).say(&file)?;
        let packed = packed_len(&bytes)?;
        println!("{packed:>9}  {file} ({} unpacked)", bytes.len());
        sum += packed;
    }
    println!("{sum:>9}  together, of at most {MOST_BYTES}");
    println!("Loaded later: every other page, and what reads codes for a camera:");
    for file in later(&dist)? {
        let bytes = std::fs::read(dist.join(&file)).say(&file)?;
        println!(
            "{:>9}  {file} ({} unpacked)",
            packed_len(&bytes)?,
            bytes.len()
        );
    }
    if sum <= MOST_BYTES {
        Ok(())
    } else {
        fault(format!(
            "{} bytes too many to the start page",
            sum - MOST_BYTES
        ))
    }
}

/// The page and what it names for its start.
fn needed(dist: &Path) -> Outcome<Vec<String>> {
    let page = std::fs::read_to_string(dist.join("index.html")).say("dist/index.html")?;
    let mut files = vec!["index.html".to_owned()];
    for tag in tags(&page) {
        let loads = ["stylesheet", "preload", "modulepreload"];
        if tag.name == "link" && tag.get("rel").is_some_and(|rel| loads.contains(&rel)) {
            files.push(file_of(&tag, "href"));
        } else if is_module(&tag) {
            files.push(file_of(&tag, "src"));
        }
    }
    Ok(files)
}

/// The modules that are no part of the start.
fn later(dist: &Path) -> Outcome<Vec<String>> {
    let page = std::fs::read_to_string(dist.join("index.html")).say("dist/index.html")?;
    let all = tags(&page);
    let boot = all.iter().filter(|tag| is_module(tag));
    let names = |tag: &Tag| {
        let of = |name| {
            [format!("data-{name}"), format!("data-{name}-wasm")]
                .map(|name| file_of(tag, &name))
        };
        LATER.map(of).into_iter().flatten()
    };
    Ok(boot
        .flat_map(names)
        .filter(|file| !file.is_empty())
        .collect())
}

fn is_module(tag: &Tag) -> bool {
    tag.name == "script" && tag.is("type", "module")
}

fn packed_len(bytes: &[u8]) -> Outcome<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).say("brotli")?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::fixture::Folder;

    #[test]
    fn counts_what_the_start_needs() {
        let folder = Folder::new();
        let page = "<link rel=stylesheet href=./s.css><link rel=icon href=./i.svg>\
            <link rel=preload href=./a.wasm><script type=module src=./b.js></script>\
            <script nomodule src=./old.js></script>";
        folder.write("index.html", page);
        let files = ["index.html", "s.css", "a.wasm", "b.js"];
        assert_eq!(needed(folder.path()).unwrap(), files);
    }

    #[test]
    fn packs() {
        assert!(packed_len(&[b'a'; 10_000]).unwrap() < 50);
    }
}
