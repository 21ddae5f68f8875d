//! A statement's distribution as it may be shown: below twenty answers nobody
//! stands alone.

use super::Step;

/// From this many answers on a lone answer may be shown by itself.
pub const ALONE_FROM: u64 = 20;

/// One shown cell: one or more neighbouring steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its first step.
    pub first: Step,
    /// Its last step.
    pub last: Step,
    /// How many answered one of them.
    pub count: u64,
}

/// The cells of a distribution. Below [`ALONE_FROM`] answers a cell with one
/// answer is joined, from both ends inwards, to its neighbour towards the
/// middle; a lone middle goes to its larger neighbour, on equality to the lower.
pub fn cells(histogram: [u64; 5]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Step::ALL
        .into_iter()
        .zip(histogram)
        .map(|(step, count)| Cell {
            first: step,
            last: step,
            count,
        })
        .collect();
    if ALONE_FROM <= histogram.iter().sum() {
        return cells;
    }
    // From the lower end up to the middle, then from the upper end down to it.
    while let Some(at) = cells
        .iter()
        .position(|it| it.count == 1 && it.last.code() < 3)
    {
        join(&mut cells, at);
    }
    while let Some(at) = cells
        .iter()
        .rposition(|it| it.count == 1 && 3 < it.first.code())
    {
        join(&mut cells, at - 1);
    }
    // What is still alone holds the middle.
    while let Some(at) = cells.iter().position(|it| it.count == 1)
        && 1 < cells.len()
    {
        let below = at
            .checked_sub(1)
            .and_then(|place| cells.get(place))
            .map(|it| it.count);
        let above = cells.get(at + 1).map(|it| it.count);
        match (below, above) {
            (Some(below), Some(above)) if below < above => join(&mut cells, at),
            (Some(_), _) => join(&mut cells, at - 1),
            (None, _) => join(&mut cells, at),
        }
    }
    cells
}

/// Joins the cell at a place with the one above it.
fn join(cells: &mut Vec<Cell>, at: usize) {
    if at + 1 < cells.len() {
        let above = cells.remove(at + 1);
        if let Some(cell) = cells.get_mut(at) {
            cell.last = above.last;
            cell.count += above.count;
        }
    }
}

/// How many answered a step up to and including one; `None` where a cell
/// reaches over it, so that it cannot be told.
pub fn up_to(cells: &[Cell], step: Step) -> Option<u64> {
    cells.iter().any(|cell| cell.last == step).then(|| {
        cells
            .iter()
            .filter(|cell| cell.last <= step)
            .map(|cell| cell.count)
            .sum()
    })
}
