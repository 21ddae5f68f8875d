//! The level of involvement: what each of the five means, and what belongs to it.

use leptos::prelude::*;

use super::Planning;
use crate::app::meeting::place::field;
use crate::app::meeting::{accord, words};
use crate::content::Text;
use crate::content::text::{level as level_text, plan as text};
use crate::domain::meeting::Level;
use crate::ui::live::live;

pub(super) fn choice(planning: Planning) -> AnyView {
    let shell = planning.shell;
    let chosen = planning.follow(|plan| plan.level);
    let options = Level::ALL.map(|it| option(planning, it, chosen));
    let about = move || chosen.get().map(|it| more(planning, it));
    view! {
        <fieldset class="field levels" id=field::LEVEL>
            <legend>{shell.t(text::LEVEL_LABEL)}</legend>
            <p class="hint">{shell.t(level_text::OWN)}</p>
            {options.collect_view()}
            <p class="hint">{shell.t(level_text::FIGURES)}</p>
        </fieldset>
        {live(about)}
    }
    .into_any()
}

fn option(planning: Planning, level: Level, chosen: Memo<Option<Level>>) -> AnyView {
    let shell = planning.shell;
    let words = words::level(level);
    let name = move || {
        let lang = shell.lang.get();
        text::level_line(lang, &level.number(), &words.name.get(lang))
    };
    let figures = move || accord::figures(level, shell.lang.get()).join(" · ");
    let choose = move |_| planning.change(|plan| plan.level = Some(level));
    view! {
        <label class="option">
            <input
                type="radio"
                name="level"
                prop:checked=move || chosen.get() == Some(level)
                on:change=choose
            />
            <span>
                <b>{name}</b>
                <small>{shell.t(words.means)}</small>
                <small class="figures">{figures}</small>
            </span>
        </label>
    }
    .into_any()
}

/// What the chosen level promises, and what fits it.
fn more(planning: Planning, level: Level) -> AnyView {
    let shell = planning.shell;
    let words = words::level(level);
    let line = move |title: Text, words: Text| {
        view! {
            <dt>{shell.t(title)}</dt>
            <dd>{shell.t(words)}</dd>
        }
    };
    view! {
        <dl class="said-list">
            {line(text::EXPECT_TITLE, words.expect)}
            {line(text::FITS_TITLE, words.fits)}
        </dl>
    }
    .into_any()
}
