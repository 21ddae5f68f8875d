//! Rows from a spreadsheet that become blocks: title, minutes, who leads, with tabs
//! between. What is understood is shown before anything is added, and all of it is
//! added or nothing.

use crate::content::Lang;
use crate::content::text::sheet as text;
use crate::domain::meeting::block::MOST_MINUTES;
use crate::domain::meeting::run_sheet::MOST_BLOCKS;
use crate::domain::meeting::{Block, RunSheet, SHORT};

/// The longest text that is read, in bytes: a full run sheet takes a tenth.
pub const MOST_BYTES: usize = 100_000;

/// A row that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place among all rows, from 1, as a spreadsheet counts them.
    pub number: usize,
    /// What it is.
    pub what: What,
}

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A block.
    Block(Block),
    /// The first one, with the names of the columns.
    Heading(String),
    /// It is not understood.
    Fault(String, Fault),
}

/// Why a row is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The first cell is empty.
    NoTitle,
    /// A cell holds more than [`SHORT`] characters.
    TooLong,
    /// There is no number of minutes from 1 to [`MOST_MINUTES`].
    NoMinutes,
    /// There are more than three cells.
    TooManyCells,
}

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Rows that are not empty, in order.
    pub rows: Vec<Row>,
    /// Whether the text was longer than [`MOST_BYTES`], and nothing was read.
    pub is_too_long: bool,
}

impl Pasted {
    /// What a text holds, as it was copied from a spreadsheet.
    pub fn read(text: &str) -> Pasted {
        if MOST_BYTES < text.len() {
            return Pasted {
                is_too_long: true,
                ..Pasted::default()
            };
        }
        let mut rows: Vec<Row> = Vec::new();
        for (place, cells) in cells(text).into_iter().enumerate() {
            if cells.iter().all(|it| it.is_empty()) {
                continue;
            }
            let what = what(&cells, rows.is_empty());
            let number = place + 1;
            rows.push(Row { number, what });
        }
        Pasted {
            rows,
            is_too_long: false,
        }
    }

    /// The blocks, in order.
    pub fn blocks(&self) -> Vec<Block> {
        let block = |row: &Row| match &row.what {
            What::Block(block) => Some(block.clone()),
            What::Heading(_) | What::Fault(..) => None,
        };
        self.rows.iter().filter_map(block).collect()
    }

    /// How many rows are not understood.
    pub fn faults(&self) -> usize {
        let is_fault = |row: &&Row| matches!(row.what, What::Fault(..));
        self.rows.iter().filter(is_fault).count()
    }

    /// The blocks that a run sheet takes: all of them, where every row is understood
    /// and there is room; otherwise `None`.
    pub fn for_sheet(&self, sheet: &RunSheet) -> Option<Vec<Block>> {
        let blocks = self.blocks();
        let has_room = blocks.len() <= room(sheet);
        let is_whole = self.faults() == 0 && !blocks.is_empty();
        (is_whole && has_room).then_some(blocks)
    }

    /// What came of it, in words; `None` where nothing was pasted.
    pub fn words(&self, sheet: &RunSheet, lang: Lang) -> Option<String> {
        if self.is_too_long {
            return Some(text::PASTE_TOO_LONG.get(lang).to_owned());
        }
        let (blocks, faults) = (self.blocks().len(), self.faults());
        if 0 < faults {
            return Some(text::paste_faults(lang, &blocks, &faults));
        }
        let room = room(sheet);
        if room < blocks {
            return Some(text::paste_full(lang, &room, &blocks));
        }
        (0 < blocks).then(|| text::paste_understood(lang, &blocks))
    }
}

/// How many blocks a run sheet still takes.
fn room(sheet: &RunSheet) -> usize {
    MOST_BLOCKS.saturating_sub(sheet.blocks().len())
}

/// Why a row is not understood, in words.
pub fn fault_words(fault: Fault, lang: Lang) -> String {
    match fault {
        Fault::NoTitle => text::PASTE_NO_TITLE.get(lang).to_owned(),
        Fault::TooLong => text::paste_long_cell(lang, &SHORT),
        Fault::NoMinutes => text::paste_no_minutes(lang, &MOST_MINUTES),
        Fault::TooManyCells => text::PASTE_TOO_MANY_CELLS.get(lang).to_owned(),
    }
}

fn what(cells: &[String], is_first: bool) -> What {
    let cell = |place: usize| cells.get(place).map_or("", String::as_str);
    let (title, minutes, who) = (cell(0), cell(1), cell(2));
    let is_name =
        !minutes.is_empty() && !minutes.contains(|it: char| it.is_ascii_digit());
    let seen = || cells.join(" · ");
    if is_first && is_name && !title.is_empty() {
        return What::Heading(seen());
    }
    let is_long = |it: &String| SHORT < it.chars().count();
    let fault = if cells.iter().skip(3).any(|it| !it.is_empty()) {
        Fault::TooManyCells
    } else if title.is_empty() {
        Fault::NoTitle
    } else if cells.iter().any(is_long) {
        Fault::TooLong
    } else if let Some(minutes) = minutes_of(minutes) {
        let mut block = Block::new(title.to_owned(), minutes);
        who.clone_into(&mut block.leader);
        return What::Block(block);
    } else {
        Fault::NoMinutes
    };
    What::Fault(seen(), fault)
}

/// Minutes as people and spreadsheets write them: `20`, `20 min`, `0:20`, `1:30` in
/// hours and minutes, or `01:30:00`, as Excel keeps a length.
fn minutes_of(cell: &str) -> Option<u32> {
    let number = |it: &str| -> Option<u32> {
        let is_number = !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| it.parse().ok())?
    };
    let parts: Vec<&str> = cell.split(':').collect();
    let minutes = match parts.as_slice() {
        [hours, minutes] | [hours, minutes, "00"] => {
            let minutes = number(minutes).filter(|it| *it < 60)?;
            number(hours)?.checked_mul(60)?.checked_add(minutes)?
        }
        _ => {
            let end = cell.find(|it: char| !it.is_ascii_digit());
            let (figures, unit) = cell.split_at(end.unwrap_or(cell.len()));
            let unit = unit.trim().trim_end_matches('.').to_lowercase();
            let is_known = ["", "m", "min", "minut", "minuter", "minute", "minutes"];
            number(figures).filter(|_| is_known.contains(&unit.as_str()))?
        }
    };
    (1..=MOST_MINUTES).contains(&minutes).then_some(minutes)
}

/// The cells of each row, trimmed. A cell that begins with a quotation mark goes on
/// to the next single one, over ends of lines too: so spreadsheets copy cells with
/// such ends or with tabs. Whatever white space is in a cell becomes a space.
pub(crate) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = text.chars().peekable();
    // A quotation mark without an end means itself.
    let is_closed = |rest: &mut std::iter::Peekable<std::str::Chars<'_>>| {
        let mut rest = rest.clone();
        while let Some(letter) = rest.next() {
            if letter == '"' && rest.next_if_eq(&'"').is_none() {
                return matches!(rest.next(), None | Some('\t' | '\n' | '\r'));
            }
        }
        false
    };
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match letter {
            '"' if is_quoted => {
                if letters.next_if_eq(&'"').is_some() {
                    cell.push('"');
                } else {
                    is_quoted = false;
                }
            }
            _ if is_quoted => cell.push(letter),
            '"' if cell.is_empty() && is_closed(&mut letters) => is_quoted = true,
            '\t' => row.push(String::new()),
            '\r' => {
                letters.next_if_eq(&'\n');
                rows.push(vec![String::new()]);
            }
            '\n' => rows.push(vec![String::new()]),
            _ => cell.push(letter),
        }
    }
    let plain = |cell: String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = |row: Vec<String>| row.into_iter().map(plain).collect();
    rows.into_iter().map(plain).collect()
}
