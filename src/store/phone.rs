//! The sheet of somebody who answers on a phone of their own. The answering page
//! is small and reads no JSON: its record is one line of words in the envelope
//! that all documents have.

use super::envelope::Fault;
use crate::codec::{HandIn, instrument};
use crate::domain::timer::{Millis, Moment};
use crate::domain::{Instrument, Mark, Response, Step};

/// Where the language of a window is kept, in its own storage; `public/a/early.js` reads
/// it too.
pub const LANGUAGE: &str = "samklang/lang";

/// Whether the settings of the app on this device ask for easy Swedish. Only that is
/// read of them: the answering page has no room for more.
pub fn asks_for_easy(read: impl FnOnce(&str) -> Option<String>) -> bool {
    read(super::keys::SETTINGS).is_some_and(|it| it.contains(r#""lang":"easy""#))
}

/// Its key in local storage.
pub const KEY: &str = "samklang/phone";
/// Whether anything is kept is tried here.
pub const PROBE: &str = super::keys::PROBE;
/// What is older than this is forgotten at the next visit.
pub const KEPT_FOR: Millis = 24 * 60 * 60 * 1000;

const BEFORE: &str = "{\"v\":1,\"kind\":\"phone\",\"data\":\"";
const AFTER: &str = "\"}";

/// What a phone holds of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phone {
    /// A begun sheet.
    Begun {
        /// What is answered.
        instrument: &'static Instrument,
        /// The round.
        mark: Mark,
        /// One response a statement, in the order they are met.
        met: Vec<Response>,
    },
    /// A code that was shown: from then on its sheet is fixed.
    Shown(HandIn),
    /// Somebody has handed in on this phone; the answers are gone.
    Done {
        /// The round.
        mark: Mark,
    },
}

impl Phone {
    /// The record as text, with when it was last touched.
    pub fn seal(&self, touched: Moment) -> String {
        let words = match self {
            Phone::Begun {
                instrument,
                mark,
                met,
            } => {
                let digit =
                    |it: &Response| char::from(b'0' + it.step().map_or(0, Step::code));
                let met: String = met.iter().map(digit).collect();
                let number = instrument::number(instrument);
                format!("begun {touched} {} {number} {met}", mark.get())
            }
            Phone::Shown(hand_in) => format!("shown {touched} {}", hand_in.code()),
            Phone::Done { mark } => format!("done {touched} {}", mark.get()),
        };
        format!("{BEFORE}{words}{AFTER}")
    }

    /// The round that it belongs to.
    pub fn mark(&self) -> Mark {
        match self {
            Phone::Begun { mark, .. } | Phone::Done { mark } => *mark,
            Phone::Shown(hand_in) => hand_in.mark,
        }
    }
}

/// A record from text, and when it was last touched.
///
/// # Errors
/// When it is damaged, or a newer version of the app wrote it.
pub fn open(text: &str) -> Result<(Phone, Moment), Fault> {
    read(opened(text)?).ok_or(Fault::Damaged)
}

/// The words in an envelope. The start page asks no more of the record than
/// that there are some: what reads them is the answering page's.
pub(super) fn opened(text: &str) -> Result<&str, Fault> {
    let words = text.strip_prefix(BEFORE);
    let words = words.and_then(|it| it.strip_suffix(AFTER));
    words.ok_or_else(|| match version(text) {
        Some(version) if 1 < version => Fault::Newer,
        _ => Fault::Damaged,
    })
}

fn read(words: &str) -> Option<(Phone, Moment)> {
    let mut words = words.split(' ');
    let kind = words.next()?;
    let touched = words.next()?.parse().ok()?;
    let rest: Vec<&str> = words.collect();
    let mark = |text: &str| Mark::new(text.parse().ok()?);
    let phone = match (kind, rest.as_slice()) {
        ("begun", [round, number, met]) => {
            let instrument = instrument::instrument(number.parse().ok()?).ok()?;
            let response = |digit: u8| match digit {
                b'0' => Some(Response::CannotJudge),
                _ => Step::new(digit.wrapping_sub(b'0')).map(Response::Step),
            };
            let met: Vec<_> = met.bytes().map(response).collect::<Option<_>>()?;
            let fits = met.len() <= instrument.order.len();
            let mark = mark(round)?;
            fits.then_some(Phone::Begun {
                instrument,
                mark,
                met,
            })?
        }
        ("shown", [code]) => Phone::Shown(HandIn::read(code).ok()?),
        ("done", [round]) => Phone::Done { mark: mark(round)? },
        _ => return None,
    };
    Some((phone, touched))
}

/// The version of an envelope.
fn version(text: &str) -> Option<u32> {
    let (number, _) = text.strip_prefix("{\"v\":")?.split_once(',')?;
    number.parse().ok()
}
