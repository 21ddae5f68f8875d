//! The stored form of observations: every mark of those that were made here, so that
//! the last one can be taken back, and the sums of those that were brought in.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use crate::domain::conversation::CHOICES;
use crate::domain::day::{iso, of_iso};
use crate::domain::observation::{About, Counts, Event, Observation, Way, What};
use crate::domain::timer::Moment;
use crate::domain::{GroupId, MeetingId, ObservationId};

pub(super) const OBSERVATION: Kind = Kind {
    name: "observation",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    title: String,
    observer: String,
    group: Option<String>,
    meeting: Option<String>,
    on: String,
    agreed: bool,
    way: String,
    seats: u8,
    over: bool,
    /// Absent before the first minute, and of what was brought in.
    began: Option<Moment>,
    /// Each minute times [`WIDTH`] and what was marked; absent of what was brought in.
    marks: Option<Vec<u32>>,
    /// Present of what was brought in.
    counts: Option<CountsRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CountsRecord {
    said: [u32; CHOICES.len()],
    other: u32,
    turns: Vec<u32>,
    interruptions: u32,
    open: u32,
    minutes: u16,
}

/// More than there are things to mark.
const WIDTH: u32 = 64;
const OTHER: u32 = 5;
const INTERRUPTION: u32 = 6;
const OPEN_QUESTION: u32 = 7;
const ANSWERED: u32 = 8;
/// Before the number of a seat, which begins with 1.
const SEATS: u32 = 8;

pub(super) fn seal(observation: &Observation) -> String {
    let about = observation.about();
    let is_brought = observation.is_brought();
    let marks = || observation.events().iter().map(number).collect();
    let record = Record {
        title: about.title.clone(),
        observer: about.observer.clone(),
        group: about.group.as_ref().map(|it| it.as_str().to_owned()),
        meeting: about.meeting.as_ref().map(|it| it.as_str().to_owned()),
        on: iso(about.on),
        agreed: about.agreed,
        way: way_name(about.way).to_owned(),
        seats: about.seats,
        over: observation.is_over(),
        began: observation.began(),
        marks: (!is_brought).then(marks),
        counts: is_brought.then(|| CountsRecord::of(observation.counts())),
    };
    envelope::seal(OBSERVATION, &record)
}

pub(super) fn open(id: &ObservationId, text: &str) -> Result<Observation, Fault> {
    let record: Record = envelope::open(OBSERVATION, text)?;
    restore(id, record).ok_or(Fault::Damaged)
}

fn restore(id: &ObservationId, record: Record) -> Option<Observation> {
    let about = About {
        id: id.clone(),
        title: record.title,
        observer: record.observer,
        group: known(record.group, GroupId::parse)?,
        meeting: known(record.meeting, MeetingId::parse)?,
        on: of_iso(&record.on)?,
        agreed: record.agreed,
        way: way_of(&record.way)?,
        seats: record.seats,
    };
    match (record.marks, record.counts) {
        (Some(marks), None) => {
            let events = marks.into_iter().map(event).collect::<Option<_>>()?;
            Observation::made(about, record.began, events, record.over)
        }
        (None, Some(counts)) if record.over && record.began.is_none() => {
            Observation::brought(about, counts.restore())
        }
        _ => None,
    }
}

/// `None` for a text that is no id.
fn known<T>(text: Option<String>, of: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text {
        Some(text) => of(&text).map(Some),
        None => Some(None),
    }
}

fn number(event: &Event) -> u32 {
    let what = match event.what {
        What::Said(dimension) => dimension.index() as u32,
        What::Other => OTHER,
        What::Interruption => INTERRUPTION,
        What::OpenQuestion => OPEN_QUESTION,
        What::Answered => ANSWERED,
        What::Turn(seat) => SEATS + u32::from(seat),
    };
    u32::from(event.minute) * WIDTH + what
}

fn event(number: u32) -> Option<Event> {
    let what = match number % WIDTH {
        OTHER => What::Other,
        INTERRUPTION => What::Interruption,
        OPEN_QUESTION => What::OpenQuestion,
        ANSWERED => What::Answered,
        said if said < OTHER => What::Said(*CHOICES.get(said as usize)?),
        turn => What::Turn(u8::try_from(turn - SEATS).ok()?),
    };
    let minute = u16::try_from(number / WIDTH).ok()?;
    Some(Event { minute, what })
}

impl CountsRecord {
    fn of(counts: Counts) -> CountsRecord {
        CountsRecord {
            said: counts.said,
            other: counts.other,
            turns: counts.turns,
            interruptions: counts.interruptions,
            open: counts.open_questions,
            minutes: counts.minutes,
        }
    }

    fn restore(self) -> Counts {
        Counts {
            said: self.said,
            other: self.other,
            turns: self.turns,
            interruptions: self.interruptions,
            open_questions: self.open,
            minutes: self.minutes,
        }
    }
}

fn way_name(way: Way) -> &'static str {
    match way {
        Way::Taps => "taps",
        Way::Samples => "samples",
    }
}

fn way_of(name: &str) -> Option<Way> {
    [Way::Taps, Way::Samples]
        .into_iter()
        .find(|way| way_name(*way) == name)
}
