//! The year wheel: twelve sectors, the plan's first month at the top, clockwise. What
//! it shows stands in the list beside it as well.

use super::words::{month, month_name};
use crate::content::Lang;
use crate::content::text::year as text;
use crate::domain::dialogue::year::Occasion;
use crate::domain::dialogue::{YearMonth, YearPlan};

/// The width and the height of the picture, in its own units.
pub const SIZE: u32 = 400;
const MIDDLE: f64 = 200.0;
/// The ring, from its inner to its outer edge.
const INNER: f64 = 66.0;
const OUTER: f64 = 166.0;
/// Where the months' names stand.
const NAMES: f64 = 183.0;
/// How large a mark is.
pub const MARK: u32 = 14;
/// Half of a degree of what lies between two sectors.
const GAP: f64 = 0.7;
/// Where marks stand in a sector: from the middle of the wheel, and to the left or
/// right of the sector's middle, in the order in which places are taken.
const PLACES: [(f64, f64); 5] = [
    (146.0, -17.0),
    (146.0, 17.0),
    (115.0, -16.0),
    (115.0, 16.0),
    (85.0, 0.0),
];

/// A place in the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left, to a tenth.
    pub x: String,
    /// From the top, to a tenth.
    pub y: String,
}

/// What is drawn of an occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where its middle is.
    pub at: Point,
    /// The dialogue's number, or how many more there are.
    pub label: String,
    /// The dialogue's number; `None` for more than fit.
    pub number: Option<u32>,
    /// Whether its day is set.
    pub is_set: bool,
}

/// A month of the wheel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// The month.
    pub month: YearMonth,
    /// Whether it belongs to the plan.
    pub is_in: bool,
    /// The outline, as SVG writes paths.
    pub outline: String,
    /// Where its name stands.
    pub name_at: Point,
    /// Its name, cut short.
    pub name: String,
    /// What is drawn in it.
    pub marks: Vec<Mark>,
}

/// The sectors of a plan, from its first month.
pub fn sectors(plan: &YearPlan, lang: Lang) -> Vec<Sector> {
    let occasions = plan.occasions();
    let sector = |place: u8| {
        let month = plan.first.plus(place.into());
        let found: Vec<_> = occasions.iter().filter(|it| it.month == month).collect();
        let middle = 30.0 * f64::from(place) + 15.0;
        let room = PLACES.len();
        let shown = match found.len() {
            all if all <= room => all,
            _ => room - 1,
        };
        let mark = |(it, (radius, aside)): (&&Occasion, (f64, f64))| Mark {
            at: beside(middle, radius, aside),
            label: it.number.to_string(),
            number: Some(it.number),
            is_set: it.day.is_some(),
        };
        let places = match shown {
            // A single one stands in the middle of its sector.
            1 => vec![(131.0, 0.0)],
            _ => PLACES.to_vec(),
        };
        let mut marks: Vec<Mark> =
            found.iter().take(shown).zip(places).map(mark).collect();
        if let (true, Some((radius, aside))) = (shown < found.len(), PLACES.last()) {
            marks.push(Mark {
                at: beside(middle, *radius, *aside),
                label: format!("+{}", found.len() - shown),
                number: None,
                is_set: false,
            });
        }
        Sector {
            month,
            is_in: plan.has(month),
            outline: outline(middle),
            name_at: beside(middle, NAMES, 0.0),
            name: month_name(month, lang).chars().take(3).collect(),
            marks,
        }
    };
    (0..12).map(sector).collect()
}

/// What the picture says, for those who do not see it: each month's numbers.
pub fn spoken(plan: &YearPlan, lang: Lang) -> String {
    let occasions = plan.occasions();
    let of_month = |it: YearMonth| {
        let numbers = occasions.iter().filter(|occasion| occasion.month == it);
        let numbers: Vec<String> = numbers.map(|it| it.number.to_string()).collect();
        (!numbers.is_empty())
            .then(|| text::wheel_month(lang, &month(it, lang), &numbers.join(", ")))
    };
    let months: Vec<String> = plan.months().filter_map(of_month).collect();
    let months = match months.is_empty() {
        true => text::WHEEL_EMPTY.get(lang).to_owned(),
        false => months.join(" "),
    };
    let (first, last) = (month(plan.first, lang), month(plan.last(), lang));
    text::wheel(lang, &first, &last, &months)
}

/// The years in the middle: 2026, or 2026–27 where the plan goes on into the next.
pub fn years(plan: &YearPlan) -> String {
    let (first, last) = (plan.first.year(), plan.last().year());
    match first == last {
        true => first.to_string(),
        false => format!("{first}–{:02}", last % 100),
    }
}

/// A sector around an angle: two arcs and the lines between them.
fn outline(middle: f64) -> String {
    let corner = |degrees: f64, radius: f64| {
        let Point { x, y } = at(degrees, radius);
        format!("{x} {y}")
    };
    // The gap is as wide inside as outside.
    let gap = |radius: f64| GAP * OUTER / radius;
    let (outer, inner) = (15.0 - gap(OUTER), 15.0 - gap(INNER));
    format!(
        "M{} A{OUTER} {OUTER} 0 0 1 {} L{} A{INNER} {INNER} 0 0 0 {} Z",
        corner(middle - outer, OUTER),
        corner(middle + outer, OUTER),
        corner(middle + inner, INNER),
        corner(middle - inner, INNER),
    )
}

/// A place at an angle, clockwise from the top.
fn at(degrees: f64, radius: f64) -> Point {
    beside(degrees, radius, 0.0)
}

/// A place at an angle and so far from the middle, moved aside clockwise.
fn beside(degrees: f64, radius: f64, aside: f64) -> Point {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let tenth = |it: f64| format!("{:.1}", (it * 10.0).round() / 10.0);
    Point {
        x: tenth(MIDDLE + radius * sin + aside * cos),
        y: tenth(MIDDLE - radius * cos + aside * sin),
    }
}
