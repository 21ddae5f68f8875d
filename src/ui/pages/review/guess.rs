//! The group's guess. One that was made before the step was arrived at stands
//! as it is until somebody asks to change it: the answers may have been seen.

use leptos::prelude::*;

use super::Topic;
use crate::app::review::{asked, climates, compared, guesses};
use crate::browser::focus;
use crate::content::text::review as text;
use crate::domain::conversation::{Guess, Towards};
use crate::domain::{Pair, Step};
use crate::ui::live::live;
use crate::ui::pages::steps::TITLE;
use crate::ui::parts::Choice;
use crate::ui::state::shell;

pub(super) fn view(topic: Topic) -> AnyView {
    let shell = shell();
    let is_made = Memo::new(move |_| topic.said.with(|it| it.guess.is_made()));
    let is_open = RwSignal::new(!is_made.get_untracked());
    let body = move || {
        if is_open.get() {
            view! { <Questions topic=topic/> }.into_any()
        } else {
            view! { <Made topic=topic/> }.into_any()
        }
    };
    // The pressed button goes away.
    let change = move |_| {
        is_open.set(true);
        focus::move_to(TITLE);
    };
    let clear = move |_| {
        topic.change(|it| it.guess = Guess::default());
        is_open.set(true);
        focus::move_to(TITLE);
    };
    view! {
        <p>{shell.t(text::GUESS_LEAD)}</p>
        {live(body)}
        <Show when=move || is_made.get()>
            <div class="row">
                <Show when=move || !is_open.get()>
                    <button type="button" class="button quiet" on:click=change>
                        {shell.t(text::GUESS_CHANGE)}
                    </button>
                </Show>
                <button type="button" class="link" on:click=clear>
                    {shell.t(text::GUESS_CLEAR)}
                </button>
            </div>
        </Show>
    }
    .into_any()
}

#[component]
fn Questions(topic: Topic) -> impl IntoView {
    let guess = move |read: fn(&Guess) -> Option<Towards>| {
        Signal::derive(move || topic.said.with(|it| read(&it.guess)))
    };
    let choose = move |pair: Pair, towards: Towards| {
        topic.change(|it| {
            if let Some(place) = it.guess.pairs.get_mut(pair.index()) {
                *place = Some(towards);
            }
        });
    };
    let steps: Vec<_> = climates().map(|(it, words)| (it, words, None)).collect();
    let options =
        |pair: Pair| guesses(pair).map(|(it, words)| (it, words, None)).to_vec();
    let (first, second) = (Pair::ExploringTelling, Pair::InsideOutside);
    view! {
        <div class="guesses">
            <Choice
                name="guess-exploring"
                label=asked(first)
                options=options(first)
                value=guess(|it| it.pair(Pair::ExploringTelling))
                on_choose=move |it| choose(first, it)
            />
            <Choice
                name="guess-inside"
                label=asked(second)
                options=options(second)
                value=guess(|it| it.pair(Pair::InsideOutside))
                on_choose=move |it| choose(second, it)
            />
            <Choice
                name="guess-climate"
                label=text::GUESS_CLIMATE
                options=steps
                value=Signal::derive(move || topic.said.with(|it| it.guess.climate))
                on_choose=move |it: Step| topic.change(|said| said.guess.climate = Some(it))
            />
        </div>
    }
}

#[component]
fn Made(topic: Topic) -> impl IntoView {
    let shell = shell();
    let rows = move || {
        let lang = shell.lang.get();
        let guess = topic.said.with(|it| it.guess);
        let rows = topic.result.with_value(|it| compared(it, &guess, lang));
        let rows = rows.map(|it| {
            let nothing = || text::GUESSED_NOTHING.get(lang).to_owned();
            let guessed = it.guessed.unwrap_or_else(nothing);
            view! { <li>{it.what.get(lang)} ": " <b>{guessed}</b></li> }
        });
        rows.collect_view()
    };
    view! {
        <p>{shell.t(text::GUESS_MADE)}</p>
        <ul>{live(rows)}</ul>
    }
}
