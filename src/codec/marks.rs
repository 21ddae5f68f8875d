//! Where codes may be in a picture of black and white: every code has a mark in
//! three of its corners, rings that any line through the middle meets as 1, 1, 3,
//! 1 and 1 modules.
//!
//! quircs would find them itself. But what it does with marks that do not belong
//! together, as of several phones, took it up to half a minute; so it only ever
//! gets to see one code, with everything around it painted out.

/// Marks that are looked at: those of five phones, and one of something else.
const MOST_MARKS: usize = 16;
/// How many of the newest are asked whether a line meets them, so that a picture
/// full of stripes takes no time.
const RECENT: usize = 300;
/// Lines that have to meet a mark.
const LEAST_LINES: i32 = 2;
/// How far beyond its marks a code reaches, of the way from mark to mark: half a
/// mark, a tilt and a light edge.
const BEYOND: f64 = 0.375;

/// A mark, or something that looks like one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    x: f64,
    y: f64,
    /// From edge to edge along the lines.
    size: f64,
    /// The lines that met it.
    lines: i32,
}

/// Three marks as the corners of a code, with the right angle in the middle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corners {
    marks: [Mark; 3],
    /// How far it is from a square, in no unit.
    skew: f64,
}

/// Where codes may be, in no order.
pub(super) fn find(picture: &[u8], width: usize) -> Vec<Corners> {
    let marks = marks(picture, width);
    let mut found = Vec::new();
    for (at, middle) in marks.iter().enumerate() {
        for (first, one) in marks.iter().enumerate() {
            for (second, other) in marks.iter().enumerate().skip(first + 1) {
                if first != at && second != at {
                    found.extend(Corners::of([*one, *middle, *other]));
                }
            }
        }
    }
    found
}

/// Takes the likeliest of several places.
pub(super) fn take_likeliest(places: &mut Vec<Corners>) -> Option<Corners> {
    take_least(places, |it| it.skew)
}

/// Takes what has the least of something. Twice a real sort would be a fifth of
/// the module, for a handful of things.
fn take_least<T>(all: &mut Vec<T>, of: impl Fn(&T) -> f64) -> Option<T> {
    let numbered = all.iter().map(of).enumerate();
    let least = numbered.min_by(|one, other| one.1.total_cmp(&other.1));
    least.map(|(at, _)| all.swap_remove(at))
}

fn marks(picture: &[u8], width: usize) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (y, row) in picture.chunks_exact(width).enumerate() {
        let mut runs = [0_usize; 5];
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            runs.rotate_left(1);
            runs[4] = run.len();
            x += run.len();
            let is_black = run.first() == Some(&0);
            if is_black && is_mark(&runs) {
                let size = runs.iter().sum::<usize>() as f64;
                let middle = x as f64 - size / 2.0;
                add(&mut marks, middle, y as f64, size);
            }
        }
    }
    marks.retain(|mark| LEAST_LINES <= mark.lines);
    // Three lines of seven meet a whole one as they should.
    let lack = |mark: &Mark| -f64::from(mark.lines) / mark.size;
    (0..MOST_MARKS)
        .map_while(|_| take_least(&mut marks, lack))
        .collect()
}

/// As quircs sees it: no run is off by more than three quarters of a module.
fn is_mark(runs: &[usize; 5]) -> bool {
    let module = (runs[0] + runs[1] + runs[3] + runs[4]) / 4;
    let error = module * 3 / 4;
    let fits = |(run, modules): (&usize, usize)| {
        (modules * module - error..=modules * module + error).contains(run)
    };
    0 < module && runs.iter().zip([1, 1, 3, 1, 1]).all(fits)
}

/// Adds a line to the mark that it meets, or a new mark.
fn add(marks: &mut Vec<Mark>, x: f64, y: f64, size: f64) {
    let meets = |mark: &&mut Mark| {
        (mark.x - x).abs() < mark.size / 3.0 && (mark.y - y).abs() < mark.size / 2.0
    };
    match marks.iter_mut().rev().take(RECENT).find(meets) {
        Some(mark) => {
            mark.lines += 1;
            let part = 1.0 / f64::from(mark.lines);
            mark.x += (x - mark.x) * part;
            mark.y += (y - mark.y) * part;
            mark.size += (size - mark.size) * part;
        }
        None => marks.push(Mark {
            x,
            y,
            size,
            lines: 1,
        }),
    }
}

impl Corners {
    /// Nothing when three marks cannot be those of one code on a flat phone.
    fn of(marks: [Mark; 3]) -> Option<Corners> {
        let [one, middle, other] = marks;
        let (a, b) = (from_to(middle, one), from_to(middle, other));
        let (along, across) = (length(a), length(b));
        let size = (one.size + middle.size + other.size) / 3.0;
        let alike = |x: f64, y: f64| x < 2.0 * y && y < 2.0 * x;
        let is_near = |far: f64| 1.2 * size < far && far < 8.0 * size;
        let cosine = (a.0 * b.0 + a.1 * b.1).abs() / (along * across);
        let may_be = marks.iter().all(|mark| alike(mark.size, size))
            && alike(along, across)
            && is_near(along)
            && is_near(across)
            && cosine < 0.6;
        let sizes = marks.iter().map(|mark| (mark.size - size).abs() / size);
        let skew =
            (along - across).abs() / (along + across) + cosine + sizes.sum::<f64>();
        may_be.then_some(Corners { marks, skew })
    }

    /// Whether a mark belongs to both.
    pub(super) fn meets(&self, other: &Corners) -> bool {
        self.marks.iter().any(|mark| other.marks.contains(mark))
    }

    /// The part of the picture where the code is, white around it; its width and
    /// its height.
    pub(super) fn cut(
        &self,
        picture: &[u8],
        width: usize,
    ) -> Option<(Vec<u8>, usize, usize)> {
        let [one, middle, other] = self.marks;
        let (a, b) = (from_to(middle, one), from_to(middle, other));
        let area = a.0 * b.1 - a.1 * b.0;
        let corner = |along: f64, across: f64| {
            let x = middle.x + along * a.0 + across * b.0;
            (x, middle.y + along * a.1 + across * b.1)
        };
        let ends = [-BEYOND, 1.0 + BEYOND];
        let corners = ends.map(|along| ends.map(|across| corner(along, across)));
        let corners = corners.as_flattened();
        let rows = picture.len() / width;
        let span = |of: fn(&(f64, f64)) -> f64, most: usize| {
            let low = corners.iter().map(of).fold(f64::MAX, f64::min);
            let high = corners.iter().map(of).fold(0.0, f64::max);
            (low.max(0.0) as usize, (high.ceil() as usize).min(most))
        };
        let (left, right) = span(|it| it.0, width);
        let (top, bottom) = span(|it| it.1, rows);
        let (across, down) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
        let mut part = Vec::with_capacity(across * down);
        for (y, row) in picture
            .chunks_exact(width)
            .enumerate()
            .take(bottom)
            .skip(top)
        {
            for (x, pixel) in row.iter().enumerate().take(right).skip(left) {
                let (dx, dy) = (x as f64 - middle.x, y as f64 - middle.y);
                let along = (dx * b.1 - dy * b.0) / area;
                let across = (a.0 * dy - a.1 * dx) / area;
                let is_inside = [along, across]
                    .iter()
                    .all(|it| (-BEYOND..=1.0 + BEYOND).contains(it));
                part.push(if is_inside { *pixel } else { 255 });
            }
        }
        Some((part, across, down))
    }
}

fn from_to(from: Mark, to: Mark) -> (f64, f64) {
    (to.x - from.x, to.y - from.y)
}

fn length(of: (f64, f64)) -> f64 {
    (of.0 * of.0 + of.1 * of.1).sqrt()
}
