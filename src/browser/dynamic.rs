//! What the bindings do not name, because not every browser has it: looked up
//! when it is wanted.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A member of an object, or `undefined`.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// What a method returns.
pub(super) fn call(
    object: &JsValue,
    name: &str,
    args: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let method: Function = get(object, name).dyn_into()?;
    let args: Array = args.iter().copied().collect();
    Reflect::apply(&method, object, &args)
}

/// What a method promises.
pub(super) async fn promised(
    object: &JsValue,
    name: &str,
    args: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let promise = call(object, name, args)?;
    JsFuture::from(Promise::resolve(&promise)).await
}
