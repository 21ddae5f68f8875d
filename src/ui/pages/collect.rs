//! The organiser's page of an open round: the ways to answer, how many have
//! answered, and nothing else.

use leptos::prelude::*;

use crate::app::prepare::{Action, closed, update};
use crate::app::{Counter, Route};
use crate::browser::{clock, storage};
use crate::content::text::{answer, collect as text};
use crate::content::{Lang, Text, words};
use crate::domain::round::Doubt;
use crate::domain::{GroupId, OpenRound, Station};
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Phones};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let group = StoredValue::new(id);
    let id = move || group.get_value();
    let name = shell.group(&id()).map(|it| it.name).unwrap_or_default();
    let round = Memo::new(move |_| shell.open_round(&id()));
    let is_begun = move || {
        shell.read(|_| ());
        storage::draft().is_some_and(|draft| draft.group == id())
    };
    view! {
        <section class="stack lead">
            <p class="muted small"><a class="onward" href=Route::Group(id()).to_string()>{name}</a></p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
        <Show
            when=move || round.with(Option::is_some)
            fallback=move || view! { <p>{shell.t(answer::NO_ROUND)}</p> }
        >
            <div class="two">
                <Ways group=id()/>
                <section class="stack aside gate">
                    <Count round=round/>
                    <Show when=is_begun>
                        <p class="banner">{shell.t(text::BEGUN)}</p>
                    </Show>
                    <p>{shell.t(text::LEAD)}</p>
                    <button type="button" class="button" on:click=move |_| asks.set(true)>
                        {shell.t(text::CLOSE)}
                    </button>
                    <h2 class="h3">{shell.t(text::HELPERS_TITLE)}</h2>
                    <p>{shell.t(text::HELPERS_WHAT)}</p>
                    <p><a class="onward" href=Route::Helpers(id()).to_string()>
                        {shell.t(text::HELPERS_LINK)}
                    </a></p>
                </section>
            </div>
            <Closing group=id() round=round asks=asks/>
        </Show>
    }
    .into_any()
}

/// How many have answered, here and at the helpers' tables.
#[component]
fn Count(round: Memo<Option<OpenRound>>) -> impl IntoView {
    let shell = shell();
    let count = move || {
        let lang = shell.lang.get();
        round.with(|it| {
            it.as_ref()
                .map(|it| text::count(lang, &it.sheets(), &it.invited))
        })
    };
    let helpers = move || {
        let lang = shell.lang.get();
        round.with(|round| {
            let round = round.as_ref()?;
            let of = round.helpers.len();
            let here = of - round.missing().len();
            let (own, all) = (round.urn.tally.sheets(), round.sheets());
            (0 < of).then(|| {
                let parts = text::helpers_here(lang, &here, &of);
                format!("{} {parts}", text::count_helpers(lang, &own, &(all - own)))
            })
        })
    };
    view! {
        <p class="count" role="status">{live(count)}</p>
        {live(move || helpers().map(|words| view! { <p>{words}</p> }))}
        <p class="muted">{shell.t(text::ONLY)}</p>
    }
}

/// The ways to answer, in the order that fits where the group meets.
#[component]
fn Ways(group: GroupId) -> impl IntoView {
    let shell = shell();
    let id = StoredValue::new(group);
    let phones = Memo::new(move |_| {
        let group = shell.group(&id.get_value());
        group.and_then(|it| it.preparation.phones)
    });
    let choose = move |have: bool| {
        shell.change_group(&id.get_value(), |group| {
            update(group, Action::Phones(have), clock::today());
        });
    };
    let ways = move || {
        let have = phones.get()?;
        let id = id.get_value();
        let counter = Counter::Front(id.clone());
        let join = Route::Join(id.clone(), Station::FRONT);
        let phone = Way {
            title: text::PHONE_TITLE,
            what: if have {
                text::PHONE_WHAT
            } else {
                text::PHONE_WHAT_PREPARED
            },
            links: vec![
                (join.clone(), text::JOIN),
                (Route::Scan(counter.clone()), text::SCAN),
            ],
            window: Some((join, text::JOIN_WINDOW)),
        };
        let device = Way {
            title: text::DEVICE_TITLE,
            what: text::DEVICE_WHAT,
            links: vec![(Route::Answer(id.clone()), text::NEXT)],
            window: None,
        };
        let paper = Way {
            title: text::PAPER_TITLE,
            what: text::PAPER_WHAT,
            links: vec![
                (Route::Paper(id), text::PAPER_PRINT),
                (Route::Enter(counter), text::PAPER_ENTER),
            ],
            window: None,
        };
        let ways = if have {
            [phone, device, paper]
        } else {
            [device, paper, phone]
        };
        let why = (!have).then(|| {
            view! {
                <p>
                    {shell.t(text::NO_NETWORK)} " "
                    <a href=Route::Before.to_string()>{shell.t(text::NO_NETWORK_LINK)}</a>
                </p>
            }
        });
        let rows = ways.into_iter().enumerate();
        let rows = rows.map(|(at, way)| way.show(at == 0)).collect_view();
        Some(view! {
            {why}
            <h2>{shell.t(text::WAYS_TITLE)}</h2>
            <p>{shell.t(text::WAYS_MIX)}</p>
            <ul class="plain ways">{rows}</ul>
        })
    };
    view! {
        <section class="stack">
            <Phones value=phones on_choose=choose/>
            {live(ways)}
        </section>
    }
}

/// A way to answer.
struct Way {
    title: Text,
    what: Text,
    /// The first is what one does first.
    links: Vec<(Route, Text)>,
    /// What else may stand on a screen of its own.
    window: Option<(Route, Text)>,
}

impl Way {
    fn show(self, is_first: bool) -> AnyView {
        let shell = shell();
        let links = self.links.into_iter().enumerate();
        let links = links.map(|(at, (route, label))| {
            let is_quiet = !is_first || 0 < at;
            view! {
                <a class="button" class:quiet=is_quiet href=route.to_string()>
                    {shell.t(label)}
                </a>
            }
        });
        view! {
            <li class="stack">
                <h3>{shell.t(self.title)}</h3>
                <p>{shell.t(self.what)}</p>
                <div class="row">{links.collect_view()}</div>
                {self.window.map(|(route, label)| view! {
                    <a class="onward" href=route.to_string() target="_blank">{shell.t(label)}</a>
                })}
            </li>
        }
        .into_any()
    }
}

/// Asks once, with the figures, and says that it cannot be undone.
#[component]
fn Closing(
    group: GroupId,
    round: Memo<Option<OpenRound>>,
    asks: RwSignal<bool>,
) -> impl IntoView {
    let shell = shell();
    let said = move || {
        let lang = shell.lang.get();
        round.with(|it| it.as_ref().map(|it| doubts(it, lang)))
    };
    let close = move |_| {
        asks.set(false);
        // As it is stored now: another tab may have counted a sheet.
        let Some(open) = shell.peek(|store| store.open_round(&group)).into_option()
        else {
            return;
        };
        let Some(mut kept) = shell.peek(|store| store.group(&group)).into_option() else {
            return;
        };
        closed(&mut kept, open, clock::today());
        shell.write(|store| store.save_closed(&kept));
        storage::forget_draft();
        // A guess comes before the figures, so the conversation before the result.
        shell.go(&match kept.newest_result() {
            Some(_) => Route::Review(group.clone()),
            None => Route::Talk(group.clone()),
        });
    };
    view! {
        <Dialog open=asks labelled_by="closing">
            <h2 id="closing">{shell.t(text::CLOSE_TITLE)}</h2>
            {live(move || said().map(|said| {
                let rows = said.into_iter().map(|words| view! { <p>{words}</p> });
                rows.collect_view()
            }))}
            <p>{shell.t(text::CLOSE_FINAL)}</p>
            <p class="muted">{shell.t(text::CLOSE_PAPER)}</p>
            <div class="row">
                <button type="button" class="button quiet" on:click=move |_| asks.set(false)>
                    {shell.t(text::CLOSE_NO)}
                </button>
                <button type="button" class="button" on:click=close>
                    {shell.t(text::CLOSE_YES)}
                </button>
            </div>
        </Dialog>
    }
}

/// The figures, whose part is missing, and what else has to be told.
fn doubts(round: &OpenRound, lang: Lang) -> Vec<String> {
    let (n, of) = (round.sheets(), round.invited);
    let mut said = vec![text::count(lang, &n, &of)];
    let missing = round.missing();
    if !missing.is_empty() {
        let names: Vec<String> = missing
            .into_iter()
            .map(|it| words::station(lang, it))
            .collect();
        said.push(text::close_missing(lang, &names.join(", ")));
    }
    if round.helpers.iter().any(|it| it.part.is_some()) {
        said.push(text::CLOSE_LATEST.get(lang).to_owned());
    }
    said.extend(round.doubts().map(|doubt| match doubt {
        Doubt::MoreThanInvited => text::doubt_more(lang, &n, &of),
        Doubt::TooFew => text::doubt_few(lang, &n, &round.limit.get()),
        Doubt::Missing => text::doubt_missing(lang, &n, &of),
    }));
    said
}
