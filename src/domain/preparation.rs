//! Preparing a round: what the organiser has thought through, and the gate
//! that says whether a round may open.

use time::{Date, Duration};

use super::{Form, Limit};

/// Who collects the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collector {
    /// The group's manager; another in the group is proposed.
    Manager,
    /// Somebody else in the group.
    Member,
    /// Somebody from outside, such as HR.
    Outsider,
}

/// What the organiser has said so far. Nothing is assumed: a question that is
/// not answered is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// Why now, in the organiser's words.
    pub reason: String,
    /// Who else than the group will see the result; empty for nobody.
    pub audience: String,
    /// How many are invited to answer.
    pub invited: Option<u32>,
    /// The chosen form; the proposal holds while it is `None`.
    pub form: Option<Form>,
    /// Whether a conflict or harassment is going on.
    pub conflict: Option<bool>,
    /// Whether people dare to say what they think.
    pub safe: Option<bool>,
    /// Whether the group has been told that answering is voluntary.
    pub voluntary: bool,
    /// Who collects.
    pub collector: Option<Collector>,
    /// The fewest answers that show a result.
    pub limit: Limit,
    /// Whether most can answer on phones of their own that have a network where
    /// the group meets.
    pub phones: Option<bool>,
    /// When to come back after a stop for lack of safety.
    pub come_back: Option<Date>,
}

/// What is still to be answered before a round can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Whether there is a conflict.
    Conflict,
    /// Whether there is a basic safety.
    Safety,
    /// How many are invited.
    Invited,
    /// That it has been said that answering is voluntary.
    Voluntary,
}

/// What is said without stopping anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// No reason why now is given.
    NoReason,
    /// A manager collects; another in the group is proposed.
    ManagerCollects,
}

/// What the gate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// A conflict or harassment: only learning is offered.
    Conflict,
    /// No basic safety: two climate exercises, and a day to come back.
    NoSafety,
    /// Fewer are invited than a result needs: a joint conversation instead.
    TooFew,
    /// Something is still to be answered.
    NotYet(Vec<Missing>),
    /// A round may open.
    Open(Vec<Advice>),
}

impl Preparation {
    /// How long a group without basic safety works on its climate before it
    /// comes back. Our own judgement, no source.
    pub const PAUSE: Duration = Duration::weeks(6);

    /// What holds now. A conflict stops everything else, then lack of safety;
    /// too few people is told before the questions that then do not matter.
    pub fn gate(&self) -> Gate {
        if self.conflict == Some(true) {
            return Gate::Conflict;
        }
        if self.safe == Some(false) {
            return Gate::NoSafety;
        }
        if self
            .invited
            .is_some_and(|invited| invited < self.limit.get())
        {
            return Gate::TooFew;
        }
        let missing: Vec<Missing> = [
            (self.conflict.is_none(), Missing::Conflict),
            (self.safe.is_none(), Missing::Safety),
            (self.invited.is_none(), Missing::Invited),
            (!self.voluntary, Missing::Voluntary),
        ]
        .into_iter()
        .filter_map(|(is_missing, what)| is_missing.then_some(what))
        .collect();
        if !missing.is_empty() {
            return Gate::NotYet(missing);
        }
        let advice = [
            (self.reason.trim().is_empty(), Advice::NoReason),
            (
                self.collector == Some(Collector::Manager),
                Advice::ManagerCollects,
            ),
        ];
        Gate::Open(
            advice
                .into_iter()
                .filter_map(|(holds, what)| holds.then_some(what))
                .collect(),
        )
    }

    /// The form to answer: the chosen one, or the proposal. When more than four
    /// may have to share one device the short form is proposed, or the last would
    /// wait half an hour; on phones all answer at the same time.
    pub fn form(&self) -> Form {
        self.form.unwrap_or(match (self.phones, self.invited) {
            (Some(true), _) => Form::Full,
            (_, Some(invited)) if 4 < invited => Form::Short,
            _ => Form::Full,
        })
    }
}

/// Minutes for everyone to answer in turn on one device.
pub fn minutes_in_turn(people: u32, minutes_each: u32) -> u32 {
    people.saturating_mul(minutes_each)
}
