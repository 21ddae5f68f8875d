//! Answering on one device that goes round. One person's sheet lives here from
//! the first statement until it is handed in, and nowhere after that.

use crate::domain::timer::{Millis, Moment};
use crate::domain::{Form, GroupId, Instrument, Response, Sheet};
use crate::store::Draft;

/// After this long without a touch a warning is shown.
pub const WARN_AFTER: Millis = 90_000;
/// After this long without a touch the sheet is covered.
pub const COVER_AFTER: Millis = 120_000;
/// For this long after it was covered, or last touched before a reload, a sheet
/// can be taken up by whom it belongs to.
pub const MINE_FOR: Millis = 600_000;

/// What the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// What the survey is, and what happens to the answers.
    Welcome,
    /// A statement, by its place in the order.
    Statement(usize),
    /// All answers, before they are handed in.
    Review,
    /// A begun sheet that nobody touches: nothing of it is shown but how far
    /// it has come.
    Covered,
    /// Counted. The next person begins here.
    HandedIn,
}

/// The room's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    group: GroupId,
    instrument: &'static Instrument,
    /// A response for each statement met so far, in the order they are met.
    met: Vec<Response>,
    phase: Phase,
    /// When the sheet was last touched; of one that was left until it was
    /// covered, when that was. A reload changes neither.
    touched: Moment,
    warned: bool,
    /// Whether a statement was opened from the review and leads back there.
    mending: bool,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next person takes over the device.
    ToWelcome,
    /// The person starts, or goes on to the next statement or the review.
    Next,
    /// One step back; from the first statement there is none.
    Back,
    /// An answer to the statement that is shown. It never moves on by itself.
    Choose(Response),
    /// A statement is opened from the review, by its place in the order.
    Mend(usize),
    /// The sheet is handed in.
    HandIn,
    /// The person says that a covered sheet is theirs.
    Mine,
    /// Somebody says that a covered sheet is to be forgotten.
    ThrowAway,
    /// The device was touched.
    Touch,
    /// Time has passed.
    Tick,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep the begun sheet for this window.
    SaveDraft(Draft),
    /// Forget the begun sheet.
    ForgetDraft,
    /// Add the sheet to the open round, at once.
    Count(Sheet),
    /// The view has changed: move focus to its heading.
    Focus,
}

impl Answering {
    /// The room as it opens. A begun sheet from before a reload is covered,
    /// because the person at the device may be another one now.
    pub fn open(
        group: GroupId,
        instrument: &'static Instrument,
        draft: Option<Draft>,
        now: Moment,
    ) -> Answering {
        let draft = draft.filter(|it| it.group == group && it.form == instrument.form);
        let (met, phase, touched) = match draft {
            Some(draft) => (draft.met, Phase::Covered, draft.touched),
            None => (Vec::new(), Phase::Welcome, now),
        };
        Answering {
            group,
            instrument,
            met,
            phase,
            touched,
            warned: false,
            mending: false,
        }
    }

    /// What the person sees.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The instrument that is answered.
    pub fn instrument(&self) -> &'static Instrument {
        self.instrument
    }

    /// The form that is answered.
    pub fn form(&self) -> Form {
        self.instrument.form
    }

    /// How many statements have been met.
    pub fn met(&self) -> usize {
        self.met.len()
    }

    /// The answer at a place of the order; `None` where the person has not
    /// chosen yet.
    pub fn response(&self, at: usize) -> Option<Response> {
        self.met.get(at).copied()
    }

    /// Whether a statement was opened from the review and leads back there.
    pub fn is_mending(&self) -> bool {
        self.mending
    }

    /// Whether the warning of an idle device is shown.
    pub fn is_warned(&self) -> bool {
        self.warned
    }

    /// Whether the covered sheet can still be taken up.
    pub fn can_be_mine(&self, now: Moment) -> bool {
        self.phase == Phase::Covered && now.saturating_sub(self.touched) < MINE_FOR
    }

    /// Whether a sheet is begun and not handed in.
    pub fn is_begun(&self) -> bool {
        matches!(
            self.phase,
            Phase::Statement(_) | Phase::Review | Phase::Covered
        )
    }

    /// What happens, at a moment.
    pub fn update(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        let before = self.phase;
        let mut effects = match action {
            Action::Tick => self.tick(now),
            Action::Touch => self.touch(now),
            Action::ToWelcome => self.make_room(),
            Action::Next => self.next(),
            Action::Back => self.back(),
            Action::Choose(response) => self.choose(response),
            Action::Mend(at) => self.mend(at),
            Action::HandIn => self.hand_in(),
            Action::Mine => self.mine(now),
            Action::ThrowAway => self.throw_away(now),
        };
        if !matches!(action, Action::Tick | Action::Touch) && self.phase != Phase::Covered
        {
            self.touched = now;
            self.warned = false;
        }
        let is_touch = matches!(action, Action::Choose(_) | Action::Touch)
            && self.phase != Phase::Covered;
        if self.is_begun() && (self.phase != before || is_touch) {
            effects.push(Effect::SaveDraft(self.draft()));
        }
        if self.phase != before {
            effects.push(Effect::Focus);
        }
        effects
    }

    fn draft(&self) -> Draft {
        Draft {
            group: self.group.clone(),
            form: self.form(),
            met: self.met.clone(),
            touched: self.touched,
        }
    }

    fn last(&self) -> usize {
        self.instrument.order.len().saturating_sub(1)
    }

    fn tick(&mut self, now: Moment) -> Vec<Effect> {
        if matches!(self.phase, Phase::Statement(_) | Phase::Review) {
            let idle = now.saturating_sub(self.touched);
            self.warned = WARN_AFTER <= idle;
            if COVER_AFTER <= idle {
                self.phase = Phase::Covered;
                self.touched = self.touched.saturating_add(COVER_AFTER);
                self.warned = false;
                self.mending = false;
            }
        }
        Vec::new()
    }

    fn touch(&mut self, now: Moment) -> Vec<Effect> {
        if self.phase != Phase::Covered {
            self.touched = now;
            self.warned = false;
        }
        Vec::new()
    }

    fn next(&mut self) -> Vec<Effect> {
        match self.phase {
            Phase::Welcome => {
                self.met.clear();
                self.phase = Phase::Statement(0);
            }
            Phase::Statement(at) => {
                // Going on without a choice is the answer "cannot judge".
                if self.met.len() <= at {
                    self.met.resize(at + 1, Response::CannotJudge);
                }
                self.phase = if self.mending || self.last() <= at {
                    Phase::Review
                } else {
                    Phase::Statement(at + 1)
                };
                self.mending = false;
            }
            Phase::Review | Phase::Covered | Phase::HandedIn => {}
        }
        Vec::new()
    }

    fn make_room(&mut self) -> Vec<Effect> {
        if self.phase == Phase::HandedIn {
            self.phase = Phase::Welcome;
        }
        Vec::new()
    }

    fn back(&mut self) -> Vec<Effect> {
        match self.phase {
            Phase::Statement(_) if self.mending => {
                self.mending = false;
                self.phase = Phase::Review;
            }
            Phase::Statement(0) => {}
            Phase::Statement(at) => self.phase = Phase::Statement(at - 1),
            Phase::Review => self.phase = Phase::Statement(self.last()),
            Phase::Welcome | Phase::Covered | Phase::HandedIn => {}
        }
        Vec::new()
    }

    fn choose(&mut self, response: Response) -> Vec<Effect> {
        if let Phase::Statement(at) = self.phase {
            if self.met.len() <= at {
                self.met.resize(at + 1, Response::CannotJudge);
            }
            if let Some(slot) = self.met.get_mut(at) {
                *slot = response;
            }
        }
        Vec::new()
    }

    fn mend(&mut self, at: usize) -> Vec<Effect> {
        if self.phase == Phase::Review && at <= self.last() {
            self.phase = Phase::Statement(at);
            self.mending = true;
        }
        Vec::new()
    }

    fn hand_in(&mut self) -> Vec<Effect> {
        if self.phase != Phase::Review {
            return Vec::new();
        }
        let mut responses = vec![Response::CannotJudge; self.instrument.items.len()];
        for (place, response) in self.instrument.order.iter().zip(&self.met) {
            if let Some(slot) = responses.get_mut(*place) {
                *slot = *response;
            }
        }
        self.met.clear();
        self.phase = Phase::HandedIn;
        vec![Effect::ForgetDraft, Effect::Count(Sheet(responses))]
    }

    fn mine(&mut self, now: Moment) -> Vec<Effect> {
        if self.can_be_mine(now) {
            // The next statement, so that no answer is seen by somebody else.
            self.phase = if self.met.len() <= self.last() {
                Phase::Statement(self.met.len())
            } else {
                Phase::Review
            };
        }
        Vec::new()
    }

    fn throw_away(&mut self, now: Moment) -> Vec<Effect> {
        if self.phase != Phase::Covered {
            return Vec::new();
        }
        self.met.clear();
        self.phase = Phase::Welcome;
        self.touched = now;
        vec![Effect::ForgetDraft]
    }
}
