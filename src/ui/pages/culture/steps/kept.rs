//! The steps of an organisation, which the page follows.

use leptos::prelude::*;

use crate::domain::culture::Steps;
use crate::domain::{Culture, CultureId};
use crate::ui::state::{Shell, shell};

/// The steps as they are stored at any moment.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    shell: Shell,
    id: StoredValue<CultureId>,
    steps: Memo<Option<Steps>>,
}

impl Kept {
    pub(super) fn of(culture: &Culture) -> Kept {
        let shell = shell();
        let id = StoredValue::new(culture.id.clone());
        let steps = Memo::new(move |_| {
            let culture = id.with_value(|id| shell.kept::<Culture>(id));
            culture.map(|it| it.steps)
        });
        Kept { shell, id, steps }
    }

    /// Reads them, following them; `None` when they were removed.
    pub(super) fn with<T>(self, read: impl FnOnce(&Steps) -> T) -> Option<T> {
        self.steps.with(|it| it.as_ref().map(read))
    }

    /// Reads them as they are now.
    pub(super) fn peek<T>(self, read: impl FnOnce(&Steps) -> T) -> Option<T> {
        self.steps.with_untracked(|it| it.as_ref().map(read))
    }

    /// Changes them as they are stored now.
    pub(super) fn change(self, change: impl FnOnce(&mut Steps)) {
        self.id.with_value(|id| {
            self.shell
                .change::<Culture>(id, |culture| change(&mut culture.steps));
        });
    }
}
