//! A pulse for whoever collects: while it is open the ways to answer and how many have
//! answered, and nothing else; afterwards the result.

use leptos::prelude::*;

use super::result::result;
use super::{Found, address_of, found, link_of, place};
use crate::app::culture::{pulse_collect, pulse_words};
use crate::app::{CulturePage, CultureRoute, PulsePage, Route};
use crate::browser::{clipboard, clock, focus};
use crate::content::Text;
use crate::content::text::{culture, pulse as text};
use crate::domain::{Culture, OpenPulse, Pulse, PulseId};
use crate::ui::live::live;
use crate::ui::pages::culture::found::missing;
use crate::ui::parts::{Choice, Dialog, WaysOut};
use crate::ui::state::shell;

pub(super) fn page(id: PulseId) -> AnyView {
    let shell = shell();
    let at = StoredValue::new(id);
    let state = Memo::new(move |_| at.with_value(|id| found(shell, id)));
    live(move || {
        let pulse = at.with_value(|id| shell.peek(|store| store.pulse(id)));
        let Some(pulse) = pulse.into_option() else {
            state.track();
            return missing(text::MISSING_PULSE);
        };
        let about = pulse.about();
        let up = Route::from(CultureRoute::Culture(
            about.culture.clone(),
            CulturePage::Overview,
        ));
        let culture = shell.peek(|store| store.kept::<Culture>(&about.culture));
        let name = culture.into_option().map(|it| it.name);
        let title = about.title.clone();
        let body = match (state.get(), pulse) {
            (Found::Missing, _) => return missing(text::MISSING_PULSE),
            (_, Pulse::Open(open)) => collecting(open),
            (_, Pulse::Closed(closed)) => result(closed),
        };
        view! {
            <section class="stack lead">
                <p class="muted small">
                    <a class="onward" href=up.to_string()>
                        {match name {
                            Some(name) => name.into_any(),
                            None => shell.t(culture::TITLE).into_any(),
                        }}
                    </a>
                </p>
                <h1 tabindex="-1">{title}</h1>
            </section>
            {body}
            <Remove id=at.get_value()/>
        }
        .into_any()
    })
}

fn collecting(pulse: OpenPulse) -> AnyView {
    let shell = shell();
    let id = StoredValue::new(pulse.about.id.clone());
    let limit = pulse.about.limit.get();
    let now = Memo::new(move |_| {
        let pulse = id.with_value(|id| shell.read(|store| store.pulse(id)));
        pulse.into_option().and_then(Pulse::open)
    });
    let count = move || {
        let lang = shell.lang.get();
        now.with(|it| {
            let it = it.as_ref()?;
            Some(text::count(lang, &it.sums.sheets(), &it.about.people))
        })
    };
    let asks = RwSignal::new(false);
    view! {
        <div class="two">
            <Ways pulse=pulse now=now/>
            <section class="stack aside gate">
                <p class="count" role="status">{live(count)}</p>
                <p class="muted">{shell.t(text::ONLY)}</p>
                <p>{live(move || text::limit_said(shell.lang.get(), &limit))}</p>
                <p>{shell.t(text::CLOSE_LEAD)}</p>
                <button type="button" class="button" on:click=move |_| asks.set(true)>
                    {shell.t(text::CLOSE)}
                </button>
            </section>
        </div>
        <section class="stack">
            <h2 class="h3">{shell.t(text::HAPPENS_ALL)}</h2>
            <p>{live(move || text::happens_end(shell.lang.get(), &limit))}</p>
            <p class="muted small">{shell.t(text::OWN)}</p>
        </section>
        <Closing now=now asks=asks/>
    }
    .into_any()
}

/// A way to answer.
struct Way {
    title: Text,
    what: Text,
    /// What happens to answers that come this way.
    happens: Text,
    /// The first is what one does first.
    links: Vec<(PulsePage, Text)>,
    /// An address to be sent.
    address: Option<String>,
}

/// The ways to answer, in the order that fits those who answer.
#[component]
fn Ways(pulse: OpenPulse, now: Memo<Option<OpenPulse>>) -> impl IntoView {
    let shell = shell();
    let id = StoredValue::new(pulse.about.id.clone());
    let address = StoredValue::new(address_of(&link_of(&pulse)));
    let phones = Memo::new(move |_| now.with(|it| it.as_ref().and_then(|it| it.phones)));
    let choose = move |have: bool| {
        let id = id.get_value();
        shell.write(|store| {
            pulse_collect::change(store, &id, |it| it.phones = Some(have));
        });
    };
    let ways = move || {
        let have = phones.get()?;
        let own = Way {
            title: text::OWN_TITLE,
            what: text::OWN_WHAT,
            happens: text::HAPPENS_OWN,
            links: vec![(PulsePage::Join, text::JOIN), (PulsePage::Scan, text::SCAN)],
            address: Some(address.get_value()),
        };
        let device = Way {
            title: text::DEVICE_TITLE,
            what: text::DEVICE_WHAT,
            happens: text::HAPPENS_SHARED,
            links: vec![(PulsePage::Answer, text::DEVICE_NEXT)],
            address: None,
        };
        let paper = Way {
            title: text::PAPER_TITLE,
            what: text::PAPER_WHAT,
            happens: text::HAPPENS_PAPER,
            links: vec![(PulsePage::Paper, text::PAPER)],
            address: None,
        };
        let ways = if have {
            [own, device, paper]
        } else {
            [device, paper, own]
        };
        let rows = ways.into_iter().enumerate();
        let rows = rows.map(|(at, way)| way.show(&id.get_value(), at == 0));
        Some(view! {
            <h2>{shell.t(text::WAYS)}</h2>
            <p>{shell.t(text::WAYS_MIX)}</p>
            <ul class="plain ways">{rows.collect_view()}</ul>
        })
    };
    view! {
        <section class="stack">
            <Choice
                name="pulse-phones"
                label=text::PHONES_LABEL
                options=vec![
                    (true, text::PHONES_YES, None),
                    (false, text::PHONES_NO, None),
                ]
                value=phones
                on_choose=choose
            />
            {live(ways)}
        </section>
    }
}

impl Way {
    fn show(self, id: &PulseId, is_first: bool) -> AnyView {
        let shell = shell();
        let links = self.links.into_iter().enumerate();
        let links = links.map(|(at, (page, label))| {
            let is_quiet = !is_first || 0 < at;
            view! {
                <a class="button" class:quiet=is_quiet href=place(id.clone(), page)>
                    {shell.t(label)}
                </a>
            }
        });
        view! {
            <li class="stack">
                <h3>{shell.t(self.title)}</h3>
                <p>{shell.t(self.what)}</p>
                <div class="row">{links.collect_view()}</div>
                {self.address.map(|it| view! { <Address address=it/> })}
                <details>
                    <summary>{shell.t(text::HAPPENS)}</summary>
                    <p>{shell.t(self.happens)}</p>
                </details>
            </li>
        }
        .into_any()
    }
}

/// The link, to be sent to those who answer.
#[component]
fn Address(address: String) -> impl IntoView {
    let shell = shell();
    let said = RwSignal::new(None::<Text>);
    let whole = StoredValue::new(address.clone());
    let copy = move |_| {
        // Told again when it is done again.
        said.set(None);
        whole.with_value(|it| {
            clipboard::copy(it, move |is_done| {
                let words = if is_done {
                    text::COPIED
                } else {
                    text::COPY_REFUSED
                };
                said.set(Some(words));
            });
        });
    };
    view! {
        <div class="stack tight">
            <p class="small muted">{shell.t(text::LINK_LABEL)}</p>
            <p class="address small pulse-link">{address}</p>
            <div class="row">
                <button type="button" class="button quiet" on:click=copy>
                    {shell.t(text::COPY)}
                </button>
                <p role="status">{live(move || said.get().map(|it| it.get(shell.lang.get())))}</p>
            </div>
        </div>
    }
}

/// Asks once, with the figures, and says that it cannot be undone.
#[component]
fn Closing(now: Memo<Option<OpenPulse>>, asks: RwSignal<bool>) -> impl IntoView {
    let shell = shell();
    let said = move || {
        let lang = shell.lang.get();
        now.with(|it| it.as_ref().and_then(|it| pulse_words::doubts(it, lang)))
    };
    let close = move |_| {
        asks.set(false);
        let id = now.with_untracked(|it| it.as_ref().map(|it| it.about.id.clone()));
        if let Some(id) = id {
            // As it is stored now: another tab may have counted.
            shell.write(|store| pulse_collect::close(store, &id, clock::today()));
            focus::begin_page();
        }
    };
    view! {
        <Dialog open=asks labelled_by="closing">
            <h2 id="closing">{shell.t(text::CLOSE_TITLE)}</h2>
            {live(move || said().map(|words| view! { <p>{words}</p> }))}
            <p>{shell.t(text::CLOSE_FINAL)}</p>
            <p class="muted">{shell.t(text::CLOSE_PAPER)}</p>
            <WaysOut asks=asks yes=text::CLOSE_YES on_yes=close/>
        </Dialog>
    }
}

/// Forgets the pulse, after a question.
#[component]
fn Remove(id: PulseId) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let id = StoredValue::new(id);
    let about = id.with_value(|id| shell.peek(|store| store.pulse(id)));
    let about = StoredValue::new(about.into_option().map(|it| it.about().clone()));
    let title = move || {
        let lang = shell.lang.get();
        about.with_value(|it| it.as_ref().map(|it| text::remove_title(lang, &it.title)))
    };
    let remove = move |_| {
        asks.set(false);
        shell.write(|store| id.with_value(|id| store.remove_pulse(id)));
        let culture = about.with_value(|it| it.as_ref().map(|it| it.culture.clone()));
        if let Some(culture) = culture {
            shell.go(&CultureRoute::Culture(culture, CulturePage::Overview).into());
        }
    };
    view! {
        <section class="stack no-print">
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::REMOVE)}
            </button>
        </section>
        <Dialog open=asks labelled_by="removing">
            <h2 id="removing">{live(title)}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE on_yes=remove/>
        </Dialog>
    }
}
