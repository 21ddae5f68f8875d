//! The entry of exercises and learning. On the host there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::practice();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
