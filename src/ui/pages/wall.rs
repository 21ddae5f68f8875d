//! The result for a wall: read from eight metres, nothing to scroll, nothing
//! that the room may not see. Two views: the pattern, and what to talk about.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use crate::app::result::{opening, questions};
use crate::app::{Route, demo};
use crate::browser::clock;
use crate::content::text::result as text;
use crate::domain::{GroupId, Round};
use crate::ui::live::live;
use crate::ui::parts::{Beams, Tongues, WallTheme, theme};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId, number: u32) -> AnyView {
    let shell = shell();
    let group = shell.peek(|store| store.group(&id)).into_option();
    let round = group.and_then(|it| it.rounds.into_iter().find(|it| it.number == number));
    match round {
        Some(round) if round.result.has_result() => {
            wall(round, false, Route::Result(id, number))
        }
        _ => super::result::page(id, number),
    }
}

/// The demo group's result on the wall.
pub(super) fn demo() -> AnyView {
    wall(demo::round(clock::today()), true, Route::Demo)
}

fn wall(round: Round, is_demo: bool, leave: Route) -> AnyView {
    let shell = shell();
    let at_questions = RwSignal::new(false);
    let dark = RwSignal::new(None::<bool>);
    let keys =
        window_event_listener(ev::keydown, move |event| match event.key().as_str() {
            "ArrowRight" | "PageDown" => at_questions.set(true),
            "ArrowLeft" | "PageUp" => at_questions.set(false),
            _ => {}
        });
    on_cleanup(move || keys.remove());
    let result = round.result.clone();
    let body = move || {
        let lang = shell.lang.get();
        if at_questions.get() {
            let rows = questions(&result)
                .into_iter()
                .map(|it| view! { <li>{it.get(lang)}</li> });
            view! {
                <h1 tabindex="-1">{text::TALK_TITLE.get(lang)}</h1>
                <ul class="plain wall-questions">{rows.collect_view()}</ul>
            }
            .into_any()
        } else {
            view! {
                <h1 tabindex="-1">{text::TITLE.get(lang)}</h1>
                <p class="wall-words">{opening(&result, lang)}</p>
                <Beams result=result.clone() lang=lang with_words=false/>
            }
            .into_any()
        }
    };
    let other = move || {
        if at_questions.get() {
            text::PATTERN_TITLE
        } else {
            text::TALK_TITLE
        }
    };
    view! {
        <div class="wall" data-theme=move || theme(dark.get())>
            <header class="wall-top">
                {is_demo.then(|| view! { <b class="demo-mark">{shell.t(text::DEMO_MARK)}</b> })}
                <span></span>
                <Tongues/>
            </header>
            <div class="wall-body">{live(body)}</div>
            <footer class="row">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| at_questions.update(|it| *it = !*it)
                >
                    {live(move || other().get(shell.lang.get()))}
                </button>
                <WallTheme dark=dark/>
                <a class="button quiet" href=leave.to_string()>{shell.t(text::WALL_LEAVE)}</a>
            </footer>
        </div>
    }
    .into_any()
}
