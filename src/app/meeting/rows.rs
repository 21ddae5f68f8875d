//! Lists that are written row by row, and lists that are written line by line.

use crate::domain::meeting::MANY;

/// Changes the row at a place; one that does not exist yet begins there. Empty
/// rows at the end are not kept, and none past the most that a list may hold.
pub fn change<T: Default + PartialEq>(
    rows: &mut Vec<T>,
    at: usize,
    change: impl FnOnce(&mut T),
) {
    if MANY <= at {
        return;
    }
    while rows.len() <= at {
        rows.push(T::default());
    }
    if let Some(row) = rows.get_mut(at) {
        change(row);
    }
    while rows.last() == Some(&T::default()) {
        rows.pop();
    }
}

/// Takes the row at a place away, if there is one.
pub fn remove<T>(rows: &mut Vec<T>, at: usize) {
    if at < rows.len() {
        rows.remove(at);
    }
}

/// One entry a line, as it is written; empty lines are none.
pub fn of_lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(MANY).map(ToOwned::to_owned).collect()
}

/// The lines of a list. An entry with several lines becomes one line.
pub fn lines(all: &[String]) -> String {
    let line = |it: &String| it.split_whitespace().collect::<Vec<_>>().join(" ");
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}
