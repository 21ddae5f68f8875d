//! What a camera sees of a code on a phone that somebody holds up: grey frames,
//! turned, tilted, blurred, unevenly lit and noisy. The same look gives the same
//! frame. Also part of the tests of the pure floors.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Light modules around the code, as the standard wants them.
const QUIET: f64 = 4.0;
/// Width of what is seen over the distance: 70 degrees.
const FIELD: f64 = 1.4;
/// Of the picture's grey: the room, the phone, and a module of either kind.
const ROOM: f64 = 96.0;
const PHONE: f64 = 24.0;
const DARK: f64 = 20.0;
const LIGHT: f64 = 225.0;

/// How a code is seen.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Pixels.
    pub width: usize,
    /// Pixels.
    pub height: usize,
    /// From the lens to the middle of the code, in widths of the code with its
    /// light edge.
    pub distance: f64,
    /// The middle of the code beside the middle of the picture, as parts of its
    /// width.
    pub place: (f64, f64),
    /// The direction in which the upper edge of the code runs: right, down.
    pub turn: (f64, f64),
    /// How far the phone leans to the right and down: 1 is 45 degrees.
    pub tilt: (f64, f64),
    /// Radius over which light is spread, in thousandths of the picture's width.
    pub blur: f64,
    /// The light that is lost from one corner to the opposite one: 0 to 1.
    pub shade: f64,
    /// The usual error of a pixel, in steps of grey.
    pub noise: f64,
    /// For the noise.
    pub seed: u64,
}

impl Look {
    /// Held straight, 640 pixels wide, in focus.
    pub const SHARP: Look = Look {
        width: 640,
        height: 480,
        distance: 2.0,
        place: (0.0, 0.0),
        turn: (1.0, 0.0),
        tilt: (0.0, 0.0),
        blur: 0.5,
        shade: 0.0,
        noise: 2.0,
        seed: 1,
    };
    /// At an angle, in a dim corner, and out of focus.
    pub const SOFT: Look = Look {
        distance: 2.4,
        place: (-0.06, 0.04),
        turn: (1.0, 0.3),
        tilt: (0.25, -0.2),
        blur: 3.0,
        shade: 0.3,
        noise: 6.0,
        ..Look::SHARP
    };
}

/// The code of a text: the smallest that holds it, from version 2 on, with a
/// quarter of it in reserve.
///
/// # Panics
/// When the text does not fit.
pub fn code(text: &str) -> QrCode {
    let parts = QrSegment::make_segments(text);
    let least = Version::new(2);
    QrCode::encode_segments_advanced(
        &parts,
        QrCodeEcc::Quartile,
        least,
        Version::MAX,
        None,
        false,
    )
    .expect("a text that fits")
}

/// What a camera sees of a code: a byte a pixel, row by row.
pub fn frame(code: &QrCode, look: &Look) -> Vec<u8> {
    let plane = Plane::of(look);
    let size = f64::from(code.size());
    let grey = |x: f64, y: f64| {
        // In modules, from the corner of the code.
        let (u, v) = plane.meets(x, y).unwrap_or((9.0, 9.0));
        let at = |part: f64| (part + 0.5) * (size + 2.0 * QUIET) - QUIET;
        // The screen is as wide as the code with its edge, and higher.
        if 0.62 < u.abs() || 1.2 < v.abs() {
            ROOM
        } else if 0.55 < u.abs() || 1.0 < v.abs() {
            PHONE
        } else if code.get_module(at(u).floor() as i32, at(v).floor() as i32) {
            DARK
        } else {
            LIGHT
        }
    };
    let mut light = Vec::with_capacity(look.width * look.height);
    for row in 0..look.height {
        for column in 0..look.width {
            let (x, y) = (column as f64, row as f64);
            let four = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
            let sum: f64 = four.iter().map(|(dx, dy)| grey(x + dx, y + dy)).sum();
            light.push(sum / 4.0);
        }
    }
    let radius = look.blur * look.width as f64 / 1000.0;
    // Twice a box is a tent, which is near enough to a lens out of focus.
    for _ in 0..2 {
        light = spread(&light, look.width, radius, 1);
        light = spread(&light, look.width, radius, look.width);
    }
    let mut chance = Chance(look.seed);
    let mut frame = Vec::with_capacity(light.len());
    for (at, light) in light.iter().enumerate() {
        let x = (at % look.width) as f64 / look.width as f64;
        let y = (at / look.width) as f64 / look.height as f64;
        let lit = light * (1.0 - look.shade * (x + y) / 2.0);
        frame.push((lit + look.noise * chance.error()).clamp(0.0, 255.0) as u8);
    }
    frame
}

/// The plane of the phone before the lens.
struct Plane {
    centre: [f64; 3],
    normal: [f64; 3],
    across: [f64; 3],
    down: [f64; 3],
    pixels: f64,
    middle: (f64, f64),
}

impl Plane {
    fn of(look: &Look) -> Plane {
        let (x, y) = look.place;
        let z = look.distance;
        let normal = unit([look.tilt.0, look.tilt.1, 1.0]);
        let edge = [look.turn.0, look.turn.1, 0.0];
        let off = dot(edge, normal);
        let across = unit([0, 1, 2].map(|it| edge[it] - off * normal[it]));
        let down = cross(normal, across);
        Plane {
            centre: [x * FIELD * z, y * FIELD * z, z],
            normal,
            across,
            down,
            pixels: look.width as f64 / FIELD,
            middle: (look.width as f64 / 2.0, look.height as f64 / 2.0),
        }
    }

    /// Where the ray through a point of the picture meets the phone: right and
    /// down from the middle of the code, in widths of it.
    fn meets(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let ray = [
            (x - self.middle.0) / self.pixels,
            (y - self.middle.1) / self.pixels,
            1.0,
        ];
        let far = dot(self.centre, self.normal) / dot(ray, self.normal);
        let point = [0, 1, 2].map(|it| far * ray[it] - self.centre[it]);
        let met = (dot(point, self.across), dot(point, self.down));
        (0.0 < far).then_some(met)
    }
}

/// Each value as the mean of those within a radius, along the rows (`step` 1) or
/// down the columns (`step` the width).
fn spread(light: &[f64], width: usize, radius: f64, step: usize) -> Vec<f64> {
    let whole = radius.floor() as usize;
    let part = radius - radius.floor();
    let (inner, lines) = if step == 1 {
        (width, light.len() / width)
    } else {
        (light.len() / width, width)
    };
    let mut out = vec![0.0; light.len()];
    for line in 0..lines {
        let start = if step == 1 { line * width } else { line };
        let value = |at: isize| {
            let at = at.clamp(0, inner as isize - 1) as usize;
            light[start + at * step]
        };
        let reach = whole as isize;
        let mut sum: f64 = (-reach..=reach).map(value).sum();
        for at in 0..inner as isize {
            let edge = value(at - reach - 1) + value(at + reach + 1);
            let mean = (sum + part * edge) / (1.0 + 2.0 * radius);
            out[start + at as usize * step] = mean;
            sum += value(at + reach + 1) - value(at - reach);
        }
    }
    out
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

fn unit(a: [f64; 3]) -> [f64; 3] {
    let length = dot(a, a).sqrt();
    a.map(|it| it / length)
}

/// Chance that repeats itself: splitmix64.
pub struct Chance(pub u64);

impl Chance {
    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// From 0 to 1.
    pub fn part(&mut self) -> f64 {
        (self.number() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Between two numbers.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.part()
    }

    /// Around 0, usually by 1: the sum of four sixteen-bit numbers is nearly as
    /// normal as noise is.
    fn error(&mut self) -> f64 {
        let number = self.number();
        let sum: u64 = (0..4).map(|it| (number >> (16 * it)) & 0xffff).sum();
        (sum as f64 / 65536.0 - 2.0) * 1.732
    }
}
