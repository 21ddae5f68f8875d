//! A code as a picture that a camera reads.

use leptos::prelude::*;

use crate::codec::{Strength, draw};

/// A QR code, dark on white whatever the page looks like; nothing where the text
/// is longer than any picture holds.
#[component]
pub(in crate::ui) fn Picture(
    /// What the camera reads.
    text: String,
    /// What a screen reader says instead.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    draw(&text, Strength::Medium).map(|drawing| {
        let view_box = drawing.view_box();
        view! {
            <svg
                class="qr"
                role="img"
                aria-label=move || label.get()
                viewBox=view_box
                shape-rendering="crispEdges"
            >
                <path d=drawing.path/>
            </svg>
        }
    })
}
