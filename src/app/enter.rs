//! Entering paper sheets by keyboard. A sheet lives here from its first digit
//! until it is counted, and nowhere else: nothing of it is stored before that.

use crate::domain::{Instrument, Response, Sheet, Step};

/// What the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Whether the mark of the round is the one on the sheet.
    Compare,
    /// The sheet has another mark.
    Other,
    /// The statements, each with a field for a digit.
    Statements,
    /// The whole sheet, before it is counted.
    Check,
}

/// What is said in one line below what the person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The key is no answer.
    Wrong,
    /// A statement has no digit, by its place in the order.
    Missing(usize),
    /// The last sheet was counted; as many are counted now.
    Counted(u64),
    /// The sheet could not be counted, and is still here.
    NotCounted,
}

/// What was pressed in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A digit from 1 to 5, or 0 or a space for an empty row.
    Answer(Response),
    /// The field was emptied.
    Clear,
    /// Anything else.
    Other,
}

impl Key {
    /// What stands in a field that held nothing before.
    pub fn of(text: &str) -> Key {
        let digit = match text {
            "" => return Key::Clear,
            " " | "0" => return Key::Answer(Response::CannotJudge),
            digit => digit.parse().ok(),
        };
        let step = digit.filter(|_| text.len() == 1).and_then(Step::new);
        step.map_or(Key::Other, |it| Key::Answer(Response::Step(it)))
    }
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The mark was compared: it is the same, or not.
    Compared(bool),
    /// A sheet of another round was put aside.
    PutAside,
    /// A field got the keyboard, by its place in the order.
    Reach(usize),
    /// A key in the field that has the keyboard. An answer moves on.
    Press(Key),
    /// To the field before, changing nothing.
    Back,
    /// To the field after, changing nothing.
    On,
    /// The sheet is looked over, if no field is empty.
    ToCheck,
    /// A statement is opened from the check, and leads back there.
    Mend(usize),
    /// The sheet is to be counted.
    Count,
    /// It was counted; as many are counted now.
    Counted(u64),
    /// It was not counted.
    NotCounted,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Add the sheet to the round as it is stored now, and tell the room.
    Count(Sheet),
    /// Move the keyboard.
    Focus(Focus),
}

/// Where the keyboard is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The page's heading.
    Heading,
    /// A statement's field, by its place in the order.
    Field(usize),
    /// The button that leads to the check.
    ToCheck,
    /// The button that counts.
    Count,
}

/// The room's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entering {
    instrument: &'static Instrument,
    /// What was entered, in the order of the paper.
    entered: Vec<Option<Response>>,
    phase: Phase,
    at: usize,
    mending: bool,
    /// Whether the sheet is on its way into the round.
    counting: bool,
    said: Option<Said>,
}

impl Entering {
    /// The room as it opens.
    pub fn open(instrument: &'static Instrument) -> Entering {
        Entering {
            instrument,
            entered: vec![None; instrument.order.len()],
            phase: Phase::Compare,
            at: 0,
            mending: false,
            counting: false,
            said: None,
        }
    }

    /// What the person sees.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The field that has the keyboard, by its place in the order.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What was entered for a statement, by its place in the order.
    pub fn entered(&self, at: usize) -> Option<Response> {
        self.entered.get(at).copied().flatten()
    }

    /// Whether something of a sheet is here that is not counted.
    pub fn is_begun(&self) -> bool {
        self.entered.iter().any(Option::is_some)
    }

    /// What is said now.
    pub fn said(&self) -> Option<Said> {
        self.said
    }

    /// What happens.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        match (self.phase, action) {
            (Phase::Compare, Action::Compared(true)) => self.begin(),
            (Phase::Compare, Action::Compared(false)) => self.compare(Phase::Other),
            (Phase::Other, Action::PutAside) => self.compare(Phase::Compare),
            (Phase::Statements, Action::Reach(at)) if at < self.entered.len() => {
                if at != self.at {
                    self.said = None;
                }
                self.at = at;
                Vec::new()
            }
            (Phase::Statements, Action::Press(key)) => self.press(key),
            (Phase::Statements, Action::Back) => {
                self.focus(Focus::Field(self.at.saturating_sub(1)))
            }
            (Phase::Statements, Action::On) => self.on(),
            (Phase::Statements, Action::ToCheck) => self.look_over(),
            (Phase::Check, Action::Mend(at)) if at < self.entered.len() => {
                self.phase = Phase::Statements;
                self.mending = true;
                self.focus(Focus::Field(at))
            }
            (Phase::Check, Action::Count) if !self.counting => {
                self.counting = true;
                vec![Effect::Count(self.sheet())]
            }
            (Phase::Check, Action::Counted(sheets)) if self.counting => {
                self.entered = vec![None; self.entered.len()];
                self.counting = false;
                let effects = self.begin();
                self.said = Some(Said::Counted(sheets));
                effects
            }
            (Phase::Check, Action::NotCounted) => {
                self.counting = false;
                self.said = Some(Said::NotCounted);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The next sheet begins, with empty fields.
    fn begin(&mut self) -> Vec<Effect> {
        self.phase = Phase::Statements;
        self.mending = false;
        self.focus(Focus::Field(0))
    }

    fn compare(&mut self, phase: Phase) -> Vec<Effect> {
        self.phase = phase;
        self.focus(Focus::Heading)
    }

    fn press(&mut self, key: Key) -> Vec<Effect> {
        let response = match key {
            Key::Answer(response) => Some(response),
            Key::Clear => None,
            Key::Other => {
                self.said = Some(Said::Wrong);
                return Vec::new();
            }
        };
        self.said = None;
        if let Some(slot) = self.entered.get_mut(self.at) {
            *slot = response;
        }
        match response {
            None => Vec::new(),
            Some(_) if self.mending => self.look_over(),
            Some(_) => self.on(),
        }
    }

    fn on(&mut self) -> Vec<Effect> {
        let next = self.at + 1;
        self.focus(if next < self.entered.len() {
            Focus::Field(next)
        } else {
            Focus::ToCheck
        })
    }

    /// A row that was passed over by mistake must not become an answer.
    fn look_over(&mut self) -> Vec<Effect> {
        if let Some(at) = self.entered.iter().position(Option::is_none) {
            let effects = self.focus(Focus::Field(at));
            self.said = Some(Said::Missing(at));
            return effects;
        }
        self.phase = Phase::Check;
        self.mending = false;
        self.focus(Focus::Count)
    }

    /// The line tells of what was done last; it is over when the keyboard moves.
    fn focus(&mut self, to: Focus) -> Vec<Effect> {
        self.said = None;
        if let Focus::Field(at) = to {
            self.at = at;
        }
        vec![Effect::Focus(to)]
    }

    /// The sheet, by the places of the items.
    fn sheet(&self) -> Sheet {
        let mut responses = vec![Response::CannotJudge; self.instrument.items.len()];
        for (place, entered) in self.instrument.order.iter().zip(&self.entered) {
            if let Some(slot) = responses.get_mut(*place) {
                *slot = entered.unwrap_or_default();
            }
        }
        Sheet(responses)
    }
}
