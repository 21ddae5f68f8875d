//! Finding an exercise: by what it trains, time, people, form of meeting, safety,
//! energy, place in the meeting and words.

use super::library::Told;
use crate::domain::exercise::{Energy, Facts, Place};
use crate::domain::{Dimension, Safety};

/// How the group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meets {
    /// In a room.
    Room,
    /// On screens.
    Digital,
    /// Some in a room, some on screens.
    Hybrid,
}

/// What is looked for; what is `None` or empty does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What it is to train, first of all or besides.
    pub trains: Option<Dimension>,
    /// The most minutes.
    pub minutes: Option<u32>,
    /// How many are present.
    pub people: Option<u32>,
    /// How they meet.
    pub meets: Option<Meets>,
    /// The most trust that it may ask for.
    pub safety: Option<Safety>,
    /// How much moves and sounds.
    pub energy: Option<Energy>,
    /// Where in the meeting.
    pub place: Option<Place>,
    /// Words that all have to be in it, in any order and case.
    pub words: String,
}

impl Search {
    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        let words = self.words.trim();
        *self
            == Search {
                words: self.words.clone(),
                ..Search::default()
            }
            && words.is_empty()
    }

    /// Those of the exercises that fit: those whose main aim is what is looked for
    /// before the others, the shorter ones first, otherwise in their order.
    pub fn among<'a>(&self, all: &'a [Told]) -> Vec<&'a Told> {
        let words: Vec<String> = self
            .words
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        let mut found: Vec<&Told> = all
            .iter()
            .filter(|it| self.fits(&it.written.facts()))
            .filter(|it| holds(it, &words))
            .collect();
        let is_beside = |it: &Told| {
            self.trains
                .is_some_and(|wanted| it.written.trains.first() != Some(&wanted))
        };
        found.sort_by_key(|it| (is_beside(it), it.written.minutes()));
        found
    }

    /// Whether an exercise fits, words aside.
    pub fn fits(&self, it: &Facts<'_>) -> bool {
        let meets = self.meets.is_none_or(|meets| match meets {
            Meets::Room => it.fit.room,
            Meets::Digital => it.fit.digital,
            Meets::Hybrid => it.fit.hybrid,
        });
        meets
            && self.trains.is_none_or(|wanted| it.trains.contains(&wanted))
            && self.minutes.is_none_or(|most| it.minutes <= most)
            && self
                .people
                .is_none_or(|n| (it.fit.least..=it.fit.most).contains(&n))
            && self.safety.is_none_or(|most| it.fit.safety <= most)
            && self.energy.is_none_or(|wanted| it.fit.energy == wanted)
            && self.place.is_none_or(|wanted| it.fit.place == wanted)
    }
}

/// Whether all words stand somewhere in an exercise. The words are in lower case.
fn holds(told: &Told, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let it = &told.written;
    let mut text = String::new();
    let steps = it.steps.iter().flat_map(|step| [&step.title, &step.text]);
    let lists = [&it.materials, &it.reflection, &it.works];
    let own = [&it.title, &it.aim, &it.preparation];
    let all = own.into_iter().chain(steps);
    for part in all.chain(lists.into_iter().flatten()) {
        text.push_str(&part.to_lowercase());
        text.push('\n');
    }
    words.iter().all(|word| text.contains(word))
}

/// One of those that were found, by random bits; another one than the last, where
/// there is one.
pub fn surprise<'a>(
    found: &[&'a Told],
    last: Option<&str>,
    bits: u64,
) -> Option<&'a Told> {
    let others: Vec<&Told> = found
        .iter()
        .copied()
        .filter(|it| last != Some(it.name.as_str()))
        .collect();
    let from = if others.is_empty() { found } else { &others };
    let at = usize::try_from(bits % (from.len().max(1) as u64)).unwrap_or(0);
    from.get(at).copied()
}
