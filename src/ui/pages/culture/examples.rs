//! What others did, and figures that they have reported.

use leptos::prelude::*;

use crate::app::CultureRoute;
use crate::app::culture::examples::{Example, examples, facts};
use crate::browser::print;
use crate::content::text::examples as text;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <div class="examples stack wide-gap">
            <section class="stack lead">
                <p class="muted small no-print">
                    <a class="onward" href=CultureRoute::List.to_string()>
                        {shell.t(text::BACK_TO_LIST)}
                    </a>
                </p>
                <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
                <p class="large">{shell.t(text::LEAD)}</p>
                <button
                    type="button"
                    class="button quiet no-print"
                    on:click=move |_| print::page()
                >
                    {shell.t(text::PRINT)}
                </button>
            </section>
            <section class="stack">
                <h2>{shell.t(text::EXAMPLES_TITLE)}</h2>
                {list(examples())}
            </section>
            <section class="stack">
                <h2>{shell.t(text::FACTS_TITLE)}</h2>
                <p>{shell.t(text::FACTS_LEAD)}</p>
                {list(facts())}
            </section>
        </div>
    }
    .into_any()
}

fn list(all: Vec<Example>) -> AnyView {
    let shell = shell();
    let rows = all.into_iter().map(|it| {
        view! {
            <li>
                <h3>{shell.t(it.title)}</h3>
                <p>{shell.t(it.told)}</p>
                <p><b>{shell.t(text::TAKE_LABEL)} ":"</b> " " {shell.t(it.take)}</p>
                <p class="muted small">{shell.t(text::SOURCE_LABEL)} ": " {shell.t(it.source)}</p>
            </li>
        }
    });
    view! { <ul class="plain example-list">{rows.collect_view()}</ul> }.into_any()
}
