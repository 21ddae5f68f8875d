//! The three statements with their six answers, on a device that goes round and on
//! one's own.

use leptos::prelude::*;
use leptos::{ev, html};

use crate::app::culture::pulse_words::statement;
use crate::content::text::pulse as text;
use crate::content::{CANNOT_JUDGE, FREQUENCY, Text};
use crate::domain::culture::pulse::Statement;
use crate::domain::{Response, Step};
use crate::ui::live::live;
use crate::ui::state::shell;

/// The id of the first answer to a statement, by its place.
pub(super) fn first(at: usize) -> String {
    format!("pulse-{at}-1")
}

/// All three. Choosing never moves on by itself.
#[component]
pub(super) fn Statements(
    /// What is chosen, by the place of the statement.
    given: impl Fn(usize) -> Option<Response> + Copy + Send + Sync + 'static,
    choose: impl Fn(usize, Response) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let shell = shell();
    let all = Statement::ALL.map(|of| one(of, given, choose));
    view! {
        {all.into_iter().collect_view()}
        <div class="small muted help">
            <p>{shell.t(text::CANNOT_HELP)}</p>
            <p class="keys">{shell.t(text::KEYS)}</p>
        </div>
    }
}

fn one(
    of: Statement,
    given: impl Fn(usize) -> Option<Response> + Copy + Send + Sync + 'static,
    choose: impl Fn(usize, Response) + Copy + Send + Sync + 'static,
) -> AnyView {
    let shell = shell();
    let at = of.index();
    let chosen = Memo::new(move |_| given(at));
    let radio = move |response: Response, label: Text, class: &'static str| {
        let element: NodeRef<html::Input> = NodeRef::new();
        let code = response.step().map_or(0, Step::code);
        let row = view! {
            <label class=class>
                <input
                    node_ref=element
                    id=format!("pulse-{at}-{code}")
                    type="radio"
                    name=format!("pulse-{at}")
                    value=code.to_string()
                    prop:checked=move || chosen.get() == Some(response)
                    on:change=move |_| choose(at, response)
                />
                <span>{shell.t(label)}</span>
            </label>
        };
        (element, row)
    };
    let steps = Step::ALL.into_iter().zip(FREQUENCY);
    let (elements, mut rows): (Vec<_>, Vec<_>) = steps
        .map(|(step, label)| radio(Response::Step(step), label, "option step"))
        .unzip();
    let (cannot, row) = radio(Response::CannotJudge, CANNOT_JUDGE, "option cannot");
    rows.push(row);
    // Keys choose only while focus is in the statement, and never move on.
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let element = match key.as_str() {
            "0" => Some(cannot),
            _ => key
                .parse::<usize>()
                .ok()
                .and_then(|digit| elements.get(digit.checked_sub(1)?).copied()),
        };
        if let Some(input) = element.and_then(|element| element.get_untracked()) {
            event.prevent_default();
            let _ = input.focus();
            input.click();
        }
    };
    view! {
        <fieldset class="statement pulse-statement" on:keydown=on_key>
            <legend>
                <span class="small muted">
                    {live(move || text::number(shell.lang.get(), &(at + 1)))}
                </span>
                <h2>{shell.t(statement(of))}</h2>
            </legend>
            <div class="pulse-options">{rows}</div>
        </fieldset>
    }
    .into_any()
}
