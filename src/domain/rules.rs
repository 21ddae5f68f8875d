//! Ground rules that a group makes for its meetings: behaviours that can be seen,
//! agreed on together, and looked at again on one day for the whole set.

use time::Date;

use super::agreement::{Outcome, Review};

/// The most letters, spaces and signs of a rule: what can be read at a glance.
pub const LONGEST: usize = 200;

/// With fewer than this the app says that a group usually wants more. Our own
/// judgement, as the next two are.
pub const FEW: usize = 5;

/// The most rules that hold at a time.
pub const MOST: usize = 7;

/// The most proposals at a time.
pub const MOST_PROPOSED: usize = 30;

/// A rule that was agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Names it among the group's rules; from 1, never used twice.
    pub number: u32,
    /// A behaviour in one sentence: 1 to [`LONGEST`] characters.
    pub text: String,
    /// The day it was agreed on.
    pub made_on: Date,
    /// What became of it, oldest first.
    pub reviews: Vec<Review>,
}

impl Rule {
    /// Whether it no longer holds.
    pub fn is_ended(&self) -> bool {
        let last = self.reviews.last();
        last.is_some_and(|review| review.outcome == Outcome::Ended)
    }

    /// The day on which the group last said something about it.
    fn last_said(&self) -> Date {
        self.reviews.last().map_or(self.made_on, |review| review.on)
    }

    fn decide(&mut self, outcome: Outcome, on: Date) {
        self.reviews.push(Review { on, outcome });
    }
}

/// A group's ground rules: what is proposed, what holds and what has ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// What is proposed and not yet agreed on, in the group's order.
    pub proposed: Vec<String>,
    /// What was agreed on, in the order in which it is shown, ended ones too.
    pub agreed: Vec<Rule>,
    /// The day on which the group looks at those that hold; there is one as soon as
    /// something was agreed on.
    pub review_on: Option<Date>,
}

/// Why a text is not taken as a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There are no words in it.
    Empty,
    /// It has more than [`LONGEST`] characters.
    TooLong,
    /// It is proposed already, or holds.
    Twice,
    /// There are [`MOST_PROPOSED`] proposals.
    Full,
}

/// Why a group cannot agree as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing is proposed.
    Nothing,
    /// So many would hold, more than [`MOST`].
    TooMany(usize),
    /// The day has come to look at those that hold, and they come first.
    ReviewFirst,
    /// There is no day to look at them again, or none after today.
    ReviewOn,
}

impl Rules {
    /// Those that hold, in their order.
    pub fn holding(&self) -> impl Iterator<Item = &Rule> {
        self.agreed.iter().filter(|rule| !rule.is_ended())
    }

    /// Those that no longer hold.
    pub fn ended(&self) -> impl Iterator<Item = &Rule> {
        self.agreed.iter().filter(|rule| rule.is_ended())
    }

    /// How many would hold if the group agreed on all that is proposed.
    pub fn together(&self) -> usize {
        self.holding().count() + self.proposed.len()
    }

    /// Whether a text is proposed or holds already; large and small letters and
    /// the stop at its end make no difference.
    pub fn has(&self, text: &str) -> bool {
        let wanted = alike(text);
        let holds = self.holding().map(|rule| &rule.text);
        holds.chain(&self.proposed).any(|it| alike(it) == wanted)
    }

    /// The place of a proposal, from 0.
    pub fn place(&self, text: &str) -> Option<usize> {
        let wanted = alike(text);
        self.proposed.iter().position(|it| alike(it) == wanted)
    }

    /// Proposes a rule, as the last.
    ///
    /// # Errors
    /// Why it is not taken; nothing has changed then.
    pub fn propose(&mut self, text: &str) -> Result<(), Unfit> {
        let text = fit(text)?;
        if self.has(&text) {
            return Err(Unfit::Twice);
        }
        if MOST_PROPOSED <= self.proposed.len() {
            return Err(Unfit::Full);
        }
        self.proposed.push(text);
        Ok(())
    }

    /// Takes a proposal back. Nothing happens at a place where there is none.
    pub fn withdraw(&mut self, place: usize) {
        if place < self.proposed.len() {
            self.proposed.remove(place);
        }
    }

    /// Moves a proposal to another place. Nothing happens where there is none.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from < self.proposed.len() && to < self.proposed.len() {
            let text = self.proposed.remove(from);
            self.proposed.insert(to, text);
        }
    }

    /// The group agrees on what is proposed, beside what holds already, and on the
    /// day on which it looks at all of it.
    ///
    /// # Errors
    /// Why it cannot; nothing has changed then.
    pub fn agree(&mut self, review_on: Option<Date>, today: Date) -> Result<(), Refused> {
        if self.proposed.is_empty() {
            return Err(Refused::Nothing);
        }
        if MOST < self.together() {
            return Err(Refused::TooMany(self.together()));
        }
        self.next_review(review_on, today)?;
        let last = self.agreed.iter().map(|rule| rule.number).max();
        let numbers = last.unwrap_or(0).saturating_add(1)..;
        let texts = std::mem::take(&mut self.proposed);
        self.agreed
            .extend(numbers.zip(texts).map(|(number, text)| Rule {
                number,
                text,
                made_on: today,
                reviews: Vec::new(),
            }));
        Ok(())
    }

    /// Whether the day has come to look at those that hold.
    pub fn is_due(&self, today: Date) -> bool {
        let has_come = self.review_on.is_some_and(|day| day <= today);
        has_come && self.holding().next().is_some()
    }

    /// Whether the group has still to decide about a rule when it looks at them on
    /// this day, on the day it wanted to or before it.
    pub fn awaits(&self, rule: &Rule, today: Date) -> bool {
        let since = self.review_on.map_or(today, |day| day.min(today));
        !rule.is_ended() && rule.last_said() < since
    }

    /// How many the group has still to decide about.
    pub fn awaiting(&self, today: Date) -> usize {
        self.holding().filter(|it| self.awaits(it, today)).count()
    }

    /// The day on which the group looks at them the next time.
    ///
    /// # Errors
    /// When the day to look at them has come and not every rule was decided about,
    /// or the new day does not lie after today; nothing has changed then.
    pub fn next_review(
        &mut self,
        review_on: Option<Date>,
        today: Date,
    ) -> Result<(), Refused> {
        if self.is_due(today) && 0 < self.awaiting(today) {
            return Err(Refused::ReviewFirst);
        }
        let day = review_on.filter(|day| today < *day);
        self.review_on = Some(day.ok_or(Refused::ReviewOn)?);
        Ok(())
    }

    /// The group keeps a rule as it is. Nothing happens where it does not hold.
    pub fn keep(&mut self, number: u32, today: Date) {
        if let Some(rule) = self.holding_mut(number) {
            rule.decide(Outcome::Kept, today);
        }
    }

    /// The group gives a rule other words. Nothing happens where it does not hold.
    ///
    /// # Errors
    /// Why the words are not taken; nothing has changed then.
    pub fn change(&mut self, number: u32, text: &str, today: Date) -> Result<(), Unfit> {
        let text = fit(text)?;
        let wanted = alike(&text);
        let is_other = |rule: &&Rule| rule.number != number;
        if self
            .holding()
            .filter(is_other)
            .any(|it| alike(&it.text) == wanted)
            || self.place(&text).is_some()
        {
            return Err(Unfit::Twice);
        }
        if let Some(rule) = self.holding_mut(number) {
            rule.text = text;
            rule.decide(Outcome::Changed, today);
        }
        Ok(())
    }

    /// The group ends a rule. Nothing happens where it does not hold.
    pub fn end(&mut self, number: u32, today: Date) {
        if let Some(rule) = self.holding_mut(number) {
            rule.decide(Outcome::Ended, today);
        }
    }

    /// Lets a rule hold again that was ended by mistake.
    ///
    /// # Errors
    /// When as many hold as may; nothing has changed then.
    pub fn take_up(&mut self, number: u32) -> Result<(), Refused> {
        let holding = self.holding().count();
        if MOST <= holding {
            return Err(Refused::TooMany(holding + 1));
        }
        let mut ended = self.agreed.iter_mut().filter(|rule| rule.is_ended());
        if let Some(rule) = ended.find(|rule| rule.number == number) {
            rule.reviews.pop();
        }
        Ok(())
    }

    /// Whether they could have come about as the functions above let them: what is
    /// stored and is not so is damaged.
    pub fn is_sound(&self) -> bool {
        let is_fit = |text: &String| fit(text).as_ref() == Ok(text);
        let pairs = self.agreed.iter().zip(self.agreed.iter().skip(1));
        let mut texts = self.agreed.iter().map(|it| &it.text).chain(&self.proposed);
        texts.all(is_fit)
            && pairs
                .into_iter()
                .all(|(one, next)| one.number < next.number)
            && self.agreed.first().is_none_or(|rule| 0 < rule.number)
            && self.holding().count() <= MOST
            && self.proposed.len() <= MOST_PROPOSED
            && self.review_on.is_some() != self.agreed.is_empty()
    }

    fn holding_mut(&mut self, number: u32) -> Option<&mut Rule> {
        let mut all = self.agreed.iter_mut().filter(|rule| !rule.is_ended());
        all.find(|rule| rule.number == number)
    }
}

/// A text as it is kept: its words with one space between them.
fn fit(text: &str) -> Result<String, Unfit> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => Err(Unfit::Empty),
        length if LONGEST < length => Err(Unfit::TooLong),
        _ => Ok(text),
    }
}

fn alike(text: &str) -> String {
    text.trim().trim_end_matches('.').to_lowercase()
}
