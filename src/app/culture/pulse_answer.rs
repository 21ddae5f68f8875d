//! Answering a pulse on one device that goes round. One person's answers live here
//! from the first one until they are handed in, and nowhere after that; nothing of
//! them is stored before they are counted.

use crate::app::answer::{COVER_AFTER, WARN_AFTER};
use crate::domain::Response;
use crate::domain::culture::pulse::Reply;
use crate::domain::timer::Moment;
use crate::store::reply::reply;

/// Answers as far as they are given, in the order of the statements.
pub type Given = [Option<Response>; 3];

/// The place of the first statement without an answer.
pub fn missing(given: &Given) -> Option<usize> {
    given.iter().position(Option::is_none)
}

/// What the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// What this is, and what happens to the answers.
    Welcome,
    /// The statements.
    Statements,
    /// Counted, or not. The next person begins here.
    HandedIn,
}

/// The room's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    phase: Phase,
    given: Given,
    /// Whether it was told that a statement has no answer.
    is_told: bool,
    /// Whether the last answers could not be counted.
    is_lost: bool,
    touched: Moment,
    is_warned: bool,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The person begins.
    Begin,
    /// An answer to a statement, by its place.
    Choose(usize, Response),
    /// The answers are handed in. Where one is missing that is told first; the second
    /// time it counts as cannot judge.
    HandIn,
    /// They were counted, or could not be.
    Counted(bool),
    /// The next person takes over.
    Next,
    /// The device was touched.
    Touch,
    /// Time has passed.
    Tick,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Count the answers in the pulse as it is stored now, and tell the room.
    Count(Reply),
    /// Move focus to the statement at a place.
    ToStatement(usize),
    /// The view has changed: move focus to its heading.
    Focus,
}

impl Answering {
    /// The room as it opens.
    pub fn open(now: Moment) -> Answering {
        Answering {
            phase: Phase::Welcome,
            given: Given::default(),
            is_told: false,
            is_lost: false,
            touched: now,
            is_warned: false,
        }
    }

    /// What the person sees.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The answer to a statement, by its place.
    pub fn given(&self, at: usize) -> Option<Response> {
        self.given.get(at).copied().flatten()
    }

    /// The statement that has no answer, once that was told.
    pub fn told(&self) -> Option<usize> {
        missing(&self.given).filter(|_| self.is_told)
    }

    /// Whether the last answers could not be counted.
    pub fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Whether the warning of an idle device is shown.
    pub fn is_warned(&self) -> bool {
        self.is_warned
    }

    /// What happens, at a moment.
    pub fn update(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        if action != Action::Tick {
            self.touched = now;
            self.is_warned = false;
        }
        match (action, self.phase) {
            (Action::Begin, Phase::Welcome) => self.go(Phase::Statements),
            (Action::Next, Phase::HandedIn) => self.go(Phase::Welcome),
            (Action::Choose(at, response), Phase::Statements) => {
                if let Some(given) = self.given.get_mut(at) {
                    *given = Some(response);
                }
                Vec::new()
            }
            (Action::HandIn, Phase::Statements) => self.hand_in(),
            (Action::Counted(is_counted), Phase::HandedIn) => {
                self.is_lost = !is_counted;
                Vec::new()
            }
            (Action::Tick, Phase::Statements) => self.tick(now),
            _ => Vec::new(),
        }
    }

    /// Nothing of the person before stays.
    fn go(&mut self, to: Phase) -> Vec<Effect> {
        self.given = Given::default();
        self.is_told = false;
        self.is_warned = false;
        self.phase = to;
        vec![Effect::Focus]
    }

    fn hand_in(&mut self) -> Vec<Effect> {
        if let Some(at) = missing(&self.given)
            && !self.is_told
        {
            self.is_told = true;
            return vec![Effect::ToStatement(at)];
        }
        let reply = reply(self.given);
        self.is_lost = false;
        let mut effects = self.go(Phase::HandedIn);
        effects.insert(0, Effect::Count(reply));
        effects
    }

    /// Begun answers that nobody touches are forgotten, after a warning.
    fn tick(&mut self, now: Moment) -> Vec<Effect> {
        let idle = now.saturating_sub(self.touched);
        if COVER_AFTER <= idle {
            return self.go(Phase::Welcome);
        }
        self.is_warned = WARN_AFTER <= idle;
        Vec::new()
    }
}
