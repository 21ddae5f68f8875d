//! Hours in meetings: a sample week, meeting by meeting, or totals. Both may be
//! entered; one is used.

use super::amount::Amount;
use super::cost::Cost;

/// The most meetings of a sample.
pub const MOST_ROWS: usize = 300;

/// How people are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// All in one room.
    Room,
    /// All from a distance.
    Digital,
    /// Some in a room, some from a distance.
    Hybrid,
}

impl Form {
    /// Every form, in the order in which figures are told.
    pub const ALL: [Form; 3] = [Form::Room, Form::Digital, Form::Hybrid];

    /// Its own of three.
    pub const fn of<T>(self, [room, digital, hybrid]: &[T; 3]) -> &T {
        match self {
            Form::Room => room,
            Form::Digital => digital,
            Form::Hybrid => hybrid,
        }
    }

    /// Its own of three, to be changed.
    pub const fn of_mut<T>(self, [room, digital, hybrid]: &mut [T; 3]) -> &mut T {
        match self {
            Form::Room => room,
            Form::Digital => digital,
            Form::Hybrid => hybrid,
        }
    }
}

/// Which of the two is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// The sample, meeting by meeting.
    #[default]
    Sample,
    /// The totals.
    Totals,
}

/// Hours in meetings, and what they cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meetings {
    /// Which of the two is used.
    pub way: Way,
    /// How many people the figures are about: those who were asked, or all of whom
    /// the totals tell. At least 1.
    pub people: Amount,
    /// Contracted working time per person and week, in minutes; 40 hours are 2,400.
    pub contracted: Amount,
    /// How many weeks the figures are about; a sample week is 1.
    pub weeks: Amount,
    /// The meetings of the sample, in the order in which they were written.
    pub rows: Vec<Row>,
    /// What is known in sums.
    pub totals: Totals,
    /// What an hour costs, and what a year is taken to be.
    pub cost: Cost,
}

/// A meeting of the sample.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// From 1; each once.
    pub number: u32,
    /// What it was; may be empty.
    pub title: String,
    /// The day of the week, 1 for Monday to 7 for Sunday, where that is written.
    pub day: Option<u8>,
    /// How long it was, in minutes.
    pub minutes: Amount,
    /// How many took part in all.
    pub participants: Amount,
    /// How many of them are among the people of the sample. Empty: as many as can be.
    pub own: Amount,
    /// How people were there.
    pub form: Option<Form>,
}

/// What is known in sums, over the weeks that the figures are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many meetings, by form as in [`Form::ALL`].
    pub meetings: [Amount; 3],
    /// Participants times time, by form, in minutes.
    pub person_minutes: [Amount; 3],
    /// In how many meetings a person took part on average, in tenths.
    pub each: Amount,
    /// How long a person was in meetings on average, in minutes. Empty: the person
    /// hours, shared by the people.
    pub minutes_each: Amount,
}

impl Default for Meetings {
    fn default() -> Meetings {
        Meetings {
            way: Way::default(),
            people: Amount::Empty,
            contracted: Amount::Whole(2_400),
            weeks: Amount::Whole(1),
            rows: Vec::new(),
            totals: Totals::default(),
            cost: Cost::default(),
        }
    }
}

impl Row {
    /// An empty row of a number.
    pub fn new(number: u32) -> Row {
        Row {
            number,
            ..Row::default()
        }
    }

    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        let blank = Row::new(self.number);
        *self == blank
    }

    /// How many of the people of the sample took part: what is written, otherwise as
    /// many as there can be.
    pub fn own_of(&self, people: u32) -> Option<u32> {
        let participants = self.participants.number()?;
        match &self.own {
            Amount::Empty => Some(participants.min(people)),
            Amount::Whole(own) => Some(*own),
            Amount::Unclear(_) => None,
        }
    }
}

impl Meetings {
    /// A row by its number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.rows.iter().find(|it| it.number == number)
    }

    /// The number of the next row: one above all others.
    pub fn next_number(&self) -> u32 {
        let last = self.rows.iter().map(|it| it.number).max();
        last.unwrap_or(0).saturating_add(1)
    }

    /// Changes a row; one that is not there yet is added at the end, if there is room.
    /// Empty rows at the end are left out.
    pub fn change(&mut self, number: u32, change: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.iter_mut().find(|it| it.number == number) {
            change(row);
        } else if self.rows.len() < MOST_ROWS {
            let mut row = Row::new(number);
            change(&mut row);
            self.rows.push(row);
        }
        while self.rows.last().is_some_and(Row::is_empty) {
            self.rows.pop();
        }
    }

    /// Fills a row with what the one above holds; whether there is one.
    pub fn copy_above(&mut self, number: u32) -> bool {
        let place = self.rows.iter().position(|it| it.number == number);
        let above = match place {
            Some(place) => place.checked_sub(1).and_then(|it| self.rows.get(it)),
            None => self.rows.last(),
        };
        let Some(above) = above.cloned() else {
            return false;
        };
        self.change(number, |row| *row = Row { number, ..above });
        true
    }

    /// Takes a row away.
    pub fn remove(&mut self, number: u32) {
        self.rows.retain(|it| it.number != number);
    }
}
