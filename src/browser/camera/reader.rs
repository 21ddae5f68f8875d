//! Who reads the codes: the browser, if it can, or else the module `decoder`.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlVideoElement};

use super::picture::Picture;
use super::{Trouble, dynamic};

/// The browser's name of the kind of code.
const KIND: &str = "qr_code";
/// What `public/boot.js` puts on the window for the module: bytes of grey, width and
/// height in, a promise of an array of strings out. It is broken when the picture
/// takes too long.
const FUNCTION: &str = "samklangDecode";
/// Frames in a row at which the module may break.
const PATIENCE: u32 = 20;

/// Who reads.
pub(super) enum Reader {
    /// A `BarcodeDetector` of the browser.
    Browser(JsValue),
    /// The module's function, and how many frames in a row it has broken at.
    Module(Function, u32),
}

impl Reader {
    pub(super) async fn find() -> Result<Reader, Trouble> {
        match detector().await {
            Some(detector) => Ok(Reader::Browser(detector)),
            None => Ok(Reader::Module(module().await?, 0)),
        }
    }

    /// The texts in the frame of the moment.
    pub(super) async fn read(
        &mut self,
        picture: &Picture,
        video: &HtmlVideoElement,
    ) -> Result<Vec<String>, Trouble> {
        if !picture.draw(video) {
            return Ok(Vec::new());
        }
        match self {
            Reader::Browser(detector) => {
                let canvas: &JsValue = &picture.canvas;
                match dynamic::promised(detector, "detect", &[canvas]).await {
                    Ok(found) => Ok(texts(&found, |it| dynamic::get(it, "rawValue"))),
                    // Some have it and fail: it is a service of the system.
                    Err(_) => {
                        *self = Reader::Module(module().await?, 0);
                        Ok(Vec::new())
                    }
                }
            }
            Reader::Module(decode, broken) => {
                let Some((luma, width, height)) = picture.luma() else {
                    return Ok(Vec::new());
                };
                let luma = Uint8Array::from(luma.as_slice());
                let (width, height) = (width.into(), height.into());
                let promise = decode.call3(&JsValue::UNDEFINED, &luma, &width, &height);
                let found = match promise {
                    Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await,
                    Err(why) => Err(why),
                };
                match found {
                    Ok(found) => {
                        *broken = 0;
                        Ok(texts(&found, JsValue::clone))
                    }
                    // The next frame is another one.
                    Err(_) if *broken < PATIENCE => {
                        *broken += 1;
                        Ok(Vec::new())
                    }
                    Err(_) => Err(Trouble::NoDecoder),
                }
            }
        }
    }
}

/// What is plain ASCII in an array; there is nothing else in our codes.
fn texts(found: &JsValue, text: impl Fn(&JsValue) -> JsValue) -> Vec<String> {
    let found = found.dyn_ref::<Array>().map(Array::to_vec);
    let texts = found.into_iter().flatten();
    let texts = texts.filter_map(|it| text(&it).as_string());
    texts.filter(|it| it.is_ascii() && !it.is_empty()).collect()
}

/// The browser's own reader, where there is one for our kind of code.
async fn detector() -> Option<JsValue> {
    let class: Function = dynamic::get(&window(), "BarcodeDetector").dyn_into().ok()?;
    let kinds = dynamic::promised(&class, "getSupportedFormats", &[]);
    let kinds = kinds.await.ok()?.dyn_into::<Array>().ok()?;
    if !kinds.includes(&KIND.into(), 0) {
        return None;
    }
    let options = Object::new();
    let wanted = Array::of1(&KIND.into());
    Reflect::set(&options, &"formats".into(), &wanted).ok()?;
    Reflect::construct(&class, &Array::of1(&options)).ok()
}

/// The module's function; `public/boot.js` runs the module in a thread of its own.
async fn module() -> Result<Function, Trouble> {
    let found = || {
        let function = dynamic::get(&window(), FUNCTION);
        function.dyn_into::<Function>().ok()
    };
    if let Some(function) = found() {
        return Ok(function);
    }
    let mut ask = |done: Function, failed: Function| {
        let window = window();
        let listen = |name, call| window.add_event_listener_with_callback(name, call);
        let _ = listen("samklang-decoder", &done);
        let _ = listen("samklang-decoder-failed", &failed);
        if let Ok(event) = Event::new("samklang-want-decoder") {
            let _ = window.dispatch_event(&event);
        }
    };
    // A promise hears the first answer only.
    let loaded = JsFuture::from(Promise::new(&mut ask)).await;
    loaded.map_err(|_| Trouble::NoDecoder)?;
    found().ok_or(Trouble::NoDecoder)
}
