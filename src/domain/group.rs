//! A group, its closed rounds and what it has practised.

use time::Date;

use super::{Preparation, Round};

/// A group's id: eight characters of Crockford base 32, lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(String);

const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl GroupId {
    /// An id from random bits; forty of them are used.
    pub fn from_bits(bits: u64) -> GroupId {
        let letters = (0..8).map(|n| (bits >> (5 * n)) as usize % CROCKFORD.len());
        GroupId(
            letters
                .filter_map(|n| CROCKFORD.get(n).map(|c| char::from(*c)))
                .collect(),
        )
    }

    /// An id from text; `None` if it is not one.
    pub fn parse(text: &str) -> Option<GroupId> {
        let fits = text.len() == 8 && text.bytes().all(|byte| CROCKFORD.contains(&byte));
        fits.then(|| GroupId(text.to_owned()))
    }

    /// The eight characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A group that meets regularly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Names it in storage and addresses.
    pub id: GroupId,
    /// What it calls itself. Never empty.
    pub name: String,
    /// Which meeting the survey is about; empty for the usual ones.
    pub meeting: String,
    /// What is said before the next round.
    pub preparation: Preparation,
    /// The closed rounds, oldest first.
    pub rounds: Vec<Round>,
    /// What was practised, oldest first.
    pub log: Vec<Practice>,
}

impl Group {
    /// A group at its beginning.
    pub fn new(id: GroupId, name: String) -> Group {
        Group {
            id,
            name,
            meeting: String::new(),
            preparation: Preparation::default(),
            rounds: Vec::new(),
            log: Vec::new(),
        }
    }
}

/// The joint conversation's id in the log.
pub const JOINT_TALK: &str = "joint-talk";

/// An exercise that was run, or a joint conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// The exercise's id, or [`JOINT_TALK`].
    pub exercise: String,
    /// The day.
    pub on: Date,
    /// What the group noticed.
    pub noticed: String,
    /// What it agreed on.
    pub agreed: String,
}
