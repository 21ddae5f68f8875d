//! The entry of the app in the browser. On the host there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    samklang::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
