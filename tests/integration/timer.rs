//! The timer of an exercise: right after sleep, reload and a changed clock.

use proptest::prelude::*;
use samklang::app::practise::{self, Action, Course, State};
use samklang::domain::Timer;
use samklang::domain::timer::{Clock, Moment};
use samklang::store::{Backend as _, Running, Store};

use super::device::Device;
use super::helper::{cases, group_id};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;

/// Five minutes, then ten.
const COURSE: Course = Course {
    id: "course",
    step_minutes: &[5, 10],
};

const NOON: Moment = 1_795_000_000_000;

fn begun() -> Timer {
    Timer::new(COURSE.step_minutes).start(NOON)
}

fn running(timer: Timer) -> Running {
    Running {
        exercise: "course".to_owned(),
        group: Some(group_id()),
        timer,
        present: None,
        note: None,
    }
}

/// The timer after the page was closed and opened again.
fn reloaded(timer: Timer) -> Timer {
    let device = Device::default();
    Store::new(Box::new(device.clone())).save_running(Some(&running(timer)));
    let stored = Store::new(Box::new(device)).running();
    match practise::open(COURSE, Some(&group_id()), stored) {
        State::Here(timer) => timer,
        State::Other(other) => panic!("{other:?} is in the way"),
    }
}

#[test]
fn a_step_begins_with_its_whole_time_and_stands_still() {
    let timer = Timer::new(COURSE.step_minutes);
    assert!(!timer.is_running());
    assert_eq!(timer.left(NOON), 5 * MINUTE);
    assert_eq!(timer.left(NOON + HOUR), 5 * MINUTE);
}

#[test]
fn time_passes_once_it_is_started() {
    let timer = begun();
    assert!(timer.is_running());
    assert_eq!(timer.left(NOON + MINUTE), 4 * MINUTE);
    assert_eq!(timer.left(NOON + 5 * MINUTE), 0);
}

#[test]
fn after_sleep_the_timer_is_right_at_once() {
    // Nobody ticked for three minutes, and then for three hours.
    assert_eq!(begun().left(NOON + 3 * MINUTE), 2 * MINUTE);
    assert_eq!(begun().left(NOON + 3 * HOUR), 0);
}

#[test]
fn after_a_reload_the_timer_goes_on() {
    let timer = reloaded(begun());
    assert_eq!(timer, begun());
    assert_eq!(timer.left(NOON + 2 * MINUTE), 3 * MINUTE);
    let paused = begun().pause(NOON + MINUTE);
    assert_eq!(reloaded(paused).left(NOON + HOUR), 4 * MINUTE);
}

#[test]
fn what_ran_out_while_the_page_was_closed_is_over() {
    let timer = reloaded(begun());
    assert_eq!(timer.left(NOON + HOUR), 0);
}

#[test]
fn a_clock_set_back_leaves_at_most_the_whole_step() {
    for earlier in [NOON - 40 * MINUTE, NOON - 24 * HOUR, 0] {
        assert_eq!(begun().left(earlier), 5 * MINUTE);
        assert_eq!(reloaded(begun()).left(earlier), 5 * MINUTE);
        let more = begun().add_minute(NOON + MINUTE);
        assert_eq!(more.left(earlier), 6 * MINUTE);
        let next = practise::update(more, Action::Next, COURSE, NOON);
        assert_eq!(next.left(earlier), 10 * MINUTE);
    }
    // Set right again, nothing is lost.
    let timer = reloaded(begun());
    assert_eq!(timer.left(NOON + 2 * MINUTE), 3 * MINUTE);
}

#[test]
fn what_was_stored_without_its_whole_time_has_at_most_two_hours() {
    let device = Device::default();
    let text = format!(
        r#"{{"kind":"running","v":1,"data":{{"exercise":"course","group":"{}","step":0,"ends":{},"left":null}}}}"#,
        group_id().as_str(),
        NOON + 24 * HOUR,
    );
    device.write("samklang/running", &text).unwrap();
    let stored = Store::new(Box::new(device)).running();
    let State::Here(timer) = practise::open(COURSE, Some(&group_id()), stored) else {
        panic!("it is in the way of itself");
    };
    assert_eq!(timer.left(NOON), 2 * HOUR);
}

#[test]
fn a_clock_set_forward_ends_the_step() {
    assert_eq!(reloaded(begun()).left(NOON + 24 * HOUR), 0);
}

#[test]
fn a_pause_keeps_what_is_left() {
    let timer = begun().pause(NOON + MINUTE);
    assert!(!timer.is_running());
    assert_eq!(timer.left(NOON + 2 * HOUR), 4 * MINUTE);
    let timer = timer.start(NOON + 2 * HOUR);
    assert_eq!(timer.left(NOON + 2 * HOUR + MINUTE), 3 * MINUTE);
}

#[test]
fn a_minute_more_is_a_minute_more() {
    let now = NOON + MINUTE;
    assert_eq!(begun().add_minute(now).left(now), 5 * MINUTE);
    let paused = begun().pause(now).add_minute(now);
    assert_eq!((paused.left(now), paused.is_running()), (5 * MINUTE, false));
    // Where the step was over it counts from now.
    let late = NOON + 7 * MINUTE;
    assert_eq!(begun().add_minute(late).left(late), MINUTE);
}

#[test]
fn the_next_step_begins_with_its_own_time_and_keeps_running() {
    let now = NOON + MINUTE;
    let next = practise::update(begun(), Action::Next, COURSE, now);
    assert_eq!(
        (next.step, next.left(now), next.is_running()),
        (1, 10 * MINUTE, true)
    );
    let back = practise::update(next, Action::Back, COURSE, now);
    assert_eq!((back.step, back.left(now)), (0, 5 * MINUTE));
    let first = practise::update(back, Action::Back, COURSE, now);
    assert_eq!(first.step, 0);
    let done = practise::update(next, Action::Next, COURSE, now);
    assert!(COURSE.is_done(done));
    assert!(!COURSE.is_done(next));
    assert_eq!(practise::update(done, Action::Next, COURSE, now).step, 2);
}

#[test]
fn one_button_starts_and_pauses() {
    let timer = Timer::new(COURSE.step_minutes);
    let timer = practise::update(timer, Action::StartOrPause, COURSE, NOON);
    assert!(timer.is_running());
    let timer = practise::update(timer, Action::StartOrPause, COURSE, NOON + MINUTE);
    assert!(!timer.is_running());
    assert_eq!(timer.left(NOON), 4 * MINUTE);
}

#[test]
fn another_exercise_in_progress_is_not_overwritten() {
    let stored = Some(running(begun()));
    let other = Course {
        id: "other",
        ..COURSE
    };
    let state = practise::open(other, Some(&group_id()), stored.clone());
    assert_eq!(state, State::Other(running(begun())));
    // The same exercise in no group is another one too.
    let state = practise::open(COURSE, None, stored);
    assert_eq!(state, State::Other(running(begun())));
}

fn any_moment() -> impl Strategy<Value = Moment> {
    prop_oneof![Just(0), Just(u64::MAX), any::<u64>(), NOON..NOON + 3 * HOUR]
}

fn any_timer() -> impl Strategy<Value = Timer> {
    let clock = prop_oneof![
        any_moment().prop_map(|ends| Clock::Running { ends }),
        any_moment().prop_map(|left| Clock::Paused { left }),
    ];
    let step = prop_oneof![0usize..4, any::<usize>()];
    let all = (step, any_moment(), clock);
    all.prop_map(|(step, whole, clock)| Timer { step, whole, clock })
}

fn any_action() -> impl Strategy<Value = Action> {
    prop::sample::select(vec![
        Action::StartOrPause,
        Action::AddMinute,
        Action::Next,
        Action::Back,
        Action::GoTo(0),
        Action::GoTo(1),
        Action::GoTo(7),
    ])
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn whatever_was_stored_fits_the_exercise_after_a_reload(
        timer in any_timer(), now in any_moment()
    ) {
        let restored = timer.restore(COURSE.step_minutes);
        prop_assert!(restored.step <= COURSE.step_minutes.len());
        prop_assert!(restored.left(now) <= 2 * HOUR);
        prop_assert_eq!(restored.is_running(), timer.is_running());
    }

    #[test]
    fn time_runs_one_for_one_whatever_is_pressed(
        presses in prop::collection::vec((any_action(), 0u64..2 * MINUTE), 0..30)
    ) {
        let (mut timer, mut now) = (begun(), NOON);
        for (action, passed) in presses {
            let (before, step) = (timer.left(now), timer.step);
            now += passed;
            let expected = if timer.is_running() {
                before.saturating_sub(passed)
            } else {
                before
            };
            prop_assert_eq!(timer.left(now), expected);
            timer = practise::update(timer, action, COURSE, now);
            match action {
                Action::StartOrPause => prop_assert_eq!(timer.left(now), expected),
                Action::AddMinute => {
                    prop_assert_eq!(timer.left(now), expected + MINUTE);
                }
                Action::GoTo(to) if to == step => {
                    prop_assert_eq!(timer.left(now), expected);
                }
                Action::Next | Action::Back | Action::GoTo(_) => {
                    let minutes = u64::from(COURSE.minutes(timer.step));
                    prop_assert_eq!(timer.left(now), minutes * MINUTE);
                }
            }
        }
    }

    #[test]
    fn no_press_panics_whatever_was_stored(
        timer in any_timer(), now in any_moment(), action in any_action()
    ) {
        let restored = timer.restore(COURSE.step_minutes);
        let timer = practise::update(restored, action, COURSE, now);
        let _ = (COURSE.passed(timer, now), practise::clock(timer.left(now)));
    }
}
