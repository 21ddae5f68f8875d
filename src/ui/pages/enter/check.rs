//! The whole sheet in words, before it is counted.

use leptos::ev;
use leptos::prelude::*;

use super::{COUNT, Room, said};
use crate::app::enter::Action;
use crate::content::text::{answer, paper as text};
use crate::content::{self, words};
use crate::domain::Item;
use crate::ui::live::live;

pub(super) fn view(room: Room) -> AnyView {
    let shell = room.shell;
    let rows = room.items().map(|(at, item)| row(room, at, item));
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        room.act(Action::Count);
    };
    // The Enter that led here, held a little too long, must not count.
    let on_key = move |event: ev::KeyboardEvent| {
        if event.repeat() {
            event.prevent_default();
        }
    };
    view! {
        <form class="entering" on:submit=on_submit novalidate>
            <h2 id="enter-part" tabindex="-1">{shell.t(text::CHECK_TITLE)}</h2>
            <p id="check-lead">{shell.t(text::CHECK_LEAD)}</p>
            <ol class="plain review checked">{rows.collect_view()}</ol>
            <div class="foot-row entry-foot">
                {said(room)}
                <button
                    id=COUNT
                    type="submit"
                    class="button"
                    aria-describedby="check-lead"
                    on:keydown=on_key
                >
                    {shell.t(text::COUNT)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn row(room: Room, at: usize, item: &'static Item) -> AnyView {
    let shell = room.shell;
    let response = room.state.with_untracked(|it| it.entered(at));
    let label = words::answer(item.measure, response.unwrap_or_default());
    let statement = move || content::statement(item.id).get(shell.lang.get());
    view! {
        <li>
            <p>{at + 1}". " {live(statement)}</p>
            <p>
                <b>{shell.t(label)}</b> " "
                <button
                    type="button"
                    class="link"
                    on:click=move |_| room.act(Action::Mend(at))
                >
                    {shell.t(answer::CHANGE)}
                    <span class="sr-only">": " {live(statement)}</span>
                </button>
            </p>
        </li>
    }
    .into_any()
}
