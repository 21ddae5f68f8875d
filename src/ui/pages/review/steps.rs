//! What the four steps after the guess show on the conversation's page.

use leptos::prelude::*;

use super::Topic;
use crate::app::practise::Action;
use crate::app::result::{opening, spread_words};
use crate::app::review::{Differences, Part, compared};
use crate::app::{Route, suggest};
use crate::content::text::{result as result_text, review as text};
use crate::content::{Lang, words};
use crate::domain::closed::Spread;
use crate::domain::conversation::Guess;
use crate::domain::{ClosedRound, Dimension};
use crate::ui::live::live;
use crate::ui::pages::steps::Session;
use crate::ui::parts::{Beams, ExerciseList, FocusChoice, Glyph, Lines, hue};
use crate::ui::state::shell;

/// The opening sentence and the beams, with what was guessed beside each.
pub(super) fn see(topic: Topic, session: Session) -> AnyView {
    let shell = shell();
    let guess = Memo::new(move |_| topic.said.with(|it| it.guess));
    let shown = move || {
        let (lang, guess) = (shell.lang.get(), guess.get());
        topic.result.with_value(|result| {
            let beside = guessed_lines(result, &guess, lang);
            view! {
                {opening(result, lang).map(|words| view! { <p class="large">{words}</p> })}
                <Beams result=result.clone() lang=lang beside=beside/>
            }
        })
    };
    view! {
        {live(shown)}
        <Show when=move || guess.get().is_made()>
            <button
                type="button"
                class="link"
                on:click=move |_| session.act(Action::GoTo(Part::Guess as usize))
            >
                {shell.t(text::GUESS_CHANGE)}
            </button>
        </Show>
    }
    .into_any()
}

/// What was guessed of each pair and the climate, as a sentence.
pub(super) fn guessed_lines(
    result: &ClosedRound,
    guess: &Guess,
    lang: Lang,
) -> [Option<String>; 3] {
    compared(result, guess, lang)
        .map(|it| it.guessed.map(|words| text::guessed(lang, &words)))
}

/// What the group describes differently, as far as it is released.
pub(super) fn differ(topic: Topic) -> AnyView {
    let shell = shell();
    let differences = topic.result.with_value(Differences::of);
    let is_none = differences.is_none();
    let questions = differences.questions().into_iter();
    let questions = questions.map(|it| view! { <p>{shell.t(it)}</p> });
    let statements = differences.statements.iter();
    let statements: Vec<_> = statements
        .map(|it| view! { <li>{shell.t(*it)}</li> })
        .collect();
    view! {
        {is_none.then(|| view! { <p class="large">{shell.t(differences.none)}</p> })}
        <div class="columns">
            {(!differences.dimensions.is_empty()).then(|| different(&differences.dimensions))}
            {(!statements.is_empty()).then(|| view! {
                <div class="stack tight">
                    <h3>{shell.t(result_text::SPLIT_LIST)}</h3>
                    <ul>{statements}</ul>
                </div>
            })}
        </div>
        <div class="stack tight aside">{questions.collect_view()}</div>
    }
    .into_any()
}

/// The dimensions of which the group has different pictures.
pub(super) fn different(dimensions: &[Dimension]) -> AnyView {
    let shell = shell();
    let rows = dimensions.iter().map(|it| {
        view! {
            <li class=hue(*it)>
                <span class="name"><Glyph of=*it/> " " {shell.t(words::name(*it))}</span>
                ": " {shell.t(spread_words(Spread::Different))}
            </li>
        }
    });
    view! { <ul class="plain differences">{rows.collect_view()}</ul> }.into_any()
}

/// What surprises, and what was guessed beside what the answers show.
pub(super) fn surprise(topic: Topic) -> AnyView {
    let value = topic.said.with_untracked(|it| it.surprise.clone());
    view! {
        <div class="two">
            <Lines
                id="surprise"
                label=text::SURPRISE_LABEL
                hint=text::SURPRISE_HINT
                value=value
                on_input=move |words| topic.change(|it| it.surprise = words)
            />
            {comparison(topic)}
        </div>
    }
    .into_any()
}

/// The guess and the answers side by side, in words.
pub(super) fn comparison(topic: Topic) -> AnyView {
    let shell = shell();
    let rows = move || {
        let lang = shell.lang.get();
        let guess = topic.said.with(|it| it.guess);
        let rows = topic.result.with_value(|it| compared(it, &guess, lang));
        let rows = rows.map(|it| {
            let or = |words: Option<String>, none: &'static str| {
                words.unwrap_or_else(|| none.to_owned())
            };
            view! {
                <tr>
                    <th scope="row">{it.what.get(lang)}</th>
                    <td>{or(it.guessed, text::GUESSED_NOTHING.get(lang))}</td>
                    <td>{or(it.shown, result_text::NOT_SHOWN.get(lang))}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    view! {
        <table class="compared">
            <caption>{shell.t(text::COMPARE_TITLE)}</caption>
            <thead>
                <tr>
                    <th scope="col">{shell.t(result_text::COLUMN_WHAT)}</th>
                    <th scope="col">{shell.t(text::COLUMN_GUESS)}</th>
                    <th scope="col">{shell.t(text::COLUMN_ANSWERS)}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
    .into_any()
}

/// What the group wants to work on, and the ways on from there.
pub(super) fn choose(topic: Topic) -> AnyView {
    let shell = shell();
    let focus = Memo::new(move |_| topic.said.with(|it| it.focus.clone()));
    let exercises = move || {
        let rows = focus.get().into_iter().map(|it| {
            view! {
                <div class="stack tight">
                    <h4 class=format!("trains {}", hue(it))>
                        <Glyph of=it/> " " {shell.t(words::name(it))}
                    </h4>
                    <ExerciseList exercises=suggest::exercises(it) group=Some(topic.id())/>
                </div>
            }
        });
        rows.collect_view()
    };
    let is_none = move || focus.with(Vec::is_empty);
    view! {
        <p>{shell.t(text::CHOOSE_LEAD)}</p>
        <div class="two">
            <FocusChoice
                group=topic.id()
                round=topic.round
                result=topic.result.get_value()
            />
            <div class="stack">
                <h3>{shell.t(text::EXERCISES_TITLE)}</h3>
                <Show when=is_none>
                    <p class="muted">{shell.t(text::EXERCISES_NONE)}</p>
                </Show>
                {live(exercises)}
                <h3>{shell.t(text::AGREE)}</h3>
                <p>{shell.t(text::AGREE_WHAT)}</p>
                <p>
                    <a class="onward" href=Route::Agree(topic.id()).to_string()>
                        {shell.t(text::AGREE_LINK)}
                    </a>
                </p>
            </div>
        </div>
    }
    .into_any()
}
