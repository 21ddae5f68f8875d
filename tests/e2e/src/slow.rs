//! A slow phone on a slow network, to be measured: a browser of its own, empty
//! at the start, and nothing on its pages but what a measurement brings.

use crate::driver::{Browser, Start};
use samklang::content::Lang;
use serde_json::{Value, json};

/// Bytes a second: 1.6 and 0.75 Mbit/s.
const DOWN: u32 = 200_000;
const UP: u32 = 93_750;
/// Milliseconds that every request takes there and back.
const ROUND_TRIP: u32 = 150;

/// An emulated phone.
#[derive(Debug)]
pub struct SlowPhone {
    browser: Browser,
}

impl SlowPhone {
    /// A phone whose CPU is four times slower than this computer's, with an empty
    /// profile. It looks at a first page at full speed, so that the browser itself
    /// is awake; `kept` is put there into the storage of its origin. Then all is
    /// slow, and `probe` runs in every document before its own scripts.
    ///
    /// # Panics
    /// When there is no browser, or the first page is not there.
    pub fn start(
        lang: Lang,
        first_page: &str,
        kept: &[(String, String)],
        probe: &str,
    ) -> SlowPhone {
        let browser = Browser::start(&Start {
            language: lang.code(),
            ..Start::default()
        });
        browser.size(390, 844);
        browser.media("", false);
        let phone = SlowPhone { browser };
        phone.opens(first_page);
        phone.run(
            "for (const [key, text] of arguments[0]) localStorage.setItem(key, text)",
            &[json!(kept)],
        );
        phone.browser.before_every_page(probe);
        let tell = |command: &str, params| phone.browser.cdp(command, params);
        tell("Network.enable", json!({}));
        tell(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false, "latency": ROUND_TRIP,
                "downloadThroughput": DOWN, "uploadThroughput": UP,
            }),
        );
        tell("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
        phone
    }

    /// Opens an address.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub fn opens(&self, address: &str) {
        let opened = self.browser.tell("url", &json!({ "url": address }));
        opened.unwrap_or_else(|error| panic!("{address} cannot be opened: {error}"));
    }

    /// Runs a script in the page, and waits for what it promises.
    ///
    /// # Panics
    /// When it throws.
    pub fn run(&self, script: &str, args: &[Value]) -> Value {
        let result = self.browser.run(script, args);
        result.unwrap_or_else(|error| panic!("a script in the page failed: {error}"))
    }

    /// What the browser calls itself, such as `Chrome/156.0.1.2`.
    pub fn browser(&self) -> String {
        let version = self.browser.cdp("Browser.getVersion", json!({}));
        version["product"].as_str().unwrap_or_default().to_owned()
    }
}
