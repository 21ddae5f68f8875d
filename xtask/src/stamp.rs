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

/// The modules that the start page does without: all other pages, and what reads
/// codes in pictures.
pub const LATER: [&str; 2] = ["rooms", "decoder"];

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

/// Finishes the site in this folder.
pub fn stamp(dist: &Path) -> Outcome<()> {
    let mut site = Site::read(dist)?;
    if site.page.contains("Content-Security-Policy") {
        return fault("index.html: already stamped");
    }
    site.join_styles()?;
    site.name_app()?;
    site.name_scripts()?;
    site.add_policy()?;
    site.write_page()?;
    fill_worker(dist)?;
    check::check(dist)
}

/// The page and what is to be changed in it.
struct Site<'a> {
    dist: &'a Path,
    page: String,
    tags: Vec<Tag>,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Site<'a> {
    fn read(dist: &'a Path) -> Outcome<Self> {
        let page = read(dist, "index.html")?;
        let tags = tags(&page);
        Ok(Self {
            dist,
            page,
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
            _ => fault(format!("index.html: there must be exactly one {what}")),
        }
    }

    fn replace(&mut self, tag: &Tag) {
        self.edits.push((tag.range.clone(), tag.render()));
    }

    /// Several files are nicer to write, one is quicker to load.
    fn join_styles(&mut self) -> Outcome<()> {
        let links = self.all(|tag| tag.is("rel", "stylesheet"));
        let Some((first, others)) = links.split_first() else {
            return Ok(());
        };
        let mut joined = String::new();
        for link in &links {
            let text = take(self.dist, &file_of(link, "href"))?;
            match link.get("media") {
                Some(media) => writeln!(joined, "@media {media}{{{}}}", text.trim()),
                None => writeln!(joined, "{}", text.trim()),
            }
            .say("style")?;
        }
        let mut link = first.clone();
        link.remove("media");
        link.set("href", &put(self.dist, "style", "css", joined.as_bytes())?);
        link.set("integrity", &integrity(joined.as_bytes()));
        self.replace(&link);
        for other in others {
            self.edits.push((other.range.clone(), String::new()));
        }
        Ok(())
    }

    /// The wasm and the script that binds it. Trunk names both by what the
    /// compiler wrote, before the bindings: changed tools would give new
    /// content under an old name, and caches a page that does not start.
    fn name_app(&mut self) -> Outcome<()> {
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
            "samklang",
            &file_of(&link, "href"),
            &file_of(&glue, "href"),
        )?;
        link.set("href", &app.wasm);
        // boot.js gives it to `fetch`, which checks it. On the preload itself
        // Chromium ignores it with a warning.
        link.remove("integrity");
        link.set("data-integrity", &app.wasm_integrity);
        self.replace(&link);
        glue.set("href", &app.glue);
        glue.set("integrity", &app.glue_integrity);
        self.replace(&glue);
        for mut link in self.all(|tag| tag.is("rel", "modulepreload") && is_snippet(tag))
        {
            let file = file_of(&link, "href");
            let bytes = std::fs::read(self.dist.join(&file)).say(&file)?;
            link.set("integrity", &integrity(&bytes));
            self.replace(&link);
        }
        Ok(())
    }

    /// The hand-written scripts. The one that keeps the copy is loaded later
    /// by the one that starts the app, which finds its name in the page.
    fn name_scripts(&mut self) -> Outcome<()> {
        let offline = strip::strip(&take(self.dist, "offline.js")?);
        let offline_name = put(self.dist, "offline", "js", offline.as_bytes())?;
        let mut modules = 0;
        for mut tag in self.all(|tag| tag.name == "script" && tag.get("src").is_some()) {
            let script = strip::strip(&take(self.dist, &file_of(&tag, "src"))?);
            let is_module = tag.is("type", "module");
            let stem = if is_module { "boot" } else { "old" };
            tag.set("src", &put(self.dist, stem, "js", script.as_bytes())?);
            tag.set("integrity", &integrity(script.as_bytes()));
            if is_module {
                modules += 1;
                for name in LATER {
                    self.name_later(&mut tag, name)?;
                }
                tag.set("data-offline", &offline_name);
                tag.set("data-offline-integrity", &integrity(offline.as_bytes()));
            }
            self.replace(&tag);
        }
        if modules == 1 {
            Ok(())
        } else {
            fault("index.html: there must be exactly one module script, boot.js")
        }
    }

    /// A module that boot.js loads when it is wanted; it finds the names on its
    /// own tag.
    fn name_later(&self, tag: &mut Tag, name: &str) -> Outcome<()> {
        let wasm = format!("{name}_bg.wasm");
        let module = bind(self.dist, name, &wasm, &format!("{name}.js"))?;
        tag.set(&format!("data-{name}"), &module.glue);
        tag.set(&format!("data-{name}-integrity"), &module.glue_integrity);
        tag.set(&format!("data-{name}-wasm"), &module.wasm);
        tag.set(
            &format!("data-{name}-wasm-integrity"),
            &module.wasm_integrity,
        );
        Ok(())
    }

    /// Before everything that it governs.
    fn add_policy(&mut self) -> Outcome<()> {
        let charset = self.one("meta charset", |tag| {
            tag.name == "meta" && tag.get("charset").is_some()
        })?;
        let meta =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let end = charset.range.end;
        self.edits.push((end..end, meta));
        Ok(())
    }

    fn write_page(&mut self) -> Outcome<()> {
        // From the end, so that the places before stay true.
        self.edits
            .sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, text) in self.edits.drain(..) {
            self.page.replace_range(range, &text);
        }
        std::fs::write(self.dist.join("index.html"), &self.page).say("index.html")
    }
}

/// A module and the script that binds it, under their final names.
struct Bound {
    wasm: String,
    wasm_integrity: String,
    glue: String,
    glue_integrity: String,
}

/// Makes both as small as they can be, and names them.
fn bind(dist: &Path, stem: &str, wasm: &str, glue: &str) -> Outcome<Bound> {
    let module = std::fs::read(dist.join(wasm)).say(wasm)?;
    remove(dist, wasm)?;
    let module = wasm::without_notes(&module).say(wasm)?;
    let script = strip::strip(&take(dist, glue)?);
    let (module, script) = names::shorten(&module, &script).say(wasm)?;
    let wasm_name = put(dist, stem, "wasm", &module)?;
    let script = script.replace(wasm, wasm_name.trim_start_matches("./"));
    Ok(Bound {
        wasm_integrity: integrity(&module),
        wasm: wasm_name,
        glue: put(dist, stem, "js", script.as_bytes())?,
        glue_integrity: integrity(script.as_bytes()),
    })
}

/// Gives the service worker its list of files and its version.
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
        // Some hosts redirect index.html, and a redirect cannot be kept.
        let address = if file == "index.html" { "./" } else { &file };
        list.push(format!("'{address}'"));
    }
    let version = hex(&all.finalize());
    let worker = replace_once(&template, "'unstamped'", &format!("'{version}'"))?;
    let files = format!("const FILES = [{}]", list.join(","));
    let worker = replace_once(&worker, "const FILES = []", &files)?;
    std::fs::write(dist.join(WORKER), worker).say(WORKER)
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

/// Writes a file named by its content, and gives its address.
fn put(dist: &Path, stem: &str, end: &str, bytes: &[u8]) -> Outcome<String> {
    let name = format!("{stem}-{}.{end}", hex(&Sha256::digest(bytes)));
    std::fs::write(dist.join(&name), bytes).say(&name)?;
    Ok(format!("./{name}"))
}

/// The file that an attribute names.
pub fn file_of(tag: &Tag, attribute: &str) -> String {
    tag.get(attribute)
        .unwrap_or("")
        .trim_start_matches("./")
        .to_owned()
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

    fn site() -> Folder {
        let folder = Folder::new();
        folder.write("index.html", PAGE);
        folder.write("a-1.css", "p{color:red}\n");
        folder.write("b-2.css", "p{color:blue}");
        folder.write("s-1_bg.wasm", "\0asm\u{1}\0\0\0");
        for name in LATER {
            let wasm = format!("{name}_bg.wasm");
            folder.write(&wasm, "\0asm\u{1}\0\0\0");
            folder.write(&format!("{name}.js"), &format!("new URL('{wasm}')"));
        }
        folder.write("s-1.js", "// made\n  load('s-1_bg.wasm');\n");
        folder.write("boot-1.js", "boot()\n");
        folder.write("old-1.js", "old()\n");
        folder.write("offline.js", "offline()\n");
        folder.write("sw.js", "const VERSION = 'unstamped';\nconst FILES = [];\n");
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
        let offline = named(&folder, "offline-", ".js");
        assert!(page.contains(&format!("data-offline=\"./{offline}\"")));
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
            let listed = if file == "index.html" { "./" } else { &file };
            let listed = worker.contains(&format!("'{listed}'"));
            assert_eq!(listed, file != "sw.js", "{file}");
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
