//! Codes in a picture. What is read is a text that somebody shows, so nothing
//! about it is sure: whoever takes it checks it.

use quircs::Quirc;

use super::marks;

/// Pixels of the largest picture that is looked at; a camera gives a million.
pub const MOST_PIXELS: usize = 2_000_000;
/// Places of one picture that are looked at: there is one code, or a few by
/// accident.
const MOST_PLACES: usize = 6;

/// The texts of the codes in a grey picture, row by row from the top, a byte a
/// pixel, each once. Only what is plain ASCII counts; no picture is an error.
pub fn read(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    let is_whole = width.checked_mul(height) == Some(luma.len());
    if !is_whole || luma.is_empty() || MOST_PIXELS < luma.len() {
        return Vec::new();
    }
    let picture = black_and_white(luma, width, height);
    let mut texts = Vec::new();
    let mut places = marks::find(&picture, width);
    for _ in 0..MOST_PLACES {
        let Some(corners) = marks::take_likeliest(&mut places) else {
            break;
        };
        let part = corners.cut(&picture, width);
        let text = part.and_then(|(part, width, height)| {
            // quircs takes a wrong step down the side of some turned codes; on
            // the other side it does not.
            let turned = || text(&turned(&part, width), height, width);
            text(&part, width, height).or_else(turned)
        });
        if let Some(text) = text {
            places.retain(|it| !it.meets(&corners));
            // A mark may have been seen as two.
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

/// The text of the code in a picture of one.
fn text(picture: &[u8], width: usize, height: usize) -> Option<String> {
    let mut finder = Quirc::new();
    let code = finder.identify(width, height, picture).next()?;
    let text = String::from_utf8(code.ok()?.decode().ok()?.payload).ok()?;
    (text.is_ascii() && !text.is_empty()).then_some(text)
}

/// Black is what is a tenth darker than its surroundings. quircs alone has one
/// limit for the whole picture, and loses a quarter of the codes that lie partly
/// in the shade, or are soft.
fn black_and_white(luma: &[u8], width: usize, height: usize) -> Vec<u8> {
    let reach = width.max(height) / 16;
    let row = |at: usize| luma.chunks_exact(width).nth(at).unwrap_or_default();
    // Of every column, the sum over the rows within reach.
    let mut columns = vec![0_u32; width];
    for ahead in 0..reach.min(height) {
        add(&mut columns, row(ahead));
    }
    // The sum of all columns before each.
    let mut before = vec![0_u32; width + 1];
    let mut picture = Vec::with_capacity(luma.len());
    for (at, pixels) in luma.chunks_exact(width).enumerate() {
        add(&mut columns, row(at + reach));
        let mut sum = 0;
        for (before, column) in before.iter_mut().skip(1).zip(&columns) {
            sum += column;
            *before = sum;
        }
        let rows = (at + reach + 1).min(height) - at.saturating_sub(reach);
        for (x, pixel) in pixels.iter().enumerate() {
            let (from, to) = (x.saturating_sub(reach), (x + reach + 1).min(width));
            let sum = before[to] - before[from];
            let around = (rows * (to - from)) as u32;
            let is_black = u32::from(*pixel) * around < sum - sum / 10;
            picture.push(if is_black { 0 } else { 255 });
        }
        if let Some(behind) = at.checked_sub(reach) {
            for (column, pixel) in columns.iter_mut().zip(row(behind)) {
                *column -= u32::from(*pixel);
            }
        }
    }
    picture
}

fn add(columns: &mut [u32], row: &[u8]) {
    for (column, pixel) in columns.iter_mut().zip(row) {
        *column += u32::from(*pixel);
    }
}

/// The picture by a quarter to the right; its height becomes its width.
fn turned(picture: &[u8], width: usize) -> Vec<u8> {
    let column = |x: usize| {
        let rows = picture.chunks_exact(width).rev();
        rows.filter_map(move |row| row.get(x).copied())
    };
    (0..width).flat_map(column).collect()
}
