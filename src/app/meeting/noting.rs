//! Decisions, things to do and questions: noted while the meeting goes on or
//! afterwards, changed, and taken away with a way back.

use time::Date;

use crate::content::text::follow as text;
use crate::content::{Lang, Text, words};
use crate::domain::meeting::{
    Action, Fate, MANY, Outcome, Question, Questions, questions::NoFate,
};

/// Why something was not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNoted {
    /// Nothing was written.
    Empty,
    /// There is no room for more.
    Full,
}

/// Notes a decision, or changes the one at a place.
///
/// # Errors
/// When it is not noted, and why. Nothing changes then.
pub fn decide(
    outcome: &mut Outcome,
    place: Option<usize>,
    words: &str,
) -> Result<(), NotNoted> {
    let words = written(words)?;
    put(&mut outcome.decisions, place, words)
}

/// Notes something to be done, or changes what is at a place.
///
/// # Errors
/// When it is not noted, and why. Nothing changes then.
pub fn act(
    outcome: &mut Outcome,
    place: Option<usize>,
    action: Action,
) -> Result<(), NotNoted> {
    let action = Action {
        what: written(&action.what)?,
        who: action.who.trim().to_owned(),
        ..action
    };
    put(&mut outcome.actions, place, action)
}

fn written(words: &str) -> Result<String, NotNoted> {
    match words.trim() {
        "" => Err(NotNoted::Empty),
        words => Ok(words.to_owned()),
    }
}

fn put<T>(list: &mut Vec<T>, place: Option<usize>, it: T) -> Result<(), NotNoted> {
    let is_full = MANY <= list.len();
    // What was taken away meanwhile, in another window, is noted anew.
    match list.get_mut(place.unwrap_or(usize::MAX)) {
        Some(there) => *there = it,
        None if is_full => return Err(NotNoted::Full),
        None => list.push(it),
    }
    Ok(())
}

/// Notes a question.
///
/// # Errors
/// When it is not noted, and why.
pub fn ask(outcome: &mut Outcome, words: &str) -> Result<(), NotNoted> {
    let words = written(words)?;
    let number = outcome.questions.ask(&words);
    number.map(|_| ()).ok_or(NotNoted::Full)
}

/// Which fate a question gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FateKind {
    /// Nothing is decided.
    Open,
    /// Somebody answers it later.
    Later,
    /// It is parked.
    Parked,
    /// It was answered.
    Answered,
}

impl FateKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [FateKind; 4] = [
        FateKind::Later,
        FateKind::Parked,
        FateKind::Answered,
        FateKind::Open,
    ];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            FateKind::Open => text::FATE_OPEN,
            FateKind::Later => text::FATE_LATER,
            FateKind::Parked => text::FATE_PARKED,
            FateKind::Answered => text::FATE_ANSWERED,
        }
    }

    /// The kind of a fate.
    pub const fn of(fate: &Fate) -> FateKind {
        match fate {
            Fate::Open => FateKind::Open,
            Fate::Later { .. } => FateKind::Later,
            Fate::Parked { .. } => FateKind::Parked,
            Fate::Answered { .. } => FateKind::Answered,
        }
    }
}

/// What is decided about a question while it is being written. Each fate keeps its
/// own fields, so that going from one to another loses nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The question.
    pub words: String,
    /// Its fate.
    pub kind: FateKind,
    /// Who answers it.
    pub who: String,
    /// By when.
    pub by: Option<Date>,
    /// Why it is parked.
    pub reason: String,
    /// The answer.
    pub answer: String,
}

/// A field of a draft that says too little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The question.
    Words,
    /// Who answers it.
    Who,
    /// By when.
    By,
    /// Why it is parked.
    Reason,
}

impl Missing {
    /// What to do about it.
    pub const fn words(self) -> Text {
        match self {
            Missing::Words => text::QUESTION_MISSING,
            Missing::Who => text::MISSING_WHO,
            Missing::By => text::MISSING_BY,
            Missing::Reason => text::MISSING_REASON,
        }
    }
}

impl Draft {
    /// A question as it stands, on its way to a fate.
    pub fn of(question: &Question, kind: FateKind) -> Draft {
        let mut draft = Draft {
            words: question.text.clone(),
            kind,
            who: String::new(),
            by: None,
            reason: String::new(),
            answer: String::new(),
        };
        match &question.fate {
            Fate::Open => {}
            Fate::Later { who, by } => {
                draft.who.clone_from(who);
                draft.by = Some(*by);
            }
            Fate::Parked { reason } => draft.reason.clone_from(reason),
            Fate::Answered { answer } => draft.answer.clone_from(answer),
        }
        draft
    }

    /// What is missing, in the order of the fields.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        if self.words.trim().is_empty() {
            missing.push(Missing::Words);
        }
        match (self.kind, self.by) {
            (FateKind::Later, None) => {
                if self.who.trim().is_empty() {
                    missing.push(Missing::Who);
                }
                missing.push(Missing::By);
            }
            _ => missing.extend(self.fate().settled().err().map(|it| match it {
                NoFate::Who => Missing::Who,
                NoFate::Reason => Missing::Reason,
            })),
        }
        missing
    }

    /// The fate; open for a later answer without a day.
    fn fate(&self) -> Fate {
        match (self.kind, self.by) {
            (FateKind::Later, Some(by)) => Fate::Later {
                who: self.who.clone(),
                by,
            },
            (FateKind::Open | FateKind::Later, _) => Fate::Open,
            (FateKind::Parked, _) => Fate::Parked {
                reason: self.reason.clone(),
            },
            (FateKind::Answered, _) => Fate::Answered {
                answer: self.answer.clone(),
            },
        }
    }

    /// Decides about the question.
    ///
    /// # Errors
    /// What is missing. Nothing changes then.
    pub fn settle(&self, outcome: &mut Outcome, number: u32) -> Result<(), Vec<Missing>> {
        let missing = self.missing();
        if !missing.is_empty() {
            return Err(missing);
        }
        outcome.questions.reword(number, &self.words);
        // Nothing is missing in it.
        let _ = outcome.questions.decide(number, self.fate());
        Ok(())
    }
}

/// What became of a question; `None` as long as nothing is decided.
pub fn fate(fate: &Fate, lang: Lang) -> Option<String> {
    match fate {
        Fate::Open => None,
        Fate::Later { who, by } => {
            Some(text::later_line(lang, &who, &words::date(lang, *by)))
        }
        Fate::Parked { reason } => Some(text::parked_line(lang, &reason)),
        Fate::Answered { answer } if answer.trim().is_empty() => {
            Some(text::ANSWERED_ALOUD.get(lang).to_owned())
        }
        Fate::Answered { answer } => Some(text::answered_line(lang, &answer)),
    }
}

/// Who does something, and by when; and which of the two nobody has said.
pub fn who_by(action: &Action, lang: Lang) -> String {
    let day = action.by.map(|day| words::date(lang, day));
    match (action.who.trim(), day) {
        ("", None) => text::ACTION_NEITHER.get(lang).to_owned(),
        ("", Some(day)) => text::action_by(lang, &day),
        (who, None) => text::action_who(lang, &who),
        (who, Some(day)) => text::action_who_by(lang, &who, &day),
    }
}

/// Something that was taken away, and where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A decision.
    Decision(usize, String),
    /// Something to be done.
    Action(usize, Action),
    /// A question.
    Question(usize, Question),
}

impl Taken {
    /// Takes a decision away.
    pub fn decision(outcome: &mut Outcome, at: usize) -> Option<Taken> {
        let is_there = at < outcome.decisions.len();
        is_there.then(|| Taken::Decision(at, outcome.decisions.remove(at)))
    }

    /// Takes something to be done away.
    pub fn action(outcome: &mut Outcome, at: usize) -> Option<Taken> {
        let is_there = at < outcome.actions.len();
        is_there.then(|| Taken::Action(at, outcome.actions.remove(at)))
    }

    /// Takes a question away.
    pub fn question(outcome: &mut Outcome, number: u32) -> Option<Taken> {
        let all = outcome.questions.all();
        let at = all.iter().position(|it| it.number == number)?;
        let question = all.get(at)?.clone();
        outcome.questions.remove(number);
        Some(Taken::Question(at, question))
    }

    /// What it says.
    pub fn words(&self) -> &str {
        match self {
            Taken::Decision(_, words) => words,
            Taken::Action(_, action) => &action.what,
            Taken::Question(_, question) => &question.text,
        }
    }

    /// Puts it back where it was, or at the end of what is left.
    pub fn put_back(self, outcome: &mut Outcome) {
        match self {
            Taken::Decision(at, words) => {
                let at = at.min(outcome.decisions.len());
                outcome.decisions.insert(at, words);
            }
            Taken::Action(at, action) => {
                let at = at.min(outcome.actions.len());
                outcome.actions.insert(at, action);
            }
            Taken::Question(at, question) => {
                let mut all = outcome.questions.all().to_vec();
                all.insert(at.min(all.len()), question);
                // Its number may have been given anew in the meantime.
                if let Some(questions) = Questions::new(all) {
                    outcome.questions = questions;
                }
            }
        }
    }
}
