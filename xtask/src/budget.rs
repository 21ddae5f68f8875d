//! How much is loaded before the start page is there, and before a phone of one's
//! own can answer.

use crate::dist;
use crate::fault::{Outcome, Say, fault};
use crate::html::{Tag, tags};
use crate::stamp::{HOME, LATER, PHONE, file_of};
use std::path::Path;

/// The page, its style and all that starts the app, in bytes as a host sends
/// them with brotli. Start-up is bytes and compiling: at 1.6 Mbit/s this is
/// 0.71 seconds of loading. It reads and writes whole groups, and it knows three
/// wordings and the addresses of six modules; of their pages it holds nothing.
pub const MOST_BYTES: usize = 142_000;
/// The same for the answering page: 0.35 seconds of loading.
pub const MOST_PHONE_BYTES: usize = 70_000;
/// The highest; static hosts compress once.
const QUALITY: i32 = 11;

/// Prints each file and the sums; a fault if one is too much.
pub fn check() -> Outcome<()> {
    let dist = dist::folder();
    let home = sum(&dist, "the start page", HOME, MOST_BYTES)?;
    println!("Loaded later: every other page, and what reads codes for a camera:");
    for file in later(&dist)? {
        print(&dist, &file)?;
    }
    let phone = sum(&dist, "answering on a phone", PHONE, MOST_PHONE_BYTES)?;
    match [home, phone].into_iter().flatten().next() {
        None => Ok(()),
        Some(why) => fault(why),
    }
}

/// Prints what a page needs, and gives what is wrong with it.
fn sum(dist: &Path, what: &str, page: &str, most: usize) -> Outcome<Option<String>> {
    println!("Bytes to {what}, brotli {QUALITY}:");
    let mut sum = 0;
    for file in needed(dist, page)? {
        sum += print(dist, &file)?;
    }
    println!("{sum:>9}  together, of at most {most}");
    let over = sum.saturating_sub(most);
    Ok((0 < over).then(|| format!("{over} bytes too many to {what}")))
}

fn print(dist: &Path, file: &str) -> Outcome<usize> {
    let bytes = std::fs::read(dist.join(file)).say(file)?;
    let packed = packed(&bytes)?.len();
    println!("{packed:>9}  {file} ({} unpacked)", bytes.len());
    Ok(packed)
}

/// A page and what it names for its start.
fn needed(dist: &Path, name: &str) -> Outcome<Vec<String>> {
    let page = std::fs::read_to_string(dist.join(name)).say(name)?;
    let mut files = vec![name.to_owned()];
    for tag in tags(&page) {
        let loads = ["stylesheet", "preload", "modulepreload"];
        if tag.name == "link" && tag.get("rel").is_some_and(|rel| loads.contains(&rel)) {
            files.push(file_of(name, &tag, "href"));
        } else if tag.name == "script" && tag.get("nomodule").is_none() {
            files.push(file_of(name, &tag, "src"));
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
                .map(|name| file_of(HOME, tag, &name))
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

/// What a host sends of a file.
pub fn packed(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).say("brotli")?;
    Ok(packed)
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
        assert_eq!(needed(folder.path(), HOME).unwrap(), files);
        folder.write(
            PHONE,
            "<script src=../e.js></script><link rel=preload href=../p.wasm>",
        );
        let files = [PHONE, "e.js", "p.wasm"];
        assert_eq!(needed(folder.path(), PHONE).unwrap(), files);
    }

    #[test]
    fn packs() {
        assert!(packed(&[b'a'; 10_000]).unwrap().len() < 50);
    }
}
