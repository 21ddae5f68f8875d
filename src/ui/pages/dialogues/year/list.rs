//! The occasions, month by month, under the same numbers as on the wheel.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::desk::{Desk, row_id};
use crate::app::dialogue::year::words;
use crate::content::Lang;
use crate::content::text::year as text;
use crate::domain::dialogue::year::{Dialogue, Occasion};
use crate::domain::dialogue::{YearMonth, YearPlan};
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    view! {
        <section class="stack">
            <h2 id="year-list" tabindex="-1">{shell.t(text::LIST)}</h2>
            <p class="hint no-print">{shell.t(text::KEYS)}</p>
            {live(move || list(desk))}
        </section>
    }
    .into_any()
}

fn list(desk: Desk) -> AnyView {
    let lang = desk.shell.lang.get();
    desk.year.with(|year| {
        let plan = &year.plan;
        let all = plan.occasions();
        if all.is_empty() {
            return view! { <p>{text::LIST_EMPTY.get(lang)}</p> }.into_any();
        }
        let of_month = |month: YearMonth| {
            let here: Vec<&Occasion> =
                all.iter().filter(|it| it.month == month).collect();
            (!here.is_empty()).then(|| {
                let rows = here.into_iter().filter_map(|it| row(desk, plan, *it, lang));
                view! {
                    <section class="year-month">
                        <h3>{words::month(month, lang)}</h3>
                        <ul class="plain">{rows.collect_view()}</ul>
                    </section>
                }
            })
        };
        let months: Vec<_> = plan.months().filter_map(of_month).collect();
        view! { <div class="year-months">{months}</div> }.into_any()
    })
}

fn row(desk: Desk, plan: &YearPlan, it: Occasion, lang: Lang) -> Option<AnyView> {
    let Occasion { number, after, .. } = it;
    let dialogue = plan.dialogue(number)?;
    let title = words::title(dialogue, lang);
    let keys = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => -1,
            "ArrowDown" if event.alt_key() => 1,
            _ => return,
        };
        event.prevent_default();
        desk.moves(number, by);
    };
    let is_open = move || desk.open.get() == Some((number, after));
    let why = dialogue.why.trim().to_owned();
    let why = (after == 0 && !why.is_empty()).then_some(why);
    let facts = words::facts(dialogue, &it, lang).join(" · ");
    Some(
        view! {
            <li class="year-row" class:open=is_open on:keydown=keys>
                <span class="year-badge" class:set=it.day.is_some()>{number}</span>
                <div class="year-what">
                    <button
                        type="button"
                        id=row_id(number, after, "open")
                        class="year-title"
                        aria-expanded=move || if is_open() { "true" } else { "false" }
                        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                        on:click=move |_| desk.toggles(number, after)
                    >
                        {title}
                    </button>
                    <p>{facts}</p>
                    {words::with(dialogue, lang).map(|it| view! { <p>{it}</p> })}
                    {why.map(|it| view! { <p class="muted">{it}</p> })}
                    {words::held(dialogue, after, lang).map(|it| {
                        view! { <p class="year-held no-print">{it}</p> }
                    })}
                </div>
                {(after == 0).then(|| shifts(desk, plan, dialogue, lang))}
            </li>
        }
        .into_any(),
    )
}

/// Buttons that move a dialogue by a month.
fn shifts(desk: Desk, plan: &YearPlan, dialogue: &Dialogue, lang: Lang) -> AnyView {
    let number = dialogue.number;
    let title = words::title(dialogue, lang);
    let month = dialogue.when.month();
    let shift = |name: &'static str, by: i32, label: String| {
        let is_at_end = (!plan.has(month.plus(by))).then_some("true");
        view! {
            <button
                type="button"
                id=row_id(number, 0, name)
                class="year-shift"
                aria-disabled=is_at_end
                on:click=move |_| desk.moves(number, by)
            >
                <span class=format!("year-arrow {name}") aria-hidden="true"></span>
                <span class="sr-only">{label}</span>
            </button>
        }
    };
    view! {
        <div class="year-move no-print">
            {shift("up", -1, text::move_earlier(lang, &title))}
            {shift("down", 1, text::move_later(lang, &title))}
        </div>
    }
    .into_any()
}
