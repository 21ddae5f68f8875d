//! A pulse: collecting, answering on this device and on one's own, the wall, codes,
//! paper, and the result.

mod answer;
mod collect;
mod join;
mod paper;
mod reply;
mod result;
mod scan;
mod statements;

use leptos::prelude::*;

use super::found::missing;
use crate::app::{CultureRoute, PulsePage, Route};
use crate::browser::address;
use crate::codec::{Named, PulseLink};
use crate::content::text::pulse as text;
use crate::domain::{OpenPulse, PulseId};
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

pub(super) use reply::page as reply;

pub(super) fn page(id: PulseId, page: PulsePage) -> AnyView {
    match page {
        PulsePage::Collect => collect::page(id),
        PulsePage::Answer => opened(id, answer::page),
        PulsePage::Join => opened(id, join::page),
        PulsePage::Scan => opened(id, scan::page),
        PulsePage::Paper => opened(id, paper::page),
    }
}

/// Whether there is a pulse, and what can be done with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Open,
    Closed,
    Missing,
}

fn found(shell: Shell, id: &PulseId) -> Found {
    let pulse = shell.read(|store| store.pulse(id)).into_option();
    match pulse.map(crate::domain::Pulse::open) {
        None => Found::Missing,
        Some(None) => Found::Closed,
        Some(Some(_)) => Found::Open,
    }
}

/// A page that needs the pulse open, made once of it as it is now. When it is closed
/// or removed, in this window or another, that is said.
fn opened(id: PulseId, view: fn(OpenPulse) -> AnyView) -> AnyView {
    let shell = shell();
    let at = StoredValue::new(id);
    let state = Memo::new(move |_| at.with_value(|id| found(shell, id)));
    live(move || match state.get() {
        Found::Open => {
            let pulse = at.with_value(|id| shell.peek(|store| store.pulse(id)));
            let open = pulse.into_option().and_then(crate::domain::Pulse::open);
            open.map(view)
        }
        Found::Closed => Some(over(shell, at.get_value())),
        Found::Missing => Some(missing(text::MISSING_PULSE)),
    })
}

fn over(shell: Shell, id: PulseId) -> AnyView {
    view! {
        <section class="stack lead pulse-over">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::NOT_OPEN)}</p>
            <a class="button" href=place(id, PulsePage::Collect)>{shell.t(text::TO_COLLECT)}</a>
        </section>
    }
    .into_any()
}

/// The address of a page of a pulse.
fn place(id: PulseId, page: PulsePage) -> String {
    Route::from(CultureRoute::Pulse(id, page)).to_string()
}

/// What leads to a pulse.
fn link_of(pulse: &OpenPulse) -> PulseLink {
    PulseLink {
        mark: pulse.mark,
        limit: pulse.about.limit,
        title: Named::of(&pulse.about.title),
    }
}

/// The whole address for those who answer.
fn address_of(link: &PulseLink) -> String {
    let route = Route::from(CultureRoute::Reply(link.fragment()));
    format!("{}{route}", address::site())
}
