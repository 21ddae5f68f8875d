//! Fields of a plan, each kept at every key.

use leptos::prelude::*;

use super::Planning;
use crate::app::meeting::rows;
use crate::content::Text;
use crate::domain::meeting::Plan;
use crate::ui::parts::{Lines, NumberField};

/// Some lines of text.
pub(super) fn words(
    planning: Planning,
    id: &'static str,
    (label, hint): (Text, Text),
    of: fn(&mut Plan) -> &mut String,
) -> AnyView {
    let value = planning.peek(|plan| of(&mut plan.clone()).clone());
    view! {
        <Lines
            id=id
            label=label
            hint=hint
            value=value
            on_input=move |text| planning.change(|plan| *of(plan) = text)
        />
    }
    .into_any()
}

/// A list with an entry a line.
pub(super) fn list(
    planning: Planning,
    id: &'static str,
    (label, hint): (Text, Text),
    of: fn(&mut Plan) -> &mut Vec<String>,
) -> AnyView {
    let value = planning.peek(|plan| rows::lines(of(&mut plan.clone())));
    let set =
        move |text: String| planning.change(|plan| *of(plan) = rows::of_lines(&text));
    view! { <Lines id=id label=label hint=hint value=value on_input=set/> }.into_any()
}

/// The most that a number may be.
const MOST: u32 = 10_000;

/// A whole number, or none; what is no number is told, and the earlier one stays.
pub(super) fn number(
    planning: Planning,
    id: &'static str,
    (label, wrong): (Text, Text),
    least: u32,
    of: fn(&mut Plan) -> &mut Option<u32>,
) -> AnyView {
    let is_wrong = RwSignal::new(false);
    let value = planning.peek(|plan| *of(&mut plan.clone()));
    let set = move |text: String| {
        let number = text.trim().parse::<u32>().ok();
        let number = number.filter(|it| (least..=MOST).contains(it));
        let is_empty = text.trim().is_empty();
        is_wrong.set(number.is_none() && !is_empty);
        if number.is_some() || is_empty {
            planning.change(|plan| *of(plan) = number);
        }
    };
    view! {
        <NumberField
            id=id
            label=label
            error=Signal::derive(move || is_wrong.get().then_some(wrong))
            value=value.map_or(String::new(), |it| it.to_string())
            on_input=set
        />
    }
    .into_any()
}
