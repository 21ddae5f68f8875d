//! Questions that are not answered at once, and what becomes of each.

use leptos::prelude::*;

use super::{LineForm, List, Said, act, cancel, refused};
use crate::app::meeting::noting::{Draft, FateKind, Missing, Taken, ask, fate};
use crate::browser::{clock, focus};
use crate::content::text::follow as text;
use crate::content::{Lang, Text};
use crate::domain::meeting::Question;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::parts::{Choice, DateField, WordField};
use crate::ui::state::shell;

/// Which question is open, and on its way to which fate.
type Open = (u32, FateKind);

#[component]
pub(in crate::ui::pages::meetings) fn QuestionList(kept: Kept) -> impl IntoView {
    let shell = shell();
    let list = List::<Open>::of(kept, "#questions-said");
    let all = Memo::new(move |_| {
        kept.with(|it| it.outcome.questions.all().to_vec())
            .unwrap_or_default()
    });
    let rows = move || {
        let rows = all.get().into_iter();
        rows.map(|question| row(list, question)).collect_view()
    };
    let none = move || {
        let is_none = all.with(Vec::is_empty);
        is_none.then(|| view! { <p class="muted">{shell.t(text::QUESTIONS_NONE)}</p> })
    };
    // A noted one makes room for the next.
    let noted = RwSignal::new(0);
    let save = move |words: &str| {
        let answer = kept.change_outcome(|it| ask(it, words))?;
        if answer.is_ok() {
            noted.update(|it| *it += 1);
            focus::move_to("#question");
        }
        answer.err().map(|why| refused(why, text::QUESTION_MISSING))
    };
    let form = move || {
        noted.track();
        view! {
            <LineForm
                id="question"
                label=text::QUESTION_LABEL
                button=text::QUESTION_ADD
                value=String::new()
                on_save=save
            />
        }
    };
    view! {
        <section class="stack noted">
            <h2>{shell.t(text::QUESTIONS_TITLE)}</h2>
            <p class="small muted no-print">{shell.t(text::QUESTIONS_LEAD)}</p>
            {live(none)}
            <ul class="plain">{live(rows)}</ul>
            {list.line()}
            {live(form)}
        </section>
    }
}

fn row(list: List<Open>, question: Question) -> AnyView {
    let shell = shell();
    let number = question.number;
    let open = Memo::new(move |_| list.open.get().filter(|it| it.0 == number));
    let body = move || {
        let lang = shell.lang.get();
        match open.get() {
            Some((_, kind)) => deciding(list, number, Draft::of(&question, kind)),
            None => standing(list, &question, lang),
        }
    };
    view! { <li>{live(body)}</li> }.into_any()
}

/// A question with its fate, and the ways to another one.
fn standing(list: List<Open>, question: &Question, lang: Lang) -> AnyView {
    let (number, what) = (question.number, question.text.clone());
    let settled = fate(&question.fate, lang);
    let settled = settled.unwrap_or_else(|| text::FATE_OPEN.get(lang).to_owned());
    let to = |kind: FateKind, named: String| {
        act(kind.name(), named, lang, move || {
            list.open.set(Some((number, kind)));
            focus::move_to("#question-words");
        })
    };
    view! {
        <p>{what.clone()}</p>
        <p class="muted">{settled}</p>
        <div class="row no-print">
            {to(FateKind::Later, text::later_named(lang, &what))}
            {to(FateKind::Parked, text::parked_named(lang, &what))}
            {to(FateKind::Answered, text::answered_named(lang, &what))}
            {act(text::REMOVE, text::remove_named(lang, &what), lang, move || {
                list.take(|it| Taken::question(it, number));
            })}
        </div>
    }
    .into_any()
}

/// Decides about a question; what is missing is said at its field.
fn deciding(list: List<Open>, number: u32, first: Draft) -> AnyView {
    let shell = shell();
    let draft = RwSignal::new(first.clone());
    let missing = RwSignal::new(Vec::<Missing>::new());
    let kind = Memo::new(move |_| draft.with(|it| it.kind));
    let error = move |field: Missing| {
        Signal::derive(move || {
            missing.with(|all| all.contains(&field).then(|| field.words()))
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let now = draft.get_untracked();
        match list.kept.change_outcome(|it| now.settle(it, number)) {
            Some(Err(lacks)) => missing.set(lacks),
            _ => list.say(Said::Saved(now.words.trim().to_owned())),
        }
    };
    let fields = move || {
        let draft_now = draft.get_untracked();
        match kind.get() {
            FateKind::Open => None,
            FateKind::Later => Some(
                view! {
                    <div class="who-by">
                        <WordField
                            id="question-who"
                            label=text::WHO_LABEL
                            error=error(Missing::Who)
                            value=draft_now.who
                            on_input=move |it| draft.update(|draft| draft.who = it)
                        />
                        <DateField
                            id="question-by"
                            label=text::BY_LABEL
                            error=error(Missing::By)
                            value=draft_now.by
                            least=clock::today()
                            on_input=move |it| draft.update(|draft| draft.by = it)
                        />
                    </div>
                }
                .into_any(),
            ),
            FateKind::Parked => Some(
                view! {
                    <WordField
                        id="question-reason"
                        label=text::REASON_LABEL
                        error=error(Missing::Reason)
                        value=draft_now.reason
                        on_input=move |it| draft.update(|draft| draft.reason = it)
                    />
                }
                .into_any(),
            ),
            FateKind::Answered => Some(
                view! {
                    <WordField
                        id="question-answer"
                        label=text::ANSWER_LABEL
                        value=draft_now.answer
                        on_input=move |it| draft.update(|draft| draft.answer = it)
                    />
                }
                .into_any(),
            ),
        }
    };
    let options: Vec<(FateKind, Text, Option<Text>)> = FateKind::ALL
        .iter()
        .map(|kind| (*kind, kind.name(), None))
        .collect();
    view! {
        <form class="stack tight no-print" on:submit=submit novalidate>
            <WordField
                id="question-words"
                label=text::QUESTION_EDIT
                error=error(Missing::Words)
                value=first.words
                on_input=move |it| draft.update(|draft| draft.words = it)
            />
            <Choice
                name="fate"
                label=text::FATE_LABEL
                options=options
                value=Signal::derive(move || Some(kind.get()))
                on_choose=move |kind| {
                    missing.set(Vec::new());
                    draft.update(|draft| draft.kind = kind);
                }
            />
            {live(fields)}
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(text::SAVE)}</button>
                {cancel(Callback::new(move |()| list.open.set(None)))}
            </div>
        </form>
    }
    .into_any()
}
