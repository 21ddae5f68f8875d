//! Running an exercise step by step.

use crate::domain::timer::Moment;
use crate::domain::{Exercise, GroupId, Timer};
use crate::store::Running;

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Lets time pass, or stops it.
    StartOrPause,
    /// A minute more for this step.
    AddMinute,
    /// The next step; after the last one the exercise is done.
    Next,
    /// The step before.
    Back,
}

/// The exercise as it stands: what was stored, if it is the same one, or its
/// beginning.
pub fn open(
    exercise: &Exercise,
    group: Option<GroupId>,
    stored: Option<Running>,
    now: Moment,
) -> Running {
    match stored.filter(|it| it.exercise == exercise.id && it.group == group) {
        Some(running) => Running {
            timer: running.timer.restore(exercise.step_minutes, now),
            ..running
        },
        None => Running {
            exercise: exercise.id.to_owned(),
            group,
            timer: Timer::new(exercise.step_minutes),
        },
    }
}

/// The timer after an action.
pub fn update(timer: Timer, action: Action, exercise: &Exercise, now: Moment) -> Timer {
    let minutes = exercise.step_minutes;
    match action {
        Action::StartOrPause if timer.is_running() => timer.pause(now),
        Action::StartOrPause => timer.start(now),
        Action::AddMinute => timer.add_minute(now),
        Action::Next => timer.go_to(timer.step + 1, minutes, now),
        Action::Back => timer.go_to(timer.step.saturating_sub(1), minutes, now),
    }
}

/// Whether all steps are done.
pub fn is_done(timer: Timer, exercise: &Exercise) -> bool {
    exercise.step_minutes.len() <= timer.step
}
