//! The second step's four questions and success factors.

use leptos::prelude::*;

use super::kept::Kept;
use crate::app::culture::steps::{answer, count, point as words};
use crate::content::Text;
use crate::content::text::steps as text;
use crate::domain::culture::steps::{Answer, Point, Said};
use crate::ui::live::live;
use crate::ui::parts::WordField;
use crate::ui::state::shell;

pub(super) fn section(kept: Kept) -> AnyView {
    let shell = shell();
    view! {
        <section class="stack points">
            <h2>{shell.t(text::POINTS_TITLE)}</h2>
            <p>{shell.t(text::POINTS_LEAD)}</p>
            <p class="muted small">{shell.t(text::POINTS_ORIGIN)}</p>
            {part(kept, text::QUESTIONS_TITLE, &Point::QUESTIONS)}
            {part(kept, text::FACTORS_TITLE, &Point::FACTORS)}
        </section>
    }
    .into_any()
}

fn part(kept: Kept, title: Text, points: &'static [Point]) -> AnyView {
    let shell = shell();
    let counted = move || kept.with(|it| count(it, points, shell.lang.get()));
    let rows = points.iter().map(|it| row(kept, *it)).collect_view();
    view! {
        <h3>{shell.t(title)}</h3>
        <p class="muted small" role="status">{live(counted)}</p>
        <ul class="plain point-list">{rows}</ul>
    }
    .into_any()
}

fn row(kept: Kept, point: Point) -> AnyView {
    let shell = shell();
    let name = format!("point-{}", point as usize);
    let said = Memo::new(move |_| {
        let said = kept.with(|it| it.said(point).cloned());
        said.flatten().unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut Said)| {
        kept.change(|it| {
            if let Some(said) = it.said_mut(point) {
                change(said);
            }
        });
    };
    let options = Answer::ALL.map(|it| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || said.with(|said| said.answer == Some(it))
                    on:change=move |_| change(&|said| said.answer = Some(it))
                />
                <span>{shell.t(answer(it))}</span>
            </label>
        }
    });
    let clear = move || {
        let lang = shell.lang.get();
        said.with(|it| it.answer.is_some()).then(|| {
            let what = format!(": {}", words(point).get(lang));
            view! {
                <button
                    type="button"
                    class="link no-print"
                    on:click=move |_| change(&|said| said.answer = None)
                >
                    {text::CLEAR.get(lang)} <span class="sr-only">{what}</span>
                </button>
            }
        })
    };
    let note = said.with_untracked(|it| it.note.clone());
    let is_empty = move || said.with(|it| it.note.trim().is_empty());
    view! {
        <li>
            <fieldset class="field">
                <legend>{shell.t(words(point))}</legend>
                <div class="row answers">{options} {live(clear)}</div>
                <div class="note" class:no-print=is_empty>
                    <WordField
                        id=format!("{name}-note")
                        label=text::NOTE_LABEL
                        value=note
                        on_input=move |note| change(&|said| said.note.clone_from(&note))
                    />
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}
