//! The entry of dialogues. On the host there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::dialogues();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
