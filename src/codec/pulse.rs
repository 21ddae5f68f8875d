//! The codes of a pulse: the way to it, and one person's answers. They hold no time,
//! no device, no name and no language. Every bit stands in `docs/FORMATS.md`.

use super::bits::Reader;
use super::code::{Fault, Kind, open, seal};
use super::hand_in::pair;
use super::invitation::{BETWEEN, LIMIT_BITS, escape};
use crate::codec::Named;
use crate::domain::culture::pulse::{Reply, VERSION};
use crate::domain::{Limit, Mark, Response, Step, Token};

/// Answers as one number in base 6 are below 216.
const ANSWER_BITS: u32 = 8;

/// The way to a pulse: twelve symbols, and behind them its title where that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseLink {
    /// The pulse.
    pub mark: Mark,
    /// The fewest answers that show a result.
    pub limit: Limit,
    /// What it is called.
    pub title: Named,
}

/// One person's answers to a pulse: fifteen symbols.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseReply {
    /// The pulse.
    pub mark: Mark,
    /// A random number that tells it from all others.
    pub token: Token,
    /// The answers.
    pub reply: Reply,
}

impl PulseLink {
    /// The code alone.
    pub fn code(&self) -> String {
        let most = (1 << LIMIT_BITS) - 1;
        let above = self.limit.get().saturating_sub(Limit::LEAST).min(most);
        seal(Kind::PulseLink, |bits| {
            bits.put(u128::from(VERSION), 8);
            bits.put(u128::from(self.mark.get()), 16);
            bits.put(u128::from(above), LIMIT_BITS);
            bits.put(u128::from(self.title != Named::Nothing), 1);
        })
    }

    /// The code with the title, for an address.
    pub fn fragment(&self) -> String {
        let mut out = self.code();
        let title = self.title.words();
        if !title.is_empty() {
            out.push(BETWEEN);
            escape(title, &mut out);
        }
        out
    }

    /// What a code says, with its title or without.
    ///
    /// # Errors
    /// When it does not begin with the code of a pulse that can be answered here.
    pub fn read(text: &str) -> Result<PulseLink, Fault> {
        let (code, title) = match text.split_once(BETWEEN) {
            Some((code, title)) => (code, Some(title)),
            None => (text, None),
        };
        open(Kind::PulseLink, code, |bits| {
            version(bits)?;
            let mut rest = || {
                let mark = Mark::new(u16::try_from(bits.take(16)?).ok()?)?;
                let above = bits.take_u32(LIMIT_BITS)?;
                let limit = Limit::new(above.checked_add(Limit::LEAST)?)?;
                let title = Named::read(bits.take(1)? == 1, title);
                Some(PulseLink { mark, limit, title })
            };
            rest().ok_or(Fault::Damaged)
        })
    }
}

impl PulseReply {
    /// The code.
    pub fn code(&self) -> String {
        let answers = self.reply.0.iter().fold(0, |number, response| {
            number * 6 + u128::from(response.step().map_or(0, Step::code))
        });
        seal(Kind::PulseReply, |bits| {
            bits.put(u128::from(VERSION), 8);
            bits.put(u128::from(self.mark.get()), 16);
            bits.put(u128::from(self.token.get()), 20);
            bits.put(answers, ANSWER_BITS);
        })
    }

    /// What a code holds.
    ///
    /// # Errors
    /// When it is no code with answers to a pulse, or to one that is not here.
    pub fn read(text: &str) -> Result<PulseReply, Fault> {
        open(Kind::PulseReply, text, |bits| {
            version(bits)?;
            let mut rest = || {
                Some(PulseReply {
                    mark: Mark::new(u16::try_from(bits.take(16)?).ok()?)?,
                    token: Token::new(bits.take_u32(20)?)?,
                    reply: reply(bits.take_u32(ANSWER_BITS)?)?,
                })
            };
            rest().ok_or(Fault::Damaged)
        })
    }

    /// Two symbols of the random number, by which a person sees that it was their
    /// code that was counted. They say nothing of the answers.
    pub fn pair(&self) -> String {
        pair(self.token)
    }
}

/// Before the rest: of unknown statements the rest is unknown too.
fn version(bits: &mut Reader<'_>) -> Result<(), Fault> {
    match bits.take_u8() {
        Some(VERSION) => Ok(()),
        Some(other) => Err(Fault::UnknownInstrument(other)),
        None => Err(Fault::Damaged),
    }
}

/// The answers of a number; `None` if no answers give it.
fn reply(number: u32) -> Option<Reply> {
    let digits = [number / 36, number / 6 % 6, number % 6];
    let response = |digit: u32| {
        let step = u8::try_from(digit).ok().and_then(Step::new);
        step.map_or(Response::CannotJudge, Response::Step)
    };
    (number < 216).then(|| Reply(digits.map(response)))
}
