//! Reading codes at a collector, one after the other: what each becomes, and
//! what is said of it. A code that lies before the camera is told once; nothing
//! of it is kept but a number by which it is known again.

use crate::codec::{
    Fault, HandIn, Kind, Part, PartFault, Piece, Pieces, Progress, fingerprint, kind,
};
use crate::domain::round::NotTaken;
use crate::domain::timer::{Millis, Moment};
use crate::domain::{HelpedRound, Mark, NotCounted, OpenRound, Station, Urn};

/// How long the pair of a counted code stands.
pub const STANDS: Millis = 3_000;
/// How long a refusal stands: it has to be read, and the next code ends it.
pub const REFUSAL_STANDS: Millis = 15_000;
/// A code that was out of sight for so long is told again.
const FORGOTTEN_AFTER: Millis = 2_500;
/// A file is longer than any code needs.
pub const LONGEST_FILE: usize = 20_000;

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The sheet is counted; the pair that the phone shows too.
    Counted(String),
    /// A helper's part is in: whose, and how many sheets.
    Part(Station, u64),
    /// So many of so many pieces of a helper's part have been read.
    Pieces(usize, usize),
    /// Nothing was counted, and why.
    Refused(Refusal),
}

/// Why a code was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was counted before; the pair that the phone shows too.
    Twice(String),
    /// This collector has counted as many codes as it keeps apart.
    Full,
    /// It belongs to another round.
    OtherRound,
    /// It is meant for another collector.
    OtherStation(Station),
    /// It answers another form, or a version that is not here.
    OtherVersion,
    /// A newer version of the app made it.
    Newer,
    /// It is no code of this app, or it is no longer whole.
    Damaged,
    /// It holds a character that no code has.
    Symbol(char),
    /// It is the way to the round, not an answer.
    Invitation,
    /// It is a helper's joining code.
    Help,
    /// It is what an observer has counted in a meeting.
    Observation,
    /// It is a dialogue model.
    Model,
    /// It belongs to a pulse of an organisation.
    Pulse,
    /// A helper's part, shown to a helper.
    PartForFront,
    /// A part of a helper that this round does not have.
    PartUnknown,
    /// A part whose seal is broken.
    PartSealed,
    /// A part with fewer sheets than the one that is here: so many, of so many.
    PartOlder(u64, u64),
    /// No round is open here.
    NoRound,
}

/// Where codes are counted.
pub enum At<'a> {
    /// On the device that opened the round.
    Front(&'a mut OpenRound),
    /// On a helper's.
    Table(&'a mut HelpedRound),
}

impl At<'_> {
    fn place(&mut self) -> (Option<Mark>, Station, &mut Urn) {
        match self {
            At::Front(round) => (round.mark, Station::FRONT, &mut round.urn),
            At::Table(round) => (Some(round.mark), round.station, &mut round.urn),
        }
    }
}

/// The room's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pieces: Pieces,
    /// The code that was seen last, and when.
    last: Option<(u64, Moment)>,
    said: Option<(Said, Moment)>,
}

impl Reading {
    /// What is said now.
    pub fn said(&self) -> Option<&Said> {
        self.said.as_ref().map(|(said, _)| said)
    }

    /// A code before the camera. `None` while it is the one that was just told.
    pub fn sees(&mut self, text: &str, at: At<'_>, now: Moment) -> Option<Said> {
        let this = fingerprint(text);
        let is_same = self.last.is_some_and(|(last, seen)| {
            last == this && now.saturating_sub(seen) < FORGOTTEN_AFTER
        });
        self.last = Some((this, now));
        if is_same {
            return None;
        }
        Some(self.reads(text, at, now))
    }

    /// A code that was typed, or came in a file.
    pub fn reads(&mut self, text: &str, at: At<'_>, now: Moment) -> Said {
        let said = read(&mut self.pieces, text, at);
        self.said = Some((said.clone(), now));
        said
    }

    /// Says why nothing can be counted here at all.
    pub fn refuses(&mut self, why: Refusal, now: Moment) -> Said {
        let said = Said::Refused(why);
        self.said = Some((said.clone(), now));
        said
    }

    /// Time has passed: what was said long enough goes. Whether anything did.
    pub fn tick(&mut self, now: Moment) -> bool {
        let is_over = |(said, at): &(Said, Moment)| {
            let stands = match said {
                Said::Counted(_) | Said::Part(..) => STANDS,
                Said::Refused(_) => REFUSAL_STANDS,
                // How far a row of pieces has come stands until it goes on.
                Said::Pieces(..) => return false,
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

fn read(pieces: &mut Pieces, text: &str, at: At<'_>) -> Said {
    // A link to the round or to help with it: what follows its last mark.
    let code = text.rsplit(['#', '/']).next().unwrap_or(text).trim();
    let is_link = text.contains("://");
    let found = match kind(code) {
        Ok(Kind::HandIn) if !is_link => hand_in(code, at),
        Ok(Kind::Piece) => piece(pieces, code, at),
        Ok(Kind::Part) => part(code, at),
        Ok(Kind::Help) => Err(Refusal::Help),
        Ok(Kind::Invitation) => Err(Refusal::Invitation),
        Ok(Kind::Observation) => Err(Refusal::Observation),
        Ok(Kind::Model) => Err(Refusal::Model),
        Ok(Kind::PulseLink | Kind::PulseReply) => Err(Refusal::Pulse),
        Ok(Kind::HandIn) => Err(Refusal::Damaged),
        Err(_) if is_link => Err(link(code)),
        Err(fault) => Err(refusal(fault)),
    };
    found.unwrap_or_else(Said::Refused)
}

/// An address that is not of this app, or has words behind its code.
fn link(code: &str) -> Refusal {
    let before = code.split('~').next().unwrap_or_default();
    match kind(before) {
        Ok(Kind::Invitation) => Refusal::Invitation,
        Ok(Kind::PulseLink) => Refusal::Pulse,
        _ => Refusal::Damaged,
    }
}

fn refusal(fault: Fault) -> Refusal {
    match fault {
        Fault::Symbol(symbol) => Refusal::Symbol(symbol),
        Fault::Newer => Refusal::Newer,
        Fault::UnknownInstrument(_) => Refusal::OtherVersion,
        Fault::Other(Kind::Observation) => Refusal::Observation,
        Fault::Other(Kind::Model) => Refusal::Model,
        Fault::Damaged | Fault::Other(_) => Refusal::Damaged,
    }
}

fn hand_in(code: &str, mut at: At<'_>) -> Result<Said, Refusal> {
    let hand_in = HandIn::read(code).map_err(refusal)?;
    let (mark, station, urn) = at.place();
    if mark != Some(hand_in.mark) {
        return Err(Refusal::OtherRound);
    }
    if urn.tally.instrument() != hand_in.instrument {
        return Err(Refusal::OtherVersion);
    }
    if station != hand_in.station {
        return Err(Refusal::OtherStation(hand_in.station));
    }
    match urn.count_code(hand_in.token, &hand_in.sheet) {
        Ok(()) => Ok(Said::Counted(hand_in.pair())),
        Err(NotCounted::Twice) => Err(Refusal::Twice(hand_in.pair())),
        Err(NotCounted::Full | NotCounted::NoSum) => Err(Refusal::Full),
    }
}

fn piece(pieces: &mut Pieces, code: &str, at: At<'_>) -> Result<Said, Refusal> {
    let piece = Piece::read(code).map_err(refusal)?;
    match pieces.add(piece) {
        Progress::Have(have, of) => Ok(Said::Pieces(have, of)),
        Progress::Whole(code) => part(&code, at),
    }
}

fn part(code: &str, at: At<'_>) -> Result<Said, Refusal> {
    let At::Front(round) = at else {
        return Err(Refusal::PartForFront);
    };
    let opened = Part::open(code, |mark, station| {
        let helper = round.helper(station)?;
        (round.mark == Some(mark)).then_some(helper.key)
    });
    let part = opened.map_err(|fault| match fault {
        PartFault::Code(fault) => refusal(fault),
        PartFault::NoKey => Refusal::PartUnknown,
        PartFault::Sealed => Refusal::PartSealed,
    })?;
    let sheets = part.tally.sheets();
    match round.take_part(part.station, part.tally) {
        Ok(()) => Ok(Said::Part(part.station, sheets)),
        Err(NotTaken::Unknown) => Err(Refusal::PartUnknown),
        Err(NotTaken::OtherInstrument) => Err(Refusal::OtherVersion),
        Err(NotTaken::Older { sheets, here }) => Err(Refusal::PartOlder(sheets, here)),
    }
}

impl Said {
    /// Whether the round has changed and has to be kept.
    pub fn has_counted(&self) -> bool {
        matches!(self, Said::Counted(_) | Said::Part(..))
    }
}
