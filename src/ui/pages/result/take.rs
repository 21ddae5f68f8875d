//! Taking the result along: on paper, and as files.

use leptos::prelude::*;

use crate::app::report::{Kind, Report};
use crate::app::review;
use crate::browser::print;
use crate::content::text::{report as text, result as result_text};
use crate::content::{Lang, Text};
use crate::domain::{GroupId, Round};
use crate::ui::parts::{Saved, SavedLine, save};
use crate::ui::state::shell;

/// The ways to take a round along. A made-up result cannot be brought in again,
/// so that it is never mixed up with anybody's own.
pub(super) fn section(group: Option<&GroupId>, round: &Round, lang: Lang) -> AnyView {
    let found = group.and_then(|id| shell().peek(|store| store.group(id)).into_option());
    let is_own = found.is_some();
    let said = found
        .as_ref()
        .map_or(Vec::new(), |it| review::said(it, round.number, lang));
    let (group, meeting) = found.map_or_else(
        || (result_text::DEMO_MARK.get(lang).to_owned(), String::new()),
        |group| (group.name, group.meeting),
    );
    let report = StoredValue::new(Report {
        group,
        meeting,
        round: round.clone(),
        said,
    });
    let saved = RwSignal::new(None::<Saved>);
    let row = |kind: Kind, how: Text, label: Text| {
        let make = move |_| {
            let file = report.with_value(|report| report.file(kind, lang));
            saved.set(Some(save(&file.name, file.mime, &file.text)));
        };
        row(how, label, make, lang)
    };
    view! {
        <section class="stack no-print">
            <h2>{text::TAKE_TITLE.get(lang)}</h2>
            <p>{text::TAKE_LEAD.get(lang)}</p>
            <ul class="plain data-rows">
                {self::row(text::PRINT_HOW, text::PRINT, |_| print::page(), lang)}
                {row(Kind::Markdown, text::MARKDOWN_HOW, text::MARKDOWN)}
                {row(Kind::Csv, text::CSV_HOW, text::CSV)}
                {is_own.then(|| row(Kind::Json, text::JSON_HOW, text::JSON))}
            </ul>
            <SavedLine saved=saved/>
        </section>
    }
    .into_any()
}

/// A way, with what it is for.
fn row(
    how: Text,
    label: Text,
    act: impl Fn(leptos::ev::MouseEvent) + 'static,
    lang: Lang,
) -> AnyView {
    view! {
        <li>
            <span>{how.get(lang)}</span>
            <button type="button" class="button quiet" on:click=act>{label.get(lang)}</button>
        </li>
    }
    .into_any()
}
