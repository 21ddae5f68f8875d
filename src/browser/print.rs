//! Printing.

use leptos::prelude::window;

/// Prints the page as it is seen.
pub fn page() {
    let _ = window().print();
}
