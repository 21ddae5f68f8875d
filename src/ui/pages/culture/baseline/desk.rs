//! What the parts of the page share: the baseline as it is stored now, what comes of
//! it, and what can be undone.

use leptos::prelude::*;
use time::Date;

use crate::app::meeting::history::History;
use crate::browser::focus;
use crate::content::text::baseline as text;
use crate::content::{Lang, Text};
use crate::domain::culture::check::{Found, faults};
use crate::domain::culture::meetings::MOST_ROWS;
use crate::domain::culture::{Figures, Meetings, Row};
use crate::domain::{Culture, CultureId};
use crate::ui::history::history;
use crate::ui::state::{Shell, shell};

/// A handful of signals, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) shell: Shell,
    id: StoredValue<CultureId>,
    number: u32,
    /// As it is stored, by this window or another.
    pub(super) meetings: Memo<Meetings>,
    /// What cannot be.
    pub(super) faults: Memo<Vec<Found>>,
    pub(super) figures: Memo<Figures>,
    /// The numbers of the rows, in order, and that of the empty one at the end, where
    /// there is room for it.
    pub(super) order: Memo<Vec<u32>>,
    /// Whether more than one person is measured.
    pub(super) has_own: Memo<bool>,
    pub(super) history: RwSignal<History<Meetings, String>>,
    /// Counts changes that did not come from the fields themselves: they are made
    /// anew.
    pub(super) made: RwSignal<u32>,
    /// What was done, for those who do not see it.
    pub(super) said: RwSignal<String>,
}

impl Desk {
    pub(super) fn open(id: CultureId, number: u32) -> Desk {
        let shell = shell();
        let id = StoredValue::new(id);
        let meetings = Memo::new(move |_| {
            let culture = id.with_value(|id| shell.kept::<Culture>(id));
            let found = culture.as_ref().and_then(|it| it.baseline(number));
            found.map_or_else(Meetings::default, |it| it.meetings.clone())
        });
        let order = move |it: &Meetings| {
            let mut numbers: Vec<u32> = it.rows.iter().map(|row| row.number).collect();
            if numbers.len() < MOST_ROWS {
                numbers.push(it.next_number());
            }
            numbers
        };
        Desk {
            shell,
            id,
            number,
            meetings,
            faults: Memo::new(move |_| meetings.with(faults)),
            figures: Memo::new(move |_| meetings.with(Figures::of)),
            order: Memo::new(move |_| meetings.with(order)),
            has_own: Memo::new(move |_| {
                meetings.with(|it| it.people.number().is_some_and(|it| 1 < it))
            }),
            history: history(move || Some(meetings.get())),
            made: RwSignal::new(0),
            said: RwSignal::new(String::new()),
        }
    }

    pub(super) fn lang(self) -> Lang {
        self.shell.lang.get_untracked()
    }

    /// Changes what is stored; by typing in a field, where that has a name.
    pub(super) fn change(
        self,
        field: Option<String>,
        change: impl FnOnce(&mut Meetings),
    ) {
        let id = self.id.get_value();
        self.shell.change::<Culture>(&id, |culture| {
            if let Some(baseline) = culture.baseline_mut(self.number) {
                let before = baseline.meetings.clone();
                change(&mut baseline.meetings);
                let after = &baseline.meetings;
                self.history.update(|it| it.record(&before, after, field));
            }
        });
    }

    /// Changes the day on which the period begins.
    pub(super) fn begins(self, on: Date) {
        let id = self.id.get_value();
        self.shell.change::<Culture>(&id, |culture| {
            if let Some(baseline) = culture.baseline_mut(self.number) {
                baseline.from = on;
            }
        });
    }

    /// The keyboard leaves a field.
    pub(super) fn leaves_field(self) {
        self.history.update_untracked(History::leave_field);
    }

    /// Fields are made anew, and whatever has the keyboard keeps it.
    pub(super) fn again(self) {
        focus::keep();
        self.made.update(|it| *it += 1);
    }

    pub(super) fn says(self, words: Text) {
        self.said.set(words.get(self.lang()).to_owned());
    }

    /// A row as it is now; an empty one where nothing is written yet.
    pub(super) fn row(self, number: u32) -> Row {
        let row = self.meetings.with_untracked(|it| it.row(number).cloned());
        row.unwrap_or_else(|| Row::new(number))
    }

    /// The number of the row behind another, or before it.
    pub(super) fn beside(self, number: u32, by: isize) -> Option<u32> {
        self.order.with_untracked(|order| {
            let place = order.iter().position(|it| *it == number)?;
            order.get(place.checked_add_signed(by)?).copied()
        })
    }

    /// Fills a row with the one above, and goes on to the next.
    pub(super) fn copies(self, number: u32) {
        let mut could = false;
        self.change(None, |it| could = it.copy_above(number));
        if !could {
            self.says(text::NOTHING_TO_COPY);
            return;
        }
        self.made.update(|it| *it += 1);
        self.says(text::COPIED_ROW);
        let next = self.beside(number, 1).unwrap_or(number);
        focus::to_field(cell_id(next, "minutes"));
    }

    /// Copies the last row into the empty one behind it.
    pub(super) fn copies_last(self) {
        let last = self.order.with_untracked(|it| it.last().copied());
        if let Some(last) = last {
            self.copies(last);
        }
    }

    pub(super) fn removes(self, number: u32) {
        let next = self.beside(number, 1).or(self.beside(number, -1));
        self.change(None, |it| it.remove(number));
        self.made.update(|it| *it += 1);
        self.says(text::REMOVED_ROW);
        // The last row's number is that of the empty one from now on.
        let is_there =
            next.filter(|next| self.order.with_untracked(|order| order.contains(next)));
        let next = is_there.unwrap_or(number);
        focus::to_field(cell_id(next, "minutes"));
    }

    pub(super) fn undoes(self) {
        self.steps(History::undo, text::UNDONE);
    }

    pub(super) fn redoes(self) {
        self.steps(History::redo, text::REDONE);
    }

    fn steps(
        self,
        step: fn(&mut History<Meetings, String>, Meetings) -> Option<Meetings>,
        words: Text,
    ) {
        let now = self.meetings.get_untracked();
        let mut found = None;
        self.history.update(|it| found = step(it, now));
        let Some(other) = found else { return };
        let id = self.id.get_value();
        self.shell.change::<Culture>(&id, |culture| {
            if let Some(baseline) = culture.baseline_mut(self.number) {
                baseline.meetings = other;
            }
        });
        self.again();
        self.says(words);
    }
}

/// The id of a cell of a row.
pub(super) fn cell_id(number: u32, name: &str) -> String {
    format!("row-{number}-{name}")
}
