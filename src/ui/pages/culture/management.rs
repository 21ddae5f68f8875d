//! The page for management: what is written for it, and the page as it is printed.

mod paper;
mod write;

use leptos::prelude::*;

use super::found::{found, missing};
use super::overview::back;
use crate::app::culture::management::{self as room, Page};
use crate::app::culture::pulse_words::summary;
use crate::app::culture::take;
use crate::app::file::File;
use crate::browser::print;
use crate::content::text::{culture as culture_text, management as text};
use crate::content::{Lang, Text};
use crate::domain::culture::Proposal;
use crate::domain::{Baseline, Culture, CultureId};
use crate::ui::live::live;
use crate::ui::parts::{Choice, Saved, SavedLine, save};
use crate::ui::state::{Shell, shell};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    number: u32,
    /// As it is stored, by this window or another.
    culture: Memo<Culture>,
    /// The language of the paper, whatever that of the app.
    tongue: RwSignal<Lang>,
    page: Memo<Option<Page>>,
}

impl Desk {
    fn change_baseline(self, change: impl FnOnce(&mut Baseline)) {
        let id = self.culture.with_untracked(|it| it.id.clone());
        self.shell.change::<Culture>(&id, |culture| {
            if let Some(baseline) = culture.baseline_mut(self.number) {
                change(baseline);
            }
        });
    }

    fn change(self, change: impl FnOnce(&mut Proposal)) {
        self.change_baseline(|it| change(&mut it.proposal));
    }

    fn proposal(self) -> Proposal {
        let found = self
            .culture
            .with_untracked(|it| it.baseline(self.number).map(|it| it.proposal.clone()));
        found.unwrap_or_default()
    }
}

pub(super) fn page(id: CultureId, number: u32) -> AnyView {
    found(id, move |culture| of(culture, number))
}

fn of(culture: Culture, number: u32) -> AnyView {
    if culture.baseline(number).is_none() {
        return missing(culture_text::MISSING);
    }
    let shell = shell();
    let way_back = back(&culture);
    let culture = Memo::new(move |_| {
        let found = shell.kept::<Culture>(&culture.id);
        found.unwrap_or_else(|| culture.clone())
    });
    let tongue = RwSignal::new(shell.lang.get_untracked());
    let desk = Desk {
        shell,
        number,
        culture,
        tongue,
        page: Memo::new(move |_| {
            let lang = tongue.get();
            culture.with(|it| {
                let pulse = it.baseline(number).and_then(|it| it.pulse.clone());
                let closed = pulse.and_then(|id| {
                    let found = shell.read(|store| store.pulse(&id));
                    found.into_option()?.closed()
                });
                let people = closed.map(|it| summary(&it, lang)).unwrap_or_default();
                room::page(it, number, &people, lang)
            })
        }),
    };
    let paper = move || {
        let lang = tongue.get();
        let page = desk.page.get()?;
        Some(view! { <div lang=lang.code()>{paper::paper(page, lang)}</div> })
    };
    view! {
        <section class="stack lead no-print">
            {way_back}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        <div class="stack no-print">
            <Choice
                name="tongue"
                label=text::LANGUAGE_LABEL
                options=vec![
                    (Lang::Sv, text::LANGUAGE_SV, None),
                    (Lang::En, text::LANGUAGE_EN, None),
                ]
                value=Signal::derive(move || Some(tongue.get()))
                on_choose=move |it| tongue.set(it)
            />
            <p class="hint">{shell.t(text::LANGUAGE_HINT)}</p>
        </div>
        {live(move || write::section(desk))}
        {taking(desk)}
        <article class="basis" aria-label=shell.t(text::PAPER)>{live(paper)}</article>
    }
    .into_any()
}

/// What is missing, and the ways in which the page goes along.
fn taking(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let saved = RwSignal::new(None::<Saved>);
    let keep = move |file: Option<File>| {
        if let Some(file) = file {
            saved.set(Some(save(&file.name, file.mime, &file.text)));
        }
    };
    let markdown = move |_| {
        let lang = desk.tongue.get_untracked();
        keep(desk.culture.with_untracked(|it| {
            let baseline = it.baseline(desk.number)?;
            let page = desk.page.get_untracked()?;
            Some(take::markdown(it, baseline, &page, lang))
        }));
    };
    let json = move |_| {
        let lang = desk.tongue.get_untracked();
        keep(Some(desk.culture.with_untracked(|it| take::file(it, lang))));
    };
    let lacking = move || {
        let lang = shell.lang.get();
        let missing: Vec<Text> = desk.page.get().map_or(Vec::new(), |it| it.missing);
        if missing.is_empty() {
            return view! { <p>{text::NOTHING_MISSING.get(lang)}</p> }.into_any();
        }
        let list = missing
            .into_iter()
            .map(|it| view! { <li>{it.get(lang)}</li> });
        view! {
            <p>{text::MISSING_TITLE.get(lang)}</p>
            <ul class="basis-missing">{list.collect_view()}</ul>
        }
        .into_any()
    };
    let is_long =
        Memo::new(move |_| desk.page.with(|it| it.as_ref().is_some_and(Page::is_long)));
    let long = move || {
        is_long
            .get()
            .then(|| view! { <p class="banner">{shell.t(text::LONG)}</p> })
    };
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::TAKE_TITLE)}</h2>
            <div class="stack tight" role="status">{live(lacking)}</div>
            <div role="status">{live(long)}</div>
            <div class="row">
                <button type="button" class="button" on:click=move |_| print::page()>
                    {shell.t(text::PRINT)}
                </button>
                <button type="button" class="button quiet" on:click=markdown>
                    {shell.t(text::MARKDOWN)}
                </button>
                <button type="button" class="button quiet" on:click=json>
                    {shell.t(text::JSON)}
                </button>
            </div>
            <SavedLine saved=saved/>
        </section>
    }
    .into_any()
}
