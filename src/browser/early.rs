//! The answering page before the app is there: `public/a/early.js` makes it work,
//! and what was done on it is read here, once.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::app::phone::Early;
use crate::content::Lang;
use crate::domain::{Response, Step};

/// Calls back when the app is to take over: never between the two halves of a
/// tap.
pub fn on_take_over(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    let _ = window()
        .add_event_listener_with_callback("samklang-take-over", call.unchecked_ref());
}

/// The language that the page is in.
pub fn language() -> Lang {
    let root = document().document_element();
    let lang = root.and_then(|it| it.get_attribute("lang"));
    Lang::guess(&lang.unwrap_or_default())
}

/// What was done so far.
pub fn done() -> Early {
    let root = document().document_element();
    let view = root.and_then(|it| it.get_attribute("data-view"));
    let chosen = find("input[name=response]:checked")
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
        .and_then(|it| it.value().parse::<u8>().ok());
    let view = view.as_deref();
    Early {
        begun: matches!(view, Some("statement" | "next")),
        chosen: chosen
            .map(|it| Step::new(it).map_or(Response::CannotJudge, Response::Step)),
        next: view == Some("next"),
    }
}

/// Clears the place of the app, lets it be filled, and puts the page back to
/// where it was scrolled and the keyboard to where it was: each static element
/// names its heir.
pub fn replace(fill: impl FnOnce(HtmlElement)) {
    let Some(place) = find("#app").and_then(|it| it.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let heir = document()
        .active_element()
        .and_then(|it| it.get_attribute("data-heir"));
    let (x, y) = (window().scroll_x(), window().scroll_y());
    place.replace_children_with_node_0();
    fill(place);
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-view");
    }
    if let Some(heir) = heir.and_then(|it| find(&it))
        && let Ok(heir) = heir.dyn_into::<HtmlElement>()
    {
        let _ = heir.focus();
    }
    if let (Ok(x), Ok(y)) = (x, y) {
        window().scroll_to_with_x_and_y(x, y);
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
