//! How long the page is on paper, before it is printed: management gets one sheet.

use super::{Page, Part};

/// Letters on a line of one of two columns, of a cell, and across the whole paper.
const COLUMN: usize = 58;
const CELL: usize = 46;
const WHOLE: usize = 120;

/// The lines that a sheet has room for below its heading and its figures.
const ROOM: usize = 50;

impl Page {
    /// Whether it probably takes more than one sheet. An estimate: only the printer
    /// knows.
    pub fn is_long(&self) -> bool {
        let (said, rest): (Vec<&Part>, Vec<&Part>) =
            self.parts.iter().partition(|it| it.is_said());
        let said: usize = said.into_iter().map(|it| it.lines(COLUMN)).sum();
        let rest: usize = rest.into_iter().map(|it| it.lines(WHOLE)).sum();
        ROOM < said.div_ceil(2) + rest
    }
}

impl Part {
    /// Whether it stands in one of two columns.
    pub fn is_said(&self) -> bool {
        self.rows.is_empty() && !self.is_small
    }

    /// Its lines with so many letters on each, its heading among them.
    fn lines(&self, letters: usize) -> usize {
        let of =
            |text: &str, letters: usize| text.chars().count().div_ceil(letters).max(1);
        let words = self.words.iter().map(|it| of(it, letters));
        let rows = self.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|it| of(it, CELL));
            cells.max().unwrap_or(1)
        });
        let head = usize::from(!self.rows.is_empty());
        1 + head + words.sum::<usize>() + rows.sum::<usize>()
    }
}
