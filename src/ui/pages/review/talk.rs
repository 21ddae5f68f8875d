//! The conversation's page: step by step, on a screen that the room may see. No
//! clock and no prompts are here.

use leptos::prelude::*;

use super::{State, Topic, entry, guess, other, state, steps};
use crate::app::Route;
use crate::app::practise::Action;
use crate::app::review::Part;
use crate::content::text::{common, review as text};
use crate::ui::live::live;
use crate::ui::pages::steps::{Act, Session};
use crate::ui::state::shell;

pub(super) fn page(topic: Topic) -> AnyView {
    let shell = shell();
    let session = topic.session();
    let state = state(session);
    let body = move || match state.get() {
        State::Other => other(session, false),
        State::Before => entry::view(topic, session),
        State::Begun => view! { <Steps topic=topic session=session/> }.into_any(),
    };
    let back = Route::Group(topic.id());
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=back.to_string()>{topic.name.get_value()}</a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
        {live(body)}
    }
    .into_any()
}

#[component]
fn Steps(topic: Topic, session: Session) -> impl IntoView {
    let shell = shell();
    let step = session.step();
    let part = Memo::new(move |_| Part::at(step.get()));
    let count = move || {
        let at = part.get() as usize + 1;
        text::step_of(shell.lang.get(), &at, &Part::ALL.len())
    };
    let question = move || {
        topic
            .result
            .with_value(|it| part.get().question(it))
            .get(shell.lang.get())
    };
    let body = move || match part.get() {
        Part::Guess => guess::view(topic),
        Part::See => steps::see(topic, session),
        Part::Differ => steps::differ(topic),
        Part::Surprise => steps::surprise(topic),
        Part::Choose => steps::choose(topic),
    };
    let end = move |route: Route| {
        session.finish();
        shell.go(&route);
    };
    let on = move || {
        if part.get().next().is_some() {
            view! { <Act session=session action=Action::Next label=common::NEXT/> }
                .into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| end(Route::Agree(topic.id()))
                >
                    {shell.t(text::DONE)}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <div class="review-steps">
            <StepList session=session part=part/>
            <section class="stack review-step">
                <p class="muted" role="status">{live(count)}</p>
                <h2 id="step-title" tabindex="-1">{live(question)}</h2>
                {live(body)}
            </section>
            <div class="row">
                <Show when=move || part.get() != Part::Guess>
                    <Act session=session action=Action::Back label=common::BACK/>
                </Show>
                {live(on)}
                <button
                    type="button"
                    class="link"
                    on:click=move |_| end(Route::Result(topic.id(), topic.round))
                >
                    {shell.t(text::STOP)}
                </button>
            </div>
            {entry::windows(topic)}
        </div>
    }
}

/// The steps, each of which can be gone to at any time.
#[component]
fn StepList(session: Session, part: Memo<Part>) -> impl IntoView {
    let shell = shell();
    let rows = Part::ALL.map(|it| {
        let current = move || (part.get() == it).then_some("step");
        view! {
            <li>
                <button
                    type="button"
                    class="link"
                    aria-current=current
                    on:click=move |_| session.act(Action::GoTo(it as usize))
                >
                    {it as usize + 1} " " {shell.t(it.name())}
                </button>
            </li>
        }
    });
    view! {
        <nav aria-label=shell.t(text::STEPS_TITLE)>
            <ol class="plain review-list">{rows.collect_view()}</ol>
        </nav>
    }
}
