//! What the plan of the meeting gave room to, beside what was marked.

use leptos::prelude::*;

use super::named;
use crate::app::observing::planned::{Row, rows};
use crate::app::observing::{Row as Marked, share_words};
use crate::app::{MeetingPage, MeetingRoute};
use crate::content::Lang;
use crate::content::text::observe as text;
use crate::domain::observation::Observation;
use crate::ui::state::shell;

/// A table with both; nothing where no meeting is linked, or its plan names no
/// perspective.
pub(super) fn beside_plan(it: &Observation, lang: Lang) -> Option<AnyView> {
    let id = it.about().meeting.clone()?;
    let plan = shell().meeting(&id)?.plan;
    let all = rows(&plan, it);
    let row = |row: &Row| {
        let shown = Marked {
            kind: Some(row.kind),
            count: 0,
            share: row.seen,
        };
        view! {
            <tr>
                {named(&shown, &[Some(row.planned), row.seen], lang)}
                <td>{share_words(Some(row.planned), lang)}</td>
                <td>{share_words(row.seen, lang)}</td>
            </tr>
        }
    };
    let table = (!all.is_empty()).then(|| {
        view! {
            <p>{text::PLAN_WHAT.get(lang)}</p>
            <table class="marked paired">
                <thead>
                    <tr>
                        <th scope="col">{text::COLUMN_WHAT.get(lang)}</th>
                        <th scope="col">{text::PLAN_COLUMN.get(lang)}</th>
                        <th scope="col">{text::SEEN_COLUMN.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{all.iter().map(row).collect_view()}</tbody>
            </table>
            <p class="muted small">{text::PLAN_OF.get(lang)}</p>
        }
    });
    let route = MeetingRoute::Meeting(id, MeetingPage::Overview);
    let link = text::plan_link(lang, &plan.title);
    let part = view! {
        <section class="stack">
            <h2>{text::PLAN_TITLE.get(lang)}</h2>
            {table}
            <p class="no-print"><a class="onward" href=route.to_string()>{link}</a></p>
        </section>
    };
    Some(part.into_any())
}
