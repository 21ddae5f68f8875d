//! The input for an amount, with label, hint and what is wrong.

use leptos::prelude::*;

use crate::content::Text;
use crate::ui::live::live;
use crate::ui::state::shell;

/// An input that takes whatever is typed; what it means is for the page to say.
pub(super) fn amount(
    id: &'static str,
    label: Text,
    hint: Option<Text>,
    value: String,
    error: Memo<Option<String>>,
    on_input: impl Fn(String) + 'static,
) -> AnyView {
    let shell = shell();
    let error_id = format!("{id}-error");
    let described = match hint {
        Some(_) => format!("{id}-hint {error_id}"),
        None => error_id.clone(),
    };
    let hint = hint.map(|hint| {
        view! { <p class="hint" id=format!("{id}-hint")>{shell.t(hint)}</p> }
    });
    view! {
        <div class="field">
            <label for=id>{shell.t(label)}</label>
            {hint}
            <input
                id=id
                class="number"
                type="text"
                inputmode="decimal"
                maxlength="40"
                autocomplete="off"
                prop:value=value
                aria-describedby=described
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=move |event| on_input(event_target_value(&event))
            />
            <p class="error" id=error_id role="status">{live(move || error.get())}</p>
        </div>
    }
    .into_any()
}
