//! The list of speakers: who has not spoken comes first, everybody may pass, and
//! each has the same time. People are named by whatever the room uses: a name, a
//! seat, a number. It ends with the meeting.

use crate::domain::timer::{Millis, Moment};

/// The most who wait or have spoken.
pub const MOST: usize = 400;
/// The most seconds for each.
pub const MOST_SECONDS: u32 = 1_800;

/// Somebody who wants to speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// What the room calls them. Never empty.
    pub name: String,
    /// How often they have spoken before.
    pub before: u32,
}

/// Who speaks, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// Who.
    pub name: String,
    /// Since when.
    pub since: Moment,
}

/// A list of speakers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers {
    /// Who waits, in the order in which they speak: those who speak for the first
    /// time before the others.
    pub waiting: Vec<Speaker>,
    /// Who speaks now.
    pub now: Option<Speaking>,
    /// Who has spoken, and how often, in the order of the first time.
    pub spoken: Vec<(String, u32)>,
    /// Seconds for each; none where time is not taken.
    pub seconds: Option<u32>,
}

/// Why somebody was not put on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotListed {
    /// No name was given.
    Nameless,
    /// They wait already.
    Waits,
    /// The list is full.
    Full,
}

impl Speakers {
    /// Puts somebody on the list.
    ///
    /// # Errors
    /// When they are not put on it, and why.
    pub fn ask(&mut self, name: &str) -> Result<(), NotListed> {
        let name = name.trim();
        if name.is_empty() {
            return Err(NotListed::Nameless);
        }
        if self.waiting.iter().any(|it| it.name == name) {
            return Err(NotListed::Waits);
        }
        if MOST <= self.waiting.len() {
            return Err(NotListed::Full);
        }
        let before = self.times(name);
        let is_ahead = |it: &Speaker| it.before == 0 || 0 < before;
        let at = self.waiting.partition_point(is_ahead);
        let name = name.to_owned();
        self.waiting.insert(at, Speaker { name, before });
        Ok(())
    }

    /// Puts seats 1 to `count` on the list, those that do not wait yet.
    pub fn go_round(&mut self, count: u32) {
        for seat in 1..=count.min(MOST as u32) {
            // Who waits already, waits.
            let _ = self.ask(&seat.to_string());
        }
    }

    /// How often somebody has spoken.
    pub fn times(&self, name: &str) -> u32 {
        let mut all = self.spoken.iter();
        all.find(|(it, _)| it == name)
            .map_or(0, |(_, times)| *times)
    }

    /// Somebody passes, and leaves the list. Whether they were on it.
    pub fn pass(&mut self, name: &str) -> bool {
        let before = self.waiting.len();
        self.waiting.retain(|it| it.name != name);
        self.waiting.len() < before
    }

    /// The next one speaks, from now; nobody where nobody waits.
    pub fn next(&mut self, now: Moment) {
        if self.waiting.is_empty() {
            self.now = None;
            return;
        }
        let name = self.waiting.remove(0).name;
        if let Some((_, times)) = self.spoken.iter_mut().find(|it| it.0 == name) {
            *times = times.saturating_add(1);
        } else if self.spoken.len() < MOST {
            self.spoken.push((name.clone(), 1));
        }
        self.now = Some(Speaking { name, since: now });
    }

    /// Nobody speaks any more.
    pub fn stop(&mut self) {
        self.now = None;
    }

    /// How many of those who wait speak for the first time; they come first.
    pub fn first_timers(&self) -> usize {
        self.waiting.iter().filter(|it| it.before == 0).count()
    }

    /// What the speaker has left; below zero when it is over. `None` where nobody
    /// speaks or time is not taken.
    pub fn left(&self, now: Moment) -> Option<i64> {
        let seconds = self.seconds?;
        let spoken: Millis = now.saturating_sub(self.now.as_ref()?.since);
        let spoken = i64::try_from(spoken).unwrap_or(i64::MAX);
        Some((i64::from(seconds) * 1_000).saturating_sub(spoken))
    }
}
