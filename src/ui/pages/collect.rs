//! The organiser's page of an open round: how many have answered, and nothing
//! else.

use leptos::prelude::*;

use crate::app::{Route, prepare};
use crate::browser::{clock, storage};
use crate::content::text::{answer, collect as text};
use crate::domain::round::Doubt;
use crate::domain::{GroupId, OpenRound};
use crate::ui::live::live;
use crate::ui::parts::Dialog;
use crate::ui::state::shell;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let group = StoredValue::new(id);
    let id = move || group.get_value();
    let name = shell.group(&id()).map(|it| it.name).unwrap_or_default();
    let round = Memo::new(move |_| shell.open_round(&id()));
    let figures = move || {
        let round = round.get()?;
        Some((round.sheets(), round.invited))
    };
    let count = move || {
        figures()
            .map(|(n, of)| text::count(shell.lang.get(), &n, &of))
            .unwrap_or_default()
    };
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
            <section class="stack">
                <p>{shell.t(text::LEAD)}</p>
                <p class="count" role="status">{live(count)}</p>
                <p class="muted">{shell.t(text::ONLY)}</p>
                <Show when=is_begun>
                    <p class="banner">{shell.t(text::BEGUN)}</p>
                </Show>
                <div class="row">
                    <a class="button" href=Route::Answer(id()).to_string()>
                        {shell.t(text::NEXT)}
                    </a>
                    <button
                        type="button"
                        class="button quiet"
                        on:click=move |_| asks.set(true)
                    >
                        {shell.t(text::CLOSE)}
                    </button>
                </div>
            </section>
            <Closing group=id() round=round asks=asks/>
        </Show>
    }
    .into_any()
}

/// Asks once, with the figures, and says that it cannot be undone.
#[component]
fn Closing(
    group: GroupId,
    round: Memo<Option<OpenRound>>,
    asks: RwSignal<bool>,
) -> impl IntoView {
    let shell = shell();
    let doubt = move || {
        let lang = shell.lang.get();
        round.with(|round| {
            let round = round.as_ref()?;
            let (n, of) = (round.sheets(), round.invited);
            Some(match round.doubts()? {
                Doubt::MoreThanInvited => text::doubt_more(lang, &n, &of),
                Doubt::TooFew => text::doubt_few(lang, &n, &round.limit.get()),
                Doubt::Missing => text::doubt_missing(lang, &n, &of),
            })
        })
    };
    let count = move || {
        let lang = shell.lang.get();
        round.with(|it| {
            it.as_ref()
                .map(|it| text::count(lang, &it.sheets(), &it.invited))
        })
    };
    let close = move |_| {
        asks.set(false);
        // As it is stored now: another tab may have counted a sheet.
        let Some(open) = shell.peek(|store| store.open_round(&group)).into_option()
        else {
            return;
        };
        let Some(mut closed) = shell.peek(|store| store.group(&group)).into_option()
        else {
            return;
        };
        prepare::closed(&mut closed, open, clock::today());
        shell.write(|store| store.save_closed(&closed));
        storage::forget_draft();
        let result = closed
            .rounds
            .last()
            .filter(|round| round.result.has_result());
        shell.go(&match result {
            Some(round) => Route::Result(group.clone(), round.number),
            None => Route::Talk(group.clone()),
        });
    };
    view! {
        <Dialog open=asks labelled_by="closing">
            <h2 id="closing">{shell.t(text::CLOSE_TITLE)}</h2>
            {live(move || count().map(|words| view! { <p><b>{words}</b></p> }))}
            {live(move || doubt().map(|words| view! { <p>{words}</p> }))}
            <p>{shell.t(text::CLOSE_FINAL)}</p>
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
