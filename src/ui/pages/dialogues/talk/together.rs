//! Side by side at one screen. It is made of [`Shared`] and of what the two write
//! there, so that no private word can stand on it.

use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

use super::Desk;
use crate::app::TalkPage;
use crate::app::dialogue::talk::{Shared, begins};
use crate::browser::{clock, focus};
use crate::content::text::{common, conversation as text};
use crate::content::{Lang, Text};
use crate::domain::Talk;
use crate::ui::live::live;
use crate::ui::parts::{LanguageSwitch, Lines};

/// A question of more letters than this, or than the second, is written smaller.
const LONG: usize = 120;
const LONGER: usize = 400;

pub(super) fn page(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let shared = Memo::new(move |_| {
        let lang = shell.lang.get();
        desk.with_model(|talk, model| Shared::of(talk, model, lang))
    });
    let steps = move || shared.with(|it| it.as_ref().map_or(1, Shared::steps));
    let at = RwSignal::new(0_usize);
    let next = move || {
        if at.get_untracked() + 1 < untrack(steps) {
            at.update(|at| *at += 1);
            true
        } else {
            false
        }
    };
    let back = move || {
        at.update(|at| *at = at.saturating_sub(1));
        // The way back is gone there.
        if at.get_untracked() == 0 {
            focus::move_to(".talk-together h1");
        }
    };
    let onward = move |_| {
        if !next() {
            desk.change(|it| it.hold(clock::today()));
            shell.go(&desk.route(TalkPage::Close).into());
        }
    };
    let keys = window_event_listener(ev::keydown, move |event| {
        if focus::is_in_text() {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "PageDown" => {
                next();
            }
            "ArrowLeft" | "PageUp" if 0 < at.get_untracked() => back(),
            _ => {}
        }
    });
    on_cleanup(move || keys.remove());
    let count = move || text::step_of(shell.lang.get(), &(at.get() + 1), &steps());
    let body = move || {
        shared
            .get()
            .map(|it| step(desk, at.get(), it, shell.lang.get()))
    };
    let label = move || {
        let is_last = at.get() + 1 == steps();
        let label = if is_last {
            text::TO_CLOSE
        } else {
            common::NEXT
        };
        label.get(shell.lang.get())
    };
    let has_back = move || 0 < at.get();
    // Not to the preparation: the other still looks, and its words are private.
    let leave = desk.route(TalkPage::Close).to_string();
    view! {
        <div class="wall talk-together">
            <header class="wall-top">
                <p role="status">{live(count)}</p>
                <LanguageSwitch/>
            </header>
            <div class="wall-body">{live(body)}</div>
            <footer class="row">
                <Show when=has_back>
                    <button type="button" class="button quiet" on:click=move |_| back()>
                        {shell.t(common::BACK)}
                    </button>
                </Show>
                <button type="button" class="button" on:click=onward>{live(label)}</button>
                <a class="button quiet" href=leave>
                    {shell.t(text::LEAVE)}
                </a>
            </footer>
        </div>
    }
    .into_any()
}

fn step(desk: Desk, at: usize, shared: Shared, lang: Lang) -> AnyView {
    match at.checked_sub(2) {
        None if at == 0 => view! {
            <h1 tabindex="-1">{text::TOGETHER_TITLE.get(lang)}</h1>
            <p class="wall-words talk-words">{shared.purpose}</p>
            <p class="talk-how">{text::TOGETHER_HOW.get(lang)}</p>
        }
        .into_any(),
        None => expectations(desk, shared, lang),
        Some(place) => {
            let Some(card) = shared.cards.into_iter().nth(place) else {
                return ().into_any();
            };
            let letters = card.words.chars().count();
            view! {
                <div class="talk-card" aria-live="polite">
                    <p class="talk-of">{card.of}</p>
                    <h1
                        tabindex="-1"
                        class:long={LONG < letters}
                        class:longer={LONGER < letters}
                    >
                        {card.words}
                    </h1>
                    <p class="talk-how">{begins(place).get(lang)}</p>
                </div>
            }
            .into_any()
        }
    }
}

/// What was chosen to be shown, and what each says.
fn expectations(desk: Desk, shared: Shared, lang: Lang) -> AnyView {
    let shown = shared.expectations.into_iter().map(|(label, words)| {
        view! {
            <div>
                <dt>{label.get(lang)}</dt>
                <dd>{words}</dd>
            </div>
        }
    });
    let said = |id: &'static str,
                label: Text,
                read: fn(&Talk) -> &String,
                of: fn(&mut Talk) -> &mut String| {
        view! {
            <Lines
                id=id
                label=label
                value=desk.text(read)
                on_input=move |words| desk.change(|it| *of(it) = words)
            />
        }
    };
    view! {
        <h1 tabindex="-1">{text::TOGETHER_EXPECT.get(lang)}</h1>
        <dl class="talk-shown">{shown.collect_view()}</dl>
        <p class="talk-how">{text::SAID_LEAD.get(lang)}</p>
        <div class="talk-said">
            {said("said-first", text::SAID_FIRST, |it| &it.said[0], |it| &mut it.said[0])}
            {said("said-second", text::SAID_SECOND, |it| &it.said[1], |it| &mut it.said[1])}
        </div>
    }
    .into_any()
}
