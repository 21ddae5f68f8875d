//! Parts of a page that change.

use leptos::prelude::*;

/// A part that is made anew when what it reads has changed. Every such part has
/// the same type, so the module holds the machinery for it once rather than a
/// hundred times.
pub(super) fn live<V: IntoAny>(part: impl Fn() -> V + Send + 'static) -> AnyView {
    boxed(Box::new(move || part().into_any()))
}

fn boxed(part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || part()).into_any()
}
