//! Bringing in a file: the field, what is wrong with a file, what is in it, and what
//! it became.

use leptos::html;
use leptos::prelude::*;

use crate::app::bringing::{Bringing, Refusal};
use crate::browser::{files, focus};
use crate::content::text::{bring as text, common};
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::state::shell;

/// How a kind of file is brought in.
pub(in crate::ui) struct Door<F, E, P> {
    /// How its heading, and that of what was found, are named: `#…`.
    pub(in crate::ui) names: (&'static str, &'static str),
    /// What its heading says.
    pub(in crate::ui) title: Text,
    /// What it is for.
    pub(in crate::ui) what: Text,
    /// What the field is called.
    pub(in crate::ui) label: Text,
    /// A larger file, in bytes, is not read.
    pub(in crate::ui) most: usize,
    /// What is said then.
    pub(in crate::ui) too_large: E,
    /// Reads a file.
    pub(in crate::ui) chosen: fn(&str) -> Bringing<F, E, P>,
    /// Says why it gives nothing.
    pub(in crate::ui) refusal: fn(Refusal<E>, Lang) -> String,
    /// A heading for what was found, and what is in it.
    pub(in crate::ui) preview: fn(&F, Lang) -> (String, AnyView),
    /// Adds what was found, and says as what.
    pub(in crate::ui) add: fn(&Bringing<F, E, P>, Lang) -> Option<(P, String)>,
    /// What is said of it under its name.
    pub(in crate::ui) added: fn(Lang, &str) -> String,
    /// The address of what it became.
    pub(in crate::ui) address: fn(&P) -> String,
}

/// A field for a file, and what comes of it.
pub(in crate::ui) fn bring_in<F, E, P>(door: Door<F, E, P>) -> AnyView
where
    F: Clone + Send + Sync + 'static,
    E: Clone + Send + Sync + 'static,
    P: Clone + Send + Sync + 'static,
{
    let shell = shell();
    let state = RwSignal::new(Bringing::<F, E, P>::Ready);
    let input: NodeRef<html::Input> = NodeRef::new();
    let (to_title, to_found) = door.names;
    let too_large = door.too_large;
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let too_large = too_large.clone();
        let done = move |read: Result<String, files::Unread>| {
            state.set(match read {
                Ok(contents) => (door.chosen)(&contents),
                Err(files::Unread::TooLong) => {
                    Bringing::Refused(Refusal::Fault(too_large))
                }
                Err(files::Unread::Failed) => Bringing::Refused(Refusal::Unreadable),
            });
            if state.with_untracked(|it| matches!(it, Bringing::Found(_))) {
                focus::move_to(to_found);
            }
        };
        files::read(&input, door.most, done);
    };
    let refused = move || {
        let lang = shell.lang.get();
        state.with(|it| match it {
            Bringing::Refused(why) => {
                let nothing = text::NOTHING.get(lang);
                Some(format!("{} {nothing}", (door.refusal)(why.clone(), lang)))
            }
            _ => None,
        })
    };
    let added = move || {
        let lang = shell.lang.get();
        state.with(|it| match it {
            Bringing::Added(what, name) => Some(view! {
                {(door.added)(lang, name)} " "
                <a href=(door.address)(what)>{text::open(lang, &name.as_str())}</a>
            }),
            _ => None,
        })
    };
    let found = move || {
        let lang = shell.lang.get();
        let (title, body) = state.with(|it| match it {
            Bringing::Found(file) => Some((door.preview)(file, lang)),
            _ => None,
        })?;
        let add = move |_| {
            let lang = shell.lang.get_untracked();
            if let Some((what, name)) = state.with_untracked(|it| (door.add)(it, lang)) {
                state.set(Bringing::Added(what, name));
                focus::move_to(to_title);
            }
        };
        let cancel = move |_| {
            state.set(Bringing::Ready);
            focus::move_to(to_title);
        };
        Some(view! {
            <div class="aside stack">
                <h3 id=to_found.trim_start_matches('#') tabindex="-1">{title}</h3>
                {body}
                <div class="row">
                    <button type="button" class="button" on:click=add>
                        {text::ADD.get(lang)}
                    </button>
                    <button type="button" class="button quiet" on:click=cancel>
                        {common::CANCEL.get(lang)}
                    </button>
                </div>
            </div>
        })
    };
    view! {
        <section class="stack">
            <h2 class="h3" id=to_title.trim_start_matches('#') tabindex="-1">{shell.t(door.title)}</h2>
            <p>{shell.t(door.what)}</p>
            <label class="field">
                <span>{shell.t(door.label)}</span>
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
    .into_any()
}
