//! A code or a link as a QR picture: its size, and one path for an SVG. What
//! draws it sees to the quiet zone of four modules and to dark on white.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// How much of a picture may be unreadable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Seven per cent: for what is long and shown large.
    Low,
    /// Fifteen per cent.
    Medium,
    /// A quarter.
    Quartile,
}

/// A picture of square modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Modules to a side, without the quiet zone.
    pub size: u32,
    /// The dark modules, a unit each, as the `d` of an SVG path.
    pub path: String,
}

impl Drawing {
    /// Modules that must stay light on every side.
    pub const QUIET: u32 = 4;

    /// The `viewBox` of the picture with its quiet zone.
    pub fn view_box(&self) -> String {
        let (quiet, side) = (Self::QUIET, self.size + 2 * Self::QUIET);
        format!("-{quiet} -{quiet} {side} {side}")
    }
}

/// Fewer symbols than this do not pay for a segment of their own.
const WORTH_IT: usize = 12;

/// The picture of a text; `None` if it is too long for one. Capitals, digits and
/// a few marks take less room than other letters, and a text that ends in them,
/// as a link with a code does, is drawn in two parts.
pub fn draw(text: &str, strength: Strength) -> Option<Drawing> {
    let is_small = |it: char| {
        it.is_ascii() && QrSegment::is_alphanumeric(it.encode_utf8(&mut [0; 4]))
    };
    let tail = text.len() - text.chars().rev().take_while(|it| is_small(*it)).count();
    let at = if text.len() - tail < WORTH_IT {
        text.len()
    } else {
        tail
    };
    let (head, tail) = if tail == 0 {
        ("", text)
    } else {
        text.split_at(at)
    };
    let mut segments = Vec::new();
    if !head.is_empty() {
        segments.push(QrSegment::make_bytes(head.as_bytes()));
    }
    if !tail.is_empty() {
        segments.push(QrSegment::make_alphanumeric(tail));
    }
    let level = match strength {
        Strength::Low => QrCodeEcc::Low,
        Strength::Medium => QrCodeEcc::Medium,
        Strength::Quartile => QrCodeEcc::Quartile,
    };
    // Stronger where the same size has room for it.
    let (least, most) = (Version::MIN, Version::MAX);
    let code =
        QrCode::encode_segments_advanced(&segments, level, least, most, None, true)
            .ok()?;
    Some(Drawing {
        size: u32::try_from(code.size()).ok()?,
        path: path(&code),
    })
}

/// A bar for each run of dark modules in a row.
fn path(code: &QrCode) -> String {
    let mut out = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            if 0 < run {
                out.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    out
}
