//! Entering paper sheets by keyboard.

use proptest::prelude::*;
use samklang::app::enter::{Action, Effect, Entering, Focus, Key, Phase, Said};
use samklang::domain::{Response, Sheet};

use super::helper::{cases, full, response, sheet, short};

/// The order of the short form on paper: R1 I1 U1 A2 P1 B1 I3 U3 A1 B3 P4 R4.
const TYPED: &str = "145302315240";

/// The same, by the statements.
fn typed() -> Sheet {
    sheet(
        short(),
        &[
            ("R1", 1),
            ("I1", 4),
            ("U1", 5),
            ("A2", 3),
            ("P1", 0),
            ("B1", 2),
            ("I3", 3),
            ("U3", 1),
            ("A1", 5),
            ("B3", 2),
            ("P4", 4),
            ("R4", 0),
        ],
    )
}

/// A room whose mark was compared, for the short form.
fn room() -> Entering {
    let mut room = Entering::open(short());
    room.update(Action::Compared(true));
    room
}

fn types(room: &mut Entering, keys: &str) -> Vec<Effect> {
    let mut last = Vec::new();
    for key in keys.chars() {
        last = room.update(Action::Press(Key::of(&key.to_string())));
    }
    last
}

fn focus(to: Focus) -> Vec<Effect> {
    vec![Effect::Focus(to)]
}

#[test]
fn a_field_takes_six_digits_and_a_space() {
    for code in 0..=5 {
        assert_eq!(Key::of(&code.to_string()), Key::Answer(response(code)));
    }
    assert_eq!(Key::of(" "), Key::Answer(Response::CannotJudge));
    assert_eq!(Key::of(""), Key::Clear);
    for other in ["6", "9", "a", "-", "+3", "34", "00", "03", "٣", "å", "  "] {
        assert_eq!(Key::of(other), Key::Other, "{other:?}");
    }
}

#[test]
fn the_mark_is_compared_before_anything_can_be_entered() {
    let mut room = Entering::open(short());
    assert_eq!(room.phase(), Phase::Compare);
    assert_eq!(types(&mut room, "3"), []);
    assert!(!room.is_begun());

    assert_eq!(room.update(Action::Compared(false)), focus(Focus::Heading));
    assert_eq!(room.phase(), Phase::Other);
    assert_eq!(types(&mut room, "3"), []);
    room.update(Action::PutAside);
    assert_eq!(room.phase(), Phase::Compare);
    assert_eq!(room.update(Action::Compared(true)), focus(Focus::Field(0)));
    assert_eq!(room.phase(), Phase::Statements);
}

#[test]
fn a_digit_moves_on_and_the_last_one_leads_to_the_button_of_the_check() {
    let mut room = room();
    assert_eq!(types(&mut room, "1"), focus(Focus::Field(1)));
    assert_eq!(types(&mut room, "4"), focus(Focus::Field(2)));
    assert_eq!(types(&mut room, &TYPED[2..]), focus(Focus::ToCheck));
    assert_eq!(room.phase(), Phase::Statements, "a check is asked for");
    assert_eq!(room.update(Action::ToCheck), focus(Focus::Count));
    assert_eq!(room.phase(), Phase::Check);
}

#[test]
fn the_sheet_that_is_counted_is_the_one_that_was_typed() {
    let mut room = room();
    types(&mut room, TYPED);
    room.update(Action::ToCheck);
    assert_eq!(room.update(Action::Count), [Effect::Count(typed())]);
}

#[test]
fn the_full_form_is_entered_in_the_order_of_the_paper() {
    let mut room = Entering::open(full());
    room.update(Action::Compared(true));
    // R1 I1 U1 A2 P1 B1 I3 U3 I4 A1 R2 B3 P3 U4 I2 B2 P4 R3 U2 A3 B4 P2 A4 R4,
    // then DU DB DI DA.
    types(&mut room, "1234512345012345123450123234");
    room.update(Action::ToCheck);
    let ids = [
        "R1", "I1", "U1", "A2", "P1", "B1", "I3", "U3", "I4", "A1", "R2", "B3", "P3",
        "U4", "I2", "B2", "P4", "R3", "U2", "A3", "B4", "P2", "A4", "R4", "DU", "DB",
        "DI", "DA",
    ];
    let codes = [
        1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 0, 1, 2, 3, 2, 3,
        4,
    ];
    let pairs: Vec<(&str, u8)> = ids.into_iter().zip(codes).collect();
    let expected = sheet(full(), &pairs);
    assert_eq!(room.update(Action::Count), [Effect::Count(expected)]);
}

#[test]
fn a_wrong_key_is_told_and_changes_nothing() {
    let mut room = room();
    types(&mut room, "14");
    assert_eq!(types(&mut room, "7"), []);
    assert_eq!(room.said(), Some(Said::Wrong));
    assert_eq!(room.at(), 2);
    assert_eq!(room.entered(2), None);
    assert_eq!(room.entered(1), Some(response(4)));
    types(&mut room, "5");
    assert_eq!(room.said(), None);
    assert_eq!(room.entered(2), Some(response(5)));
}

#[test]
fn going_back_changes_nothing_until_a_digit_is_typed() {
    let mut room = room();
    types(&mut room, "145");
    assert_eq!(room.update(Action::Back), focus(Focus::Field(2)));
    assert_eq!(room.update(Action::Back), focus(Focus::Field(1)));
    assert_eq!(room.entered(1), Some(response(4)));
    types(&mut room, "2");
    assert_eq!(room.entered(1), Some(response(2)));
    assert_eq!(room.at(), 2);
    assert_eq!(room.update(Action::On), focus(Focus::Field(3)));
    for _ in 0..9 {
        room.update(Action::Back);
    }
    assert_eq!(room.at(), 0, "there is nothing before the first");
}

#[test]
fn an_empty_field_is_no_answer() {
    let mut room = room();
    types(&mut room, "14");
    room.update(Action::On);
    room.update(Action::Reach(3));
    types(&mut room, &TYPED[3..]);
    assert_eq!(room.update(Action::ToCheck), focus(Focus::Field(2)));
    assert_eq!(room.said(), Some(Said::Missing(2)));
    assert_eq!(room.phase(), Phase::Statements);
    types(&mut room, "5");
    room.update(Action::ToCheck);
    assert_eq!(room.update(Action::Count), [Effect::Count(typed())]);
}

#[test]
fn a_mistake_is_opened_from_the_check_and_leads_back_there() {
    let mut room = room();
    types(&mut room, "145302315241");
    room.update(Action::ToCheck);
    assert_eq!(room.update(Action::Mend(11)), focus(Focus::Field(11)));
    assert_eq!(room.phase(), Phase::Statements);
    assert_eq!(types(&mut room, " "), focus(Focus::Count));
    assert_eq!(room.phase(), Phase::Check);
    assert_eq!(room.update(Action::Count), [Effect::Count(typed())]);
}

#[test]
fn a_field_that_was_emptied_is_asked_for_again() {
    let mut room = room();
    types(&mut room, TYPED);
    room.update(Action::ToCheck);
    room.update(Action::Mend(4));
    room.update(Action::Press(Key::Clear));
    assert_eq!(room.entered(4), None);
    room.update(Action::ToCheck);
    assert_eq!(room.said(), Some(Said::Missing(4)));
}

#[test]
fn after_counting_an_empty_sheet_begins() {
    let mut room = room();
    types(&mut room, TYPED);
    room.update(Action::ToCheck);
    room.update(Action::Count);
    assert_eq!(room.update(Action::Count), [], "a sheet is counted once");
    assert_eq!(room.update(Action::Counted(4)), focus(Focus::Field(0)));
    assert_eq!(room.said(), Some(Said::Counted(4)));
    assert!(!room.is_begun());
    assert_eq!(room.update(Action::Reach(0)), []);
    assert_eq!(room.said(), Some(Said::Counted(4)), "it can be read");
    assert_eq!(
        room.update(Action::Counted(5)),
        [],
        "nothing was on its way"
    );
}

#[test]
fn a_sheet_that_was_not_counted_is_still_there() {
    let mut room = room();
    types(&mut room, TYPED);
    room.update(Action::ToCheck);
    room.update(Action::Count);
    room.update(Action::NotCounted);
    assert_eq!(room.said(), Some(Said::NotCounted));
    assert_eq!(room.phase(), Phase::Check);
    assert_eq!(room.update(Action::Count), [Effect::Count(typed())]);
}

/// Anything that a person can do, on any place.
fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        12 => "[0-9 a-z]".prop_map(|it| Action::Press(Key::of(&it))),
        1 => Just(Action::Press(Key::Clear)),
        1 => any::<String>().prop_map(|it| Action::Press(Key::of(&it))),
        1 => any::<bool>().prop_map(Action::Compared),
        1 => Just(Action::PutAside),
        1 => (0usize..40).prop_map(Action::Reach),
        1 => Just(Action::Back),
        1 => Just(Action::On),
        3 => Just(Action::ToCheck),
        1 => (0usize..40).prop_map(Action::Mend),
        2 => Just(Action::Count),
        2 => any::<u64>().prop_map(Action::Counted),
        1 => Just(Action::NotCounted),
    ]
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn whatever_is_done_only_whole_sheets_are_counted_as_they_stand_in_the_fields(
        actions in prop::collection::vec(any_action(), 0..200),
    ) {
        let mut room = room();
        for action in actions {
            let before = room.clone();
            let effects = room.update(action);
            prop_assert!(room.at() < 12);
            for effect in effects {
                if let Effect::Count(sheet) = effect {
                    prop_assert_eq!(before.phase(), Phase::Check);
                    for (at, place) in short().order.iter().enumerate() {
                        prop_assert!(before.entered(at).is_some());
                        prop_assert_eq!(
                            Some(sheet.response(*place)), before.entered(at)
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn digits_are_counted_in_the_order_of_the_paper(
        codes in prop::collection::vec(0u8..=5, 28),
    ) {
        let mut room = Entering::open(full());
        room.update(Action::Compared(true));
        let keys: String = codes.iter().map(u8::to_string).collect();
        types(&mut room, &keys);
        room.update(Action::ToCheck);
        let Some(Effect::Count(sheet)) = room.update(Action::Count).pop() else {
            return Err(TestCaseError::fail("it was not counted"));
        };
        for (code, place) in codes.iter().zip(full().order) {
            prop_assert_eq!(sheet.response(*place), response(*code));
        }
    }
}
