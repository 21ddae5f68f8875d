//! What was decided.

use leptos::prelude::*;

use super::{LineForm, List, Said, act, refused};
use crate::app::meeting::noting::{Taken, decide};
use crate::browser::focus;
use crate::content::text::follow as text;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::state::shell;

#[component]
pub(in crate::ui::pages::meetings) fn Decisions(kept: Kept) -> impl IntoView {
    let shell = shell();
    let list = List::<usize>::of(kept, "#decisions-said");
    let all = Memo::new(move |_| {
        kept.with(|it| it.outcome.decisions.clone())
            .unwrap_or_default()
    });
    let rows = move || {
        let rows = all.get().into_iter().enumerate();
        rows.map(|(at, words)| row(list, at, words)).collect_view()
    };
    let none = move || {
        let is_none = all.with(Vec::is_empty);
        is_none.then(|| view! { <p class="muted">{shell.t(text::DECISIONS_NONE)}</p> })
    };
    // A noted one makes room for the next.
    let noted = RwSignal::new(0);
    let save = move |words: &str| {
        let answer = kept.change_outcome(|it| decide(it, None, words))?;
        if answer.is_ok() {
            noted.update(|it| *it += 1);
            focus::move_to("#decision");
        }
        answer.err().map(|why| refused(why, text::DECISION_MISSING))
    };
    let form = move || {
        noted.track();
        view! {
            <LineForm
                id="decision"
                label=text::DECISION_LABEL
                button=text::DECISION_ADD
                value=String::new()
                on_save=save
            />
        }
    };
    view! {
        <section class="stack noted">
            <h2>{shell.t(text::DECISIONS_TITLE)}</h2>
            {live(none)}
            <ul class="plain">{live(rows)}</ul>
            {list.line()}
            {live(form)}
        </section>
    }
}

fn row(list: List<usize>, at: usize, words: String) -> AnyView {
    let shell = shell();
    let is_open = Memo::new(move |_| list.open.get() == Some(at));
    let body = move || {
        let lang = shell.lang.get();
        if is_open.get() {
            return changing(list, at, words.clone());
        }
        let (edit, remove) = (
            text::edit_named(lang, &words),
            text::remove_named(lang, &words),
        );
        view! {
            <p>{words.clone()}</p>
            <div class="row no-print">
                {act(text::EDIT, edit, lang, move || {
                    list.open.set(Some(at));
                    focus::move_to("#decision-changed");
                })}
                {act(text::REMOVE, remove, lang, move || {
                    list.take(|it| Taken::decision(it, at));
                })}
            </div>
        }
        .into_any()
    };
    view! { <li>{live(body)}</li> }.into_any()
}

fn changing(list: List<usize>, at: usize, words: String) -> AnyView {
    let save = move |words: &str| {
        let answer = list.kept.change_outcome(|it| decide(it, Some(at), words))?;
        if answer.is_ok() {
            list.say(Said::Saved(words.trim().to_owned()));
        }
        answer.err().map(|why| refused(why, text::DECISION_MISSING))
    };
    view! {
        <LineForm
            id="decision-changed"
            label=text::DECISION_EDIT
            button=text::SAVE
            value=words
            on_save=save
            on_cancel=Callback::new(move |()| list.open.set(None))
        />
    }
    .into_any()
}
