//! The house: a room knows the floors below it, never the ones above; and a few
//! things that stand nowhere in the source.

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up.
const FLOORS: [&str; 7] = [
    "domain", "content", "codec", "store", "app", "browser", "ui",
];

/// A source file, without its comments and test modules.
struct Source {
    /// From `src` on, with forward slashes.
    name: String,
    lines: Vec<String>,
}

impl Source {
    fn floor(&self) -> Option<usize> {
        let room = self.name.split(['/', '.']).next();
        FLOORS.iter().position(|floor| Some(*floor) == room)
    }

    /// The modules that hold the file, outermost first.
    fn module(&self) -> Vec<&str> {
        let path = self.name.trim_end_matches(".rs");
        let mut parts: Vec<&str> = path.split('/').collect();
        if parts.last() == Some(&"mod") || parts.last() == Some(&"lib") {
            parts.pop();
        }
        parts
    }

    fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The places at which a text stands, for a message.
    fn find(&self, what: impl Fn(&str) -> bool) -> Vec<String> {
        let numbered = (1..).zip(&self.lines);
        numbered
            .filter(|(_, line)| what(line))
            .map(|(number, line)| format!("src/{}:{number}: {}", self.name, line.trim()))
            .collect()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// All of `src` but the content compiler, which is the build script.
fn sources() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let parts = path.strip_prefix(&src).unwrap().iter();
        let name: Vec<_> = parts.map(|part| part.to_str().unwrap()).collect();
        let text = fs::read_to_string(&path).unwrap();
        // Tests stand at the end of a file.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        Source {
            name: name.join("/"),
            lines: code.lines().map(without_comment).collect(),
        }
    };
    let all = files(&src).into_iter().map(read);
    all.filter(|it| !it.name.starts_with("content/build/"))
        .collect()
}

fn without_comment(line: &str) -> String {
    let code = line.trim_start();
    if code.starts_with("//") {
        return String::new();
    }
    // Addresses hold slashes too, but follow a colon.
    match line.find(" // ") {
        Some(at) => line[..at].to_owned(),
        None => line.to_owned(),
    }
}

/// The first names after `crate::`, or after as many `super::` as lead there.
fn rooms_named(source: &Source) -> Vec<String> {
    let text = source.text();
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        found.extend(first_names(&text[at + "crate::".len()..]));
    }
    let depth = source.module().len();
    let climb = "super::".repeat(depth);
    for (at, _) in text.match_indices(&climb) {
        let is_longer = text[..at].ends_with("super::");
        if depth != 0 && !is_longer {
            found.extend(first_names(&text[at + climb.len()..]));
        }
    }
    found
}

/// The name that a path begins with, or the names that a list of paths does.
fn first_names(path: &str) -> Vec<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let name = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|it| is_name(*it))
            .collect()
    };
    let Some(list) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let mut depth = 0;
    let mut names = vec![name(list)];
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&list[at + 1..])),
            _ => {}
        }
    }
    names
}

#[test]
fn no_room_knows_a_floor_above_it() {
    let mut found = Vec::new();
    for source in sources() {
        let Some(own) = source.floor() else {
            continue;
        };
        for room in rooms_named(&source) {
            let floor = FLOORS.iter().position(|floor| *floor == room);
            if floor.is_some_and(|floor| own < floor) {
                found.push(format!("src/{} knows {room}", source.name));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_search_for_rooms_sees_every_way_of_naming_one() {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        lines: text.lines().map(without_comment).collect(),
    };
    let named = |name, text| rooms_named(&source(name, text));
    assert_eq!(named("app/x.rs", "use crate::ui::Page;"), ["ui"]);
    assert_eq!(named("app/x.rs", "use super::super::ui::Page;"), ["ui"]);
    assert_eq!(named("app/mod.rs", "use super::ui;"), ["ui"]);
    assert_eq!(named("app/x.rs", "use super::ui;"), Vec::<String>::new());
    assert_eq!(
        named(
            "app/x.rs",
            "use crate::{\n    domain::{Form, Tally},\n    ui,\n};"
        ),
        ["domain", "ui", ""]
    );
    assert_eq!(named("app/x.rs", "// crate::ui"), Vec::<String>::new());
    assert_eq!(named("app/x.rs", "let x = crate::ui::y(); // no"), ["ui"]);
}

#[test]
fn every_file_stands_on_a_floor() {
    for source in sources() {
        let bins = [
            "bin/culture.rs",
            "bin/decoder.rs",
            "bin/dialogues.rs",
            "bin/meetings.rs",
            "bin/phone.rs",
            "bin/practice.rs",
            "bin/rooms.rs",
        ];
        let roots = ["lib.rs", "main.rs"]
            .into_iter()
            .chain(bins)
            .collect::<Vec<_>>();
        let is_root = roots.contains(&source.name.as_str());
        assert_eq!(source.floor().is_none(), is_root, "{}", source.name);
    }
}

/// Asserts that nothing of a kind stands in the chosen files.
#[track_caller]
fn nowhere(is_searched: impl Fn(&Source) -> bool, what: impl Fn(&str) -> bool) {
    let all = sources().into_iter().filter(is_searched);
    let found: Vec<String> = all.flat_map(|source| source.find(&what)).collect();
    assert_eq!(found, Vec::<String>::new());
}

fn on(floors: &'static [&str]) -> impl Fn(&Source) -> bool {
    |source| {
        source
            .floor()
            .is_some_and(|at| floors.contains(&FLOORS[at]))
    }
}

#[test]
fn only_browser_and_ui_know_the_web() {
    nowhere(
        on(&["domain", "content", "codec", "store", "app"]),
        |line| {
            ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_"]
                .iter()
                .any(|name| line.contains(name))
        },
    );
}

#[test]
fn the_domain_knows_no_clock_no_chance_and_no_words() {
    nowhere(on(&["domain"]), |line| {
        [
            "std::time",
            "SystemTime",
            "Instant",
            "rand::",
            "HashMap",
            "HashSet",
        ]
        .iter()
        .any(|name| line.contains(name))
    });
}

#[test]
fn only_store_and_codec_know_serde() {
    nowhere(on(&["domain", "content", "app", "browser", "ui"]), |line| {
        line.contains("serde")
    });
}

#[test]
fn nothing_unwraps_or_expects() {
    nowhere(
        |_| true,
        |line| {
            [
                ".unwrap()",
                ".expect(",
                "panic!(",
                "unreachable!(",
                "todo!(",
            ]
            .iter()
            .any(|name| line.contains(name))
        },
    );
}

#[test]
fn no_style_stands_in_the_page() {
    // The content security policy would refuse it: `class` and `style:--x`
    // are what is allowed.
    nowhere(on(&["ui", "browser"]), |line| {
        let is_style = line.match_indices("style=").any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|it| !it.is_alphanumeric() && it != '_' && it != '-')
        });
        let others = ["<style", "inner_html", "set_inner_html", "\"style\""];
        is_style || others.iter().any(|it| line.contains(it))
    });
}

#[test]
fn no_page_asks_another_site() {
    nowhere(on(&["ui", "browser", "app"]), |line| {
        // The name of a kind of elements, which nobody ever asks for.
        let line = line.replace("http://www.w3.org/2000/svg", "");
        line.contains("http://") || line.contains("https://")
    });
}

#[test]
fn every_storage_key_begins_with_the_name_of_the_app() {
    let text: Vec<Source> = sources().into_iter().filter(on(&["store"])).collect();
    let keys = text.iter().find(|it| it.name == "store/keys.rs").unwrap();
    for line in &keys.lines {
        // Only prefixes and whole keys hold a slash; the rest are endings.
        if let Some(key) = line.split('"').nth(1).filter(|key| key.contains('/')) {
            let is_ours = key.starts_with("samklang/") || key.starts_with("{GROUP}");
            let is_open = key.starts_with("{OPEN}") || key.starts_with("{HELP}");
            assert!(is_ours || is_open, "{key}");
        }
    }
    // And only the store names keys: nobody else writes the prefix.
    nowhere(
        on(&["domain", "content", "codec", "app", "browser", "ui"]),
        |line| line.contains("\"samklang/"),
    );
}
