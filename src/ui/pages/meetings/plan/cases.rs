//! Cases to talk about: own ones, and those of the collection, which can be changed
//! like own ones.

use leptos::prelude::*;

use super::Planning;
use crate::app::meeting::{cases, place::field, rows};
use crate::browser::focus;
use crate::content::text::plan as text;
use crate::domain::meeting::MANY;
use crate::ui::live::live;

/// What was done last, to be said.
#[derive(Clone, Copy)]
enum Said {
    Nothing,
    Taken(usize),
    Removed,
    Full,
}

pub(super) fn rows(planning: Planning) -> AnyView {
    let shell = planning.shell;
    // Rows that are shown; one that is still empty is not stored. It is set anew when
    // rows come and go, and each row then shows what is stored.
    let shown = RwSignal::new(stored(planning));
    let said = RwSignal::new(Said::Nothing);
    let fields = move || {
        let all = (0..shown.get()).map(|at| row(planning, at, shown, said));
        all.collect_view()
    };
    let add = move |_| {
        let at = shown.get_untracked();
        if at < MANY {
            shown.set(at + 1);
            focus::to_field(id(at));
        } else {
            said.set(Said::Full);
        }
    };
    let ideas = cases::all().map(|(place, title)| {
        let label = move || text::take(shell.lang.get(), &title.get(shell.lang.get()));
        let take = move |_| {
            let at = stored(planning);
            if MANY <= at {
                return said.set(Said::Full);
            }
            let words = cases::text(place, shell.lang.get_untracked());
            planning.change(|plan| rows::change(&mut plan.cases, at, |it| *it = words));
            said.set(Said::Taken(place));
            shown.set(at + 1);
            focus::to_field(id(at));
        };
        view! {
            <li><button type="button" class="link" on:click=take>{label}</button></li>
        }
    });
    let words = move || {
        let lang = shell.lang.get();
        match said.get() {
            Said::Nothing => None,
            Said::Taken(place) => {
                Some(text::case_taken(lang, &cases::title(place, lang)))
            }
            Said::Removed => Some(text::ROW_REMOVED.get(lang).to_owned()),
            Said::Full => Some(text::CASE_FULL.get(lang).to_owned()),
        }
    };
    view! {
        <div class="stack held" id=field::CASES>
            <h3 id="cases-title" tabindex="-1">{shell.t(text::CASES_LABEL)}</h3>
            <p class="hint">{shell.t(text::CASES_HINT)}</p>
            {live(fields)}
            <button type="button" class="button quiet no-print" on:click=add>
                {shell.t(text::CASE_ADD)}
            </button>
            <details class="no-print">
                <summary>{shell.t(text::CASE_IDEAS)}</summary>
                <ul class="plain">{ideas.collect_view()}</ul>
            </details>
            <p role="status">{live(words)}</p>
        </div>
    }
    .into_any()
}

fn stored(planning: Planning) -> usize {
    planning.peek(|plan| plan.cases.len())
}

fn id(at: usize) -> String {
    format!("plan-case-{at}")
}

fn row(
    planning: Planning,
    at: usize,
    shown: RwSignal<usize>,
    said: RwSignal<Said>,
) -> AnyView {
    let shell = planning.shell;
    let number = at + 1;
    let value = planning.peek(|plan| plan.cases.get(at).cloned().unwrap_or_default());
    let set = move |event| {
        let words = event_target_value(&event);
        planning.change(|plan| rows::change(&mut plan.cases, at, |it| *it = words));
    };
    let remove = move |_| {
        planning.change(|plan| rows::remove(&mut plan.cases, at));
        said.set(Said::Removed);
        shown.update(|it| *it = it.saturating_sub(1));
        focus::move_to("#cases-title");
    };
    view! {
        <div class="field">
            <label for=id(at)>{move || text::case_label(shell.lang.get(), &number)}</label>
            <textarea
                id=id(at)
                rows="6"
                maxlength="2000"
                prop:value=value
                on:input=set
            ></textarea>
            <button type="button" class="link no-print" on:click=remove>
                {move || text::case_remove(shell.lang.get(), &number)}
            </button>
        </div>
    }
    .into_any()
}
