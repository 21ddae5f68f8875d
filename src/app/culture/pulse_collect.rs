//! Collecting for a pulse: opening it, counting into it as it is stored at that
//! moment, reading codes one after the other, and closing it.

use time::Date;

use crate::codec::{Fault, Kind, PulseReply, fingerprint, kind};
use crate::domain::culture::pulse::{About, MOST_PEOPLE, Reply};
use crate::domain::timer::Moment;
use crate::domain::{
    ClosedPulse, CultureId, Limit, Mark, NotCounted, OpenPulse, Pulse, PulseId,
};
use crate::store::{Loaded, Store};

use crate::app::reading::{REFUSAL_STANDS, STANDS};

/// A code that was out of sight for so long is told again.
const FORGOTTEN_AFTER: u64 = 2_500;

/// What is asked before a pulse is opened, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it is to be called.
    pub title: String,
    /// How many could answer.
    pub people: String,
    /// The fewest answers that show a result.
    pub limit: String,
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// It has no title.
    pub title: bool,
    /// It is no number from 1 to [`MOST_PEOPLE`].
    pub people: bool,
    /// It is no number, or below [`Limit::LEAST`].
    pub limit: bool,
}

/// Opens a pulse. Ids and the mark are made of random bits, by calling for them.
///
/// # Errors
/// When something of what was typed does not fit; nothing is stored then.
pub fn open(
    store: &Store,
    culture: &CultureId,
    asked: &Asked,
    mut chance: impl FnMut() -> u64,
) -> Result<PulseId, Wrong> {
    let title = asked.title.trim();
    let people = asked.people.trim().parse().ok();
    let people = people.filter(|it| (1..=MOST_PEOPLE).contains(it));
    let limit = asked.limit.trim().parse().ok().and_then(Limit::new);
    let limit = limit.filter(|it| it.get() <= MOST_PEOPLE);
    let (Some(people), Some(limit), false) = (people, limit, title.is_empty()) else {
        return Err(Wrong {
            title: title.is_empty(),
            people: people.is_none(),
            limit: limit.is_none(),
        });
    };
    let ids = std::iter::repeat_with(|| PulseId::from_bits(chance()));
    let is_free = |id: &PulseId| matches!(store.pulse(id), Loaded::Missing);
    // Forty bits: a second try is already one more than any device needs.
    let id = ids.take(100).find(is_free);
    let about = About {
        id: id.unwrap_or_else(|| PulseId::from_bits(0)),
        culture: culture.clone(),
        title: title.to_owned(),
        people,
        limit,
    };
    let id = about.id.clone();
    let mark = Mark::from_chance(chance());
    store.save_pulse(&Pulse::Open(OpenPulse::new(about, mark)));
    Ok(id)
}

/// The pulse as it is stored now, if it is open.
pub fn opened(store: &Store, id: &PulseId) -> Option<OpenPulse> {
    store.pulse(id).into_option()?.open()
}

/// Changes an open pulse as it is stored now.
pub fn change(store: &Store, id: &PulseId, change: impl FnOnce(&mut OpenPulse)) {
    if let Some(mut pulse) = opened(store, id) {
        change(&mut pulse);
        store.save_pulse(&Pulse::Open(pulse));
    }
}

/// Counts a reply that has no code. Returns how many are counted then; `None` where
/// the pulse is not open here any more.
pub fn count(store: &Store, id: &PulseId, reply: &Reply) -> Option<u64> {
    let mut pulse = opened(store, id)?;
    pulse.count(reply).ok()?;
    let sheets = pulse.sums.sheets();
    store.save_pulse(&Pulse::Open(pulse));
    Some(sheets)
}

/// Closes a pulse: what is not released goes in the same write.
pub fn close(store: &Store, id: &PulseId, on: Date) -> Option<ClosedPulse> {
    let closed = opened(store, id)?.close(on);
    store.save_pulse(&Pulse::Closed(closed.clone()));
    Some(closed)
}

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It is counted; the pair that the other device shows too.
    Counted(String),
    /// Nothing was counted, and why.
    Refused(Refusal),
}

/// Why a code was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was counted before; the pair that the other device shows too.
    Twice(String),
    /// As many codes as are kept apart have been counted.
    Full,
    /// It belongs to another pulse.
    OtherPulse,
    /// It answers statements that are not here.
    OtherVersion,
    /// A newer version of the app made it.
    Newer,
    /// It is no code of this app, or it is no longer whole.
    Damaged,
    /// It holds a character that no code has.
    Symbol(char),
    /// It is the way to a pulse, not answers.
    Link,
    /// It is a code of a group's round or of an observation.
    OtherKind,
    /// The pulse is not open here any more.
    Closed,
}

/// Reads a code into a pulse, and keeps the pulse if it has changed.
pub fn read(store: &Store, id: &PulseId, text: &str) -> Said {
    count_code(store, id, text).map_or_else(Said::Refused, Said::Counted)
}

fn count_code(store: &Store, id: &PulseId, text: &str) -> Result<String, Refusal> {
    let mut pulse = opened(store, id).ok_or(Refusal::Closed)?;
    // An address is the way to something, whatever it leads to.
    let code = text.trim().trim_start_matches('\u{feff}');
    let reply = match PulseReply::read(code) {
        Ok(reply) => reply,
        Err(fault) => return Err(refusal(fault, code)),
    };
    if reply.mark != pulse.mark {
        return Err(Refusal::OtherPulse);
    }
    match pulse.count_code(reply.token, &reply.reply) {
        Ok(()) => {
            store.save_pulse(&Pulse::Open(pulse));
            Ok(reply.pair())
        }
        Err(NotCounted::Twice) => Err(Refusal::Twice(reply.pair())),
        Err(NotCounted::Full | NotCounted::NoSum) => Err(Refusal::Full),
    }
}

fn refusal(fault: Fault, text: &str) -> Refusal {
    match fault {
        Fault::Other(Kind::PulseLink) => Refusal::Link,
        Fault::Other(_) => Refusal::OtherKind,
        Fault::UnknownInstrument(_) => Refusal::OtherVersion,
        Fault::Newer => Refusal::Newer,
        Fault::Damaged => Refusal::Damaged,
        Fault::Symbol(symbol) => match link(text) {
            Some(Kind::PulseLink) => Refusal::Link,
            Some(_) => Refusal::OtherKind,
            None => Refusal::Symbol(symbol),
        },
    }
}

/// What an address leads to.
fn link(text: &str) -> Option<Kind> {
    let code = text.rsplit(['#', '/']).next()?;
    kind(code.split('~').next()?).ok()
}

/// Reading codes, one after the other. A code that lies before the camera is told
/// once; nothing of it is kept but a number by which it is known again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The code that was seen last, and when.
    last: Option<(u64, Moment)>,
    said: Option<(Said, Moment)>,
}

impl Reading {
    /// What is said now.
    pub fn said(&self) -> Option<&Said> {
        self.said.as_ref().map(|(said, _)| said)
    }

    /// Whether a code before the camera is to be read: not while it is the one that
    /// was just told.
    pub fn is_new(&mut self, text: &str, now: Moment) -> bool {
        let this = fingerprint(text);
        let is_same = self.last.is_some_and(|(last, seen)| {
            last == this && now.saturating_sub(seen) < FORGOTTEN_AFTER
        });
        self.last = Some((this, now));
        !is_same
    }

    /// Says what became of a code.
    pub fn says(&mut self, said: Said, now: Moment) {
        self.said = Some((said, now));
    }

    /// Time has passed: what was said long enough goes. Whether anything did.
    pub fn tick(&mut self, now: Moment) -> bool {
        let is_over = |(said, at): &(Said, Moment)| {
            let stands = match said {
                Said::Counted(_) => STANDS,
                Said::Refused(_) => REFUSAL_STANDS,
            };
            stands <= now.saturating_sub(*at)
        };
        let goes = self.said.as_ref().is_some_and(is_over);
        if goes {
            self.said = None;
        }
        goes
    }
}
