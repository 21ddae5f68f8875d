//! The way to a round for those who answer: twelve symbols in the fragment of
//! the answering page's address, and behind them, where they fit, the words that
//! only this round has. Without them, as when the address is typed, the page
//! says that they stand on the screen.

use super::code::{Fault, Kind, open, seal};
use super::instrument::{instrument, number};
use crate::domain::{Instrument, Limit, Mark, Station};

/// What stands between the code and the words.
pub(super) const BETWEEN: char = '~';
/// Longer words than this stay on the screen: the picture would be too fine.
const LONGEST: usize = 80;
/// The limit is told as what it lies above the least one.
pub(super) const LIMIT_BITS: u32 = 11;

/// Words that a round may have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Named {
    /// It has none.
    #[default]
    Nothing,
    /// It has some, that stand on the screen.
    OnScreen,
    /// These.
    Words(String),
}

impl Named {
    /// Words that a person wrote, cut down to what fits; empty is nothing.
    pub fn of(words: &str) -> Named {
        let words = words.trim();
        if words.is_empty() {
            Named::Nothing
        } else if words.len() <= LONGEST {
            Named::Words(words.to_owned())
        } else {
            Named::OnScreen
        }
    }

    pub(super) fn words(&self) -> &str {
        match self {
            Named::Words(words) => words,
            Named::Nothing | Named::OnScreen => "",
        }
    }

    /// What was said to be there, with the words that came along.
    pub(super) fn read(is_there: bool, words: Option<&str>) -> Named {
        if !is_there {
            return Named::Nothing;
        }
        let words = words.and_then(unescaped).unwrap_or_default();
        match Named::of(&words) {
            Named::Nothing => Named::OnScreen,
            named => named,
        }
    }
}

/// An invitation to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What is answered.
    pub instrument: &'static Instrument,
    /// The round.
    pub mark: Mark,
    /// The collector that the code of the answers is for, to begin with.
    pub station: Station,
    /// The fewest answers that show a result.
    pub limit: Limit,
    /// Which meeting it is about.
    pub meeting: Named,
    /// Who else will see the result.
    pub audience: Named,
}

impl Invitation {
    /// The code alone: twelve symbols.
    pub fn code(&self) -> String {
        let most = (1 << LIMIT_BITS) - 1;
        let above = self.limit.get().saturating_sub(Limit::LEAST).min(most);
        seal(Kind::Invitation, |bits| {
            bits.put(u128::from(number(self.instrument)), 8);
            bits.put(u128::from(self.mark.get()), 16);
            bits.put(u128::from(self.station.get()), 3);
            bits.put(u128::from(above), LIMIT_BITS);
            bits.put(u128::from(self.meeting != Named::Nothing), 1);
            bits.put(u128::from(self.audience != Named::Nothing), 1);
        })
    }

    /// The code with the words, for a fragment.
    pub fn fragment(&self) -> String {
        let mut out = self.code();
        let words = [self.meeting.words(), self.audience.words()];
        if words.iter().any(|it| !it.is_empty()) {
            for it in words {
                out.push(BETWEEN);
                escape(it, &mut out);
            }
        }
        out
    }

    /// What a fragment says, with or without its `#`.
    ///
    /// # Errors
    /// When it does not begin with the code of an instrument that is here.
    pub fn read(fragment: &str) -> Result<Invitation, Fault> {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut parts = text.split(BETWEEN);
        let code = parts.next().unwrap_or_default();
        let (meeting, audience) = (parts.next(), parts.next());
        open(Kind::Invitation, code, |bits| {
            let instrument = instrument(bits.take_u8().ok_or(Fault::Damaged)?)?;
            let mut rest = || {
                let mark = Mark::new(u16::try_from(bits.take(16)?).ok()?)?;
                let station = Station::new(u8::try_from(bits.take(3)?).ok()?)?;
                let above = bits.take_u32(LIMIT_BITS)?;
                let limit = Limit::new(above.checked_add(Limit::LEAST)?)?;
                let mut flag = || Some(bits.take(1)? == 1);
                Some(Invitation {
                    instrument,
                    mark,
                    station,
                    limit,
                    meeting: Named::read(flag()?, meeting),
                    audience: Named::read(flag()?, audience),
                })
            };
            rest().ok_or(Fault::Damaged)
        })
    }
}

/// Words as they may stand in an address: every byte but letters, digits and a
/// few marks as `%` and two digits.
pub(super) fn escape(words: &str, out: &mut String) {
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// The words of an address; `None` where they are not whole. What would not be
/// seen on a page is left out.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    let words = String::from_utf8(bytes).ok()?;
    Some(words.chars().filter(|it| !it.is_control()).collect())
}
