//! The entry of every page but the start page. On the host there is nothing to
//! run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::rooms();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
