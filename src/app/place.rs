//! Where a group stands in the loop.

use time::Date;

use crate::domain::change::APART;
use crate::domain::{Group, OpenRound};

/// The five parts of the loop, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// No round yet.
    Prepare,
    /// A round is open.
    Answer,
    /// A round is closed and nothing was practised since.
    See,
    /// A result has been seen and something can be practised.
    Practise,
    /// Something was practised since the last round.
    FollowUp,
}

impl Place {
    /// All five, in order.
    pub const ALL: [Place; 5] = [
        Place::Prepare,
        Place::Answer,
        Place::See,
        Place::Practise,
        Place::FollowUp,
    ];

    /// Where a group stands now.
    pub fn of(group: &Group, open: Option<&OpenRound>) -> Place {
        if open.is_some() {
            return Place::Answer;
        }
        match group.rounds.last() {
            None => Place::Prepare,
            Some(round) if group.log.iter().any(|it| round.closed_on <= it.on) => {
                Place::FollowUp
            }
            Some(_) => Place::See,
        }
    }
}

/// The day from which a new round is about other meetings than the last one.
pub fn measure_again(group: &Group) -> Option<Date> {
    group.rounds.last()?.closed_on.checked_add(APART)
}
