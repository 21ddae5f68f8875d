//! Running an exercise, or the joint conversation, step by step.

use super::Route;
use crate::content;
use crate::domain::group::{JOINT_TALK, RESULT_TALK};
use crate::domain::timer::{Millis, Moment};
use crate::domain::{Exercise, GroupId, OwnExercise, OwnExerciseId, Timer};
use crate::store::Running;

/// What can be run step by step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course<'a> {
    /// What the group's log and the store call it.
    pub id: &'a str,
    /// Minutes of each step, in order. Never empty.
    pub step_minutes: &'a [u32],
}

impl Course<'static> {
    /// The joint conversation.
    pub const TALK: Course<'static> = Course {
        id: JOINT_TALK,
        step_minutes: &[3, 5, 6, 3, 3],
    };

    /// The guided conversation about a result: guess, see, differ, be surprised,
    /// choose. 20 to 30 minutes.
    pub const RESULT: Course<'static> = Course {
        id: RESULT_TALK,
        step_minutes: &[4, 6, 6, 4, 7],
    };

    /// An exercise.
    pub const fn of(exercise: &Exercise) -> Course<'static> {
        Course {
            id: exercise.id,
            step_minutes: exercise.step_minutes,
        }
    }

    /// What an id stands for, if it still stands for something.
    pub fn find(id: &str) -> Option<Course<'static>> {
        match id {
            JOINT_TALK => return Some(Course::TALK),
            RESULT_TALK => return Some(Course::RESULT),
            _ => {}
        }
        content::exercise(id).map(|text| Course::of(&text.exercise))
    }
}

impl Course<'_> {
    /// The minutes of a step; none where there is no such step.
    pub fn minutes(self, step: usize) -> u32 {
        self.step_minutes.get(step).copied().unwrap_or(0)
    }

    /// Whether all steps are done.
    pub fn is_done(self, timer: Timer) -> bool {
        self.step_minutes.len() <= timer.step
    }

    /// Whether a step is the last one.
    pub fn is_last(self, step: usize) -> bool {
        self.step_minutes.len() == step + 1
    }

    /// Whether no time of the step has been used: the clock is still to be
    /// started.
    pub fn is_fresh(self, timer: Timer, now: Moment) -> bool {
        !timer.is_running() && self.full(timer.step) <= timer.left(now)
    }

    /// How much of the step's time has passed, in percent. Added minutes count
    /// as time that has not passed yet.
    pub fn passed(self, timer: Timer, now: Moment) -> u64 {
        let full = self.full(timer.step);
        let passed = full.saturating_sub(timer.left(now));
        (100 * passed).checked_div(full).unwrap_or(0)
    }

    fn full(self, step: usize) -> Millis {
        u64::from(self.minutes(step)) * 60_000
    }
}

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
    /// A step, from 0; behind the last one there is none.
    GoTo(usize),
}

/// What stands in the way of running something, if anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Something else is in progress; only one thing is at a time.
    Other(Running),
    /// It can be run; this is where it stands.
    Here(Timer),
}

/// What is in progress on the device. A stored one that nobody can go on with,
/// because the exercise or the group is gone, is none.
pub fn in_progress(
    stored: Option<Running>,
    is_group: impl FnOnce(&GroupId) -> bool,
    is_own: impl FnOnce(&OwnExerciseId) -> bool,
) -> Option<Running> {
    let running = stored?;
    let name = running.exercise.as_str();
    let is_exercise = match OwnExercise::id_of(name) {
        Some(id) => is_own(&id),
        None => content::exercise(name).is_some(),
    };
    let can_go_on = match &running.group {
        Some(id) => (is_exercise || Course::find(name).is_some()) && is_group(id),
        None => is_exercise,
    };
    can_go_on.then_some(running)
}

/// Where something stands: what was stored if it is the same one, or its
/// beginning.
pub fn open(
    course: Course<'_>,
    group: Option<&GroupId>,
    stored: Option<Running>,
) -> State {
    match stored {
        None => State::Here(Timer::new(course.step_minutes)),
        Some(it) if it.exercise == course.id && it.group.as_ref() == group => {
            State::Here(it.timer.restore(course.step_minutes))
        }
        Some(other) if gives_way(&other) => State::Here(Timer::new(course.step_minutes)),
        Some(other) => State::Other(other),
    }
}

/// Whether something in progress ends by itself when something else begins: a
/// conversation about a result at its last step. All that was said in it is kept
/// with the group, and what it leads to is an exercise.
fn gives_way(running: &Running) -> bool {
    running.exercise == RESULT_TALK && Course::RESULT.is_last(running.timer.step)
}

/// The timer after an action.
pub fn update(timer: Timer, action: Action, course: Course<'_>, now: Moment) -> Timer {
    let minutes = course.step_minutes;
    let last = minutes.len().saturating_sub(1);
    match action {
        Action::StartOrPause if timer.is_running() => timer.pause(now),
        Action::StartOrPause => timer.start(now),
        Action::AddMinute => timer.add_minute(now),
        Action::Next => timer.go_to(timer.step + 1, minutes, now),
        Action::Back => timer.go_to(timer.step.saturating_sub(1), minutes, now),
        // Where one is already, the clock goes on.
        Action::GoTo(step) if step == timer.step => timer,
        Action::GoTo(step) => timer.go_to(step.min(last), minutes, now),
    }
}

/// The page on which something in progress goes on.
pub fn place(running: &Running) -> Route {
    match &running.group {
        Some(id) if running.exercise == JOINT_TALK => Route::Talk(id.clone()),
        Some(id) if running.exercise == RESULT_TALK => Route::Review(id.clone()),
        group => Route::Run(group.clone(), running.exercise.clone()),
    }
}

/// Time as a clock shows it: minutes, and seconds in two figures. A begun
/// second counts as whole, so that it shows 0:00 only when time is up.
pub fn clock(left: Millis) -> String {
    let seconds = left.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
