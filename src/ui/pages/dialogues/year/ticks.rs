//! Ticking the occasions of a dialogue off, for everybody separately.

use leptos::prelude::*;
use time::Date;

use super::desk::{Desk, field_id};
use crate::app::dialogue::year::words;
use crate::browser::clock;
use crate::content::Lang;
use crate::content::text::year as text;
use crate::domain::dialogue::year::{Dialogue, Occasion};
use crate::ui::live::live;
use crate::ui::parts::DateField;

/// The occasions; the one at which the dialogue was opened is unfolded.
pub(super) fn section(desk: Desk, number: u32, opened: u8) -> AnyView {
    let shell = desk.shell;
    // What is ticked does not make the boxes anew, whom and when it is does.
    let shape = Memo::new(move |_| {
        desk.year.with(|year| {
            let dialogue = year.plan.dialogue(number)?;
            let occasions = year.plan.occasions_of(dialogue);
            Some((dialogue.with.clone(), occasions))
        })
    });
    let all = move || {
        let lang = shell.lang.get();
        let (with, occasions) = shape.get()?;
        let row = |it: Occasion| occasion(desk, &with, it, it.after == opened, lang);
        Some(occasions.into_iter().map(row).collect_view())
    };
    view! { <div class="year-ticks">{live(all)}</div> }.into_any()
}

fn occasion(
    desk: Desk,
    with: &[String],
    it: Occasion,
    is_open: bool,
    lang: Lang,
) -> AnyView {
    let (number, after) = (it.number, it.after);
    let title = text::held_title(lang, &words::when(&it, lang));
    let held = move || {
        let lang = desk.shell.lang.get();
        desk.year.with(|year| {
            let found = year.plan.dialogue(number);
            found.and_then(|it| words::held(it, after, lang))
        })
    };
    let rows = match with {
        [] => vec![tick(
            desk,
            (number, after, 0),
            text::HELD_WHOLE.get(lang).to_owned(),
        )],
        with => {
            let row = |(who, name): (usize, &String)| {
                tick(desk, (number, after, who), name.clone())
            };
            with.iter().enumerate().map(row).collect()
        }
    };
    view! {
        <details open=is_open>
            <summary>{title} " " <span class="muted">{live(held)}</span></summary>
            <div class="stack tight">{rows}</div>
        </details>
    }
    .into_any()
}

/// A box for somebody, and the day when it is ticked.
fn tick(desk: Desk, at: (u32, u8, usize), name: String) -> AnyView {
    let (number, after, who) = at;
    let of = move |it: &Dialogue| it.held_on(after, who);
    let held = Memo::new(move |_| {
        desk.year
            .with(|year| year.plan.dialogue(number).and_then(of))
    });
    let is_held = Memo::new(move |_| held.get().is_some());
    let change = move |event| {
        let on = event_target_checked(&event).then(clock::today);
        desk.ticks(number, after, who, on);
    };
    let day = {
        let name = name.clone();
        move || is_held.get().then(|| day_field(desk, at, held, &name))
    };
    view! {
        <div class="year-tick">
            <label class="option">
                <input
                    type="checkbox"
                    prop:checked=move || is_held.get()
                    on:change=change
                />
                <span>{name}</span>
            </label>
            {live(day)}
        </div>
    }
    .into_any()
}

fn day_field(
    desk: Desk,
    at: (u32, u8, usize),
    held: Memo<Option<Date>>,
    name: &str,
) -> AnyView {
    let (number, after, who) = at;
    let wrong = RwSignal::new(false);
    let first = desk.year.with_untracked(|it| it.plan.first.day(1));
    let id = field_id(&format!("held-{after}-{who}"));
    let label = text::held_day(desk.lang(), &name);
    let set = move |on: Option<Date>| {
        wrong.set(on.is_none());
        if on.is_some() {
            let field = format!("held-{after}-{who}");
            desk.fills(number, &field, |it| it.tick(after, who, on));
        }
    };
    view! {
        <div class="year-held-day" role="group" aria-label=label>
            <DateField
                id=id
                label=text::DAY_HELD
                error=Signal::derive(move || wrong.get().then_some(text::HELD_WRONG))
                value=held.get_untracked()
                least=first
                on_input=set
            />
        </div>
    }
    .into_any()
}
