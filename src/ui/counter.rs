//! Counting, for every page that counts: the rule is `app::counting`, and
//! whoever follows the store is told.

use crate::app::Counter;
use crate::app::counting::{self, Collected, Refused};
use crate::app::reading::{At, Said};
use crate::browser::chance;
use crate::domain::{GroupId, Mark, OpenRound, Sheet};

use super::state::Shell;

/// The round that is collected for, following it.
pub(super) fn collected(shell: Shell, counter: &Counter) -> Option<Collected> {
    shell.read(|store| counting::collected(store, counter))
}

/// Counts a sheet in the round with a mark. Returns how many are counted then.
pub(super) fn count(
    shell: Shell,
    counter: &Counter,
    mark: Mark,
    sheet: &Sheet,
) -> Result<u64, Refused> {
    shell.write(|store| counting::count(store, counter, mark, sheet))
}

/// Reads a code into the round that is collected for; `None` where there is none.
pub(super) fn read(
    shell: Shell,
    counter: &Counter,
    read: impl FnOnce(At<'_>) -> Option<Said>,
) -> Option<Option<Said>> {
    let said = shell.peek(|store| counting::read(store, counter, read));
    if said.iter().flatten().any(Said::has_counted) {
        shell.write(|_| ());
    }
    said
}

/// A group's open round under a mark, which it gets now if nothing has met it.
pub(super) fn marked(shell: Shell, id: &GroupId) -> Option<OpenRound> {
    let open = || shell.peek(|store| store.open_round(id)).into_option();
    if open()?.mark.is_none() {
        shell.write(|store| counting::mark(store, id, chance::bits()));
    }
    open()
}
