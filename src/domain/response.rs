//! One person's answers.

/// An answer from 1 to 5, as given: never recoded here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step(u8);

impl Step {
    /// All five, from the first to the last.
    pub const ALL: [Step; 5] = [Step(1), Step(2), Step(3), Step(4), Step(5)];

    /// A step from its code; `None` outside 1 to 5.
    pub const fn new(code: u8) -> Option<Step> {
        match code {
            1..=5 => Some(Step(code)),
            _ => None,
        }
    }

    /// The code, 1 to 5.
    pub const fn code(self) -> u8 {
        self.0
    }

    /// The place in a histogram, 0 to 4.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

/// What a person says of one statement. An empty answer *is* cannot judge:
/// there are six states and no seventh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Response {
    /// The person could not judge, or left the statement empty.
    #[default]
    CannotJudge,
    /// The step that the person chose.
    Step(Step),
}

impl Response {
    /// The step, if one was chosen.
    pub const fn step(self) -> Option<Step> {
        match self {
            Response::CannotJudge => None,
            Response::Step(step) => Some(step),
        }
    }
}

/// One person's answers, by the places of the instrument's items. A place that
/// is missing at the end counts as cannot judge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet(pub Vec<Response>);

impl Sheet {
    /// The answer at a place; cannot judge where there is none.
    pub fn response(&self, place: usize) -> Response {
        self.0.get(place).copied().unwrap_or_default()
    }
}
