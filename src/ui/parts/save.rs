//! Saving a file, and telling what came of it.

use leptos::prelude::*;

use crate::browser::files;
use crate::content::text::common as text;
use crate::ui::live::live;
use crate::ui::state::shell;

/// What came of saving a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Saved {
    /// It is among the downloads, under this name.
    Made(String),
    /// The browser refuses; this is the text.
    Refused(String),
}

/// Saves a text as a file of a kind, as MIME says it.
pub(in crate::ui) fn save(name: &str, mime: &str, contents: &str) -> Saved {
    match files::save(name, mime, contents) {
        Ok(()) => Saved::Made(name.to_owned()),
        Err(_) => Saved::Refused(contents.to_owned()),
    }
}

/// Says where the file is, or shows the text to be copied.
#[component]
pub(in crate::ui) fn SavedLine(saved: RwSignal<Option<Saved>>) -> impl IntoView {
    let shell = shell();
    let line = move || {
        let lang = shell.lang.get();
        saved.get().map(|saved| match saved {
            Saved::Made(name) => text::file_saved(lang, &name),
            Saved::Refused(_) => text::FILE_REFUSED.get(lang).to_owned(),
        })
    };
    let contents = move || {
        let Some(Saved::Refused(contents)) = saved.get() else {
            return None;
        };
        let label = shell.t(text::FILE_TEXT);
        Some(view! {
            <pre class="data-text" tabindex="0" role="region" aria-label=label>{contents}</pre>
        })
    };
    view! {
        <p role="status">{live(line)}</p>
        {live(contents)}
    }
}
