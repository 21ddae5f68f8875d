//! The organisations of this device, a new one, and one that is brought in.

mod bring;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::culture::standing::facts;
use crate::app::{CulturePage, CultureRoute};
use crate::browser::focus;
use crate::content::Lang;
use crate::content::text::culture as text;
use crate::domain::Culture;
use crate::ui::live::live;
use crate::ui::parts::WordField;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
        </section>
        {live(listed)}
        <div class="two">
            <New/>
            <div class="stack wide-gap">
                <section class="stack aside">
                    <a class="onward" href=CultureRoute::Examples.to_string()>
                        {shell.t(text::EXAMPLES_LINK)}
                    </a>
                    <p class="muted small">{shell.t(text::EXAMPLES_WHAT)}</p>
                </section>
                {bring::part()}
            </div>
        </div>
    }
    .into_any()
}

fn listed() -> AnyView {
    let shell = shell();
    let lang = shell.lang.get();
    let all = shell.read(|store| store.all::<Culture>());
    if all.is_empty() {
        return view! { <p class="muted">{text::NONE.get(lang)}</p> }.into_any();
    }
    let rows = all.iter().map(|it| row(it, lang));
    view! {
        <section class="stack">
            <h2>{text::LIST_TITLE.get(lang)}</h2>
            <ul class="plain groups">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(culture: &Culture, lang: Lang) -> AnyView {
    let route = CultureRoute::Culture(culture.id.clone(), CulturePage::Overview);
    view! {
        <li>
            <a class="big-link" href=route.to_string()>{named(culture, lang)}</a>
            <p class="muted small">{facts(culture, lang)}</p>
        </li>
    }
    .into_any()
}

/// The name; one that was brought in may be empty.
pub(super) fn named(culture: &Culture, lang: Lang) -> String {
    match culture.name.trim() {
        "" => text::UNNAMED.get(lang).to_owned(),
        name => name.to_owned(),
    }
}

#[component]
fn New() -> impl IntoView {
    let shell = shell();
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked();
        if name.trim().is_empty() {
            is_missing.set(true);
            focus::move_to("#culture-name");
            return;
        }
        if let Some(id) = shell.free_id::<Culture>() {
            let culture = Culture::new(id, name.trim().to_owned());
            shell.write(|store| store.keep(&culture));
            shell.go(&CultureRoute::Culture(culture.id, CulturePage::Overview).into());
        }
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::NEW_TITLE)}</h2>
            <form class="stack" on:submit=create novalidate>
                <WordField
                    id="culture-name"
                    label=text::NAME_LABEL
                    error=Signal::derive(move || {
                        is_missing.get().then_some(text::NAME_MISSING)
                    })
                    value=String::new()
                    on_input=move |words| {
                        is_missing.set(false);
                        name.set(words);
                    }
                />
                <button class="button" type="submit">{shell.t(text::CREATE)}</button>
            </form>
        </section>
    }
}
