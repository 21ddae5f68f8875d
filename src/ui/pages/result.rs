//! A closed round: the sentence first, then the beams, each statement, and what
//! cannot be concluded. Everything here is a function of the closed round.

use leptos::prelude::*;

use crate::app::result::{
    limits, opening, other_sentences, questions, split_statements, spread_words,
    with_spread,
};
use crate::app::suggest::{self, Why};
use crate::app::{Route, demo};
use crate::browser::{clock, print};
use crate::content::text::{common, exercise as exercise_text, result as text};
use crate::content::{self, Lang, instrument, words};
use crate::domain::closed::Spread;
use crate::domain::{ClosedRound, Form, GroupId, Round, Shown};
use crate::ui::live::live;
use crate::ui::parts::{Beams, Distributions, ExerciseList, Glyph, WordingSwitch, hue};
use crate::ui::state::shell;

mod levels;
mod take;
mod technical;

pub(super) fn page(id: GroupId, number: u32) -> AnyView {
    let shell = shell();
    let group = shell.peek(|store| store.group(&id)).into_option();
    let found = group.and_then(|group| {
        let round = group
            .rounds
            .into_iter()
            .find(|round| round.number == number)?;
        Some((group.name, round))
    });
    match found {
        Some((name, round)) => shown(Some((id, name)), round),
        None => view! {
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::UNKNOWN)}</p>
            <p><a href=Route::Group(id).to_string()>{shell.t(common::BACK_TO_GROUP)}</a></p>
        }
        .into_any(),
    }
}

/// The demo group's result, computed anew and marked as what it is.
pub(super) fn demo() -> AnyView {
    shown(None, demo::round(clock::today()))
}

type Owner = Option<(GroupId, String)>;

fn shown(owner: Owner, round: Round) -> AnyView {
    let shell = shell();
    print::open_details_first();
    live(move || {
        let lang = shell.lang.get();
        if round.result.has_result() {
            some(&owner, &round, lang)
        } else {
            none(&owner, &round, lang)
        }
    })
}

fn none(owner: &Owner, round: &Round, lang: Lang) -> AnyView {
    let result = &round.result;
    let talk = owner
        .as_ref()
        .map(|(id, _)| Route::Talk(id.clone()).to_string());
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{text::NONE_TITLE.get(lang)}</h1>
            <p class="no-print"><WordingSwitch/></p>
            <p>{text::none_text(lang, &result.sheets, &result.limit.get())}</p>
            <a class="button" href=talk>{text::NONE_BUTTON.get(lang)}</a>
        </section>
    }
    .into_any()
}

fn some(owner: &Owner, round: &Round, lang: Lang) -> AnyView {
    let result = &round.result;
    let line = text::round_line(
        lang,
        &round.number,
        &result.sheets,
        &round.invited,
        &words::date(lang, round.closed_on),
    );
    let above = match owner {
        Some((id, name)) => {
            let href = Route::Group(id.clone()).to_string();
            view! { <a href=href>{name.clone()}</a> " · " {line} }.into_any()
        }
        None => {
            view! { <b class="demo-mark">{text::DEMO_MARK.get(lang)}</b> " · " {line} }
                .into_any()
        }
    };
    let wall = match owner {
        Some((id, _)) => Route::Wall(id.clone(), round.number),
        None => Route::DemoWall,
    };
    let group = owner.as_ref().map(|(id, _)| id.clone());
    let sentences = other_sentences(result, lang);
    view! {
        <section class="stack lead">
            <p class="muted small">{above}</p>
            <h1 tabindex="-1">{text::TITLE.get(lang)}</h1>
            <p class="no-print"><WordingSwitch/></p>
            {opening(result, lang).map(|words| view! { <p class="large">{words}</p> })}
        </section>
        <div class="two one-on-paper">
            <section class="stack wide-gap">
                <h2 class="sr-only">{text::PATTERN_TITLE.get(lang)}</h2>
                <Beams result=result.clone() lang=lang/>
                <details>
                    <summary>{text::AS_TABLE.get(lang)}</summary>
                    {levels::table(result, lang)}
                </details>
            </section>
            <section class="stack aside">
                <h2>{text::TALK_TITLE.get(lang)}</h2>
                {questions(result)
                    .into_iter()
                    .map(|it| view! { <p>{it.get(lang)}</p> })
                    .collect_view()}
                <div class="row no-print">
                    <a class="button" href=wall.to_string()>{text::WALL.get(lang)}</a>
                    {group.as_ref().map(|id| super::review::offer(id, round.number, lang))}
                    <a
                        class="button quiet"
                        href=Route::Exercises(group.clone()).to_string()
                    >
                        {text::PRACTISE.get(lang)}
                    </a>
                    {super::rounds::button(group.as_ref(), lang)}
                </div>
            </section>
        </div>
        {group.as_ref().map(|id| super::review::said(id, round.number, lang))}
        {(!sentences.is_empty()).then(|| view! {
            <section class="stack">
                <h2>{text::WORDS_TITLE.get(lang)}</h2>
                {sentences.into_iter().map(|it| view! { <p>{it}</p> }).collect_view()}
            </section>
        })}
        {spread(result, lang)}
        {items(result, lang)}
        {technical::bounds(round, lang)}
        {suggestions(result, group, lang)}
        <section class="stack">
            <h2>{text::LIMITS_TITLE.get(lang)}</h2>
            <ul>
                {limits(round, lang)
                    .into_iter()
                    .map(|it| view! { <li>{it}</li> })
                    .collect_view()}
            </ul>
            {technical::drawer(round, lang)}
        </section>
        {take::section(owner.as_ref().map(|(id, _)| id), round, lang)}
    }
    .into_any()
}

/// Where the group describes things alike, and where differently.
fn spread(result: &ClosedRound, lang: Lang) -> impl IntoView + use<> {
    let names = |spread: Spread| {
        let rows = with_spread(result, spread).into_iter().map(move |dimension| {
            view! {
                <li class=hue(dimension)>
                    <span class="name"><Glyph of=dimension/> {words::name(dimension).get(lang)}</span>
                    ": " {spread_words(spread).get(lang)}
                </li>
            }
        });
        rows.collect::<Vec<_>>()
    };
    let mut alike = names(Spread::Shared);
    alike.extend(names(Spread::FairlyShared));
    let different = names(Spread::Different);
    let instrument = instrument(result.form);
    let split: Vec<_> = split_statements(result)
        .into_iter()
        .filter_map(|place| instrument.items.get(place))
        .map(|item| view! { <li>{content::statement(item.id).get(lang)}</li> })
        .collect();
    let nothing = if result.form == Form::Short {
        text::SPREAD_SHORT
    } else {
        text::SPREAD_NONE
    };
    let is_nothing = alike.is_empty() && different.is_empty();
    let list = |title: &'static str, rows: Vec<_>| {
        (!rows.is_empty()).then(|| {
            view! { <div class="stack tight"><h3>{title}</h3><ul class="plain">{rows}</ul></div> }
        })
    };
    view! {
        <section class="stack">
            <h2>{text::SPREAD_TITLE.get(lang)}</h2>
            {is_nothing.then(|| view! { <p class="muted">{nothing.get(lang)}</p> })}
            <div class="columns">
                {list(text::ALIKE_LIST.get(lang), alike)}
                {list(text::DIFFERENT_LIST.get(lang), different)}
                {(!split.is_empty()).then(|| view! {
                    <div class="stack tight">
                        <h3>{text::SPLIT_LIST.get(lang)}</h3>
                        <ul>{split}</ul>
                    </div>
                })}
            </div>
        </section>
    }
}

fn items(result: &ClosedRound, lang: Lang) -> impl IntoView + use<> {
    let has_cells = result.items.iter().any(|item| item.cells.is_some());
    let from = result.limit.from(Shown::Distribution);
    let lead = if crate::app::result::BARS_FROM <= result.sheets {
        text::ITEMS_LEAD_BARS
    } else {
        text::ITEMS_LEAD
    };
    let is_joined = result.sheets < crate::domain::distribution::ALONE_FROM;
    view! {
        <section class="stack">
            <h2>{text::ITEMS_TITLE.get(lang)}</h2>
            {if has_cells {
                view! {
                    <p>
                        {lead.get(lang)} " "
                        {is_joined.then(|| text::ITEMS_JOINED.get(lang))}
                    </p>
                    <Distributions result=result.clone() lang=lang/>
                }
                .into_any()
            } else {
                view! { <p class="muted">{text::items_few(lang, &from)}</p> }.into_any()
            }}
        </section>
    }
}

/// What might be practised, each with its reason. The group chooses freely.
fn suggestions(
    result: &ClosedRound,
    group: Option<GroupId>,
    lang: Lang,
) -> impl IntoView + use<> {
    let reasons = suggest::reasons(result);
    let is_none = reasons.is_empty();
    let rows = reasons.into_iter().map(|why| {
        view! {
            <div class="stack tight">
                <p>{suggest_words(why, lang)}</p>
                <ExerciseList
                    exercises=suggest::exercises(why.dimension())
                    group=group.clone()
                />
            </div>
        }
    });
    view! {
        <section class="stack">
            <h2>{exercise_text::SUGGESTED.get(lang)}</h2>
            {is_none.then(|| view! { <p>{exercise_text::NO_SUGGESTION.get(lang)}</p> })}
            {rows.collect_view()}
            <p class="muted small">{exercise_text::FREE.get(lang)}</p>
        </section>
    }
}

/// Why something is suggested, in a sentence.
pub(super) fn suggest_words(why: Why, lang: Lang) -> String {
    let name = words::name_in(why.dimension()).get(lang);
    match why {
        Why::ClimateFirst => exercise_text::WHY_CLIMATE.get(lang).to_owned(),
        Why::TooLittle(_) => exercise_text::why_too_little(lang, &name),
        Why::Lowest(_) => capitalised(exercise_text::why_lowest(lang, &name)),
    }
}

fn capitalised(mut sentence: String) -> String {
    if let Some(first) = sentence.chars().next() {
        let upper: String = first.to_uppercase().collect();
        sentence.replace_range(..first.len_utf8(), &upper);
    }
    sentence
}
