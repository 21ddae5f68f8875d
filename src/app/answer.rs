//! Answering on one device that goes round. One person's sheet lives here from
//! the first statement until it is handed in, and nowhere after that.

use crate::domain::timer::{Millis, Moment};
use crate::domain::{GroupId, Instrument, Sheet};
use crate::store::Draft;

use super::filling::{At, Filling, Move};

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
    filling: Filling,
    stage: Stage,
    /// When the sheet was last touched; of one that was left until it was
    /// covered, when that was. A reload changes neither.
    touched: Moment,
    warned: bool,
}

/// What goes on at the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Welcome,
    Filling,
    Covered,
    HandedIn,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next person takes over the device.
    ToWelcome,
    /// The person fills in the sheet; going on from the welcome begins one.
    Fill(Move),
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
        let (met, stage, touched) = match draft {
            Some(draft) => (draft.met, Stage::Covered, draft.touched),
            None => (Vec::new(), Stage::Welcome, now),
        };
        Answering {
            group,
            filling: Filling::resume(instrument, met),
            stage,
            touched,
            warned: false,
        }
    }

    /// What the person sees.
    pub fn phase(&self) -> Phase {
        match self.stage {
            Stage::Welcome => Phase::Welcome,
            Stage::Covered => Phase::Covered,
            Stage::HandedIn => Phase::HandedIn,
            Stage::Filling => match self.filling.at() {
                At::Statement(at) => Phase::Statement(at),
                At::Review => Phase::Review,
            },
        }
    }

    /// The sheet that is being filled in.
    pub fn filling(&self) -> &Filling {
        &self.filling
    }

    /// Whether the warning of an idle device is shown.
    pub fn is_warned(&self) -> bool {
        self.warned
    }

    /// Whether the covered sheet can still be taken up.
    pub fn can_be_mine(&self, now: Moment) -> bool {
        self.stage == Stage::Covered && now.saturating_sub(self.touched) < MINE_FOR
    }

    /// Whether a sheet is begun and not handed in.
    pub fn is_begun(&self) -> bool {
        matches!(self.stage, Stage::Filling | Stage::Covered)
    }

    /// What happens, at a moment.
    pub fn update(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        let before = self.phase();
        let mut effects = match action {
            Action::HandIn => self.hand_in(),
            Action::ThrowAway => self.throw_away(now),
            _ => {
                self.step(action, now);
                Vec::new()
            }
        };
        let is_open = self.stage != Stage::Covered;
        if !matches!(action, Action::Tick | Action::Touch) && is_open {
            self.touched = now;
            self.warned = false;
        }
        let is_touch =
            matches!(action, Action::Fill(Move::Choose(_)) | Action::Touch) && is_open;
        let has_moved = self.phase() != before;
        if self.is_begun() && (has_moved || is_touch) {
            effects.push(Effect::SaveDraft(self.draft()));
        }
        if has_moved {
            effects.push(Effect::Focus);
        }
        effects
    }

    /// What only changes the room.
    fn step(&mut self, action: Action, now: Moment) {
        match (action, self.stage) {
            (Action::Tick, Stage::Filling) => self.tick(now),
            (Action::Touch, _) if self.stage != Stage::Covered => {
                self.touched = now;
                self.warned = false;
            }
            (Action::ToWelcome, Stage::HandedIn) => self.stage = Stage::Welcome,
            (Action::Fill(Move::Next), Stage::Welcome) => {
                self.empty();
                self.stage = Stage::Filling;
            }
            (Action::Fill(to), Stage::Filling) => self.filling.go(to),
            (Action::Mine, _) if self.can_be_mine(now) => {
                self.filling.to_next();
                self.stage = Stage::Filling;
            }
            _ => {}
        }
    }

    fn draft(&self) -> Draft {
        Draft {
            group: self.group.clone(),
            form: self.filling.instrument().form,
            met: self.filling.met().to_vec(),
            touched: self.touched,
        }
    }

    /// No answer stays.
    fn empty(&mut self) {
        self.filling = Filling::new(self.filling.instrument());
    }

    fn tick(&mut self, now: Moment) {
        let idle = now.saturating_sub(self.touched);
        self.warned = WARN_AFTER <= idle;
        if COVER_AFTER <= idle {
            self.stage = Stage::Covered;
            self.touched = self.touched.saturating_add(COVER_AFTER);
            self.warned = false;
        }
    }

    fn hand_in(&mut self) -> Vec<Effect> {
        if self.phase() != Phase::Review {
            return Vec::new();
        }
        let sheet = self.filling.sheet();
        self.empty();
        self.stage = Stage::HandedIn;
        vec![Effect::ForgetDraft, Effect::Count(sheet)]
    }

    fn throw_away(&mut self, now: Moment) -> Vec<Effect> {
        if self.stage != Stage::Covered {
            return Vec::new();
        }
        self.empty();
        self.stage = Stage::Welcome;
        self.touched = now;
        vec![Effect::ForgetDraft]
    }
}
