//! What the trips come to, in words: sums, shares, the order of the sources, and
//! what is assumed.

use super::amounts::{grouped, hours, kilograms, money, percent, share, weight};
use super::names;
use crate::content::text::travel as text;
use crate::content::{Lang, Text};
use crate::domain::culture::Travel;
use crate::domain::culture::travel::MOST_MONTHS;

/// A part of a whole, as a bar with words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is.
    pub name: String,
    /// How much.
    pub words: String,
    /// How long its bar is, 0 to 100: its share of the largest.
    pub length: u128,
    /// Whether it is business travel.
    pub is_travel: bool,
}

/// What the trips come to, name by name; empty without trips.
pub fn sums(travel: &Travel, lang: Lang) -> Vec<(Text, String)> {
    if travel.trips.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let year = weight(lang, travel.yearly());
    // Only emissions are worked up to a year; what else is summed says its period.
    let is_year = travel.months == MOST_MONTHS;
    if !is_year {
        rows.push((text::SUM_PERIOD, weight(lang, travel.emissions())));
    }
    rows.push((text::SUM_YEAR, year));
    let [journeys, km, time_of, cost_of] = if is_year {
        [
            text::SUM_JOURNEYS,
            text::SUM_KM,
            text::SUM_HOURS,
            text::SUM_COST,
        ]
    } else {
        [
            text::SUM_JOURNEYS_PERIOD,
            text::SUM_KM_PERIOD,
            text::SUM_HOURS_PERIOD,
            text::SUM_COST_PERIOD,
        ]
    };
    rows.push((journeys, grouped(lang, travel.journeys())));
    rows.push((km, grouped(lang, travel.person_km())));
    let known = travel.trips.iter().filter(|it| 0 < it.minutes).count();
    let all = travel.trips.len();
    let time = match known {
        0 => text::SUM_NO_HOURS.get(lang).to_owned(),
        known if known == all => hours(lang, travel.minutes()),
        known => text::hours_known(lang, &hours(lang, travel.minutes()), &known, &all),
    };
    rows.push((time_of, time));
    if 0 < known {
        let cost = match travel.hourly {
            Some(hourly) => money(lang, travel.time_cost(hourly)),
            None => text::SUM_NO_HOURLY.get(lang).to_owned(),
        };
        rows.push((cost_of, cost));
    }
    rows
}

/// What each mode emits, the largest first.
pub fn by_mode(travel: &Travel, lang: Lang) -> Vec<Bar> {
    let (all, modes) = (travel.emissions(), travel.by_mode());
    let most = modes.first().map_or(0, |(_, most)| *most);
    let bar = |(mode, part)| Bar {
        name: names::mode(travel, mode, lang),
        words: text::share(lang, &weight(lang, part), &share(lang, part, all)),
        length: percent(part, most),
        is_travel: false,
    };
    modes.into_iter().map(bar).collect()
}

/// All sources with business travel among them, the largest first; of the same size
/// travel first. Empty while there is no order.
pub fn order(travel: &Travel, lang: Lang) -> Vec<Bar> {
    let (Some(own), Some(_)) = (travel.business(), travel.rank()) else {
        return Vec::new();
    };
    let travel_name = text::BUSINESS.get(lang).to_owned();
    let others = travel.sources.iter();
    let others = others.map(|it| (it.name.clone(), it.kg, false));
    let mut all: Vec<_> = others.collect();
    all.insert(0, (travel_name, own, true));
    all.sort_by_key(|it| std::cmp::Reverse(it.1));
    let most = all.first().map_or(0, |it| u128::from(it.1));
    let bar = |(name, kg, is_travel)| Bar {
        name,
        words: kilograms(lang, kg),
        length: percent(u128::from(kg), most),
        is_travel,
    };
    all.into_iter().map(bar).collect()
}

/// Where business travel stands among the sources, in sentences.
pub fn rank(travel: &Travel, lang: Lang) -> String {
    let Some(rank) = travel.rank() else {
        return text::RANK_WAITS.get(lang).to_owned();
    };
    let ordinal = names::ordinal(rank.place, lang);
    let mut line = text::rank_line(lang, &ordinal, &rank.of);
    if 0 < rank.tied {
        line.push(' ');
        line.push_str(&text::rank_tied(lang, &rank.tied));
    }
    line
}

/// What is said where trips and what is reported differ.
pub fn differs(travel: &Travel, lang: Lang) -> Option<String> {
    let reported = travel.reported?;
    let own = (!travel.trips.is_empty()).then(|| travel.yearly())?;
    let (own, reported) = (weight(lang, own), kilograms(lang, reported));
    (own != reported).then(|| text::reported_differs(lang, &own, &reported))
}

/// What is assumed, sentence by sentence.
pub fn assumptions(travel: &Travel, lang: Lang) -> Vec<String> {
    let said = |it: Text| it.get(lang).to_owned();
    let year = match travel.months {
        MOST_MONTHS => said(text::ASSUME_WHOLE_YEAR),
        months => text::assume_year(lang, &months),
    };
    let changed = travel.changed.len();
    let changed = (0 < changed).then(|| text::assume_changed(lang, &changed));
    let begin = [said(text::ASSUME_SUM), said(text::ASSUME_VEHICLE), year];
    let end = [
        said(text::ASSUME_TIME),
        said(text::ASSUME_FACTORS),
        said(text::ASSUME_NOT),
    ];
    begin.into_iter().chain(changed).chain(end).collect()
}
