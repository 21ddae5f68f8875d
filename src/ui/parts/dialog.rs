//! A question over the page, that the keyboard cannot leave unanswered.

use leptos::html;
use leptos::prelude::*;

use crate::browser::focus;
use crate::content::Text;
use crate::content::text::common;
use crate::ui::state::shell;

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

/// The two ways out of a question. The safe one comes first.
#[component]
pub(in crate::ui) fn WaysOut(
    /// Whether the dialog is open.
    asks: RwSignal<bool>,
    yes: Text,
    on_yes: impl FnMut(leptos::ev::MouseEvent) + 'static,
) -> impl IntoView {
    let shell = shell();
    view! {
        <div class="row">
            <button type="button" class="button quiet" on:click=move |_| asks.set(false)>
                {shell.t(common::CANCEL)}
            </button>
            <button type="button" class="button" on:click=on_yes>{shell.t(yes)}</button>
        </div>
    }
}
