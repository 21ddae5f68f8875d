//! A question over the page, that the keyboard cannot leave unanswered.

use leptos::html;
use leptos::prelude::*;

use crate::browser::focus;

/// A dialog that is open while a signal says so. Escape closes it.
#[component]
pub(in crate::ui) fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The id of its heading, which must be among the children.
    labelled_by: &'static str,
    children: Children,
) -> impl IntoView {
    let element: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move |_| {
        let is_open = open.get();
        if let Some(dialog) = element.get() {
            if is_open {
                focus::open_dialog(&dialog);
            } else {
                dialog.close();
            }
        }
    });
    // Told a moment after it closed; by then it may have been asked for again.
    let closed = move |_| {
        if element.get_untracked().is_none_or(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    view! {
        <dialog node_ref=element aria-labelledby=labelled_by on:close=closed>
            {children()}
        </dialog>
    }
}
