//! Where to turn when the tool does not fit.

use leptos::prelude::*;

use crate::app::Route;
use crate::content::text::turn as text;
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        view! {
            <article class="reading stack wide-gap">
                <section class="stack lead">
                    <h1 tabindex="-1">{text::TITLE.get(lang)}</h1>
                    <p class="large">{text::LEAD.get(lang)}</p>
                </section>
                <section class="stack">
                    <h2>{text::CONFLICT_TITLE.get(lang)}</h2>
                    {list(text::CONFLICT, lang)}
                </section>
                <section class="stack">
                    <h2>{text::SAFETY_TITLE.get(lang)}</h2>
                    {list(text::SAFETY, lang)}
                </section>
                <section class="stack">
                    <h2>{text::TURN_TITLE.get(lang)}</h2>
                    {list(text::TURN, lang)}
                </section>
                <section class="stack">
                    <p>{text::LEARNING.get(lang)}</p>
                    <a class="onward" href=Route::Learn.to_string()>
                        {text::LEARN_LINK.get(lang)}
                    </a>
                </section>
            </article>
        }
    })
}

/// Texts as a list.
fn list(texts: &'static [Text], lang: Lang) -> impl IntoView {
    let rows = texts.iter().map(|it| view! { <li>{it.get(lang)}</li> });
    view! { <ul>{rows.collect_view()}</ul> }
}
