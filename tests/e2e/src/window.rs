//! A person's further windows, what a camera would see of the screen, and files.

use crate::person::{Person, Said};
use serde_json::{Value, json};
use std::path::Path;

/// How a WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Person {
    /// Opens a place of the site in a window of its own, and looks at it. Returns
    /// the window's number; the first one is 0.
    ///
    /// # Panics
    /// When no window opens.
    pub fn opens_window(&self, place: &str) -> usize {
        let number = self.windows().len();
        let body = json!({ "type": "window" });
        let made = self.browser.tell("window/new", &body).expect("a window");
        self.looks_through(&made["handle"]);
        self.settles();
        self.opens(place);
        number
    }

    /// Looks at the window of a number.
    ///
    /// # Panics
    /// When there is no such window.
    pub fn looks_at(&self, number: usize) {
        let windows = self.windows();
        self.looks_through(windows.get(number).expect("that window"));
    }

    fn windows(&self) -> Vec<Value> {
        let handles = self.browser.read("window/handles").expect("windows");
        handles.as_array().expect("a list").clone()
    }

    fn looks_through(&self, handle: &Value) {
        let body = json!({ "handle": handle });
        self.browser.tell("window", &body).expect("a window");
    }

    /// Follows a link that was scanned, and waits for its page.
    pub fn follows(&self, link: &str) {
        self.goes_to(link);
        self.arrives();
    }

    /// What a camera sees of the screen, as grey: pixels row by row, width, height.
    ///
    /// # Panics
    /// When there is no picture.
    pub fn sees_grey(&self, scale: f64) -> (Vec<u8>, usize, usize) {
        let png = self.browser.screen(scale);
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a picture");
        let size = reader.output_buffer_size().expect("a size");
        let mut pixels = vec![0; size];
        let info = reader.next_frame(&mut pixels).expect("a frame");
        let each = info.color_type.samples();
        let grey = pixels.chunks_exact(each).map(|it| {
            let sum: u32 = it.iter().take(3).map(|part| u32::from(*part)).sum();
            (sum / it.len().min(3) as u32) as u8
        });
        (grey.collect(), info.width as usize, info.height as usize)
    }

    /// The one code on the screen, as our own reader reads it off a picture of it;
    /// waits until the page is painted and stands still.
    pub fn reads_code(&self) -> String {
        self.waits_for("one code to be read off the screen", || {
            let (grey, width, height) = self.sees_grey(1.0);
            let read = samklang::codec::picture::read(&grey, width, height);
            let [code] = read.try_into().ok()?;
            Some(code)
        })
    }

    /// What a button saves as a file: its kind, and its text with whatever mark
    /// stands in front. The text is caught on its way.
    pub fn saves(&self, button: impl Said) -> (String, String) {
        self.run(
            "window.saved = null; const real = URL.createObjectURL; \
             URL.createObjectURL = (blob) => { URL.createObjectURL = real; \
             const decoder = new TextDecoder('utf-8', { ignoreBOM: true }); \
             blob.arrayBuffer().then((it) => { \
             saved = [blob.type, decoder.decode(it)]; }); return real(blob); }",
            &[],
        );
        self.presses(button);
        self.waits_for("a file", || {
            let found = self.run("return saved", &[]);
            let part = |at: usize| Some(found[at].as_str()?.to_owned());
            Some((part(0)?, part(1)?))
        })
    }

    /// Chooses a file for a field.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn chooses_file(&self, label: impl Said, file: &Path) {
        self.sees(label);
        let body = json!({ "using": "css selector", "value": "input[type=file]" });
        let found = self.browser.tell("element", &body).expect("a field");
        let id = found[ELEMENT].as_str().expect("an element");
        let path = file.to_str().expect("a plain path");
        let body = json!({ "text": path });
        let chosen = self.browser.tell(&format!("element/{id}/value"), &body);
        chosen.expect("a chosen file");
    }
}
