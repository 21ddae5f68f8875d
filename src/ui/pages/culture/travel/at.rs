//! The travel of a baseline, which the page follows.

use leptos::prelude::*;
use time::Date;

use crate::domain::culture::Travel;
use crate::domain::{Culture, CultureId};
use crate::ui::state::{Shell, shell};

/// The travel of a baseline as it is stored at any moment.
#[derive(Clone, Copy)]
pub(super) struct At {
    shell: Shell,
    id: StoredValue<CultureId>,
    number: u32,
    /// The first day of the baseline's period.
    pub(super) from: Date,
    travel: Memo<Option<Travel>>,
}

impl At {
    /// `None` where there is no such baseline.
    pub(super) fn of(culture: &Culture, number: u32) -> Option<At> {
        let shell = shell();
        let from = culture.baseline(number)?.from;
        let id = StoredValue::new(culture.id.clone());
        let travel = Memo::new(move |_| {
            let culture = id.with_value(|id| shell.kept::<Culture>(id))?;
            culture.baseline(number).map(|it| it.travel.clone())
        });
        Some(At {
            shell,
            id,
            number,
            from,
            travel,
        })
    }

    /// Reads it, following it; `None` when it was removed.
    pub(super) fn with<T>(self, read: impl FnOnce(&Travel) -> T) -> Option<T> {
        self.travel.with(|it| it.as_ref().map(read))
    }

    /// Reads it as it is now.
    pub(super) fn peek<T>(self, read: impl FnOnce(&Travel) -> T) -> Option<T> {
        self.travel.with_untracked(|it| it.as_ref().map(read))
    }

    /// Changes it as it is stored now. What would not hold together with what another
    /// window has changed meanwhile is not kept, and `None` is returned.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut Travel) -> T) -> Option<T> {
        let mut result = None;
        self.id.with_value(|id| {
            self.shell.change::<Culture>(id, |culture| {
                let Some(baseline) = culture.baseline_mut(self.number) else {
                    return;
                };
                let mut travel = baseline.travel.clone();
                let done = change(&mut travel);
                if travel.is_sound() {
                    baseline.travel = travel;
                    result = Some(done);
                }
            });
        });
        result
    }
}
