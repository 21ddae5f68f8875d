//! What was done to a run sheet is undone and redone exactly.

use proptest::prelude::*;
use samklang::app::meeting::history::{History, MOST};
use samklang::app::meeting::sheet::Timed;
use samklang::domain::meeting::{Plan, RunSheet};

use super::any_meeting::{any_date, any_run_sheet, any_time, at, block, sheet};
use super::helper::cases;
use super::schedule::{Edit, any_edit, edit};

type OfSheet = History<Timed, &'static str>;

fn timed(sheet: RunSheet) -> Timed {
    let plan = Plan {
        begins: Some(at(9, 0)),
        sheet,
        ..Plan::default()
    };
    Timed::of(&plan)
}

/// A page with a history: what stands there, and how it came to that.
struct Page {
    now: Timed,
    history: OfSheet,
}

impl Page {
    fn of(sheet: RunSheet) -> Page {
        Page {
            now: timed(sheet),
            history: History::default(),
        }
    }

    fn changes(&mut self, field: Option<&'static str>, change: impl FnOnce(&mut Timed)) {
        let before = self.now.clone();
        change(&mut self.now);
        self.history.record(&before, &self.now, field);
    }

    fn titles(&mut self, title: &str) {
        self.changes(Some("1-title"), |it| {
            it.sheet
                .change(1, |block| title.clone_into(&mut block.title));
        });
    }

    fn undoes(&mut self) -> bool {
        let found = self.history.undo(self.now.clone());
        found.map(|it| self.now = it).is_some()
    }

    fn redoes(&mut self) -> bool {
        let found = self.history.redo(self.now.clone());
        found.map(|it| self.now = it).is_some()
    }

    fn title(&self) -> &str {
        &self.now.sheet.block(1).unwrap().title
    }
}

#[test]
fn what_is_typed_in_one_field_is_one_change() {
    let mut page = Page::of(sheet([block("Start", 10)]));
    for title in ["R", "Ru", "Run", "Rund", "Runda"] {
        page.titles(title);
    }
    assert!(page.undoes());
    assert_eq!(page.title(), "Start");
    assert!(!page.undoes());
    assert!(page.redoes());
    assert_eq!(page.title(), "Runda");
    assert!(!page.redoes());
}

#[test]
fn leaving_the_field_ends_the_change() {
    let mut page = Page::of(sheet([block("Start", 10)]));
    page.titles("Runda");
    page.history.leave_field();
    page.titles("Runda ett");
    page.titles("Runda etta");
    page.undoes();
    assert_eq!(page.title(), "Runda");
    page.undoes();
    assert_eq!(page.title(), "Start");
}

#[test]
fn another_field_is_another_change() {
    let mut page = Page::of(sheet([block("Start", 10)]));
    page.titles("Runda");
    page.changes(Some("1-minutes"), |it| {
        it.sheet.change(1, |block| block.minutes = 20);
    });
    page.titles("Rundan");
    page.undoes();
    assert_eq!(page.title(), "Runda");
    page.undoes();
    assert_eq!(page.now.sheet.block(1).unwrap().minutes, 10);
    assert_eq!(page.title(), "Runda");
    page.undoes();
    assert_eq!(page.title(), "Start");
}

#[test]
fn what_was_typed_and_taken_away_again_is_no_change() {
    let mut page = Page::of(sheet([block("Start", 10)]));
    page.titles("Starta");
    page.titles("Start");
    assert!(!page.history.can_undo());
    // And what is typed next is a change again.
    page.titles("Starten");
    assert!(page.undoes());
    assert_eq!(page.title(), "Start");
}

#[test]
fn a_change_after_an_undo_takes_the_place_of_what_was_undone() {
    let mut page = Page::of(sheet([block("Start", 10)]));
    page.titles("Runda");
    page.undoes();
    assert!(page.history.can_redo());
    page.titles("Paus");
    assert!(!page.history.can_redo());
    page.undoes();
    assert_eq!(page.title(), "Start");
}

#[test]
fn nothing_changed_is_nothing_to_undo() {
    let mut page = Page::of(sheet([block("Start", 10)]));
    page.changes(None, |it| assert!(!it.sheet.move_to(1, 0)));
    assert!(!page.history.can_undo());
    page.titles("Runda");
    page.undoes();
    page.changes(None, |it| assert!(!it.sheet.move_to(1, 0)));
    assert!(
        page.history.can_redo(),
        "nor does it cost what can be redone"
    );
}

#[test]
fn a_hundred_changes_can_be_undone_and_the_oldest_give_way() {
    let mut page = Page::of(sheet([block("0", 10)]));
    for n in 1..=MOST + 5 {
        page.titles(&n.to_string());
        page.history.leave_field();
    }
    let undone = std::iter::from_fn(|| page.undoes().then_some(())).count();
    assert_eq!((undone, page.title()), (100, "5"));
    let redone = std::iter::from_fn(|| page.redoes().then_some(())).count();
    assert_eq!((redone, page.title()), (100, "105"));
}

#[derive(Clone, Debug)]
enum Step {
    Edit(Edit),
    Type(String),
    Leave,
    When,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => any_edit().prop_map(Step::Edit),
        4 => "[a-c]{0,2}".prop_map(Step::Type),
        1 => Just(Step::Leave),
        1 => Just(Step::When),
    ]
}

#[test]
fn what_another_window_changed_stays() {
    let mut page = Page::of(sheet([block("Start", 10), block("Slut", 5)]));
    page.titles("Välkomna");
    page.history.leave_field();
    page.changes(None, |it| {
        it.sheet.remove(2);
    });
    // Another window writes: nothing here can be undone past that.
    page.now
        .sheet
        .change(1, |block| "Anteckning".clone_into(&mut block.notes));
    assert!(page.history.is_foreign(&page.now));
    assert!(!page.undoes());
    assert!(!page.history.can_undo() && !page.history.can_redo());
    assert_eq!(page.now.sheet.block(1).unwrap().notes, "Anteckning");
    // What is done from then on can be undone, back to that.
    page.titles("Hej");
    assert!(page.undoes());
    assert_eq!(page.title(), "Välkomna");
    assert_eq!(page.now.sheet.block(1).unwrap().notes, "Anteckning");
    assert!(!page.undoes());
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn undone_as_often_as_done_is_the_beginning_and_redone_the_end(
        begun in any_run_sheet(),
        day in prop::option::of(any_date()),
        time in prop::option::of(any_time()),
        steps in prop::collection::vec(any_step(), 0..MOST),
    ) {
        let mut page = Page::of(begun);
        let first = page.now.clone();
        for step in steps {
            match step {
                Step::Edit(it) => page.changes(None, |now| edit(&mut now.sheet, it)),
                Step::Type(title) => page.titles(&title),
                Step::Leave => page.history.leave_field(),
                Step::When => page.changes(None, |now| {
                    (now.day, now.begins) = (day, time);
                }),
            }
        }
        let last = page.now.clone();
        let mut passed = vec![last.clone()];
        while page.undoes() {
            passed.push(page.now.clone());
        }
        prop_assert_eq!(&page.now, &first);
        // The same states on the way back, in the other order.
        for state in passed.iter().rev().skip(1) {
            prop_assert!(page.redoes());
            prop_assert_eq!(&page.now, state);
        }
        prop_assert!(!page.redoes());
        prop_assert_eq!(&page.now, &last);
    }

    #[test]
    fn what_is_put_into_a_plan_is_what_came_from_it(begun in any_run_sheet()) {
        let of = timed(begun);
        let mut plan = Plan { title: "Kvar".to_owned(), ..Plan::default() };
        of.clone().put(&mut plan);
        prop_assert_eq!(Timed::of(&plan), of);
        prop_assert_eq!(plan.title, "Kvar");
    }
}
