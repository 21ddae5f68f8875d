//! A code as a picture: the modules of a QR code as one path.

use qrcodegen::{QrCode, QrCodeEcc};

/// What a reader still makes of a code that is partly lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// Up to 15 per cent.
    Medium,
    /// Up to 25 per cent.
    Quartile,
}

/// A QR code to be drawn on a white ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Modules on a side, with the four on each that stay white.
    pub size: i32,
    /// The dark modules, as the data of an SVG path.
    pub path: String,
}

/// Modules around the code that belong to it and stay white.
const QUIET: i32 = 4;

impl Drawing {
    /// The picture of a text; `None` if it is longer than any QR code holds. A
    /// text of symbols takes the fewest modules there are.
    pub fn of(text: &str, correction: Correction) -> Option<Drawing> {
        let level = match correction {
            Correction::Medium => QrCodeEcc::Medium,
            Correction::Quartile => QrCodeEcc::Quartile,
        };
        let code = QrCode::encode_text(text, level).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let from = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                if from < x {
                    let (left, top, width) = (from + QUIET, y + QUIET, x - from);
                    path.push_str(&format!("M{left} {top}h{width}v1h-{width}z"));
                }
                x += 1;
            }
        }
        let size = code.size() + 2 * QUIET;
        Some(Drawing { size, path })
    }
}
