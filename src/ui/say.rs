//! Texts in the language of the moment, for pages with and without a shell.

use leptos::prelude::*;

use crate::content::{Lang, Text};

/// A text that follows the language.
pub(super) fn say(
    lang: RwSignal<Lang>,
    text: Text,
) -> impl Fn() -> &'static str + Copy + Send + 'static {
    move || text.get(lang.get())
}
