//! Counting into a round as it is stored at that moment, at the front or at a
//! helper's table: two tabs that count lose nothing.

use crate::domain::tally::TallyError;
use crate::domain::{
    GroupId, HelpedRound, Instrument, Mark, NotCounted, OpenRound, Sheet, Urn,
};
use crate::store::Store;

use super::Counter;
use super::reading::{At, Said};

/// A round that is being collected for, and all that may be known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collected {
    /// What codes and paper know it by; `None` as long as nothing does.
    pub mark: Option<Mark>,
    /// What is answered.
    pub instrument: &'static Instrument,
    /// Sheets counted: at the front with the helpers' parts, at a table its own.
    pub sheets: u64,
}

/// Why something was not counted. The round is then as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No round is open here.
    NoRound,
    /// Another round is open here than the sheet is for.
    OtherRound,
    /// It was counted before, or does not fit.
    Urn(NotCounted),
}

enum Open {
    Front(GroupId, OpenRound),
    Table(HelpedRound),
}

impl Open {
    fn read(store: &Store, counter: &Counter) -> Option<Open> {
        match counter {
            Counter::Front(id) => {
                let round = store.open_round(id).into_option()?;
                Some(Open::Front(id.clone(), round))
            }
            Counter::Table(mark, station) => {
                let round = store.helped_round(*mark, *station).into_option()?;
                Some(Open::Table(round))
            }
        }
    }

    fn collected(&self) -> Collected {
        match self {
            Open::Front(_, round) => Collected {
                mark: round.mark,
                instrument: round.instrument(),
                sheets: round.sheets(),
            },
            Open::Table(round) => Collected {
                mark: Some(round.mark),
                instrument: round.urn.tally.instrument(),
                sheets: round.urn.tally.sheets(),
            },
        }
    }

    fn urn(&mut self) -> &mut Urn {
        match self {
            Open::Front(_, round) => &mut round.urn,
            Open::Table(round) => &mut round.urn,
        }
    }

    fn at(&mut self) -> At<'_> {
        match self {
            Open::Front(_, round) => At::Front(round),
            Open::Table(round) => At::Table(round),
        }
    }

    fn save(&self, store: &Store) {
        match self {
            Open::Front(id, round) => store.save_round(id, round),
            Open::Table(round) => store.save_helped(round),
        }
    }
}

/// The round that is collected for now.
pub fn collected(store: &Store, counter: &Counter) -> Option<Collected> {
    Open::read(store, counter).map(|it| it.collected())
}

/// Puts something into the urn of the round with a mark, and saves it. Returns
/// how many sheets are counted then.
///
/// # Errors
/// When that round is not open here, or the urn does not take it.
pub fn put(
    store: &Store,
    counter: &Counter,
    mark: Mark,
    into: impl FnOnce(&mut Urn) -> Result<(), NotCounted>,
) -> Result<u64, Refused> {
    let mut open = Open::read(store, counter).ok_or(Refused::NoRound)?;
    if open.collected().mark != Some(mark) {
        return Err(Refused::OtherRound);
    }
    into(open.urn()).map_err(Refused::Urn)?;
    open.save(store);
    Ok(open.collected().sheets)
}

/// Counts a sheet in the round with a mark. Returns how many are counted then.
///
/// # Errors
/// When that round is not open here, or the sums would not fit.
pub fn count(
    store: &Store,
    counter: &Counter,
    mark: Mark,
    sheet: &Sheet,
) -> Result<u64, Refused> {
    let no_sum = |_: TallyError| NotCounted::NoSum;
    put(store, counter, mark, |urn| urn.count(sheet).map_err(no_sum))
}

/// Reads a code into the round, and keeps the round if it has changed; `None`
/// where none is open.
pub fn read(
    store: &Store,
    counter: &Counter,
    read: impl FnOnce(At<'_>) -> Option<Said>,
) -> Option<Option<Said>> {
    let mut open = Open::read(store, counter)?;
    let said = read(open.at());
    if said.as_ref().is_some_and(Said::has_counted) {
        open.save(store);
    }
    Some(said)
}

/// The mark of a group's open round. A round that nothing has met gets one, by
/// chance, as it is stored now.
pub fn mark(store: &Store, id: &GroupId, chance: u64) -> Option<Mark> {
    let mut round = store.open_round(id).into_option()?;
    if round.mark.is_none() {
        round.mark = Some(Mark::from_chance(chance));
        store.save_round(id, &round);
    }
    round.mark
}
