//! The CSV file: a header of ids in any order, then a sheet a row.
//!
//! A row of empty cells is somebody who could not judge anything. A blank line
//! is not: at the end of the file it is no row, elsewhere it is refused, because
//! nobody can tell whether it was meant as a sheet.

use csv::{ReaderBuilder, StringRecord, Terminator};
use samklang::domain::{Instrument, Response, Sheet, Step, Tally};
use std::fmt;

/// Why a file is refused, and where: lines and columns from 1, a column being a
/// cell's place in its row.
#[derive(Debug)]
pub(crate) struct Fault {
    line: usize,
    column: usize,
    why: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault { line, column, why } = self;
        write!(out, "line {line}, column {column}: {why}")
    }
}

fn fault<T>(line: usize, column: usize, why: impl Into<String>) -> Result<T, Fault> {
    let why = why.into();
    Err(Fault { line, column, why })
}

/// One row, with the line it begins on.
struct Row {
    line: usize,
    cells: StringRecord,
}

impl Row {
    /// The cells with their columns, without the space and the quotes around
    /// them: a quote after a space is none to the CSV reader.
    fn cells(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.cells.iter().map(|cell| {
            let cell = cell.trim();
            let quoted = cell.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
            quoted.unwrap_or(cell).trim()
        }))
    }
}

/// Counts every sheet of a file.
///
/// # Errors
/// With line and column, when anything in it is not as it must be.
pub(crate) fn tally(
    bytes: &[u8],
    instrument: &'static Instrument,
) -> Result<Tally, Fault> {
    let text = text(bytes)?;
    let mut rows = rows(&text);
    let Some(header) = rows.next().transpose()? else {
        return fault(
            1,
            1,
            "the file is empty; a header with the ids belongs here.",
        );
    };
    let places = places(&header, instrument)?;
    let mut tally = Tally::empty(instrument);
    for row in rows {
        let row = row?;
        let sheet = sheet(&row, &places, instrument)?;
        if tally.count(&sheet).is_err() {
            return fault(row.line, 1, "these are more sheets than can be counted.");
        }
    }
    if tally.sheets() == 0 {
        return fault(header.line + 1, 1, "there is no row below the header.");
    }
    Ok(tally)
}

/// The text with one kind of line end, and without mark and blank lines around it
/// that spreadsheets and editors leave.
fn text(bytes: &[u8]) -> Result<String, Fault> {
    let text = std::str::from_utf8(bytes).or_else(|why| {
        let before = String::from_utf8_lossy(&bytes[..why.valid_up_to()]);
        let last = before.rsplit('\n').next().unwrap_or_default();
        let (line, column) = (before.matches('\n').count(), last.matches([',', ';']));
        let why = "this is not UTF-8 text; save the file as CSV in UTF-8.";
        fault(line + 1, column.count() + 1, why)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Ok(text.trim_end().to_owned())
}

/// The rows of a text with one kind of line end. The header decides whether cells
/// are parted by semicolons or commas; no id holds either.
fn rows(text: &str) -> impl Iterator<Item = Result<Row, Fault>> {
    let header = text.lines().next().unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        // How many cells there are is checked where their columns are known.
        .flexible(true)
        .delimiter(if header.contains(';') { b';' } else { b',' })
        .terminator(Terminator::Any(b'\n'))
        .from_reader(text.as_bytes());
    std::iter::from_fn(move || {
        let start = reader.position().clone();
        let (line, from) = (start.line() as usize, start.byte() as usize);
        let mut cells = StringRecord::new();
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => return None,
            Err(why) => return Some(fault(line, 1, why.to_string())),
        }
        let raw = text.get(from..reader.position().byte() as usize);
        Some(row(line, cells, raw.unwrap_or_default()))
    })
}

/// A row from its cells and from what stands in the file, which the reader takes
/// more kindly than it should: it passes over blank lines, and ends a cell that
/// is still open where the file ends.
fn row(line: usize, cells: StringRecord, raw: &str) -> Result<Row, Fault> {
    if raw.lines().next().is_none_or(|it| it.trim().is_empty()) {
        let why = "this line is blank. Take it away; somebody who could not judge \
                   anything is a row of empty cells.";
        return fault(line, 1, why);
    }
    if !raw.matches('"').count().is_multiple_of(2) {
        let column = cells.iter().position(|cell| cell.contains('"'));
        let column = column.map_or(cells.len(), |before| before + 1);
        return fault(line, column, "a quotation mark lacks its other half.");
    }
    Ok(Row { line, cells })
}

/// The places of the header's ids in the instrument, by column.
fn places(header: &Row, instrument: &Instrument) -> Result<Vec<usize>, Fault> {
    let mut places: Vec<usize> = Vec::new();
    for (column, id) in header.cells() {
        let Some(place) = instrument.items.iter().position(|item| item.id == id) else {
            let ids: Vec<&str> = instrument.items.iter().map(|item| item.id).collect();
            let why = format!("{} is none of the ids {}.", shown(id), ids.join(" "));
            return fault(header.line, column, why);
        };
        if let Some(before) = places.iter().position(|it| *it == place) {
            let why = format!("{id} stands in column {} already.", before + 1);
            return fault(header.line, column, why);
        }
        places.push(place);
    }
    let items = instrument.items.iter().enumerate();
    let missing: Vec<&str> = items
        .filter(|(place, _)| !places.contains(place))
        .map(|(_, item)| item.id)
        .collect();
    if !missing.is_empty() {
        let why = format!("the header lacks {}.", missing.join(" "));
        return fault(header.line, places.len() + 1, why);
    }
    Ok(places)
}

/// The sheet in a row, as people answered it.
fn sheet(row: &Row, places: &[usize], instrument: &Instrument) -> Result<Sheet, Fault> {
    let (number, expected) = (row.cells.len(), places.len());
    if number != expected {
        let why = format!("cells in this row: {number}, in the header: {expected}.");
        return fault(row.line, number.min(expected) + 1, why);
    }
    let mut responses = vec![Response::CannotJudge; instrument.items.len()];
    for ((column, cell), place) in row.cells().zip(places) {
        let step = match cell.as_bytes() {
            [] => continue,
            [digit] => Step::new(digit.wrapping_sub(b'0')),
            _ => None,
        };
        let (Some(step), Some(response)) = (step, responses.get_mut(*place)) else {
            let why = format!("{} is none of 1 2 3 4 5, and not empty.", shown(cell));
            return fault(row.line, column, why);
        };
        *response = Response::Step(step);
    }
    Ok(Sheet(responses))
}

/// A cell in a message: in quotes, and not the whole rest of a file.
fn shown(cell: &str) -> String {
    format!("{:?}", cell.chars().take(20).collect::<String>())
}
