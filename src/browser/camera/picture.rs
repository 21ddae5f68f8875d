//! A frame of the camera, on a canvas that is in no page.

use js_sys::{Object, Reflect};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement};

use crate::codec::grey::luma;

/// The longer side, in pixels. A code that fills a third of it has ten pixels a
/// module, where four are enough. Not less on a slow device: it reads fewer frames
/// a second, where half of this would lose every soft code.
const LARGEST: u32 = 960;
/// The state of a video from which on it has a frame to draw.
const HAS_FRAME: u16 = 2;

/// Where frames are drawn, one over the other.
pub(super) struct Picture {
    pub(super) canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Picture {
    pub(super) fn new() -> Option<Picture> {
        let canvas: HtmlCanvasElement =
            document().create_element("canvas").ok()?.dyn_into().ok()?;
        // Stays in ordinary memory, from where it is read without a detour.
        let options = Object::new();
        let _ = Reflect::set(&options, &"willReadFrequently".into(), &true.into());
        let context = canvas.get_context_with_context_options("2d", &options);
        let context = context.ok()??.dyn_into().ok()?;
        Some(Picture { canvas, context })
    }

    /// Draws the frame of the moment; false without one.
    pub(super) fn draw(&self, video: &HtmlVideoElement) -> bool {
        let (width, height) = (video.video_width(), video.video_height());
        let longer = width.max(height);
        if video.ready_state() < HAS_FRAME || longer == 0 {
            return false;
        }
        // Never larger than it is.
        let part = (f64::from(LARGEST) / f64::from(longer)).min(1.0);
        let [width, height] = [width, height].map(|it| f64::from(it) * part);
        let (columns, rows) = (width.round() as u32, height.round() as u32);
        // To be given a size, even the same, empties a canvas.
        if (self.canvas.width(), self.canvas.height()) != (columns, rows) {
            self.canvas.set_width(columns);
            self.canvas.set_height(rows);
        }
        let drawn = self
            .context
            .draw_image_with_html_video_element_and_dw_and_dh(
                video, 0.0, 0.0, width, height,
            );
        drawn.is_ok()
    }

    /// The grey of what is drawn, its width and its height.
    pub(super) fn luma(&self) -> Option<(Vec<u8>, u32, u32)> {
        let (width, height) = (self.canvas.width(), self.canvas.height());
        let (across, down) = (f64::from(width), f64::from(height));
        let image = self.context.get_image_data(0.0, 0.0, across, down).ok()?;
        Some((luma(&image.data()), width, height))
    }
}
