//! The finished site below a sub path, as on a static host.

use crate::setting;
use std::io::{Read, Write};
use std::net::TcpStream;
use xtask::server::Server;

/// Every test looks at the site from below here.
const PREFIX: &str = "/some/sub/path/";

/// A served site, on an origin of its own.
#[derive(Debug)]
pub struct Site(Server);

impl Site {
    /// Serves the finished site.
    pub fn open() -> Site {
        let dist = setting::dist();
        let found = dist.join("index.html");
        assert!(
            found.is_file(),
            "there is no {}: build with `cargo xtask dist`",
            found.display()
        );
        Site(Server::start(&dist, PREFIX).expect("a port on this computer"))
    }

    /// Its address, with a slash at the end.
    pub fn url(&self) -> String {
        self.0.url()
    }

    /// Takes the network away: nothing answers any more.
    pub fn goes_away(&mut self) {
        self.0.stop();
    }

    /// The paths asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.0.requests()
    }

    /// A file as it is served.
    pub fn file(&self, name: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.0.port())).unwrap();
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
