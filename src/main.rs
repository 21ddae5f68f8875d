//! The entry that everybody meets first: the start page. On the host there is
//! nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::home();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
