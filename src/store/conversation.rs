//! The stored form of what a group said about a round.

use serde::{Deserialize, Serialize};

use super::round::LETTERS;
use crate::domain::conversation::{CHOICES, Guess, MOST_FOCUS, Towards};
use crate::domain::{Conversation, Dimension, Step};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConversationRecord {
    round: u32,
    /// For both pairs 0 towards the first, 1 neither, 2 towards the second; for
    /// the climate a step, 1 to 5.
    guess: (Option<u8>, Option<u8>, Option<u8>),
    surprise: String,
    /// Letters of dimensions.
    focus: Vec<String>,
}

const TOWARDS: [Towards; 3] = [Towards::First, Towards::Neither, Towards::Second];

impl ConversationRecord {
    pub(super) fn of(conversation: &Conversation) -> ConversationRecord {
        let Guess { pairs, climate } = conversation.guess;
        let [first, second] = pairs.map(|it| it.map(|it| it as u8));
        let letter = |it: &Dimension| LETTERS.get(it.index()).map(|it| (*it).to_owned());
        ConversationRecord {
            round: conversation.round,
            guess: (first, second, climate.map(Step::code)),
            surprise: conversation.surprise.clone(),
            focus: conversation.focus.iter().filter_map(letter).collect(),
        }
    }

    pub(super) fn restore(self) -> Option<Conversation> {
        let (first, second, climate) = self.guess;
        let guess = Guess {
            pairs: [
                known(first, |it| TOWARDS.get(usize::from(it)).copied())?,
                known(second, |it| TOWARDS.get(usize::from(it)).copied())?,
            ],
            climate: known(climate, Step::new)?,
        };
        let mut conversation = Conversation {
            round: self.round,
            guess,
            surprise: self.surprise,
            focus: Vec::new(),
        };
        if MOST_FOCUS < self.focus.len() {
            return None;
        }
        for letter in &self.focus {
            let of = |it: &&Dimension| LETTERS.get(it.index()) == Some(&letter.as_str());
            let dimension = CHOICES.iter().find(of)?;
            if conversation.focus.contains(dimension) || !conversation.choose(*dimension)
            {
                return None;
            }
        }
        Some(conversation)
    }
}

/// `None` for a value that means nothing.
fn known<T>(value: Option<u8>, of: impl Fn(u8) -> Option<T>) -> Option<Option<T>> {
    match value {
        Some(value) => of(value).map(Some),
        None => Some(None),
    }
}
