//! What lies under a mouse or a finger that drags something.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// From now on the pointer's moves are told to the element on which it was pressed,
/// wherever it goes.
pub fn capture(event: &PointerEvent) {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The value of an attribute of the element under the pointer, or of the nearest one
/// around it that has it.
pub fn over(event: &PointerEvent, attribute: &str) -> Option<String> {
    let (x, y) = (event.client_x(), event.client_y());
    let under = document().element_from_point(x as f32, y as f32)?;
    let marked = under.closest(&format!("[{attribute}]")).ok().flatten()?;
    marked.get_attribute(attribute)
}
