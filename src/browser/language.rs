//! The browser's own language, the first guess.

use leptos::prelude::window;

use crate::content::Lang;

/// The language that the browser asks for.
pub fn guess() -> Lang {
    Lang::guess(&window().navigator().language().unwrap_or_default())
}
