//! Handing an observation over as a code, and removing it.

use leptos::prelude::*;

use crate::app::MeetingRoute;
use crate::browser::files;
use crate::codec::{grouped, observation_code, pieces};
use crate::content::text::observe as text;
use crate::domain::Observation;
use crate::domain::day::iso;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Pictures, Saved, SavedLine, WaysOut, save};
use crate::ui::state::shell;

/// The code as pictures, as text and as a file; never on paper.
#[component]
pub(super) fn HandOver(seen: Memo<Option<Observation>>) -> impl IntoView {
    let shell = shell();
    let shown = RwSignal::new(Vec::<String>::new());
    let saved = RwSignal::new(None::<Saved>);
    let code = Memo::new(move |_| {
        seen.with(|it| it.as_ref().map(observation_code))
            .unwrap_or_default()
    });
    // What was marked since, in another window, is not in the pictures.
    Effect::new(move |earlier: Option<String>| {
        let now = code.get();
        if earlier.is_some_and(|earlier| earlier != now) {
            shown.set(Vec::new());
        }
        now
    });
    let is_shown = move || shown.with(|it| !it.is_empty());
    let save_file = move |_| {
        let day = seen.with_untracked(|it| it.as_ref().map(|it| iso(it.about().on)));
        let lang = shell.lang.get_untracked();
        let name = text::file_name(lang, &day.unwrap_or_default());
        saved.set(Some(save(&name, files::TEXT, &code.get_untracked())));
    };
    let pictures = move || {
        let all = shown.get();
        (!all.is_empty()).then(|| {
            view! {
                <Pictures all=all shown=shown/>
                <h3>{shell.t(text::HAND_TEXT)}</h3>
                <p class="code">{live(move || grouped(&code.get()))}</p>
            }
        })
    };
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::HAND_TITLE)}</h2>
            <p>{shell.t(text::HAND_WHAT)}</p>
            <div class="row">
                <button
                    type="button"
                    class="button"
                    aria-expanded=move || if is_shown() { "true" } else { "false" }
                    on:click=move |_| shown.set(pieces(&code.get_untracked()))
                >
                    {shell.t(text::HAND_SHOW)}
                </button>
                <button type="button" class="button quiet" on:click=save_file>
                    {shell.t(text::HAND_SAVE)}
                </button>
            </div>
            <SavedLine saved=saved/>
            {live(pictures)}
        </section>
    }
}

/// Forgets it, after a question.
#[component]
pub(super) fn Remove(seen: Memo<Option<Observation>>) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let title = move || {
        let lang = shell.lang.get();
        seen.with(|it| {
            it.as_ref()
                .map(|it| text::remove_title(lang, &it.about().title))
        })
    };
    let remove = move |_| {
        asks.set(false);
        let id = seen.with_untracked(|it| it.as_ref().map(|it| it.about().id.clone()));
        if let Some(id) = id {
            shell.write(|store| store.remove_observation(&id));
            shell.go(&MeetingRoute::Observations.into());
        }
    };
    view! {
        <section class="stack no-print">
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::REMOVE)}
            </button>
        </section>
        <Dialog open=asks labelled_by="removing">
            <h2 id="removing">{live(title)}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
        </Dialog>
    }
}
