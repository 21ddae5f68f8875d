//! Meetings and dialogues as events of a calendar: iCalendar, RFC 5545. Times are those of
//! Sweden, with the rules for its clocks (Directive 2000/84/EC) in the file.

use time::{Date, OffsetDateTime};

use crate::domain::timer::Moment;
use crate::domain::{MeetingId, TimeOfDay};

/// What a calendar is told of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Names it for ever: the same meeting again takes the place of the earlier one.
    pub id: MeetingId,
    /// When the file is made.
    pub stamped: Moment,
    /// The day on which it begins.
    pub day: Date,
    /// When it begins, as clocks in Sweden show it.
    pub begins: TimeOfDay,
    /// How long it is.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// What is said of it; lines end with `\n`.
    pub description: String,
    /// Where; may be empty.
    pub place: String,
}

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const MOST_BYTES: usize = 75;

/// The rules that have been in force since 1996.
const ZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Stockholm",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// When something in a calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Some time on a day. It does not keep the day busy.
    AllDay(Date),
    /// From a time of a day, as clocks in Sweden show it, so many minutes.
    At(Date, TimeOfDay, u32),
}

/// Anything in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What names it for ever, in letters, digits and dashes.
    pub name: String,
    /// When it is.
    pub start: Start,
    /// What it is called.
    pub title: String,
    /// What is said of it; lines end with `\n`.
    pub description: String,
    /// Where; may be empty.
    pub place: String,
}

impl Event {
    /// The text of the file.
    pub fn write(&self) -> String {
        let entry = Entry {
            name: self.id.as_str().to_owned(),
            start: Start::At(self.day, self.begins, self.minutes),
            title: self.title.clone(),
            description: self.description.clone(),
            place: self.place.clone(),
        };
        calendar(&[entry], self.stamped)
    }
}

/// The text of a calendar file, made at a moment.
pub fn calendar(entries: &[Entry], stamped: Moment) -> String {
    let mut file = File::default();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Samklang//Samklang//SV",
    ] {
        file.line(line);
    }
    ZONE.iter().for_each(|line| file.line(line));
    for entry in entries {
        file.entry(entry, stamped);
    }
    file.line("END:VCALENDAR");
    file.0
}

#[derive(Default)]
struct File(String);

impl File {
    fn entry(&mut self, entry: &Entry, stamped: Moment) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}@samklang", entry.name));
        self.line(&format!("DTSTAMP:{}", utc(stamped)));
        match entry.start {
            Start::AllDay(day) => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", basic(day)));
                self.line("TRANSP:TRANSPARENT");
            }
            Start::At(day, time, minutes) => {
                let (day, hour, minute) = (basic(day), time.hour(), time.minute());
                let start = format!("{day}T{hour:02}{minute:02}00");
                self.line(&format!("DTSTART;TZID=Europe/Stockholm:{start}"));
                self.line(&format!("DURATION:PT{minutes}M"));
            }
        }
        for (name, words) in [
            ("SUMMARY", &entry.title),
            ("DESCRIPTION", &entry.description),
            ("LOCATION", &entry.place),
        ] {
            if !words.is_empty() {
                self.line(&format!("{name}:{}", escaped(words)));
            }
        }
        self.line("END:VEVENT");
    }

    /// Adds a line, folded where it is too long. No letter is cut in two.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if MOST_BYTES < length + letter.len_utf8() {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A value of the kind TEXT (RFC 5545, 3.3.11). It can hold no control character
/// but a tab.
fn escaped(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            '\t' => safe.push(letter),
            _ if letter.is_control() => {}
            _ => safe.push(letter),
        }
    }
    safe
}

/// As `20261121`.
fn basic(day: Date) -> String {
    let month = u8::from(day.month());
    format!("{:04}{month:02}{:02}", day.year(), day.day())
}

/// As `20261121T083000Z`.
fn utc(moment: Moment) -> String {
    let seconds = i64::try_from(moment / 1_000).unwrap_or(0);
    let at = OffsetDateTime::from_unix_timestamp(seconds);
    let at = at.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (hour, minute, second) = at.to_hms();
    format!("{}T{hour:02}{minute:02}{second:02}Z", basic(at.date()))
}
