//! A sheet's statements, each with a field for one digit. All stand there at
//! once: the keyboard can go on in the same moment as a digit is typed, and a
//! phone keeps its number keys open.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::{Room, TO_CHECK, field, said};
use crate::app::enter::{Action, Key, Said};
use crate::codec::mark_text;
use crate::content::text::paper as text;
use crate::content::{self, CANNOT_JUDGE, Text, words};
use crate::domain::{Item, Measure, Response, Step};
use crate::ui::live::live;

pub(super) fn view(room: Room, sheets: Memo<u64>) -> AnyView {
    let shell = room.shell;
    let title = move || text::sheet_title(shell.lang.get(), &mark_text(room.mark));
    let so_far = move || text::so_far(shell.lang.get(), &sheets.get());
    let is_amount = |it: &(usize, &Item)| it.1.measure == Measure::Amount;
    let (amounts, statements): (Vec<_>, Vec<_>) = room.items().partition(is_amount);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        room.act(Action::ToCheck);
    };
    view! {
        <form class="entering" on:submit=on_submit novalidate>
            <h2 id="enter-part" tabindex="-1">{live(title)}</h2>
            <p>{live(so_far)}</p>
            <p>{shell.t(text::HOW)}</p>
            <p>{shell.t(text::KEYS)}</p>
            {fields(room, text::LEGEND_FREQUENCY, statements)}
            {fields(room, text::LEGEND_AMOUNT, amounts)}
            <p class="muted">{shell.t(text::DESTROY)}</p>
            <div class="foot-row entry-foot">
                {said(room)}
                <button id=TO_CHECK type="submit" class="button">
                    {shell.t(text::TO_CHECK)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// Statements with the same answers, and which digit stands for which.
fn fields(room: Room, title: Text, items: Vec<(usize, &'static Item)>) -> AnyView {
    let shell = room.shell;
    let Some((_, first)) = items.first() else {
        return ().into_any();
    };
    let steps = Step::ALL.into_iter().zip(content::steps(first.measure));
    let steps = steps.map(|(step, label)| (step.code(), *label));
    let digits = steps.chain([(0, CANNOT_JUDGE)]).map(|(digit, label)| {
        view! { <li><b>{digit}</b> " " {shell.t(label)}</li> }
    });
    let rows = items.into_iter().map(|(at, item)| row(room, at, item));
    view! {
        <section class="stack">
            <h3>{shell.t(title)}</h3>
            <ul class="legend">{digits.collect_view()}</ul>
            <ul class="plain entry">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(room: Room, at: usize, item: &'static Item) -> AnyView {
    let shell = room.shell;
    let entered = Memo::new(move |_| room.state.with(|it| it.entered(at)));
    let is_wrong = Memo::new(move |_| {
        room.state
            .with(|it| it.said() == Some(Said::Wrong) && it.at() == at)
    });
    let on_input = move |event: ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        room.act(Action::Reach(at));
        room.act(Action::Press(Key::of(&input.value())));
        // What the room did not take does not stay; a space becomes a 0.
        input.set_value(&digit(entered.get_untracked()));
        if is_wrong.get_untracked() {
            input.select();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let action = match event.key().as_str() {
            "Backspace" | "ArrowUp" => Action::Back,
            "ArrowDown" => Action::On,
            _ => return,
        };
        event.prevent_default();
        room.act(action);
    };
    let beside = move || {
        // A phone's keys cover the line at the foot of the page.
        let words = if is_wrong.get() {
            Some(text::WRONG_HERE)
        } else {
            entered.get().map(|it| words::answer(item.measure, it))
        };
        words.map(|it| it.get(shell.lang.get()))
    };
    view! {
        <li>
            <label for=field(at)>
                <b>{at + 1}"."</b> " "
                {live(move || content::statement(item.id).get(shell.lang.get()))}
            </label>
            <span class="digit">
                <input
                    id=field(at)
                    type="text"
                    inputmode="numeric"
                    maxlength="1"
                    autocomplete="off"
                    prop:value=move || digit(entered.get())
                    aria-invalid=move || is_wrong.get().then_some("true")
                    aria-describedby=move || is_wrong.get().then_some("enter-said")
                    on:focus=move |_| room.act(Action::Reach(at))
                    on:input=on_input
                    on:keydown=on_key
                />
                <span class="words" class:error=is_wrong>{live(beside)}</span>
            </span>
        </li>
    }
    .into_any()
}

/// What stands in a field.
fn digit(entered: Option<Response>) -> String {
    entered.map_or_else(String::new, |it| {
        it.step().map_or(0, Step::code).to_string()
    })
}
