//! Form fields with label, hint and error in one place.

use leptos::prelude::*;
use time::Date;

use crate::content::Text;
use crate::domain::{TimeOfDay, day};
use crate::ui::live::live;
use crate::ui::state::shell;

/// A line or some lines of text. It tells at every key what it holds.
#[component]
pub(in crate::ui) fn WordField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    /// Said when it is shown; the field is then marked as wrong.
    #[prop(optional, into)]
    error: Signal<Option<Text>>,
    /// What it holds at first.
    value: String,
    /// The most characters that the browser lets in; what is beyond them is cut off.
    #[prop(default = 200)]
    most: usize,
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let shell = shell();
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_of(&id)>{shell.t(hint)}</p> })}
            <input
                id=id.clone()
                type="text"
                maxlength=most
                autocomplete="off"
                prop:value=value
                aria-describedby=described(&id, hint.is_some())
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=move |event| on_input(event_target_value(&event))
            />
            <FieldError id=id error=error/>
        </div>
    }
}

/// Some lines of text.
#[component]
pub(in crate::ui) fn Lines(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    /// What it holds at first.
    value: String,
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let shell = shell();
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_of(&id)>{shell.t(hint)}</p> })}
            <textarea
                id=id.clone()
                rows="3"
                maxlength="1000"
                aria-describedby=hint.is_some().then(|| hint_of(&id))
                prop:value=value
                on:input=move |event| on_input(event_target_value(&event))
            ></textarea>
        </div>
    }
}

/// A whole number.
#[component]
pub(in crate::ui) fn NumberField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    /// Said when it is shown; the field is then marked as wrong.
    #[prop(into)]
    error: Signal<Option<Text>>,
    /// What it holds at first.
    value: String,
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let shell = shell();
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_of(&id)>{shell.t(hint)}</p> })}
            // Not type=number: it swallows what it does not understand, and a
            // wheel changes it unseen.
            <input
                id=id.clone()
                class="number"
                type="text"
                inputmode="numeric"
                maxlength="6"
                autocomplete="off"
                prop:value=value
                aria-describedby=described(&id, hint.is_some())
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=move |event| on_input(event_target_value(&event))
            />
            <FieldError id=id error=error/>
        </div>
    }
}

/// A day.
#[component]
pub(in crate::ui) fn DateField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: Text,
    /// Said when it is shown; the field is then marked as wrong.
    #[prop(into)]
    error: Signal<Option<Text>>,
    /// What it holds at first.
    value: Option<Date>,
    /// The earliest day that the browser offers; an earlier one can be typed.
    least: Date,
    /// `None` while it holds no day.
    on_input: impl Fn(Option<Date>) + 'static,
) -> impl IntoView {
    let shell = shell();
    let on_input = move |event| on_input(day::of_iso(&event_target_value(&event)));
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            <input
                id=id.clone()
                class="date"
                type="date"
                min=day::iso(least)
                prop:value=value.map(day::iso)
                aria-describedby=described(&id, false)
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=on_input
            />
            <FieldError id=id error=error/>
        </div>
    }
}

/// A time of day.
#[component]
pub(in crate::ui) fn TimeField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    /// Said when it is shown; the field is then marked as wrong.
    #[prop(optional, into)]
    error: Signal<Option<Text>>,
    /// What it holds at first.
    value: Option<TimeOfDay>,
    /// `None` while it holds no time.
    on_input: impl Fn(Option<TimeOfDay>) + 'static,
) -> impl IntoView {
    let shell = shell();
    let on_input = move |event| on_input(TimeOfDay::of_iso(&event_target_value(&event)));
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_of(&id)>{shell.t(hint)}</p> })}
            <input
                id=id.clone()
                class="time"
                type="time"
                prop:value=value.map(TimeOfDay::iso)
                aria-describedby=described(&id, hint.is_some())
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=on_input
            />
            <FieldError id=id error=error/>
        </div>
    }
}

/// One of many, in a list that opens.
#[component]
pub(in crate::ui) fn Select<W: Clone + Into<String> + Send + Sync + 'static>(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: Text,
    /// Value and words, in the language of the moment.
    options: Signal<Vec<(String, W)>>,
    /// The chosen one at first.
    value: String,
    on_choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let shell = shell();
    let chosen = RwSignal::new(value);
    let rows = move || {
        let now = chosen.get_untracked();
        let row = |(value, words): (String, W)| {
            let is_chosen = value == now;
            let words: String = words.into();
            view! { <option value=value selected=is_chosen>{words}</option> }
        };
        options.get().into_iter().map(row).collect_view()
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        chosen.set(value.clone());
        on_choose(value);
    };
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            <select id=id.clone() on:change=choose>{live(rows)}</select>
        </div>
    }
}

#[component]
fn FieldError(id: String, error: Signal<Option<Text>>) -> impl IntoView {
    let shell = shell();
    view! {
        <p class="error" id=format!("{id}-error") role="status">
            {live(move || error.get().map(|words| words.get(shell.lang.get())))}
        </p>
    }
}

/// One of some answers, as native radio buttons.
#[component]
pub(in crate::ui) fn Choice<T: Copy + PartialEq + Send + Sync + 'static>(
    /// Unique on the page.
    name: &'static str,
    label: Text,
    /// Value, label, and a line below it.
    options: Vec<(T, Text, Option<Text>)>,
    /// The chosen one.
    #[prop(into)]
    value: Signal<Option<T>>,
    on_choose: impl Fn(T) + Clone + 'static,
) -> impl IntoView {
    let shell = shell();
    let rows = options.into_iter().map(|(option, label, below)| {
        let choose = on_choose.clone();
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || value.get() == Some(option)
                    on:change=move |_| choose(option)
                />
                <span>
                    {shell.t(label)}
                    {below.map(|below| view! { <small>{shell.t(below)}</small> })}
                </span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{shell.t(label)}</legend>
            {rows.collect_view()}
        </fieldset>
    }
}

/// A box to tick.
#[component]
pub(in crate::ui) fn Tick(
    label: Text,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    on_change: impl Fn(bool) + 'static,
) -> impl IntoView {
    let shell = shell();
    view! {
        <label class="option">
            <input
                type="checkbox"
                prop:checked=move || value.get()
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <span>{shell.t(label)}</span>
        </label>
    }
}

fn hint_of(id: &str) -> String {
    format!("{id}-hint")
}

/// What a screen reader reads after the label.
fn described(id: &str, has_hint: bool) -> String {
    if has_hint {
        format!("{id}-hint {id}-error")
    } else {
        format!("{id}-error")
    }
}
