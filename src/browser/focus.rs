//! Where the keyboard is, what the window is called, and dialogs.

use std::cell::RefCell;

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};

/// After the next paint: moves focus to the first element of a selector and
/// names the window after the page's heading.
pub fn move_to(selector: &'static str) {
    request_animation_frame(move || {
        name_window();
        if let Some(element) = find(selector) {
            let _ = element.focus();
        }
    });
}

/// Gives the element of an id the keyboard, with what a field holds selected, so
/// that the next key takes its place. At once if the element is there: the next
/// key may already be on its way. Otherwise after the next paint.
pub fn to_id(id: String) {
    if !take(&id) {
        request_animation_frame(move || {
            take(&id);
        });
    }
}

fn take(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
    true
}

/// The element that has the keyboard now gets it back after the next paint, should
/// the page have made it anew by then.
pub fn keep() {
    let id = document().active_element().map(|it| it.id());
    let Some(id) = id.filter(|it| !it.is_empty()) else {
        return;
    };
    request_animation_frame(move || {
        let has_it = document().active_element().is_some_and(|it| it.id() == id);
        if !has_it {
            take(&id);
        }
    });
}

/// Whether the keyboard is in something that is typed into.
pub fn is_in_text() -> bool {
    let kinds = "textarea, select, input:not([type=radio], [type=checkbox])";
    document()
        .active_element()
        .is_some_and(|it| it.matches(kinds).unwrap_or(false))
}

thread_local! {
    /// What gets the keyboard on the next page, in place of its heading.
    static AWAITED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The next page that begins gives the keyboard to the field of an id, or to the
/// first one of the fields that an element of that id holds.
pub fn await_field(id: &str) {
    AWAITED.set(Some(id.to_owned()));
}

/// After the next paint: gives such a field the keyboard on this page.
pub fn to_field(id: String) {
    request_animation_frame(move || {
        reach(&id);
    });
}

/// As [`move_to`], with the page scrolled to its top: a new page begins there,
/// unless it was asked for one of its fields.
pub fn begin_page() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let Some(id) = AWAITED.take() else {
        return move_to("h1");
    };
    request_animation_frame(move || {
        name_window();
        if !reach(&id) {
            move_to("h1");
        }
    });
}

/// Whether there is such a field. Of choices it is the chosen one.
fn reach(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    let held = ["input:checked", "input, textarea, select, button"];
    let within = held
        .into_iter()
        .find_map(|it| element.query_selector(it).ok().flatten());
    let field = within.unwrap_or(element).dyn_into::<HtmlElement>();
    field.is_ok_and(|field| field.focus().is_ok())
}

/// After the next paint: brings the first element of a selector onto the screen.
pub fn show(selector: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = find(selector) {
            element.scroll_into_view();
        }
    });
}

/// Names the window after the page's heading.
pub fn name_window() {
    let heading = find("h1")
        .and_then(|it| it.text_content())
        .unwrap_or_default();
    let heading = heading.trim();
    if heading.is_empty() || heading == "Samklang" {
        document().set_title("Samklang");
    } else {
        document().set_title(&format!("{heading} – Samklang"));
    }
}

/// Tells the page's language to whoever reads it aloud.
pub fn set_language(code: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", code);
    }
}

/// Opens a dialog over the page; the keyboard stays inside it until it closes.
pub fn open_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}
