//! The pattern that the plan expects: bars, a table, and one sentence.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::meeting::pattern::{self as room, Row};
use crate::content::Lang;
use crate::content::text::{level as level_text, sheet as text};
use crate::domain::meeting::{Pattern, Plan};
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let found = Memo::new(move |_| desk.plan.with(Plan::pattern));
    let level = Memo::new(move |_| desk.plan.with(|it| it.level));
    let body = move || {
        let (pattern, lang) = (found.get(), shell.lang.get());
        let rows = room::rows(&pattern, lang);
        let active = desk.plan.with_untracked(|plan| room::active(plan, lang));
        let odd = desk
            .plan
            .with_untracked(|plan| room::disagreements(plan, lang));
        let odd = odd
            .into_iter()
            .map(|it| view! { <p class="plan-odd">{it}</p> });
        let note = match level.get() {
            Some(_) => level_text::FIGURES,
            None => text::LEVEL_NONE,
        };
        view! {
            <p role="status">{room::sentence(&pattern, lang)}</p>
            {bars(&rows)}
            <p>{active}</p>
            {odd.collect_view()}
            {table(&pattern, rows, lang)}
            <p class="hint">{note.get(lang)}</p>
        }
    };
    view! {
        <section class="stack plan-pattern">
            <h2>{shell.t(text::PATTERN_TITLE)}</h2>
            <p class="hint">{shell.t(text::PATTERN_LEAD)}</p>
            {live(body)}
        </section>
    }
    .into_any()
}

/// The table beside them says the same in figures.
fn bars(rows: &[Row]) -> impl IntoView + use<> {
    let bar = |row: &Row| {
        let class = row.dimension.map_or("", hue);
        let glyph = row.dimension.map(|it| view! { <Glyph of=it/> });
        view! {
            <li class=class style:--share=row.percent.to_string()>
                <span class="plan-name">{glyph} {row.name}</span>
                <span class="plan-bar"></span>
            </li>
        }
    };
    let bars = rows.iter().map(bar).collect_view();
    view! { <ul class="plain plan-bars" aria-hidden="true">{bars}</ul> }
}

fn table(pattern: &Pattern, rows: Vec<Row>, lang: Lang) -> impl IntoView + use<> {
    let share = |percent: u32| text::percent(lang, &percent);
    let line = |name: &'static str, minutes: u32, share: String| {
        view! {
            <tr><th scope="row">{name}</th><td>{minutes}</td><td>{share}</td></tr>
        }
    };
    let of_talk = rows.into_iter();
    let of_talk = of_talk.map(|it| line(it.name, it.minutes, share(it.percent)));
    let (talk, active) = (pattern.talk, pattern.active);
    let whole = if talk == 0 { 0 } else { 100 };
    let named = |it: crate::content::Text| it.get(lang);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=named(text::PATTERN_TITLE)>
            <table class="plan-table">
                <thead>
                    <tr>
                        <th scope="col">{named(text::COLUMN_WHAT)}</th>
                        <th scope="col">{named(text::COLUMN_MINUTES)}</th>
                        <th scope="col">{named(text::COLUMN_SHARE)}</th>
                    </tr>
                </thead>
                <tbody>
                    {of_talk.collect_view()}
                    {line(named(text::TALK), talk, share(whole))}
                    {line(named(text::ACTIVE_ROW), active, share(pattern.percent(active)))}
                    {line(named(text::BREAKS), pattern.breaks, "–".to_owned())}
                </tbody>
            </table>
        </div>
    }
}
