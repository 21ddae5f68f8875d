//! Undo and redo: what was before each change, and what was before each undo. It
//! lives as long as the page; what is stored is always the present. What another window
//! has changed ends it: an earlier whole state would take that change away.

use std::collections::VecDeque;

/// The most changes that can be undone.
pub const MOST: usize = 100;

/// What can be undone and redone. `T` is a whole state, `F` names a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<T, F> {
    past: VecDeque<T>,
    future: Vec<T>,
    /// What this window left last.
    known: Option<T>,
    /// The field that is being typed in: its next change belongs to the last one.
    typing: Option<F>,
}

impl<T, F> Default for History<T, F> {
    fn default() -> History<T, F> {
        History {
            past: VecDeque::new(),
            future: Vec::new(),
            known: None,
            typing: None,
        }
    }
}

impl<T: Clone + PartialEq, F: PartialEq> History<T, F> {
    /// A change from a state to another; in a field, where that is typed in: all
    /// its changes in a row are one. What was undone before can then no longer be
    /// redone. No change at all is none.
    pub fn record(&mut self, before: &T, after: &T, field: Option<F>) {
        if before == after {
            return;
        }
        self.meets(before);
        self.known = Some(after.clone());
        self.future.clear();
        let goes_on = field.is_some() && self.typing == field;
        self.typing = field;
        if goes_on && !self.past.is_empty() {
            // What was typed may be gone again.
            if self.past.back() == Some(after) {
                self.past.pop_back();
                self.typing = None;
            }
            return;
        }
        if self.past.len() == MOST {
            self.past.pop_front();
        }
        self.past.push_back(before.clone());
    }

    /// Whether a state that is stored now is not the one that this window left.
    pub fn is_foreign(&self, now: &T) -> bool {
        self.known.as_ref().is_some_and(|known| known != now)
    }

    /// Forgets everything where another window has changed what is stored.
    pub fn meets(&mut self, now: &T) {
        if self.is_foreign(now) {
            *self = History::default();
        }
    }

    /// Nobody types in the field any more: its next change is one of its own.
    pub fn leave_field(&mut self) {
        self.typing = None;
    }

    /// The state before the last change, given the present one; `None` where
    /// nothing is left to undo.
    pub fn undo(&mut self, now: T) -> Option<T> {
        self.typing = None;
        self.meets(&now);
        let before = self.past.pop_back()?;
        self.known = Some(before.clone());
        self.future.push(now);
        Some(before)
    }

    /// The state before the last undo, given the present one; `None` where nothing
    /// is left to redo.
    pub fn redo(&mut self, now: T) -> Option<T> {
        self.typing = None;
        self.meets(&now);
        let after = self.future.pop()?;
        self.known = Some(after.clone());
        self.past.push_back(now);
        Some(after)
    }

    /// Whether something can be undone.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something can be redone.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
