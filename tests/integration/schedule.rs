//! The run sheet in time: it adds up, fixed times stay, and what does not fit is
//! shown rather than solved.

use proptest::prelude::*;
use samklang::domain::meeting::block::MOST_MINUTES;
use samklang::domain::meeting::run_sheet::MOST_BLOCKS;
use samklang::domain::meeting::{Block, Notice, Pin, RunSheet, Schedule};
use samklang::domain::time_of_day::{DAY, Shift};
use samklang::domain::{TimeOfDay, day};

use super::any_meeting::{
    any_date, any_run_sheet, at, block, flexible, pause, pinned, sheet,
};
use super::helper::cases;

/// From a time of day, on no particular day.
fn from<const N: usize>(begins: TimeOfDay, blocks: [Block; N]) -> Schedule {
    Schedule::of(&sheet(blocks), begins.minutes(), None)
}

fn on<const N: usize>(date: &str, begins: TimeOfDay, blocks: [Block; N]) -> Schedule {
    let date = day::of_iso(date);
    assert!(date.is_some());
    Schedule::of(&sheet(blocks), begins.minutes(), date)
}

fn times(schedule: &Schedule) -> Vec<String> {
    let clock = |minute| TimeOfDay::at(minute).iso();
    let slots = schedule.slots.iter();
    slots
        .map(|it| format!("{} {}", clock(it.start), clock(it.end)))
        .collect()
}

#[test]
fn each_block_begins_when_the_one_before_it_ends() {
    let schedule = from(
        at(9, 0),
        [block("a", 10), flexible("b", 30, 20), block("c", 15)],
    );
    assert_eq!(
        times(&schedule),
        ["09:00 09:10", "09:10 09:40", "09:40 09:55"]
    );
    assert_eq!((schedule.minutes(), schedule.ends_at()), (55, at(9, 55)));
    assert_eq!(schedule.notices, []);
}

#[test]
fn a_fixed_time_that_is_too_early_stays_and_the_overlap_is_shown() {
    let blocks = [
        flexible("a", 40, 20),
        pinned("b", 10, at(9, 30)),
        block("c", 5),
    ];
    let schedule = from(at(9, 0), blocks);
    assert_eq!(
        times(&schedule),
        ["09:00 09:40", "09:30 09:40", "09:40 09:45"]
    );
    let overlap = Notice::Overlap {
        number: 2,
        minutes: 10,
    };
    assert_eq!(schedule.notices, [overlap]);
    assert!(schedule.has_conflict());
}

#[test]
fn an_overlap_is_measured_from_the_last_block_to_end() {
    // The long first block outlasts both fixed ones.
    let blocks = [
        flexible("a", 60, 20),
        pinned("b", 5, at(9, 10)),
        pinned("c", 5, at(9, 20)),
    ];
    let schedule = from(at(9, 0), blocks);
    let overlap = |number, minutes| Notice::Overlap { number, minutes };
    assert_eq!(schedule.notices, [overlap(2, 50), overlap(3, 40)]);
    assert_eq!(schedule.ends_at(), at(10, 0));
}

#[test]
fn free_time_before_a_fixed_time_is_shown_and_is_air() {
    let schedule = from(at(9, 0), [block("a", 40), pinned("b", 30, at(10, 0))]);
    let free = Notice::Free {
        number: 2,
        minutes: 20,
    };
    assert_eq!(schedule.notices, [free]);
    assert!(!schedule.has_conflict());
}

#[test]
fn a_fixed_time_before_the_meeting_is_not_taken_for_the_next_day() {
    let blocks = [flexible("a", 60, 50), pinned("b", 10, at(0, 30))];
    let schedule = from(at(22, 0), blocks);
    assert_eq!(schedule.notices, [Notice::BeforeBeginning { number: 2 }]);
    let mut late = pinned("b", 10, at(0, 30));
    late.pinned = Some(Pin {
        at: at(0, 30),
        next_day: true,
    });
    let schedule = from(at(22, 0), [flexible("a", 60, 50), late]);
    let free = Notice::Free {
        number: 2,
        minutes: 90,
    };
    assert_eq!(schedule.notices, [free, Notice::Midnight { number: 2 }]);
    assert_eq!(times(&schedule)[1], "00:30 00:40");
}

#[test]
fn midnight_is_shown_where_it_falls_and_not_when_the_meeting_ends_there() {
    let schedule = from(at(23, 30), [block("a", 20), block("b", 30)]);
    assert_eq!(schedule.notices, [Notice::Midnight { number: 2 }]);
    assert_eq!(times(&schedule), ["23:30 23:50", "23:50 00:20"]);
    let schedule = from(at(23, 30), [block("a", 20), block("b", 10)]);
    assert_eq!(schedule.notices, []);
}

#[test]
fn clocks_change_on_the_last_sundays_of_march_and_october() {
    // As the Swedish calendars of those years have it.
    for (date, shift) in [
        ("2025-03-30", Some(Shift::Forward)),
        ("2026-03-29", Some(Shift::Forward)),
        ("2026-10-25", Some(Shift::Back)),
        ("2027-10-31", Some(Shift::Back)),
        ("2026-03-22", None),
        ("2026-03-30", None),
        ("2026-10-18", None),
        ("2026-11-29", None),
    ] {
        assert_eq!(Shift::on(day::of_iso(date).unwrap()), shift, "{date}");
    }
}

#[test]
fn a_night_on_which_clocks_change_is_shown_at_the_block_that_goes_on_then() {
    let night = [
        block("a", 120),
        flexible("b", 80, 60),
        flexible("c", 80, 60),
    ];
    let schedule = on("2026-03-28", at(23, 0), night.clone());
    // 23:00–01:00, 01:00–02:20, 02:20–03:40: clocks go forward at 02:00.
    let change = |number, shift| Notice::ClocksChange { number, shift };
    assert!(schedule.notices.contains(&change(2, Shift::Forward)));
    let schedule = on("2026-10-24", at(23, 0), night.clone());
    // Back at 03:00.
    assert!(schedule.notices.contains(&change(3, Shift::Back)));
    // 23:00–01:00, free, 03:30–03:40: clocks go forward in the free time.
    let mut late = pinned("b", 10, at(3, 30));
    late.pinned = late.pinned.map(|pin| Pin {
        next_day: true,
        ..pin
    });
    let free = [block("a", 120), late];
    let schedule = on("2026-03-28", at(23, 0), free);
    assert!(schedule.notices.contains(&change(2, Shift::Forward)));
    let schedule = on("2026-03-27", at(23, 0), night);
    let is_change = |it: &Notice| matches!(it, Notice::ClocksChange { .. });
    assert!(!schedule.notices.iter().any(is_change));
}

#[test]
fn a_beginning_that_clocks_do_not_show_or_show_twice_is_told() {
    let schedule = on("2026-03-29", at(2, 30), [block("a", 10)]);
    assert_eq!(schedule.notices, [Notice::UnclearBeginning(Shift::Forward)]);
    let schedule = on("2026-10-25", at(2, 0), [block("a", 10)]);
    assert_eq!(schedule.notices, [Notice::UnclearBeginning(Shift::Back)]);
    let schedule = on("2026-10-25", at(3, 0), [block("a", 10)]);
    assert_eq!(schedule.notices, []);
}

#[test]
fn more_than_ninety_minutes_without_a_break_are_told() {
    let schedule = from(at(9, 0), [flexible("a", 60, 30), block("b", 30)]);
    assert_eq!(schedule.notices, []);
    let schedule = from(
        at(9, 0),
        [flexible("a", 60, 30), block("b", 40), block("c", 5)],
    );
    let long = Notice::NoBreak {
        number: 2,
        minutes: 105,
    };
    assert_eq!(schedule.notices, [long]);
    let schedule = from(at(9, 0), [block("a", 60), pause(10), block("b", 60)]);
    assert_eq!(schedule.notices, []);
}

#[test]
fn a_meeting_of_an_hour_with_nothing_to_give_has_no_air() {
    let schedule = from(at(9, 0), [block("a", 30), block("b", 30)]);
    assert_eq!(schedule.notices, [Notice::NoAir]);
    let schedule = from(at(9, 0), [block("a", 30), block("b", 29)]);
    assert_eq!(schedule.notices, []);
    let schedule = from(at(9, 0), [block("a", 30), flexible("b", 30, 29)]);
    assert_eq!(schedule.notices, []);
}

#[test]
fn times_of_day_are_read_as_browsers_write_them_and_nothing_else() {
    for (text, time) in [
        ("00:00", Some(at(0, 0))),
        ("09:30", Some(at(9, 30))),
        ("23:59:00", Some(at(23, 59))),
        ("24:00", None),
        ("9:30", None),
        ("09:60", None),
        ("09:30:30", None),
        ("09.30", None),
        ("+9:30", None),
        ("", None),
        ("åå:åå", None),
    ] {
        assert_eq!(TimeOfDay::of_iso(text), time, "{text}");
    }
}

/// What can be done to a run sheet.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Insert(usize, Block),
    Double(u32),
    Remove(u32),
    Move(u32, usize),
    Minutes(u32, u32),
    Least(u32, u32),
}

pub(crate) fn any_edit() -> impl Strategy<Value = Edit> {
    let number = || 0u32..15;
    prop_oneof![
        (any::<usize>(), 0u32..700).prop_map(|(at, n)| Edit::Insert(at, block("x", n))),
        number().prop_map(Edit::Double),
        number().prop_map(Edit::Remove),
        (number(), any::<usize>()).prop_map(|(number, to)| Edit::Move(number, to)),
        (number(), any::<u32>()).prop_map(|(number, n)| Edit::Minutes(number, n)),
        (number(), any::<u32>()).prop_map(|(number, n)| Edit::Least(number, n)),
    ]
}

pub(crate) fn edit(sheet: &mut RunSheet, edit: Edit) {
    match edit {
        Edit::Insert(at, block) => drop(sheet.insert(at, block)),
        Edit::Double(number) => drop(sheet.double(number)),
        Edit::Remove(number) => drop(sheet.remove(number)),
        Edit::Move(number, to) => drop(sheet.move_to(number, to)),
        Edit::Minutes(number, n) => sheet.change(number, |it| it.minutes = n),
        Edit::Least(number, n) => sheet.change(number, |it| it.least = Some(n)),
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn times_add_up_and_a_fixed_time_never_moves(
        sheet in any_run_sheet(),
        begins in 0u32..DAY,
        day in prop::option::of(any_date()),
    ) {
        let schedule = Schedule::of(&sheet, begins, day);
        prop_assert_eq!(schedule.slots.len(), sheet.blocks().len());
        let mut next = begins;
        let mut last = begins;
        for (slot, block) in schedule.slots.iter().zip(sheet.blocks()) {
            prop_assert_eq!(slot.number, block.number);
            prop_assert_eq!(slot.start, block.pinned.map_or(next, Pin::minute));
            prop_assert_eq!(slot.end, slot.start + block.minutes);
            prop_assert!(slot.start < slot.end);
            next = slot.end;
            last = last.max(next);
        }
        prop_assert_eq!(schedule.ends, last);
        prop_assert_eq!(schedule.begins, begins);
    }

    #[test]
    fn without_fixed_times_the_lengths_are_the_meeting(
        mut sheet in any_run_sheet(),
        begins in 0u32..DAY,
    ) {
        let numbers: Vec<u32> = sheet.blocks().iter().map(|it| it.number).collect();
        for number in numbers {
            sheet.change(number, |block| block.pinned = None);
        }
        let schedule = Schedule::of(&sheet, begins, None);
        prop_assert_eq!(schedule.minutes(), sheet.minutes());
        prop_assert!(!schedule.has_conflict());
    }

    #[test]
    fn whatever_is_done_every_block_has_a_number_and_a_length_of_its_own(
        start in any_run_sheet(),
        edits in prop::collection::vec(any_edit(), 0..90),
    ) {
        let mut sheet = start;
        for it in edits {
            let before = sheet.clone();
            edit(&mut sheet, it.clone());
            if let Edit::Move(..) = it {
                let sorted = |sheet: &RunSheet| {
                    let mut all = sheet.blocks().to_vec();
                    all.sort_by_key(|block| block.number);
                    all
                };
                prop_assert_eq!(sorted(&before), sorted(&sheet));
            }
        }
        prop_assert!(sheet.blocks().len() <= MOST_BLOCKS);
        let mut numbers: Vec<u32> = sheet.blocks().iter().map(|it| it.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        prop_assert_eq!(numbers.len(), sheet.blocks().len());
        for block in sheet.blocks() {
            prop_assert!((1..=MOST_MINUTES).contains(&block.minutes));
            prop_assert!(block.least.is_none_or(|it| 1 <= it && it <= block.minutes));
        }
    }
}
