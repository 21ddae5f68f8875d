//! The mark of the app, and a glyph for each dimension, so that colour never
//! carries meaning alone.

use leptos::prelude::*;

use crate::domain::Dimension;

/// The class that gives a dimension its hue.
pub(in crate::ui) const fn hue(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Exploring => "exploring",
        Dimension::Telling => "telling",
        Dimension::Inside => "inside",
        Dimension::Outside => "outside",
        Dimension::Climate => "climate",
        Dimension::Frames => "frames",
    }
}

/// The mark: four arcs around a dot, as four perspectives around a climate.
#[component]
pub(in crate::ui) fn Mark() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <path class="exploring" d="M14 3a11 11 0 0 1 11 11"/>
            <path class="outside" d="M25 14a11 11 0 0 1-11 11"/>
            <path class="telling" d="M14 25A11 11 0 0 1 3 14"/>
            <path class="inside" d="M3 14A11 11 0 0 1 14 3"/>
            <circle class="climate" cx="14" cy="14" r="3.4"/>
        </svg>
    }
}

/// A dimension's glyph.
#[component]
pub(in crate::ui) fn Glyph(
    /// Whose.
    of: Dimension,
) -> impl IntoView {
    // One path each, drawn on 24 by 24 with round ends.
    let path = match of {
        Dimension::Exploring => {
            "M17 10.5a6.5 6.5 0 1 1-13 0a6.5 6.5 0 0 1 13 0M15.5 15.5l5 5"
        }
        Dimension::Telling => "M4 5h16v11H11l-5 4v-4H4z",
        Dimension::Inside => {
            "M20.5 12a8.5 8.5 0 1 1-17 0a8.5 8.5 0 0 1 17 0M13.6 12a1.6 1.6 0 1 1-3.2 0a1.6 1.6 0 0 1 3.2 0"
        }
        Dimension::Outside => {
            "M15.2 12a3.2 3.2 0 1 1-6.4 0a3.2 3.2 0 0 1 6.4 0M12 2v4M12 18v4M2 12h4M18 12h4M5 5l2.8 2.8M16.2 16.2L19 19M19 5l-2.8 2.8M7.8 16.2L5 19"
        }
        Dimension::Climate => "M3 18c3-6 6-6 9-2s6 4 9-2M3 11c3-6 6-6 9-2s6 4 9-2",
        Dimension::Frames => "M4 5h16v15H4zM4 10h16M9 3v4M15 3v4",
    };
    view! {
        <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path/>
        </svg>
    }
}
