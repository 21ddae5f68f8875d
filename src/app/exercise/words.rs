//! What exercises are called in lists, on pages and on paper.

use crate::content::text::exercise as text;
use crate::content::{Lang, Text};
use crate::domain::Safety;
use crate::domain::exercise::{Energy, Facts, Place, Who};

/// The first sentence of a text: a list is for choosing, and one line of an aim is
/// enough there.
pub fn first_sentence(text: &str) -> &str {
    text.find(". ")
        .and_then(|end| text.get(..=end))
        .unwrap_or(text)
}

/// What something is called in lists and headings; a link needs words even where the
/// name was emptied.
pub fn named(name: &str, lang: Lang) -> String {
    match name.trim() {
        "" => text::UNNAMED.get(lang).to_owned(),
        name => name.to_owned(),
    }
}

/// Numbers or words in a row; `join` puts the last one behind the others.
pub fn listed(all: &[String], join: impl Fn(&str, &str) -> String) -> String {
    match all {
        [before @ .., last] if !before.is_empty() => join(&before.join(", "), last),
        _ => all.concat(),
    }
}

/// Who works together in a step.
pub const fn who(who: Who) -> Text {
    match who {
        Who::Alone => text::WHO_ALONE,
        Who::Pairs => text::WHO_PAIRS,
        Who::Threes => text::WHO_THREES,
        Who::Fours => text::WHO_FOURS,
        Who::All => text::WHO_ALL,
        Who::Round => text::WHO_ROUND,
    }
}

/// How much moves and sounds.
pub const fn energy(energy: Energy) -> Text {
    match energy {
        Energy::Calm => text::ENERGY_CALM,
        Energy::Even => text::ENERGY_EVEN,
        Energy::Lively => text::ENERGY_LIVELY,
    }
}

/// Where in a meeting.
pub const fn place(place: Place) -> Text {
    match place {
        Place::Opener => text::PLACE_OPENER,
        Place::Main => text::PLACE_MAIN,
        Place::Closer => text::PLACE_CLOSER,
    }
}

/// How much trust it asks for.
pub const fn safety(safety: Safety) -> Text {
    match safety {
        Safety::Low => text::SAFETY_LOW,
        Safety::Some => text::SAFETY_SOME,
        Safety::High => text::SAFETY_HIGH,
    }
}

/// Where it works: in a room, on screens, both, mixed.
pub fn forms(it: &Facts<'_>, lang: Lang) -> String {
    let forms = [
        (it.fit.room, text::ROOM),
        (it.fit.digital, text::DIGITAL),
        (it.fit.hybrid, text::HYBRID),
    ];
    let all: Vec<String> = forms
        .into_iter()
        .filter(|(does, _)| *does)
        .map(|(_, it)| it.get(lang).to_owned())
        .collect();
    listed(&all, |some, last| text::or(lang, &some, &last))
}

/// What a group needs to know before it chooses: time, people, form, trust, energy,
/// and the place in the meeting where it has one.
pub fn facts(it: &Facts<'_>, lang: Lang) -> String {
    let mut facts = vec![
        text::minutes(lang, &it.minutes),
        text::people(lang, &it.fit.least, &it.fit.most),
        forms(it, lang),
        safety(it.fit.safety).get(lang).to_owned(),
        energy(it.fit.energy).get(lang).to_owned(),
    ];
    if it.fit.place != Place::Main {
        facts.push(place(it.fit.place).get(lang).to_owned());
    }
    facts.join(" · ")
}
