//! Preparing: one column, saved while it is written.

use leptos::prelude::*;

use super::{Desk, paper, perspectives};
use crate::app::dialogue::talk::{model_line, title};
use crate::app::meeting::rows;
use crate::app::{DialogueRoute, TalkPage};
use crate::browser::clock;
use crate::content::Text;
use crate::content::text::{conversation as text, dialogues};
use crate::domain::Talk;
use crate::domain::dialogue::Expectation;
use crate::ui::live::live;
use crate::ui::parts::{DateField, Dialog, Lines, Tick, WaysOut, WordField};

pub(super) fn page(desk: Desk) -> AnyView {
    view! {
        {head(desk)}
        {frame(desk)}
        {expectations(desk)}
        {perspectives::section(desk)}
        {notes(desk)}
        {ready(desk)}
        {paper::section(desk)}
        {remove(desk)}
    }
    .into_any()
}

fn head(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let name = move || desk.with(|it| title(it, shell.lang.get()));
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=DialogueRoute::List.to_string()>
                    {shell.t(dialogues::BACK_TO_LIST)}
                </a>
            </p>
            <h1 tabindex="-1">{live(name)}</h1>
            <p class="no-print">{shell.t(text::LEAD)}</p>
        </section>
    }
    .into_any()
}

fn frame(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let model = move || {
        desk.with_model(|talk, model| {
            let (words, is_gone) = model_line(talk, model, shell.lang.get());
            let class = if is_gone { "banner" } else { "muted" };
            view! { <p class=class>{words}</p> }
        })
    };
    let day = untrack(|| desk.with(|it| it.day)).flatten();
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::FRAME_TITLE)}</h2>
            <WordField
                id="talk-name"
                label=text::NAME_LABEL
                hint=text::NAME_HINT
                value=desk.text(|it| &it.name)
                on_input=move |words| desk.change(|it| it.name = words)
            />
            <WordField
                id="talk-with"
                label=text::WITH_LABEL
                hint=text::WITH_HINT
                value=desk.text(|it| &it.with)
                on_input=move |words| desk.change(|it| it.with = words)
            />
            <DateField
                id="talk-day"
                label=text::DAY_LABEL
                error=Signal::derive(|| None)
                value=day
                least=clock::today()
                on_input=move |day| desk.change(|it| it.day = day)
            />
            {live(model)}
            <Lines
                id="talk-purpose"
                label=text::PURPOSE_LABEL
                hint=text::PURPOSE_HINT
                value=desk.text(|it| &it.purpose)
                on_input=move |words| desk.change(|it| it.purpose = words)
            />
        </section>
    }
    .into_any()
}

fn expectations(desk: Desk) -> AnyView {
    let shell = desk.shell;
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::EXPECT_TITLE)}</h2>
            <p>{shell.t(text::EXPECT_WHY)}</p>
            {expectation(desk, "talk-of-other", text::OF_OTHER_LABEL, |it| &mut it.of_other)}
            {expectation(desk, "talk-of-me", text::OF_ME_LABEL, |it| &mut it.of_me)}
        </section>
    }
    .into_any()
}

fn expectation(
    desk: Desk,
    id: &'static str,
    label: Text,
    of: fn(&mut Talk) -> &mut Expectation,
) -> AnyView {
    let read = move || desk.with(|it| of(&mut it.clone()).clone());
    let value = untrack(read).map(|it| it.words).unwrap_or_default();
    let is_shown = Memo::new(move |_| read().is_some_and(|it| it.is_shown));
    view! {
        <div class="talk-expectation" role="group" aria-labelledby=format!("{id}-label")>
            <span class="sr-only" id=format!("{id}-label")>{desk.shell.t(label)}</span>
            <Lines
                id=id
                label=label
                value=value
                on_input=move |words| desk.change(|it| of(it).words = words)
            />
            <Tick
                label=text::SHOW
                value=is_shown
                on_change=move |it| desk.change(|talk| of(talk).is_shown = it)
            />
        </div>
    }
    .into_any()
}

fn notes(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let own = untrack(|| desk.with(|it| rows::lines(&it.questions)));
    view! {
        <section class="stack no-print">
            <Lines
                id="talk-questions"
                label=text::OWN_CARDS_LABEL
                hint=text::OWN_CARDS_HINT
                value=own.unwrap_or_default()
                on_input=move |words: String| {
                    desk.change(|it| it.questions = rows::of_lines(&words));
                }
            />
        </section>
        <section class="stack aside no-print">
            <h2>{shell.t(text::NOTES_TITLE)}</h2>
            <Lines
                id="talk-notes"
                label=text::NOTES_LABEL
                hint=text::NOTES_HINT
                value=desk.text(|it| &it.notes)
                on_input=move |words| desk.change(|it| it.notes = words)
            />
        </section>
    }
    .into_any()
}

fn ready(desk: Desk) -> AnyView {
    let shell = desk.shell;
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::READY_TITLE)}</h2>
            <p>{shell.t(text::READY_LEAD)}</p>
            <div class="row">
                <a class="button" href=desk.route(TalkPage::Together).to_string()>
                    {shell.t(text::TO_TOGETHER)}
                </a>
                <a class="button quiet" href=desk.route(TalkPage::Close).to_string()>
                    {shell.t(text::TO_CLOSE)}
                </a>
            </div>
        </section>
    }
    .into_any()
}

fn remove(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let asks = RwSignal::new(false);
    let yes = move |_| {
        asks.set(false);
        let id = desk.id.get_value();
        // Away first: there is nothing to show of what is gone.
        shell.go(&DialogueRoute::List.into());
        shell.write(|store| store.forget::<Talk>(&id));
    };
    view! {
        <section class="stack no-print">
            <button type="button" class="link" on:click=move |_| asks.set(true)>
                {shell.t(text::REMOVE)}
            </button>
            <Dialog open=asks labelled_by="talk-remove-title">
                <h2 id="talk-remove-title">{shell.t(text::REMOVE_TITLE)}</h2>
                <p>{shell.t(text::REMOVE_LEAD)}</p>
                <WaysOut asks=asks yes=text::REMOVE on_yes=yes/>
            </Dialog>
        </section>
    }
    .into_any()
}
