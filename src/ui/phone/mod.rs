//! Answering on a phone of one's own: a page and a module of its own. The room
//! is `app::phone`; this shows it and does what it asks for. A view is put up
//! anew when the phase or the language changes; in between, native elements keep
//! themselves.

mod arrival;
mod code;
mod events;
mod sheet;
mod thanks;
mod tree;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::app::phone::{Action, Effect, Phase, Visit};
use crate::browser::awake::Awake;
use crate::browser::{address, clock, early, focus, newer, phone_storage};
use crate::content::text::phone as text;
use crate::content::{Lang, Text};
use crate::store::phone::Phone as Kept;
use tree::{El, button, el, words};

/// Takes over the static page as soon as nobody's finger is on it.
pub(super) fn serve() {
    early::on_take_over(|| {
        let done = early::done();
        let mut phone = Phone::open();
        let now = clock::now();
        let effects = phone.visit.take_over(done, now);
        early::replace(|_| {
            phone.carry_out(effects);
            phone.show();
        });
        if done.next {
            phone.begin_page();
        }
        events::listen(&Rc::new(RefCell::new(phone)));
    });
}

/// The room, and what is done with what it asks for.
struct Phone {
    lang: Lang,
    visit: Visit,
    /// Whether the browser keeps what it is given.
    is_kept: bool,
    /// What this page knows to be kept.
    kept: Option<String>,
    /// The screen stays on while the code is shown.
    awake: Option<Awake>,
}

impl Phone {
    fn open() -> Phone {
        let kept = phone_storage::read();
        let (visit, effects) =
            Visit::open(&address::fragment(), kept.as_deref(), clock::now());
        let mut phone = Phone {
            lang: match early::language() {
                Lang::Sv if phone_storage::is_easy() => Lang::Easy,
                lang => lang,
            },
            visit,
            is_kept: phone_storage::can_keep(),
            kept,
            awake: None,
        };
        phone.carry_out(effects);
        phone
    }

    /// Opens the room again: with another link, or with what another tab kept.
    fn open_again(&mut self) {
        if self.is_kept {
            self.kept = phone_storage::read();
        }
        let (visit, effects) =
            Visit::open(&address::fragment(), self.kept.as_deref(), clock::now());
        self.visit = visit;
        self.carry_out(effects);
        self.show();
        self.begin_page();
    }

    fn act(&mut self, action: Action) {
        let was_kept = self.is_kept;
        let effects = self.visit.update(action, clock::now());
        let has_moved = effects.contains(&Effect::Focus);
        self.carry_out(effects);
        if has_moved {
            self.show();
            self.begin_page();
        } else if was_kept != self.is_kept
            && !matches!(self.visit.phase(), Phase::Statement(_))
        {
            // A statement says it at the next view: the keyboard is in it.
            self.show_again();
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Keep(kept) => self.keep(&kept),
                Effect::Forget => {
                    phone_storage::forget();
                    self.kept = None;
                }
                Effect::Fetch => newer::fetch(),
                Effect::Address(fragment) => address::replace(&fragment),
                // Whoever shows the new view sees to it.
                Effect::Focus => {}
            }
        }
    }

    fn keep(&mut self, kept: &Kept) {
        let text = kept.seal(clock::now());
        self.is_kept = phone_storage::keep(&text);
        self.kept = Some(text);
    }

    /// A new view begins at its top, and its heading takes the focus.
    fn begin_page(&self) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_on("h1");
    }

    /// Puts up the view of the moment.
    fn show(&mut self) {
        let phase = self.visit.phase();
        let main = el("main", "answering")
            .attr("id", "main")
            .attr("tabindex", "-1");
        let main = match phase {
            Phase::NoCode => arrival::no_code(self, main),
            Phase::Damaged => arrival::damaged(self, main),
            Phase::Unknown(how) => arrival::unknown(self, main, how),
            Phase::Other => arrival::other(self, main),
            Phase::Welcome => sheet::welcome(self, main),
            Phase::Statement(at) => sheet::statement(self, main, at),
            Phase::Review => sheet::review(self, main),
            Phase::Code => code::page(self, main),
            Phase::Thanks => thanks::page(self, main),
        };
        if let Some(place) = document().get_element_by_id("app") {
            place.replace_children_with_node_0();
            main.into(&place);
        }
        focus::name_window();
        if phase != Phase::Code {
            self.awake = None;
        } else if self.awake.is_none() {
            self.awake = Some(Awake::ask());
        }
    }

    /// The same view in another language: scrolled and typed as it was.
    fn show_again(&mut self) {
        let typed = input("#code").map(|it| it.value());
        let y = window().scroll_y().unwrap_or(0.0);
        self.show();
        if let (Some(input), Some(typed)) = (input("#code"), typed) {
            input.set_value(&typed);
        }
        window().scroll_to_with_x_and_y(0.0, y);
    }

    fn switch_language(&mut self) {
        self.speak(self.lang.other(), ".language");
    }

    /// Between ordinary and easy Swedish.
    fn switch_wording(&mut self) {
        if let Some(other) = self.lang.other_wording() {
            self.speak(other, ".wording");
        }
    }

    fn speak(&mut self, lang: Lang, button: &str) {
        self.lang = lang;
        focus::set_language(lang.code());
        phone_storage::keep_language(lang);
        self.show_again();
        focus_on(button);
    }

    /// A text in the language of the moment.
    fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// The top of every view: what is on the left, and the other language.
    fn top(&self, left: El) -> El {
        use crate::content::text::shell::{EASY, SWITCH};
        let other = self.lang.other().code();
        let switch = button("link language", "language", self.t(SWITCH));
        let mut tongues = el("span", "tongues");
        if self.lang.other_wording().is_some() {
            tongues = tongues.with(button("link wording", "wording", self.t(EASY)));
        }
        el("header", "top")
            .with(left)
            .with(tongues.with(switch.attr("lang", other)))
    }

    /// The top of every view but a statement's, and what must be known there.
    fn head(&self, main: El) -> El {
        let mut main = main.with(self.top(el("span", "")));
        for (is_shown, text) in [
            (!self.is_kept, text::NOT_KEPT),
            (self.visit.is_unreadable(), text::UNREADABLE),
        ] {
            if is_shown {
                let banner = words("p", "banner", self.t(text));
                main = main.with(banner.attr("role", "status"));
            }
        }
        main
    }

    fn heading(&self, text: Text) -> El {
        words("h1", "", self.t(text)).attr("tabindex", "-1")
    }

    fn p(&self, text: Text) -> El {
        words("p", "", self.t(text))
    }

    fn button(&self, class: &str, does: &str, text: Text) -> El {
        button(class, does, self.t(text))
    }
}

fn focus_on(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

fn input(selector: &str) -> Option<HtmlInputElement> {
    find(selector)?.dyn_into().ok()
}
