//! One part over time: its picture, what may be said of the two chosen rounds, and
//! the same figures as a table.

use leptos::prelude::*;

use super::{Beside, table};
use crate::app::over_time::drawing::{Dot, Mark, Seen, is_worth_drawing, marks, rows};
use crate::app::over_time::sentence;
use crate::app::technical::interval;
use crate::content::text::{result as result_text, rounds as text};
use crate::content::{Lang, Text, words};
use crate::domain::closed::Level;
use crate::domain::{Dimension, Round};
use crate::ui::parts::{Glyph, hue};

pub(super) fn part(of: &Beside, dimension: Dimension) -> AnyView {
    let lang = of.lang;
    let name = words::name(dimension).get(lang);
    let said = of.of_pair(move |pair, it| {
        let said = sentence(pair, dimension, it.lang);
        said.map(|it| view! { <p>{it}</p> }.into_any())
    });
    let rounds = &of.group.rounds;
    let picture = is_worth_drawing(rounds, dimension)
        .then(|| picture(marks(rounds, dimension), dimension, lang));
    view! {
        <section class="stack over-time">
            <h3 class=hue(dimension)><Glyph of=dimension/> {name}</h3>
            {said}
            <div class="two">{picture} {figures(rounds, dimension, lang)}</div>
        </section>
    }
    .into_any()
}

/// A level a row, or why there is none.
fn figures(all: &[Round], dimension: Dimension, lang: Lang) -> AnyView {
    let row = |(round, level): (&Round, Result<&Level, Text>)| {
        let date = words::date(lang, round.closed_on);
        let cells = match level {
            Ok(level) => levels(level, lang),
            Err(why) => {
                view! { <td colspan="3" class="muted">{why.get(lang)}</td> }.into_any()
            }
        };
        view! {
            <tr>
                <th scope="row">{text::round_on(lang, &round.number, &date)}</th>
                {cells}
            </tr>
        }
    };
    let rows = all.iter().zip(rows(all, dimension)).map(row);
    let columns = [
        text::COLUMN_ROUND,
        result_text::COLUMN_LEVEL,
        result_text::COLUMN_INTERVAL,
        result_text::COLUMN_PEOPLE,
    ];
    let name = text::table(lang, &words::name(dimension).get(lang));
    table(name, &columns, rows.collect_view(), lang)
}

/// The cells of a level: figure, 95 per cent interval, people.
fn levels(level: &Level, lang: Lang) -> AnyView {
    let interval = interval(level, lang)
        .unwrap_or_else(|| result_text::NOT_SHOWN.get(lang).to_owned());
    view! {
        <td>{level.score()}</td>
        <td>{interval}</td>
        <td>{level.people}</td>
    }
    .into_any()
}

/// Dots and whiskers by date. What it shows stands beside it in figures.
fn picture(all: Vec<Mark>, dimension: Dimension, lang: Lang) -> AnyView {
    let name = text::picture(lang, &words::name(dimension).get(lang));
    let lines = all.windows(2).filter_map(|pair| match pair {
        [before, after] => line(before, after),
        _ => None,
    });
    let lines = lines.collect_view();
    let drawn = all.iter().map(|mark| match mark.seen {
        Seen::Dot(it) => dot(mark, it),
        Seen::Gap(why) => gap(mark, why, lang),
    });
    let drawn = drawn.collect_view();
    let labels = all.iter().map(|it| {
        view! {
            <span class:low=it.is_lowered style:--at=tenths(it.at)>{it.number}</span>
        }
    });
    let labels = labels.collect_view();
    let days = |day: Option<time::Date>| day.map(|it| words::date(lang, it));
    let first = days(all.iter().map(|it| it.closed_on).min());
    let last = days(all.iter().map(|it| it.closed_on).max());
    let last = last.filter(|it| Some(it) != first.as_ref());
    view! {
        <div class=format!("axes {}", hue(dimension)) role="img" aria-label=name>
            <div class="heights"><i>"100"</i><i>"50"</i><i>"0"</i></div>
            <div class="plot">
                <svg focusable="false">
                    <line class="half" x1="0" x2="100%" y1="50%" y2="50%"/>
                    {lines}
                    {drawn}
                </svg>
            </div>
            <div class="labels">{labels}</div>
            <div class="days"><span>{first}</span><span>{last}</span></div>
        </div>
    }
    .into_any()
}

/// A thin line between neighbours that may be compared.
fn line(before: &Mark, after: &Mark) -> Option<AnyView> {
    let (Seen::Dot(from), Seen::Dot(to)) = (before.seen, after.seen) else {
        return None;
    };
    to.is_joined.then(|| {
        view! {
            <line
                class="between"
                x1=percent(before.at)
                y1=down(from.level)
                x2=percent(after.at)
                y2=down(to.level)
            />
        }
        .into_any()
    })
}

fn dot(mark: &Mark, dot: Dot) -> AnyView {
    let x = percent(mark.at);
    let end = |at: u16| {
        let x = percent(mark.at);
        view! { <svg x=x y=down(at) class="end"><path d="M-6 0h12"/></svg> }
    };
    let whisker = dot.whisker.map(|(low, high)| {
        let x = x.clone();
        view! {
            <line class="reach" x1=x.clone() x2=x y1=down(low) y2=down(high)/>
            {end(low)}
            {end(high)}
        }
    });
    view! {
        {whisker}
        <circle cx=x cy=down(dot.level) r="6"/>
    }
    .into_any()
}

/// A round that is not shown: when and why.
fn gap(mark: &Mark, why: Text, lang: Lang) -> AnyView {
    let date = words::date(lang, mark.closed_on);
    let words = text::gap_on(lang, &date, &why.get(lang));
    let x = percent(mark.at);
    // Beside its line, on the side that a neighbour leaves free.
    let beside = if mark.is_lowered { "14" } else { "-5" };
    view! {
        <line class="gap" x1=x.clone() x2=x.clone() y1="0" y2="100%"/>
        <svg x=x y="100%" class="end">
            <text transform="rotate(-90)" x="6" y=beside>{words}</text>
        </svg>
    }
    .into_any()
}

/// A height from the bottom as a place from the top.
fn down(level: u16) -> String {
    percent(1000_u16.saturating_sub(level))
}

fn percent(per_mille: u16) -> String {
    format!("{}%", tenths(per_mille))
}

/// Per mille as per cent.
fn tenths(per_mille: u16) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}
