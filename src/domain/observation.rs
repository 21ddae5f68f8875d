//! What an observer marks while a group that has agreed to it meets: kinds of
//! contribution, turns by seat, interruptions and open questions. No sound, no
//! words, no names; marks of one person, not the truth about a meeting.

mod counts;
mod evenness;
mod event;

use time::Date;

use super::timer::{Millis, Moment};
use super::{GroupId, MeetingId, ObservationId};

pub use counts::Counts;
pub use evenness::Evenness;
pub use event::{Event, Way, What};

/// The most marks of an observation: one every five seconds for seven hours.
pub const MOST_MARKS: usize = 5_000;
/// The most minutes: half a day.
pub const MOST_MINUTES: u16 = 720;
/// The most seats of which turns are counted.
pub const MOST_SEATS: u8 = 40;
/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 60;
/// The longest label of an observer, in characters.
pub const LONGEST_LABEL: usize = 30;

const MINUTE: Millis = 60_000;

/// A meeting, or a part of one, as one observer has marked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    about: About,
    /// Whether it is finished. What was brought in always is.
    is_over: bool,
    marks: Marks,
}

/// What is said of an observation before anything is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Names it in storage, addresses and codes.
    pub id: ObservationId,
    /// What was observed. Never empty, at most [`LONGEST_TITLE`].
    pub title: String,
    /// What the observer is called, such as "Observer A": a label, no name. At most
    /// [`LONGEST_LABEL`].
    pub observer: String,
    /// The group, where it is on this device.
    pub group: Option<GroupId>,
    /// The meeting, where it is on this device.
    pub meeting: Option<MeetingId>,
    /// The day.
    pub on: Date,
    /// Whether the group has agreed to be observed. Nothing is marked before.
    pub agreed: bool,
    /// How contributions are marked.
    pub way: Way,
    /// Seats of which turns are counted, 0 to [`MOST_SEATS`]; 0 for no turns.
    pub seats: u8,
}

/// Either what was marked here, one by one, or the sums of what was marked on
/// another device.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Marks {
    Made {
        /// When the first minute began.
        began: Option<Moment>,
        events: Vec<Event>,
    },
    Brought(Counts),
}

/// Why something was not marked. The observation is then as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMarked {
    /// The group has not agreed to be observed.
    NotAgreed,
    /// Minutes are sampled, and the first one has not begun.
    NotBegun,
    /// It is finished, or was brought in.
    Over,
    /// There are [`MOST_MARKS`] already.
    Full,
    /// It has gone on for [`MOST_MINUTES`].
    TooLong,
    /// Something is chosen for this minute already.
    Chosen,
    /// No question is open.
    NoneOpen,
    /// It is not among what is marked here: a seat that is not there, or something
    /// else than a perspective where every contribution is tapped.
    NotHere,
}

/// The minute that is going on, where minutes are sampled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minute {
    /// From 1.
    pub number: u16,
    /// What was chosen for it.
    pub chosen: Option<What>,
    /// Minutes before it for which nothing was chosen.
    pub missed: u16,
    /// What is left of it.
    pub left: Millis,
}

impl About {
    /// Whether title, label and seats are within their limits.
    pub fn is_possible(&self) -> bool {
        let is_plain =
            |text: &str| text.trim() == text && !text.chars().any(char::is_control);
        let fits = |text: &str, most| is_plain(text) && text.chars().count() <= most;
        !self.title.is_empty()
            && fits(&self.title, LONGEST_TITLE)
            && fits(&self.observer, LONGEST_LABEL)
            && self.seats <= MOST_SEATS
    }
}

impl Observation {
    /// An observation in which nothing is marked yet; `None` for what is not
    /// possible.
    pub fn new(about: About) -> Option<Observation> {
        Observation::made(about, None, Vec::new(), false)
    }

    /// An observation with what was marked here, oldest first; `None` if nobody could
    /// have marked it so.
    pub fn made(
        about: About,
        began: Option<Moment>,
        events: Vec<Event>,
        is_over: bool,
    ) -> Option<Observation> {
        let is_allowed = events.is_empty() || (about.agreed && began.is_some());
        let fits = about.is_possible()
            && is_allowed
            && events.len() <= MOST_MARKS
            && event::follow(&events, about.way, about.seats);
        fits.then_some(Observation {
            about,
            is_over,
            marks: Marks::Made { began, events },
        })
    }

    /// An observation with the sums of another device; `None` if no marks add up to
    /// them.
    pub fn brought(about: About, counts: Counts) -> Option<Observation> {
        let fits = about.is_possible()
            && about.agreed
            && counts.is_possible(about.way, about.seats);
        fits.then_some(Observation {
            about,
            is_over: true,
            marks: Marks::Brought(counts),
        })
    }

    /// What is said of it.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Links it to a group of this device, or to none.
    pub fn link(&mut self, group: Option<GroupId>) {
        self.about.group = group;
    }

    /// Links it to a meeting of this device, or to none.
    pub fn link_meeting(&mut self, meeting: Option<MeetingId>) {
        self.about.meeting = meeting;
    }

    /// The group agrees to be observed.
    pub fn agree(&mut self) {
        self.about.agreed = true;
    }

    /// Whether it is finished.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Whether it was marked on another device, so that there are sums only.
    pub fn is_brought(&self) -> bool {
        matches!(self.marks, Marks::Brought(_))
    }

    /// When the first minute began; `None` before it, and for what was brought in.
    pub fn began(&self) -> Option<Moment> {
        match &self.marks {
            Marks::Made { began, .. } => *began,
            Marks::Brought(_) => None,
        }
    }

    /// What was marked here, oldest first; nothing for what was brought in.
    pub fn events(&self) -> &[Event] {
        match &self.marks {
            Marks::Made { events, .. } => events,
            Marks::Brought(_) => &[],
        }
    }

    /// The sums of what was marked.
    pub fn counts(&self) -> Counts {
        match &self.marks {
            Marks::Made { events, .. } => Counts::of(events, self.about.seats),
            Marks::Brought(counts) => counts.clone(),
        }
    }

    /// How often something was marked here; of open questions, how many still are.
    pub fn times(&self, what: What) -> usize {
        let events = self.events();
        match what {
            What::OpenQuestion => event::open(events) as usize,
            _ => events.iter().filter(|it| it.what == what).count(),
        }
    }

    /// The first minute begins, where minutes are sampled. Nothing happens where one
    /// has, and where contributions are tapped: there the first mark begins it.
    ///
    /// # Errors
    /// When nothing may be marked.
    pub fn begin(&mut self, now: Moment) -> Result<(), NotMarked> {
        if self.is_over {
            return Err(NotMarked::Over);
        }
        if !self.about.agreed {
            return Err(NotMarked::NotAgreed);
        }
        if let Marks::Made { began, .. } = &mut self.marks
            && self.about.way == Way::Samples
        {
            began.get_or_insert(now);
        }
        Ok(())
    }

    /// Marks something. Where contributions are tapped, the first mark begins the
    /// first minute.
    ///
    /// # Errors
    /// Why it was not marked.
    pub fn mark(&mut self, what: What, now: Moment) -> Result<(), NotMarked> {
        let is_sampled = self.about.way == Way::Samples;
        if self.is_over {
            return Err(NotMarked::Over);
        }
        if !self.about.agreed {
            return Err(NotMarked::NotAgreed);
        }
        if !what.is_marked(self.about.way, self.about.seats) {
            return Err(NotMarked::NotHere);
        }
        if is_sampled && self.began().is_none() {
            return Err(NotMarked::NotBegun);
        }
        let minute = self.minute_at(now).unwrap_or(0);
        if MOST_MINUTES <= minute {
            return Err(NotMarked::TooLong);
        }
        if what == What::Answered && event::open(self.events()) == 0 {
            return Err(NotMarked::NoneOpen);
        }
        if is_sampled && what.is_contribution() && self.chosen(minute).is_some() {
            return Err(NotMarked::Chosen);
        }
        let Marks::Made { began, events } = &mut self.marks else {
            return Err(NotMarked::Over);
        };
        if MOST_MARKS <= events.len() {
            return Err(NotMarked::Full);
        }
        began.get_or_insert(now);
        events.push(Event { minute, what });
        Ok(())
    }

    /// Takes back the last mark, and says which it was. All is then as before it.
    pub fn undo(&mut self) -> Option<What> {
        let (is_over, way) = (self.is_over, self.about.way);
        let Marks::Made { began, events } = &mut self.marks else {
            return None;
        };
        if is_over {
            return None;
        }
        let last = events.pop()?;
        if events.is_empty() && way == Way::Taps {
            *began = None;
        }
        Some(last.what)
    }

    /// Finishes it.
    pub fn finish(&mut self) {
        self.is_over = true;
    }

    /// Goes on with it; what was brought in stays finished.
    pub fn resume(&mut self) {
        self.is_over = self.is_brought();
    }

    /// The minute that is going on, where minutes are sampled and one has begun.
    /// `None` also when the last one that is counted has passed.
    pub fn minute(&self, now: Moment) -> Option<Minute> {
        let minute = self.minute_at(now)?;
        let is_going = self.about.way == Way::Samples && minute < MOST_MINUTES;
        let events = self.events().iter();
        let chosen = events.filter(|it| it.what.is_contribution() && it.minute < minute);
        let passed = now.saturating_sub(self.began()?);
        is_going.then(|| Minute {
            number: minute + 1,
            chosen: self.chosen(minute),
            // Each of them is for a minute of its own.
            missed: minute.saturating_sub(chosen.count() as u16),
            left: MINUTE - passed % MINUTE,
        })
    }

    /// What was chosen for a minute, from 0.
    fn chosen(&self, minute: u16) -> Option<What> {
        let mut events = self.events().iter().rev();
        let chosen = events.find(|it| it.minute == minute && it.what.is_contribution());
        chosen.map(|it| it.what)
    }

    /// The minute of a moment, from 0, at most [`MOST_MINUTES`]. A clock that was set
    /// back never leads before the last mark.
    fn minute_at(&self, now: Moment) -> Option<u16> {
        let passed = now.saturating_sub(self.began()?) / MINUTE;
        let passed = u16::try_from(passed).unwrap_or(u16::MAX).min(MOST_MINUTES);
        let last = self.events().last().map_or(0, |it| it.minute);
        Some(passed.max(last))
    }
}
