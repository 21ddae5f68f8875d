//! Parts that several pages are made of.

mod beams;
mod dialog;
mod distribution;
mod exercise;
mod fields;
mod glyph;
mod steps;
mod wall_theme;

pub(super) use beams::Beams;
pub(super) use dialog::Dialog;
pub(super) use distribution::Distributions;
pub(super) use exercise::{ExerciseList, ExerciseRow};
pub(super) use fields::{Choice, Lines, NumberField, Tick, WordField};
pub(super) use glyph::{Glyph, Mark, hue};
pub(super) use steps::LoopLine;
pub(super) use wall_theme::{WallTheme, theme};

use leptos::prelude::*;

use super::state::shell;
use crate::content::text::shell as text;
use crate::content::words;

/// Switches between the two languages; written in the one it leads to.
#[component]
pub(super) fn LanguageSwitch() -> impl IntoView {
    let shell = shell();
    view! {
        <button
            type="button"
            class="link language"
            lang=move || shell.lang.get().other().code()
            on:click=move |_| shell.switch_language()
        >
            {shell.t(text::SWITCH)}
        </button>
    }
}

/// A text whose parts between asterisks are emphasised.
pub(super) fn emphasised(text: &'static str) -> impl IntoView {
    let parts = words::emphasis(text);
    parts
        .map(|(strong, part)| {
            if strong {
                view! { <b>{part}</b> }.into_any()
            } else {
                part.into_any()
            }
        })
        .collect_view()
}
