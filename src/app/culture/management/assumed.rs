//! The assumptions of the page for management: what each figure rests on, and what it
//! would be otherwise.

use super::{Part, mass, rank};
use crate::app::culture::travel::names::source;
use crate::app::culture::typing::{Unit, shown};
use crate::app::culture::words::{about, grouped, percent, range};
use crate::app::technical::Row;
use crate::content::text::{baseline as figure, management as text};
use crate::content::{Lang, Text, words};
use crate::domain::Baseline;
use crate::domain::culture::figures::{Range, Ratio, Year};
use crate::domain::culture::travel::{MOST_MONTHS, Rank};
use crate::domain::culture::{Figures, Meetings, Travel, Way};

/// Every assumption, and what changes with it.
pub(super) fn sensitivity(baseline: &Baseline, figures: &Figures, lang: Lang) -> Part {
    let meetings = &baseline.meetings;
    let rows = [
        sample_row(meetings, figures, lang),
        figures.year.and_then(|it| salary_row(meetings, it, lang)),
        figures.year.map(|it| weeks_row(it, lang)),
        figures.year.and_then(|it| posts_row(meetings, it, lang)),
        figures.year.map(|it| staff_row(meetings, it, lang)),
        factors_row(&baseline.travel, lang),
    ];
    Part {
        head: vec![
            text::COLUMN_ASSUMED,
            text::COLUMN_WE_SAY,
            text::COLUMN_CHANGES,
        ],
        rows: rows.into_iter().flatten().collect(),
        is_small: true,
        ..Part::of(text::ASSUMED, Vec::new())
    }
}

fn assumed(name: Text, we_say: String, changes: String, lang: Lang) -> Row {
    Row {
        name: name.get(lang).to_owned(),
        cells: vec![we_say, changes],
    }
}

/// An hour more or less in the week that was looked at.
fn sample_row(meetings: &Meetings, figures: &Figures, lang: Lang) -> Option<Row> {
    let share = figures.share?;
    let people = grouped(lang, figures.people?.into());
    let person_weeks = u64::from(figures.people?) * u64::from(figures.weeks?);
    let hour = person_weeks.checked_mul(60)?;
    let part = |part: u64| Ratio::new(part.min(share.whole), share.whole);
    let low = percent(lang, part(share.part.saturating_sub(hour))?);
    let high = percent(lang, part(share.part.checked_add(hour)?)?);
    let name = match meetings.way {
        Way::Sample => text::ASSUMED_SAMPLE,
        Way::Totals => text::ASSUMED_TOTALS,
    };
    let contracted = shown(Unit::Hours, &meetings.contracted, lang);
    let we_say = text::sample_is(lang, &people, &contracted);
    Some(assumed(
        name,
        we_say,
        text::sample_changes(lang, &low, &high),
        lang,
    ))
}

fn salary_row(meetings: &Meetings, year: Year, lang: Lang) -> Option<Row> {
    let cost = year.cost?;
    let salary = grouped(lang, meetings.cost.salary.number()?.into());
    let hours = grouped(lang, meetings.cost.month_hours.number()?.into());
    let factor = f64::from(meetings.cost.factor.number()?) / 100.0;
    let factor = words::decimal(lang, factor, 2);
    let times = |by: f64| {
        let range_of = Range {
            low: cost.low * by,
            high: cost.high * by,
        };
        range(lang, range_of)
    };
    Some(assumed(
        text::ASSUMED_SALARY,
        text::salary_is(lang, &salary, &hours, &factor),
        text::salary_changes(lang, &times(0.9), &times(1.1)),
        lang,
    ))
}

fn weeks_row(year: Year, lang: Lang) -> Row {
    let [low, high] = year.weeks;
    let a_week = |it: f64| it / f64::from(low);
    let hours = about(lang, a_week(year.hours.low));
    let changes = match year.cost {
        Some(cost) => {
            let kronor = about(lang, a_week(cost.low));
            text::weeks_changes_cost(lang, &hours, &kronor)
        }
        None => text::weeks_changes(lang, &hours),
    };
    assumed(
        text::ASSUMED_WEEKS,
        text::weeks_are(lang, &low, &high),
        changes,
        lang,
    )
}

fn posts_row(meetings: &Meetings, year: Year, lang: Lang) -> Option<Row> {
    let [low, high] = &meetings.cost.year_hours;
    let (low, high) = (low.number()?, high.number()?);
    year.posts?;
    let posts = |hours: u32| {
        let range_of = Range {
            low: year.hours.low / f64::from(hours),
            high: year.hours.high / f64::from(hours),
        };
        range(lang, range_of)
    };
    let group = |it: u32| grouped(lang, it.into());
    Some(assumed(
        text::ASSUMED_YEAR_HOURS,
        text::year_hours_are(lang, &group(low), &group(high)),
        text::year_hours_changes(lang, &posts(low), &posts(high)),
        lang,
    ))
}

fn staff_row(meetings: &Meetings, year: Year, lang: Lang) -> Row {
    let people = meetings.people.number().unwrap_or(0);
    let we_say = text::staff_is(
        lang,
        &grouped(lang, people.into()),
        &grouped(lang, year.people.into()),
    );
    let each = about(lang, year.hours.low / f64::from(year.people.max(1)));
    let most = about(lang, year.hours.high / f64::from(year.people.max(1)));
    let each = figure::range(lang, &each, &most);
    assumed(
        text::ASSUMED_STAFF,
        we_say,
        text::staff_changes(lang, &each),
        lang,
    )
}

/// Emission factors a fifth lower and higher, and whether travel would rank otherwise.
fn factors_row(travel: &Travel, lang: Lang) -> Option<Row> {
    let (_, kg) = rank(travel)?;
    let fifth = kg / 5;
    let (low, high) = (kg - fifth, kg.saturating_add(fifth));
    let place = |kg| Rank::of(kg, &travel.sources).place;
    let sources = || factor_sources(travel, lang);
    let we_say = match (travel.reported, travel.months) {
        (Some(_), _) => text::FACTORS_REPORTED.get(lang).to_owned(),
        (None, MOST_MONTHS) => text::factors_are(lang, &sources()),
        (None, 1) => text::factors_month(lang, &sources()),
        (None, months) => text::factors_months(lang, &months, &sources()),
    };
    let changes = text::factors_changes(
        lang,
        &mass(low as f64, lang),
        &place(low),
        &mass(high as f64, lang),
        &place(high),
    );
    Some(assumed(text::ASSUMED_FACTORS, we_say, changes, lang))
}

/// Where the factors of the trips come from, and of which year: a paper has room for
/// a few.
fn factor_sources(travel: &Travel, lang: Lang) -> String {
    const MOST: usize = 3;
    let mut all: Vec<String> = Vec::new();
    for mode in travel.by_mode().into_iter().map(|(mode, _)| mode) {
        let source = travel.factor(mode).map(|(it, _)| source(mode, &it, lang));
        if let Some(source) = source.filter(|it| !all.contains(it)) {
            all.push(source);
        }
    }
    let has_more = MOST < all.len();
    all.truncate(MOST);
    let said = all.join("; ");
    if has_more {
        text::factors_more(lang, &said)
    } else {
        said
    }
}
