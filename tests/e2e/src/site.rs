//! The finished site below a sub path, as on a static host.

use crate::setting;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use xtask::server::Server;

/// Every test looks at the site from below here.
const PREFIX: &str = "/some/sub/path/";

/// A served site, on an origin of its own.
#[derive(Debug)]
pub struct Site {
    server: Server,
    /// A copy that may change, gone when the site is.
    copy: Option<PathBuf>,
}

impl Site {
    /// Serves the finished site.
    pub fn open() -> Site {
        Site::serve(&setting::dist(), None)
    }

    /// Serves a copy of the finished site that can get a new version.
    pub fn open_copy() -> Site {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("samklang-site-{}-{number}", std::process::id());
        let copy = std::env::temp_dir().join(name);
        let dist = setting::dist();
        for file in xtask::stamp::files(&dist).expect("the finished site") {
            let to = copy.join(&file);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(dist.join(&file), to).unwrap();
        }
        Site::serve(&copy.clone(), Some(copy))
    }

    fn serve(root: &Path, copy: Option<PathBuf>) -> Site {
        let found = root.join("index.html");
        assert!(
            found.is_file(),
            "there is no {}: build with `cargo xtask dist`",
            found.display()
        );
        let server = Server::start(root, PREFIX).expect("a port on this computer");
        Site { server, copy }
    }

    /// Puts a new version of the site in the place of the old one: another page,
    /// marked with a `meta` named `newer`, and a worker that knows it.
    pub fn gets_a_new_version(&self) {
        let copy = self.copy.as_ref().expect("a copy");
        let change = |name: &str, from: &str, to: &str| {
            let file = copy.join(name);
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(text.contains(from), "{name} has no {from}");
            std::fs::write(file, text.replacen(from, to, 1)).unwrap();
        };
        for page in ["index.html", "a/index.html"] {
            change(page, "</title>", "</title><meta name=\"newer\">");
        }
        // Last, as a host should: who sees it finds the rest.
        change("sw.js", "const VERSION = '", "const VERSION = 'newer-");
    }

    /// Its address, with a slash at the end.
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Takes the network away: nothing answers any more.
    pub fn goes_away(&mut self) {
        self.server.stop();
    }

    /// The paths asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// A file as it is served.
    pub fn file(&self, name: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.server.port())).unwrap();
        let request = format!("GET {PREFIX}{name} HTTP/1.1\r\nHost: test\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("head and body");
        assert!(head.contains(" 200 "), "{name}: {head}");
        body.to_owned()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(copy) = &self.copy {
            let _ = std::fs::remove_dir_all(copy);
        }
    }
}
