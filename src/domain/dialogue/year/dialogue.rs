//! One dialogue of a plan.

use time::Date;

use super::MOST_PEOPLE;
use crate::domain::TimeOfDay;
use crate::domain::dialogue::month::YearMonth;

/// Where a dialogue comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// Somebody's own.
    #[default]
    Own,
    /// The template on the manager's assignment.
    Assignment,
    /// The template on mutual expectations.
    Expectations,
    /// The template on results.
    Results,
    /// The template on development.
    Development,
    /// A step of the pilot.
    Pilot,
}

/// In what form it is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Two people, face to face.
    Pair,
    /// A group.
    Group,
    /// Walking.
    Walk,
    /// By video or telephone.
    Digital,
    /// In somebody's own words.
    Own(String),
}

/// When a dialogue is held, the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Some time in a month.
    Month(YearMonth),
    /// On a day, and at a time where that is known.
    Day(Date, Option<TimeOfDay>),
}

impl When {
    /// The month it lies in.
    pub fn month(self) -> YearMonth {
        match self {
            When::Month(month) => month,
            When::Day(day, _) => YearMonth::of(day),
        }
    }
}

/// How often it comes again, to the end of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Repeat {
    /// Not at all.
    #[default]
    Once,
    /// Every month.
    Month,
    /// Every third month.
    Quarter,
    /// Every sixth month.
    HalfYear,
}

impl Repeat {
    /// Every one.
    pub const ALL: [Repeat; 4] = [
        Repeat::Once,
        Repeat::Month,
        Repeat::Quarter,
        Repeat::HalfYear,
    ];

    /// How many months lie between; `None` where it does not come again.
    pub const fn step(self) -> Option<u8> {
        match self {
            Repeat::Once => None,
            Repeat::Month => Some(1),
            Repeat::Quarter => Some(3),
            Repeat::HalfYear => Some(6),
        }
    }
}

/// That an occasion was held with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// How many months the occasion is after the dialogue's first one.
    pub after: u8,
    /// The place of whom it was held with, from 0; 0 too where nobody is named.
    pub who: usize,
    /// The day on which it was held.
    pub on: Date,
}

/// A dialogue of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialogue {
    /// Names it within the plan, and stands on the wheel.
    pub number: u32,
    /// Where it comes from.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// With whom: names or roles, at most [`MOST_PEOPLE`].
    pub with: Vec<String>,
    /// Why.
    pub why: String,
    /// In what form.
    pub form: Form,
    /// When, the first time.
    pub when: When,
    /// How long, in minutes.
    pub minutes: u32,
    /// How often again.
    pub repeat: Repeat,
    /// Questions to begin with.
    pub questions: Vec<String>,
    /// What was held, each occasion and person once. Not for others.
    pub held: Vec<Held>,
    /// Own notes. Not for others.
    pub notes: String,
}

impl Dialogue {
    /// An own one without content, in a month.
    pub fn new(month: YearMonth) -> Dialogue {
        Dialogue {
            number: 0,
            kind: Kind::Own,
            title: String::new(),
            with: Vec::new(),
            why: String::new(),
            form: Form::Pair,
            when: When::Month(month),
            minutes: 60,
            repeat: Repeat::Once,
            questions: Vec::new(),
            held: Vec::new(),
            notes: String::new(),
        }
    }

    /// How many have to be ticked off at each occasion: everybody who is named, or
    /// the occasion itself.
    pub fn expected(&self) -> usize {
        self.with.len().max(1)
    }

    /// The day on which an occasion was held with somebody.
    pub fn held_on(&self, after: u8, who: usize) -> Option<Date> {
        let of = |it: &&Held| it.after == after && it.who == who;
        self.held.iter().find(of).map(|it| it.on)
    }

    /// Ticks an occasion off for somebody, or takes that back.
    pub fn tick(&mut self, after: u8, who: usize, on: Option<Date>) {
        self.held.retain(|it| !(it.after == after && it.who == who));
        if let Some(on) = on.filter(|_| who < self.expected()) {
            self.held.push(Held { after, who, on });
        }
    }

    /// With whom, from lines of text. Whoever has the same name as before is the same
    /// person, wherever the line is now; and so is whoever has the same line under a
    /// name that was not there before, as while a name is typed. Who is gone is no
    /// longer ticked off.
    pub fn set_with(&mut self, lines: &str) {
        let lines = lines.lines().map(str::trim).filter(|it| !it.is_empty());
        let new: Vec<String> = lines.take(MOST_PEOPLE).map(str::to_owned).collect();
        let old = std::mem::take(&mut self.with);
        let place = |who: usize| {
            let Some(name) = old.get(who) else {
                // What was ticked off as a whole is the first one's who is named.
                return Some(who).filter(|_| old.is_empty());
            };
            // The second of two with one name is the second one again.
            let before = old.iter().take(who).filter(|it| *it == name).count();
            let same = new.iter().enumerate().filter(|(_, it)| *it == name);
            let same = same.map(|(at, _)| at).nth(before);
            let is_new = |it: &String| !old.contains(it);
            same.or_else(|| new.get(who).is_some_and(is_new).then_some(who))
        };
        let ticks = self.held.iter().filter_map(|it| {
            let who = place(it.who)?;
            Some(Held { who, ..*it })
        });
        self.held = ticks.collect();
        self.with = new;
    }

    /// As others may see it.
    #[must_use]
    pub fn bare(&self) -> Dialogue {
        Dialogue {
            held: Vec::new(),
            notes: String::new(),
            ..self.clone()
        }
    }
}
