//! Before the conversation begins: what it is, how long it takes, which screen
//! shows what, and the way past it.

use leptos::prelude::*;

use super::Topic;
use crate::app::Route;
use crate::app::review::Part;
use crate::content::text::review as text;
use crate::ui::pages::steps::Session;
use crate::ui::state::shell;

pub(super) fn view(topic: Topic, session: Session) -> AnyView {
    let shell = shell();
    let result = Route::Result(topic.id(), topic.round);
    let rows = Part::ALL.map(|part| {
        view! { <li><b>{shell.t(part.name())}</b> ": " {shell.t(part.what())}</li> }
    });
    view! {
        <div class="two">
            <section class="stack">
                <p class="large">{shell.t(text::LEAD)}</p>
                <p>{shell.t(text::WHY_GUESS)}</p>
                <div class="row">
                    <button type="button" class="button" on:click=move |_| session.begin()>
                        {shell.t(text::BEGIN)}
                    </button>
                    <a class="button quiet" href=result.to_string()>{shell.t(text::TO_RESULT)}</a>
                </div>
                <h2 class="h3" id="step-title" tabindex="-1">{shell.t(text::STEPS_TITLE)}</h2>
                <ol>{rows.collect_view()}</ol>
            </section>
            <section class="stack aside">
                <h2 class="h3">{shell.t(text::SCREENS_TITLE)}</h2>
                <p>{shell.t(text::ONE_SCREEN)}</p>
                <p>{shell.t(text::TWO_SCREENS)}</p>
                {windows(topic)}
            </section>
        </div>
    }
    .into_any()
}

/// The other two views, each in a window of its own.
pub(super) fn windows(topic: Topic) -> AnyView {
    let shell = shell();
    let links = [
        (Route::ReviewWall(topic.id()), text::WALL_WINDOW),
        (Route::ReviewNotes(topic.id()), text::NOTES_WINDOW),
    ];
    let rows = links.map(|(route, label)| {
        view! {
            <li><a class="onward" href=route.to_string() target="_blank">{shell.t(label)}</a></li>
        }
    });
    view! { <ul class="plain no-print">{rows.collect_view()}</ul> }.into_any()
}
