//! Bringing in a file: the field, what is wrong with a file, what is in it, and what
//! it became.

use leptos::html;
use leptos::prelude::*;

use crate::app::bringing::{Bringing, Refusal};
use crate::browser::{files, focus};
use crate::content::text::{bring as text, common};
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// How a kind of file is brought in.
pub(in crate::ui) struct Door<F, E, P> {
    /// How the heading, and that of what was found, are named: `#…`.
    pub(in crate::ui) names: (&'static str, &'static str),
    /// What the heading says; `None` where it stands on the page already.
    pub(in crate::ui) title: Option<Text>,
    /// What it is for.
    pub(in crate::ui) what: Text,
    /// What the field is called.
    pub(in crate::ui) label: Text,
    /// A larger file, in bytes, is not read.
    pub(in crate::ui) most: usize,
    /// What is said then.
    pub(in crate::ui) too_large: E,
    /// Reads a file.
    pub(in crate::ui) chosen: fn(Shell, &str) -> Bringing<F, E, P>,
    /// What adds it, and what is said.
    pub(in crate::ui) offer: Offer<F, E, P>,
    /// What is said of what it became, under its name.
    pub(in crate::ui) added: fn(Lang, &str) -> String,
    /// The address of what it became.
    pub(in crate::ui) address: fn(&P) -> String,
    /// What the way there is called; `None` where it is opened by its name.
    pub(in crate::ui) open: Option<Text>,
}

/// Adds what was found, and says as what, under which name.
type Add<F, E, P> = fn(Shell, &Bringing<F, E, P>, Lang) -> Option<(P, String)>;

/// What was found, and how it is added.
pub(in crate::ui) struct Offer<F, E, P> {
    /// Says why there is nothing.
    pub(in crate::ui) refusal: fn(Refusal<E>, Lang) -> String,
    /// A heading for what was found, and what is in it.
    pub(in crate::ui) preview: fn(&F, Lang) -> AnyView,
    /// Adds what was found, and says as what.
    pub(in crate::ui) add: Add<F, E, P>,
}

impl<F, E, P> Clone for Offer<F, E, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F, E, P> Copy for Offer<F, E, P> {}

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
                Ok(contents) => (door.chosen)(shell, &contents),
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
    let added = move || {
        let lang = shell.lang.get();
        state.with(|it| match it {
            Bringing::Added(what, name) => Some(view! {
                {(door.added)(lang, name)} " "
                <a href=(door.address)(what)>
                    {match door.open {
                        Some(open) => open.get(lang).to_owned(),
                        None => text::open(lang, &name.as_str()),
                    }}
                </a>
            }),
            _ => None,
        })
    };
    let cancel = move || {
        state.set(Bringing::Ready);
        focus::move_to(to_title);
    };
    let title = door.title.map(|title| {
        let name = to_title.trim_start_matches('#');
        view! { <h2 class="h3" id=name tabindex="-1">{shell.t(title)}</h2> }
    });
    view! {
        <section class="stack no-print">
            {title}
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
            <p role="status" class="written">{live(added)}</p>
            {brought(door.offer, state, cancel, move || focus::move_to(to_title))}
        </section>
    }
    .into_any()
}

/// What is wrong, or what was found and whether to add it.
pub(in crate::ui) fn brought<F, E, P>(
    offer: Offer<F, E, P>,
    state: RwSignal<Bringing<F, E, P>>,
    cancel: impl Fn() + Clone + Send + 'static,
    added: impl Fn() + Clone + Send + 'static,
) -> AnyView
where
    F: Clone + Send + Sync + 'static,
    E: Clone + Send + Sync + 'static,
    P: Clone + Send + Sync + 'static,
{
    let shell = shell();
    let refused = move || {
        let lang = shell.lang.get();
        state.with(|it| match it {
            Bringing::Refused(why) => {
                let nothing = text::NOTHING.get(lang);
                Some(format!("{} {nothing}", (offer.refusal)(why.clone(), lang)))
            }
            _ => None,
        })
    };
    let found = move || {
        let lang = shell.lang.get();
        let preview = state.with(|it| match it {
            Bringing::Found(file) => Some((offer.preview)(file, lang)),
            _ => None,
        })?;
        let (cancel, added) = (cancel.clone(), added.clone());
        let add = move |_| {
            let lang = shell.lang.get_untracked();
            let done = state.with_untracked(|it| (offer.add)(shell, it, lang));
            if let Some((what, name)) = done {
                state.set(Bringing::Added(what, name));
                added();
            }
        };
        Some(view! {
            <div class="aside stack">
                {preview}
                <div class="row">
                    <button type="button" class="button" on:click=add>
                        {text::ADD.get(lang)}
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| cancel()>
                        {common::CANCEL.get(lang)}
                    </button>
                </div>
            </div>
        })
    };
    view! {
        <p class="error written" role="status">{live(refused)}</p>
        {live(found)}
    }
    .into_any()
}
