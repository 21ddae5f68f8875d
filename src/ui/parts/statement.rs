//! One statement of a sheet with its six answers, on a device that goes round
//! and on a phone.

use leptos::prelude::*;
use leptos::{ev, html};

use super::{Language, WordingSwitch};
use crate::app::filling::{Filling, Move};
use crate::content::text::{answer as text, common};
use crate::content::{self, CANNOT_JUDGE, Lang, Text};
use crate::domain::{Measure, Response, Step};
use crate::ui::live::live;
use crate::ui::say::say;

/// A statement, by its place in the order.
#[component]
pub(in crate::ui) fn Statement(
    lang: RwSignal<Lang>,
    filling: Memo<Filling>,
    at: usize,
    /// Told what the person does.
    go: impl Fn(Move) + Copy + Send + Sync + 'static,
    on_switch: impl Fn() + 'static,
) -> impl IntoView {
    let instrument = filling.with_untracked(Filling::instrument);
    let of = instrument.order.len();
    let Some(item) = instrument
        .order
        .get(at)
        .and_then(|place| instrument.items.get(*place))
    else {
        return ().into_any();
    };
    let is_amount = item.measure == Measure::Amount;
    let chosen = Memo::new(move |_| filling.with(|it| it.response(at)));
    let radio = move |response: Response, label: Text, class: &'static str| {
        let element: NodeRef<html::Input> = NodeRef::new();
        let row = view! {
            <label class=class>
                <input
                    node_ref=element
                    type="radio"
                    name="response"
                    value=response.step().map_or(0, Step::code).to_string()
                    prop:checked=move || chosen.get() == Some(response)
                    on:change=move |_| go(Move::Choose(response))
                />
                <span>{say(lang, label)}</span>
            </label>
        };
        (element, row)
    };
    let steps = content::steps(item.measure);
    let (elements, mut rows): (Vec<_>, Vec<_>) = Step::ALL
        .into_iter()
        .zip(steps)
        .map(|(step, label)| radio(Response::Step(step), *label, "option step"))
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
    let is_mending = filling.with_untracked(Filling::is_mending);
    let next = if is_mending {
        text::KEEP
    } else if at + 1 == of {
        text::TO_REVIEW
    } else {
        common::NEXT
    };
    let help = if is_amount {
        text::CANNOT_HELP_DOSE
    } else {
        text::CANNOT_HELP
    };
    let id = item.id;
    view! {
        <header class="top">
            <p class="small progress-words">
                {live(move || text::progress(lang.get(), &(at + 1), &of))}
            </p>
            <span class="tongues"><WordingSwitch/> <Language lang=lang on_switch=on_switch/></span>
        </header>
        <div
            class="progress"
            aria-hidden="true"
            style:--share=(100 * (at + 1) / of).to_string()
        ></div>
        <fieldset class="statement" on:keydown=on_key aria-describedby="help">
            <legend>
                {is_amount.then(|| view! {
                    <span class="above">{say(lang, text::DOSE_HEADING)}</span>
                })}
                <h1 tabindex="-1">{live(move || content::statement(id).get(lang.get()))}</h1>
            </legend>
            {rows.collect_view()}
        </fieldset>
        <div id="help" class="small muted help">
            <p>{say(lang, help)}</p>
            <p class="keys">{say(lang, text::KEYS_HELP)}</p>
        </div>
        <footer class="foot-row">
            {if 0 < at || is_mending {
                view! {
                    <button type="button" class="button quiet" on:click=move |_| go(Move::Back)>
                        {say(lang, common::BACK)}
                    </button>
                }
                .into_any()
            } else {
                view! { <span></span> }.into_any()
            }}
            <button type="button" class="button" on:click=move |_| go(Move::Next)>
                {say(lang, next)}
            </button>
        </footer>
    }
    .into_any()
}
