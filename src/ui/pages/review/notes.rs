//! For whoever leads the conversation: what to say, ask and watch for, the time,
//! and what comes next. In a window that the room does not see.

use leptos::prelude::*;

use super::{State, Topic, other, state};
use crate::app::Route;
use crate::app::practise::Action;
use crate::app::review::Part;
use crate::browser::print;
use crate::content::text::{common, review as text};
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::pages::steps::{
    Act, ClockButtons, Session, StepClock, StepLine, StepWords,
};
use crate::ui::parts::LanguageSwitch;
use crate::ui::state::shell;

pub(super) fn page(topic: Topic) -> AnyView {
    let shell = shell();
    let session = topic.session();
    let state = state(session);
    let body = move || match state.get() {
        State::Other => other(session, true),
        State::Before => view! { <All session=session/> }.into_any(),
        State::Begun => view! { <Steps session=session/> }.into_any(),
    };
    let leave = Route::Review(topic.id());
    view! {
        <div class="notes">
            <header class="notes-top">
                <p class="banner">{shell.t(text::NOTES_PRIVATE)}</p>
                <LanguageSwitch/>
            </header>
            {live(body)}
            <p><a class="onward" href=leave.to_string()>{shell.t(text::NOTES_LEAVE)}</a></p>
        </div>
    }
    .into_any()
}

/// Everything, to be read or printed in advance.
#[component]
fn All(session: Session) -> impl IntoView {
    let shell = shell();
    let rows = Part::ALL.map(|part| {
        view! {
            <section class="stack">
                <h2>{part as usize + 1} ". " {shell.t(part.name())}</h2>
                {prompts(part, 3)}
            </section>
        }
    });
    view! {
        <section class="stack lead">
            <h1 id="step-title" tabindex="-1">{shell.t(text::NOTES_TITLE)}</h1>
            <p class="large">{shell.t(text::NOTES_WAITING)}</p>
            <div class="row">
                <button type="button" class="button" on:click=move |_| session.begin()>
                    {shell.t(text::BEGIN)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(common::PRINT)}
                </button>
            </div>
        </section>
        <div class="notes-all">{rows.collect_view()}</div>
    }
}

/// The step that the conversation stands at.
#[component]
fn Steps(session: Session) -> impl IntoView {
    let shell = shell();
    let step = session.step();
    let part = Memo::new(move |_| Part::at(step.get()));
    let is_fresh = session.is_fresh();
    let head = move || {
        let (lang, part) = (shell.lang.get(), part.get());
        let count = text::step_of(lang, &(part as usize + 1), &Part::ALL.len());
        view! {
            <p class="muted step-count">{text::NOTES_TITLE.get(lang)} " · " {count}</p>
            <h1 id="step-title" tabindex="-1">{part.name().get(lang)}</h1>
        }
    };
    let next = move || {
        let lang = shell.lang.get();
        match part.get().next() {
            Some(next) => {
                let what = next.what().get(lang);
                text::notes_next(lang, &format!("{}. {what}", next.name().get(lang)))
            }
            None => text::NOTES_LAST.get(lang).to_owned(),
        }
    };
    view! {
        <div class="steps">
            <header class="step-head">{live(head)}</header>
            <div class="step-text stack">
                {live(move || prompts(part.get(), 2))}
                <p class="notes-next">{live(next)}</p>
            </div>
            <StepClock session=session is_fresh=is_fresh/>
            <StepLine session=session words=name/>
            <div class="row step-buttons">
                <ClockButtons session=session is_fresh=is_fresh/>
                <Show when=move || part.get() != Part::Guess>
                    <Act session=session action=Action::Back label=common::BACK/>
                </Show>
                <Show when=move || part.get().next().is_some()>
                    <Act session=session action=Action::Next label=common::NEXT/>
                </Show>
            </div>
        </div>
    }
}

fn name(step: usize, lang: Lang) -> StepWords {
    StepWords {
        title: Part::at(step).name().get(lang).to_owned(),
        text: String::new(),
        who: None,
        list_title: None,
        list: Vec::new(),
    }
}

/// What to say, ask and watch for, under headings of a level.
fn prompts(part: Part, level: u8) -> AnyView {
    let shell = shell();
    let told = part.prompts();
    let list = |title: Text, rows: &'static [Text]| {
        let rows = rows.iter().map(|it| view! { <li>{shell.t(*it)}</li> });
        let title = if level == 2 {
            view! { <h2 class="h3">{shell.t(title)}</h2> }.into_any()
        } else {
            view! { <h3>{shell.t(title)}</h3> }.into_any()
        };
        view! { <div class="stack tight">{title}<ul>{rows.collect_view()}</ul></div> }
    };
    view! {
        {list(text::SAY_TITLE, told.say)}
        {list(text::ASK_TITLE, told.ask)}
        {list(text::WATCH_TITLE, told.watch)}
    }
    .into_any()
}
