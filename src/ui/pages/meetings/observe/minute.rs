//! The minute that is going on, where minutes are sampled.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use super::Desk;
use crate::app::observing::what_words;
use crate::browser::clock;
use crate::content::text::observe as text;
use crate::domain::observation::Minute;
use crate::ui::live::live;

/// How often the clock is looked at; it shows whole seconds.
const GLANCE: Duration = Duration::from_millis(250);

/// Which minute it is and what was chosen for it, read aloud once a minute; and,
/// only to be seen, what is left of it.
#[component]
pub(super) fn MinuteLine(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let glance = set_interval_with_handle(move || desk.now.set(clock::now()), GLANCE);
    on_cleanup(move || {
        if let Ok(glance) = glance {
            glance.clear();
        }
    });
    let minute = Memo::new(move |_| {
        desk.minute().map(|it| Minute {
            left: it.left.div_ceil(1_000),
            ..it
        })
    });
    // Told anew only when it is another minute, or something was chosen.
    let said = Memo::new(move |_| {
        let lang = shell.lang.get();
        minute.get().map(|it| match it.chosen {
            None => text::minute_choose(lang, &it.number),
            Some(what) => text::minute_chosen(lang, &it.number, &what_words(what, lang)),
        })
    });
    let is_open = move || minute.get().is_some_and(|it| it.chosen.is_none());
    let left = move || {
        let lang = shell.lang.get();
        minute.get().map(|it| {
            let next = text::minute_left(lang, &it.left);
            let missed = text::missed(lang, &it.missed);
            format!("{next} · {missed}")
        })
    };
    view! {
        <div class="tap-minute" class:open=is_open>
            <p role="status">{live(move || said.get())}</p>
            <p class="small">{live(left)}</p>
        </div>
    }
}
