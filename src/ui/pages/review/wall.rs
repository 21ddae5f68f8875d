//! The conversation on a wall: read from eight metres, nothing to scroll. Only
//! the step that the group is at: no prompts, no time, nothing of what comes.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use super::steps::{comparison, different, guessed_lines};
use super::{State, Topic, state};
use crate::app::Route;
use crate::app::practise::Action;
use crate::app::result::opening;
use crate::app::review::{Differences, Part, asked, climates, guesses, lines};
use crate::content::text::{common, result as result_text, review as text};
use crate::content::{Text, words};
use crate::domain::conversation::CHOICES;
use crate::domain::{Dimension, Pair};
use crate::ui::live::live;
use crate::ui::parts::{Beams, Glyph, Tongues, WallTheme, hue, theme};
use crate::ui::state::shell;

/// More statements than this would have to be scrolled, or be too small.
const MOST_STATEMENTS: usize = 3;

/// A note of more letters than this, or than the second, is written smaller. A
/// line that is not full takes its whole height.
const LONG: usize = 160;
const LONGER: usize = 420;
const LINE: usize = 40;

pub(super) fn page(topic: Topic) -> AnyView {
    let shell = shell();
    let session = topic.session();
    let state = state(session);
    let step = session.step();
    let part =
        Memo::new(move |_| (state.get() == State::Begun).then(|| Part::at(step.get())));
    let dark = RwSignal::new(None::<bool>);
    let has_next = move || part.get().is_some_and(|it| it.next().is_some());
    let has_back = move || part.get().is_some_and(|it| it != Part::Guess);
    let next = move || session.act(Action::Next);
    let back = move || session.act(Action::Back);
    let keys =
        window_event_listener(ev::keydown, move |event| match event.key().as_str() {
            "ArrowRight" | "PageDown" if untrack(has_next) => next(),
            "ArrowLeft" | "PageUp" if untrack(has_back) => back(),
            _ => {}
        });
    on_cleanup(move || keys.remove());
    let count = move || {
        part.get().map(|part| {
            let lang = shell.lang.get();
            text::step_of(lang, &(part as usize + 1), &Part::ALL.len())
        })
    };
    let body = move || match part.get() {
        None => waiting(topic),
        Some(part) => {
            let question = topic.result.with_value(|it| part.question(it));
            let shown = match part {
                Part::Guess => guess(topic),
                Part::See => see(topic),
                Part::Differ => differ(topic),
                Part::Surprise => surprise(topic),
                Part::Choose => choose(topic),
            };
            view! {
                <h1 id="step-title" tabindex="-1">{shell.t(question)}</h1>
                {shown}
            }
            .into_any()
        }
    };
    let leave = Route::Review(topic.id());
    view! {
        <div class="wall review-wall" data-theme=move || theme(dark.get())>
            <header class="wall-top">
                <p role="status">{live(count)}</p>
                <Tongues/>
            </header>
            <div class="wall-body">{live(body)}</div>
            <footer class="row">
                <Show when=has_back>
                    <button type="button" class="button quiet" on:click=move |_| back()>
                        {shell.t(common::BACK)}
                    </button>
                </Show>
                <Show when=has_next>
                    <button type="button" class="button" on:click=move |_| next()>
                        {shell.t(common::NEXT)}
                    </button>
                </Show>
                <WallTheme dark=dark/>
                <a class="button quiet" href=leave.to_string()>
                    {shell.t(result_text::WALL_LEAVE)}
                </a>
            </footer>
        </div>
    }
    .into_any()
}

/// Before it begins, and after it: what it is, and what was chosen.
fn waiting(topic: Topic) -> AnyView {
    let shell = shell();
    let has_chosen = move || topic.said.with(|it| !it.focus.is_empty());
    view! {
        <p class="wall-words">{topic.name.get_value()}</p>
        <h1 id="step-title" tabindex="-1">{shell.t(text::TITLE)}</h1>
        <Show when=has_chosen>
            <p class="wall-words">{shell.t(text::SAID_FOCUS)}</p>
            {choose(topic)}
        </Show>
    }
    .into_any()
}

/// An answer that may be chosen, and whether it is.
fn pill(
    class: &'static str,
    words: AnyView,
    is_chosen: impl Fn() -> bool + Copy + Send + Sync + 'static,
    said: Text,
) -> AnyView {
    let shell = shell();
    let mark = move || is_chosen().then(|| format!(" {}", said.get(shell.lang.get())));
    view! {
        <li class=class class:chosen=is_chosen>
            {words}
            <span class="sr-only">{live(mark)}</span>
        </li>
    }
    .into_any()
}

fn guess(topic: Topic) -> AnyView {
    let shell = shell();
    let pairs = Pair::ALL.map(|pair| {
        let rows = guesses(pair).map(|(towards, words)| {
            let is_chosen =
                move || topic.said.with(|it| it.guess.pair(pair) == Some(towards));
            pill("", shell.t(words).into_any(), is_chosen, text::GUESS_CHOSEN)
        });
        view! {
            <h2>{shell.t(asked(pair))}</h2>
            <ul class="plain pills">{rows.collect_view()}</ul>
        }
    });
    let climate: Vec<_> = climates()
        .map(|(step, words)| {
            let is_chosen = move || topic.said.with(|it| it.guess.climate == Some(step));
            pill("", shell.t(words).into_any(), is_chosen, text::GUESS_CHOSEN)
        })
        .collect();
    view! {
        <div class="wall-guess">
            {pairs.collect_view()}
            <h2>{shell.t(text::GUESS_CLIMATE)}</h2>
            <ul class="plain pills">{climate}</ul>
        </div>
    }
    .into_any()
}

fn see(topic: Topic) -> AnyView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let guess = topic.said.with(|it| it.guess);
        topic.result.with_value(|result| {
            let beside = guessed_lines(result, &guess, lang);
            view! {
                <p class="wall-words">{opening(result, lang)}</p>
                <Beams result=result.clone() lang=lang with_words=false beside=beside/>
            }
        })
    })
}

fn differ(topic: Topic) -> AnyView {
    let shell = shell();
    let differences = topic.result.with_value(Differences::of);
    let is_none = differences.is_none();
    let question = differences.questions().into_iter().next();
    let rows = differences.statements.iter().take(MOST_STATEMENTS);
    let rows: Vec<_> = rows.map(|it| view! { <li>{shell.t(*it)}</li> }).collect();
    let more = differences.statements.len().saturating_sub(rows.len());
    let more = (0 < more).then(|| {
        let words = move || text::more_statements(shell.lang.get(), &more);
        view! { <p>{live(words)}</p> }
    });
    view! {
        <div class="wall-differ">
            {is_none.then(|| view! { <p>{shell.t(differences.none)}</p> })}
            {(!differences.dimensions.is_empty()).then(|| different(&differences.dimensions))}
            {(!rows.is_empty()).then(|| view! {
                <h2>{shell.t(result_text::SPLIT_LIST)}</h2>
                <ul>{rows}</ul>
            })}
            {more}
            <p class="wall-question">{question.map(|it| shell.t(it))}</p>
        </div>
    }
    .into_any()
}

fn surprise(topic: Topic) -> AnyView {
    let note = move || {
        let note = topic.said.with(|it| it.surprise.clone());
        let letters: usize = lines(&note).map(|it| it.chars().count() + LINE).sum();
        let rows = lines(&note).map(|it| view! { <p>{it.to_owned()}</p> });
        view! {
            <div
                class="wall-note"
                class:long={LONG < letters}
                class:longer={LONGER < letters}
            >
                {rows.collect_view()}
            </div>
        }
    };
    view! {
        {live(note)}
        {comparison(topic)}
    }
    .into_any()
}

fn choose(topic: Topic) -> AnyView {
    let shell = shell();
    let rows = CHOICES.map(|dimension: Dimension| {
        let is_chosen = move || topic.said.with(|it| it.focus.contains(&dimension));
        let words = view! {
            <Glyph of=dimension/> " " {shell.t(words::name(dimension))}
        }
        .into_any();
        pill(hue(dimension), words, is_chosen, text::CHOSEN)
    });
    view! { <ul class="plain pills wall-choice">{rows.collect_view()}</ul> }.into_any()
}
