//! Entering the paper slips of a pulse by keyboard, one key a statement. A slip lives
//! here until it is counted, and nowhere else.

use crate::app::enter::Key;
use crate::domain::culture::pulse::Reply;
use crate::store::reply::reply;

use super::pulse_answer::{Given, missing};

/// What is said in one line below what the person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The key is no answer.
    Wrong,
    /// A statement has no digit, by its place.
    Missing(usize),
    /// The last slip was counted; as many are counted now.
    Counted(u64),
    /// The slip could not be counted, and is still here.
    NotCounted,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Count the slip in the pulse as it is stored now, and tell the room.
    Count(Reply),
    /// Move the keyboard to a statement's field, by its place.
    ToField(usize),
    /// Move the keyboard to the button that counts.
    ToCount,
}

/// The room's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entering {
    given: Given,
    said: Option<Said>,
}

impl Entering {
    /// What was entered for a statement, by its place.
    pub fn given(&self, at: usize) -> Option<crate::domain::Response> {
        self.given.get(at).copied().flatten()
    }

    /// What is said now.
    pub fn said(&self) -> Option<Said> {
        self.said
    }

    /// A key in the field of a statement. An answer moves on.
    pub fn press(&mut self, at: usize, key: Key) -> Option<Effect> {
        let slot = self.given.get_mut(at)?;
        self.said = None;
        match key {
            Key::Answer(response) => *slot = Some(response),
            Key::Clear => {
                *slot = None;
                return None;
            }
            Key::Other => {
                self.said = Some(Said::Wrong);
                return None;
            }
        }
        let next = at + 1;
        let is_last = self.given.len() <= next;
        Some(if is_last {
            Effect::ToCount
        } else {
            Effect::ToField(next)
        })
    }

    /// The slip is to be counted, if no field is empty: a row that was passed over by
    /// mistake must not become an answer.
    pub fn count(&mut self) -> Effect {
        match missing(&self.given) {
            Some(at) => {
                self.said = Some(Said::Missing(at));
                Effect::ToField(at)
            }
            None => Effect::Count(reply(self.given)),
        }
    }

    /// The slip was counted, as the one of so many, and the next begins; or it was
    /// not, and is still here.
    pub fn counted(&mut self, sheets: Option<u64>) -> Option<Effect> {
        let Some(sheets) = sheets else {
            self.said = Some(Said::NotCounted);
            return None;
        };
        *self = Entering {
            given: Given::default(),
            said: Some(Said::Counted(sheets)),
        };
        Some(Effect::ToField(0))
    }
}
