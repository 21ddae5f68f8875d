//! What there is to learn: an index, and pages that can be read, printed and listened
//! to.

use leptos::prelude::*;

use super::find::row;
use super::listen::{Listen, Reading};
use crate::app::exercise::library::Told;
use crate::app::learning::{Piece, lead, pieces, title};
use crate::app::{LearnPage, PracticeRoute, Route, suggest};
use crate::browser::print;
use crate::content::text::{common, learn as text};
use crate::content::{Lang, Text, exercise};
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};
use crate::ui::state::shell;

/// The pages, under three headings.
pub(super) fn index() -> AnyView {
    let shell = shell();
    let entry = move |page: LearnPage| {
        let glyph = match page {
            LearnPage::Perspective(dimension) => Some(view! {
                <span class=format!("trains {}", hue(dimension))><Glyph of=dimension/></span>
            }),
            _ => None,
        };
        view! {
            <li>
                <a class="exercise-name" href=PracticeRoute::Learn(page).to_string()>
                    {glyph} {shell.t(title(page))}
                </a>
                <p>{shell.t(lead(page))}</p>
            </li>
        }
    };
    let section = move |title: Text, pages: Vec<LearnPage>| {
        let rows: Vec<_> = pages.into_iter().map(entry).collect();
        view! {
            <section class="stack">
                <h2>{shell.t(title)}</h2>
                <ul class="plain exercise-list">{rows}</ul>
            </section>
        }
    };
    let is_about =
        |it: &LearnPage| matches!(it, LearnPage::Perspective(_) | LearnPage::Pairs);
    let is_leading = |it: &LearnPage| {
        matches!(
            it,
            LearnPage::Guide | LearnPage::Situations | LearnPage::Cases
        )
    };
    let of = |wanted: &dyn Fn(&LearnPage) -> bool| -> Vec<LearnPage> {
        LearnPage::ALL.into_iter().filter(|it| wanted(it)).collect()
    };
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
        </section>
        <div class="library">
            {section(text::ABOUT_TITLE, of(&is_about))}
            {section(text::LEAD_TITLE, of(&is_leading))}
            {section(text::MORE_TITLE, of(&|it| !is_about(it) && !is_leading(it)))}
        </div>
        <a class="onward" href=Route::Turn.to_string()>{shell.t(text::TURN_LINK)}</a>
    }
    .into_any()
}

/// A page, piece by piece.
pub(super) fn page(page: LearnPage) -> AnyView {
    let shell = shell();
    let pieces = StoredValue::new(pieces(page));
    // What is read aloud: the title, what the page is about, and each piece with words.
    let spoken = move |lang: Lang| {
        let head = [title(page), lead(page)].map(|it| it.get(lang).to_owned());
        pieces.with_value(|pieces| {
            let body = pieces.iter().filter_map(|it| it.spoken(lang));
            head.into_iter().chain(body).collect::<Vec<_>>()
        })
    };
    let reading = Reading::of(spoken);
    let glyph = match page {
        LearnPage::Perspective(dimension) => {
            Some((hue(dimension), view! { <Glyph of=dimension/> }))
        }
        _ => None,
    };
    let (class, glyph) = match glyph {
        Some((hue, glyph)) => (format!("trains {hue}"), Some(glyph)),
        None => (String::new(), None),
    };
    let body = move || {
        let lang = shell.lang.get();
        pieces.with_value(|pieces| shown(pieces, reading, lang))
    };
    let card_class = if page == LearnPage::Situations {
        "reading situations"
    } else {
        "reading"
    };
    view! {
        <article class=card_class>
            <header class="stack lead">
                <p class="muted small no-print">
                    <a class="onward" href=Route::Learn.to_string()>{shell.t(text::TO_INDEX)}</a>
                </p>
                <h1 tabindex="-1" class=class class:heard=reading.is_at(0)>
                    {glyph} {shell.t(title(page))}
                </h1>
                <p class="large" class:heard=reading.is_at(1)>{shell.t(lead(page))}</p>
                <div class="row no-print">
                    <Listen reading=reading/>
                    <button type="button" class="button quiet" on:click=move |_| print::page()>
                        {shell.t(common::PRINT)}
                    </button>
                </div>
            </header>
            {live(body)}
            {exercises(page)}
        </article>
    }
    .into_any()
}

/// Pieces under their headings; entries and terms that follow one another are a list.
fn shown(pieces: &[Piece], reading: Reading, lang: Lang) -> AnyView {
    let mut sections: Vec<AnyView> = Vec::new();
    let mut section: Vec<AnyView> = Vec::new();
    let mut list: Vec<AnyView> = Vec::new();
    let mut is_terms = false;
    // The title and what the page is about are read first.
    let mut number = 2;
    for piece in pieces {
        let at = number;
        number += usize::from(piece.spoken(lang).is_some());
        let is_at = reading.is_at(at);
        let is_listed = matches!(piece, Piece::Entry(_) | Piece::Term(..));
        if !is_listed {
            close(&mut list, &mut section, is_terms);
        }
        match *piece {
            Piece::Part(it) => {
                flush(&mut section, &mut sections);
                let words = it.get(lang);
                section.push(view! { <h2 class:heard=is_at>{words}</h2> }.into_any());
            }
            Piece::Within(it) => {
                let words = it.get(lang);
                section.push(
                    view! { <h3 class="h3" class:heard=is_at>{words}</h3> }.into_any(),
                );
            }
            Piece::Paragraph(it) => {
                let words = it.get(lang);
                section.push(view! { <p class:heard=is_at>{words}</p> }.into_any());
            }
            Piece::Source(it) => {
                let words = it.get(lang);
                section
                    .push(view! { <p class="small muted source">{words}</p> }.into_any());
            }
            Piece::Entry(it) => {
                is_terms = false;
                let words = it.get(lang);
                list.push(view! { <li class:heard=is_at>{words}</li> }.into_any());
            }
            Piece::Term(term, meaning) => {
                is_terms = true;
                let (term, meaning) = (term.get(lang), meaning.get(lang));
                list.push(
                    view! {
                        <div class:heard=is_at><dt>{term}</dt> <dd>{meaning}</dd></div>
                    }
                    .into_any(),
                );
            }
            Piece::Exercise(id) => {
                if let Some(found) = exercise(id) {
                    let route = Route::Exercise(None, id.to_owned());
                    section.push(
                        view! {
                            <p class="no-print">
                                <a class="onward" href=route.to_string()>
                                    {found.title.get(lang)}
                                </a>
                            </p>
                        }
                        .into_any(),
                    );
                }
            }
        }
    }
    close(&mut list, &mut section, is_terms);
    flush(&mut section, &mut sections);
    view! { <div class="pieces">{sections}</div> }.into_any()
}

fn close(list: &mut Vec<AnyView>, section: &mut Vec<AnyView>, is_terms: bool) {
    if list.is_empty() {
        return;
    }
    let rows = std::mem::take(list);
    section.push(if is_terms {
        view! { <dl class="terms">{rows}</dl> }.into_any()
    } else {
        view! { <ul>{rows}</ul> }.into_any()
    });
}

fn flush(section: &mut Vec<AnyView>, sections: &mut Vec<AnyView>) {
    if !section.is_empty() {
        let rows = std::mem::take(section);
        sections.push(view! { <section class="stack piece">{rows}</section> }.into_any());
    }
}

/// The exercises that train a perspective first.
fn exercises(page: LearnPage) -> Option<AnyView> {
    let LearnPage::Perspective(dimension) = page else {
        return None;
    };
    let shell = shell();
    let list = move || {
        let lang = shell.lang.get();
        let found = suggest::exercises(dimension);
        let rows = found
            .into_iter()
            .map(|it| row(&Told::known(it, lang), None, lang));
        view! { <ul class="plain exercise-list">{rows.collect_view()}</ul> }
    };
    Some(
        view! {
            <section class="stack no-print">
                <h2>{shell.t(text::EXERCISES)}</h2>
                {live(list)}
            </section>
        }
        .into_any(),
    )
}
