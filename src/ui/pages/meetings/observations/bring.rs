//! Bringing in what another device has marked: by camera, as text, or from a file.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::app::MeetingRoute;
use crate::app::observing::bring::{Came, LONGEST_FILE, bring, came};
use crate::browser::files;
use crate::codec::Pieces;
use crate::content::text::observe as text;
use crate::ui::live::live;
use crate::ui::parts::{Scanner, WordField};
use crate::ui::state::shell;

#[component]
pub(super) fn BringIn() -> impl IntoView {
    let shell = shell();
    let pieces = StoredValue::new(Pieces::default());
    let said = RwSignal::new(None::<Came>);
    let is_seeing = RwSignal::new(false);
    let takes = move |code: &str| {
        let came = pieces
            .try_update_value(|pieces| shell.peek(|store| bring(store, pieces, code)));
        let Some(came) = came else { return };
        // The camera tells the same over and over.
        if said.with_untracked(|it| it.as_ref() == Some(&came)) {
            return;
        }
        if came.about().is_some() {
            is_seeing.set(false);
        }
        if matches!(came, Came::Added(_) | Came::Replaced(_)) {
            shell.write(|_| ());
        }
        said.set(Some(came));
    };
    let typed = RwSignal::new(String::new());
    let read = move |event: SubmitEvent| {
        event.prevent_default();
        said.set(None);
        takes(&typed.get_untracked());
    };
    let from_file = move |read: Result<String, files::Unread>| match read {
        Ok(code) => {
            said.set(None);
            takes(&code);
        }
        Err(files::Unread::TooLong) => said.set(Some(Came::FileTooLong)),
        Err(files::Unread::Failed) => said.set(Some(Came::FileUnread)),
    };
    let outcome = move || {
        let lang = shell.lang.get();
        said.with(|it| it.as_ref().map(|it| came(it, lang)))
    };
    let open = move || {
        let lang = shell.lang.get();
        said.with(|it| {
            let about = it.as_ref()?.about()?;
            let href = MeetingRoute::Observed(about.id.clone()).to_string();
            let words = text::bring_open(lang, &about.title);
            Some(view! { <p><a class="onward" href=href>{words}</a></p> })
        })
    };
    let camera = move || {
        let lang = shell.lang.get();
        let label = if is_seeing.get() {
            text::BRING_CAMERA_AWAY
        } else {
            text::BRING_CAMERA
        };
        label.get(lang)
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::BRING_TITLE)}</h2>
            <p>{shell.t(text::BRING_WHAT)}</p>
            <p class="banner" role="status">
                {live(outcome)}
            </p>
            {live(open)}
            <button
                type="button"
                class="button quiet"
                on:click=move |_| is_seeing.update(|it| *it = !*it)
            >
                {live(camera)}
            </button>
            {live(move || is_seeing.get().then(|| view! {
                <div class="stack">
                    <Scanner on_code=move |code: String| takes(&code)/>
                </div>
            }))}
            <form class="stack" on:submit=read novalidate>
                <WordField
                    id="observation-code"
                    label=text::BRING_LABEL
                    hint=text::BRING_HINT
                    value=String::new()
                    most=2_000
                    on_input=move |words| typed.set(words)
                />
                <button type="submit" class="button quiet">{shell.t(text::BRING_BUTTON)}</button>
            </form>
            <FromFile takes=from_file/>
        </section>
    }
}

#[component]
fn FromFile(
    takes: impl Fn(Result<String, files::Unread>) + Copy + 'static,
) -> impl IntoView {
    let shell = shell();
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        if let Some(input) = input.get_untracked() {
            files::read(&input, LONGEST_FILE, takes);
        }
    };
    view! {
        <label class="field">
            <span>{shell.t(text::BRING_FILE)}</span>
            <input node_ref=input type="file" accept=".txt,text/plain" on:change=read/>
        </label>
    }
}
