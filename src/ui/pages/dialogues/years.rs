//! The plans of dialogues on this device, a new one, and one that is brought in: a
//! part of the list page.

mod bring;
mod new;

use leptos::prelude::*;

use self::new::New;
pub(super) use self::new::managers_of;
use crate::app::DialogueRoute;
use crate::app::dialogue::year::words;
use crate::content::Lang;
use crate::content::text::years as text;
use crate::domain::Year;
use crate::domain::dialogue::year::Span;
use crate::ui::live::live;
use crate::ui::state::shell;

#[component]
pub(super) fn Years() -> impl IntoView {
    let shell = shell();
    let list = move || {
        let lang = shell.lang.get();
        let mut years = shell.read(|store| store.all::<Year>());
        if years.is_empty() {
            return view! { <p class="muted">{text::NONE.get(lang)}</p> }.into_any();
        }
        years.sort_by_key(|it| (it.plan.first, words::name(&it.plan, lang)));
        let rows = years.iter().map(|it| row(it, lang));
        view! { <ul class="plain groups">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack years">
            <h2 id="years">{shell.t(text::TITLE)}</h2>
            <p>{shell.t(text::LEAD)}</p>
            {live(list)}
            <details class="no-print">
                <summary>{shell.t(text::NEW_TITLE)}</summary>
                <New/>
            </details>
            <details class="no-print">
                <summary id="year-bring">{shell.t(text::BRING_TITLE)}</summary>
                {bring::part()}
            </details>
        </section>
    }
}

fn row(year: &Year, lang: Lang) -> AnyView {
    let plan = &year.plan;
    let say = match plan.span {
        Span::Year => text::row,
        Span::Pilot { .. } => text::row_pilot,
    };
    let (first, last) = (
        words::month(plan.first, lang),
        words::month(plan.last(), lang),
    );
    let facts = say(lang, &first, &last, &plan.dialogues.len());
    let route = DialogueRoute::Year(year.id.clone());
    view! {
        <li>
            <a class="big-link" href=route.to_string()>{words::name(plan, lang)}</a>
            <p class="muted small">{facts}</p>
        </li>
    }
    .into_any()
}
