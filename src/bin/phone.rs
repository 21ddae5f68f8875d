//! The entry for those who answer on a phone of their own. On the host there is
//! nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::phone();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
