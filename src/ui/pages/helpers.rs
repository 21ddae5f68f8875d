//! Those who help to collect: how they join, and whose part has come.

use leptos::prelude::*;

use crate::app::{Counter, Route};
use crate::browser::{address, chance};
use crate::codec::{HelpCode, grouped};
use crate::content::text::{collect, helpers as text};
use crate::content::words;
use crate::domain::{GroupId, Helper, Key, OpenRound, Station};
use crate::ui::counter::marked;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Picture};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    if marked(shell, &id).is_none() {
        return super::collect::page(id);
    }
    let group = StoredValue::new(id);
    let id = move || group.get_value();
    let round = Memo::new(move |_| shell.open_round(&id()));
    let shown = RwSignal::new(None::<Station>);
    let asks = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let show = move |station| {
        shown.set(Some(station));
        asks.set(true);
    };
    let add = move |_| {
        let key = chance::bytes().map(Key);
        failed.set(key.is_none());
        let round = shell.peek(|store| store.open_round(&id())).into_option();
        if let (Some(key), Some(mut round)) = (key, round)
            && let Some(station) = round.add_helper(key)
        {
            shell.write(|store| store.save_round(&id(), &round));
            show(station);
        }
    };
    let is_full = move || {
        round.with(|it| {
            it.as_ref()
                .is_some_and(|it| Station::ALL.len() <= it.helpers.len() + 1)
        })
    };
    let rows = move || {
        let helpers = round.with(|it| it.as_ref().map(|it| it.helpers.clone()))?;
        if helpers.is_empty() {
            return Some(view! { <p class="muted">{shell.t(text::NONE)}</p> }.into_any());
        }
        let rows = helpers.iter().map(|it| row(&id(), it, show));
        Some(view! { <ul class="plain data-rows">{rows.collect_view()}</ul> }.into_any())
    };
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=Route::Collect(id()).to_string()>
                    {shell.t(collect::TITLE)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        <section class="stack">
            {live(rows)}
            {live(move || if is_full() {
                view! { <p>{shell.t(text::ADD_FULL)}</p> }.into_any()
            } else {
                view! {
                    <button type="button" class="button" on:click=add>{shell.t(text::ADD)}</button>
                }
                .into_any()
            })}
            {live(move || failed.get().then(|| view! {
                <p class="banner" role="alert">{shell.t(text::NO_CHANCE)}</p>
            }))}
        </section>
        <section class="stack">
            <h2>{shell.t(text::HAND_TITLE)}</h2>
            <p>{shell.t(text::HAND_WHAT)}</p>
            <a class="button quiet" href=Route::Scan(Counter::Front(id())).to_string()>
                {shell.t(text::HAND_LINK)}
            </a>
        </section>
        <Joining round=round shown=shown asks=asks/>
    }
    .into_any()
}

fn row(
    id: &GroupId,
    helper: &Helper,
    show: impl Fn(Station) + Copy + Send + Sync + 'static,
) -> AnyView {
    let shell = shell();
    let station = helper.station;
    let sheets = helper.part.as_ref().map(|it| it.sheets());
    let name = move || {
        let lang = shell.lang.get();
        let state = match sheets {
            Some(n) => text::handed(lang, &n),
            None => text::WAITING.get(lang).to_owned(),
        };
        format!("{} {state}", capital(&words::station(lang, station)))
    };
    let label = move || {
        let lang = shell.lang.get();
        text::show(lang, &words::station(lang, station))
    };
    let sign = move || {
        let lang = shell.lang.get();
        text::sign(lang, &words::station(lang, station))
    };
    view! {
        <li>
            <span class="data-name">{live(name)}</span>
            <span class="row">
                <a class="onward" href=Route::Join(id.clone(), station).to_string()>{live(sign)}</a>
                <button type="button" class="button quiet" on:click=move |_| show(station)>
                    {live(label)}
                </button>
            </span>
        </li>
    }
    .into_any()
}

/// A name at the beginning of a line.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The code by which one helper joins; it is shown to that person only.
#[component]
fn Joining(
    round: Memo<Option<OpenRound>>,
    shown: RwSignal<Option<Station>>,
    asks: RwSignal<bool>,
) -> impl IntoView {
    let shell = shell();
    let who = move || {
        let lang = shell.lang.get();
        shown
            .get()
            .map_or_else(String::new, |it| words::station(lang, it))
    };
    let code = move || {
        let station = shown.get()?;
        round.with(|round| {
            let round = round.as_ref()?;
            let helper = round.helper(station)?;
            let code = HelpCode {
                instrument: round.instrument(),
                mark: round.mark?,
                station,
                key: helper.key,
            };
            Some(code.code())
        })
    };
    let body = move || {
        let code = code()?;
        let link = format!("{}{}", address::site(), Route::Help(code.clone()));
        Some(view! {
            <Picture
                text=link
                label=Signal::derive(move || text::picture(shell.lang.get(), &who()))
            />
            <p class="code">{grouped(&code)}</p>
        })
    };
    view! {
        <Dialog open=asks labelled_by="joining">
            <h2 id="joining">{live(move || text::code_title(shell.lang.get(), &who()))}</h2>
            <p>{shell.t(text::CODE_WHAT)}</p>
            {live(body)}
            <div class="row">
                <button type="button" class="button" on:click=move |_| asks.set(false)>
                    {shell.t(crate::content::text::common::CLOSE)}
                </button>
            </div>
        </Dialog>
    }
}
