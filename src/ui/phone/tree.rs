//! Elements made by hand. The answering page's views are put up anew at each
//! step and hold nothing that changes by itself, so this is all they need: with
//! Leptos the page was 109 KB where a room full of phones waits for 70.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// An element that is being made. A browser that refuses to make one leaves it
/// out, with what it would have held.
pub(super) struct El(Option<Element>);

/// An element with a class; `""` is none.
pub(super) fn el(name: &str, class: &str) -> El {
    let made = El(document().create_element(name).ok());
    if class.is_empty() {
        made
    } else {
        made.attr("class", class)
    }
}

/// An element that holds words.
pub(super) fn words(name: &str, class: &str, words: &str) -> El {
    el(name, class).say(words)
}

/// A button that does something; see `Do`.
pub(super) fn button(class: &str, does: &str, words: &str) -> El {
    el("button", class)
        .attr("type", "button")
        .attr("data-do", does)
        .say(words)
}

/// An element of a picture.
pub(super) fn drawn(name: &str) -> El {
    let space = Some("http://www.w3.org/2000/svg");
    El(document().create_element_ns(space, name).ok())
}

impl El {
    /// With an attribute.
    pub(super) fn attr(self, name: &str, value: &str) -> El {
        if let Some(element) = &self.0 {
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// With an attribute that is there or not.
    pub(super) fn flag(self, name: &str, is_there: bool) -> El {
        if is_there { self.attr(name, "") } else { self }
    }

    /// With a number that the style sheet knows by a name.
    pub(super) fn number(self, name: &str, value: usize) -> El {
        if let Some(element) = self.0.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>())
        {
            let _ = element.style().set_property(name, &value.to_string());
        }
        self
    }

    /// With words after what it holds.
    pub(super) fn say(self, words: &str) -> El {
        if let Some(element) = &self.0 {
            let _ = element.append_with_str_1(words);
        }
        self
    }

    /// With an element after what it holds.
    pub(super) fn with(self, child: El) -> El {
        if let (Some(element), Some(child)) = (&self.0, &child.0) {
            let _ = element.append_child(child);
        }
        self
    }

    /// In an element of the page.
    pub(super) fn into(self, place: &Element) {
        if let Some(element) = &self.0 {
            let _ = place.append_child(element);
        }
    }
}
