//! What can be undone on a page, while another window may change the same thing.

use leptos::prelude::*;

use crate::app::meeting::history::History;

/// A history of what is stored. A change from another window ends it at once, so that
/// no button promises what would take that change away.
pub(super) fn history<T>(
    now: impl Fn() -> Option<T> + 'static,
) -> RwSignal<History<T, String>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let history = RwSignal::new(History::<T, String>::default());
    Effect::new(move |_| {
        let Some(now) = now() else { return };
        if history.with_untracked(|it| it.is_foreign(&now)) {
            history.update(|it| it.meets(&now));
        }
    });
    history
}
