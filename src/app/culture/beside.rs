//! A later baseline beside an earlier one: figure by figure, and what was measured in
//! another way. The difference is that of the figures as they are shown, so that it
//! can be checked by eye. Nothing says which of two figures is to be wished for.

use super::baseline::line;
use super::words::{grouped, percent, tenths};
use crate::app::technical::Row;
use crate::content::text::{baseline as figure, culture as text};
use crate::content::{Lang, Text, words};
use crate::domain::Baseline;
use crate::domain::culture::figures::{ByForm, Figures, Ratio};
use crate::domain::culture::{Amount, Form, Way};

/// Which figures a difference is told in.
#[derive(Clone, Copy)]
enum Of {
    /// Percentage points.
    Points,
    /// Hours, in tenths.
    Hours,
    /// Meetings, in tenths.
    Meetings,
    /// Minutes, in halves.
    Minutes,
    /// People, in halves.
    People,
}

/// Name, then, now, difference: a row a figure.
pub fn rows(then: &Baseline, now: &Baseline, lang: Lang) -> Vec<Row> {
    let (then, now) = (Figures::of(&then.meetings), Figures::of(&now.meetings));
    let part = |it: Option<Ratio>| it.map(|it| (percent(lang, it), it.percent() as f64));
    let tenth =
        |it: Option<f64>| it.map(|it| (tenths(lang, it), (it * 10.0).round() / 10.0));
    let half = |it: Option<f64>| {
        it.map(|it| {
            let decimals = u32::from(it.fract() != 0.0);
            (words::decimal(lang, it, decimals), it)
        })
    };
    let mut rows = vec![
        row(
            figure::FIGURE_SHARE,
            part(then.share),
            part(now.share),
            Of::Points,
            lang,
        ),
        row(
            figure::FIGURE_HOURS,
            tenth(then.hours),
            tenth(now.hours),
            Of::Hours,
            lang,
        ),
        row(
            figure::FIGURE_EACH,
            tenth(then.each),
            tenth(now.each),
            Of::Meetings,
            lang,
        ),
    ];
    let share = |it: Option<ByForm>, form| it.and_then(|it| it.share(form));
    for (form, by_count, by_hours) in [
        (Form::Digital, figure::DIGITAL_COUNT, figure::DIGITAL_HOURS),
        (Form::Hybrid, figure::HYBRID_COUNT, figure::HYBRID_HOURS),
    ] {
        let counts = (share(then.by_count, form), share(now.by_count, form));
        let hours = (share(then.by_hours, form), share(now.by_hours, form));
        for (name, (then, now)) in [(by_count, counts), (by_hours, hours)] {
            rows.push(row(name, part(then), part(now), Of::Points, lang));
        }
    }
    let median = |it: &Figures| half(it.length.map(|it| it.median()));
    rows.push(row(
        figure::FIGURE_MEDIAN,
        median(&then),
        median(&now),
        Of::Minutes,
        lang,
    ));
    let size = |it: &Figures| half(it.size.map(|it| it.median()));
    rows.push(row(
        figure::FIGURE_MEDIAN_SIZE,
        size(&then),
        size(&now),
        Of::People,
        lang,
    ));
    rows
}

fn row(
    name: Text,
    then: Option<(String, f64)>,
    now: Option<(String, f64)>,
    of: Of,
    lang: Lang,
) -> Row {
    let difference = match (&then, &now) {
        (Some((_, then)), Some((_, now))) => difference(now - then, of, lang),
        _ => text::NO_DIFFERENCE_KNOWN.get(lang).to_owned(),
    };
    let said = |it: Option<(String, f64)>| line(name, it.map(|it| it.0), lang).said;
    Row {
        name: name.get(lang).to_owned(),
        cells: vec![said(then), said(now), difference],
    }
}

fn difference(by: f64, of: Of, lang: Lang) -> String {
    if by.abs() < 0.05 {
        return text::SAME.get(lang).to_owned();
    }
    let decimals = match of {
        Of::Points => 0,
        Of::Hours | Of::Meetings => 1,
        Of::Minutes | Of::People => u32::from(by.fract() != 0.0),
    };
    let amount = words::decimal(lang, by.abs(), decimals);
    if matches!(of, Of::Points) && amount == "1" {
        let one = if 0.0 < by {
            text::MORE_POINT
        } else {
            text::FEWER_POINT
        };
        return one.get(lang).to_owned();
    }
    let say = match (of, 0.0 < by) {
        (Of::Points, true) => text::more_points,
        (Of::Points, false) => text::fewer_points,
        (Of::Hours, true) => text::more_hours,
        (Of::Hours, false) => text::fewer_hours,
        (Of::Meetings, true) => text::more_meetings,
        (Of::Meetings, false) => text::fewer_meetings,
        (Of::Minutes, true) => text::more_minutes,
        (Of::Minutes, false) => text::fewer_minutes,
        (Of::People, true) => text::more_people,
        (Of::People, false) => text::fewer_people,
    };
    say(lang, &amount)
}

/// What was measured in another way, so that a difference may come from there.
pub fn differences(then: &Baseline, now: &Baseline, lang: Lang) -> Vec<String> {
    let (a, b) = (&then.meetings, &now.meetings);
    let mut said = Vec::new();
    let way = |it: Way| match it {
        Way::Sample => text::WAY_SAMPLE.get(lang),
        Way::Totals => text::WAY_TOTALS.get(lang),
    };
    if a.way != b.way {
        said.push(text::other_way(lang, &way(a.way), &way(b.way)));
    }
    let number = |it: &Amount| {
        let number = it.number().map(|it| grouped(lang, it.into()));
        number.unwrap_or_else(|| figure::NOT_KNOWN.get(lang).to_owned())
    };
    let hundredths = |it: &Amount| {
        let number = it
            .number()
            .map(|it| words::decimal(lang, f64::from(it) / 100.0, 2));
        number.unwrap_or_else(|| figure::NOT_KNOWN.get(lang).to_owned())
    };
    let hours = |it: &Amount| super::typing::shown(super::typing::Unit::Hours, it, lang);
    let both =
        |[low, high]: &[Amount; 2]| figure::range(lang, &number(low), &number(high));
    let (x, y) = (&a.cost, &b.cost);
    for (name, then, now) in [
        (text::OTHER_PEOPLE, number(&a.people), number(&b.people)),
        (
            text::OTHER_CONTRACTED,
            hours(&a.contracted),
            hours(&b.contracted),
        ),
        (text::OTHER_WEEKS, number(&a.weeks), number(&b.weeks)),
        (text::OTHER_SALARY, number(&x.salary), number(&y.salary)),
        (
            text::OTHER_FACTOR,
            hundredths(&x.factor),
            hundredths(&y.factor),
        ),
        (
            text::OTHER_MONTH,
            number(&x.month_hours),
            number(&y.month_hours),
        ),
        (text::OTHER_YEAR_WEEKS, both(&x.weeks), both(&y.weeks)),
        (
            text::OTHER_YEAR_HOURS,
            both(&x.year_hours),
            both(&y.year_hours),
        ),
        (text::OTHER_STAFF, number(&x.staff), number(&y.staff)),
    ] {
        if then != now {
            said.push(text::other(lang, &name.get(lang), &then, &now));
        }
    }
    said
}
