//! The timer of an exercise. It holds the moment at which a step ends, never a
//! count that somebody must tick, so it is right after sleep and reload.

/// Milliseconds since the Unix epoch, as the browser's clock tells them.
pub type Moment = u64;

/// Milliseconds.
pub type Millis = u64;

const MINUTE: Millis = 60_000;

/// The most time that a step has, with added minutes, whatever was stored.
pub const MOST: Millis = 120 * MINUTE;

/// Whether time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The step ends at this moment.
    Running {
        /// When.
        ends: Moment,
    },
    /// Time stands still.
    Paused {
        /// What is left of the step.
        left: Millis,
    },
}

/// An exercise that is being run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The step, from 0. Equal to the number of steps when all are done.
    pub step: usize,
    /// The time that the step has, with added minutes: never more is left of it,
    /// whatever the device's clock is set to.
    pub whole: Millis,
    /// What is left of it.
    pub clock: Clock,
}

impl Timer {
    /// The first step, not yet started.
    pub fn new(step_minutes: &[u32]) -> Timer {
        let whole = minutes(step_minutes, 0);
        Timer {
            step: 0,
            whole,
            clock: Clock::Paused { left: whole },
        }
    }

    /// What is left of the step. Where the device's clock was set back it is at most
    /// the whole step.
    pub fn left(self, now: Moment) -> Millis {
        let left = match self.clock {
            Clock::Running { ends } => ends.saturating_sub(now),
            Clock::Paused { left } => left,
        };
        left.min(self.whole)
    }

    /// Whether time passes.
    pub fn is_running(self) -> bool {
        matches!(self.clock, Clock::Running { .. })
    }

    /// Lets time pass.
    pub fn start(self, now: Moment) -> Timer {
        let ends = now.saturating_add(self.left(now));
        Timer {
            clock: Clock::Running { ends },
            ..self
        }
    }

    /// Stops time.
    pub fn pause(self, now: Moment) -> Timer {
        Timer {
            clock: Clock::Paused {
                left: self.left(now),
            },
            ..self
        }
    }

    /// Gives the step a minute more, counted from now where it was over.
    pub fn add_minute(self, now: Moment) -> Timer {
        let left = self.left(now).saturating_add(MINUTE);
        let whole = self.whole.saturating_add(MINUTE).min(MOST);
        let clock = match self.clock {
            Clock::Running { .. } => Clock::Running {
                ends: now.saturating_add(left),
            },
            Clock::Paused { .. } => Clock::Paused { left },
        };
        Timer {
            whole,
            clock,
            ..self
        }
    }

    /// Goes to another step with its full time; running stays running.
    pub fn go_to(self, step: usize, step_minutes: &[u32], now: Moment) -> Timer {
        let step = step.min(step_minutes.len());
        let left = minutes(step_minutes, step);
        let clock = match self.clock {
            Clock::Running { .. } => Clock::Running {
                ends: now.saturating_add(left),
            },
            Clock::Paused { .. } => Clock::Paused { left },
        };
        Timer {
            step,
            whole: left,
            clock,
        }
    }

    /// A stored timer made to fit the exercise: the step exists, and has at most
    /// [`MOST`] time, whatever was stored.
    pub fn restore(self, step_minutes: &[u32]) -> Timer {
        Timer {
            step: self.step.min(step_minutes.len()),
            whole: self.whole.min(MOST),
            ..self
        }
    }
}

fn minutes(step_minutes: &[u32], step: usize) -> Millis {
    step_minutes
        .get(step)
        .map_or(0, |minutes| u64::from(*minutes) * MINUTE)
}
