//! A code as a picture that a camera reads.

use leptos::prelude::*;

use crate::codec::{Correction, Drawing};

/// A QR code, black on white whatever the page's colours are; nothing where the
/// text is longer than any code holds.
#[component]
pub(in crate::ui) fn Code(
    /// What the camera reads.
    text: String,
    /// What a screen reader says instead.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    Drawing::of(&text, Correction::Medium).map(|drawing| {
        let size = drawing.size;
        view! {
            <svg
                class="code"
                viewBox=format!("0 0 {size} {size}")
                role="img"
                aria-label=move || label.get()
            >
                <path class="ground" d=format!("M0 0h{size}v{size}h-{size}z")></path>
                <path class="modules" d=drawing.path></path>
            </svg>
        }
    })
}
