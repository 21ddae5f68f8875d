//! What Trunk leaves to do on a finished site: one style sheet, names by final
//! content, integrity, the security policy and the list of files to keep for
//! use without network. Runs as Trunk's `post_build` hook.
//!
//! The same files in give the same files out.

mod check;
#[cfg(test)]
pub(crate) mod fixture;
mod names;
mod strip;
mod wasm;

use crate::fault::{Fault, Outcome, Say, fault};
use crate::html::{Tag, tags};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

/// Static hosts give no headers, so the policy is part of the page. Wasm needs
/// its own word; pictures are made in the app, as `data:` and `blob:`. A camera's
/// picture has no address, so it needs no `media-src`.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The modules that the start page does without: all other pages, and what reads codes
/// in pictures.
pub const LATER: [&str; 6] = [
    "rooms",
    "meetings",
    "dialogues",
    "culture",
    "practice",
    "decoder",
];

/// The styles that the start page does without, each joined to one that is loaded
/// with a module of that name; the wings load those of the rooms too.
/// What is printed comes last. `public/boot.js` has the same lists.
pub const LATER_STYLES: [(&str, &[&str]); 5] = [
    (
        "rooms",
        &[
            "answer", "collect", "result", "rounds", "practise", "review", "print",
            "paper",
        ],
    ),
    (
        "meetings",
        &["lead", "meetings", "observe", "rules", "sheet"],
    ),
    ("dialogues", &["dialogues", "year"]),
    ("culture", &["culture", "pulse"]),
    ("practice", &["practice", "learn"]),
];

/// The hook: stamps the folder that Trunk names in the environment. A build
/// for development is left as it is; Trunk's own reloading needs inline
/// script, and a kept copy would hide every change.
pub fn hook() -> Outcome<()> {
    let profile = std::env::var("TRUNK_PROFILE").unwrap_or_default();
    let folder = std::env::var_os("TRUNK_STAGING_DIR");
    let Some(folder) = folder.filter(|folder| !folder.is_empty()) else {
        return fault("`stamp` is called by Trunk; use `cargo xtask dist`.");
    };
    if profile == "release" {
        stamp(Path::new(&folder))
    } else {
        Ok(())
    }
}

/// The page that everybody meets first.
pub const HOME: &str = "index.html";
/// The page of those who answer on a phone of their own.
pub const PHONE: &str = "a/index.html";

/// Finishes the site in this folder.
pub fn stamp(dist: &Path) -> Outcome<()> {
    let mut home = Page::read(dist, HOME)?;
    let mut phone = Page::read(dist, PHONE)?;
    let script = |name: &str| {
        let text = strip::strip(&take(dist, &format!("{name}.js"))?);
        Named::put(dist, name, "js", &text)
    };
    let (offline, decode) = (script("offline")?, script("decode")?);
    let mut styles = Vec::new();
    for (module, parts) in LATER_STYLES {
        let mut joined = String::new();
        for part in parts {
            let text = strip::style(&take(dist, &format!("{part}.css"))?);
            writeln!(joined, "{}", text.trim()).say("style")?;
        }
        let style = Named::put(dist, module, "css", &joined)?;
        styles.push((format!("{module}-style"), style));
    }
    home.join_styles("style")?;
    home.name_app("samklang")?;
    let mut later = vec![
        ("offline".to_owned(), &offline),
        ("decode".to_owned(), &decode),
    ];
    later.extend(styles.iter().map(|(name, style)| (name.clone(), style)));
    let mut bound = Vec::new();
    for name in LATER {
        let module = bind(
            dist,
            name,
            &format!("{name}_bg.wasm"),
            &format!("{name}.js"),
        )?;
        bound.push((name, module));
    }
    for (name, module) in &bound {
        later.push(((*name).to_owned(), &module.glue));
        later.push((format!("{name}-wasm"), &module.wasm));
    }
    home.name_scripts(&later)?;
    home.write()?;
    phone.join_styles("phone")?;
    phone.name_app("phone")?;
    phone.name_scripts(&[("offline".to_owned(), &offline)])?;
    phone.write()?;
    fill_worker(dist)?;
    check::check(dist)
}

/// A page and what is to be changed in it.
struct Page<'a> {
    dist: &'a Path,
    name: &'static str,
    text: String,
    tags: Vec<Tag>,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Page<'a> {
    fn read(dist: &'a Path, name: &'static str) -> Outcome<Self> {
        let text = read(dist, name)?;
        if text.contains("Content-Security-Policy") {
            return fault(format!("{name}: already stamped"));
        }
        let tags = tags(&text);
        Ok(Self {
            dist,
            name,
            text,
            tags,
            edits: Vec::new(),
        })
    }

    fn all(&self, fits: impl Fn(&Tag) -> bool) -> Vec<Tag> {
        self.tags.iter().filter(|tag| fits(tag)).cloned().collect()
    }

    /// The only tag of its kind.
    fn one(&self, what: &str, fits: impl Fn(&Tag) -> bool) -> Outcome<Tag> {
        let mut found = self.all(fits);
        match (found.pop(), found.is_empty()) {
            (Some(tag), true) => Ok(tag),
            _ => fault(format!("{}: there must be exactly one {what}", self.name)),
        }
    }

    fn replace(&mut self, tag: &Tag) {
        self.edits.push((tag.range.clone(), tag.render()));
    }

    /// The file of the site that an attribute names.
    fn file(&self, tag: &Tag, attribute: &str) -> String {
        file_of(self.name, tag, attribute)
    }

    /// Where a file of the site's root is, for this page.
    fn address(&self, file: &Named) -> String {
        let up = if self.name.contains('/') { "../" } else { "./" };
        format!("{up}{}", file.name)
    }

    /// Several files are nicer to write, one is quicker to load.
    fn join_styles(&mut self, stem: &str) -> Outcome<()> {
        let links = self.all(|tag| tag.is("rel", "stylesheet"));
        let Some((first, others)) = links.split_first() else {
            return Ok(());
        };
        let mut joined = String::new();
        for link in &links {
            let text = strip::style(&take(self.dist, &self.file(link, "href"))?);
            match link.get("media") {
                Some(media) => writeln!(joined, "@media {media}{{{}}}", text.trim()),
                None => writeln!(joined, "{}", text.trim()),
            }
            .say("style")?;
        }
        let style = Named::put(self.dist, stem, "css", &joined)?;
        let mut link = first.clone();
        link.remove("media");
        link.set("href", &self.address(&style));
        link.set("integrity", &style.integrity);
        self.replace(&link);
        for other in others {
            self.edits.push((other.range.clone(), String::new()));
        }
        Ok(())
    }

    /// The wasm and the script that binds it. Trunk names both by what the
    /// compiler wrote, before the bindings: changed tools would give new
    /// content under an old name, and caches a page that does not start.
    fn name_app(&mut self, stem: &str) -> Outcome<()> {
        let mut link = self.one("preload of the wasm", |tag| {
            tag.is("rel", "preload") && tag.is("as", "fetch")
        })?;
        let is_snippet =
            |tag: &Tag| tag.get("href").is_some_and(|at| at.contains("snippets/"));
        let mut glue = self.one("preload of the bindings", |tag| {
            tag.is("rel", "modulepreload") && !is_snippet(tag)
        })?;
        let app = bind(
            self.dist,
            stem,
            &self.file(&link, "href"),
            &self.file(&glue, "href"),
        )?;
        link.set("href", &self.address(&app.wasm));
        // The script that starts the app gives it to `fetch`, which checks it. On
        // the preload itself Chromium ignores it with a warning.
        link.remove("integrity");
        link.set("data-integrity", &app.wasm.integrity);
        self.replace(&link);
        glue.set("href", &self.address(&app.glue));
        glue.set("integrity", &app.glue.integrity);
        self.replace(&glue);
        for mut link in self.all(|tag| tag.is("rel", "modulepreload") && is_snippet(tag))
        {
            let file = self.file(&link, "href");
            let bytes = std::fs::read(self.dist.join(&file)).say(&file)?;
            link.set("integrity", &integrity(&bytes));
            self.replace(&link);
        }
        Ok(())
    }

    /// The hand-written scripts. What the one that starts the app loads later, it
    /// finds on its own tag.
    fn name_scripts(&mut self, later: &[(String, &Named)]) -> Outcome<()> {
        let mut modules = 0;
        for mut tag in self.all(|tag| tag.name == "script" && tag.get("src").is_some()) {
            let file = self.file(&tag, "src");
            let script = strip::strip(&take(self.dist, &file)?);
            let base = file.rsplit('/').next().unwrap_or_default();
            let stem = base.split(['-', '.']).next().unwrap_or_default();
            let script = Named::put(self.dist, stem, "js", &script)?;
            tag.set("src", &self.address(&script));
            tag.set("integrity", &script.integrity);
            if tag.is("type", "module") {
                modules += 1;
                for (name, file) in later {
                    tag.set(&format!("data-{name}"), &self.address(file));
                    tag.set(&format!("data-{name}-integrity"), &file.integrity);
                }
            }
            self.replace(&tag);
        }
        if modules == 1 {
            Ok(())
        } else {
            fault(format!(
                "{}: there must be exactly one module script, which starts the app",
                self.name
            ))
        }
    }

    /// With the policy before everything that it governs.
    fn write(&mut self) -> Outcome<()> {
        let charset = self.one("meta charset", |tag| {
            tag.name == "meta" && tag.get("charset").is_some()
        })?;
        let meta =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let end = charset.range.end;
        self.edits.push((end..end, meta));
        // From the end, so that the places before stay true.
        self.edits
            .sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, text) in self.edits.drain(..) {
            self.text.replace_range(range, &text);
        }
        std::fs::write(self.dist.join(self.name), &self.text).say(self.name)
    }
}

/// A file of the site's root, named by its content.
struct Named {
    name: String,
    integrity: String,
}

impl Named {
    fn put(
        dist: &Path,
        stem: &str,
        end: &str,
        content: &(impl AsRef<[u8]> + ?Sized),
    ) -> Outcome<Self> {
        let bytes = content.as_ref();
        let name = format!("{stem}-{}.{end}", hex(&Sha256::digest(bytes)));
        std::fs::write(dist.join(&name), bytes).say(&name)?;
        let integrity = integrity(bytes);
        Ok(Self { name, integrity })
    }
}

/// A module and the script that binds it, under their final names.
struct Bound {
    wasm: Named,
    glue: Named,
}

/// Makes both as small as they can be, and names them.
fn bind(dist: &Path, stem: &str, wasm: &str, glue: &str) -> Outcome<Bound> {
    let module = std::fs::read(dist.join(wasm)).say(wasm)?;
    remove(dist, wasm)?;
    let module = wasm::without_notes(&module).say(wasm)?;
    let script = strip::strip(&take(dist, glue)?);
    let (module, script) = names::shorten(&module, &script).say(wasm)?;
    let module = Named::put(dist, stem, "wasm", &module)?;
    let script = script.replace(wasm, &module.name);
    let glue = Named::put(dist, stem, "js", &script)?;
    Ok(Bound { wasm: module, glue })
}

/// Gives the service worker its lists of files and its version.
fn fill_worker(dist: &Path) -> Outcome<()> {
    const WORKER: &str = "sw.js";
    let template = strip::strip(&read(dist, WORKER)?);
    let mut list = Vec::new();
    let mut all = Sha256::new();
    all.update(template.as_bytes());
    for file in files(dist)? {
        if file == WORKER {
            continue;
        }
        let bytes = std::fs::read(dist.join(&file)).say(&file)?;
        all.update(file.as_bytes());
        all.update(Sha256::digest(&bytes));
        list.push(file);
    }
    let version = hex(&all.finalize());
    let worker = replace_once(&template, "'unstamped'", &format!("'{version}'"))?;
    let worker = replace_once(&worker, "const FILES = []", &listed("FILES", &list))?;
    let phone = of_phone(dist)?;
    let phone = listed("PHONE_FILES", &phone);
    let worker = replace_once(&worker, "const PHONE_FILES = []", &phone)?;
    std::fs::write(dist.join(WORKER), worker).say(WORKER)
}

/// The page of those who answer on a phone, and every file that it names.
fn of_phone(dist: &Path) -> Outcome<Vec<String>> {
    let mut found = vec![PHONE.to_owned()];
    for tag in tags(&read(dist, PHONE)?) {
        for attribute in ["href", "src", "data-offline"] {
            let file = file_of(PHONE, &tag, attribute);
            if dist.join(&file).is_file() && !found.contains(&file) {
                found.push(file);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A list of addresses. Some hosts redirect index.html, and a redirect cannot be
/// kept.
fn listed(name: &str, files: &[String]) -> String {
    let address = |file: &String| match file.strip_suffix("index.html") {
        Some("") => "'./'".to_owned(),
        Some(folder) => format!("'{folder}'"),
        None => format!("'{file}'"),
    };
    let list: Vec<String> = files.iter().map(address).collect();
    format!("const {name} = [{}]", list.join(","))
}

fn replace_once(text: &str, from: &str, to: &str) -> Outcome<String> {
    if text.matches(from).count() == 1 {
        Ok(text.replace(from, to))
    } else {
        fault(format!("sw.js: must say {from} exactly once"))
    }
}

/// Every file below a folder, with `/` between the parts, in fixed order.
pub fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(below) = open.pop() {
        let entries = std::fs::read_dir(folder.join(&below)).say(folder.display())?;
        for entry in entries {
            let entry = entry.say(folder.display())?;
            let name = entry
                .file_name()
                .into_string()
                .map_err(|name| Fault(format!("{}: not a plain name", name.display())))?;
            if name.contains(['\'', '\\', '#', '?', '%']) {
                return fault(format!("{name}: not a plain name"));
            }
            if entry.path().is_dir() {
                open.push(format!("{below}{name}/"));
            } else {
                found.push(format!("{below}{name}"));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(dist: &Path, name: &str) -> Outcome<String> {
    std::fs::read_to_string(dist.join(name)).say(name)
}

fn remove(dist: &Path, name: &str) -> Outcome<()> {
    std::fs::remove_file(dist.join(name)).say(name)
}

/// Reads a file that will live on under another name.
fn take(dist: &Path, name: &str) -> Outcome<String> {
    let text = read(dist, name)?;
    remove(dist, name)?;
    Ok(text)
}

/// The file of the site that an attribute on a page names; empty if there is none.
pub fn file_of(page: &str, tag: &Tag, attribute: &str) -> String {
    resolve(page, tag.get(attribute).unwrap_or(""))
}

/// The file of the site that a relative address on a page means.
pub(crate) fn resolve(page: &str, address: &str) -> String {
    let mut folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut rest = address;
    while let Some(after) = rest.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        rest = after;
    }
    let rest = rest.trim_start_matches("./");
    if folder.is_empty() || rest.is_empty() {
        rest.to_owned()
    } else {
        format!("{folder}/{rest}")
    }
}

/// The start of a hash: 64 bits tell the versions of one file apart.
fn hex(hash: &[u8]) -> String {
    hash.iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The value of an `integrity` attribute.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::fixture::Folder;
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=sv><meta charset=utf-8><title>S</title>\
        <link href=./a-1.css rel=stylesheet integrity=old><link media=print rel=stylesheet \
        href=./b-2.css><link rel=preload href=./s-1_bg.wasm as=fetch integrity=old>\
        <link rel=modulepreload href=./s-1.js><link rel=manifest href=./m.webmanifest>\
        <script type=module src=./boot-1.js></script><script nomodule src=./old-1.js></script>\
        <body><p>å</body>";

    const ANSWERING: &str = "<!doctype html><html lang=sv><meta charset=utf-8>\
        <script src=./early.js></script><link rel=stylesheet href=./c.css>\
        <link rel=preload as=fetch href=../phone_bg.wasm><link rel=icon href=../i.svg>\
        <link rel=modulepreload href=../phone.js><script type=module src=./start.js>\
        </script><body><p>å</body>";

    fn site() -> Folder {
        let folder = Folder::new();
        folder.write(PHONE, ANSWERING);
        folder.write("a/early.js", "early()\n");
        folder.write("a/start.js", "start()\n");
        folder.write("a/c.css", "/* c */\np { color: red }\n");
        folder.write("phone_bg.wasm", "\0asm\u{1}\0\0\0");
        folder.write("phone.js", "export default new URL('phone_bg.wasm')");
        folder.write("i.svg", "<svg/>");
        folder.write("index.html", PAGE);
        folder.write("a-1.css", "p{color:red}\n");
        folder.write("b-2.css", "p{color:blue}");
        folder.write("s-1_bg.wasm", "\0asm\u{1}\0\0\0");
        for name in LATER {
            let wasm = format!("{name}_bg.wasm");
            folder.write(&wasm, "\0asm\u{1}\0\0\0");
            folder.write(&format!("{name}.js"), &format!("new URL('{wasm}')"));
        }
        for name in LATER_STYLES.iter().flat_map(|(_, parts)| *parts) {
            folder.write(&format!("{name}.css"), &format!("{name}{{color:red}}"));
        }
        folder.write("s-1.js", "// made\n  load('s-1_bg.wasm');\n");
        folder.write("boot-1.js", "boot()\n");
        folder.write("old-1.js", "old()\n");
        folder.write("offline.js", "offline()\n");
        folder.write("decode.js", "decode()\n");
        folder.write(
            "sw.js",
            "const VERSION = 'unstamped';\nconst FILES = [];\nconst PHONE_FILES = [];\n",
        );
        folder.write("m.webmanifest", "{}");
        folder
    }

    fn stamped() -> Folder {
        let folder = site();
        stamp(folder.path()).unwrap();
        folder
    }

    fn named(folder: &Folder, start: &str, end: &str) -> String {
        let all = files(folder.path()).unwrap();
        let mut fitting = all
            .into_iter()
            .filter(|name| name.starts_with(start) && name.ends_with(end));
        let name = fitting.next().unwrap();
        assert_eq!(fitting.next(), None);
        name
    }

    #[test]
    fn integrity_is_that_of_the_standard() {
        // echo -n "alert('Hello, world.');" | openssl dgst -sha384 -binary | base64
        let expected =
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn the_policy_comes_first() {
        let page = stamped().read("index.html");
        let policy = page.find("http-equiv").unwrap();
        assert!(page.find("charset").unwrap() < policy);
        assert!(policy < page.find("<title").unwrap());
        assert!(page.contains("base-uri 'none'"));
    }

    #[test]
    fn styles_become_one() {
        let folder = stamped();
        let name = named(&folder, "style-", ".css");
        assert_eq!(
            folder.read(&name),
            "p{color:red}\n@media print{p{color:blue}}\n"
        );
        let page = folder.read("index.html");
        assert_eq!(page.matches("stylesheet").count(), 1);
        assert!(page.contains(&integrity(folder.read(&name).as_bytes())));
    }

    #[test]
    fn the_styles_of_later_modules_become_one_each_that_the_boot_script_knows() {
        let folder = stamped();
        let page = folder.read("index.html");
        for (module, parts) in LATER_STYLES {
            let name = named(&folder, &format!("{module}-"), ".css");
            let text = folder.read(&name);
            assert_eq!(text.lines().count(), parts.len());
            assert!(page.contains(&format!("data-{module}-style=\"./{name}\"")));
            assert!(page.contains(&integrity(text.as_bytes())));
        }
        let rooms = folder.read(&named(&folder, "rooms-", ".css"));
        assert!(rooms.ends_with("print{color:red}\npaper{color:red}\n"));
    }

    #[test]
    fn the_boot_script_lists_the_styles_of_an_unstamped_site() {
        let boot = include_str!("../../public/boot.js");
        for (module, parts) in LATER_STYLES {
            let listed: Vec<String> = parts.iter().map(|it| format!("'{it}'")).collect();
            let listed = format!("{module}: [{}]", listed.join(", "));
            assert!(boot.contains(&listed), "{listed}");
        }
    }

    #[test]
    fn names_follow_the_final_content() {
        let folder = stamped();
        let page = folder.read("index.html");
        let wasm = named(&folder, "samklang-", ".wasm");
        let glue = named(&folder, "samklang-", ".js");
        assert_eq!(folder.read(&glue), format!("load('{wasm}');\n"));
        for name in [&wasm, &glue, &named(&folder, "boot-", ".js")] {
            assert!(page.contains(&format!("\"./{name}\"")), "{name}");
            assert!(
                page.contains(&integrity(folder.read(name).as_bytes())),
                "{name}"
            );
        }
        for name in ["offline", "decode"] {
            let file = named(&folder, &format!("{name}-"), ".js");
            assert!(page.contains(&format!("data-{name}=\"./{file}\"")));
        }
        assert!(!page.contains("integrity=\"old\"") && !page.contains("-1."));
    }

    #[test]
    fn the_boot_script_knows_what_is_loaded_later() {
        let folder = stamped();
        let page = folder.read("index.html");
        let all = tags(&page);
        let boot = all.iter().find(|tag| tag.is("type", "module")).unwrap();
        for name in LATER {
            let wasm = named(&folder, &format!("{name}-"), ".wasm");
            let glue = named(&folder, &format!("{name}-"), ".js");
            assert_eq!(folder.read(&glue), format!("new URL('{wasm}')\n"));
            for (part, file) in [("", glue), ("-wasm", wasm)] {
                let of = |end: &str| boot.get(&format!("data-{name}{part}{end}"));
                assert_eq!(of(""), Some(&*format!("./{file}")));
                let hash = integrity(folder.read(&file).as_bytes());
                assert_eq!(of("-integrity"), Some(&*hash));
            }
        }
    }

    #[test]
    fn the_worker_lists_every_file_but_itself() {
        let folder = stamped();
        let worker = folder.read("sw.js");
        assert!(!worker.contains("unstamped") && !worker.contains("'sw.js'"));
        for file in files(folder.path()).unwrap() {
            let listed = match file.as_str() {
                HOME => "./",
                PHONE => "a/",
                file => file,
            };
            let listed = worker.contains(&format!("'{listed}'"));
            assert_eq!(listed, file != "sw.js", "{file}");
        }
    }

    #[test]
    fn a_phone_gets_what_its_page_names_and_nothing_else() {
        let folder = stamped();
        let page = folder.read(PHONE);
        let worker = folder.read("sw.js");
        let (_, list) = worker.split_once("PHONE_FILES = [").unwrap();
        let (list, _) = list.split_once(']').unwrap();
        let mut listed: Vec<&str> = list.split(',').collect();
        let mut wanted = vec!["'a/'".to_owned(), "'i.svg'".to_owned()];
        for (start, end) in [
            ("early-", ".js"),
            ("offline-", ".js"),
            ("phone-", ".css"),
            ("phone-", ".js"),
            ("phone-", ".wasm"),
            ("start-", ".js"),
        ] {
            let name = named(&folder, start, end);
            assert!(page.contains(&format!("\"../{name}\"")), "{name}");
            let integrity = match end {
                ".wasm" => String::new(),
                _ => integrity(folder.read(&name).as_bytes()),
            };
            assert!(page.contains(&integrity), "{name}");
            wanted.push(format!("'{name}'"));
        }
        listed.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(listed, wanted);
        // Its files do not stand beside it any more, and the policy holds there.
        let beside = files(&folder.path().join("a")).unwrap();
        assert_eq!(beside, ["index.html"]);
        let policy = page.find("http-equiv").unwrap();
        assert!(policy < page.find("<script").unwrap());
    }

    #[test]
    fn an_address_is_read_from_its_page() {
        for (page, address, file) in [
            (HOME, "./x.js", "x.js"),
            (HOME, "x/y.js", "x/y.js"),
            (PHONE, "../x.js", "x.js"),
            (PHONE, "./x.js", "a/x.js"),
            (PHONE, "", ""),
            (PHONE, "../", ""),
        ] {
            assert_eq!(resolve(page, address), file, "{page} {address}");
        }
    }

    #[test]
    fn the_same_in_gives_the_same_out() {
        let (one, two) = (stamped(), stamped());
        let all = files(one.path()).unwrap();
        assert_eq!(all, files(two.path()).unwrap());
        for file in &all {
            assert_eq!(one.read(file), two.read(file), "{file}");
        }
        let other = site();
        other.write("m.webmanifest", "{ }");
        stamp(other.path()).unwrap();
        assert_ne!(one.read("sw.js"), other.read("sw.js"));
    }

    #[test]
    fn faults_name_the_file() {
        let twice = stamped();
        assert!(stamp(twice.path()).unwrap_err().0.starts_with("index.html"));
        let folder = site();
        folder.write("index.html", &PAGE.replace("<body>", "<body onload=a()>"));
        assert!(
            stamp(folder.path())
                .unwrap_err()
                .0
                .starts_with("index.html")
        );
        let folder = site();
        folder.write("sw.js", "");
        assert!(stamp(folder.path()).unwrap_err().0.starts_with("sw.js"));
        let folder = site();
        remove(folder.path(), "offline.js").unwrap();
        assert!(
            stamp(folder.path())
                .unwrap_err()
                .0
                .starts_with("offline.js")
        );
    }
}
