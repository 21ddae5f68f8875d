//! A small static server, as plain as the simplest host: files below a prefix,
//! no listings, 404 for everything else. Own code, because it must be able to
//! stop for real: the offline tests take the network away by stopping it.

use crate::{budget, stamp};
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Longer requests than this are none that a browser sends here.
const LONGEST_REQUEST: u64 = 64 * 1024;
/// Browsers open connections ahead of need; these are let go after a while.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server on 127.0.0.1. Stops when dropped.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    port: u16,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    prefix: String,
    /// What is sent packed with brotli, by its file.
    packed: BTreeMap<PathBuf, Vec<u8>>,
    stopped: AtomicBool,
    requests: Mutex<Vec<String>>,
    open: Mutex<Vec<(u64, TcpStream)>>,
}

impl Server {
    /// Serves the files in `root` below `/prefix/` on a port of the system's
    /// choice. An empty prefix serves them at the top.
    pub fn start(root: &Path, prefix: &str) -> io::Result<Self> {
        Self::start_on(root, prefix, 0)
    }

    /// The same on a chosen port.
    pub fn start_on(root: &Path, prefix: &str, port: u16) -> io::Result<Self> {
        Self::start_with(root, prefix, port, BTreeMap::new())
    }

    /// Serves the files as a good host does: packed once, with brotli, whoever
    /// asks. What is put into the folder later is sent as it is.
    pub fn start_packed(root: &Path, prefix: &str) -> io::Result<Self> {
        let root = root.canonicalize()?;
        let mut packed = BTreeMap::new();
        for name in stamp::files(&root).map_err(io::Error::other)? {
            let file = root.join(name);
            let body = budget::packed(&std::fs::read(&file)?);
            packed.insert(file, body.map_err(io::Error::other)?);
        }
        Self::start_with(&root, prefix, 0, packed)
    }

    fn start_with(
        root: &Path,
        prefix: &str,
        port: u16,
        packed: BTreeMap<PathBuf, Vec<u8>>,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        let parts: Vec<&str> =
            prefix.split('/').filter(|part| !part.is_empty()).collect();
        let prefix = match parts.join("/") {
            none if none.is_empty() => "/".to_owned(),
            some => format!("/{some}/"),
        };
        let shared = Arc::new(Shared {
            root: root.canonicalize()?,
            prefix,
            packed,
            stopped: AtomicBool::new(false),
            requests: Mutex::default(),
            open: Mutex::default(),
        });
        let accepting = {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || accept(&listener, &shared))
        };
        Ok(Self {
            shared,
            port,
            accepting: Some(accepting),
        })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of the site, ending in a slash.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.shared.prefix)
    }

    /// The paths asked for so far, with their queries, in order of arrival.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// Closes the port and every connection: later requests are refused.
    pub fn stop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Accepting blocks, so it is woken by a connection of our own.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        let _ = accepting.join();
        for (_, stream) in lock(&self.shared.open).drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The value, also if a thread panicked while holding it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Until stopped; the listener closes when this returns.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for (number, stream) in (0..).zip(listener.incoming()) {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(handle) = stream.try_clone() else {
            continue;
        };
        lock(&shared.open).push((number, handle));
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            // A browser that goes away in the middle is nothing to tell.
            let _ = shared.answer(&stream);
            let _ = stream.shutdown(Shutdown::Both);
            lock(&shared.open).retain(|(other, _)| *other != number);
        });
    }
}

impl Shared {
    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream.take(LONGEST_REQUEST));
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let mut header = String::new();
        while reader.read_line(&mut header)? > 0 && !header.trim().is_empty() {
            header.clear();
        }
        let mut words = first.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(());
        };
        lock(&self.requests).push(target.to_owned());
        let reply = self.reply(method, target);
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
            reply.status,
            reply.kind,
            reply.body.len()
        );
        if let Some(place) = &reply.location {
            head.push_str(&format!("Location: {place}\r\n"));
        }
        if reply.is_packed {
            head.push_str("Content-Encoding: br\r\n");
        }
        head.push_str(
            "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\
             Connection: close\r\n\r\n",
        );
        let mut stream = stream;
        stream.write_all(head.as_bytes())?;
        if method != "HEAD" {
            stream.write_all(&reply.body)?;
        }
        stream.flush()
    }

    fn reply(&self, method: &str, target: &str) -> Reply {
        if method != "GET" && method != "HEAD" {
            return Reply::plain("405 Method Not Allowed");
        }
        let path = target.split(['?', '#']).next().unwrap_or(target);
        if format!("{path}/") == self.prefix {
            let mut reply = Reply::plain("301 Moved Permanently");
            reply.location = Some(self.prefix.clone());
            return reply;
        }
        let file = path
            .strip_prefix(&self.prefix)
            .and_then(|rest| self.file(rest));
        file.and_then(|file| self.content(&file))
            .unwrap_or_else(|| Reply::plain("404 Not Found"))
    }

    fn content(&self, file: &Path) -> Option<Reply> {
        let packed = self.packed.get(file);
        let is_packed = packed.is_some();
        let body = packed.cloned().or_else(|| std::fs::read(file).ok())?;
        Some(Reply {
            status: "200 OK",
            kind: kind(file),
            location: None,
            is_packed,
            body,
        })
    }

    /// The file for the part of a path after the prefix. Nothing outside of
    /// the root, whatever is asked for.
    fn file(&self, rest: &str) -> Option<PathBuf> {
        let decoded = percent_decoded(rest)?;
        let relative = Path::new(&decoded);
        let plain = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !plain || decoded.contains(['\\', ':', '\0']) {
            return None;
        }
        let mut path = self.root.join(relative);
        if decoded.is_empty() || decoded.ends_with('/') {
            path.push("index.html");
        }
        // Links may lead out of the root too.
        let path = path.canonicalize().ok()?;
        (path.starts_with(&self.root) && path.is_file()).then_some(path)
    }
}

struct Reply {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    is_packed: bool,
    body: Vec<u8>,
}

impl Reply {
    fn plain(status: &'static str) -> Self {
        let body = format!("{status}\n").into_bytes();
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            location: None,
            is_packed: false,
            body,
        }
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type by the end of the name. Browsers start wasm only with its
/// own type.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::fixture::Folder;

    fn ask(port: u16, request: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    fn get(server: &Server, path: &str) -> String {
        ask(
            server.port(),
            &format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"),
        )
        .unwrap()
    }

    fn site() -> Folder {
        let folder = Folder::new();
        folder.write("secret.txt", "secret");
        folder.write("site/index.html", "page");
        folder.write("site/app.wasm", "\0asm");
        folder.write("site/å.svg", "drawing");
        folder
    }

    #[test]
    fn serves_below_its_prefix() {
        let folder = site();
        let server = Server::start(&folder.path().join("site"), "/some/sub/").unwrap();
        let page = get(&server, "/some/sub/?x=1");
        assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
        assert!(
            page.contains("text/html") && page.ends_with("page"),
            "{page}"
        );
        assert!(get(&server, "/some/sub/app.wasm").contains("application/wasm"));
        assert!(get(&server, "/some/sub/%C3%A5.svg").ends_with("drawing"));
        assert!(get(&server, "/some/sub").contains("Location: /some/sub/"));
        for none in [
            "/",
            "/some/",
            "/some/sub/no",
            "/index.html",
            "/some/sub/app.wasm/",
        ] {
            assert!(get(&server, none).starts_with("HTTP/1.1 404"), "{none}");
        }
        assert_eq!(server.requests()[0], "/some/sub/?x=1");
        assert_eq!(
            server.url(),
            format!("http://127.0.0.1:{}/some/sub/", server.port())
        );
        let head = ask(server.port(), "HEAD /some/sub/ HTTP/1.1\r\n\r\n").unwrap();
        assert!(
            head.ends_with("\r\n\r\n") && head.contains("Content-Length: 4"),
            "{head}"
        );
        let post = ask(server.port(), "POST /some/sub/ HTTP/1.1\r\n\r\n").unwrap();
        assert!(post.starts_with("HTTP/1.1 405"), "{post}");
    }

    #[test]
    fn serves_at_the_top_too() {
        let folder = site();
        let server = Server::start(&folder.path().join("site"), "").unwrap();
        assert!(get(&server, "/").ends_with("page"));
    }

    #[test]
    fn packs_when_asked_to() {
        let folder = Folder::new();
        folder.write("index.html", &"page ".repeat(100));
        let server = Server::start_packed(folder.path(), "p").unwrap();
        let mut stream =
            TcpStream::connect((Ipv4Addr::LOCALHOST, server.port())).unwrap();
        stream.write_all(b"GET /p/ HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        let (head, body) = answer.split_at(end + 4);
        let head = String::from_utf8_lossy(head);
        assert!(head.contains("Content-Encoding: br\r\n"), "{head}");
        let length = format!("Content-Length: {}\r\n", body.len());
        assert!(head.contains(&length) && body.len() < 50, "{head}");
        assert!(get(&server, "/p/no").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn never_leaves_its_folder() {
        let folder = site();
        let server = Server::start(&folder.path().join("site"), "p").unwrap();
        for path in [
            "/p/../secret.txt",
            "/p/%2e%2e/secret.txt",
            "/p/..%2fsecret.txt",
            "/p/..%5csecret.txt",
            "/p//etc/passwd",
            "/p/%2fetc/passwd",
            "/p/x/../../secret.txt",
            "/p/%",
            "/p/%zz",
            "/p/%ff",
            "/p/%00",
        ] {
            let answer = get(&server, path);
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
    }

    #[test]
    fn stops_for_real() {
        let folder = site();
        let mut server = Server::start(&folder.path().join("site"), "").unwrap();
        let port = server.port();
        // A connection opened ahead, as browsers do, must not keep it alive.
        let mut early = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        assert!(get(&server, "/").ends_with("page"));
        server.stop();
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err());
        let mut rest = Vec::new();
        let _ = early.write_all(b"GET / HTTP/1.1\r\n\r\n");
        let _ = early.read_to_end(&mut rest);
        assert!(rest.is_empty());
    }
}
