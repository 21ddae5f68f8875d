//! The last look at a finished site: what the security policy would forbid,
//! and what would not be found on the host, fails the build.

use crate::fault::{Outcome, Say, fault};
use crate::html::{Tag, tags};
use std::path::Path;

/// A fault that names the file, or nothing.
pub(super) fn check(dist: &Path) -> Outcome<()> {
    for file in super::files(dist)? {
        let wrong = match file.rsplit_once('.') {
            Some((_, "html")) => page(dist, &file, &super::read(dist, &file)?),
            Some((_, "css")) => css(&super::read(dist, &file)?),
            Some((_, "webmanifest")) => manifest(dist, &file, &super::read(dist, &file)?),
            _ => Ok(()),
        };
        wrong.say(&file)?;
    }
    Ok(())
}

fn page(dist: &Path, file: &str, page: &str) -> Outcome<()> {
    for tag in tags(page) {
        let text = &page[tag.range.clone()];
        if tag.name == "base" {
            return fault(format!("{text} would lead out of the site's path"));
        }
        if tag.name == "style" || (tag.name == "script" && !only_names_a_file(&tag, page))
        {
            return fault(format!(
                "{text} is inline, which the security policy forbids (a release build \
                 by `trunk serve` needs --no-autoreload)"
            ));
        }
        for (name, value) in &tag.attributes {
            if name == "style" || name.starts_with("on") {
                return fault(format!("{text}: the security policy forbids {name}="));
            }
            if ["href", "src", "data-offline", "data-decode"].contains(&name.as_str()) {
                let value = value.as_deref().unwrap_or("");
                exists(dist, file, value).say(text)?;
            }
        }
    }
    Ok(())
}

fn only_names_a_file(tag: &Tag, page: &str) -> bool {
    tag.get("src").is_some() && page[tag.inside.clone()].trim().is_empty()
}

/// `address` must be relative, stay in the site and name a file of it.
fn exists(dist: &Path, file: &str, address: &str) -> Outcome<()> {
    if address.starts_with('/') || has_scheme(address) {
        return fault(format!("{address} is not relative"));
    }
    let address = address.split(['?', '#']).next().unwrap_or("");
    if file.matches('/').count() < address.matches("../").count() {
        return fault(format!("{address} leads out of the site's path"));
    }
    let found = super::resolve(file, address);
    if found.is_empty() || dist.join(&found).is_file() {
        Ok(())
    } else {
        fault(format!("there is no {found}"))
    }
}

fn has_scheme(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

fn css(text: &str) -> Outcome<()> {
    let text = text.to_ascii_lowercase();
    if text.contains("@import") {
        return fault("@import costs another request; name the file in index.html");
    }
    for part in text.split("url(").skip(1) {
        let address = part.trim_start_matches(['"', '\'', ' ']);
        if address.starts_with('/') || address.starts_with("http") {
            return fault(format!(
                "url({} is not relative",
                address.get(..40).unwrap_or(address)
            ));
        }
    }
    Ok(())
}

/// Only the addresses of icons; browsers say the rest.
fn manifest(dist: &Path, file: &str, text: &str) -> Outcome<()> {
    for part in text.split("\"src\"").skip(1) {
        let address = part.split('"').nth(1).unwrap_or("");
        exists(dist, file, address)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::fixture::Folder;

    fn wrong(text: &str) -> String {
        let folder = Folder::new();
        folder.write("here.js", "");
        folder.write("index.html", text);
        check(folder.path())
            .err()
            .map(|fault| fault.0)
            .unwrap_or_default()
    }

    #[test]
    fn finds_what_the_policy_forbids() {
        for text in [
            "<script>a()</script>",
            "<script src=here.js>a()</script>",
            "<style>p{}</style>",
            "<p style='x'>",
            "<p onclick=a()>",
            "<base href=./>",
            "<a href=/x>",
            "<a href=//x>",
            "<img src=https://x/y>",
            "<img src=data:x>",
            "<link href=./gone.css>",
        ] {
            assert!(
                wrong(text).starts_with("index.html: "),
                "{text}: {}",
                wrong(text)
            );
        }
        let fine = "<script src=./here.js></script><a href=#/x><a href=./?x><p hidden>";
        assert_eq!(wrong(fine), "");
    }

    #[test]
    fn a_page_in_a_folder_names_files_from_there() {
        let folder = Folder::new();
        folder.write("here.js", "");
        for (text, is_fine) in [
            ("<script src=../here.js></script><a href=../>", true),
            ("<script src=./here.js></script>", false),
            ("<script src=../gone.js></script>", false),
            ("<a href=../../>", false),
        ] {
            folder.write("a/index.html", text);
            assert_eq!(check(folder.path()).is_ok(), is_fine, "{text}");
        }
    }

    #[test]
    fn looks_into_styles_and_the_manifest() {
        assert!(css("p{background:url(\"https://x\")}").is_err());
        assert!(css("@import 'x';").is_err());
        assert!(css("p{background:url(x.svg)}").is_ok());
        let folder = Folder::new();
        assert!(
            manifest(folder.path(), "m", "{\"icons\":[{\"src\": \"./a.png\"}]}").is_err()
        );
    }
}
