//! An exercise written out in one language: one of the library in the language of the
//! moment, or one that a group has made.

use super::forming::Drawn;
use super::{Energy, Facts, Fit, Place, Safety, Who};
use crate::domain::{Dimension, OwnExerciseId};

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 80;
/// The most characters of any other text.
pub const LONGEST_TEXT: usize = 1_500;
/// The most entries of a list.
pub const MOST_LINES: usize = 12;
/// The most steps.
pub const MOST_STEPS: usize = 12;
/// The minutes that a step may take.
pub const STEP_MINUTES: std::ops::RangeInclusive<u32> = 1..=90;
/// The people that an exercise may be for.
pub const PEOPLE: std::ops::RangeInclusive<u32> = 2..=200;

/// An exercise in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its name.
    pub title: String,
    /// What the group gets to practise.
    pub aim: String,
    /// What it trains, the main one first. Never empty.
    pub trains: Vec<Dimension>,
    /// Whom it fits; both ends of its group are of [`PEOPLE`], `most` not below `least`.
    pub fit: Fit,
    /// What is needed.
    pub materials: Vec<String>,
    /// What to do before the meeting.
    pub preparation: String,
    /// How it goes in a digital meeting.
    pub in_digital: String,
    /// How it goes with some on a screen.
    pub in_hybrid: String,
    /// The steps, at most [`MOST_STEPS`].
    pub steps: Vec<WrittenStep>,
    /// Questions to end with.
    pub reflection: Vec<String>,
    /// Signs that it works.
    pub works: Vec<String>,
    /// Signs to stop.
    pub stop: Vec<String>,
    /// When it does not fit.
    pub not_when: String,
    /// What it was inspired by.
    pub inspired_by: String,
    /// That source's licence.
    pub licence: String,
}

/// A step in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenStep {
    /// One of [`STEP_MINUTES`].
    pub minutes: u32,
    /// Who works together.
    pub who: Who,
    /// Whether chance forms the groups or the order.
    pub by_lot: bool,
    /// A few words for the wall.
    pub title: String,
    /// What to do, to be read aloud.
    pub text: String,
    /// For whoever leads.
    pub prompt: String,
}

impl WrittenStep {
    /// A step without words.
    pub fn empty() -> WrittenStep {
        WrittenStep {
            minutes: 5,
            who: Who::All,
            by_lot: true,
            title: String::new(),
            text: String::new(),
            prompt: String::new(),
        }
    }
}

/// What has to be there before an exercise can be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It has no name.
    Title,
    /// It does not say what is practised.
    Aim,
    /// It has no step.
    Step,
    /// A step, from 1, has neither a title nor a text.
    StepWords(usize),
    /// It asks nothing at the end.
    Reflection,
    /// It takes place neither in a room nor on a screen.
    Where,
}

/// What an exercise cannot be, wherever it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// A title or text is too long, or a list has too many entries.
    TooMuch,
    /// It trains nothing, or something twice.
    Trains,
    /// Its group cannot be.
    People,
    /// A step, from 1, has minutes that cannot be; or there are too many steps.
    Step(usize),
}

impl Written {
    /// An exercise without words, for the climate.
    pub fn empty(title: String) -> Written {
        Written {
            title,
            aim: String::new(),
            trains: vec![Dimension::Climate],
            fit: Fit {
                least: 3,
                most: 15,
                room: true,
                digital: false,
                hybrid: false,
                safety: Safety::Some,
                energy: Energy::Even,
                place: Place::Main,
            },
            materials: Vec::new(),
            preparation: String::new(),
            in_digital: String::new(),
            in_hybrid: String::new(),
            steps: vec![WrittenStep::empty()],
            reflection: Vec::new(),
            works: Vec::new(),
            stop: Vec::new(),
            not_when: String::new(),
            inspired_by: String::new(),
            licence: String::new(),
        }
    }

    /// The minutes of all steps together.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|it| it.minutes).sum()
    }

    /// The minutes of each step.
    pub fn step_minutes(&self) -> Vec<u32> {
        self.steps.iter().map(|it| it.minutes).collect()
    }

    /// What chance decides in a step, from 0.
    pub fn drawn(&self, at: usize) -> Option<Drawn> {
        let step = self.steps.get(at).filter(|it| it.by_lot)?;
        let are_drawn = |it: &WrittenStep| it.who == Who::Pairs && it.by_lot;
        match step.who {
            Who::Alone | Who::All => None,
            Who::Round => Some(Drawn::Order),
            Who::Fours if self.steps.iter().take(at).any(are_drawn) => {
                Some(Drawn::JoinedPairs)
            }
            Who::Pairs => Some(Drawn::Groups(2)),
            Who::Threes => Some(Drawn::Groups(3)),
            Who::Fours => Some(Drawn::Groups(4)),
        }
    }

    /// What a choice among exercises goes by.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            trains: &self.trains,
            minutes: self.minutes(),
            fit: self.fit,
        }
    }

    /// What is missing before it can be run, in the order of its fields.
    pub fn lacks(&self) -> Vec<Lack> {
        let is_blank = |text: &String| text.trim().is_empty();
        let mut lacks = Vec::new();
        if is_blank(&self.title) {
            lacks.push(Lack::Title);
        }
        if is_blank(&self.aim) {
            lacks.push(Lack::Aim);
        }
        if !self.fit.room && !self.fit.digital {
            lacks.push(Lack::Where);
        }
        if self.steps.is_empty() {
            lacks.push(Lack::Step);
        }
        for (at, step) in self.steps.iter().enumerate() {
            if is_blank(&step.title) && is_blank(&step.text) {
                lacks.push(Lack::StepWords(at + 1));
            }
        }
        if self.reflection.iter().all(is_blank) {
            lacks.push(Lack::Reflection);
        }
        lacks
    }

    /// Whether it can be run.
    pub fn is_ready(&self) -> bool {
        self.lacks().is_empty()
    }

    /// Whether it is within every limit, whatever it lacks.
    ///
    /// # Errors
    /// The first limit that it exceeds.
    pub fn check(&self) -> Result<(), Unsound> {
        let fits = |text: &String, most: usize| text.chars().count() <= most;
        let texts = [
            &self.aim,
            &self.preparation,
            &self.in_digital,
            &self.in_hybrid,
            &self.not_when,
            &self.inspired_by,
            &self.licence,
        ];
        let lists = [&self.materials, &self.reflection, &self.works, &self.stop];
        let lists_fit = lists.iter().all(|list| {
            list.len() <= MOST_LINES && list.iter().all(|it| fits(it, LONGEST_TEXT))
        });
        let steps_fit = self.steps.iter().all(|step| {
            fits(&step.title, LONGEST_TITLE)
                && fits(&step.text, LONGEST_TEXT)
                && fits(&step.prompt, LONGEST_TEXT)
        });
        let is_whole = fits(&self.title, LONGEST_TITLE)
            && texts.iter().all(|it| fits(it, LONGEST_TEXT));
        if !is_whole || !lists_fit || !steps_fit {
            return Err(Unsound::TooMuch);
        }
        let twice = |(at, it): (usize, &Dimension)| {
            self.trains.iter().skip(at + 1).any(|other| other == it)
        };
        if self.trains.is_empty() || self.trains.iter().enumerate().any(twice) {
            return Err(Unsound::Trains);
        }
        let is_people = |n: &u32| PEOPLE.contains(n);
        let Fit { least, most, .. } = self.fit;
        if !is_people(&least) || !is_people(&most) || most < least {
            return Err(Unsound::People);
        }
        if MOST_STEPS < self.steps.len() {
            return Err(Unsound::Step(MOST_STEPS + 1));
        }
        let mut steps = self.steps.iter();
        match steps.position(|it| !STEP_MINUTES.contains(&it.minutes)) {
            Some(at) => Err(Unsound::Step(at + 1)),
            None => Ok(()),
        }
    }

    /// Puts a step a place up or down; it stays where it is at an end.
    pub fn move_step(&mut self, at: usize, by: isize) {
        let to = at.checked_add_signed(by);
        if let Some(to) = to.filter(|to| *to < self.steps.len() && at < self.steps.len())
        {
            self.steps.swap(at, to);
        }
    }
}

/// An exercise that a group has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnExercise {
    /// Its name in storage and addresses.
    pub id: OwnExerciseId,
    /// What it is.
    pub written: Written,
}

/// What the id of an own exercise begins with in logs and addresses, so that it is
/// told from those of the library.
const OWN: &str = "own-";

impl OwnExercise {
    /// What logs and addresses call it.
    pub fn name_of(id: &OwnExerciseId) -> String {
        format!("{OWN}{}", id.as_str())
    }

    /// The id of such a name; `None` of an exercise of the library.
    pub fn id_of(name: &str) -> Option<OwnExerciseId> {
        OwnExerciseId::parse(name.strip_prefix(OWN)?)
    }
}
