//! Rows from a spreadsheet that become meetings of a sample: length, participants,
//! form, what it was, with tabs between. What is understood is shown before anything
//! is added. A cell that is not understood comes along as it stands, to be mended.

use super::typing::{self, Unit};
use crate::app::meeting::paste::cells;
use crate::content::Lang;
use crate::content::text::baseline as text;
use crate::domain::culture::check::is_sound;
use crate::domain::culture::meetings::MOST_ROWS;
use crate::domain::culture::{Form, Meetings, Row};
use crate::domain::meeting::SHORT;

/// The longest text that is read, in bytes.
pub const MOST_BYTES: usize = 100_000;

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The meetings, in order, numbered from 1.
    pub rows: Vec<Row>,
    /// Whether the first row was taken for the names of the columns.
    pub has_heading: bool,
    /// Whether the text was too long, and nothing was read.
    pub is_too_long: bool,
}

impl Pasted {
    /// What a text holds, as it was copied from a spreadsheet.
    pub fn read(text: &str, lang: Lang) -> Pasted {
        let mut pasted = Pasted::default();
        if MOST_BYTES < text.len() {
            pasted.is_too_long = true;
            return pasted;
        }
        let filled = cells(text).into_iter();
        let filled = filled.filter(|row| row.iter().any(|it| !it.is_empty()));
        for (place, row) in filled.enumerate() {
            let has_figure = |it: &String| it.contains(|it: char| it.is_ascii_digit());
            if place == 0 && !row.iter().take(2).any(has_figure) {
                pasted.has_heading = true;
                continue;
            }
            pasted.rows.push(meeting(&row, pasted.rows.len(), lang));
        }
        pasted
    }

    /// Adds the meetings behind those of a sample; `false` and nothing added where
    /// there is no room for all, or nothing to add.
    pub fn add(&self, meetings: &mut Meetings) -> bool {
        let fits = self.rows.len() <= MOST_ROWS.saturating_sub(meetings.rows.len());
        if !fits || self.rows.is_empty() {
            return false;
        }
        for row in &self.rows {
            let number = meetings.next_number();
            meetings.rows.push(Row {
                number,
                ..row.clone()
            });
        }
        true
    }

    /// What came of it, in words; `None` where nothing was pasted.
    pub fn words(&self, meetings: &Meetings, lang: Lang) -> Option<String> {
        if self.is_too_long {
            return Some(text::PASTE_TOO_LONG.get(lang).to_owned());
        }
        let rows = self.rows.len();
        let room = MOST_ROWS.saturating_sub(meetings.rows.len());
        if room < rows {
            return Some(text::paste_full(lang, &room, &rows));
        }
        let people = meetings.people.number();
        let faults = self.rows.iter().filter(|it| !is_sound(it, people)).count();
        (0 < rows).then(|| match faults {
            0 => text::paste_understood(lang, &rows),
            faults => text::paste_faults(lang, &rows, &faults),
        })
    }
}

fn meeting(cells: &[String], place: usize, lang: Lang) -> Row {
    let cell = |place: usize| cells.get(place).map_or("", String::as_str);
    let number = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
    let form = form_of(cell(2));
    // What is no form is kept with what it was.
    let unknown = if form.is_none() { cell(2) } else { "" };
    let title = [unknown, cell(3)].join(" ");
    Row {
        title: title.trim().chars().take(SHORT).collect(),
        minutes: typing::read(Unit::Length, cell(0), lang),
        participants: typing::read(Unit::Whole, cell(1), lang),
        form,
        ..Row::new(number)
    }
}

/// How the three forms are called in spreadsheets, in either language. What stands in
/// none of them is asked about rather than guessed.
const NAMES: [(Form, &[&str]); 3] = [
    (
        Form::Room,
        &[
            "r",
            "f",
            "p",
            "rum",
            "i rum",
            "i rummet",
            "samma rum",
            "i samma rum",
            "fysiskt",
            "fysisk",
            "fysiska",
            "plats",
            "på plats",
            "room",
            "in a room",
            "in one room",
            "in person",
            "in-person",
            "on site",
            "onsite",
            "physical",
        ],
    ),
    (
        Form::Digital,
        &[
            "d",
            "digital",
            "digitalt",
            "digitala",
            "distans",
            "på distans",
            "fjärr",
            "online",
            "remote",
            "telefon",
            "per telefon",
            "phone",
            "by phone",
            "video",
            "teams",
            "zoom",
            "skype",
        ],
    ),
    (
        Form::Hybrid,
        &["h", "hybrid", "delvis digitalt", "blandat", "mixed"],
    ),
];

/// A form by its letter or its name, in either language.
pub fn form_of(text: &str) -> Option<Form> {
    let text = text.trim().to_lowercase();
    // "Fysiskt möte", "fjärrmöte", "Teams-möte", "online meeting".
    let ends = ["möte", "meeting"];
    let kind = ends.iter().find_map(|end| text.strip_suffix(end));
    let kind = kind.unwrap_or(&text).trim_end_matches(['-', ' ']);
    let mut all = NAMES.into_iter();
    all.find(|(_, names)| names.contains(&kind)).map(|it| it.0)
}
