//! What a meeting of a kind begins with: a run sheet to be changed. Lengths and what
//! each block gives room to are our own suggestions.

use crate::content::text::templates as text;
use crate::content::{Lang, Text};
use crate::domain::Dimension;
use crate::domain::meeting::{Block, MeetingKind, Plan, RunSheet};
use Dimension::{Climate, Exploring, Inside, Outside, Telling};

/// A block without its words.
#[derive(Clone, Copy, Debug)]
struct Shape {
    minutes: u32,
    least: Option<u32>,
    gives: Option<Dimension>,
    is_active: bool,
}

/// Those who lead have the word.
const fn led(minutes: u32, gives: Dimension) -> Shape {
    Shape {
        minutes,
        least: None,
        gives: Some(gives),
        is_active: false,
    }
}

/// The participants talk or work.
const fn active(minutes: u32, gives: Dimension) -> Shape {
    Shape {
        is_active: true,
        ..led(minutes, gives)
    }
}

const fn pause(minutes: u32) -> Shape {
    Shape {
        minutes,
        least: None,
        gives: None,
        is_active: false,
    }
}

impl Shape {
    /// It can be cut.
    const fn least(self, minutes: u32) -> Shape {
        Shape {
            least: Some(minutes),
            ..self
        }
    }
}

const ORDINARY: [Shape; 7] = [
    active(5, Climate),
    led(5, Telling),
    led(10, Telling).least(5),
    active(15, Exploring).least(10),
    pause(5),
    active(15, Inside).least(10),
    active(5, Climate),
];

const DIGITAL: [Shape; 8] = [
    active(5, Climate),
    led(5, Telling),
    led(8, Telling).least(5),
    active(15, Exploring).least(10),
    pause(7),
    active(8, Telling).least(5),
    active(7, Inside),
    active(5, Climate),
];

const HYBRID: [Shape; 8] = [
    active(8, Climate),
    led(5, Telling),
    led(10, Telling).least(5),
    active(15, Exploring).least(10),
    pause(10),
    active(10, Outside).least(5),
    active(10, Inside),
    active(7, Climate).least(5),
];

const CHOOSING: [Shape; 9] = [
    led(10, Telling).least(5),
    active(10, Climate),
    active(10, Inside).least(5),
    led(15, Telling),
    active(15, Exploring),
    pause(10),
    active(10, Inside),
    led(5, Climate),
    led(5, Telling),
];

const LARGE: [Shape; 9] = [
    active(10, Climate).least(5),
    led(10, Telling).least(5),
    led(15, Telling).least(10),
    active(10, Exploring),
    pause(15),
    active(30, Exploring).least(20),
    active(15, Telling).least(10),
    active(10, Outside).least(5),
    led(5, Climate),
];

const FIRST: [Shape; 8] = [
    led(10, Telling).least(5),
    active(15, Climate).least(10),
    active(10, Inside),
    pause(10),
    active(10, Outside).least(5),
    active(10, Climate),
    active(5, Inside),
    active(5, Climate),
];

/// The run sheet that a kind of meeting begins with. Breaks are what gives room to
/// no perspective.
pub fn run_sheet(kind: MeetingKind, lang: Lang) -> RunSheet {
    let (shapes, titles): (&[Shape], &[Text]) = match kind {
        MeetingKind::Ordinary => (&ORDINARY, text::ORDINARY),
        MeetingKind::Digital => (&DIGITAL, text::DIGITAL),
        MeetingKind::Hybrid => (&HYBRID, text::HYBRID),
        MeetingKind::Choosing => (&CHOOSING, text::CHOOSING),
        MeetingKind::Large => (&LARGE, text::LARGE),
        MeetingKind::First => (&FIRST, text::FIRST),
    };
    let block = |(shape, title): (&Shape, &Text)| Block {
        least: shape.least,
        gives: shape.gives,
        is_active: shape.is_active,
        is_break: shape.gives.is_none(),
        ..Block::new(title.get(lang).to_owned(), shape.minutes)
    };
    RunSheet::new(shapes.iter().zip(titles).map(block).collect())
}

/// The plan that a kind of meeting begins with.
pub fn plan(title: &str, kind: MeetingKind, lang: Lang) -> Plan {
    Plan {
        title: title.trim().to_owned(),
        kind,
        sheet: run_sheet(kind, lang),
        ..Plan::default()
    }
}
