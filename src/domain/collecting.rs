//! Where sheets are counted: the round's mark, the collectors' numbers, the
//! random numbers by which a code is counted once, and the urn that holds them.

use super::tally::TallyError;
use super::{Sheet, Tally};

/// Tells a round from others in codes and on paper; drawn by chance, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u16);

impl Mark {
    /// A mark from its number; `None` for 0.
    pub const fn new(number: u16) -> Option<Mark> {
        match number {
            0 => None,
            _ => Some(Mark(number)),
        }
    }

    /// A mark from random bits.
    pub const fn from_chance(bits: u64) -> Mark {
        Mark((bits % 0xffff) as u16 + 1)
    }

    /// The number, 1 to 65,535.
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// The number of a collector: the device that opened the round, or a helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Station(u8);

impl Station {
    /// The device that opened the round.
    pub const FRONT: Station = Station(0);
    /// All eight.
    pub const ALL: [Station; 8] = [
        Station(0),
        Station(1),
        Station(2),
        Station(3),
        Station(4),
        Station(5),
        Station(6),
        Station(7),
    ];

    /// A collector by its number; `None` above 7.
    pub const fn new(number: u8) -> Option<Station> {
        match number {
            0..=7 => Some(Station(number)),
            _ => None,
        }
    }

    /// The number, 0 to 7.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// A random number of twenty bits that tells a hand-in code from all others. Two
/// of 120 people draw the same one in 0.7 per cent of such rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(u32);

impl Token {
    const BITS: u32 = 20;

    /// A number below 2²⁰; `None` above.
    pub const fn new(number: u32) -> Option<Token> {
        if number >> Token::BITS == 0 {
            Some(Token(number))
        } else {
            None
        }
    }

    /// A number from random bits.
    pub const fn from_chance(bits: u64) -> Token {
        Token((bits & ((1 << Token::BITS) - 1)) as u32)
    }

    /// The number, below 2²⁰.
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// Seals what a helper hands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub [u8; 16]);

/// Why a code's sheet was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// A code with its random number was counted before.
    Twice,
    /// As many codes as one collector keeps apart have been counted.
    Full,
    /// The sums would not fit, or the sheet is of another instrument.
    NoSum,
}

/// The random numbers of the codes that were counted, in order of size, so that
/// they tell no order of hand-in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens(Vec<Token>);

impl Tokens {
    /// More codes than this are for another collector: what is stored stays
    /// small, whatever is shown to the camera.
    pub const MOST: usize = 2_000;

    /// The numbers of so many sheets; `None` if they are too many, more than the
    /// sheets, or not in order.
    pub fn new(tokens: Vec<Token>, sheets: u64) -> Option<Tokens> {
        let is_rising = tokens.windows(2).all(|two| two[0] < two[1]);
        let fits =
            tokens.len() <= Tokens::MOST && tokens.len() as u64 <= sheets && is_rising;
        fits.then_some(Tokens(tokens))
    }

    /// The numbers, in order of size.
    pub fn all(&self) -> &[Token] {
        &self.0
    }

    /// Counts what has a number, once. Unchanged on an error.
    ///
    /// # Errors
    /// When it was counted before, or cannot be.
    pub fn once(
        &mut self,
        token: Token,
        count: impl FnOnce() -> Result<(), TallyError>,
    ) -> Result<(), NotCounted> {
        let Err(place) = self.0.binary_search(&token) else {
            return Err(NotCounted::Twice);
        };
        if Tokens::MOST <= self.0.len() {
            return Err(NotCounted::Full);
        }
        count().map_err(|_| NotCounted::NoSum)?;
        self.0.insert(place, token);
        Ok(())
    }
}

/// What one device has counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urn {
    /// The sum of all sheets.
    pub tally: Tally,
    /// The random numbers of the codes among them.
    tokens: Tokens,
}

impl Urn {
    /// More codes than this are for another collector.
    pub const MOST_CODES: usize = Tokens::MOST;

    /// An urn with a sum and the random numbers in it; `None` if they are too
    /// many, more than the sheets, or not in order.
    pub fn new(tally: Tally, tokens: Vec<Token>) -> Option<Urn> {
        let tokens = Tokens::new(tokens, tally.sheets())?;
        Some(Urn { tally, tokens })
    }

    /// An urn with nothing in it.
    pub fn empty(instrument: &'static super::Instrument) -> Urn {
        Urn {
            tally: Tally::empty(instrument),
            tokens: Tokens::default(),
        }
    }

    /// The random numbers of the codes that were counted, in order of size.
    pub fn tokens(&self) -> &[Token] {
        self.tokens.all()
    }

    /// Counts a sheet. The urn is unchanged on an error.
    ///
    /// # Errors
    /// When the sums would not fit, which no group of people reaches.
    pub fn count(&mut self, sheet: &Sheet) -> Result<(), TallyError> {
        self.tally.count(sheet)
    }

    /// Counts the sheet of a code, once. The urn is unchanged on an error.
    ///
    /// # Errors
    /// When it was counted before, or cannot be.
    pub fn count_code(&mut self, token: Token, sheet: &Sheet) -> Result<(), NotCounted> {
        let tally = &mut self.tally;
        self.tokens.once(token, || tally.count(sheet))
    }
}
