//! What a group wants to work on: one or two perspectives, chosen by the group.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::glyph::{Glyph, hue};
use crate::app::{review, suggest};
use crate::content::text::review as text;
use crate::content::words;
use crate::domain::conversation::CHOICES;
use crate::domain::{ClosedRound, Dimension, GroupId};
use crate::ui::live::live;
use crate::ui::state::shell;

/// The choice, kept at once. What the result suggests is told and never chosen.
#[component]
pub(in crate::ui) fn FocusChoice(
    /// Whose.
    group: GroupId,
    /// The number of the round that it is about.
    round: u32,
    /// What that round shows.
    result: ClosedRound,
) -> impl IntoView {
    let shell = shell();
    let group = StoredValue::new(group);
    let chosen = Memo::new(move |_| {
        let group = shell.group(&group.get_value());
        group.map_or_else(Vec::new, |it| it.conversation(round).focus)
    });
    let is_refused = RwSignal::new(false);
    let choose = move |dimension: Dimension| {
        let mut could = false;
        shell.change_group(&group.get_value(), |group| {
            group.talk(round, |it| could = it.choose(dimension));
        });
        is_refused.set(!could);
    };
    let has_suggestion = CHOICES
        .iter()
        .any(|it| review::suggestion(&result, *it).is_some());
    let rows = CHOICES.map(|dimension| {
        let is_chosen = move || chosen.with(|it| it.contains(&dimension));
        let change = move |event: ev::Event| {
            choose(dimension);
            // A third one was ticked by the browser already.
            let input: HtmlInputElement = event_target(&event);
            input.set_checked(chosen.with_untracked(|it| it.contains(&dimension)));
        };
        let why = review::suggestion(&result, dimension).map(|why| {
            let words = move || {
                let lang = shell.lang.get();
                text::suggestion(lang, &suggest::reason(why, lang))
            };
            view! { <small>{live(words)}</small> }
        });
        view! {
            <label class=format!("option {}", hue(dimension))>
                <input type="checkbox" prop:checked=is_chosen on:change=change/>
                <span>
                    <span class="trains"><Glyph of=dimension/></span> " "
                    {shell.t(words::name(dimension))}
                    {why}
                </span>
            </label>
        }
    });
    let most = move || {
        is_refused
            .get()
            .then(|| text::CHOOSE_MOST.get(shell.lang.get()))
    };
    view! {
        <fieldset class="field focus-choice">
            <legend>{shell.t(text::CHOOSE_LABEL)}</legend>
            {(!has_suggestion).then(|| view! { <p class="hint">{shell.t(text::NO_SUGGESTION)}</p> })}
            {rows.collect_view()}
            <p class="error" role="status">{live(most)}</p>
        </fieldset>
    }
}
