//! A meeting of the sample: a cell a figure, and what it lacks below.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::desk::{Desk, cell_id};
use crate::app::culture::faults::{missing, of_field};
use crate::app::culture::paste::form_of;
use crate::app::culture::typing::{Unit, read, shown};
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::baseline as text;
use crate::domain::culture::check::{Column, Fault, Field};
use crate::domain::culture::{Amount, Form, Row};
use crate::ui::live::live;

/// The cells that Enter goes through, in order.
const PATH: [&str; 4] = ["minutes", "participants", "own", "form"];

pub(super) fn row(desk: Desk, number: u32) -> AnyView {
    let shell = desk.shell;
    let place = Memo::new(move |_| {
        let place = desk
            .order
            .with(|order| order.iter().position(|it| *it == number));
        place.map_or(0, |it| it + 1)
    });
    let wrong = move || {
        let lang = shell.lang.get();
        let columns = [Column::Minutes, Column::Participants, Column::Own];
        let words = desk.faults.with(|found| {
            let said = columns
                .into_iter()
                .filter_map(|it| of_field(found, Field::Row(number, it), lang));
            said.collect::<Vec<_>>().join(" ")
        });
        (!words.is_empty()).then(|| view! { <span class="error">{words}</span> })
    };
    let lacks = move || {
        let lang = shell.lang.get();
        let words = desk.faults.with(|found| missing(found, number, lang));
        words.map(|it| view! { <span class="muted">{it}</span> })
    };
    let is_written =
        Memo::new(move |_| desk.meetings.with(|it| it.row(number).is_some()));
    let remove = move || {
        is_written.get().then(|| {
            let label = move || text::remove_row(shell.lang.get(), &place.get());
            view! {
                <button
                    type="button"
                    class="sample-remove"
                    aria-label=label
                    on:click=move |_| desk.removes(number)
                >
                    <span aria-hidden="true">"×"</span>
                </button>
            }
        })
    };
    // On a phone there is no head above the rows, and each cell has its name.
    let cell = move |class: &'static str, name: Text, input: AnyView| {
        view! {
            <div class=class>
                <span class="sample-name" aria-hidden="true">{shell.t(name)}</span>
                {input}
            </div>
        }
    };
    let named = move |column: Text| {
        move || {
            let lang = shell.lang.get();
            text::cell(lang, &column.get(lang), &place.get())
        }
    };
    let amount_of = move |cell, name| amount(desk, number, cell, named(name));
    let cells = [
        (
            "minutes",
            text::COLUMN_MINUTES,
            amount_of("minutes", text::COLUMN_MINUTES),
        ),
        (
            "participants",
            text::COLUMN_PARTICIPANTS,
            amount_of("participants", text::COLUMN_PARTICIPANTS),
        ),
        ("own", text::COLUMN_OWN, amount_of("own", text::COLUMN_OWN)),
        (
            "form",
            text::COLUMN_FORM,
            form(desk, number, named(text::COLUMN_FORM)),
        ),
        (
            "title",
            text::COLUMN_TITLE,
            title(desk, number, named(text::COLUMN_TITLE)),
        ),
        (
            "day",
            text::COLUMN_DAY,
            day(desk, number, named(text::COLUMN_DAY)),
        ),
    ];
    let cells = cells
        .into_iter()
        .map(|(class, name, input)| cell(class, name, input));
    view! {
        <li class="sample-row">
            <span class="sample-place" aria-hidden="true">{live(move || place.get())}</span>
            {cells.collect_view()}
            {live(remove)}
            <p class="sample-said" id=cell_id(number, "said")>{live(wrong)} " " {live(lacks)}</p>
        </li>
    }
    .into_any()
}

/// What a cell counts, and the column it is checked as.
fn part(cell: &str) -> (Unit, Column) {
    match cell {
        "minutes" => (Unit::Length, Column::Minutes),
        "participants" => (Unit::Whole, Column::Participants),
        _ => (Unit::Whole, Column::Own),
    }
}

fn of<'a>(row: &'a mut Row, cell: &str) -> &'a mut Amount {
    match cell {
        "minutes" => &mut row.minutes,
        "participants" => &mut row.participants,
        _ => &mut row.own,
    }
}

fn amount(
    desk: Desk,
    number: u32,
    cell: &'static str,
    label: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let mut row = desk.row(number);
    let (unit, column) = part(cell);
    let value = shown(unit, of(&mut row, cell), desk.lang());
    let is_wrong = Memo::new(move |_| {
        desk.faults.with(|found| {
            let mut here = found
                .iter()
                .filter(|(at, _)| *at == Field::Row(number, column));
            here.any(|(_, fault)| *fault != Fault::Missing)
        })
    });
    let typed = move |event: Event| {
        let amount = read(
            unit,
            &event_target_value(&event),
            desk.shell.lang.get_untracked(),
        );
        let change = move |row: &mut Row| *of(row, cell) = amount;
        desk.change(Some(cell_id(number, cell)), |it| it.change(number, change));
    };
    // What was understood: 1:30 becomes 90.
    let settled = move |event: Event| {
        let mut row = desk.row(number);
        let input: HtmlInputElement = event_target(&event);
        input.set_value(&shown(unit, of(&mut row, cell), desk.lang()));
    };
    view! {
        <input
            id=cell_id(number, cell)
            type="text"
            inputmode="decimal"
            maxlength="40"
            autocomplete="off"
            aria-label=label
            aria-describedby=cell_id(number, "said")
            aria-invalid=move || is_wrong.get().then_some("true")
            prop:value=value
            on:input=typed
            on:change=settled
            on:keydown=move |event| keys(desk, number, cell, &event)
        />
    }
    .into_any()
}

fn form(
    desk: Desk,
    number: u32,
    label: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let shell = desk.shell;
    let now = desk.row(number).form;
    let set = move |form: Option<Form>| {
        desk.change(None, |it| it.change(number, |row| row.form = form));
    };
    let option = move |form: Option<Form>, words: Text| {
        let is_chosen = form == now;
        view! { <option value=value(form) selected=is_chosen>{shell.t(words)}</option> }
    };
    let pressed = move |event: KeyboardEvent| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let form = form_of(&event.key()).filter(|_| event.key().len() == 1 && is_plain);
        if form.is_some() {
            // At once, and alike in every browser.
            event.prevent_default();
            let select: HtmlSelectElement = event_target(&event);
            select.set_value(value(form));
            set(form);
        } else {
            keys(desk, number, "form", &event);
        }
    };
    view! {
        <select
            id=cell_id(number, "form")
            aria-label=label
            aria-describedby=cell_id(number, "said")
            on:change=move |event| set(form_of(&event_target_value(&event)))
            on:keydown=pressed
        >
            {option(None, text::NO_FORM)}
            {option(Some(Form::Room), text::FORM_LETTER_ROOM)}
            {option(Some(Form::Digital), text::FORM_LETTER_DIGITAL)}
            {option(Some(Form::Hybrid), text::FORM_LETTER_HYBRID)}
        </select>
    }
    .into_any()
}

const fn value(form: Option<Form>) -> &'static str {
    match form {
        None => "",
        Some(Form::Room) => "r",
        Some(Form::Digital) => "d",
        Some(Form::Hybrid) => "h",
    }
}

fn title(
    desk: Desk,
    number: u32,
    label: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let typed = move |event: Event| {
        let title = event_target_value(&event);
        let change = move |row: &mut Row| row.title = title;
        desk.change(Some(cell_id(number, "title")), |it| {
            it.change(number, change);
        });
    };
    view! {
        <input
            id=cell_id(number, "title")
            type="text"
            maxlength="200"
            autocomplete="off"
            aria-label=label
            prop:value=desk.row(number).title
            on:input=typed
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    keys(desk, number, "title", &event);
                }
            }
        />
    }
    .into_any()
}

fn day(
    desk: Desk,
    number: u32,
    label: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let shell = desk.shell;
    let now = desk.row(number).day;
    let days = (1_u8..).zip(text::DAYS).map(|(day, name)| {
        let is_chosen = now == Some(day);
        view! { <option value=day.to_string() selected=is_chosen>{shell.t(*name)}</option> }
    });
    let chosen = move |event: Event| {
        let day = event_target_value(&event).parse().ok();
        desk.change(None, |it| it.change(number, |row| row.day = day));
    };
    view! {
        <select
            id=cell_id(number, "day")
            aria-label=label
            on:change=chosen
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    keys(desk, number, "day", &event);
                }
            }
        >
            <option value="" selected=now.is_none()>{shell.t(text::NO_DAY)}</option>
            {days.collect_view()}
        </select>
    }
    .into_any()
}

/// Enter goes on, arrows go up and down, a plus sign copies the row above.
fn keys(desk: Desk, number: u32, cell: &'static str, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let is_select = cell == "form" || cell == "day";
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            focus::to_id(after(desk, number, cell));
        }
        "+" | "=" => {
            event.prevent_default();
            desk.copies(number);
        }
        key @ ("ArrowUp" | "ArrowDown") if !is_select => {
            let by = if key == "ArrowUp" { -1 } else { 1 };
            if let Some(other) = desk.beside(number, by) {
                event.prevent_default();
                focus::to_id(cell_id(other, cell));
            }
        }
        _ => {}
    }
}

/// The cell behind another: in the same row, or the first of the next one.
fn after(desk: Desk, number: u32, cell: &str) -> String {
    let has_own = desk.has_own.get_untracked();
    let place = PATH.iter().position(|it| *it == cell);
    let rest = place.map_or(&[][..], |it| PATH.get(it + 1..).unwrap_or_default());
    let next = rest.iter().find(|it| has_own || **it != "own");
    match (next, desk.beside(number, 1)) {
        (Some(next), _) => cell_id(number, next),
        (None, Some(row)) => cell_id(row, "minutes"),
        (None, None) => cell_id(number, "minutes"),
    }
}
