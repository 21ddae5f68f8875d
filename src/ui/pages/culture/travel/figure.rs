//! A figure in a field of its own width. What is too large is let in, so that it can
//! be told instead of being cut off.

use leptos::prelude::*;

use crate::content::Text;
use crate::ui::live::live;
use crate::ui::state::shell;

#[component]
pub(super) fn Figure(
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
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let error_id = format!("{id}-error");
    let described = match &hint_id {
        Some(hint) => format!("{hint} {error_id}"),
        None => error_id.clone(),
    };
    view! {
        <div class="field figure-field">
            <label for=id.clone()>{shell.t(label)}</label>
            {hint.map(|it| view! { <p class="hint" id=hint_id>{shell.t(it)}</p> })}
            <input
                id=id
                class="number"
                type="text"
                inputmode="decimal"
                maxlength="20"
                autocomplete="off"
                prop:value=value
                aria-describedby=described
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=move |event| on_input(event_target_value(&event))
            />
            <p class="error" id=error_id role="status">
                {live(move || error.get().map(|words| words.get(shell.lang.get())))}
            </p>
        </div>
    }
}
