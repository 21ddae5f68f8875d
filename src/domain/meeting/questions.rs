//! Questions that a meeting does not answer at once, with two fates: answered
//! later by somebody, or parked for a reason.

use time::Date;

use super::MANY;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Names it within its meeting; from 1, never used twice.
    pub number: u32,
    /// The question. Never empty.
    pub text: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing is decided yet.
    Open,
    /// Somebody answers it later.
    Later {
        /// Who.
        who: String,
        /// By which day.
        by: Date,
    },
    /// It is not taken further.
    Parked {
        /// Why.
        reason: String,
    },
    /// It was answered.
    Answered {
        /// The answer; may be empty where it was given by word of mouth.
        answer: String,
    },
}

/// What is missing in a fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFate {
    /// Nobody is named.
    Who,
    /// No reason is given.
    Reason,
}

impl Fate {
    /// A fate whose texts are trimmed.
    ///
    /// # Errors
    /// What is missing: a question is not put off without somebody who answers
    /// it, and not parked without a reason.
    pub fn settled(self) -> Result<Fate, NoFate> {
        match self {
            Fate::Later { who, .. } if who.trim().is_empty() => Err(NoFate::Who),
            Fate::Later { who, by } => Ok(Fate::Later {
                who: who.trim().to_owned(),
                by,
            }),
            Fate::Parked { reason } if reason.trim().is_empty() => Err(NoFate::Reason),
            Fate::Parked { reason } => Ok(Fate::Parked {
                reason: reason.trim().to_owned(),
            }),
            Fate::Answered { answer } => Ok(Fate::Answered {
                answer: answer.trim().to_owned(),
            }),
            Fate::Open => Ok(Fate::Open),
        }
    }
}

/// The questions of a meeting, in the order in which they were asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions(Vec<Question>);

impl Questions {
    /// Questions as they were kept; `None` where a number stands twice or is 0.
    pub fn new(questions: Vec<Question>) -> Option<Questions> {
        let mut numbers: Vec<u32> = questions.iter().map(|it| it.number).collect();
        numbers.sort_unstable();
        let is_twice = numbers.windows(2).any(|two| two.first() == two.last());
        let is_sound = !is_twice && !numbers.contains(&0);
        is_sound.then_some(Questions(questions))
    }

    /// All of them.
    pub fn all(&self) -> &[Question] {
        &self.0
    }

    /// Adds a question, and gives its number; `None` for an empty one and where
    /// there are [`MANY`].
    pub fn ask(&mut self, text: &str) -> Option<u32> {
        let text = text.trim();
        if text.is_empty() || MANY <= self.0.len() {
            return None;
        }
        let last = self.0.iter().map(|it| it.number).max();
        let number = last.unwrap_or(0).checked_add(1)?;
        self.0.push(Question {
            number,
            text: text.to_owned(),
            fate: Fate::Open,
        });
        Some(number)
    }

    /// Decides about a question. Nothing changes on an error.
    ///
    /// # Errors
    /// What is missing in the fate.
    pub fn decide(&mut self, number: u32, fate: Fate) -> Result<(), NoFate> {
        let fate = fate.settled()?;
        if let Some(question) = self.0.iter_mut().find(|it| it.number == number) {
            question.fate = fate;
        }
        Ok(())
    }

    /// Words a question anew; an empty text changes nothing.
    pub fn reword(&mut self, number: u32, text: &str) {
        let text = text.trim();
        let mut all = self.0.iter_mut();
        if let Some(question) = all.find(|it| it.number == number && !text.is_empty()) {
            question.text = text.to_owned();
        }
    }

    /// Takes a question away.
    pub fn remove(&mut self, number: u32) {
        self.0.retain(|it| it.number != number);
    }

    /// Those about which nothing is decided.
    pub fn open(&self) -> impl Iterator<Item = &Question> {
        self.0.iter().filter(|it| it.fate == Fate::Open)
    }

    /// Those that the next meeting has to know of: open, or to be answered.
    pub fn unfinished(&self) -> impl Iterator<Item = &Question> {
        let is_unfinished =
            |it: &&Question| matches!(it.fate, Fate::Open | Fate::Later { .. });
        self.0.iter().filter(is_unfinished)
    }
}
