//! A browser, driven over WebDriver: JSON in plain HTTP on loopback.

use crate::place::Place;
use crate::setting;
use crate::waiting::PATIENCE;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A line of the browser's console.
#[derive(Clone, Debug)]
pub struct LogLine {
    /// SEVERE, WARNING, INFO or DEBUG.
    pub level: String,
    /// What it says.
    pub message: String,
}

/// How a browser starts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Start {
    /// The language that it asks for.
    pub(crate) language: &'static str,
    /// A profile to keep, instead of one for this start alone.
    pub(crate) profile: Option<PathBuf>,
    /// Whether sites may keep nothing.
    pub(crate) keeps_nothing: bool,
    /// Whether every request is noted.
    pub(crate) notes_requests: bool,
    /// The film that is taken for what the camera sees; no page is refused it.
    pub(crate) camera: Option<PathBuf>,
}

/// A running browser with its driver; both end when it is dropped.
#[derive(Debug)]
pub(crate) struct Browser {
    driver: Child,
    port: u16,
    session: String,
    /// Given back when all else has ended.
    _place: Place,
}

impl Browser {
    pub(crate) fn start(how: &Start) -> Browser {
        let place = Place::take();
        let (driver, port) = start_driver();
        let mut browser = Browser {
            driver,
            port,
            session: String::new(),
            _place: place,
        };
        let answer = browser.ask("POST", "/session", &capabilities(how));
        let answer = answer.unwrap_or_else(|error| panic!("no browser: {error}"));
        let id = answer["sessionId"].as_str().expect("a session");
        browser.session = format!("/session/{id}");
        browser
    }

    /// A command of the session.
    pub(crate) fn tell(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.ask("POST", &format!("{}/{path}", self.session), body)
    }

    pub(crate) fn read(&self, path: &str) -> Result<Value, String> {
        self.ask("GET", &format!("{}/{path}", self.session), &Value::Null)
    }

    /// Runs a script in the page; it may return a promise.
    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Result<Value, String> {
        let args = Value::from(args);
        let mut answer = self.try_cdp(
            "Runtime.evaluate",
            json!({
                "expression": format!("(async function () {{ {script} }}).apply(null, {args})"),
                "awaitPromise": true,
                "returnByValue": true,
            }),
        )?;
        let error = &answer["exceptionDetails"]["exception"]["description"];
        match error.as_str() {
            Some(error) => Err(error.to_owned()),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    /// A command of the developer tools.
    pub(crate) fn cdp(&self, command: &str, params: Value) -> Value {
        self.try_cdp(command, params)
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    fn try_cdp(&self, command: &str, params: Value) -> Result<Value, String> {
        let body = json!({ "cmd": command, "params": params });
        self.tell(&format!("{}/cdp/execute", vendor().prefix), &body)
    }

    /// The lines of a log since it was last read.
    pub(crate) fn log(&self, of: &str) -> Vec<LogLine> {
        let lines = self.tell("se/log", &json!({ "type": of }));
        let lines = lines.unwrap_or_else(|error| panic!("no log: {error}"));
        let text = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
        let lines = lines.as_array().expect("a list").iter();
        lines
            .map(|line| LogLine {
                level: text(line, "level"),
                message: text(line, "message"),
            })
            .collect()
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let said = |error: std::io::Error| format!("the driver is silent: {error}");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(said)?;
        stream.set_read_timeout(Some(6 * PATIENCE)).map_err(said)?;
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(request.as_bytes()).map_err(said)?;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).map_err(said)? == 0 {
                return Err("the driver hung up".to_owned());
            }
            let line = line.trim().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(number) = line.strip_prefix("content-length:") {
                length = number.trim().parse().expect("a length");
            }
        }
        let mut text = vec![0; length];
        reader.read_exact(&mut text).map_err(said)?;
        let mut answer: Value =
            serde_json::from_slice(&text).map_err(|error| error.to_string())?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default();
                let first = message.lines().next().unwrap_or_default();
                Err(format!("{error}: {first}"))
            }
            None => Ok(value),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // Lets the browser write its profile and end.
            let _ = self.ask("DELETE", &self.session, &Value::Null);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// How often a driver may end before it is ready, as it does when something takes its
/// port.
const ATTEMPTS: usize = 5;

fn start_driver() -> (Child, u16) {
    let mut said = String::new();
    for _ in 0..ATTEMPTS {
        match try_driver() {
            Ok(started) => return started,
            Err(reason) => said = reason,
        }
    }
    panic!(
        "{} does not start: {said}",
        setting::chromedriver().display()
    );
}

/// A driver and its port, or what it said before it ended.
fn try_driver() -> Result<(Child, u16), String> {
    let program = setting::chromedriver();
    let mut driver = Command::new(&program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
    let mut lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
    let mut said = Vec::new();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let port = line
            .split_once("started successfully on port ")
            .and_then(|(_, port)| port.trim_end_matches('.').parse().ok());
        said.push(line);
        port
    });
    let Some(port) = port else {
        let _ = driver.kill();
        let _ = driver.wait();
        return Err(said.join(" "));
    };
    // A full pipe would stop it.
    std::thread::spawn(move || lines.for_each(drop));
    Ok((driver, port))
}

fn capabilities(how: &Start) -> Value {
    let mut args = vec![
        "--headless=new".to_owned(),
        "--disable-gpu".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        // Shared memory is small in containers.
        "--disable-dev-shm-usage".to_owned(),
        format!("--lang={}", how.language),
        format!("--accept-lang={}", how.language),
    ];
    if xtask::browser::is_root() {
        args.push("--no-sandbox".to_owned());
    }
    if let Some(profile) = &how.profile {
        args.push(format!("--user-data-dir={}", text(profile)));
    }
    if let Some(film) = &how.camera {
        args.push("--use-fake-ui-for-media-stream".to_owned());
        args.push("--use-fake-device-for-media-stream".to_owned());
        args.push(format!("--use-file-for-fake-video-capture={}", text(film)));
    }
    let mut options = json!({ "binary": text(&setting::chromium()), "args": args });
    if how.keeps_nothing {
        options["prefs"] =
            json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } });
    }
    let mut logs = json!({ "browser": "ALL" });
    if how.notes_requests {
        logs["performance"] = json!("ALL");
    }
    let vendor = vendor();
    let mut wanted = json!({ "browserName": vendor.browser });
    wanted[vendor.options] = options;
    wanted[format!("{}:loggingPrefs", vendor.prefix)] = logs;
    json!({ "capabilities": { "alwaysMatch": wanted } })
}

/// What a browser's driver calls things.
struct Vendor {
    browser: &'static str,
    prefix: &'static str,
    options: &'static str,
}

/// Edge is the same browser under other names.
fn vendor() -> Vendor {
    let program = text(&setting::chromium()).to_ascii_lowercase();
    if program.contains("edge") {
        Vendor {
            browser: "MicrosoftEdge",
            prefix: "ms",
            options: "ms:edgeOptions",
        }
    } else {
        Vendor {
            browser: "chrome",
            prefix: "goog",
            options: "goog:chromeOptions",
        }
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
