//! What the tool builds on, and what research does and does not say.

use leptos::prelude::*;

use crate::app::Route;
use crate::content::text::learn as text;
use crate::content::{Lang, Text, words};
use crate::domain::Dimension;
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};
use crate::ui::state::shell;

/// The climate first: it is the ground that the four perspectives stand on.
const ORDER: [Dimension; 5] = [
    Dimension::Climate,
    Dimension::Exploring,
    Dimension::Telling,
    Dimension::Inside,
    Dimension::Outside,
];

pub(super) fn page() -> AnyView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let paragraphs = |texts: &'static [Text]| {
            texts
                .iter()
                .map(|it| view! { <p>{it.get(lang)}</p> })
                .collect_view()
        };
        let perspectives = ORDER.map(|it| perspective(it, lang));
        view! {
            <article class="reading stack wide-gap">
                <section class="stack lead">
                    <h1 tabindex="-1">{text::TITLE.get(lang)}</h1>
                    <p class="large">{text::LEAD.get(lang)}</p>
                </section>
                <section class="stack wide-gap">
                    <h2>{text::PERSPECTIVES_TITLE.get(lang)}</h2>
                    {perspectives.collect_view()}
                </section>
                <section class="stack">
                    <h2>{text::PAIRS_TITLE.get(lang)}</h2>
                    <p>{text::PAIRS_TEXT.get(lang)}</p>
                </section>
                <section class="stack">
                    <h2>{text::GUIDE_TITLE.get(lang)}</h2>
                    {list(text::GUIDE, lang)}
                </section>
                <section class="stack">
                    <h2>{text::RESEARCH_TITLE.get(lang)}</h2>
                    {paragraphs(text::RESEARCH)}
                </section>
                <section class="stack">
                    <h2>{text::NOT_TITLE.get(lang)}</h2>
                    {list(text::NOT_LIST, lang)}
                </section>
                <section class="stack">
                    <h2>{text::FIGURES_TITLE.get(lang)}</h2>
                    {paragraphs(text::FIGURES)}
                </section>
                <section class="stack sources">
                    <h2>{text::SOURCES_TITLE.get(lang)}</h2>
                    {list(text::SOURCES, lang)}
                </section>
                <a class="onward" href=Route::Turn.to_string()>
                    {text::TURN_LINK.get(lang)}
                </a>
            </article>
        }
    })
}

fn perspective(dimension: Dimension, lang: Lang) -> impl IntoView {
    let (what, signs, risks) = texts(dimension);
    let part = move |title: Text, texts| {
        view! {
            <div class="stack tight">
                <h4>{title.get(lang)}</h4>
                {list(texts, lang)}
            </div>
        }
    };
    view! {
        <section class=format!("stack perspective {}", hue(dimension))>
            <h3 class="trains"><Glyph of=dimension/> {words::name(dimension).get(lang)}</h3>
            <p>{what.get(lang)}</p>
            <div class="signs">{part(text::SIGNS, signs)} {part(text::RISKS, risks)}</div>
        </section>
    }
}

const fn texts(dimension: Dimension) -> (Text, &'static [Text], &'static [Text]) {
    match dimension {
        Dimension::Exploring => (
            text::EXPLORING_WHAT,
            text::EXPLORING_SIGNS,
            text::EXPLORING_RISKS,
        ),
        Dimension::Telling => {
            (text::TELLING_WHAT, text::TELLING_SIGNS, text::TELLING_RISKS)
        }
        Dimension::Inside => (text::INSIDE_WHAT, text::INSIDE_SIGNS, text::INSIDE_RISKS),
        Dimension::Outside => {
            (text::OUTSIDE_WHAT, text::OUTSIDE_SIGNS, text::OUTSIDE_RISKS)
        }
        Dimension::Climate | Dimension::Frames => {
            (text::CLIMATE_WHAT, text::CLIMATE_SIGNS, text::CLIMATE_RISKS)
        }
    }
}

/// Texts as a list.
pub(super) fn list(texts: &'static [Text], lang: Lang) -> impl IntoView {
    let rows = texts.iter().map(|it| view! { <li>{it.get(lang)}</li> });
    view! { <ul>{rows.collect_view()}</ul> }
}
