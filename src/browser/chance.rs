//! Random bits from the browser.

use leptos::prelude::window;

/// So many random bytes that nobody can guess; `None` where the browser has
/// none.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Random bits for what only has to be different: ids, marks and numbers. The
/// clock where there is no better chance.
pub fn bits() -> u64 {
    bytes().map_or_else(super::clock::now, u64::from_le_bytes)
}
