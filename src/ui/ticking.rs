//! The moment, for pages with a clock.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::timer::Moment;

/// How often the clock is looked at; it shows whole seconds.
const GLANCE: Duration = Duration::from_millis(250);

/// The moment now, for as long as the page lives.
pub(super) fn ticking() -> RwSignal<Moment> {
    let now = RwSignal::new(clock::now());
    let glance = set_interval_with_handle(move || now.set(clock::now()), GLANCE);
    on_cleanup(move || {
        if let Ok(glance) = glance {
            glance.clear();
        }
    });
    now
}
