//! A group, its closed rounds and what it has practised.

use time::Date;

use super::agreement::{Terms, Unclear};
use super::{Agreement, Conversation, GroupId, Preparation, Round};

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
    /// What was said about the rounds, at most one a round.
    pub conversations: Vec<Conversation>,
    /// What was agreed on, oldest first, ended ones too.
    pub agreements: Vec<Agreement>,
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
            conversations: Vec::new(),
            agreements: Vec::new(),
        }
    }

    /// The newest round, where it has a result.
    pub fn newest_result(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.result.has_result())
    }

    /// What was said about a round; nothing yet where nobody has talked.
    pub fn conversation(&self, round: u32) -> Conversation {
        let mut all = self.conversations.iter();
        let found = all.find(|it| it.round == round).cloned();
        found.unwrap_or_else(|| Conversation::about(round))
    }

    /// Changes what was said about a round.
    pub fn talk(&mut self, round: u32, change: impl FnOnce(&mut Conversation)) {
        let mut all = self.conversations.iter_mut();
        if let Some(conversation) = all.find(|it| it.round == round) {
            return change(conversation);
        }
        let mut conversation = Conversation::about(round);
        change(&mut conversation);
        self.conversations.push(conversation);
    }

    /// The agreement of a number.
    pub fn agreement(&self, number: u32) -> Option<&Agreement> {
        self.agreements.iter().find(|it| it.number == number)
    }

    /// Adds what was agreed on.
    ///
    /// # Errors
    /// What is missing in it.
    pub fn agree(&mut self, terms: Terms, today: Date) -> Result<(), Vec<Unclear>> {
        let last = self.agreements.iter().map(|it| it.number).max();
        let number = last.unwrap_or(0).saturating_add(1);
        self.agreements.push(Agreement::new(number, terms, today)?);
        Ok(())
    }
}

/// The joint conversation's id in the log.
pub const JOINT_TALK: &str = "joint-talk";

/// The id of the guided conversation about a result, while it is in progress.
pub const RESULT_TALK: &str = "result-talk";

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
