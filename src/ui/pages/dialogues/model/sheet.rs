//! A model as it is read and printed: its perspectives, how each differs from the
//! original, and who has agreed.

use leptos::prelude::*;
use time::Date;

use crate::app::dialogue::model::{compared, consents, differing};
use crate::app::dialogue::perspective::{about, behaviours, name};
use crate::content::text::model as text;
use crate::content::{Lang, words};
use crate::domain::dialogue::model::FIVE;
use crate::domain::dialogue::{Consent, Part};

/// The perspectives in their order. Of the original nothing is said of differences.
pub(super) fn perspectives(
    parts: &[Part; FIVE],
    is_original: bool,
    lang: Lang,
) -> AnyView {
    let row = |(part, differs): (Part, Vec<String>)| {
        let differs = (!is_original).then(|| {
            let is_same = differs.is_empty();
            let line = match is_same {
                true => text::AS_ORIGINAL.get(lang).to_owned(),
                false => differs.join(" · "),
            };
            view! { <p class="small differs" class:same=is_same>{line}</p> }
        });
        let paper = list(behaviours(&part, lang));
        view! {
            <li>
                <h3>{name(&part, lang)}</h3>
                <p>{about(&part, lang)}</p>
                {differs}
                {own_words(&part, lang)}
                <div class="on-paper small">{paper}</div>
            </li>
        }
    };
    let rows = compared(parts, lang).into_iter().map(row);
    view! { <ol class="perspectives">{rows.collect_view()}</ol> }.into_any()
}

/// Own behaviours and questions, to be read where they are not known yet.
fn own_words(part: &Part, lang: Lang) -> Option<AnyView> {
    let lists = [
        (text::OWN_BEHAVIOURS, &part.behaviours),
        (text::OWN_QUESTIONS, &part.questions),
    ];
    let lists = lists.into_iter().filter(|(_, lines)| !lines.is_empty());
    let lists: Vec<AnyView> = lists
        .map(|(title, lines)| {
            let lines = list(lines.clone());
            view! { <p class="small muted">{title.get(lang)}</p> {lines} }.into_any()
        })
        .collect();
    (!lists.is_empty()).then(|| {
        view! {
            <details class="no-print">
                <summary>{text::own_words(lang, &name(part, lang))}</summary>
                {lists}
            </details>
        }
        .into_any()
    })
}

fn list(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|it| view! { <li>{it}</li> });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

/// How many perspectives differ, and since when.
pub(super) fn summary(
    parts: &[Part; FIVE],
    changed_on: Option<Date>,
    lang: Lang,
) -> AnyView {
    let changed = changed_on.map(|day| text::changed_on(lang, &words::date(lang, day)));
    view! { <p>{differing(parts, lang)} " " {changed}</p> }.into_any()
}

/// Who has agreed and when.
pub(super) fn agreed(all: &[Consent], changed_on: Option<Date>, lang: Lang) -> AnyView {
    if all.is_empty() {
        return view! { <p class="muted">{text::NOBODY.get(lang)}</p> }.into_any();
    }
    let row = |(words, note): (String, Option<String>)| {
        let note = note.map(|it| view! { <span class="small before-change">{it}</span> });
        view! { <li><span>{words} {note}</span></li> }
    };
    let rows = consents(all, changed_on, lang).into_iter().map(row);
    view! { <ul class="plain agreed">{rows.collect_view()}</ul> }.into_any()
}
