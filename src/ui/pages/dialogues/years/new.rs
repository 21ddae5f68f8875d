//! A new plan: a year from the templates, an empty one, or a pilot.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::DialogueRoute;
use crate::app::dialogue::year::{templates, words};
use crate::browser::{clock, focus};
use crate::content::text::years as text;
use crate::domain::Year;
use crate::domain::dialogue::year::{MANAGERS, PILOT_MONTHS, Span};
use crate::domain::dialogue::{YearMonth, YearPlan};
use crate::ui::live::live;
use crate::ui::parts::{Choice, NumberField, Select, WordField};
use crate::ui::state::shell;

/// What a plan begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begin {
    Templates,
    Empty,
    Pilot,
}

/// How many months a pilot has, and how many managers, until something else is chosen.
const USUAL: (u8, u32) = (6, 12);

#[component]
pub(super) fn New() -> impl IntoView {
    let shell = shell();
    let name = RwSignal::new(String::new());
    let begin = RwSignal::new(Begin::Templates);
    let this = YearMonth::of(clock::today());
    let first = RwSignal::new(this);
    let months = RwSignal::new(USUAL.0);
    let managers = RwSignal::new(Some(USUAL.1));
    let is_missing = RwSignal::new(false);
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        let (name, first) = (name.get_untracked(), first.get_untracked());
        if name.trim().is_empty() {
            is_missing.set(true);
            focus::move_to("#year-name");
            return;
        }
        let lang = shell.lang.get_untracked();
        let plan = match (begin.get_untracked(), managers.get_untracked()) {
            (Begin::Templates, _) => templates::year(&name, first, lang),
            (Begin::Empty, _) => {
                YearPlan::empty(name.trim().to_owned(), first, Span::Year)
            }
            (Begin::Pilot, Some(managers)) => {
                templates::pilot(&name, first, months.get_untracked(), managers, lang)
            }
            (Begin::Pilot, None) => {
                focus::move_to("#year-managers");
                return;
            }
        };
        if let Some(id) = shell.free_id::<Year>() {
            let model = None;
            let year = Year { id, model, plan };
            shell.write(|store| store.keep(&year));
            shell.go(&DialogueRoute::Year(year.id).into());
        }
    };
    let firsts = Signal::derive(move || {
        let lang = shell.lang.get();
        let months = (-6..=24).map(|after| this.plus(after));
        months
            .map(|it| (it.iso(), words::month(it, lang)))
            .collect()
    });
    let lengths = Signal::derive(move || {
        let lang = shell.lang.get();
        let row = |n: u8| (n.to_string(), text::months(lang, &n));
        PILOT_MONTHS.map(row).collect()
    });
    let is_pilot = Memo::new(move |_| begin.get() == Begin::Pilot);
    let of_pilot = move || {
        is_pilot.get().then(|| {
            view! {
                <Select
                    id="year-months"
                    label=text::MONTHS_LABEL
                    options=lengths
                    value=months.get_untracked().to_string()
                    on_choose=move |it: String| {
                        if let Ok(it) = it.parse() {
                            months.set(it);
                        }
                    }
                />
                <NumberField
                    id="year-managers"
                    label=text::MANAGERS_LABEL
                    error=Signal::derive(move || {
                        managers.get().is_none().then_some(text::MANAGERS_WRONG)
                    })
                    value=managers.get_untracked().map_or(String::new(), |it| it.to_string())
                    on_input=move |it: String| managers.set(managers_of(&it))
                />
            }
        })
    };
    view! {
        <form class="stack" on:submit=create novalidate>
            <WordField
                id="year-name"
                label=text::NAME_LABEL
                hint=text::NAME_HINT
                error=Signal::derive(move || is_missing.get().then_some(text::NAME_MISSING))
                value=String::new()
                on_input=move |words| {
                    is_missing.set(false);
                    name.set(words);
                }
            />
            <Choice
                name="year-begin"
                label=text::BEGIN_LABEL
                options=vec![
                    (Begin::Templates, text::TEMPLATES, Some(text::TEMPLATES_WHAT)),
                    (Begin::Empty, text::EMPTY, Some(text::EMPTY_WHAT)),
                    (Begin::Pilot, text::PILOT, Some(text::PILOT_WHAT)),
                ]
                value=Signal::derive(move || Some(begin.get()))
                on_choose=move |it| begin.set(it)
            />
            <Select
                id="year-first"
                label=text::FIRST_LABEL
                options=firsts
                value=this.iso()
                on_choose=move |it: String| {
                    if let Some(month) = YearMonth::of_iso(&it) {
                        first.set(month);
                    }
                }
            />
            {live(of_pilot)}
            <button class="button" type="submit">{shell.t(text::CREATE)}</button>
        </form>
    }
}

/// How many managers a field says; `None` for what cannot be.
pub(in crate::ui::pages::dialogues) fn managers_of(field: &str) -> Option<u32> {
    let number: u32 = field.trim().parse().ok()?;
    MANAGERS.contains(&number).then_some(number)
}
