//! What a group said together about a result: what it thought beforehand, what
//! surprised it, and what it chose. It belongs to the group, not to anybody in it.

use super::{Dimension, Pair, Step};

/// The most perspectives that a group works with at a time.
pub const MOST_FOCUS: usize = 2;

/// What may be chosen: the four perspectives and the climate.
pub const CHOICES: [Dimension; 5] = [
    Dimension::Exploring,
    Dimension::Telling,
    Dimension::Inside,
    Dimension::Outside,
    Dimension::Climate,
];

/// A conversation about a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    /// The number of the round.
    pub round: u32,
    /// What the group thought that the answers would show.
    pub guess: Guess,
    /// What surprised, in the group's words.
    pub surprise: String,
    /// What the group chose, at most [`MOST_FOCUS`], in the order of
    /// [`CHOICES`]. Never set by the app.
    pub focus: Vec<Dimension>,
}

/// A group's guess; what it did not guess is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// By [`Pair::index`].
    pub pairs: [Option<Towards>; 2],
    /// How often the climate's statements are true.
    pub climate: Option<Step>,
}

/// Which of a pair is more common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// The first: exploring, or inside.
    First,
    /// About as much of both.
    Neither,
    /// The second: telling, or outside.
    Second,
}

impl Guess {
    /// Whether anything was guessed.
    pub fn is_made(&self) -> bool {
        *self != Guess::default()
    }

    /// The guess for a pair.
    pub fn pair(&self, pair: Pair) -> Option<Towards> {
        self.pairs[pair.index()]
    }
}

impl Conversation {
    /// A conversation in which nothing has been said yet.
    pub fn about(round: u32) -> Conversation {
        Conversation {
            round,
            ..Conversation::default()
        }
    }

    /// Chooses a perspective, or lets go of it. Whether it could be done: a third
    /// one cannot be chosen, nor the frames.
    pub fn choose(&mut self, dimension: Dimension) -> bool {
        if let Some(at) = self.focus.iter().position(|it| *it == dimension) {
            self.focus.remove(at);
            return true;
        }
        let is_free = self.focus.len() < MOST_FOCUS && CHOICES.contains(&dimension);
        if is_free {
            let at = self.focus.partition_point(|it| *it < dimension);
            self.focus.insert(at, dimension);
        }
        is_free
    }
}
