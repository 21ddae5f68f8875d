//! The list of speakers, as it is shown to a room of eight and to one of three
//! hundred.

use super::leading::{Left, left};
use crate::content::Lang;
use crate::content::text::lead as text;
use crate::domain::meeting::Speakers;
use crate::domain::meeting::speakers::{MOST, NotListed, Speaker};
use crate::domain::timer::Moment;

/// The times that can be chosen for each, in minutes, in the order of
/// `text::EACH_MINUTES`.
pub const MINUTES: [u32; 4] = [1, 2, 3, 5];
/// The most names of a part of the list that are shown.
const SHOWN: usize = 8;

/// Those who wait and speak for the first time, or those who have spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The first of them, in order.
    pub names: Vec<String>,
    /// How many there are.
    pub count: usize,
}

impl Part {
    fn of(speakers: &[Speaker]) -> Part {
        let names = speakers.iter().take(SHOWN);
        Part {
            names: names.map(|it| it.name.clone()).collect(),
            count: speakers.len(),
        }
    }

    /// How many are not shown.
    pub fn more(&self) -> usize {
        self.count - self.names.len()
    }
}

/// The two parts of the list: those who have not spoken, and the others.
pub fn parts(speakers: &Speakers) -> [Part; 2] {
    let at = speakers.first_timers();
    let (first, later) = speakers.waiting.split_at_checked(at).unwrap_or_default();
    [Part::of(first), Part::of(later)]
}

/// Puts somebody on the list, and says what came of it.
pub fn ask(speakers: &mut Speakers, name: &str, lang: Lang) -> Result<String, String> {
    let shown = name.trim();
    match speakers.ask(name) {
        Ok(()) => Ok(text::asked(lang, &shown)),
        Err(NotListed::Nameless) => Err(text::NAMELESS.get(lang).to_owned()),
        Err(NotListed::Waits) => Err(text::waits(lang, &shown)),
        Err(NotListed::Full) => Err(text::FULL.get(lang).to_owned()),
    }
}

/// Somebody passes; says what came of it.
pub fn pass(speakers: &mut Speakers, name: &str, lang: Lang) -> Result<String, String> {
    let name = name.trim();
    if name.is_empty() {
        Err(text::NAMELESS.get(lang).to_owned())
    } else if speakers.pass(name) {
        Ok(text::withdrawn(lang, &name))
    } else {
        Err(text::not_waiting(lang, &name))
    }
}

/// A number of seats, from what was typed.
pub fn seats(typed: &str) -> Option<u32> {
    let seats: u32 = typed.trim().parse().ok()?;
    (1..=MOST as u32).contains(&seats).then_some(seats)
}

/// What the one who speaks has left; `None` where nobody does or time is not taken.
pub fn speaker_left(speakers: &Speakers, now: Moment) -> Option<Left> {
    speakers.left(now).map(left)
}
