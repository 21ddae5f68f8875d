//! The entry of meeting culture. On the host there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::culture();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
