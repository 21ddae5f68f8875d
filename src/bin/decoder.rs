//! The entry that reads codes in the pictures of a camera, where the browser
//! itself does not: it puts a function on the global object of a thread of its own
//! (`public/decode.js`). The page asks for it by an event, `public/boot.js` starts
//! the thread, and ends it when a picture takes too long. On the host there is
//! nothing to run.

// Not by way of the library: some crates of the pages export functions, which the
// linker keeps in everything that knows the library.
#[cfg(target_arch = "wasm32")]
#[path = "../codec/marks.rs"]
mod marks;
#[cfg(target_arch = "wasm32")]
#[path = "../codec/picture.rs"]
pub mod picture;

#[cfg(target_arch = "wasm32")]
mod provide {
    use js_sys::{Array, JsString, Reflect, Uint8Array};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::closure::Closure;

    use crate::picture;

    /// Takes bytes of grey, width and height; gives an array of strings.
    const FUNCTION: &str = "samklangDecode";

    /// Puts the function on the global object, for as long as the thread lives.
    pub(super) fn provide() {
        let decode: Closure<dyn Fn(JsValue, f64, f64) -> Array> = Closure::new(decode);
        let global = js_sys::global();
        let _ = Reflect::set(&global, &FUNCTION.into(), decode.as_ref());
        // On purpose: it is called for every frame.
        decode.forget();
    }

    fn decode(luma: JsValue, width: f64, height: f64) -> Array {
        let luma = Uint8Array::new(&luma).to_vec();
        let texts = picture::read(&luma, width as usize, height as usize);
        texts.into_iter().map(JsString::from).collect()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    provide::provide();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
