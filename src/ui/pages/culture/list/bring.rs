//! Bringing in an organisation from a file.

use leptos::html;
use leptos::prelude::*;

use super::named;
use crate::app::culture::bringing::{Bringing, Refusal, refusal};
use crate::app::culture::standing;
use crate::app::{CulturePage, CultureRoute};
use crate::browser::{files, focus};
use crate::codec::{CultureFault, MOST_CULTURE_BYTES};
use crate::content::Lang;
use crate::content::text::{bring, common, culture as text};
use crate::domain::Culture;
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

#[component]
pub(super) fn BringIn() -> impl IntoView {
    let shell = shell();
    let state = RwSignal::new(Bringing::Ready);
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let done = move |read: Result<String, files::Unread>| {
            let found = match (read, shell.free_id::<Culture>()) {
                (Ok(contents), Some(id)) => Bringing::chosen(&contents, id),
                (Err(files::Unread::TooLong), _) => {
                    Bringing::Refused(Refusal::Fault(CultureFault::TooLarge))
                }
                _ => Bringing::Refused(Refusal::Unreadable),
            };
            let is_found = matches!(found, Bringing::Found(_));
            state.set(found);
            if is_found {
                focus::move_to("#culture-found");
            }
        };
        files::read(&input, MOST_CULTURE_BYTES, done);
    };
    let refused = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bringing::Refused(why) => {
                let nothing = bring::NOTHING.get(lang);
                Some(format!("{} {nothing}", refusal(why, lang)))
            }
            _ => None,
        }
    };
    let added = move || {
        let lang = shell.lang.get();
        match state.get() {
            Bringing::Added(id, name) => {
                let route = CultureRoute::Culture(id, CulturePage::Overview);
                Some(view! {
                    {text::bring_added(lang, &name)} " "
                    <a href=route.to_string()>{bring::open(lang, &name)}</a>
                })
            }
            _ => None,
        }
    };
    let found = move || match state.get() {
        Bringing::Found(culture) => Some(preview(&culture, state, shell.lang.get())),
        _ => None,
    };
    view! {
        <section class="stack">
            <h2 class="h3" id="culture-bring" tabindex="-1">{shell.t(text::BRING_TITLE)}</h2>
            <p>{shell.t(text::BRING_WHAT)}</p>
            <label class="field">
                <span>{shell.t(text::BRING_LABEL)}</span>
                <input
                    node_ref=input
                    type="file"
                    accept=".json,application/json"
                    on:change=read
                />
            </label>
            <p class="error" role="status">{live(refused)}</p>
            <p role="status">{live(added)}</p>
            {live(found)}
        </section>
    }
}

/// What is in the file, and whether to add it.
fn preview(culture: &Culture, state: RwSignal<Bringing>, lang: Lang) -> AnyView {
    let shell = shell();
    let baselines = culture.baselines.iter().map(|it| {
        let known = standing::known(it, lang).join(". ");
        let name = standing::name(it, lang);
        view! { <li>{name} ": " {known}</li> }
    });
    let cancel = move |_| {
        state.set(Bringing::Ready);
        focus::move_to("#culture-bring");
    };
    view! {
        <div class="aside stack">
            <h3 id="culture-found" tabindex="-1" class="written">
                {text::bring_found(lang, &named(culture, lang))}
            </h3>
            <p>{standing::facts(culture, lang)}</p>
            <ul>{baselines.collect_view()}</ul>
            <div class="row">
                <button type="button" class="button" on:click=move |_| add(shell, state)>
                    {bring::ADD.get(lang)}
                </button>
                <button type="button" class="button quiet" on:click=cancel>
                    {common::CANCEL.get(lang)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn add(shell: Shell, state: RwSignal<Bringing>) {
    let lang = shell.lang.get_untracked();
    let known = shell.peek(|store| store.all::<Culture>());
    if let Some(culture) = state.with_untracked(|it| it.copy(&known, lang)) {
        shell.write(|store| store.keep(&culture));
        state.set(Bringing::Added(culture.id, culture.name));
        focus::move_to("#culture-bring");
    }
}
