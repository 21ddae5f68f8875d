//! What has passed and is not ticked off. It is shown here and nowhere else.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::dialogue::year::words;
use crate::browser::{clock, focus};
use crate::content::Lang;
use crate::content::text::year as text;
use crate::domain::dialogue::YearPlan;
use crate::domain::dialogue::year::Behind;

/// The section; `None` while there is nothing.
pub(super) fn section(desk: Desk) -> Option<AnyView> {
    let lang = desk.shell.lang.get();
    desk.year.with(|year| {
        let all = year.plan.behind(clock::today());
        let rows = all.iter().filter_map(|it| row(desk, &year.plan, it, lang));
        let rows: Vec<AnyView> = rows.collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="stack year-behind no-print">
                    <h2 class="h3" id="year-behind" tabindex="-1">
                        {text::BEHIND_TITLE.get(lang)}
                    </h2>
                    <p class="hint">{text::BEHIND_NOTE.get(lang)}</p>
                    <ul class="plain">{rows}</ul>
                </section>
            }
            .into_any()
        })
    })
}

fn row(desk: Desk, plan: &YearPlan, it: &Behind, lang: Lang) -> Option<AnyView> {
    let occasion = it.occasion;
    let dialogue = plan.dialogue(occasion.number)?;
    let title = words::title(dialogue, lang);
    let when = words::when(&occasion, lang);
    let button = |who: usize, name: Option<&String>| {
        let (label, said) = match name {
            Some(name) => (
                text::behind_tick(lang, name),
                text::behind_ticked(lang, &title, name),
            ),
            None => (
                text::BEHIND_TICK_ALL.get(lang).to_owned(),
                text::behind_ticked_all(lang, &title),
            ),
        };
        let tick = move |_| {
            let today = Some(clock::today());
            desk.ticks(occasion.number, occasion.after, who, today);
            desk.says(said.clone());
            // Its button is gone.
            focus::move_to("#year-behind, #year-list");
        };
        view! {
            <button type="button" class="button quiet" on:click=tick>{label}</button>
        }
    };
    let buttons = match it.who.is_empty() {
        true => vec![button(0, None)],
        false => {
            let named = it.who.iter().map(|who| (*who, dialogue.with.get(*who)));
            named.map(|(who, name)| button(who, name)).collect()
        }
    };
    let line = text::behind_line(lang, &occasion.number, &title, &when);
    Some(
        view! {
            <li class="stack tight">
                <p>{line}</p>
                <div class="row">{buttons}</div>
            </li>
        }
        .into_any(),
    )
}
