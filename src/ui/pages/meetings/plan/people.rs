//! B: who takes part, what starts the talk, and cases.

use leptos::prelude::*;

use super::{Planning, cases, fields};
use crate::app::meeting::place::field;
use crate::browser::focus;
use crate::content::text::{cases as cases_text, plan as text};
use crate::ui::live::live;

pub(super) fn section(planning: Planning) -> AnyView {
    let shell = planning.shell;
    view! {
        <section class="stack">
            <h2>{shell.t(text::PEOPLE_TITLE)}</h2>
            {fields::words(
                planning,
                field::AUDIENCE,
                (text::AUDIENCE_LABEL, text::AUDIENCE_HINT),
                |plan| &mut plan.audience,
            )}
            {fields::number(
                planning,
                field::PEOPLE,
                (text::PEOPLE_LABEL, text::PEOPLE_WRONG),
                1,
                |plan| &mut plan.people,
            )}
            {input(planning)}
            {cases::rows(planning)}
        </section>
    }
    .into_any()
}

/// What starts the talk, with suggestions that are written below what is there.
fn input(planning: Planning) -> AnyView {
    let shell = planning.shell;
    // Counts what was taken: the field then shows what is stored.
    let taken = RwSignal::new(0);
    let written = move || {
        taken.track();
        fields::words(
            planning,
            field::INPUT,
            (text::INPUT_LABEL, text::INPUT_HINT),
            |plan| &mut plan.input,
        )
    };
    let rows = cases_text::INPUTS.iter().map(|idea| {
        let label = move || text::take(shell.lang.get(), &idea.get(shell.lang.get()));
        let take = move |_| {
            let words = idea.get(shell.lang.get_untracked());
            planning.change(|plan| {
                let before = plan.input.trim_end();
                plan.input = if before.is_empty() {
                    words.to_owned()
                } else {
                    format!("{before}\n{words}")
                };
            });
            taken.update(|it| *it += 1);
            focus::to_field(field::INPUT.to_owned());
        };
        view! {
            <li><button type="button" class="link" on:click=take>{label}</button></li>
        }
    });
    view! {
        {live(written)}
        <details class="no-print">
            <summary>{shell.t(text::INPUT_IDEAS)}</summary>
            <ul class="plain">{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}
