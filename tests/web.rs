#![cfg(target_arch = "wasm32")]
//! Tests that only a browser can answer.
