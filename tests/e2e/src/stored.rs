//! Data arranged on a device before a journey. It is made with the app's own
//! store, so that it is always in the format of the day.

use samklang::codec::HandIn;
use samklang::content::{Lang, instrument};
use samklang::domain::{
    Form, Group, GroupId, Mark, Meeting, OpenRound, Practice, Response, Sheet, Station,
    Step, Token, Urn,
};
use samklang::store::{Backend as _, Memory, Store};
use time::{Date, Month};

/// The mark of every round that is arranged.
pub const MARK: u16 = 0x2b67;

/// Texts by key, as they stand in local storage.
#[derive(Debug)]
pub struct Stored {
    memory: &'static Memory,
    group: Group,
}

impl Stored {
    /// A group and nothing else.
    pub fn group(id: &str, name: &str) -> Stored {
        let id = GroupId::parse(id).expect("an id");
        let mut group = Group::new(id, name.to_owned());
        group.preparation.phones = Some(false);
        let stored = Stored {
            // A store wants its backend for itself; a test has few of them.
            memory: Box::leak(Box::default()),
            group,
        };
        stored.save()
    }

    /// With a round of these sheets, open.
    #[must_use]
    pub fn with_open(self, form: Form, sheets: &[&str], invited: u32) -> Stored {
        self.store()
            .save_round(&self.group.id, &open(form, sheets, invited, 1));
        self
    }

    /// With a round of these sheets, closed on the second of March 2026.
    #[must_use]
    pub fn with_closed(self, form: Form, sheets: &[&str], invited: u32) -> Stored {
        self.with_closed_on(day(3, 2), form, sheets, invited)
    }

    /// With a round of these sheets, closed on a day.
    #[must_use]
    pub fn with_closed_on(
        mut self,
        day: Date,
        form: Form,
        sheets: &[&str],
        invited: u32,
    ) -> Stored {
        let number = u32::try_from(self.group.rounds.len()).unwrap() + 1;
        let round = open(form, sheets, invited, number).close(day);
        self.group.rounds.push(round);
        self.save()
    }

    /// With anything else that a group may hold.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut Group)) -> Stored {
        change(&mut self.group);
        self.save()
    }

    /// With something practised after it.
    #[must_use]
    pub fn with_practice(mut self, exercise: &str, agreed: &str) -> Stored {
        self.group.log.push(Practice {
            exercise: exercise.to_owned(),
            on: day(3, 9),
            noticed: String::new(),
            agreed: agreed.to_owned(),
        });
        self.save()
    }

    /// With how the round was prepared.
    #[must_use]
    pub fn with_preparation(
        mut self,
        change: impl FnOnce(&mut samklang::domain::Preparation),
    ) -> Stored {
        change(&mut self.group.preparation);
        self.save()
    }

    /// With a chosen language.
    #[must_use]
    pub fn with_language(self, lang: Lang) -> Stored {
        self.store().save_language(lang);
        self
    }

    /// With a meeting.
    #[must_use]
    pub fn with_meeting(self, meeting: &Meeting) -> Stored {
        self.store().save_meeting(meeting);
        self
    }

    /// The texts by their keys.
    pub fn texts(&self) -> Vec<(String, String)> {
        let keys = self.memory.keys("");
        keys.into_iter()
            .map(|key| {
                let text = self.memory.read(&key).expect("what was just listed");
                (key, text)
            })
            .collect()
    }

    /// The group's id.
    pub fn id(&self) -> &str {
        self.group.id.as_str()
    }

    fn save(self) -> Stored {
        self.store().save_group(&self.group);
        // An earlier state of what was arranged means nothing here.
        let key = format!("samklang/group/{}.previous", self.id());
        self.memory.remove(&key);
        self
    }

    fn store(&self) -> Store {
        Store::new(Box::new(self.memory))
    }
}

/// A day of the year 2026, by month and day.
///
/// # Panics
/// When there is no such day.
pub fn day(month: u8, day: u8) -> Date {
    let month = Month::try_from(month).expect("a month");
    Date::from_calendar_date(2026, month, day).expect("a day")
}

fn open(form: Form, sheets: &[&str], invited: u32, number: u32) -> OpenRound {
    let mut round = OpenRound {
        number,
        invited,
        limit: samklang::domain::Limit::default(),
        mark: Mark::new(MARK),
        urn: Urn::empty(instrument(form)),
        helpers: Vec::new(),
    };
    for text in sheets {
        round.count(&sheet(text)).expect("a sheet of the form");
    }
    round
}

/// A sheet: a digit an item in the order of the instrument's list, 0 for cannot
/// judge; spaces do not count.
pub fn sheet(text: &str) -> Sheet {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let responses = digits.map(|digit| {
        Step::new(digit - b'0').map_or(Response::CannotJudge, Response::Step)
    });
    Sheet(responses.collect())
}

/// A code for a round that is arranged: the full form, for a collector.
///
/// # Panics
/// When there is no such collector, or the number is no random number.
pub fn hand_in(number: u32, station: u8, answers: &str) -> HandIn {
    HandIn {
        instrument: instrument(Form::Full),
        mark: Mark::new(MARK).expect("a mark"),
        station: Station::new(station).expect("a collector"),
        token: Token::new(number).expect("twenty bits"),
        sheet: sheet(answers),
    }
}
