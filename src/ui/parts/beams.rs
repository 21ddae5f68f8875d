//! The signature picture: two pairs of beams that grow from the middle, and the
//! climate as the ground under both. An uncertain lean looks uncertain.

use leptos::prelude::*;

use super::glyph::{Glyph, hue};
use crate::app::result::{lean_line, level_words, shares};
use crate::content::text::result as text;
use crate::content::{Lang, words};
use crate::domain::closed::{LeanWords, Level};
use crate::domain::{ClosedRound, Dimension, Pair};

/// Where a beam grows to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    /// The climate's beam runs from the left edge.
    Whole,
}

impl Side {
    const fn class(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
            Side::Whole => "whole",
        }
    }
}

/// The beams of a result.
#[component]
pub(in crate::ui) fn Beams(
    /// What is drawn.
    result: ClosedRound,
    lang: Lang,
    /// Whether words and figures stand under each beam.
    #[prop(default = true)]
    with_words: bool,
    /// A line beside each pair and the climate, such as what was guessed.
    #[prop(optional)]
    beside: [Option<String>; 3],
) -> impl IntoView {
    let has_interval = result
        .levels
        .iter()
        .flatten()
        .any(|level| level.detail.is_some());
    let is_noted = beside.iter().any(Option::is_some);
    let [first, second, ground] =
        beside.map(|it| it.map(|words| view! { <p class="beside">{words}</p> }));
    let pairs = Pair::ALL.into_iter().zip([first, second]).map(|(pair, beside)| {
        let lean = result.lean(pair).copied();
        let is_clear = lean.is_some_and(|lean| {
            matches!(lean.words, LeanWords::TowardsFirst | LeanWords::TowardsSecond)
        });
        let said = with_words.then(|| {
            let shares = shares(&result, pair, lang);
            view! {
                <div class="said">
                    {lean.map(|lean| view! { <p>{lean_line(pair, &lean, lang)}</p> })}
                    {shares.into_iter().map(|it| view! { <p>{it}</p> }).collect_view()}
                </div>
            }
        });
        view! {
            <div class="beam" class:unclear=!is_clear>
                {pole(&result, pair.first(), false, lang)}
                {pole(&result, pair.second(), true, lang)}
                <div class="track" aria-hidden="true">
                    {result.level(pair.first()).map(|it| bar(it, pair.first(), Side::Left))}
                    {result.level(pair.second()).map(|it| bar(it, pair.second(), Side::Right))}
                    <i class="middle"></i>
                </div>
                {beside}
                {said}
            </div>
        }
    });
    let climate = Dimension::Climate;
    view! {
        <div class="beams" class:noted=is_noted>
            {pairs.collect_view()}
            <div class="beam ground">
                {pole(&result, climate, false, lang)}
                <div class="track" aria-hidden="true">
                    {result.level(climate).map(|it| bar(it, climate, Side::Whole))}
                </div>
                {ground}
            </div>
            {with_words.then(|| view! {
                <p class="muted small">
                    {text::SCALE_NOTE.get(lang)} " "
                    {has_interval.then(|| text::INTERVAL_WHAT.get(lang))} " "
                    {text::UNCLEAR_WHAT.get(lang)}
                </p>
            })}
        </div>
    }
}

/// A pole's name, its figure and its level in words.
fn pole(
    result: &ClosedRound,
    of: Dimension,
    is_end: bool,
    lang: Lang,
) -> impl IntoView + use<> {
    let class = format!("pole {}", hue(of));
    let level = result.level(of).map(|level| {
        view! {
            <span class="figure">{level.score()}</span>
            <span class="words">{level_words(result, of, lang)}</span>
        }
    });
    let none = result.level(of).is_none().then(|| {
        view! { <span class="words">{text::POLE_TOO_FEW.get(lang)}</span> }
    });
    view! {
        <div class=class class:end=is_end>
            <span class="name"><Glyph of=of/> {words::name(of).get(lang)}</span>
            {level}
            {none}
        </div>
    }
}

/// A beam with its interval, cut at 0 and 100 only here, where it is drawn.
fn bar(level: &Level, of: Dimension, side: Side) -> impl IntoView + use<> {
    let class = format!("fill {} {}", side.class(), hue(of));
    let whisker = level.sample().map(|sample| {
        let (low, high) = sample.interval(0.95);
        view! {
            <i
                class=format!("whisker {}", side.class())
                style:--low=tenths(low)
                style:--high=tenths(high)
            ></i>
        }
    });
    view! {
        <i class=class style:--share=tenths(level.mean())></i>
        {whisker}
    }
}

/// A figure from 0 to 100 with one decimal; what lies outside is cut, here where
/// it is drawn.
fn tenths(value: f64) -> String {
    let tenths = (value.clamp(0.0, 100.0) * 10.0).round() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}
