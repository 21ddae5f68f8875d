//! What the two take along, line by line: what, who and by when.

use leptos::prelude::*;

use super::Desk;
use crate::app::meeting::rows;
use crate::browser::{clock, focus};
use crate::content::text::conversation as text;
use crate::domain::dialogue::Taken;
use crate::domain::dialogue::talk::MOST_TAKEN;
use crate::ui::live::live;
use crate::ui::parts::{DateField, WordField};

/// What was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Added(usize),
    Removed(usize, Taken),
    Back,
}

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let count = untrack(|| desk.with(|it| it.taken.len())).unwrap_or_default();
    // How many lines are shown; set anew whenever they are to be made anew.
    let shown = RwSignal::new(count.max(1));
    let said = RwSignal::new(Said::Nothing);
    let add = move |_| {
        let at = shown.get_untracked();
        shown.set(at + 1);
        said.set(Said::Added(at + 1));
        focus::to_field(format!("taken-what-{at}"));
    };
    let remove = move |at: usize| {
        let mut gone = Taken::default();
        desk.change(|it| {
            if let Some(row) = it.taken.get(at) {
                gone = row.clone();
            }
            rows::remove(&mut it.taken, at);
        });
        shown.set(shown.get_untracked().saturating_sub(1).max(1));
        said.set(Said::Removed(at, gone));
        focus::move_to("#taken-said");
    };
    let undo = move |_| {
        if let Said::Removed(at, gone) = said.get_untracked() {
            desk.change(|it| it.taken.insert(at.min(it.taken.len()), gone));
            let count = untrack(|| desk.with(|it| it.taken.len())).unwrap_or_default();
            shown.set(count.max(1));
            said.set(Said::Back);
            focus::move_to("#taken-said");
        }
    };
    let list = move || {
        let all = (0..shown.get()).map(|at| row(desk, at, remove));
        all.collect_view()
    };
    let words = move || {
        let lang = shell.lang.get();
        match said.get() {
            Said::Nothing => None,
            Said::Added(n) => Some(text::taken_added(lang, &n)),
            Said::Removed(..) => Some(text::TAKEN_REMOVED.get(lang).to_owned()),
            Said::Back => Some(text::TAKEN_BACK.get(lang).to_owned()),
        }
    };
    let can_undo =
        move || said.with(|it| matches!(it, Said::Removed(_, gone) if !gone.is_empty()));
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::TAKEN_TITLE)}</h2>
            <p>{shell.t(text::TAKEN_LEAD)}</p>
            <div class="talk-taken">{live(list)}</div>
            <Show when=move || shown.get() < MOST_TAKEN>
                <button type="button" class="button quiet" on:click=add>
                    {shell.t(text::TAKEN_ADD)}
                </button>
            </Show>
            <div class="row">
                <p id="taken-said" tabindex="-1" role="status">{live(words)}</p>
                <Show when=can_undo>
                    <button type="button" class="button quiet" on:click=undo>
                        {shell.t(text::UNDO)}
                    </button>
                </Show>
            </div>
        </section>
    }
    .into_any()
}

fn row(
    desk: Desk,
    at: usize,
    remove: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> AnyView {
    let shell = desk.shell;
    let value = untrack(|| desk.with(|it| it.taken.get(at).cloned()));
    let value = value.flatten().unwrap_or_default();
    let change = move |change: &dyn Fn(&mut Taken)| {
        desk.change(|it| rows::change(&mut it.taken, at, change));
    };
    let number = at + 1;
    let named = move || text::taken_remove(shell.lang.get(), &number);
    let legend = move || text::taken_row(shell.lang.get(), &number);
    view! {
        <fieldset class="field">
            <legend>{live(legend)}</legend>
            <WordField
                id=format!("taken-what-{at}")
                label=text::TAKEN_WHAT
                value=value.what
                on_input=move |words| change(&|it| it.what.clone_from(&words))
            />
            <div class="talk-pair">
                <WordField
                    id=format!("taken-who-{at}")
                    label=text::TAKEN_WHO
                    value=value.who
                    on_input=move |words| change(&|it| it.who.clone_from(&words))
                />
                <DateField
                    id=format!("taken-by-{at}")
                    label=text::TAKEN_BY
                    error=Signal::derive(|| None)
                    value=value.by
                    least=clock::today()
                    on_input=move |day| change(&|it| it.by = day)
                />
            </div>
            <button type="button" class="link" on:click=move |_| remove(at)>
                {live(named)}
            </button>
        </fieldset>
    }
    .into_any()
}
