//! What the parts of the page share: the plan as it is stored now, what can be undone,
//! and which dialogue is open.

use leptos::prelude::*;
use time::Date;

use crate::app::dialogue::year::words;
use crate::app::meeting::history::History;
use crate::browser::focus;
use crate::content::text::year as text;
use crate::content::{Lang, Text};
use crate::domain::dialogue::YearPlan;
use crate::domain::dialogue::year::{Dialogue, MOST_DIALOGUES};
use crate::domain::{Year, YearId};
use crate::ui::history::history;
use crate::ui::state::{Shell, shell};

/// A handful of signals, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) shell: Shell,
    id: StoredValue<YearId>,
    /// As it is stored, by this window or another.
    pub(super) year: Memo<Year>,
    pub(super) history: RwSignal<History<Year, String>>,
    /// Counts changes that did not come from the fields themselves: they are made
    /// anew.
    pub(super) made: RwSignal<u32>,
    /// The dialogue that is open, and which of its occasions it was opened at.
    pub(super) open: RwSignal<Option<(u32, u8)>>,
    /// What was done, for those who do not see it.
    pub(super) said: RwSignal<String>,
}

impl Desk {
    pub(super) fn open(year: Year) -> Desk {
        let shell = shell();
        let id = StoredValue::new(year.id.clone());
        let year = Memo::new(move |_| {
            let found = id.with_value(|id| shell.kept::<Year>(id));
            found.unwrap_or_else(|| year.clone())
        });
        Desk {
            shell,
            id,
            year,
            history: history(move || Some(year.get())),
            made: RwSignal::new(0),
            open: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    pub(super) fn lang(self) -> Lang {
        self.shell.lang.get_untracked()
    }

    /// Changes what is stored; by typing in a field, where that has a name.
    pub(super) fn change(self, field: Option<&str>, change: impl FnOnce(&mut Year)) {
        let id = self.id.get_value();
        self.shell.change::<Year>(&id, |year| {
            let before = year.clone();
            change(year);
            let field = field.map(str::to_owned);
            self.history.update(|it| it.record(&before, &*year, field));
        });
    }

    /// Changes the plan.
    pub(super) fn plans(self, field: Option<&str>, change: impl FnOnce(&mut YearPlan)) {
        self.change(field, |it| change(&mut it.plan));
    }

    /// Changes a dialogue by a field of it.
    pub(super) fn fills(
        self,
        number: u32,
        field: &str,
        change: impl FnOnce(&mut Dialogue),
    ) {
        let field = format!("{number}-{field}");
        self.plans(Some(&field), |it| it.change(number, change));
    }

    /// Changes a dialogue otherwise.
    pub(super) fn sets(self, number: u32, change: impl FnOnce(&mut Dialogue)) {
        self.plans(None, |it| it.change(number, change));
    }

    /// The keyboard leaves a field.
    pub(super) fn leaves_field(self) {
        self.history.update_untracked(History::leave_field);
    }

    pub(super) fn says(self, words: String) {
        self.said.set(words);
    }

    /// A dialogue as it is now.
    pub(super) fn dialogue(self, number: u32) -> Option<Dialogue> {
        self.year
            .with_untracked(|it| it.plan.dialogue(number).cloned())
    }

    pub(super) fn title(self, number: u32) -> String {
        let found = self.dialogue(number);
        found.map_or(String::new(), |it| words::title(&it, self.lang()))
    }

    /// When a dialogue is held the first time.
    fn when(self, number: u32) -> String {
        self.year.with_untracked(|it| {
            let found = it.plan.dialogue(number);
            let first =
                found.and_then(|found| it.plan.occasions_of(found).into_iter().next());
            first.map_or(String::new(), |it| words::when(&it, self.lang()))
        })
    }

    /// Adds a dialogue that the plan gives, and opens it.
    pub(super) fn adds(self, make: impl FnOnce(&YearPlan, Lang) -> Dialogue) {
        let lang = self.lang();
        let mut number = None;
        self.plans(None, |plan| {
            let dialogue = make(plan, lang);
            number = plan.add(dialogue);
        });
        let Some(number) = number else {
            self.says(text::full(lang, &MOST_DIALOGUES));
            return;
        };
        self.open.set(Some((number, 0)));
        focus::to_id(field_id("title"));
        let said = text::added(lang, &self.title(number), &self.when(number));
        self.says(said);
    }

    pub(super) fn removes(self, number: u32) {
        let title = self.title(number);
        self.open.set(None);
        self.plans(None, |it| it.remove(number));
        self.says(text::removed(self.lang(), &title));
        focus::to_field("year-undo".to_owned());
    }

    /// Opens a dialogue, or closes it.
    pub(super) fn toggles(self, number: u32, after: u8) {
        if self.open.get_untracked() == Some((number, after)) {
            self.closes();
        } else {
            self.open.set(Some((number, after)));
            focus::move_to("#year-open");
        }
    }

    /// Closes what is open; the keyboard goes back to where it was opened.
    pub(super) fn closes(self) {
        if let Some((number, after)) = self.open.get_untracked() {
            self.open.set(None);
            focus::to_field(row_id(number, after, "open"));
        }
    }

    /// Moves a dialogue by months. Whatever has the keyboard keeps it.
    pub(super) fn moves(self, number: u32, months: i32) {
        focus::keep();
        self.plans(None, |it| it.move_by(number, months));
        self.made.update(|it| *it += 1);
        let said = text::moved(self.lang(), &self.title(number), &self.when(number));
        self.says(said);
    }

    /// Ticks an occasion off for somebody on a day.
    pub(super) fn ticks(self, number: u32, after: u8, who: usize, on: Option<Date>) {
        self.sets(number, |it| it.tick(after, who, on));
    }

    pub(super) fn undoes(self) {
        self.steps(History::undo, text::UNDONE);
    }

    pub(super) fn redoes(self) {
        self.steps(History::redo, text::REDONE);
    }

    fn steps(
        self,
        step: fn(&mut History<Year, String>, Year) -> Option<Year>,
        words: Text,
    ) {
        focus::keep();
        let id = self.id.get_value();
        let mut found = false;
        self.shell.change::<Year>(&id, |year| {
            let now = year.clone();
            let other = self.history.try_update(|it| step(it, now)).flatten();
            if let Some(other) = other {
                *year = other;
                found = true;
            }
        });
        if found {
            self.made.update(|it| *it += 1);
            self.says(words.get(self.lang()).to_owned());
        }
    }

    /// Removes the whole plan, and leaves.
    pub(super) fn removes_all(self) {
        let id = self.id.get_value();
        self.shell.write(|store| store.forget::<Year>(&id));
        self.shell.go(&crate::app::DialogueRoute::List.into());
    }
}

/// The id of a field of the dialogue that is open.
pub(super) fn field_id(name: &str) -> String {
    format!("dialogue-{name}")
}

/// The id of a button of an occasion's row.
pub(super) fn row_id(number: u32, after: u8, name: &str) -> String {
    format!("occasion-{number}-{after}-{name}")
}
