//! What a group agrees on: "when …, then …", with a day on which it is looked at
//! again. It meets the group first at its next visit, to be kept, changed or ended.

use time::Date;

/// Something that a group has agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Names it within the group; from 1, never used twice.
    pub number: u32,
    /// The situation: "when …".
    pub when: String,
    /// What is then done: "then …".
    pub then: String,
    /// Who sees to it, as a role rather than a name; empty for everyone.
    pub role: String,
    /// The id of an exercise that goes with it.
    pub exercise: Option<String>,
    /// The day it was made.
    pub made_on: Date,
    /// The day on which the group looks at it again.
    pub review_on: Date,
    /// What became of it, oldest first.
    pub reviews: Vec<Review>,
}

/// A day on which a group looked at an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day.
    pub on: Date,
    /// What the group decided.
    pub outcome: Outcome,
}

/// What a group decides about an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds as it is.
    Kept,
    /// It got other words or another day.
    Changed,
    /// It no longer holds.
    Ended,
}

/// What an agreement is made of, before it is one and while it is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The situation. Must not be empty.
    pub when: String,
    /// What is then done. Must not be empty.
    pub then: String,
    /// Who sees to it; may be empty.
    pub role: String,
    /// The id of an exercise.
    pub exercise: Option<String>,
    /// When it is looked at again. Must not lie before the day it is said.
    pub review_on: Option<Date>,
}

/// What is missing in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// No situation is named.
    When,
    /// Nothing is named that is then done.
    Then,
    /// There is no day, or one that has passed.
    ReviewOn,
}

impl Terms {
    /// What is missing, in the order of the form; empty when it can be agreed on.
    pub fn unclear(&self, today: Date) -> Vec<Unclear> {
        let is_past = self.review_on.is_none_or(|day| day < today);
        let missing = [
            (self.when.trim().is_empty(), Unclear::When),
            (self.then.trim().is_empty(), Unclear::Then),
            (is_past, Unclear::ReviewOn),
        ];
        let missing = missing.into_iter();
        missing
            .filter_map(|(is, what)| is.then_some(what))
            .collect()
    }
}

impl Agreement {
    /// A new agreement.
    ///
    /// # Errors
    /// What is missing.
    pub fn new(
        number: u32,
        terms: Terms,
        today: Date,
    ) -> Result<Agreement, Vec<Unclear>> {
        let unclear = terms.unclear(today);
        match terms.review_on {
            Some(review_on) if unclear.is_empty() => Ok(Agreement {
                number,
                when: trimmed(&terms.when),
                then: trimmed(&terms.then),
                role: trimmed(&terms.role),
                exercise: terms.exercise,
                made_on: today,
                review_on,
                reviews: Vec::new(),
            }),
            _ => Err(unclear),
        }
    }

    /// What it is made of, to be changed.
    pub fn terms(&self) -> Terms {
        Terms {
            when: self.when.clone(),
            then: self.then.clone(),
            role: self.role.clone(),
            exercise: self.exercise.clone(),
            review_on: Some(self.review_on),
        }
    }

    /// The group keeps it until another day. The day must not have passed.
    pub fn keep(&mut self, review_on: Date, today: Date) {
        self.review_on = review_on.max(today);
        self.decide(Outcome::Kept, today);
    }

    /// The group changes it. Unchanged on an error.
    ///
    /// # Errors
    /// What is missing.
    pub fn change(&mut self, terms: Terms, today: Date) -> Result<(), Vec<Unclear>> {
        let changed = Agreement::new(self.number, terms, today)?;
        let (made_on, reviews) = (self.made_on, std::mem::take(&mut self.reviews));
        *self = Agreement {
            made_on,
            reviews,
            ..changed
        };
        self.decide(Outcome::Changed, today);
        Ok(())
    }

    /// The group ends it.
    pub fn end(&mut self, today: Date) {
        self.decide(Outcome::Ended, today);
    }

    fn decide(&mut self, outcome: Outcome, on: Date) {
        self.reviews.push(Review { on, outcome });
    }

    /// Whether it no longer holds.
    pub fn is_ended(&self) -> bool {
        let last = self.reviews.last();
        last.is_some_and(|review| review.outcome == Outcome::Ended)
    }

    /// Whether it comes first at a visit on this day: it holds, and the group has
    /// not decided about it today.
    pub fn comes_first(&self, today: Date) -> bool {
        let last = self.reviews.last().map_or(self.made_on, |review| review.on);
        !self.is_ended() && last != today
    }

    /// Whether the day has come on which the group wanted to look at it again.
    pub fn is_due(&self, today: Date) -> bool {
        !self.is_ended() && self.review_on <= today
    }
}

fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}
