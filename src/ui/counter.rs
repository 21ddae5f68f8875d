//! Counting, for every page that counts: the rule is `app::counting`, and
//! whoever follows the store is told.

use crate::app::Counter;
use crate::app::counting::{self, Collected, Refused};
use crate::domain::{Mark, Sheet};

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
