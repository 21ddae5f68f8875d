//! Preparing and opening a round.

use time::Date;

use crate::content;
use crate::domain::preparation::{Collector, Gate};
use crate::domain::{Form, Group, Limit, Mark, OpenRound, Preparation, Urn};

/// What the organiser says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Which meeting the survey is about.
    Meeting(String),
    /// Why now.
    Reason(String),
    /// Who else will see the result.
    Audience(String),
    /// How many are invited; `None` while the field holds no number.
    Invited(Option<u32>),
    /// Which form is answered.
    Form(Form),
    /// Whether a conflict or harassment is going on.
    Conflict(bool),
    /// Whether there is a basic safety.
    Safe(bool),
    /// Whether it has been said that answering is voluntary.
    Voluntary(bool),
    /// Who collects.
    Collector(Collector),
    /// The fewest answers that show a result; ignored below the least one.
    Limit(u32),
    /// Whether most can answer on a phone of their own, with a network.
    Phones(bool),
}

/// The group after an action.
pub fn update(group: &mut Group, action: Action, today: Date) {
    let preparation = &mut group.preparation;
    match action {
        Action::Meeting(text) => group.meeting = text,
        Action::Reason(text) => preparation.reason = text,
        Action::Audience(text) => preparation.audience = text,
        Action::Invited(number) => preparation.invited = number,
        Action::Form(form) => preparation.form = Some(form),
        Action::Conflict(is) => preparation.conflict = Some(is),
        Action::Safe(is) => {
            preparation.safe = Some(is);
            preparation.come_back = if is {
                None
            } else {
                today.checked_add(Preparation::PAUSE)
            };
        }
        Action::Voluntary(is) => preparation.voluntary = is,
        Action::Collector(collector) => preparation.collector = Some(collector),
        Action::Limit(number) => {
            if let Some(limit) = Limit::new(number) {
                preparation.limit = limit;
            }
        }
        Action::Phones(have) => preparation.phones = Some(have),
    }
}

/// The round that opens under a mark drawn by chance, if the gate is open.
pub fn open_round(group: &Group, mark: Mark) -> Option<OpenRound> {
    let preparation = &group.preparation;
    let Gate::Open(_) = preparation.gate() else {
        return None;
    };
    let last = group
        .rounds
        .iter()
        .map(|round| round.number)
        .max()
        .unwrap_or(0);
    Some(OpenRound {
        number: last.saturating_add(1),
        invited: preparation.invited?,
        limit: preparation.limit,
        mark: Some(mark),
        urn: Urn::empty(content::instrument(preparation.form())),
        helpers: Vec::new(),
    })
}

/// The group after its open round was closed: what has to be asked anew before
/// every round is forgotten.
pub fn closed(group: &mut Group, round: OpenRound, today: Date) {
    group.rounds.push(round.close(today));
    let preparation = &mut group.preparation;
    preparation.conflict = None;
    preparation.safe = None;
    preparation.voluntary = false;
    preparation.reason.clear();
}
