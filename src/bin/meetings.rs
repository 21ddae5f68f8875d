//! The entry of planning, leading and observing meetings. On the host there is
//! nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::meetings();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
