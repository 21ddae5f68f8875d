//! The page as it is printed: one A4.

use leptos::prelude::*;

use crate::app::culture::management::{Page, Part};
use crate::content::Lang;
use crate::ui::pages::culture::beside::table;

pub(super) fn paper(page: Page, lang: Lang) -> AnyView {
    let keys = page.keys.into_iter().map(|(figure, words)| {
        view! { <div><dt>{figure}</dt><dd>{words}</dd></div> }
    });
    let (said, rest): (Vec<Part>, Vec<Part>) =
        page.parts.into_iter().partition(Part::is_said);
    let said = said.into_iter().map(|it| part(it, lang));
    let rest = rest.into_iter().map(|it| part(it, lang));
    view! {
        <h2 class="basis-title">{page.title}</h2>
        <p class="basis-whose">{page.about.join(" · ")}</p>
        <dl class="basis-keys">{keys.collect_view()}</dl>
        <div class="basis-words">{said.collect_view()}</div>
        {rest.collect_view()}
    }
    .into_any()
}

fn part(part: Part, lang: Lang) -> AnyView {
    let is_small = part.is_small;
    let words = part.words.into_iter().map(|it| view! { <p>{it}</p> });
    let head = part.head.iter().map(|it| it.get(lang).to_owned()).collect();
    let rows = (!part.rows.is_empty()).then(|| {
        let name = part.heading.get(lang);
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=name>
                {table(head, part.rows)}
            </div>
        }
    });
    view! {
        <section class="basis-part" class:small-print=is_small>
            <h3>{part.heading.get(lang)}</h3>
            {words.collect_view()}
            {rows}
        </section>
    }
    .into_any()
}
