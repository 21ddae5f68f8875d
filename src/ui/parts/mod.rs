//! Parts that several pages are made of.

mod agreements;
mod beams;
mod bring;
mod code;
mod dialog;
mod distribution;
mod exercise;
mod fields;
mod focus;
mod glyph;
mod pictures;
pub(super) mod progress;
mod review;
mod rules;
mod save;
mod scanner;
mod statement;
mod steps;
mod terms;
mod wall_theme;

pub(super) use agreements::Agreements;
pub(super) use beams::Beams;
pub(super) use bring::{Door, Offer, bring_in, brought};
pub(super) use code::Picture;
pub(super) use dialog::{Dialog, WaysOut};
pub(super) use distribution::{Distributions, drawn};
pub(super) use exercise::{ExerciseList, ExerciseRow};
pub(super) use fields::{
    Choice, DateField, Lines, NumberField, Select, Tick, TimeField, WordField,
};
pub(super) use focus::FocusChoice;
pub(super) use glyph::{Glyph, Mark, hue};
pub(super) use pictures::Pictures;
pub(super) use progress::GoOn;
pub(super) use review::Review;
pub(super) use rules::RulesList;
pub(super) use save::{Saved, SavedLine, save};
pub(super) use scanner::Scanner;
pub(super) use statement::Statement;
pub(super) use steps::LoopLine;
pub(super) use terms::TermsForm;
pub(super) use wall_theme::{WallTheme, theme};

use leptos::prelude::*;

use super::live::live;
use super::say::say;
use super::state::shell;
use crate::content::text::{collect, shell as text};
use crate::content::{Lang, words};

/// Switches between the two languages; written in the one it leads to.
#[component]
pub(super) fn Language(
    lang: RwSignal<Lang>,
    on_switch: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="link language"
            lang=move || lang.get().other().code()
            on:click=move |_| on_switch()
        >
            {say(lang, text::SWITCH)}
        </button>
    }
}

/// The same for pages with a shell, which keeps the choice.
#[component]
pub(super) fn LanguageSwitch() -> impl IntoView {
    let shell = shell();
    view! { <Language lang=shell.lang on_switch=move || shell.switch_language()/> }
}

/// Switches between ordinary and easy Swedish, on pages that participants meet; not
/// there in English. It keeps the choice.
#[component]
pub(super) fn WordingSwitch() -> impl IntoView {
    let shell = shell();
    let other = Memo::new(move |_| shell.lang.get().other_wording());
    live(move || {
        other.get().map(|other| {
            view! {
                <button
                    type="button"
                    class="link wording"
                    on:click=move |_| shell.speak(other)
                >
                    {shell.t(text::EASY)}
                </button>
            }
        })
    })
}

/// Every wording of a page that participants meet.
#[component]
pub(super) fn Tongues() -> impl IntoView {
    view! { <span class="tongues"><WordingSwitch/> <LanguageSwitch/></span> }
}

/// The question on which it depends how a group answers.
#[component]
pub(super) fn Phones(
    #[prop(into)] value: Signal<Option<bool>>,
    on_choose: impl Fn(bool) + Clone + 'static,
) -> impl IntoView {
    view! {
        <Choice
            name="phones"
            label=collect::PHONES_LABEL
            options=vec![(true, collect::PHONES_YES, None), (false, collect::PHONES_NO, None)]
            value=value
            on_choose=on_choose
        />
    }
}

/// A text whose parts between asterisks are emphasised.
pub(super) fn emphasised(text: &'static str) -> impl IntoView {
    let parts = words::emphasis(text);
    parts
        .map(|(strong, part)| {
            if strong {
                view! { <b>{part}</b> }.into_any()
            } else {
                part.into_any()
            }
        })
        .collect_view()
}
