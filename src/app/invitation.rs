//! What those who answer on phones are told of a round.

use crate::codec::{Invitation, Named};
use crate::domain::{Group, OpenRound, Station};

/// The invitation to a group's open round, to begin with for one collector;
/// `None` as long as the round has no mark.
pub fn to(group: &Group, round: &OpenRound, station: Station) -> Option<Invitation> {
    Some(Invitation {
        instrument: round.instrument(),
        mark: round.mark?,
        station,
        limit: round.limit,
        meeting: Named::of(&group.meeting),
        audience: Named::of(&group.preparation.audience),
    })
}
