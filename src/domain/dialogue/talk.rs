//! The preparation of one conversation between two people, and what comes of it.

use time::Date;

use super::model::{Model, Origin, Part};
use crate::domain::{ModelId, TalkId, TimeOfDay};

/// The most lines of what two people take along: what more they say is another
/// conversation.
pub const MOST_TAKEN: usize = 12;

/// A conversation that one of two people prepares. What both may see is `purpose`,
/// an expectation that is `shown`, the questions, `said`, `taken`, `thanks` and the
/// next day; everything else is for the one who prepares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Its name in storage and addresses.
    pub id: TalkId,
    /// What it is called.
    pub name: String,
    /// With whom: a role or a name; may be empty.
    pub with: String,
    /// The day on which it is planned.
    pub day: Option<Date>,
    /// The adapted model it uses; `None` for the original.
    pub model: Option<ModelId>,
    /// What it is for; both see it.
    pub purpose: String,
    /// What the one who prepares expects of the other.
    pub of_other: Expectation,
    /// What the one who prepares believes that the other expects.
    pub of_me: Expectation,
    /// What is chosen from the perspectives, one entry a perspective at most.
    pub choices: Vec<Choice>,
    /// Own questions beside the cards; both see them.
    pub questions: Vec<String>,
    /// Own notes before it. They never leave the device.
    pub notes: String,
    /// What each says there that they expect: first the one who prepared it.
    pub said: [String; 2],
    /// What the two take along.
    pub taken: Vec<Taken>,
    /// The day on which they meet next.
    pub next_on: Option<Date>,
    /// When on that day.
    pub next_at: Option<TimeOfDay>,
    /// Thanks, in own words; both see it.
    pub thanks: String,
    /// How it was, for the one who prepared it. It never leaves the device.
    pub after: String,
    /// How far it has come.
    pub stage: Stage,
}

/// An expectation, and whether both see it when they sit side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectation {
    /// In own words.
    pub words: String,
    /// Whether both see it.
    pub is_shown: bool,
}

/// What is chosen from a perspective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Where the perspective comes from.
    pub origin: Origin,
    /// What an own perspective is called, which tells it from another; empty for
    /// those that have a usual name.
    pub own: String,
    /// "One thing I will do"; for the one who prepares.
    pub deed: Option<Line>,
    /// Questions that the two look at.
    pub cards: Vec<Line>,
}

/// A behaviour or a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// One of the usual ones by its place from 0, in whichever language is read.
    Usual(u8),
    /// In own words, or in those of an adapted model.
    Own(String),
}

/// Something that the two take along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// What.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By which day.
    pub by: Option<Date>,
}

/// How far a conversation has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is being prepared.
    #[default]
    Prepared,
    /// It was held on a day.
    Held(Date),
    /// It was held on a day, and nothing is left to write.
    Closed(Date),
}

impl Talk {
    /// A conversation of which nothing is prepared yet.
    pub fn new(id: TalkId, name: String, model: Option<ModelId>) -> Talk {
        Talk {
            id,
            name,
            with: String::new(),
            day: None,
            model,
            purpose: String::new(),
            of_other: Expectation::default(),
            of_me: Expectation::default(),
            choices: Vec::new(),
            questions: Vec::new(),
            notes: String::new(),
            said: Default::default(),
            taken: Vec::new(),
            next_on: None,
            next_at: None,
            thanks: String::new(),
            after: String::new(),
            stage: Stage::Prepared,
        }
    }

    /// The perspectives to prepare with: those of the model that is given, or of the
    /// original. Something chosen from a perspective that is not among them keeps its
    /// perspective, at the end, so that no change of a model loses it.
    pub fn parts(&self, model: Option<&Model>) -> Vec<Part> {
        let mut parts = model
            .map_or_else(Model::original, |it| it.parts.clone())
            .to_vec();
        for choice in self.choices.iter().filter(|it| !it.is_empty()) {
            if !parts.iter().any(|part| choice.is_of(part)) {
                let name = choice.own.clone();
                parts.push(Part {
                    name,
                    ..Part::usual(choice.origin)
                });
            }
        }
        parts
    }

    /// What is chosen from a perspective, if anything is.
    pub fn choice(&self, part: &Part) -> Option<&Choice> {
        self.choices.iter().find(|it| it.is_of(part))
    }

    /// Changes what is chosen from a perspective.
    pub fn choose(&mut self, part: &Part, change: impl FnOnce(&mut Choice)) {
        let mut choice = self.choice(part).cloned();
        change(choice.get_or_insert_with(|| Choice::of(part)));
        self.choices.retain(|it| !it.is_of(part));
        self.choices.extend(choice.filter(|it| !it.is_empty()));
    }

    /// Whether there are words for nobody else: before it, or about how it was.
    pub fn has_notes(&self) -> bool {
        !self.notes.trim().is_empty() || !self.after.trim().is_empty()
    }

    /// Takes the own notes away, those before it and those after.
    pub fn erase_notes(&mut self) {
        self.notes.clear();
        self.after.clear();
    }

    /// Notes that it is held on a day, unless it was noted before.
    pub fn hold(&mut self, today: Date) {
        if self.stage == Stage::Prepared {
            self.stage = Stage::Held(today);
        }
    }

    /// Closes it; today is the day where none is noted.
    pub fn close(&mut self, today: Date) {
        self.stage = Stage::Closed(self.stage.day().unwrap_or(today));
    }
}

impl Choice {
    fn of(part: &Part) -> Choice {
        let own = match part.origin {
            Origin::Own => part.name.clone(),
            Origin::Original(_) | Origin::Challenge => String::new(),
        };
        Choice {
            origin: part.origin,
            own,
            deed: None,
            cards: Vec::new(),
        }
    }

    fn is_of(&self, part: &Part) -> bool {
        self.origin == part.origin
            && (self.origin != Origin::Own || self.own == part.name)
    }

    fn is_empty(&self) -> bool {
        self.deed.is_none() && self.cards.is_empty()
    }
}

impl Taken {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.what.trim().is_empty() && self.who.trim().is_empty() && self.by.is_none()
    }
}

impl Stage {
    /// The day on which it was held.
    pub const fn day(self) -> Option<Date> {
        match self {
            Stage::Prepared => None,
            Stage::Held(day) | Stage::Closed(day) => Some(day),
        }
    }
}
