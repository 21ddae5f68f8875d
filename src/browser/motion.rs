//! Whether the device asks for less that moves.

use leptos::prelude::window;

/// Whether nothing should move by itself.
pub fn is_reduced() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
