//! What a device keeps of somebody who answers a pulse on it: a device of their own.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use crate::codec::PulseReply;
use crate::domain::culture::pulse::Reply;
use crate::domain::timer::{Millis, Moment};
use crate::domain::{Mark, Response, Step};

/// What is older than this is forgotten at the next visit.
pub const KEPT_FOR: Millis = 24 * 60 * 60 * 1000;

const REPLY: Kind = Kind {
    name: "reply",
    version: 1,
};

/// What is held of a pulse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Begun answers; `None` where nothing is chosen yet.
    Begun {
        /// The pulse.
        mark: Mark,
        /// In the order of the statements.
        given: [Option<Response>; 3],
    },
    /// A code that was shown: from then on its answers are fixed.
    Shown(PulseReply),
    /// A code of this pulse was counted; the answers are gone.
    Done {
        /// The pulse.
        mark: Mark,
    },
}

impl Held {
    /// The pulse that it belongs to.
    pub fn mark(&self) -> Mark {
        match self {
            Held::Begun { mark, .. } | Held::Done { mark } => *mark,
            Held::Shown(reply) => reply.mark,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    mark: u16,
    /// Milliseconds since 1970.
    touched: u64,
    /// A character a statement: a digit, 0 for cannot judge, or a hyphen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    given: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

pub(super) fn seal(held: &Held, touched: Moment) -> String {
    let (given, code) = match held {
        Held::Begun { given, .. } => (Some(given.iter().map(character).collect()), None),
        Held::Shown(reply) => (None, Some(reply.code())),
        Held::Done { .. } => (None, None),
    };
    let record = Record {
        mark: held.mark().get(),
        touched,
        given,
        code,
    };
    envelope::seal(REPLY, &record)
}

fn character(given: &Option<Response>) -> char {
    given.map_or('-', |it| char::from(b'0' + it.step().map_or(0, Step::code)))
}

pub(super) fn open(text: &str) -> Result<(Held, Moment), Fault> {
    let record: Record = envelope::open(REPLY, text)?;
    let touched = record.touched;
    let held = restore(record).ok_or(Fault::Damaged)?;
    Ok((held, touched))
}

fn restore(record: Record) -> Option<Held> {
    let mark = Mark::new(record.mark)?;
    match (record.given, record.code) {
        (Some(given), None) => {
            let given = match given.as_bytes() {
                [a, b, c] => [response(*a)?, response(*b)?, response(*c)?],
                _ => return None,
            };
            Some(Held::Begun { mark, given })
        }
        (None, Some(code)) => {
            let reply = PulseReply::read(&code).ok()?;
            (reply.mark == mark).then_some(Held::Shown(reply))
        }
        (None, None) => Some(Held::Done { mark }),
        _ => None,
    }
}

/// Nothing chosen yet, or what was chosen.
fn response(character: u8) -> Option<Option<Response>> {
    match character {
        b'-' => Some(None),
        b'0' => Some(Some(Response::CannotJudge)),
        digit => {
            let step = Step::new(digit.wrapping_sub(b'0'))?;
            Some(Some(Response::Step(step)))
        }
    }
}

/// All answers, where what is not chosen counts as cannot judge.
pub fn reply(given: [Option<Response>; 3]) -> Reply {
    Reply(given.map(Option::unwrap_or_default))
}
