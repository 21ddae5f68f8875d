//! Answering on a phone of one's own: by a link or a typed code to the welcome,
//! the sheet, the code that is handed in, and thanks. What the phone keeps of it
//! is `store::Phone`.

use crate::codec::{Fault, HandIn, Invitation};
use crate::domain::timer::Moment;
use crate::domain::{Mark, Response, Station, Token};
use crate::store::phone::{self, KEPT_FOR, Phone};

use super::filling::{At, Filling, Move};

/// What the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// No round: a field for the code that stands on the screen.
    NoCode,
    /// The link is not whole.
    Damaged,
    /// The round is of a version that this phone does not know.
    Unknown(Fetching),
    /// Something of an earlier round is here: go on with it, or forget it?
    Other,
    /// What the survey is, and what happens to the answers.
    Welcome,
    /// A statement, by its place in the order.
    Statement(usize),
    /// All answers, before they are handed in.
    Review,
    /// The code. From here on the sheet is fixed.
    Code,
    /// Handed in; the answers are gone from the phone.
    Thanks,
}

/// How the newer version is coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetching {
    /// It is asked for.
    Trying,
    /// There is none.
    NothingNewer,
    /// Nobody answered.
    NoNetwork,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    NoCode,
    Damaged,
    Unknown(Fetching),
    Other(Phone),
    Welcome,
    Filling(Mark, Filling),
    Code(HandIn),
    Thanks(Mark),
}

/// What was done on the static page before the app took over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Early {
    /// The first statement was asked for.
    pub begun: bool,
    /// What was chosen there.
    pub chosen: Option<Response>,
    /// The next one was asked for.
    pub next: bool,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The sheet is begun.
    Begin,
    /// The person fills in the sheet.
    Fill(Move),
    /// The code is meant for another collector.
    For(Station),
    /// The sheet becomes a code, with a random number drawn from these bits.
    HandIn(u64),
    /// The collector has counted the code.
    Confirm,
    /// The code will not be handed in: its answers are to be forgotten.
    ThrowAway,
    /// Somebody else answers on this phone.
    Another,
    /// What is left of an earlier round is taken up.
    GoOn,
    /// What is left of an earlier round is forgotten.
    Forget,
    /// A code, or a whole link, was typed.
    Typed(String),
    /// The newer version is to be asked for again.
    Retry,
    /// The newer version did not come.
    NotFetched(Fetching),
    /// The person looks at the page again.
    Return,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this on the phone.
    Keep(Phone),
    /// Keep nothing on the phone.
    Forget,
    /// Fetch the newest version, and load the page anew with it.
    Fetch,
    /// Put this fragment into the address, so that a reload finds it.
    Address(String),
    /// The view has changed: move focus to its heading.
    Focus,
}

/// The room's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    stage: Stage,
    /// What the link says.
    invitation: Option<Invitation>,
    /// What the phone held when the page was opened, until a round is there.
    held: Option<Phone>,
    station: Station,
    /// What was typed and is no code.
    wrong: Option<Fault>,
    is_unreadable: bool,
    /// When what the phone keeps was last written.
    touched: Moment,
}

impl Visit {
    /// The room as it opens: with the fragment of the address, and the text that
    /// the phone keeps.
    pub fn open(
        fragment: &str,
        stored: Option<&str>,
        now: Moment,
    ) -> (Visit, Vec<Effect>) {
        let mut visit = Visit {
            stage: Stage::NoCode,
            invitation: None,
            held: None,
            station: Station::FRONT,
            wrong: None,
            is_unreadable: false,
            touched: now,
        };
        let mut effects = Vec::new();
        match stored.map(phone::open) {
            // A clock that was put back a day is no reason to keep it longer.
            Some(Ok((_, touched))) if KEPT_FOR <= now.abs_diff(touched) => {
                effects.push(Effect::Forget);
            }
            Some(Ok((held, touched))) => {
                visit.held = Some(held);
                visit.touched = touched;
            }
            Some(Err(_)) => visit.is_unreadable = true,
            None => {}
        }
        let code = fragment.strip_prefix('#').unwrap_or(fragment);
        if code.is_empty() {
            // A code that was shown stands for itself.
            if let Some(Phone::Shown(hand_in)) = &visit.held {
                visit.stage = Stage::Code(hand_in.clone());
            }
        } else {
            effects.extend(visit.arrive(code));
        }
        (visit, effects)
    }

    /// Goes where a code leads.
    fn arrive(&mut self, code: &str) -> Option<Effect> {
        match Invitation::read(code) {
            Ok(invitation) => {
                self.stage = self.stage_of(&invitation);
                self.station = invitation.station;
                self.invitation = Some(invitation);
                None
            }
            Err(Fault::Newer | Fault::UnknownInstrument(_)) => {
                self.stage = Stage::Unknown(Fetching::Trying);
                Some(Effect::Fetch)
            }
            Err(_) => {
                self.stage = Stage::Damaged;
                None
            }
        }
    }

    /// Where a round's link leads, with what the phone holds.
    fn stage_of(&mut self, to: &Invitation) -> Stage {
        match self.held.take() {
            None => Stage::Welcome,
            Some(held) if belongs(&held, to) => taken_up(held),
            Some(Phone::Done { .. }) => Stage::Welcome,
            Some(held) => Stage::Other(held),
        }
    }

    /// What the person sees.
    pub fn phase(&self) -> Phase {
        match &self.stage {
            Stage::NoCode => Phase::NoCode,
            Stage::Damaged => Phase::Damaged,
            Stage::Unknown(how) => Phase::Unknown(*how),
            Stage::Other(_) => Phase::Other,
            Stage::Welcome => Phase::Welcome,
            Stage::Filling(_, filling) => match filling.at() {
                At::Statement(at) => Phase::Statement(at),
                At::Review => Phase::Review,
            },
            Stage::Code(_) => Phase::Code,
            Stage::Thanks(_) => Phase::Thanks,
        }
    }

    /// What the link says, if it can be read.
    pub fn invitation(&self) -> Option<&Invitation> {
        self.invitation.as_ref()
    }

    /// The sheet that is being filled in.
    pub fn filling(&self) -> Option<&Filling> {
        match &self.stage {
            Stage::Filling(_, filling) => Some(filling),
            _ => None,
        }
    }

    /// What is handed in, while its code is shown.
    pub fn hand_in(&self) -> Option<&HandIn> {
        match &self.stage {
            Stage::Code(hand_in) => Some(hand_in),
            _ => None,
        }
    }

    /// The collector that the code will be for.
    pub fn station(&self) -> Station {
        self.station
    }

    /// Why what was typed is no code.
    pub fn wrong(&self) -> Option<Fault> {
        self.wrong
    }

    /// Whether something is kept here that cannot be read.
    pub fn is_unreadable(&self) -> bool {
        self.is_unreadable
    }

    /// Whether a begun sheet waits for its round's code.
    pub fn is_waiting(&self) -> bool {
        matches!(self.held, Some(Phone::Begun { .. }))
    }

    /// Whether what an earlier round left is a code that was shown, rather than a
    /// begun sheet.
    pub fn is_other_shown(&self) -> bool {
        matches!(self.stage, Stage::Other(Phone::Shown(_)))
    }

    /// Whether the link leads to another round than the one that is done.
    pub fn has_next_round(&self) -> bool {
        let to = self.invitation.as_ref().map(|it| it.mark);
        matches!(self.stage, Stage::Thanks(done) if to.is_some_and(|to| to != done))
    }

    /// Takes over from the static page. It shows the welcome only; where the
    /// room is elsewhere, nothing was done that counts.
    pub fn take_over(&mut self, early: Early, now: Moment) -> Vec<Effect> {
        if self.stage != Stage::Welcome || !early.begun {
            return Vec::new();
        }
        let mut effects = self.update(Action::Begin, now);
        if let Some(response) = early.chosen {
            effects.extend(self.update(Action::Fill(Move::Choose(response)), now));
        }
        if early.next {
            effects.extend(self.update(Action::Fill(Move::Next), now));
        }
        effects
    }

    /// What happens, at a moment.
    pub fn update(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        let before = self.phase();
        let has_chosen = matches!(action, Action::Fill(Move::Choose(_)));
        let mut effects = self.step(action, now);
        let has_moved = self.phase() != before;
        if let Stage::Filling(mark, filling) = &self.stage
            && (has_moved || has_chosen)
        {
            effects.push(Effect::Keep(Phone::Begun {
                instrument: filling.instrument(),
                mark: *mark,
                met: filling.met().to_vec(),
            }));
        }
        if effects.iter().any(|it| matches!(it, Effect::Keep(_))) {
            self.touched = now;
        }
        if has_moved {
            effects.push(Effect::Focus);
        }
        effects
    }

    fn step(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        if action == Action::Return && self.is_old(now) {
            self.begin_anew(&mut effects);
        }
        match (action, &mut self.stage) {
            (Action::Begin, Stage::Welcome) => {
                if let Some(to) = &self.invitation {
                    self.stage = Stage::Filling(to.mark, Filling::new(to.instrument));
                    self.is_unreadable = false;
                }
            }
            (Action::Fill(to), Stage::Filling(_, filling)) => filling.go(to),
            (Action::For(station), Stage::Filling(..)) => self.station = station,
            (Action::HandIn(chance), Stage::Filling(mark, filling))
                if filling.at() == At::Review =>
            {
                let hand_in = HandIn {
                    instrument: filling.instrument(),
                    mark: *mark,
                    station: self.station,
                    token: Token::from_chance(chance),
                    sheet: filling.sheet(),
                };
                effects.push(Effect::Keep(Phone::Shown(hand_in.clone())));
                self.stage = Stage::Code(hand_in);
            }
            (Action::Confirm, Stage::Code(hand_in)) => {
                let mark = hand_in.mark;
                self.held = None;
                self.stage = Stage::Thanks(mark);
                effects.push(Effect::Keep(Phone::Done { mark }));
            }
            (Action::GoOn, Stage::Other(held)) => self.stage = taken_up(held.clone()),
            (Action::ThrowAway, Stage::Code(_))
            | (Action::Another, Stage::Thanks(_))
            | (Action::Forget, Stage::Other(_)) => self.begin_anew(&mut effects),
            (Action::Retry, Stage::Unknown(how)) => {
                *how = Fetching::Trying;
                effects.push(Effect::Fetch);
            }
            (Action::Typed(text), Stage::NoCode | Stage::Damaged) => {
                effects.extend(self.typed(&text));
            }
            (Action::NotFetched(why), Stage::Unknown(how)) => *how = why,
            _ => {}
        }
        effects
    }

    /// Nothing of anybody stays.
    fn begin_anew(&mut self, effects: &mut Vec<Effect>) {
        self.held = None;
        self.station = Station::FRONT;
        self.stage = Stage::NoCode;
        if let Some(to) = &self.invitation {
            self.station = to.station;
            self.stage = Stage::Welcome;
        }
        effects.push(Effect::Forget);
    }

    /// Whether what the phone keeps is to be forgotten by now.
    fn is_old(&self, now: Moment) -> bool {
        let keeps = match &self.stage {
            Stage::Other(_) | Stage::Filling(..) | Stage::Code(_) | Stage::Thanks(_) => {
                true
            }
            _ => self.held.is_some(),
        };
        keeps && KEPT_FOR <= now.abs_diff(self.touched)
    }

    fn typed(&mut self, text: &str) -> Vec<Effect> {
        // A whole link may be pasted as well.
        let code = text.rsplit('#').next().unwrap_or_default().trim();
        match Invitation::read(code) {
            Err(fault @ (Fault::Symbol(_) | Fault::Damaged | Fault::Other(_))) => {
                self.wrong = Some(fault);
                Vec::new()
            }
            read => {
                self.wrong = None;
                let place = match read {
                    Ok(invitation) => invitation.fragment(),
                    // What it says is for the newer version to read.
                    Err(_) => code.split_whitespace().collect(),
                };
                let mut effects = vec![Effect::Address(format!("#{place}"))];
                effects.extend(self.arrive(code));
                effects
            }
        }
    }
}

/// Whether what a phone holds is of the round that a link leads to.
fn belongs(held: &Phone, to: &Invitation) -> bool {
    let is_same = match held {
        Phone::Begun { instrument, .. } => *instrument == to.instrument,
        Phone::Shown(hand_in) => hand_in.instrument == to.instrument,
        Phone::Done { .. } => true,
    };
    is_same && held.mark() == to.mark
}

/// Where a person goes on.
fn taken_up(held: Phone) -> Stage {
    match held {
        Phone::Begun {
            instrument,
            mark,
            met,
        } => Stage::Filling(mark, Filling::resume(instrument, met)),
        Phone::Shown(hand_in) => Stage::Code(hand_in),
        Phone::Done { mark } => Stage::Thanks(mark),
    }
}
