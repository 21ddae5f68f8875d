//! Light or dark, as the device asks for.

use leptos::prelude::window;

/// Whether the device asks for a dark page.
pub fn is_dark() -> bool {
    let query = window().match_media("(prefers-color-scheme: dark)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
