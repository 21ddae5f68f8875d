//! What comes of a meeting: decisions, what is to be done, questions, thanks.

use time::Date;

use super::Questions;

/// What came of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What was decided, in order.
    pub decisions: Vec<String>,
    /// Who does what by when.
    pub actions: Vec<Action>,
    /// Questions that were not answered at once.
    pub questions: Questions,
    /// Who is thanked for what; may be empty.
    pub thanks: String,
    /// When the group meets next.
    pub next_on: Option<Date>,
    /// The day on which what came of it was sent.
    pub sent_on: Option<Date>,
}

/// Something to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// What.
    pub what: String,
    /// Who does it; may be empty as long as nobody has said so.
    pub who: String,
    /// By which day.
    pub by: Option<Date>,
    /// Whether it is done.
    pub is_done: bool,
}

impl Action {
    /// Whether it says who and by when.
    pub fn is_clear(&self) -> bool {
        !self.who.trim().is_empty() && self.by.is_some()
    }
}

impl Outcome {
    /// What is still to be done.
    pub fn undone(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(|it| !it.is_done)
    }

    /// Whether something is left for the next meeting.
    pub fn has_unfinished(&self) -> bool {
        self.undone().next().is_some() || self.questions.unfinished().next().is_some()
    }

    /// Whether nothing has come of it yet.
    pub fn is_empty(&self) -> bool {
        *self == Outcome::default()
    }
}
