//! Open rounds, as pages that collect need them.

use super::state::Shell;
use crate::browser::chance;
use crate::domain::{GroupId, Mark, OpenRound};

/// A group's open round under a mark; one that was opened before rounds had
/// marks gets one now.
pub(super) fn with_mark(shell: Shell, id: &GroupId) -> Option<OpenRound> {
    let mut round = shell.peek(|store| store.open_round(id)).into_option()?;
    if round.mark.is_none() {
        round.mark = Some(Mark::from_chance(chance::bits()));
        shell.write(|store| store.save_round(id, &round));
    }
    Some(round)
}
