//! B: who plans and leads, what each sees to, and how they prepare together.

use leptos::prelude::*;

use super::{Planning, fields};
use crate::app::meeting::{place::field, rows};
use crate::browser::focus;
use crate::content::text::plan as text;
use crate::domain::meeting::MANY;
use crate::ui::live::live;
use crate::ui::parts::WordField;

/// What was done last, to be said.
#[derive(Clone, Copy)]
enum Said {
    Nothing,
    Removed,
    Full,
}

pub(super) fn section(planning: Planning) -> AnyView {
    let shell = planning.shell;
    // One more than are stored, so that somebody can be written at once.
    let stored = planning.peek(|plan| plan.team.len());
    let shown = RwSignal::new(stored.max(1));
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
    let words = move || {
        let lang = shell.lang.get();
        match said.get() {
            Said::Nothing => None,
            Said::Removed => Some(text::ROW_REMOVED.get(lang)),
            Said::Full => Some(text::TEAM_FULL.get(lang)),
        }
    };
    view! {
        <section class="stack">
            <h2 id="team-title" tabindex="-1">{shell.t(text::TEAM_TITLE)}</h2>
            <p class="hint">{shell.t(text::TEAM_HINT)}</p>
            <div class="stack held" id=field::TEAM>
                {live(fields)}
                <button type="button" class="button quiet no-print" on:click=add>
                    {shell.t(text::TEAM_ADD)}
                </button>
            </div>
            <p role="status">{live(words)}</p>
            {fields::number(
                planning,
                field::JOINT,
                (text::JOINT_LABEL, text::JOINT_WRONG),
                0,
                |plan| &mut plan.joint_minutes,
            )}
            {fields::words(
                planning,
                field::RECEPTION,
                (text::RECEPTION_LABEL, text::RECEPTION_HINT),
                |plan| &mut plan.reception,
            )}
        </section>
    }
    .into_any()
}

fn id(at: usize) -> String {
    format!("plan-who-{at}")
}

fn row(
    planning: Planning,
    at: usize,
    shown: RwSignal<usize>,
    said: RwSignal<Said>,
) -> AnyView {
    let shell = planning.shell;
    let number = at + 1;
    let (who, sees_to) = planning.peek(|plan| {
        let planner = plan.team.get(at).cloned().unwrap_or_default();
        (planner.who, planner.sees_to)
    });
    let remove = move |_| {
        planning.change(|plan| rows::remove(&mut plan.team, at));
        said.set(Said::Removed);
        shown.update(|it| *it = it.saturating_sub(1));
        focus::move_to("#team-title");
    };
    view! {
        <fieldset class="field person">
            <legend>{move || text::person(shell.lang.get(), &number)}</legend>
            <WordField
                id=id(at)
                label=text::WHO_LABEL
                value=who
                on_input=move |words| planning.change(|plan| {
                    rows::change(&mut plan.team, at, |it| it.who = words);
                })
            />
            <WordField
                id=format!("plan-sees-to-{at}")
                label=text::SEES_TO_LABEL
                value=sees_to
                on_input=move |words| planning.change(|plan| {
                    rows::change(&mut plan.team, at, |it| it.sees_to = words);
                })
            />
            <button type="button" class="link no-print" on:click=remove>
                {move || text::team_remove(shell.lang.get(), &number)}
            </button>
        </fieldset>
    }
    .into_any()
}
