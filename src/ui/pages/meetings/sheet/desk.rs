//! What the parts of the page share: the plan as it is stored now, what can be undone,
//! and which block is open.

use leptos::prelude::*;

use crate::app::meeting::history::History;
use crate::app::meeting::leading::block_title;
use crate::app::meeting::sheet::{Timed, clock, length};
use crate::browser::focus;
use crate::content::text::sheet as text;
use crate::content::{Lang, Text};
use crate::domain::meeting::run_sheet::MOST_BLOCKS;
use crate::domain::meeting::{Block, Plan, Schedule};
use crate::domain::{GroupId, MeetingId};
use crate::ui::history::history;
use crate::ui::state::{Shell, shell};

/// A handful of signals, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) shell: Shell,
    id: StoredValue<MeetingId>,
    /// As it is stored, by this window or another.
    pub(super) plan: Memo<Plan>,
    pub(super) schedule: Memo<Schedule>,
    /// The numbers of the blocks, in order.
    pub(super) order: Memo<Vec<u32>>,
    pub(super) history: RwSignal<History<Timed, String>>,
    /// Counts changes that did not come from the fields themselves: they are made
    /// anew.
    pub(super) made: RwSignal<u32>,
    /// The block that is open.
    pub(super) open: RwSignal<Option<u32>>,
    /// What was done, for those who do not see it.
    pub(super) said: RwSignal<String>,
}

impl Desk {
    pub(super) fn open(id: MeetingId) -> Desk {
        let shell = shell();
        let id = StoredValue::new(id);
        let plan = Memo::new(move |_| {
            let found = id.with_value(|id| shell.meeting(id));
            found.map_or_else(Plan::default, |meeting| meeting.plan)
        });
        let numbers =
            |plan: &Plan| plan.sheet.blocks().iter().map(|it| it.number).collect();
        Desk {
            shell,
            id,
            plan,
            schedule: Memo::new(move |_| plan.with(Plan::schedule)),
            order: Memo::new(move |_| plan.with(numbers)),
            history: history(move || Some(plan.with(Timed::of))),
            made: RwSignal::new(0),
            open: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    pub(super) fn lang(self) -> Lang {
        self.shell.lang.get_untracked()
    }

    /// The group whose meeting it is.
    pub(super) fn group(self) -> Option<GroupId> {
        let meeting = self.id.with_value(|id| self.shell.meeting(id));
        meeting.and_then(|it| it.group)
    }

    /// Changes what is stored; by typing in a field, where that has a name.
    pub(super) fn change(self, field: Option<String>, change: impl FnOnce(&mut Timed)) {
        let id = self.id.get_value();
        self.shell.change_meeting(&id, |meeting| {
            let before = Timed::of(&meeting.plan);
            let mut after = before.clone();
            change(&mut after);
            self.history.update(|it| it.record(&before, &after, field));
            after.put(&mut meeting.plan);
        });
    }

    /// Changes a block by a field of it.
    pub(super) fn fills(self, number: u32, field: &str, change: impl FnOnce(&mut Block)) {
        let field = field_id(number, field);
        self.change(Some(field), |it| it.sheet.change(number, change));
    }

    /// Changes a block otherwise.
    pub(super) fn sets(self, number: u32, change: impl FnOnce(&mut Block)) {
        self.change(None, |it| it.sheet.change(number, change));
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

    pub(super) fn says(self, words: String) {
        self.said.set(words);
    }

    /// A block as it is now.
    pub(super) fn block(self, number: u32) -> Option<Block> {
        self.plan
            .with_untracked(|it| it.sheet.block(number).cloned())
    }

    fn title(self, number: u32) -> String {
        let block = self.block(number);
        block.map_or(String::new(), |it| block_title(&it, self.lang()))
    }

    /// Adds a block behind the open one, or at the end, opens it, and gives a field
    /// of it the keyboard.
    pub(super) fn adds(self, block: Block, field: &str) {
        let after = self.open.get_untracked();
        self.puts(field, |timed| {
            let place = after.and_then(|it| timed.sheet.place(it));
            let at = place.map_or(usize::MAX, |it| it + 1);
            timed.sheet.insert(at, block)
        });
    }

    pub(super) fn doubles(self, number: u32) {
        self.puts("title", |timed| timed.sheet.double(number));
    }

    fn puts(self, field: &str, put: impl FnOnce(&mut Timed) -> Option<u32>) {
        let mut number = None;
        self.change(None, |timed| number = put(timed));
        let lang = self.lang();
        let Some(number) = number else {
            self.says(text::full(lang, &MOST_BLOCKS));
            return;
        };
        self.open.set(Some(number));
        focus::to_id(field_id(number, field));
        let (place, of) = self.place(number);
        self.says(text::added(lang, &self.title(number), &place, &of));
    }

    /// The place of a block from 1, and how many there are.
    fn place(self, number: u32) -> (usize, usize) {
        self.plan.with_untracked(|it| {
            let place = it.sheet.place(number).map_or(0, |it| it + 1);
            (place, it.sheet.blocks().len())
        })
    }

    pub(super) fn removes(self, number: u32) {
        let place = self.plan.with_untracked(|it| it.sheet.place(number));
        let name = self.title(number);
        self.open.set(None);
        self.change(None, |it| {
            it.sheet.remove(number);
        });
        self.says(text::removed(self.lang(), &name));
        // The block behind it takes its place; where there is none, the one before.
        let next = self.order.with_untracked(|order| {
            let behind = place.and_then(|it| order.get(it));
            behind.or(order.last()).copied()
        });
        let next = next.map_or("add-block".to_owned(), |it| field_id(it, "open"));
        focus::to_field(next);
    }

    /// Moves a block by places, up or down.
    pub(super) fn moves(self, number: u32, by: isize) {
        let place = self.plan.with_untracked(|it| it.sheet.place(number));
        if let Some(to) = place.and_then(|it| it.checked_add_signed(by)) {
            self.moves_to(number, to);
        }
    }

    /// Moves a block to a place, from 0.
    pub(super) fn moves_to(self, number: u32, to: usize) {
        focus::keep();
        self.change(None, |it| {
            it.sheet.move_to(number, to);
        });
        let (place, of) = self.place(number);
        let start = self.schedule.with_untracked(|it| it.slot(number));
        let lang = self.lang();
        let time = start.map_or(String::new(), |it| clock(it.start, lang));
        self.says(text::moved(lang, &self.title(number), &place, &of, &time));
    }

    /// Lengthens or shortens a block.
    pub(super) fn lasts(self, number: u32, change: impl FnOnce(&mut Block)) {
        self.sets(number, change);
        let slot = self.schedule.with_untracked(|it| it.slot(number));
        if let Some(slot) = slot {
            let lang = self.lang();
            let (lasts, ends) =
                (length(slot.end - slot.start, lang), clock(slot.end, lang));
            self.says(text::changed_minutes(
                lang,
                &self.title(number),
                &lasts,
                &ends,
            ));
        }
    }

    pub(super) fn undoes(self) {
        self.steps(History::undo, text::UNDONE);
    }

    pub(super) fn redoes(self) {
        self.steps(History::redo, text::REDONE);
    }

    fn steps(
        self,
        step: fn(&mut History<Timed, String>, Timed) -> Option<Timed>,
        words: Text,
    ) {
        let id = self.id.get_value();
        let mut found = false;
        self.shell.change_meeting(&id, |meeting| {
            let now = Timed::of(&meeting.plan);
            let other = self.history.try_update(|it| step(it, now)).flatten();
            if let Some(other) = other {
                other.put(&mut meeting.plan);
                found = true;
            }
        });
        if found {
            self.again();
            self.says(words.get(self.lang()).to_owned());
        }
    }
}

/// The id of a field or button of a block.
pub(super) fn field_id(number: u32, name: &str) -> String {
    format!("block-{number}-{name}")
}
