//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

/// For how long something may take on a busy computer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks.
const GLANCE: Duration = Duration::from_millis(25);

/// The first value that a look gives, or the last look's reason that there is
/// none.
///
/// # Errors
/// When there is none for as long as anything may take.
pub fn until<T>(look: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    for_at_most(PATIENCE, look)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long to wait is not part of any result"
)]
pub(crate) fn for_at_most<T>(
    patience: Duration,
    mut look: impl FnMut() -> Result<T, String>,
) -> Result<T, String> {
    let start = Instant::now();
    loop {
        match look() {
            Ok(value) => return Ok(value),
            Err(reason) if patience <= start.elapsed() => return Err(reason),
            Err(_) => std::thread::sleep(GLANCE),
        }
    }
}
