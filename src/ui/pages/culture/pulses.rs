//! The pulses of an organisation, on its page: the list, and a new one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::culture::pulse_collect::{Asked, Wrong, open};
use crate::app::{CultureRoute, PulsePage, Route};
use crate::browser::{chance, focus};
use crate::content::text::{pulse as words, pulses as text};
use crate::content::words::date;
use crate::content::{Lang, Text};
use crate::domain::{CultureId, Limit, Pulse};
use crate::ui::live::live;
use crate::ui::parts::{NumberField, WordField};
use crate::ui::state::shell;

/// What an organisation's page shows of its pulses.
#[component]
pub(super) fn Pulses(
    /// The organisation.
    id: CultureId,
) -> impl IntoView {
    let shell = shell();
    let at = StoredValue::new(id.clone());
    let list = move || {
        let lang = shell.lang.get();
        let pulses = at.with_value(|id| shell.read(|store| store.pulses(id)));
        if pulses.is_empty() {
            return view! { <p class="muted">{text::NONE.get(lang)}</p> }.into_any();
        }
        let rows = in_order(pulses)
            .iter()
            .map(|it| row(it, lang))
            .collect_view();
        view! { <ul class="plain groups">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::TITLE)}</h2>
            <p>{shell.t(text::WHAT)}</p>
            {live(list)}
            <details class="no-print">
                <summary>{shell.t(text::NEW)}</summary>
                <New id=id/>
            </details>
        </section>
    }
}

/// Open ones first, then the newest.
fn in_order(mut pulses: Vec<Pulse>) -> Vec<Pulse> {
    let closed_on = |it: &Pulse| match it {
        Pulse::Open(_) => None,
        Pulse::Closed(closed) => Some(closed.closed_on),
    };
    pulses.sort_by(|one, other| match (closed_on(one), closed_on(other)) {
        (Some(one), Some(other)) => other.cmp(&one),
        (one, other) => one.is_some().cmp(&other.is_some()),
    });
    pulses
}

fn row(pulse: &Pulse, lang: Lang) -> AnyView {
    let about = pulse.about();
    let route = CultureRoute::Pulse(about.id.clone(), PulsePage::Collect);
    let (n, of) = (pulse.sheets(), about.people);
    let facts = match pulse {
        Pulse::Open(_) => text::open(lang, &n, &of),
        Pulse::Closed(it) => text::closed(lang, &date(lang, it.closed_on), &n, &of),
    };
    // What was answered stands beside the hours, on the pulse's own page.
    let few = match pulse {
        Pulse::Closed(it) if it.statements.is_none() => Some(words::SUM_FEW),
        Pulse::Open(_) | Pulse::Closed(_) => None,
    };
    let few = few.map(|it| view! { <p class="small">{it.get(lang)}</p> });
    view! {
        <li>
            <a class="big-link" href=Route::from(route).to_string()>{about.title.clone()}</a>
            <p class="muted small">{facts}</p>
            {few}
        </li>
    }
    .into_any()
}

/// What is asked first: about what, for how many, and from how many answers.
#[component]
fn New(id: CultureId) -> impl IntoView {
    let shell = shell();
    let least = Limit::LEAST.to_string();
    let asked = RwSignal::new(Asked {
        title: String::new(),
        people: String::new(),
        limit: least.clone(),
    });
    let wrong = RwSignal::new(Wrong::default());
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = asked.get_untracked();
        match shell.write(|store| open(store, &id, &asked, chance::bits)) {
            Ok(id) => shell.go(&CultureRoute::Pulse(id, PulsePage::Collect).into()),
            Err(why) => {
                wrong.set(why);
                let first = match why {
                    Wrong { title: true, .. } => "pulse-title",
                    Wrong { people: true, .. } => "pulse-people",
                    _ => "pulse-limit",
                };
                focus::to_id(first.to_owned());
            }
        }
    };
    let error = move |is: fn(&Wrong) -> bool, words: Text| {
        Signal::derive(move || wrong.with(is).then_some(words))
    };
    view! {
        <form class="stack" on:submit=create novalidate>
            <WordField
                id="pulse-title"
                label=text::TITLE_LABEL
                hint=text::TITLE_HINT
                error=error(|it| it.title, text::TITLE_ERROR)
                value=String::new()
                most=80
                on_input=move |text| asked.update(|it| it.title = text)
            />
            <NumberField
                id="pulse-people"
                label=text::PEOPLE_LABEL
                hint=text::PEOPLE_HINT
                error=error(|it| it.people, text::PEOPLE_ERROR)
                value=String::new()
                on_input=move |text| asked.update(|it| it.people = text)
            />
            <NumberField
                id="pulse-limit"
                label=text::LIMIT_LABEL
                hint=text::LIMIT_HINT
                error=error(|it| it.limit, text::LIMIT_ERROR)
                value=least
                on_input=move |text| asked.update(|it| it.limit = text)
            />
            <button type="submit" class="button">{shell.t(text::START)}</button>
        </form>
    }
}
