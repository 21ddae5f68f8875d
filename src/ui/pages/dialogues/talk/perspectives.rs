//! What is chosen from each perspective: one thing to do, and questions for both.

use leptos::prelude::*;

use super::Desk;
use crate::app::dialogue::perspective::{about, name};
use crate::app::dialogue::talk::{Kind, chosen_line, offers};
use crate::content::text::conversation as text;
use crate::domain::dialogue::{Choice, Line, Part};
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    // Made once: a perspective must not go while something is taken out of it.
    let parts = untrack(|| desk.with_model(|talk, model| talk.parts(model)));
    let parts = parts.unwrap_or_default().into_iter().enumerate();
    let rows = parts.map(|(at, part)| row(desk, at, part));
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::PARTS_TITLE)}</h2>
            <p>{shell.t(text::PARTS_LEAD)}</p>
            <div class="talk-parts">{rows.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// A perspective, and what is chosen from it.
#[derive(Clone, Copy)]
struct Row {
    desk: Desk,
    at: usize,
    part: StoredValue<Part>,
    choice: Memo<Option<Choice>>,
}

impl Row {
    fn change(self, change: impl FnOnce(&mut Choice)) {
        self.part
            .with_value(|part| self.desk.change(|it| it.choose(part, change)));
    }

    fn deed(self) -> Option<Line> {
        self.choice.with(|it| it.as_ref()?.deed.clone())
    }

    fn cards(self) -> Vec<Line> {
        let cards = self
            .choice
            .with(|it| it.as_ref().map(|it| it.cards.clone()));
        cards.unwrap_or_default()
    }
}

fn row(desk: Desk, at: usize, part: Part) -> AnyView {
    let shell = desk.shell;
    let part = StoredValue::new(part);
    let choice = Memo::new(move |_| {
        let choice = part.with_value(|part| desk.with(|it| it.choice(part).cloned()));
        choice.flatten()
    });
    let row = Row {
        desk,
        at,
        part,
        choice,
    };
    let called = move || part.with_value(|part| name(part, shell.lang.get()));
    let told = move || part.with_value(|part| about(part, shell.lang.get()));
    let chosen = move || {
        let lang = shell.lang.get();
        part.with_value(|part| desk.with(|it| chosen_line(it, part, lang)))
    };
    view! {
        <details>
            <summary>
                <b>{live(called)}</b>
                <span class="muted small">{live(chosen)}</span>
            </summary>
            <div class="stack">
                <p>{live(told)}</p>
                {live(move || deeds(row))}
                {live(move || cards(row))}
            </div>
        </details>
    }
    .into_any()
}

fn deeds(row: Row) -> AnyView {
    let shell = row.desk.shell;
    let lang = shell.lang.get();
    let usual = untrack(|| row.deed()).filter(|it| matches!(it, Line::Usual(_)));
    let chosen: Vec<Line> = usual.into_iter().collect();
    let all = row
        .part
        .with_value(|part| offers(part, Kind::Deed, &chosen, lang));
    let listed: Vec<Line> = all.iter().map(|(line, _)| line.clone()).collect();
    let listed = StoredValue::new(listed);
    let group = format!("deed-{}", row.at);
    let radio = |deed: Option<Line>, words: String| {
        let wanted = deed.clone();
        let is_chosen = move || row.deed() == wanted;
        let choose = move |_| row.change(|it| it.deed.clone_from(&deed));
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=is_chosen
                    on:change=choose
                />
                <span>{words}</span>
            </label>
        }
    };
    let rows: Vec<_> = all
        .into_iter()
        .map(|(line, words)| radio(Some(line), words))
        .collect();
    let none = radio(None, text::DEED_NONE.get(lang).to_owned());
    // What stands in the list is no word of one's own.
    let own = move || match row.deed() {
        Some(Line::Own(words))
            if !listed.with_value(|all| all.contains(&Line::Own(words.clone()))) =>
        {
            words
        }
        _ => String::new(),
    };
    let write = move |event| {
        let words: String = event_target_value(&event);
        row.change(|it| it.deed = (!words.is_empty()).then_some(Line::Own(words)));
    };
    let id = format!("own-deed-{}", row.at);
    view! {
        <fieldset class="field">
            <legend>{text::DEED_LEGEND.get(lang)}</legend>
            <p class="hint">{text::DEED_FOR.get(lang)}</p>
            {rows}
            {none}
            <div class="field">
                <label for=id.clone()>{text::DEED_OWN.get(lang)}</label>
                <input
                    id=id
                    type="text"
                    maxlength="200"
                    autocomplete="off"
                    prop:value=own
                    on:input=write
                />
            </div>
        </fieldset>
    }
    .into_any()
}

fn cards(row: Row) -> AnyView {
    let shell = row.desk.shell;
    let lang = shell.lang.get();
    let chosen = untrack(|| row.cards());
    let all = row
        .part
        .with_value(|part| offers(part, Kind::Card, &chosen, lang));
    let is_none = all.is_empty();
    let order: Vec<Line> = all.iter().map(|(line, _)| line.clone()).collect();
    let order = StoredValue::new(order);
    let tick = |(line, words): (Line, String)| {
        let wanted = line.clone();
        let is_chosen = move || row.cards().contains(&wanted);
        let choose = move |event| {
            let is_chosen = event_target_checked(&event);
            row.change(|it| {
                it.cards.retain(|card| *card != line);
                if is_chosen {
                    it.cards.push(line.clone());
                }
                // In the order in which they are read.
                order.with_value(|order| {
                    it.cards
                        .sort_by_key(|card| order.iter().position(|it| it == card));
                });
            });
        };
        view! {
            <label class="option">
                <input type="checkbox" prop:checked=is_chosen on:change=choose/>
                <span>{words}</span>
            </label>
        }
    };
    let rows: Vec<_> = all.into_iter().map(tick).collect();
    view! {
        <fieldset class="field">
            <legend>{text::CARDS_LEGEND.get(lang)}</legend>
            <p class="hint">{text::CARDS_FOR.get(lang)}</p>
            {is_none.then(|| view! { <p class="muted">{text::CARDS_NONE.get(lang)}</p> })}
            {rows}
        </fieldset>
    }
    .into_any()
}
