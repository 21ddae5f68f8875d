//! What can be changed of a block.

use leptos::prelude::*;

use super::desk::{Desk, field_id};
use super::groups;
use crate::app::Route;
use crate::app::meeting::sheet::{fill, minutes_of, set_minutes, stepped};
use crate::browser::focus;
use crate::content::text::sheet as text;
use crate::content::words;
use crate::domain::Dimension;
use crate::domain::conversation::CHOICES;
use crate::domain::meeting::{Block, Pin};
use crate::ui::live::live;
use crate::ui::pages::meetings::exercise_offers;
use crate::ui::parts::{
    Glyph, Lines, NumberField, Select, Tick, TimeField, WordField, hue,
};

pub(super) fn editor(desk: Desk, number: u32) -> AnyView {
    let shell = desk.shell;
    let Some(block) = desk.block(number) else {
        return ().into_any();
    };
    let id = move |name: &str| field_id(number, name);
    let now = Memo::new(move |_| desk.plan.with(|it| it.sheet.block(number).cloned()));
    let of = move |read: fn(&Block) -> bool| {
        Signal::derive(move || now.with(|it| it.as_ref().is_some_and(read)))
    };
    let is_break = of(|it| it.is_break);
    let close = move |_| {
        desk.open.set(None);
        focus::to_id(id("open"));
    };
    let what = move || (!is_break.get()).then(|| content(desk, number, now));
    view! {
        <div class="plan-editor stack">
            <WordField
                id=id("title")
                label=text::TITLE_LABEL
                value=block.title.clone()
                on_input=move |it| desk.fills(number, "title", |block| block.title = it)
            />
            {lengths(desk, number, &block)}
            {pin(desk, number, &block)}
            <Tick
                label=text::BREAK_LABEL
                value=is_break
                on_change=move |it| desk.sets(number, |block| block.is_break = it)
            />
            {live(what)}
            <WordField
                id=id("leader")
                label=text::LEADER_LABEL
                value=block.leader.clone()
                on_input=move |it| desk.fills(number, "leader", |block| block.leader = it)
            />
            <WordField
                id=id("material")
                label=text::MATERIAL_LABEL
                value=block.material.clone()
                on_input=move |it| {
                    desk.fills(number, "material", |block| block.material = it);
                }
            />
            <Lines
                id=id("notes")
                label=text::NOTES_LABEL
                value=block.notes.clone()
                on_input=move |it| desk.fills(number, "notes", |block| block.notes = it)
            />
            {groups::section(desk, number)}
            <div class="row">
                <button type="button" class="button quiet" on:click=move |_| desk.doubles(number)>
                    {shell.t(text::DOUBLE)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| desk.removes(number)>
                    {shell.t(text::REMOVE)}
                </button>
                <button type="button" class="button quiet" on:click=close>
                    {shell.t(text::CLOSE_BLOCK)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// How long it is, and how short it may become.
fn lengths(desk: Desk, number: u32, block: &Block) -> AnyView {
    let shell = desk.shell;
    // Kept while a number is typed, see `set_minutes`.
    let least = RwSignal::new(block.least);
    let wrong = RwSignal::new(false);
    let least_wrong = RwSignal::new(false);
    let stepping = RwSignal::new(0_u32);
    let field = move || {
        stepping.track();
        let minutes = desk.block(number).map_or(0, |it| it.minutes);
        let type_in = move |it: String| {
            let found = minutes_of(&it);
            wrong.set(found.is_none());
            if let Some(minutes) = found {
                let least = least.get_untracked();
                let change = |block: &mut Block| set_minutes(block, minutes, least);
                desk.fills(number, "minutes", change);
            }
        };
        view! {
            <NumberField
                id=field_id(number, "minutes")
                label=text::MINUTES_LABEL
                error=Signal::derive(move || wrong.get().then_some(text::MINUTES_WRONG))
                value=minutes.to_string()
                on_input=type_in
            />
        }
    };
    let step = move |is_up: bool| {
        move |_| {
            let least = least.get_untracked();
            desk.lasts(number, |block| {
                let minutes = stepped(block.minutes, is_up);
                set_minutes(block, minutes, least);
            });
            wrong.set(false);
            stepping.update(|it| *it += 1);
        }
    };
    let type_least = move |it: String| {
        let most = desk.block(number).map_or(0, |it| it.minutes);
        let is_empty = it.trim().is_empty();
        let found = minutes_of(&it).filter(|it| *it <= most);
        least_wrong.set(found.is_none() && !is_empty);
        if is_empty || found.is_some() {
            least.set(found);
            desk.fills(number, "least", |block| block.least = found);
        }
    };
    view! {
        <div class="plan-lengths">
            {live(field)}
            <div class="plan-steps">
                <button type="button" class="button quiet" on:click=step(false)>
                    {shell.t(text::SHORTER)}
                </button>
                <button type="button" class="button quiet" on:click=step(true)>
                    {shell.t(text::LONGER)}
                </button>
            </div>
            <NumberField
                id=field_id(number, "least")
                label=text::LEAST_LABEL
                hint=text::LEAST_HINT
                error=Signal::derive(move || least_wrong.get().then_some(text::LEAST_WRONG))
                value=block.least.map_or(String::new(), |it| it.to_string())
                on_input=type_least
            />
        </div>
    }
    .into_any()
}

/// A fixed time. That it is on the day after is asked, never guessed.
fn pin(desk: Desk, number: u32, block: &Block) -> AnyView {
    let pinned = Memo::new(move |_| {
        desk.plan.with(|plan| {
            let pin = plan.sheet.block(number)?.pinned?;
            let is_asked = pin.next_day || pin.at < plan.begins_at();
            Some((pin, is_asked))
        })
    });
    let type_in = move |it| {
        desk.fills(number, "pin", |block| {
            let next_day = block.pinned.is_some_and(|it| it.next_day);
            block.pinned = Option::map(it, |at| Pin { at, next_day });
        });
    };
    let is_asked = Memo::new(move |_| pinned.get().is_some_and(|it| it.1));
    let is_next = Signal::derive(move || pinned.get().is_some_and(|it| it.0.next_day));
    let tick = move |is: bool| {
        desk.sets(number, |block| {
            block.pinned = block.pinned.map(|pin| Pin {
                next_day: is,
                ..pin
            });
        });
    };
    let ask = move || {
        is_asked.get().then(|| {
            view! { <Tick label=text::PIN_NEXT_DAY value=is_next on_change=tick/> }
        })
    };
    view! {
        <TimeField
            id=field_id(number, "pin")
            label=text::PIN_LABEL
            hint=text::PIN_HINT
            value=block.pinned.map(|it| it.at)
            on_input=type_in
        />
        {live(ask)}
    }
    .into_any()
}

/// What only a block has that is no break: exercise, perspective, who is active.
fn content(desk: Desk, number: u32, now: Memo<Option<Block>>) -> AnyView {
    let shell = desk.shell;
    let all = exercise_offers(shell);
    let options = Signal::derive(move || {
        let none = (
            String::new(),
            text::EXERCISE_NONE.get(shell.lang.get()).to_owned(),
        );
        let all = all.get().into_iter().map(|it| (it.name, it.title));
        std::iter::once(none).chain(all).collect()
    });
    let find =
        move |name: &str| all.with(|all| all.iter().find(|it| it.name == name).cloned());
    let choose = move |name: String| {
        let found = untrack(|| find(&name));
        let is_found = found.is_some();
        desk.fills(number, "exercise", |block| match found {
            Some(found) => fill(block, found),
            None => block.exercise = None,
        });
        if is_found {
            desk.again();
            desk.says(text::EXERCISE_FILLED.get(desk.lang()).to_owned());
        }
    };
    let chosen = Memo::new(move |_| now.with(|it| it.as_ref()?.exercise.clone()));
    let link = move || {
        let found = chosen.get().and_then(|name| find(&name))?;
        let route = Route::Exercise(desk.group(), found.name);
        Some(view! {
            <a class="onward" href=route.to_string()>{shell.t(text::EXERCISE_LINK)}</a>
        })
    };
    let is_active = move || now.with(|it| it.as_ref().is_some_and(|it| it.is_active));
    view! {
        <Select
            id=field_id(number, "exercise")
            label=text::EXERCISE_LABEL
            options=options
            value=chosen.get_untracked().unwrap_or_default()
            on_choose=choose
        />
        {live(link)}
        <Tick
            label=text::ACTIVE_LABEL
            value=Signal::derive(is_active)
            on_change=move |it| desk.sets(number, |block| block.is_active = it)
        />
        {gives(desk, number, now)}
    }
    .into_any()
}

/// The perspective that it gives room to.
fn gives(desk: Desk, number: u32, now: Memo<Option<Block>>) -> AnyView {
    let shell = desk.shell;
    let gives = Memo::new(move |_| now.with(|it| it.as_ref()?.gives));
    let row = move |option: Option<Dimension>| {
        let (class, glyph) = match option {
            Some(it) => (hue(it), Some(view! { <Glyph of=it/> })),
            None => ("", None),
        };
        let words = option.map_or(text::GIVES_NONE, words::name);
        view! {
            <label class=format!("option plan-choice {class}")>
                <input
                    type="radio"
                    name=field_id(number, "gives")
                    prop:checked=move || gives.get() == option
                    on:change=move |_| desk.sets(number, |block| block.gives = option)
                />
                <span>{glyph} {shell.t(words)}</span>
            </label>
        }
    };
    let all = std::iter::once(None).chain(CHOICES.map(Some));
    view! {
        <fieldset class="field plan-choices">
            <legend>{shell.t(text::GIVES_LABEL)}</legend>
            {all.map(row).collect_view()}
        </fieldset>
    }
    .into_any()
}
