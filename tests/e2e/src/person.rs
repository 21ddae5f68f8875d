//! A person who uses the app, and says what they see in their own language.

use crate::driver::{Browser, LogLine, Start};
use crate::setting;
use crate::site::Site;
use crate::waiting;
use samklang::content::{CANNOT_JUDGE, Lang, Text, instrument, statement, steps, text};
use samklang::domain::Form;
use serde_json::{Value, json};
use std::cell::Cell;
use std::ops::Range;
use std::path::Path;
use std::time::Duration;

/// Something a person reads or says, in a language.
pub trait Said {
    /// The words.
    fn said(&self, lang: Lang) -> String;
}

impl Said for &str {
    fn said(&self, _: Lang) -> String {
        (*self).to_owned()
    }
}

impl Said for String {
    fn said(&self, _: Lang) -> String {
        self.clone()
    }
}

impl Said for Text {
    fn said(&self, lang: Lang) -> String {
        self.get(lang).to_owned()
    }
}

/// How the page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dress {
    /// Pixels; below 600 it is a phone.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Whether the device asks for dark pages.
    pub is_dark: bool,
    /// Whether it is on paper.
    pub is_printed: bool,
}

impl Dress {
    /// A computer by day.
    pub const DESK: Dress = Dress {
        width: 1280,
        height: 900,
        is_dark: false,
        is_printed: false,
    };
    /// A phone by day.
    pub const PHONE: Dress = Dress {
        width: 390,
        height: 844,
        ..Dress::DESK
    };
}

/// What has the keyboard.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The element's name, such as `button`.
    pub tag: String,
    /// Its label or words.
    pub name: String,
    /// Whether an outline shows it.
    pub is_visible: bool,
    /// Whether the browser holds that it should be shown.
    pub has_ring: bool,
}

/// A person at a browser of their own.
#[derive(Debug)]
pub struct Person {
    pub(crate) browser: Browser,
    home: String,
    lang: Cell<Lang>,
    told: Cell<bool>,
}

impl Person {
    /// Somebody whose browser asks for Swedish, at a computer.
    pub fn at(site: &Site) -> Person {
        Person::speaking(Lang::Sv, site)
    }

    /// Somebody whose browser asks for a language.
    pub fn speaking(lang: Lang, site: &Site) -> Person {
        Person::start(lang, site, Start::default())
    }

    /// Somebody whose browser keeps its profile in a folder.
    pub fn with_profile(profile: &Path, site: &Site) -> Person {
        let profile = Some(profile.to_path_buf());
        Person::start(
            Lang::Sv,
            site,
            Start {
                profile,
                ..Start::default()
            },
        )
    }

    /// Somebody whose browser lets no site keep anything.
    pub fn whose_browser_keeps_nothing(site: &Site) -> Person {
        let keeps_nothing = true;
        Person::start(
            Lang::Sv,
            site,
            Start {
                keeps_nothing,
                ..Start::default()
            },
        )
    }

    /// Somebody whose browser notes every request.
    pub fn whose_requests_are_noted(site: &Site) -> Person {
        let notes_requests = true;
        Person::start(
            Lang::Sv,
            site,
            Start {
                notes_requests,
                ..Start::default()
            },
        )
    }

    /// Somebody whose camera sees a film, over and over, and who lets every page
    /// look.
    pub fn with_camera(site: &Site, film: &Path) -> Person {
        let camera = Some(film.to_path_buf());
        Person::start(
            Lang::Sv,
            site,
            Start {
                camera,
                ..Start::default()
            },
        )
    }

    fn start(lang: Lang, site: &Site, mut how: Start) -> Person {
        how.language = lang.code();
        let browser = Browser::start(&how);
        let person = Person {
            browser,
            home: site.url(),
            lang: Cell::new(lang),
            told: Cell::new(false),
        };
        person.settles();
        person
    }

    /// What every new window begins with.
    pub(crate) fn settles(&self) {
        self.browser.before_every_page(include_str!("page.js"));
        self.wears(Dress::DESK);
    }

    /// Looks at the page in another way.
    pub fn wears(&self, dress: Dress) {
        self.browser.size(dress.width, dress.height);
        // Not "screen", which would be printed too.
        let media = if dress.is_printed { "print" } else { "" };
        self.browser.media(media, dress.is_dark);
    }

    // Places.

    /// Goes to a place of the site, such as `#/learn`, and waits for its page.
    pub fn opens(&self, place: &str) {
        self.goes_to(&format!("{}{place}", self.home));
        self.arrives();
    }

    /// Goes to an address, whatever is there.
    pub fn goes_to(&self, address: &str) {
        if let Err(error) = self.browser.tell("url", &json!({ "url": address })) {
            self.fails(&format!("{address} cannot be opened: {error}"));
        }
    }

    /// Loads the page anew.
    pub fn reloads(&self) {
        self.browser.tell("refresh", &json!({})).expect("a reload");
        self.arrives();
    }

    /// The browser's own way back.
    pub fn goes_back(&self) {
        self.browser.tell("back", &json!({})).expect("a way back");
    }

    pub(crate) fn arrives(&self) {
        self.waits_for("the app to start", || {
            let started = self.run("return !!document.querySelector('#main h1')", &[]);
            if started == json!(true) {
                Some(())
            } else {
                None
            }
        });
    }

    /// The address behind the site's own.
    pub fn place(&self) -> String {
        let address = self.browser.read("url").expect("an address");
        let address = address.as_str().unwrap_or_default();
        address
            .strip_prefix(&self.home)
            .unwrap_or(address)
            .to_owned()
    }

    /// Waits until the address is a place of the site.
    pub fn is_at(&self, place: &str) {
        self.waits_for(&format!("the address to be {place}"), || {
            (self.place() == place).then_some(())
        });
    }

    // What is seen.

    /// Everything that can be read on the page.
    pub fn text(&self) -> String {
        self.string("return e2e.text()", &[])
    }

    /// Waits until something can be read on the page.
    pub fn sees(&self, words: impl Said) {
        let words = self.plain(words);
        self.waits_for(&format!("“{words}”"), || {
            self.text().contains(&words).then_some(())
        });
    }

    /// Something is not on the page. Meaningful only after something else has
    /// been seen.
    pub fn does_not_see(&self, words: impl Said) {
        let words = self.plain(words);
        if self.text().contains(&words) {
            self.fails(&format!("“{words}” must not be seen"));
        }
    }

    /// Waits until something is gone from the page.
    pub fn no_longer_sees(&self, words: impl Said) {
        let words = self.plain(words);
        self.waits_for(&format!("“{words}” to go away"), || {
            (!self.text().contains(&words)).then_some(())
        });
    }

    /// Waits for the page's heading.
    pub fn sees_heading(&self, words: impl Said) {
        let words = self.plain(words);
        self.waits_for(&format!("the heading “{words}”"), || {
            (self.heading() == words).then_some(())
        });
    }

    /// The page's heading.
    pub fn heading(&self) -> String {
        self.string("return e2e.heading()", &[])
    }

    /// The rows of the table that has a cell with these words in its first row.
    /// A cell over several columns ends in ` ×` and their number.
    pub fn table(&self, column: impl Said) -> Vec<Vec<String>> {
        let column = self.plain(column);
        let found = self.run("return e2e.table(arguments[0])", &[json!(column)]);
        if found.is_null() {
            self.fails(&format!("there is no table with “{column}”"));
        }
        rows(&found)
    }

    /// The rows of all tables, one after the other.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let found = self.run("return e2e.tables()", &[]);
        found.as_array().unwrap().iter().flat_map(rows).collect()
    }

    /// What a screen reader says of the pictures that are seen.
    pub fn pictures(&self) -> Vec<String> {
        strings(&self.run("return e2e.pictures()", &[]))
    }

    /// How many pixels of the page lie beyond the right edge.
    pub fn pixels_too_wide(&self, width: u32) -> i64 {
        let script = "return document.documentElement.scrollWidth - arguments[0]";
        self.run(script, &[json!(width)]).as_i64().unwrap()
    }

    // What is done.

    /// Presses a button or a link, or opens what is folded.
    pub fn presses(&self, words: impl Said) {
        let words = self.plain(words);
        self.taps(
            &format!("something to press: “{words}”"),
            "e2e.button(arguments[0])",
            &[json!(words)],
        );
    }

    /// Whether something can be pressed now.
    pub fn can_press(&self, words: impl Said) -> bool {
        let words = self.plain(words);
        let script = "return !!e2e.button(arguments[0])";
        self.run(script, &[json!(words)]) == json!(true)
    }

    /// Presses the first thing that a selector finds, on a page that is not made of
    /// the app's words yet.
    pub fn presses_at(&self, selector: &str) {
        self.taps(
            selector,
            "document.querySelector(arguments[0])",
            &[json!(selector)],
        );
    }

    /// From now on every page waits for its module until it is let go.
    pub fn has_a_slow_network(&self) {
        self.browser.before_every_page(
            "const real = window.fetch; \
             window.fetch = (...it) => new Promise((go) => { window.letModuleCome = go; }) \
             .then(() => real(...it));",
        );
    }

    /// The module that a page waits for comes.
    pub fn gets_the_module(&self) {
        self.waits_for("the page to ask for its module", || {
            let script = "return !!window.letModuleCome && (letModuleCome(), true)";
            (self.run(script, &[]) == json!(true)).then_some(())
        });
        self.arrives();
    }

    /// Chooses an answer, or ticks a box.
    pub fn chooses(&self, words: impl Said) {
        let words = self.plain(words);
        self.taps(
            &format!("the choice “{words}”"),
            "e2e.option(arguments[0])",
            &[json!(words)],
        );
    }

    /// Chooses an answer to a question.
    pub fn chooses_for(&self, question: impl Said, words: impl Said) {
        let (question, words) = (self.plain(question), self.plain(words));
        self.taps(
            &format!("the choice “{words}” for “{question}”"),
            "e2e.option(arguments[0], arguments[1])",
            &[json!(words), json!(question)],
        );
    }

    /// Whether an answer is chosen now.
    pub fn has_chosen(&self, words: impl Said) -> bool {
        let words = self.plain(words);
        let script = "return !!e2e.option(arguments[0])?.control.checked";
        self.run(script, &[json!(words)]) == json!(true)
    }

    /// Writes something into a field in place of what is there.
    pub fn fills(&self, label: impl Said, words: &str) {
        let label = self.plain(label);
        // A page that has just changed may still be about to move the keyboard:
        // what is written then would end up in another field.
        let script = "return e2e.takes(e2e.field(arguments[0]))";
        self.waits_for(&format!("the keyboard in the field “{label}”"), || {
            (self.run(script, &[json!(label)]) == json!(true)).then_some(())
        });
        if words.is_empty() {
            self.presses_key("Delete");
        } else {
            self.browser.write(words);
        }
    }

    /// Fills a field that is not typed into, such as a day (`2026-03-02`) or a
    /// list that opens (the words of one of its options).
    pub fn sets(&self, label: impl Said, value: impl Said) {
        let (label, value) = (self.plain(label), self.plain(value));
        let script = "const it = e2e.field(arguments[0]); if (!it) return false; \
             const option = [...(it.options || [])].find((o) => o.text === arguments[1]); \
             it.value = option ? option.value : arguments[1]; \
             it.dispatchEvent(new Event('input', { bubbles: true })); \
             it.dispatchEvent(new Event('change', { bubbles: true })); return true";
        self.waits_for(&format!("the field “{label}”"), || {
            let done = self.run(script, &[json!(label), json!(value)]);
            (done == json!(true)).then_some(())
        });
    }

    /// What a field holds.
    pub fn field(&self, label: impl Said) -> String {
        let label = self.plain(label);
        let script = "return e2e.field(arguments[0]).value";
        self.string(script, &[json!(label)])
    }

    /// Answers a whole sheet, from the first statement to the review: a digit an
    /// item in the order of the instrument's list, 0 for cannot judge.
    pub fn answers(&self, form: Form, sheet: &str) {
        let all = instrument(form).order.len();
        self.answers_some(form, sheet, 0..all);
    }

    /// Answers some statements of a sheet, by their places in the order in which
    /// they are met, and arrives at the one after them, or at the review.
    pub fn answers_some(&self, form: Form, sheet: &str, some: Range<usize>) {
        let lang = self.lang.get();
        let (instrument, digits) = (instrument(form), digits(sheet));
        let statement_at = |at: usize| {
            let place = instrument.order.get(at)?;
            Some(statement(instrument.items[*place].id))
        };
        let rows = some.clone().map(|at| {
            let place = instrument.order[at];
            let answer = match digits[place] {
                0 => CANNOT_JUDGE,
                step => steps(instrument.items[place].measure)[usize::from(step) - 1],
            };
            let next = match statement_at(at + 1) {
                Some(_) => text::common::NEXT,
                None => text::answer::TO_REVIEW,
            };
            [statement_at(at).unwrap(), answer, next].map(|it| plain(&it.said(lang)))
        });
        let rows = json!(rows.collect::<Vec<_>>());
        if let Err(error) = self
            .browser
            .run("return e2e.answers(arguments[0])", &[rows])
        {
            self.fails(&error);
        }
        self.sees_heading(statement_at(some.end).unwrap_or(text::answer::REVIEW_TITLE));
    }

    /// Switches to the other language.
    pub fn switches_language(&self) {
        self.presses(text::shell::SWITCH);
        self.lang.set(self.lang.get().other());
        let code = self.lang.get().code();
        self.waits_for("the other language", || {
            let lang = self.string("return document.documentElement.lang", &[]);
            (lang == code).then_some(())
        });
    }

    /// The language of the moment.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    // The keyboard.

    /// Presses a key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`,
    /// `Backspace`, an arrow, or a character; with `Ctrl+` and `Alt+` too.
    pub fn presses_key(&self, name: &str) {
        let mut held = Vec::new();
        let mut name = name;
        for (prefix, key) in [
            ("Ctrl+", "\u{e009}"),
            ("Alt+", "\u{e00a}"),
            ("Shift+", "\u{e008}"),
        ] {
            if let Some(rest) = name.strip_prefix(prefix) {
                held.push(key);
                name = rest;
            }
        }
        let key = match name {
            "Backspace" => "\u{e003}",
            "Tab" => "\u{e004}",
            "Enter" => "\u{e007}",
            "Escape" => "\u{e00c}",
            "Delete" => "\u{e017}",
            "Space" => " ",
            "ArrowLeft" => "\u{e012}",
            "ArrowUp" => "\u{e013}",
            "ArrowRight" => "\u{e014}",
            "ArrowDown" => "\u{e015}",
            character => character,
        };
        let acts = held.iter().any(|it| *it != "\u{e008}");
        let press = |key: &str| {
            [
                json!({ "type": "keyDown", "value": key }),
                json!({ "type": "keyUp", "value": key }),
            ]
        };
        let mut actions = Vec::from(press(key));
        for key in held {
            let [down, up] = press(key);
            actions.insert(0, down);
            actions.push(up);
        }
        let body = json!({ "actions": [
            { "type": "key", "id": "keyboard", "actions": actions }
        ] });
        self.browser.tell("actions", &body).expect("a keyboard");
        // What acts, unlike what is typed and what goes from field to field.
        if matches!(name, "Enter" | "Space" | "Escape") || acts {
            self.lets_it_paint();
        }
    }

    /// Lets the page do what it does on its next paint, such as moving the keyboard:
    /// no person's next key is faster than that.
    fn lets_it_paint(&self) {
        self.run("return e2e.painted()", &[]);
    }

    /// Writes by keys where the focus is.
    pub fn types(&self, words: &str) {
        self.lets_it_paint();
        for character in words.chars() {
            self.presses_key(&character.to_string());
        }
    }

    /// What has the keyboard now.
    pub fn focus(&self) -> Focus {
        let found = self.run("return e2e.focus()", &[]);
        let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
        Focus {
            tag: text("tag"),
            name: text("name"),
            is_visible: found["visible"] == json!(true),
            has_ring: found["ring"] == json!(true),
        }
    }

    /// Presses Tab until something with these words has the keyboard, and checks
    /// at each stop that it can be seen.
    pub fn tabs_to(&self, words: impl Said) {
        let words = self.plain(words);
        let mut passed = Vec::new();
        self.lets_it_paint();
        for _ in 0..60 {
            self.presses_key("Tab");
            let focus = self.focus();
            if !focus.is_visible {
                self.fails(&format!("the keyboard is unseen at {focus:?}"));
            }
            if focus.name.starts_with(&words) {
                return;
            }
            passed.push(focus.name);
        }
        self.fails(&format!("Tab never came to “{words}”, only {passed:?}"));
    }

    /// Waits until the page's heading has the keyboard, as after every arrival.
    pub fn has_focus_on_heading(&self) {
        self.waits_for("focus on the heading", || {
            (self.focus().tag == "h1").then_some(())
        });
    }

    // The clock and the device.

    /// Lets time pass without waiting: the device's clock jumps.
    pub fn lets_pass(&self, time: Duration) {
        let millis = u64::try_from(time.as_millis()).unwrap();
        self.run("e2e.moveClock(arguments[0])", &[json!(millis)]);
    }

    /// Sets the device's clock, such as to `2026-03-02T12:00:00`.
    pub fn sets_clock(&self, moment: &str) {
        self.run("e2e.setClock(Date.parse(arguments[0]))", &[json!(moment)]);
    }

    /// Everything in local storage, by key.
    pub fn stored(&self) -> Vec<(String, String)> {
        self.storage("localStorage")
    }

    /// Everything in session storage, by key.
    pub fn stored_for_the_window(&self) -> Vec<(String, String)> {
        self.storage("sessionStorage")
    }

    fn storage(&self, name: &str) -> Vec<(String, String)> {
        let script = format!("return Object.entries({name}).sort()");
        let found = self.run(&script, &[]);
        let pairs = found.as_array().expect("entries").iter();
        pairs
            .map(|it| {
                let [key, text] = strings(it).try_into().unwrap();
                (key, text)
            })
            .collect()
    }

    /// The text of a key in local storage.
    pub fn stored_text(&self, key: &str) -> Option<String> {
        let pairs = self.stored().into_iter();
        pairs.into_iter().find(|it| it.0 == key).map(|it| it.1)
    }

    /// Puts texts into local storage, and leaves, so that the app finds them when
    /// it starts.
    pub fn finds_stored(&self, texts: &[(String, String)]) {
        self.opens("");
        let script =
            "arguments[0].forEach(([key, text]) => localStorage.setItem(key, text))";
        self.run(script, &[json!(texts)]);
        self.goes_to("about:blank");
    }

    /// The same for the window's storage.
    pub fn finds_stored_for_the_window(&self, key: &str, text: &str) {
        self.opens("");
        let script = "sessionStorage.setItem(arguments[0], arguments[1])";
        self.run(script, &[json!(key), json!(text)]);
        self.goes_to("about:blank");
    }

    // What is left behind.

    /// Warnings and errors of the console since it was last looked at.
    pub fn complaints(&self) -> Vec<LogLine> {
        let mut lines = self.browser.log("browser");
        lines.retain(|it| it.level == "SEVERE" || it.level == "WARNING");
        lines
    }

    /// The console has nothing to complain about.
    pub fn has_a_quiet_console(&self) {
        let lines = self.complaints();
        if !lines.is_empty() {
            self.fails(&format!("the console complains: {lines:#?}"));
        }
    }

    /// The addresses of every request since this was last asked. Only for a
    /// browser whose requests are noted.
    pub fn requests(&self) -> Vec<String> {
        let lines = self.browser.log("performance").into_iter();
        lines
            .filter_map(|line| {
                let event: Value = serde_json::from_str(&line.message).ok()?;
                let event = &event["message"];
                let is_request = event["method"] == "Network.requestWillBeSent";
                let address = event["params"]["request"]["url"].as_str()?;
                is_request.then(|| address.to_owned())
            })
            .collect()
    }

    /// Keeps a picture of the whole page.
    pub fn takes_picture(&self, name: &str) {
        let file = setting::screenshots().join(format!("{name}.png"));
        std::fs::write(file, self.browser.picture()).expect("a place for pictures");
    }

    /// The page as it would be printed, as PDF.
    pub fn prints(&self) -> Vec<u8> {
        self.browser.print()
    }

    // Below are the tools that the rest is made of.

    /// Runs a script in the page.
    pub fn run(&self, script: &str, args: &[Value]) -> Value {
        // A page that is just being left cannot answer; the next one can.
        let answer = waiting::until(|| match self.browser.run(script, args) {
            Err(error) if is_leaving(&error) => Err(error),
            answer => Ok(answer),
        });
        match answer.unwrap_or_else(Err) {
            Ok(value) => value,
            Err(error) => self.fails(&format!("{error} in: {}", head(script))),
        }
    }

    fn string(&self, script: &str, args: &[Value]) -> String {
        self.run(script, args)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn plain(&self, words: impl Said) -> String {
        plain(&words.said(self.lang.get()))
    }

    /// Waits until a look gives something.
    pub fn waits_for<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.waits_at_most(waiting::PATIENCE, what, look)
    }

    /// Waits until a look gives something that may take longer than a page does.
    pub fn waits_at_most<T>(
        &self,
        patience: Duration,
        what: &str,
        mut look: impl FnMut() -> Option<T>,
    ) -> T {
        match waiting::for_at_most(patience, || look().ok_or_else(String::new)) {
            Ok(value) => value,
            Err(_) => self.fails(&format!("waited in vain for {what}")),
        }
    }

    /// Presses what a script finds, once it can be reached.
    fn taps(&self, what: &str, script: &str, args: &[Value]) {
        let script = format!("return e2e.point({script})");
        let point = waiting::until(|| match self.browser.run(&script, args)? {
            Value::Array(point) => Ok(point),
            why => Err(why.as_str().unwrap_or_default().to_owned()),
        });
        match point {
            Ok(point) => {
                let at = |place: usize| point[place].as_f64().expect("a number");
                self.browser.tap(at(0), at(1));
            }
            Err(why) => self.fails(&format!("waited in vain for {what}: {why}")),
        }
    }

    /// Drags what a selector finds to the middle of what another one finds.
    pub fn drags(&self, what: &str, to: &str) {
        let place = |selector: &str| {
            let script = "const box = document.querySelector(arguments[0]) \
                          .getBoundingClientRect(); \
                          return [box.x + box.width / 2, box.y + box.height / 2]";
            let found = self.run(script, &[json!(selector)]);
            let at = |place: usize| found[place].as_f64().expect("a number");
            (at(0), at(1))
        };
        let script = "document.querySelector(arguments[0]) \
                      .scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.run(script, &[json!(what)]);
        self.browser.drag(place(what), place(to));
    }

    /// Touches the screen where nothing is, as a sign of life.
    pub fn taps_nowhere(&self) {
        self.browser.tap(2.0, 2.0);
    }

    /// Stops the test, and says what the page looked like.
    pub fn fails(&self, why: &str) -> ! {
        let scene = self.scene();
        self.told.set(true);
        panic!("{why}\n{scene}");
    }

    /// The page's text and address, and where a picture of it is.
    fn scene(&self) -> String {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("somebody").replace("::", "-");
        let file = setting::screenshots().join(format!("failed-{name}.png"));
        // The browser may be gone; then there is nothing to see.
        let address = self.browser.read("url").unwrap_or_default();
        let text = self.browser.run("return window.e2e ? e2e.text() : ''", &[]);
        let text = text.unwrap_or_default();
        let text: String = text
            .as_str()
            .unwrap_or_default()
            .chars()
            .take(3000)
            .collect();
        let lines = self.browser.tell("se/log", &json!({ "type": "browser" }));
        let shot = self.browser.read("screenshot").ok().and_then(|it| {
            use base64::Engine as _;
            let text = it.as_str()?;
            base64::prelude::BASE64_STANDARD.decode(text).ok()
        });
        let shot = shot.map_or_else(String::new, |bytes| {
            let _ = std::fs::write(&file, bytes);
            format!("\npicture: {}", file.display())
        });
        let console = lines.unwrap_or_default();
        format!("address: {address}{shot}\nconsole: {console}\npage: {text}")
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        // An expectation of the journey itself failed: show the scene as well.
        if std::thread::panicking() && !self.told.get() {
            println!("{}", self.scene());
        }
    }
}

/// Spaces and minus signs are typography.
fn plain(words: &str) -> String {
    let words = words.replace('\u{ad}', "").replace('\u{2212}', "-");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_leaving(error: &str) -> bool {
    ["context", "navigated", "e2e is not defined"]
        .iter()
        .any(|it| error.contains(it))
}

fn digits(sheet: &str) -> Vec<u8> {
    let digits = sheet.bytes().filter(u8::is_ascii_digit);
    digits.map(|digit| digit - b'0').collect()
}

fn strings(value: &Value) -> Vec<String> {
    let all = value.as_array().expect("a list").iter();
    all.map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

fn rows(value: &Value) -> Vec<Vec<String>> {
    value
        .as_array()
        .expect("rows")
        .iter()
        .map(strings)
        .collect()
}

fn head(script: &str) -> String {
    script.chars().take(120).collect()
}
