//! One exercise, in full, to be read or printed before the meeting.

use leptos::prelude::*;

use super::{told, unknown};
use crate::app::exercise::library::Told;
use crate::app::exercise::words::{facts, named, who};
use crate::app::{PracticeRoute, Route};
use crate::browser::print;
use crate::content::text::{common, exercise as text, packs, write};
use crate::content::{Lang, Text, words};
use crate::domain::exercise::WrittenStep;
use crate::domain::exercise::written::LONGEST_TITLE;
use crate::domain::{GroupId, OwnExercise};
use crate::ui::live::live;
use crate::ui::parts::progress::in_progress;
use crate::ui::parts::{Glyph, hue};
use crate::ui::state::{Shell, shell};

pub(super) fn page(group: Option<GroupId>, name: String) -> AnyView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        match told(shell, &name, lang) {
            Some(told) => one(shell, group.as_ref(), &told, lang),
            None => unknown(group.clone()),
        }
    })
}

fn one(shell: Shell, group: Option<&GroupId>, told: &Told, lang: Lang) -> AnyView {
    let it = &told.written;
    let trains = it.trains.iter().map(|dimension| {
        view! {
            <li class=format!("trains {}", hue(*dimension))>
                <Glyph of=*dimension/> {words::name(*dimension).get(lang)}
            </li>
        }
    });
    view! {
        <article class="exercise written">
            <header class="stack lead">
                <p class="muted small no-print">
                    <a class="onward" href=Route::Exercises(group.cloned()).to_string()>
                        {text::TO_LIBRARY.get(lang)}
                    </a>
                </p>
                <h1 tabindex="-1">{named(&it.title, lang)}</h1>
                <ul class="plain trains-list" aria-label=text::TRAINS.get(lang)>
                    {trains.collect_view()}
                </ul>
                <p class="muted">{facts(&it.facts(), lang)}</p>
                <h2 class="sr-only">{text::AIM.get(lang)}</h2>
                <p class="large">{it.aim.clone()}</p>
                {buttons(shell, group, told, lang)}
            </header>
            <div class="two">
                <div class="stack wide-gap">
                    {list(text::MATERIALS, &it.materials, lang)}
                    {part(text::PREPARATION, &it.preparation, lang)}
                    <section class="stack">
                        <h2>
                            {text::STEPS.get(lang)} " "
                            <span class="muted total">
                                {text::minutes(lang, &it.minutes())}
                            </span>
                        </h2>
                        {steps(&it.steps, lang)}
                    </section>
                    {list(text::REFLECTION, &it.reflection, lang)}
                </div>
                <div class="stack wide-gap aside">
                    {part(text::IN_DIGITAL, &it.in_digital, lang)}
                    {part(text::IN_HYBRID, &it.in_hybrid, lang)}
                    {list(text::WORKS, &it.works, lang)}
                    {list(text::STOP, &it.stop, lang)}
                    {part(text::NOT_WHEN, &it.not_when, lang)}
                    {part(text::INSPIRED_BY, &it.inspired_by, lang)}
                    {part(text::LICENCE, &it.licence, lang)}
                </div>
            </div>
        </article>
    }
    .into_any()
}

fn buttons(shell: Shell, group: Option<&GroupId>, told: &Told, lang: Lang) -> AnyView {
    let run = Route::Run(group.cloned(), told.name.clone());
    let goes_on = in_progress(shell)
        .is_some_and(|it| it.exercise == told.name && it.group.as_ref() == group);
    let label = if goes_on { text::RUN_GO_ON } else { text::RUN };
    let is_ready = told.written.is_ready();
    let own = OwnExercise::id_of(&told.name);
    let written = StoredValue::new(told.written.clone());
    // A variant begins as this one, in the language of the moment.
    let wrong = RwSignal::new(None::<Text>);
    let make = move |_| {
        let Some(id) = shell.free_id::<OwnExercise>() else {
            wrong.set(Some(packs::NEW_NONE));
            return;
        };
        let lang = shell.lang.get_untracked();
        let mut written = written.get_value();
        let title = write::variant(lang, &written.title);
        written.title = title.chars().take(LONGEST_TITLE).collect();
        let own = OwnExercise { id, written };
        shell.write(|store| store.keep(&own));
        shell.go(&PracticeRoute::Write(own.id).into());
    };
    let change = own.map(|id| {
        view! {
            <a class="button quiet" href=PracticeRoute::Write(id).to_string()>
                {text::CHANGE_OWN.get(lang)}
            </a>
        }
    });
    view! {
        {(!is_ready).then(|| view! { <p class="banner">{text::NOT_READY.get(lang)}</p> })}
        <div class="row no-print">
            {is_ready.then(|| {
                view! { <a class="button" href=run.to_string()>{label.get(lang)}</a> }
            })}
            {change}
            <button type="button" class="button quiet" on:click=move |_| print::page()>
                {common::PRINT.get(lang)}
            </button>
            <button type="button" class="button quiet" on:click=make>
                {text::MAKE_OWN.get(lang)}
            </button>
        </div>
        <p class="error" role="status">{live(move || wrong.get().map(|it| it.get(lang)))}</p>
    }
    .into_any()
}

fn part(title: Text, words: &str, lang: Lang) -> Option<AnyView> {
    let words = words.trim().to_owned();
    (!words.is_empty()).then(|| {
        view! {
            <section class="stack tight">
                <h2 class="h3">{title.get(lang)}</h2>
                <p>{words}</p>
            </section>
        }
        .into_any()
    })
}

fn list(title: Text, rows: &[String], lang: Lang) -> Option<AnyView> {
    let rows: Vec<_> = rows
        .iter()
        .filter(|it| !it.trim().is_empty())
        .map(|it| view! { <li>{it.clone()}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack tight">
                <h2 class="h3">{title.get(lang)}</h2>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// The steps, each with its minutes, who works together, and what the leader sees to.
pub(super) fn steps(steps: &[WrittenStep], lang: Lang) -> AnyView {
    let rows = steps.iter().map(|step| {
        let prompt = step.prompt.trim().to_owned();
        let prompt = (!prompt.is_empty()).then(|| {
            view! {
                <p class="small muted step-prompt">
                    <b>{text::PROMPT_NOTE.get(lang)}</b> ": " {prompt}
                </p>
            }
        });
        view! {
            <li>
                <p>
                    <b>{step.title.clone()}</b> " "
                    <span class="muted small">
                        {text::minutes(lang, &step.minutes)} " · " {who(step.who).get(lang)}
                    </span>
                </p>
                <p>{step.text.clone()}</p>
                {prompt}
            </li>
        }
    });
    view! { <ol class="exercise-steps">{rows.collect_view()}</ol> }.into_any()
}
