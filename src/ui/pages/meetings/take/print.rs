//! What is printed, as it is printed: for those who take part, or those who lead.

use leptos::prelude::*;

use super::Desk;
use crate::app::meeting::take::{Handout, Line, Reader, handout};
use crate::browser::print;
use crate::content::text::take as text;
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::parts::Choice;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let reader = RwSignal::new(Reader::Participants);
    let page = Memo::new(move |_| {
        let (reader, lang) = (reader.get(), shell.lang.get());
        desk.meeting.with(|it| handout(&it.plan, reader, lang))
    });
    view! {
        <section class="stack">
            <div class="stack no-print">
                <h2>{shell.t(text::PRINT_TITLE)}</h2>
                <p>{shell.t(text::PRINT_LEAD)}</p>
                <Choice
                    name="reader"
                    label=text::READER_LABEL
                    options=vec![
                        (
                            Reader::Participants,
                            text::READER_PARTICIPANTS,
                            Some(text::READER_PARTICIPANTS_WHAT),
                        ),
                        (Reader::Leaders, text::READER_LEADERS, Some(text::READER_LEADERS_WHAT)),
                    ]
                    value=Signal::derive(move || Some(reader.get()))
                    on_choose=move |it| reader.set(it)
                />
                <button type="button" class="button" on:click=move |_| print::page()>
                    {shell.t(text::PRINT)}
                </button>
            </div>
            <article class="handout" aria-label=shell.t(text::HANDOUT)>
                {live(move || paper(page.get(), shell.lang.get()))}
            </article>
        </section>
    }
    .into_any()
}

fn paper(page: Handout, lang: Lang) -> impl IntoView {
    let is_empty = page.lines.is_empty();
    view! {
        <h3>{page.title}</h3>
        {page.when.map(|it| view! { <p class="handout-when">{it}</p> })}
        {facts(page.facts, lang)}
        <ol class="plain handout-list">
            {page.lines.into_iter().map(|it| row(it, lang)).collect_view()}
        </ol>
        {is_empty.then(|| view! { <p>{text::HANDOUT_EMPTY.get(lang)}</p> })}
    }
}

fn row(line: Line, lang: Lang) -> impl IntoView {
    let marks = (!line.marks.is_empty()).then(|| {
        view! { <p class="muted">{line.marks.join(" · ")}</p> }
    });
    view! {
        <li>
            <p class="handout-time">{line.time}</p>
            <div class="handout-what">
                <h4>{line.title}</h4>
                {marks}
                {facts(line.facts, lang)}
            </div>
        </li>
    }
}

fn facts(facts: Vec<(Text, String)>, lang: Lang) -> Option<AnyView> {
    if facts.is_empty() {
        return None;
    }
    let rows = facts.into_iter().map(|(heading, words)| {
        view! { <dt>{heading.get(lang)}</dt><dd>{words}</dd> }
    });
    let list = view! { <dl class="said-list handout-facts">{rows.collect_view()}</dl> };
    Some(list.into_any())
}
