//! Light or dark for the wall alone: projectors differ more than tastes.

use leptos::prelude::*;

use crate::content::text::result as text;
use crate::ui::state::shell;

/// A button that switches between light and dark.
#[component]
pub(in crate::ui) fn WallTheme(
    /// `None` as long as the device decides.
    dark: RwSignal<Option<bool>>,
) -> impl IntoView {
    let shell = shell();
    let switch = move |_| {
        let is_dark = dark.get_untracked().unwrap_or_else(device_is_dark);
        dark.set(Some(!is_dark));
    };
    view! {
        <button type="button" class="button quiet" on:click=switch>
            {shell.t(text::WALL_THEME)}
        </button>
    }
}

/// The value of `data-theme`.
pub(in crate::ui) const fn theme(dark: Option<bool>) -> Option<&'static str> {
    match dark {
        None => None,
        Some(true) => Some("dark"),
        Some(false) => Some("light"),
    }
}

fn device_is_dark() -> bool {
    crate::browser::theme::is_dark()
}
