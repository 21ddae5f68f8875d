//! What the figures of a baseline say, line by line: the page, the sheet for
//! management and its Markdown all tell it from here.

use super::words::{grouped, percent, range, tenths, whole};
use crate::content::text::baseline as text;
use crate::content::{Lang, Text, words};
use crate::domain::Baseline;
use crate::domain::culture::figures::{ByForm, Figures, Spread, Year};
use crate::domain::culture::{Form, Meetings, Way};

/// A figure with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub name: Text,
    /// The figure with its unit, or "not entered".
    pub said: String,
    /// Whether it is known.
    pub is_known: bool,
}

/// What is said of a figure, or that it is not entered.
pub(super) fn line(name: Text, said: Option<String>, lang: Lang) -> Line {
    Line {
        name,
        is_known: said.is_some(),
        said: said.unwrap_or_else(|| text::NOT_KNOWN.get(lang).to_owned()),
    }
}

/// Every figure of a baseline, as X, Y and the rest.
pub fn lines(figures: &Figures, lang: Lang) -> Vec<Line> {
    let mut lines = vec![
        line(text::FIGURE_SHARE, share(figures, lang), lang),
        line(
            text::FIGURE_HOURS,
            figures.hours.map(|it| per_week(it, lang)),
            lang,
        ),
        line(
            text::FIGURE_EACH,
            figures.each.map(|it| meetings_week(it, lang)),
            lang,
        ),
        line(
            text::FIGURE_DIGITAL,
            form_share(figures, Form::Digital, lang),
            lang,
        ),
        line(
            text::FIGURE_HYBRID,
            form_share(figures, Form::Hybrid, lang),
            lang,
        ),
        line(
            text::FIGURE_ROOM,
            form_share(figures, Form::Room, lang),
            lang,
        ),
    ];
    if figures.way == Way::Sample {
        let ends = |it: Spread| {
            (
                grouped(lang, it.least.into()),
                grouped(lang, it.most.into()),
            )
        };
        let length = figures.length.map(|it| match ends(it) {
            (least, most) if least == most => text::length_same(lang, &least),
            (least, most) => text::length_words(lang, &median(it, lang), &least, &most),
        });
        let size = figures.size.map(|it| match ends(it) {
            (least, most) if least == most => text::size_same(lang, &least),
            (least, most) => text::size_words(lang, &median(it, lang), &least, &most),
        });
        lines.push(line(text::FIGURE_LENGTH, length, lang));
        lines.push(line(text::FIGURE_SIZE, size, lang));
    }
    lines
}

/// What a year would take, and what an hour and the entered meetings cost.
pub fn yearly(figures: &Figures, lang: Lang) -> Vec<Line> {
    let kronor = |it: f64| text::kronor(lang, &whole(lang, it));
    let year = figures.year;
    let hours = year.map(|it| text::hours_a_year(lang, &range(lang, it.hours)));
    let posts = year.and_then(|it| it.posts);
    let posts = posts.map(|it| text::posts(lang, &range(lang, it)));
    let cost = year.and_then(|it| it.cost);
    let cost = cost.map(|it| text::kronor(lang, &range(lang, it)));
    vec![
        line(text::FIGURE_HOURLY, figures.hourly.map(kronor), lang),
        line(text::FIGURE_COST, figures.cost.map(kronor), lang),
        line(text::FIGURE_YEAR_HOURS, hours, lang),
        line(text::FIGURE_POSTS, posts, lang),
        line(text::FIGURE_YEAR_COST, cost, lang),
    ]
}

/// X, in whole per cent.
pub fn share(figures: &Figures, lang: Lang) -> Option<String> {
    figures.share.map(|it| percent(lang, it))
}

fn per_week(hours: f64, lang: Lang) -> String {
    text::hours_week(lang, &tenths(lang, hours))
}

fn meetings_week(number: f64, lang: Lang) -> String {
    text::meetings_week(lang, &tenths(lang, number))
}

/// Y: a form's share by count and by person-hours.
pub fn form_share(figures: &Figures, form: Form, lang: Lang) -> Option<String> {
    let of = |it: Option<ByForm>| Some(percent(lang, it?.share(form)?));
    match (of(figures.by_count), of(figures.by_hours)) {
        (Some(count), Some(hours)) => Some(text::both_shares(lang, &count, &hours)),
        (Some(count), None) => Some(text::share_count(lang, &count)),
        (None, Some(hours)) => Some(text::share_hours(lang, &hours)),
        (None, None) => None,
    }
}

fn median(spread: Spread, lang: Lang) -> String {
    let median = spread.median();
    if spread.twice_median.is_multiple_of(2) {
        whole(lang, median)
    } else {
        tenths(lang, median)
    }
}

/// What is counted and what is left out, in one sentence that is told as it changes.
pub fn counted(figures: &Figures, lang: Lang) -> String {
    let counted = match (figures.way, figures.meetings) {
        (Way::Totals, _) => String::new(),
        (Way::Sample, 0) => text::COUNTED_NONE.get(lang).to_owned(),
        (Way::Sample, 1) => text::COUNTED_ONE.get(lang).to_owned(),
        (Way::Sample, n) => text::counted(lang, &grouped(lang, n)),
    };
    let parts = std::iter::once(counted).filter(|it| !it.is_empty());
    let parts: Vec<String> = parts.chain(comes_to(figures, lang)).collect();
    parts.join(" ")
}

/// What is left out, and the share of working time.
pub fn comes_to(figures: &Figures, lang: Lang) -> Vec<String> {
    let left_out = match figures.left_out {
        0 => None,
        1 => Some(text::LEFT_OUT_ONE.get(lang).to_owned()),
        n => Some(text::left_out(lang, &n)),
    };
    let share = share(figures, lang).map(|it| text::takes_share(lang, &it));
    [left_out, share].into_iter().flatten().collect()
}

/// The time and the number of meetings of a baseline, to stand beside what people
/// think; `None` where no hours are known.
pub fn beside_line(baseline: &Baseline, lang: Lang) -> Option<String> {
    let figures = Figures::of(&baseline.meetings);
    let hours = per_week(figures.hours?, lang);
    let from = words::date(lang, baseline.from);
    let said = text::hours_line(lang, &from, &hours);
    Some(match figures.each {
        Some(each) => format!("{said} {}", text::each_line(lang, &tenths(lang, each))),
        None => said,
    })
}

/// What was measured, and how.
pub fn measured(meetings: &Meetings, figures: &Figures, lang: Lang) -> Option<String> {
    let people = grouped(lang, figures.people?.into());
    let weeks = match figures.weeks? {
        1 => text::ONE_WEEK.get(lang).to_owned(),
        n => text::weeks(lang, &n),
    };
    Some(match meetings.way {
        Way::Sample => {
            let count = grouped(lang, figures.meetings);
            text::measured_sample(lang, &count, &people, &weeks)
        }
        Way::Totals => text::measured_totals(lang, &people, &weeks),
    })
}

/// What the yearly figures take for granted.
pub fn year_basis(year: Year, lang: Lang) -> String {
    let [low, high] = year.weeks;
    let people = grouped(lang, year.people.into());
    text::year_basis(lang, &people, &low, &high)
}
