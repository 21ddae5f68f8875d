//! Closing: what the two take along, and what is for the one alone.

use leptos::prelude::*;

use super::{Desk, erase, take, taken};
use crate::app::TalkPage;
use crate::browser::{clock, focus};
use crate::content::text::conversation as text;
use crate::domain::dialogue::Stage;
use crate::ui::live::live;
use crate::ui::parts::{DateField, Lines, TimeField};

pub(super) fn page(desk: Desk) -> AnyView {
    view! {
        {head(desk)}
        {taken::section(desk)}
        {after(desk)}
        {take::section(desk)}
        {close(desk)}
        {erase::section(desk)}
    }
    .into_any()
}

fn head(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let day = untrack(|| desk.with(|it| it.stage.day())).flatten();
    let set = move |day: Option<_>| {
        desk.change(|it| {
            it.stage = match (it.stage, day) {
                (_, None) => Stage::Prepared,
                (Stage::Closed(_), Some(day)) => Stage::Closed(day),
                (_, Some(day)) => Stage::Held(day),
            };
        });
    };
    view! {
        <section class="stack lead no-print">
            // Two may still be looking: the way back that shows nothing private first.
            <p class="muted small">
                <a class="onward" href=desk.route(TalkPage::Together).to_string()>
                    {shell.t(text::BACK_TOGETHER)}
                </a>
                " · "
                <a class="onward" href=desk.route(TalkPage::Prepare).to_string()>
                    {shell.t(text::TO_PREPARE)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::CLOSE_TITLE)}</h1>
            <p>{shell.t(text::CLOSE_LEAD)}</p>
            <DateField
                id="held-on"
                label=text::HELD_LABEL
                error=Signal::derive(|| None)
                value=day
                least=time::Date::MIN
                on_input=set
            />
        </section>
    }
    .into_any()
}

/// Thanks, and the next time.
fn after(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let (day, time) =
        untrack(|| desk.with(|it| (it.next_on, it.next_at))).unwrap_or_default();
    view! {
        <section class="stack no-print">
            <Lines
                id="talk-thanks"
                label=text::THANKS_LABEL
                value=desk.text(|it| &it.thanks)
                on_input=move |words| desk.change(|it| it.thanks = words)
            />
        </section>
        <section class="stack no-print">
            <h2>{shell.t(text::NEXT_TITLE)}</h2>
            <div class="talk-pair">
                <DateField
                    id="next-on"
                    label=text::NEXT_ON_LABEL
                    error=Signal::derive(|| None)
                    value=day
                    least=clock::today()
                    on_input=move |day| desk.change(|it| it.next_on = day)
                />
                <TimeField
                    id="next-at"
                    label=text::NEXT_AT_LABEL
                    value=time
                    on_input=move |time| desk.change(|it| it.next_at = time)
                />
            </div>
        </section>
    }
    .into_any()
}

fn close(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let is_closed = Memo::new(move |_| {
        desk.with(|it| matches!(it.stage, Stage::Closed(_))) == Some(true)
    });
    let close = move |_| {
        desk.change(|it| it.close(clock::today()));
        focus::move_to("#talk-closed");
    };
    let said = move || {
        is_closed
            .get()
            .then(|| text::IS_CLOSED.get(shell.lang.get()))
    };
    view! {
        <section class="stack no-print">
            <Show when=move || !is_closed.get()>
                <button type="button" class="button" on:click=close>
                    {shell.t(text::CLOSE_BUTTON)}
                </button>
            </Show>
            <p id="talk-closed" tabindex="-1" role="status">{live(said)}</p>
        </section>
    }
    .into_any()
}
