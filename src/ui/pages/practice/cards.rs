//! Exercises on paper: two cards on an A4.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::Route;
use crate::app::exercise::library::Told;
use crate::app::exercise::words::{facts, who};
use crate::browser::print;
use crate::content::text::{common, exercise as text, find};
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    let all = super::library();
    let chosen = RwSignal::new(BTreeSet::<String>::new());
    let tick = move |name: String, is_in: bool| {
        chosen.update(|chosen| {
            if is_in {
                chosen.insert(name);
            } else {
                chosen.remove(&name);
            }
        });
    };
    let every = move |_| {
        let names =
            all.with_untracked(|all| all.iter().map(|it| it.name.clone()).collect());
        chosen.set(names);
    };
    let rows = move || {
        all.with(|all| {
            let row = |told: &Told| {
                let (name, title) = (told.name.clone(), told.written.title.clone());
                let is_in = {
                    let name = name.clone();
                    move || chosen.with(|it| it.contains(&name))
                };
                view! {
                    <label class="option">
                        <input
                            type="checkbox"
                            prop:checked=is_in
                            on:change=move |event| {
                                tick(name.clone(), event_target_checked(&event));
                            }
                        />
                        <span>{title}</span>
                    </label>
                }
            };
            all.iter().map(row).collect_view()
        })
    };
    let count = move || {
        let lang = shell.lang.get();
        let n = chosen.with(BTreeSet::len);
        match n {
            0 => find::CARDS_NONE.get(lang).to_owned(),
            _ => find::cards_chosen(lang, &n, &n.div_ceil(2)),
        }
    };
    let printed = move || {
        let lang = shell.lang.get();
        all.with(|all| {
            let here = all
                .iter()
                .filter(|it| chosen.with(|chosen| chosen.contains(&it.name)));
            here.map(|it| card(it, lang)).collect_view()
        })
    };
    let has_none = move || chosen.with(BTreeSet::is_empty);
    view! {
        <section class="stack lead no-print">
            <p class="muted small">
                <a class="onward" href=Route::Exercises(None).to_string()>
                    {shell.t(text::TO_LIBRARY)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(find::CARDS_TITLE)}</h1>
            <p class="large">{shell.t(find::CARDS_WHAT)}</p>
            <div class="row">
                <button
                    type="button"
                    class="button"
                    disabled=has_none
                    on:click=move |_| print::page()
                >
                    {shell.t(common::PRINT)}
                </button>
                <button type="button" class="button quiet" on:click=every>
                    {shell.t(find::CARDS_ALL)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| chosen.set(BTreeSet::new())
                >
                    {shell.t(find::CARDS_NO)}
                </button>
            </div>
            <p role="status">{live(count)}</p>
        </section>
        <fieldset class="card-choice no-print">
            <legend class="sr-only">{shell.t(find::CARDS_TITLE)}</legend>
            {live(rows)}
        </fieldset>
        <div class="print-cards written">{live(printed)}</div>
    }
    .into_any()
}

fn card(told: &Told, lang: Lang) -> AnyView {
    let it = &told.written;
    let steps = it.steps.iter().map(|step| {
        view! {
            <li>
                <b>{step.title.clone()}</b> " "
                {text::minutes(lang, &step.minutes)} ", " {who(step.who).get(lang)} ". "
                {step.text.clone()}
            </li>
        }
    });
    let materials = (!it.materials.is_empty()).then(|| {
        view! {
            <p>
                <b>{text::MATERIALS.get(lang)}</b> ": " {it.materials.join("; ")}
            </p>
        }
    });
    // An own exercise may leave parts empty, and be longer than its half of the paper.
    let part = |heading: Text, words: String| {
        (!words.trim().is_empty())
            .then(|| view! { <p><b>{heading.get(lang)}</b> ": " {words}</p> })
    };
    view! {
        <article class="print-card" class:own=told.is_own data-theme="light">
            <h2>{it.title.clone()}</h2>
            <p class="card-facts">{facts(&it.facts(), lang)}</p>
            <p>{it.aim.clone()}</p>
            {materials}
            <ol>{steps.collect_view()}</ol>
            {part(text::REFLECTION, it.reflection.join(" "))}
            {part(text::NOT_WHEN, it.not_when.clone())}
        </article>
    }
    .into_any()
}
