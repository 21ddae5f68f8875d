//! Beside the plan, at every moment: whether it agrees with its level.

use leptos::prelude::*;

use super::Planning;
use crate::app::meeting::accord;
use crate::app::meeting::place::{Place, field};
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::plan as text;
use crate::domain::meeting::level::Disagreement;
use crate::domain::meeting::{Level, Plan};
use crate::ui::live::live;

/// What is followed: the level, whether time is planned, and what does not agree.
type Accord = Option<(Level, bool, Vec<Disagreement>)>;

fn of(plan: &Plan) -> Accord {
    let is_timed = 0 < plan.pattern().talk;
    plan.level
        .map(|level| (level, is_timed, plan.disagreements()))
}

pub(super) fn aside(planning: Planning) -> AnyView {
    let shell = planning.shell;
    let accord = planning.follow(of);
    let level = move || {
        let lang = shell.lang.get();
        let (level, ..) = accord.get()?;
        let name = crate::app::meeting::words::level(level).name.get(lang);
        let line = text::level_line(lang, &level.number(), &name);
        Some(view! { <p class="muted">{line}</p> })
    };
    let body = move || {
        let lang = shell.lang.get();
        match accord.get() {
            None => view! { <p>{text::ACCORD_NONE.get(lang)}</p> }.into_any(),
            Some((level, is_timed, found)) => {
                let rows = found.iter().map(|it| row(planning, *it, level));
                let is_good = found.is_empty();
                let words = if is_good {
                    text::ACCORD_GOOD
                } else {
                    text::ACCORD_ODD
                };
                view! {
                    <p class="h3">{words.get(lang)}</p>
                    <ul class="plain odd">{rows.collect_view()}</ul>
                    {(!is_timed).then(|| view! {
                        <p class="muted">{text::ACCORD_EMPTY.get(lang)}</p>
                    })}
                }
                .into_any()
            }
        }
    };
    view! {
        <section class="stack aside gate accord" aria-labelledby="accord-title">
            <h2 class="h3" id="accord-title">{shell.t(text::ACCORD_TITLE)}</h2>
            {live(level)}
            <div class="stack" aria-live="polite">{live(body)}</div>
        </section>
    }
    .into_any()
}

/// What does not agree, and the way to where it is put right.
fn row(planning: Planning, it: Disagreement, level: Level) -> AnyView {
    let lang = planning.shell.lang.get();
    let to = match Place::of_disagreement(it) {
        Place::Field(field) => {
            let go = move |_| focus::to_field(field.to_owned());
            let words = to_field(field).get(lang);
            view! { <button type="button" class="link no-print" on:click=go>{words}</button> }
                .into_any()
        }
        Place::Page(_) | Place::Rules => {
            let id = planning.id.get_value();
            let route = MeetingRoute::Meeting(id, MeetingPage::Sheet);
            view! {
                <a class="onward no-print" href=route.to_string()>{text::TO_SHEET.get(lang)}</a>
            }
            .into_any()
        }
    };
    view! {
        <li>
            <p>{accord::words(it, level, lang)}</p>
            {to}
        </li>
    }
    .into_any()
}

fn to_field(field: &str) -> Text {
    match field {
        field::TEAM => text::TO_TEAM,
        field::JOINT => text::TO_JOINT,
        _ => text::TO_KNOWLEDGE,
    }
}
