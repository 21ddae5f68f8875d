//! What is said where there is nothing to show.

use leptos::prelude::*;

use crate::app::CultureRoute;
use crate::content::Text;
use crate::content::text::culture as text;
use crate::store::Kept;
use crate::ui::pages::nothing::{found_kept, nothing};

/// Said of an address that leads nowhere.
pub(super) fn no_page() -> AnyView {
    missing(text::NO_PAGE)
}

/// Says why there is nothing, and leads to what there is.
pub(super) fn missing(words: Text) -> AnyView {
    nothing(
        text::NOTHING_TITLE,
        words,
        false,
        (CultureRoute::List.into(), text::BACK_TO_LIST),
    )
}

/// A page of something that is kept, made once of it as it is now; a page that is to
/// follow what changes reads it itself.
pub(super) fn found<T: Kept + 'static>(
    id: T::Id,
    view: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView
where
    T::Id: Send + Sync + 'static,
{
    found_kept(
        id,
        view,
        text::NOTHING_TITLE,
        text::MISSING,
        (CultureRoute::List.into(), text::BACK_TO_LIST),
    )
}
