//! What only the developer tools can do: size, media, a clock, pictures, print.

use crate::driver::Browser;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// No picture is higher than this, however long the page.
const HIGHEST: f64 = 12_000.0;

impl Browser {
    /// A window, or a phone's screen, of a size.
    pub(crate) fn size(&self, width: u32, height: u32) {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": 1,
            "mobile": width < 600,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", params);
        // They would take a strip of every picture.
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
    }

    /// The screen or paper, light or dark.
    pub(crate) fn media(&self, media: &str, is_dark: bool) {
        let scheme = if is_dark { "dark" } else { "light" };
        let params = json!({
            "media": media,
            "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                // Nothing is caught half way.
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ],
        });
        self.cdp("Emulation.setEmulatedMedia", params);
    }

    /// A press of the mouse, or of a finger, at a point of the screen.
    pub(crate) fn tap(&self, x: f64, y: f64) {
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let params = json!({
                "type": kind, "x": x, "y": y, "button": button, "clickCount": 1,
            });
            self.cdp("Input.dispatchMouseEvent", params);
        }
    }

    /// A press of the mouse at a point, held until it is at another one.
    pub(crate) fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        let half = (from.0.midpoint(to.0), from.1.midpoint(to.1));
        for (kind, (x, y)) in [
            ("mouseMoved", from),
            ("mousePressed", from),
            ("mouseMoved", half),
            ("mouseMoved", to),
            ("mouseReleased", to),
        ] {
            let params = json!({
                "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1,
                "buttons": u8::from(kind != "mouseReleased"),
            });
            self.cdp("Input.dispatchMouseEvent", params);
        }
    }

    /// Writes where the focus is.
    pub(crate) fn write(&self, words: &str) {
        self.cdp("Input.insertText", json!({ "text": words }));
    }

    /// A script that runs in every document before its own.
    pub(crate) fn before_every_page(&self, script: &str) {
        let params = json!({ "source": script });
        self.cdp("Page.addScriptToEvaluateOnNewDocument", params);
    }

    /// The whole page as PNG.
    pub(crate) fn picture(&self) -> Vec<u8> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({}));
        let of = |name: &str| metrics["cssContentSize"][name].as_f64().unwrap_or(1.0);
        let clip = json!({
            "x": 0, "y": 0, "scale": 1,
            "width": of("width"), "height": of("height").min(HIGHEST),
        });
        let params = json!({
            "captureBeyondViewport": true, "clip": clip, "optimizeForSpeed": true,
        });
        bytes(&self.cdp("Page.captureScreenshot", params))
    }

    /// What the screen shows now, as PNG.
    pub(crate) fn screen(&self, scale: f64) -> Vec<u8> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({}));
        let of = |name: &str| metrics["cssVisualViewport"][name].as_f64().unwrap_or(1.0);
        let clip = json!({
            "x": of("pageX"), "y": of("pageY"), "scale": scale,
            "width": of("clientWidth"), "height": of("clientHeight"),
        });
        bytes(&self.cdp("Page.captureScreenshot", json!({ "clip": clip })))
    }

    /// The page as PDF, as it would be printed.
    pub(crate) fn print(&self) -> Vec<u8> {
        // A4, in inches.
        let params = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
        bytes(&self.cdp("Page.printToPDF", params))
    }
}

fn bytes(answer: &Value) -> Vec<u8> {
    let text = answer["data"].as_str().expect("data");
    BASE64_STANDARD.decode(text).expect("base64")
}
