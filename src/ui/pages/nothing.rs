//! What every page of something kept begins with: it, or what is said where there is
//! none to show.

use leptos::prelude::*;

use crate::app::Route;
use crate::content::Text;
use crate::content::text::shell as shell_text;
use crate::store::{Kept, Loaded};
use crate::ui::live::live;
use crate::ui::state::shell;

/// Where a person goes instead, and what the way is called.
pub(super) type Way = (Route, Text);

/// Says why there is nothing to show.
pub(super) fn nothing(title: Text, words: Text, has_data: bool, way: Way) -> AnyView {
    let shell = shell();
    let data = has_data.then(|| {
        view! {
            <a class="onward" href=Route::Data.to_string()>
                {shell.t(shell_text::UNREADABLE_LINK)}
            </a>
        }
    });
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(title)}</h1>
            <p>{shell.t(words)}</p>
            {data}
            <a class="button" href=way.0.to_string()>{shell.t(way.1)}</a>
        </section>
    }
    .into_any()
}

/// Whether there is something to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Here,
    Missing,
    Unreadable,
}

/// A page of something that is kept, made once of it as it is now; a page that is to
/// follow what changes reads it itself. When it is removed, in this window or
/// another, that is said.
pub(super) fn found_kept<T: Kept + 'static>(
    id: T::Id,
    view: impl Fn(T) -> AnyView + Send + 'static,
    title: Text,
    missing: Text,
    way: Way,
) -> AnyView
where
    T::Id: Send + Sync + 'static,
{
    let shell = shell();
    let at = StoredValue::new(id);
    let state = Memo::new(move |_| {
        match at.with_value(|id| shell.read(|store| store.kept::<T>(id))) {
            Loaded::Good(_) | Loaded::Recovered(_) => Found::Here,
            Loaded::Missing => Found::Missing,
            Loaded::Unreadable(_) => Found::Unreadable,
        }
    });
    live(move || match state.get() {
        Found::Here => {
            let kept = at.with_value(|id| shell.peek(|store| store.kept::<T>(id)));
            kept.into_option().map(&view)
        }
        Found::Missing => Some(nothing(title, missing, false, way.clone())),
        Found::Unreadable => {
            Some(nothing(title, shell_text::UNREADABLE, true, way.clone()))
        }
    })
}
