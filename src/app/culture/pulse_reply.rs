//! Answering a pulse on a device of one's own: by a link or a typed code to the
//! welcome, the statements, the code that is handed in, and thanks. What the device
//! keeps of it is `store::reply`.

use crate::codec::{Fault, PulseLink, PulseReply};
use crate::domain::timer::Moment;
use crate::domain::{Mark, Response, Token};
use crate::store::reply::{Held, KEPT_FOR, reply};

use super::pulse_answer::{Given, missing};

/// What the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// No pulse: a field for the code that stands on the screen.
    NoCode,
    /// The link is no way to a pulse that can be answered here, and why.
    Wrong(Fault),
    /// Something of another pulse is here: go on with it, or forget it?
    Other,
    /// What this is, and what happens to the answers.
    Welcome,
    /// The statements.
    Statements,
    /// The code. From here on the answers are fixed.
    Code,
    /// Counted; the answers are gone from the device.
    Thanks,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    Wrong(Option<Fault>),
    Other(Held),
    Welcome(Mark),
    Filling(Mark, Given),
    Code(PulseReply),
    Thanks(Mark),
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The person begins.
    Begin,
    /// An answer to a statement, by its place.
    Choose(usize, Response),
    /// The answers become a code, with a random number drawn from these bits. Where
    /// one is missing that is told first; the second time it counts as cannot judge.
    ToCode(u64),
    /// The collector has counted the code.
    Confirm,
    /// What was given is to be forgotten.
    Forget,
    /// What is left of another pulse is taken up.
    GoOn,
    /// Somebody else answers on this device.
    Another,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this on the device.
    Keep(Held),
    /// Keep nothing on the device.
    Forget,
    /// Move focus to the statement at a place.
    ToStatement(usize),
    /// The view has changed: move focus to its heading.
    Focus,
}

/// The room's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    stage: Stage,
    /// What the link says.
    link: Option<PulseLink>,
    is_told: bool,
}

impl Visit {
    /// The room as it opens: with the code of the address, and what the device keeps
    /// and when that was touched. What is to be forgotten by now is.
    pub fn open(
        code: &str,
        held: Option<(Held, Moment)>,
        now: Moment,
    ) -> (Visit, Vec<Effect>) {
        // A clock that was put back a day is no reason to keep it longer.
        let is_old = |(_, touched): &(Held, Moment)| KEPT_FOR <= now.abs_diff(*touched);
        let forgets = held.as_ref().is_some_and(is_old);
        let held = held.filter(|it| !is_old(it)).map(|(held, _)| held);
        let read = PulseLink::read(code);
        let stage = match (&read, held) {
            // A code that was shown stands for itself.
            (_, Some(Held::Shown(reply))) if code.is_empty() => Stage::Code(reply),
            _ if code.is_empty() => Stage::Wrong(None),
            (Err(fault), _) => Stage::Wrong(Some(*fault)),
            (Ok(link), Some(held)) if held.mark() == link.mark => taken_up(held),
            (Ok(link), None | Some(Held::Done { .. })) => Stage::Welcome(link.mark),
            (Ok(_), Some(held)) => Stage::Other(held),
        };
        let visit = Visit {
            stage,
            link: read.ok(),
            is_told: false,
        };
        let effects = if forgets {
            vec![Effect::Forget]
        } else {
            Vec::new()
        };
        (visit, effects)
    }

    /// What the person sees.
    pub fn phase(&self) -> Phase {
        match &self.stage {
            Stage::Wrong(None) => Phase::NoCode,
            Stage::Wrong(Some(fault)) => Phase::Wrong(*fault),
            Stage::Other(_) => Phase::Other,
            Stage::Welcome(_) => Phase::Welcome,
            Stage::Filling(..) => Phase::Statements,
            Stage::Code(_) => Phase::Code,
            Stage::Thanks(_) => Phase::Thanks,
        }
    }

    /// What the link says, if it can be read.
    pub fn link(&self) -> Option<&PulseLink> {
        self.link.as_ref()
    }

    /// The answer to a statement, by its place.
    pub fn given(&self, at: usize) -> Option<Response> {
        match &self.stage {
            Stage::Filling(_, given) => given.get(at).copied().flatten(),
            _ => None,
        }
    }

    /// The statement that has no answer, once that was told.
    pub fn told(&self) -> Option<usize> {
        match &self.stage {
            Stage::Filling(_, given) => missing(given).filter(|_| self.is_told),
            _ => None,
        }
    }

    /// What is handed in, while its code is shown.
    pub fn code(&self) -> Option<&PulseReply> {
        match &self.stage {
            Stage::Code(reply) => Some(reply),
            _ => None,
        }
    }

    /// What happens.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let before = self.phase();
        let mut effects = self.step(action);
        if self.phase() != before {
            self.is_told = false;
            effects.push(Effect::Focus);
        }
        effects
    }

    fn step(&mut self, action: Action) -> Vec<Effect> {
        match (action, &mut self.stage) {
            (Action::Begin, Stage::Welcome(mark)) => {
                self.stage = Stage::Filling(*mark, Given::default());
                Vec::new()
            }
            (Action::Choose(at, response), Stage::Filling(mark, given)) => {
                if let Some(slot) = given.get_mut(at) {
                    *slot = Some(response);
                }
                let (mark, given) = (*mark, *given);
                vec![Effect::Keep(Held::Begun { mark, given })]
            }
            (Action::ToCode(chance), Stage::Filling(mark, given)) => {
                if let Some(at) = missing(given)
                    && !self.is_told
                {
                    self.is_told = true;
                    return vec![Effect::ToStatement(at)];
                }
                let code = PulseReply {
                    mark: *mark,
                    token: Token::from_chance(chance),
                    reply: reply(*given),
                };
                self.stage = Stage::Code(code.clone());
                vec![Effect::Keep(Held::Shown(code))]
            }
            (Action::Confirm, Stage::Code(code)) => {
                let mark = code.mark;
                self.stage = Stage::Thanks(mark);
                vec![Effect::Keep(Held::Done { mark })]
            }
            (Action::GoOn, Stage::Other(held)) => {
                self.stage = taken_up(held.clone());
                Vec::new()
            }
            (Action::Forget, Stage::Filling(..) | Stage::Code(_) | Stage::Other(_))
            | (Action::Another, Stage::Thanks(_)) => {
                let mark = self.link.as_ref().map(|it| it.mark);
                self.stage = mark.map_or(Stage::Wrong(None), Stage::Welcome);
                vec![Effect::Forget]
            }
            _ => Vec::new(),
        }
    }
}

/// Where a person goes on.
fn taken_up(held: Held) -> Stage {
    match held {
        Held::Begun { mark, given } => Stage::Filling(mark, given),
        Held::Shown(reply) => Stage::Code(reply),
        Held::Done { mark } => Stage::Thanks(mark),
    }
}

/// The code in what somebody typed: a code, or a whole link.
///
/// # Errors
/// When it is no way to a pulse.
pub fn typed(text: &str) -> Result<PulseLink, Fault> {
    let code = text.trim().rsplit('/').next().unwrap_or_default();
    PulseLink::read(code)
}
