//! A helper's page: how many are counted here, and handing over. Never a result.

use leptos::prelude::*;

use crate::app::{Counter, Route};
use crate::browser::{chance, files};
use crate::codec::{Part, mark_text, pieces};
use crate::content::text::{common, table as text};
use crate::content::words;
use crate::domain::{HelpedRound, Mark, Station};
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Pictures};
use crate::ui::state::{Shell, shell};

pub(super) fn page(mark: Mark, station: Station) -> AnyView {
    let shell = shell();
    let round = Memo::new(move |_| {
        shell
            .read(|store| store.helped_round(mark, station))
            .into_option()
    });
    if round.with_untracked(Option::is_none) {
        return view! {
            <h1 tabindex="-1">{shell.t(text::UNKNOWN)}</h1>
            <p><a href=Route::Start.to_string()>{shell.t(common::BACK_TO_START)}</a></p>
        }
        .into_any();
    }
    let counter = Counter::Table(mark, station);
    let title = move || {
        let lang = shell.lang.get();
        text::title(lang, &words::station(lang, station))
    };
    let sheets =
        move || round.with(|it| it.as_ref().map_or(0, |it| it.urn.tally.sheets()));
    let count = move || text::count(shell.lang.get(), &sheets());
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{live(title)}</h1>
            <p>{shell.t(text::LEAD)}</p>
            <p class="count" role="status">{live(count)}</p>
            <div class="row">
                <a class="button" href=Route::Scan(counter.clone()).to_string()>
                    {shell.t(text::SCAN)}
                </a>
                <a class="button quiet" href=Route::Enter(counter).to_string()>
                    {shell.t(text::ENTER)}
                </a>
            </div>
            <p class="muted small">
                {live(move || text::mark(shell.lang.get(), &mark_text(mark)))}
            </p>
        </section>
        <HandOver round=round/>
        <End round=round/>
    }
    .into_any()
}

/// The part as it is now, sealed anew.
fn sealed(shell: Shell, round: Memo<Option<HelpedRound>>) -> Option<String> {
    let known = round.get_untracked()?;
    let found = shell.peek(|store| store.helped_round(known.mark, known.station));
    let round = found.into_option()?;
    let part = Part {
        mark: round.mark,
        station: round.station,
        tally: round.urn.tally,
    };
    Some(part.seal(&round.key, chance::bytes()?))
}

#[component]
fn HandOver(round: Memo<Option<HelpedRound>>) -> impl IntoView {
    let shell = shell();
    let shown = RwSignal::new(Vec::<String>::new());
    let saved = RwSignal::new(None::<bool>);
    let sheets = Memo::new(move |_| {
        round.with(|it| it.as_ref().map_or(0, |it| it.urn.tally.sheets()))
    });
    // What was counted since is not in the pictures.
    Effect::new(move |earlier: Option<u64>| {
        let now = sheets.get();
        if earlier.is_some_and(|earlier| earlier != now) {
            shown.set(Vec::new());
        }
        now
    });
    let show = move |_| {
        if let Some(code) = sealed(shell, round) {
            shown.set(pieces(&code));
        }
    };
    let save = move |_| {
        let name = round.with_untracked(|it| {
            let number = it.as_ref().map_or(0, |it| it.station.get());
            format!("samklang-del-{number}.txt")
        });
        let code = sealed(shell, round);
        saved.set(Some(
            code.is_some_and(|it| files::save(&name, files::TEXT, &it).is_ok()),
        ));
    };
    let result = move || {
        saved.get().map(|is_saved| {
            let words = if is_saved {
                text::SAVED
            } else {
                text::NOT_SAVED
            };
            words.get(shell.lang.get())
        })
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::HAND_TITLE)}</h2>
            <p>{shell.t(text::HAND_WHAT)}</p>
            <p class="muted">{shell.t(text::SEALED)}</p>
            <Show
                when=move || 0 < sheets.get()
                fallback=move || view! { <p>{shell.t(text::HAND_NONE)}</p> }
            >
                <div class="row">
                    <button type="button" class="button" on:click=show>{shell.t(text::SHOW)}</button>
                    <button type="button" class="button quiet" on:click=save>
                        {shell.t(text::SAVE)}
                    </button>
                </div>
            </Show>
            <p role="status">{live(result)}</p>
            {live(move || {
                let all = shown.get();
                (!all.is_empty()).then(|| view! { <Pictures all=all shown=shown/> })
            })}
        </section>
    }
}

/// When the round is closed nothing stays here.
#[component]
fn End(round: Memo<Option<HelpedRound>>) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let ask = move || {
        let n = round.with(|it| it.as_ref().map_or(0, |it| it.urn.tally.sheets()));
        text::end_ask(shell.lang.get(), &n)
    };
    let end = move |_| {
        asks.set(false);
        if let Some(round) = round.get_untracked() {
            shell.write(|store| store.remove_helped(round.mark, round.station));
            shell.go(&Route::Start);
        }
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::END_TITLE)}</h2>
            <p>{shell.t(text::END_WHAT)}</p>
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::END)}
            </button>
        </section>
        <Dialog open=asks labelled_by="ending">
            <h2 id="ending">{live(ask)}</h2>
            <p>{shell.t(text::END_FINAL)}</p>
            <div class="row">
                <button type="button" class="button quiet" on:click=move |_| asks.set(false)>
                    {shell.t(common::CANCEL)}
                </button>
                <button type="button" class="button" on:click=end>{shell.t(text::END_YES)}</button>
            </div>
        </Dialog>
    }
}
