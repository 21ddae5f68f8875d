//! A begun sheet that nobody touches, or that was reloaded, is covered.

use samklang::app::answer::{Action, Answering, Effect, Phase};
use samklang::app::filling::Move as Fill;

use super::answer::{Device, MINUTE, NOON, SECOND, begun};
use super::helper::{full, group_id, response, short};

#[test]
fn after_a_reload_a_begun_sheet_is_covered() {
    let mut device = begun(5);
    device.reload();
    assert_eq!(
        (device.phase(), device.room.filling().met().len()),
        (Phase::Covered, 5)
    );
    let mut device = begun(12);
    device.reload();
    assert_eq!(device.phase(), Phase::Covered);
}

#[test]
fn two_minutes_without_touch_cover_the_sheet_after_a_warning() {
    for statements in [0, 5, 12] {
        let mut device = begun(statements);
        device.wait(90 * SECOND - 1);
        assert!(!device.room.is_warned());
        // Thirty seconds before.
        device.wait(1);
        assert!(device.room.is_warned());
        assert_ne!(device.phase(), Phase::Covered);
        device.wait(30 * SECOND - 1);
        assert_ne!(device.phase(), Phase::Covered);
        device.wait(1);
        assert_eq!(device.phase(), Phase::Covered);
    }
}

#[test]
fn any_touch_stops_the_warning() {
    let touches = [
        Action::Touch,
        Action::Fill(Fill::Choose(response(2))),
        Action::Fill(Fill::Next),
        Action::Fill(Fill::Back),
    ];
    for touch in touches {
        let mut device = begun(5);
        device.wait(100 * SECOND);
        device.act(touch);
        assert!(!device.room.is_warned(), "{touch:?}");
        device.wait(89 * SECOND);
        assert!(!device.room.is_warned(), "{touch:?}");
        device.wait(30 * SECOND);
        assert_ne!(device.phase(), Phase::Covered, "{touch:?}");
    }
}

#[test]
fn nothing_is_covered_where_no_sheet_is_begun() {
    let mut device = Device::new(short());
    device.wait(30 * MINUTE);
    assert_eq!(device.phase(), Phase::Welcome);
    let mut device = begun(12);
    device.act(Action::HandIn);
    device.wait(30 * MINUTE);
    assert_eq!(device.phase(), Phase::HandedIn);
}

#[test]
fn a_device_that_slept_wakes_up_covered() {
    let mut device = begun(5);
    device.wait(5 * MINUTE);
    assert_eq!(device.phase(), Phase::Covered);
}

#[test]
fn mine_goes_on_at_the_next_statement() {
    let mut device = begun(5);
    device.wait(2 * MINUTE);
    device.act(Action::Mine);
    assert_eq!(device.phase(), Phase::Statement(5));
    assert_eq!(device.room.filling().response(4), Some(response(4)));
    assert_eq!(device.room.filling().response(5), None);
    // A chosen statement was answered, so the next one is shown.
    let mut device = begun(5);
    device.act(Action::Fill(Fill::Choose(response(1))));
    device.reload();
    device.act(Action::Mine);
    assert_eq!(device.phase(), Phase::Statement(6));
}

#[test]
fn mine_goes_on_at_the_first_unanswered_also_after_going_back() {
    let mut device = begun(5);
    device.act(Action::Fill(Fill::Back));
    device.act(Action::Fill(Fill::Back));
    device.wait(2 * MINUTE);
    device.act(Action::Mine);
    assert_eq!(device.phase(), Phase::Statement(5));
}

#[test]
fn mine_on_a_finished_sheet_goes_to_the_review() {
    let mut device = begun(12);
    device.reload();
    device.act(Action::Mine);
    assert_eq!(device.phase(), Phase::Review);
}

#[test]
fn mine_is_offered_for_ten_minutes_after_two_idle_ones() {
    for (waited, is_offered) in [(10 * MINUTE - 1, true), (10 * MINUTE, false)] {
        let mut device = begun(5);
        device.wait(2 * MINUTE);
        device.wait(waited);
        assert_eq!(device.room.can_be_mine(device.now), is_offered);
        device.act(Action::Mine);
        assert_eq!(device.phase() == Phase::Statement(5), is_offered);
    }
}

#[test]
fn mine_is_offered_for_ten_minutes_after_a_reload() {
    for (waited, is_offered) in [(10 * MINUTE - 1, true), (10 * MINUTE, false)] {
        let mut device = begun(5);
        device.reload();
        device.wait(waited);
        assert_eq!(device.room.can_be_mine(device.now), is_offered);
    }
}

#[test]
fn reloading_again_and_again_does_not_prolong_mine() {
    let mut device = begun(5);
    for _ in 0..13 {
        device.reload();
        device.wait(MINUTE);
    }
    assert_eq!(device.phase(), Phase::Covered);
    assert!(!device.room.can_be_mine(device.now));
}

#[test]
fn a_reload_of_a_covered_sheet_neither_prolongs_nor_shortens_mine() {
    for (waited, is_offered) in [(10 * MINUTE - 1, true), (10 * MINUTE, false)] {
        let mut device = begun(5);
        device.wait(2 * MINUTE);
        device.wait(5 * MINUTE);
        device.reload();
        device.wait(waited - 5 * MINUTE);
        assert_eq!(device.room.can_be_mine(device.now), is_offered);
    }
}

#[test]
fn the_last_touch_counts_after_a_reload_although_nothing_was_chosen() {
    let mut device = begun(5);
    for _ in 0..6 {
        device.wait(100 * SECOND);
        device.act(Action::Touch);
    }
    device.reload();
    device.wait(10 * MINUTE - 1);
    assert!(device.room.can_be_mine(device.now));
}

#[test]
fn a_covered_sheet_is_not_prolonged_by_touching_it() {
    let mut device = begun(5);
    device.wait(2 * MINUTE);
    for _ in 0..11 {
        device.act(Action::Touch);
        device.wait(MINUTE);
    }
    assert!(!device.room.can_be_mine(device.now));
}

#[test]
fn a_covered_sheet_cannot_be_answered_or_handed_in() {
    let actions = [
        Action::Fill(Fill::Next),
        Action::Fill(Fill::Back),
        Action::Fill(Fill::Choose(response(1))),
        Action::Fill(Fill::Mend(0)),
        Action::HandIn,
        Action::ToWelcome,
    ];
    for action in actions {
        let mut device = begun(12);
        device.reload();
        let draft = device.draft.clone();
        device.act(action);
        assert_eq!(device.phase(), Phase::Covered, "{action:?}");
        assert_eq!(
            (&device.draft, device.counted.len()),
            (&draft, 0),
            "{action:?}"
        );
    }
}

#[test]
fn the_next_person_throws_a_covered_sheet_away() {
    let mut device = begun(5);
    device.wait(2 * MINUTE);
    let effects = device.act(Action::ThrowAway);
    assert!(effects.contains(&Effect::ForgetDraft));
    assert_eq!(
        (device.phase(), device.room.filling().met().len()),
        (Phase::Welcome, 0)
    );
    assert_eq!((device.draft.clone(), device.counted.len()), (None, 0));
    device.begin();
    assert_eq!(device.room.filling().response(0), None);
}

#[test]
fn a_sheet_in_use_cannot_be_thrown_away() {
    let mut device = begun(5);
    device.act(Action::ThrowAway);
    assert_eq!(
        (device.phase(), device.room.filling().met().len()),
        (Phase::Statement(5), 5)
    );
}

#[test]
fn a_sheet_of_another_group_or_form_is_not_taken_up() {
    let draft = begun(5).draft.unwrap();
    let other = samklang::domain::GroupId::parse("zzzzzzzz").unwrap();
    let room = Answering::open(other, short(), Some(draft.clone()), NOON);
    assert_eq!(
        (room.phase(), room.filling().met().len()),
        (Phase::Welcome, 0)
    );
    let room = Answering::open(group_id(), full(), Some(draft), NOON);
    assert_eq!(
        (room.phase(), room.filling().met().len()),
        (Phase::Welcome, 0)
    );
}
