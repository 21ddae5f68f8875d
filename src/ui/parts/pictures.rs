//! A long code as a row of pictures.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use super::code::Picture;
use crate::browser::{focus, motion};
use crate::content::text::table as text;
use crate::ui::live::live;
use crate::ui::state::shell;

/// How long each picture stands.
const EACH: Duration = Duration::from_millis(700);

/// One picture after the other, by themselves or by hand.
#[component]
pub(in crate::ui) fn Pictures(
    /// The text of each.
    all: Vec<String>,
    /// Emptied when the person hides them.
    shown: RwSignal<Vec<String>>,
) -> impl IntoView {
    let shell = shell();
    let of = all.len();
    let at = RwSignal::new(0);
    focus::show(".pictures");
    let runs = RwSignal::new(1 < of && !motion::is_reduced());
    let by = move |step: usize| at.update(|it| *it = (*it + step) % of.max(1));
    let ticks = set_interval_with_handle(
        move || {
            if runs.get_untracked() {
                by(1);
            }
        },
        EACH,
    );
    on_cleanup(move || {
        if let Ok(ticks) = ticks {
            ticks.clear();
        }
    });
    let turn = move |step| {
        runs.set(false);
        by(step);
    };
    let picture = move || {
        let at = at.get();
        let label =
            Signal::derive(move || text::picture(shell.lang.get(), &(at + 1), &of));
        let code = all.get(at).cloned().unwrap_or_default();
        view! { <Picture text=code label=label/> }
    };
    let place = move || text::piece(shell.lang.get(), &(at.get() + 1), &of);
    let run = move || {
        let label = if runs.get() { text::TURN } else { text::RUN };
        label.get(shell.lang.get())
    };
    view! {
        <div class="stack pictures">
            {live(picture)}
            <p>{live(place)}</p>
            <div class="row">
                {(1 < of).then(|| view! {
                    <button type="button" class="button quiet" on:click=move |_| turn(of - 1)>
                        {shell.t(text::BEFORE)}
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| turn(1)>
                        {shell.t(text::AFTER)}
                    </button>
                    <button
                        type="button"
                        class="button quiet"
                        on:click=move |_| runs.update(|it| *it = !*it)
                    >
                        {live(run)}
                    </button>
                })}
                <button type="button" class="button quiet" on:click=move |_| shown.set(Vec::new())>
                    {shell.t(text::HIDE)}
                </button>
            </div>
        </div>
    }
}
