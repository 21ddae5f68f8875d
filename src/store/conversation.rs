//! The stored form of what a group said about a round.

use serde::{Deserialize, Serialize};

use crate::domain::conversation::{Guess, Towards};
use crate::domain::{Conversation, Dimension, Step};

/// The round; the guess, for both pairs 0 towards the first, 1 neither, 2 towards
/// the second, and for the climate a step, 1 to 5; the surprise; the letters of what
/// was chosen. A list without names is read by half the code, and the start page
/// reads it too.
#[derive(Serialize, Deserialize)]
pub(super) struct ConversationRecord(u32, [Option<u8>; 3], String, String);

const TOWARDS: [Towards; 3] = [Towards::First, Towards::Neither, Towards::Second];

impl ConversationRecord {
    pub(super) fn of(conversation: &Conversation) -> ConversationRecord {
        let Guess { pairs, climate } = conversation.guess;
        let [first, second] = pairs.map(|it| it.map(|it| it as u8));
        ConversationRecord(
            conversation.round,
            [first, second, climate.map(Step::code)],
            conversation.surprise.clone(),
            conversation.focus.iter().map(|it| it.letter()).collect(),
        )
    }

    pub(super) fn restore(self) -> Option<Conversation> {
        let ConversationRecord(round, [first, second, climate], surprise, letters) = self;
        let towards = |code: u8| TOWARDS.get(usize::from(code)).copied();
        let mut conversation = Conversation {
            round,
            guess: Guess {
                pairs: [known(first, towards)?, known(second, towards)?],
                climate: known(climate, Step::new)?,
            },
            surprise,
            focus: Vec::new(),
        };
        for letter in letters.chars() {
            let mut buffer = [0; 4];
            let dimension = Dimension::of_letter(letter.encode_utf8(&mut buffer))?;
            let is_new = !conversation.focus.contains(&dimension);
            if !is_new || !conversation.choose(dimension) {
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
