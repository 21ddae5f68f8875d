//! Tables that a Swedish Excel opens by a double click: byte-order mark, semicolons,
//! CR LF, and decimal comma. These follow the computer's region and not the app's
//! language, and a Swedish computer may well show the app in English; so they are
//! the same in both languages.

/// A table as it is written, row by row.
pub(crate) struct Csv(String);

impl Default for Csv {
    fn default() -> Csv {
        Csv("\u{feff}".to_owned())
    }
}

impl Csv {
    /// Adds a row of cells: numbers as they are, texts through [`cell`].
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().collect();
        self.0.push_str(&cells.join(";"));
        self.0.push_str("\r\n");
    }

    /// The text of the file.
    pub(crate) fn end(self) -> String {
        self.0
    }
}

/// A text in a cell: quoted, and with an apostrophe in front where a spreadsheet
/// would take it for a formula (OWASP, "CSV Injection"; the last four are what some
/// spreadsheets for East Asia take for the first four).
pub(crate) fn cell(text: &str) -> String {
    const BEGIN: [char; 11] =
        ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let guard = if text.starts_with(BEGIN) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
