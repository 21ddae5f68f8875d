//! The joint conversation, for a group that is too few for a result.

use leptos::prelude::*;

use super::steps::{BackToSteps, Other, Session, Stage, StepWords, Steps};
use crate::app::Route;
use crate::app::practise::Course;
use crate::content::text::{exercise, questions, talk as text};
use crate::content::{self, Lang, Text};
use crate::domain::{Form, GroupId};
use crate::ui::live::live;
use crate::ui::parts::{Lines, WordingSwitch};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let name = shell
        .peek(|store| store.group(&id))
        .into_option()
        .map(|it| it.name);
    let back = Route::Group(id.clone());
    let session = Session::open(Course::TALK, Some(id));
    let stage = session.stage();
    let is_at_start =
        Memo::new(move |_| stage.get() != Stage::Steps || session.is_at_start());
    let is_lead_shown = move || stage.get() == Stage::Steps && is_at_start.get();
    let leave = back.clone();
    let body = move || match stage.get() {
        Stage::Other => {
            view! { <Other session=session name=title is_page=false/> }.into_any()
        }
        Stage::Steps => view! {
            <Steps
                session=session
                name=title
                words=words
                is_page=false
                finish=text::FINISH
                leave=(leave.clone(), text::LEAVE)
            />
        }
        .into_any(),
        Stage::Done => view! { <Note session=session/> }.into_any(),
    };
    view! {
        <section class="stack lead">
            <p class="muted small"><a class="onward" href=back.to_string()>{name}</a></p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="no-print"><WordingSwitch/></p>
            <Show when=is_lead_shown>
                <p class="large">{shell.t(text::LEAD)}</p>
            </Show>
        </section>
        <section class="talk">{live(body)}</section>
    }
    .into_any()
}

fn title(lang: Lang) -> String {
    text::TITLE.get(lang).to_owned()
}

fn words(step: usize, lang: Lang) -> StepWords {
    let get = |texts: &[Text]| texts.get(step).map_or("", |it| it.get(lang)).to_owned();
    let first = |texts: &[Text]| texts.first().map(|it| it.get(lang).to_owned());
    let (list_title, list) = match step {
        0 => {
            let short = content::instrument(Form::Short);
            let items = short.order.iter().filter_map(|at| short.items.get(*at));
            let list = items
                .map(|it| content::statement(it.id).get(lang).to_owned())
                .collect();
            (Some(text::STATEMENTS_TITLE), list)
        }
        2 => {
            let pairs = [
                questions::EXPLORING,
                questions::TELLING,
                questions::INSIDE,
                questions::OUTSIDE,
            ];
            (
                Some(text::QUESTIONS_TITLE),
                pairs.into_iter().filter_map(first).collect(),
            )
        }
        3 => {
            let list = questions::CLIMATE
                .iter()
                .map(|it| it.get(lang).to_owned())
                .collect();
            (Some(text::QUESTIONS_TITLE), list)
        }
        _ => (None, Vec::new()),
    };
    StepWords {
        title: get(text::STEP_TITLES),
        text: get(text::STEP_TEXTS),
        who: None,
        list_title: list_title.map(|it| it.get(lang)),
        list,
    }
}

/// The agreement, and nothing of what was said.
#[component]
fn Note(session: Session) -> impl IntoView {
    let shell = shell();
    let agreed = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        session.log(String::new(), agreed.get_untracked());
    };
    view! {
        <form class="stack" on:submit=save novalidate>
            <h2 id="step-title" tabindex="-1">{shell.t(text::DONE_TITLE)}</h2>
            <Lines
                id="agreed"
                label=exercise::AGREED_LABEL
                hint=text::NOTE_HINT
                value=String::new()
                on_input=move |it| agreed.set(it)
            />
            <p>{shell.t(text::CLOSING)}</p>
            <div class="row">
                <button class="button" type="submit">{shell.t(exercise::SAVE)}</button>
                <BackToSteps session=session/>
            </div>
        </form>
    }
}
