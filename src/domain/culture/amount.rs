//! What stands in a field that is to hold a whole number.

/// The most characters of something that is no number.
pub const MOST_UNCLEAR: usize = 40;

/// A whole number, or what somebody wrote in its place: it is kept as it stands until
/// it is mended, so that nothing that was typed is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Amount {
    /// Nothing is written.
    #[default]
    Empty,
    /// A number. What it counts is said by the field: minutes, people, kronor.
    Whole(u32),
    /// Something that is not understood, of at most [`MOST_UNCLEAR`] characters.
    Unclear(String),
}

impl Amount {
    /// The number, if there is one.
    pub const fn number(&self) -> Option<u32> {
        match self {
            Amount::Whole(number) => Some(*number),
            Amount::Empty | Amount::Unclear(_) => None,
        }
    }

    /// Whether nothing is written.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Amount::Empty)
    }

    /// What is not understood, cut to its length.
    pub fn unclear(text: &str) -> Amount {
        Amount::Unclear(text.chars().take(MOST_UNCLEAR).collect())
    }
}

impl From<u32> for Amount {
    fn from(number: u32) -> Amount {
        Amount::Whole(number)
    }
}
