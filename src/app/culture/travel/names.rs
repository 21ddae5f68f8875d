//! What modes, factors, trips and sources are called.

use super::amounts::grouped;
use super::numbers::typed;
use crate::content::text::travel as text;
use crate::content::{Lang, Text};
use crate::domain::culture::Travel;
use crate::domain::culture::travel::{Factor, Known, Mode, Per, Reference, Trip};

/// What a mode that the app knows is called.
pub const fn known(known: Known) -> Text {
    match known {
        Known::TrainNordic => text::TRAIN_NORDIC,
        Known::TrainSweden => text::TRAIN_SWEDEN,
        Known::TrainElectric => text::TRAIN_ELECTRIC,
        Known::TrainDiesel => text::TRAIN_DIESEL,
        Known::Bus => text::BUS,
        Known::BusBiodiesel => text::BUS_BIODIESEL,
        Known::CarPetrol => text::CAR_PETROL,
        Known::CarDiesel => text::CAR_DIESEL,
        Known::CarHvo => text::CAR_HVO,
        Known::CarNordic => text::CAR_NORDIC,
        Known::CarEurope => text::CAR_EUROPE,
        Known::CarSmall => text::CAR_SMALL,
        Known::CarLarge => text::CAR_LARGE,
        Known::Flight => text::FLIGHT,
    }
}

/// What a mode is called.
pub fn mode(travel: &Travel, mode: Mode, lang: Lang) -> String {
    match mode {
        Mode::Known(it) => known(it).get(lang).to_owned(),
        Mode::Own(number) => {
            let own = travel.own.iter().find(|it| it.number == number);
            own.map(|it| it.name.clone()).unwrap_or_default()
        }
    }
}

/// Every mode in the order in which it is offered: first the organisation's own.
pub fn modes(travel: &Travel) -> Vec<Mode> {
    let own = travel.own.iter().map(|it| Mode::Own(it.number));
    own.chain(Known::ALL.map(Mode::Known)).collect()
}

/// A mode as the value of a choice.
pub fn value(mode: Mode) -> String {
    match mode {
        Mode::Known(known) => known.id().to_owned(),
        Mode::Own(number) => format!("own-{number}"),
    }
}

/// The mode of such a value.
pub fn of_value(value: &str) -> Option<Mode> {
    let own = || value.strip_prefix("own-")?.parse().ok().map(Mode::Own);
    Known::of_id(value).map(Mode::Known).or_else(own)
}

/// What a factor counts for.
pub const fn per(per: Per) -> Text {
    match per {
        Per::Person => text::PER_PERSON,
        Per::Vehicle => text::PER_VEHICLE,
    }
}

/// A factor's grams: `7 g`, `0,024 g`.
pub fn grams(factor: &Factor, lang: Lang) -> String {
    text::grams(lang, &typed(lang, factor.milligrams.into(), 3))
}

/// Where the factor of a mode comes from, and its year.
pub fn source(mode: Mode, factor: &Factor, lang: Lang) -> String {
    match mode {
        Mode::Known(it) if factor.source.is_empty() => {
            let reference = match it.reference() {
                Reference::Klimatresa => text::REF_KLIMATRESA,
                Reference::Train => text::REF_TRAIN,
                Reference::Bus => text::REF_BUS,
                Reference::Flight => text::REF_FLIGHT,
            };
            text::looked_up(lang, &reference.get(lang), &factor.year)
        }
        _ => text::source_year(lang, &factor.source, &factor.year),
    }
}

/// What a trip is called.
pub fn trip(trip: &Trip, lang: Lang) -> String {
    match trip.name.trim() {
        "" => text::UNNAMED.get(lang).to_owned(),
        name => name.to_owned(),
    }
}

/// How far a trip goes: `2 × 470 km`.
pub fn distance(trip: &Trip, lang: Lang) -> String {
    let km = grouped(lang, trip.km.into());
    if trip.is_return {
        text::distance_return(lang, &km)
    } else {
        text::distance_whole(lang, &km)
    }
}

/// How often a trip is made, and by how many.
pub fn often(trip: &Trip, lang: Lang) -> String {
    let number = |it: u32| grouped(lang, it.into());
    let (times, people) = (number(trip.times), number(trip.people));
    match (trip.times, trip.people) {
        (1, 1) => text::OFTEN_ONCE_ALONE.get(lang).to_owned(),
        (1, _) => text::often_once(lang, &people),
        (_, 1) => text::often_alone(lang, &times),
        _ => text::often(lang, &times, &people),
    }
}

/// Which source travel is by size: *näst största*.
pub fn ordinal(place: usize, lang: Lang) -> String {
    let word = place.checked_sub(1).and_then(|at| text::ORDINALS.get(at));
    match word {
        Some(word) => word.get(lang).to_owned(),
        None => text::ordinal(lang, &place),
    }
}
