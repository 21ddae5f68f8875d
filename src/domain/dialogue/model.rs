//! The model of five perspectives, how it was adapted, how that differs from the
//! original, and who has agreed to it.
//!
//! A model has five perspectives, always. One of the original stands in it at most
//! once, and so does "Challenge"; own ones may be several.

use time::Date;

use crate::domain::ModelId;

/// How many perspectives a model has.
pub const FIVE: usize = 5;
/// The most characters of a name: of a model, of a perspective, of who has agreed.
pub const LONGEST_NAME: usize = 80;
/// The most characters of a line: what a perspective is about, a behaviour, a question.
pub const LONGEST_LINE: usize = 200;
/// The most behaviours of a perspective, and the most questions.
pub const MOST_LINES: usize = 12;
/// The most who have agreed.
pub const MOST_CONSENTS: usize = 20;

/// A perspective of the original model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    /// Reflect: on oneself, on others and on what is around.
    Reflect,
    /// Include others in one's own view.
    Include,
    /// Explore with curiosity how others see it, and the whole.
    Explore,
    /// Show appreciation.
    Appreciate,
    /// Express gratitude.
    Thank,
}

impl Perspective {
    /// Every perspective, in the order of the original.
    pub const ALL: [Perspective; FIVE] = [
        Perspective::Reflect,
        Perspective::Include,
        Perspective::Explore,
        Perspective::Appreciate,
        Perspective::Thank,
    ];

    /// Its place in the original, from 0.
    pub const fn place(self) -> usize {
        match self {
            Perspective::Reflect => 0,
            Perspective::Include => 1,
            Perspective::Explore => 2,
            Perspective::Appreciate => 3,
            Perspective::Thank => 4,
        }
    }
}

/// Where a perspective of a model comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The original model.
    Original(Perspective),
    /// "Challenge", as one authority put in the place of gratitude.
    Challenge,
    /// Somebody's own.
    Own,
}

/// A perspective as a model has it. Its texts are tidy: see [`tidy`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it comes from.
    pub origin: Origin,
    /// What it is called here, at most [`LONGEST_NAME`]; empty for the usual name.
    pub name: String,
    /// What it is about in own words, at most [`LONGEST_LINE`]; empty for the usual
    /// ones.
    pub about: String,
    /// Own behaviours instead of the usual ones, at most [`MOST_LINES`] of at most
    /// [`LONGEST_LINE`]; empty for those.
    pub behaviours: Vec<String>,
    /// Own questions instead of the usual cards, within the same limits; empty for
    /// those.
    pub questions: Vec<String>,
}

impl Part {
    /// A perspective with its usual name, behaviours and questions.
    pub fn usual(origin: Origin) -> Part {
        Part {
            origin,
            name: String::new(),
            about: String::new(),
            behaviours: Vec::new(),
            questions: Vec::new(),
        }
    }

    /// Whether its texts are tidy and within their limits.
    fn is_sound(&self) -> bool {
        let are_lines = |all: &[String]| {
            all.len() <= MOST_LINES
                && all.iter().all(|it| !it.is_empty() && is(it, LONGEST_LINE))
        };
        is(&self.name, LONGEST_NAME)
            && is(&self.about, LONGEST_LINE)
            && are_lines(&self.behaviours)
            && are_lines(&self.questions)
    }
}

/// Who can have agreed to a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The managers who will use it.
    Managers,
    /// The management group.
    Management,
    /// The unions.
    Unions,
    /// Human resources.
    Hr,
    /// The director.
    Director,
    /// Others, in own words: tidy, 1 to [`LONGEST_NAME`] characters.
    Other(String),
}

impl Body {
    /// Those that have a word of their own, in the order in which they are offered.
    pub const KNOWN: [Body; 5] = [
        Body::Managers,
        Body::Management,
        Body::Unions,
        Body::Hr,
        Body::Director,
    ];

    /// Others in own words; `None` where there are none.
    pub fn other(words: &str) -> Option<Body> {
        let words = cut(words, LONGEST_NAME);
        (!words.is_empty()).then_some(Body::Other(words))
    }
}

/// Somebody has agreed to the model as it was on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who.
    pub who: Body,
    /// On which day.
    pub on: Date,
}

impl Consent {
    /// Whether it was given on a day before that of the latest change.
    pub fn is_before(&self, changed_on: Option<Date>) -> bool {
        changed_on.is_some_and(|changed| self.on < changed)
    }
}

/// How what stands at a place differs from the original.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Where it stood in the original, from 0, or that which it replaces; `None` if
    /// it stands there still.
    pub moved_from: Option<usize>,
    /// The perspective of the original that it took the place of.
    pub replaces: Option<Perspective>,
    /// It has another name than usual. An own one has no usual name, and so on.
    pub is_renamed: bool,
    /// What it is about is told in own words.
    pub has_own_about: bool,
    /// It has own behaviours.
    pub has_own_behaviours: bool,
    /// It has own questions.
    pub has_own_questions: bool,
}

impl Difference {
    /// Whether there is none.
    pub fn is_none(self) -> bool {
        self == Difference::default()
    }
}

/// A model of perspectives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its name in storage and addresses.
    pub id: ModelId,
    /// What it is called: tidy, 1 to [`LONGEST_NAME`] characters.
    pub name: String,
    /// Its perspectives, in their order.
    pub parts: [Part; FIVE],
    /// The day on which the perspectives were changed last; `None` before any change.
    pub changed_on: Option<Date>,
    /// Who has agreed, each once, in the order in which that was entered.
    pub consents: Vec<Consent>,
    /// The one thing that the person of this device will do; empty for nothing. Tidy,
    /// at most [`LONGEST_LINE`] characters. It never leaves the device with the model.
    pub will: String,
}

impl Model {
    /// The perspectives of the original.
    pub fn original() -> [Part; FIVE] {
        Perspective::ALL.map(|it| Part::usual(Origin::Original(it)))
    }

    /// A model that is still as the original; its name is cut to what fits.
    pub fn new(id: ModelId, name: &str) -> Model {
        Model {
            id,
            name: cut(name, LONGEST_NAME),
            parts: Model::original(),
            changed_on: None,
            consents: Vec::new(),
            will: String::new(),
        }
    }

    /// What may stand at a place: what stands there now, and what would not stand in
    /// the model twice.
    pub fn choices(&self, place: usize) -> Vec<Origin> {
        let originals = Perspective::ALL.map(Origin::Original).into_iter();
        let all = originals.chain([Origin::Challenge, Origin::Own]);
        all.filter(|it| self.may_stand(*it, place)).collect()
    }

    fn may_stand(&self, origin: Origin, place: usize) -> bool {
        let mut others = self.parts.iter().enumerate().filter(|(at, _)| *at != place);
        origin == Origin::Own || others.all(|(_, part)| part.origin != origin)
    }

    /// Puts another perspective, with its usual words, at a place. Nothing happens
    /// where it would stand twice or stands there already.
    pub fn swap(&mut self, place: usize, origin: Origin, on: Date) {
        if self.may_stand(origin, place) {
            self.part(place, on, |part| {
                if part.origin != origin {
                    *part = Part::usual(origin);
                }
            });
        }
    }

    /// Gives what stands at a place another name; empty for its usual one.
    pub fn rename(&mut self, place: usize, name: &str, on: Date) {
        self.part(place, on, |part| part.name = cut(name, LONGEST_NAME));
    }

    /// Tells in other words what it is about; empty for the usual ones.
    pub fn describe(&mut self, place: usize, about: &str, on: Date) {
        self.part(place, on, |part| part.about = cut(about, LONGEST_LINE));
    }

    /// Gives it own behaviours, a line each; none for the usual ones.
    pub fn set_behaviours(&mut self, place: usize, text: &str, on: Date) {
        self.part(place, on, |part| part.behaviours = lines(text));
    }

    /// Gives it own questions, a line each; none for the usual cards.
    pub fn set_questions(&mut self, place: usize, text: &str, on: Date) {
        self.part(place, on, |part| part.questions = lines(text));
    }

    /// Moves what stands at a place to another; those between move up or down.
    pub fn move_to(&mut self, from: usize, to: usize, on: Date) {
        self.change(on, |parts| {
            if FIVE <= from.max(to) {
                return;
            }
            if from < to {
                if let Some(between) = parts.get_mut(from..=to) {
                    between.rotate_left(1);
                }
            } else if let Some(between) = parts.get_mut(to..=from) {
                between.rotate_right(1);
            }
        });
    }

    /// Puts a place's perspective back: that of the original which it replaces, with
    /// its usual words. Where it stands does not change.
    pub fn put_back(&mut self, place: usize, on: Date) {
        let back = differences(&self.parts)
            .get(place)
            .and_then(|it| it.replaces);
        self.part(place, on, |part| {
            *part = Part::usual(back.map_or(part.origin, Origin::Original));
        });
    }

    /// Puts everything back as the original has it.
    pub fn put_all_back(&mut self, on: Date) {
        self.change(on, |parts| *parts = Model::original());
    }

    fn part(&mut self, place: usize, on: Date, change: impl FnOnce(&mut Part)) {
        self.change(on, |parts| {
            if let Some(part) = parts.get_mut(place) {
                change(part);
            }
        });
    }

    /// Changes the perspectives; where something came of it, on this day.
    fn change(&mut self, on: Date, change: impl FnOnce(&mut [Part; FIVE])) {
        let before = self.parts.clone();
        change(&mut self.parts);
        if self.parts != before {
            self.changed_on = Some(on);
        }
    }

    /// Keeps that somebody has agreed. Who agrees again does so on the later entered
    /// day. `false` where [`MOST_CONSENTS`] others have agreed already.
    pub fn agree(&mut self, who: Body, on: Date) -> bool {
        if let Some(found) = self.consents.iter_mut().find(|it| it.who == who) {
            found.on = on;
            return true;
        }
        let has_room = self.consents.len() < MOST_CONSENTS;
        if has_room {
            self.consents.push(Consent { who, on });
        }
        has_room
    }

    /// Somebody has not agreed after all.
    pub fn take_back(&mut self, who: &Body) {
        self.consents.retain(|it| it.who != *who);
    }

    /// Gives the model another name, cut to what fits. An empty one changes nothing.
    pub fn set_name(&mut self, name: &str) {
        let name = cut(name, LONGEST_NAME);
        if !name.is_empty() {
            self.name = name;
        }
    }

    /// Chooses the one thing that one will do; empty for nothing.
    pub fn set_will(&mut self, words: &str) {
        self.will = cut(words, LONGEST_LINE);
    }
}

/// How each place of a model's perspectives differs from the original.
///
/// What does not come from the original replaces one that is missing: the one whose
/// place it has, if that is missing, and otherwise the first missing one that is left.
pub fn differences(parts: &[Part; FIVE]) -> [Difference; FIVE] {
    let stands =
        |it: &Perspective| parts.iter().any(|p| p.origin == Origin::Original(*it));
    let mut missing: Vec<Perspective> = Perspective::ALL
        .into_iter()
        .filter(|it| !stands(it))
        .collect();
    let mut replaced: [Option<Perspective>; FIVE] = [None; FIVE];
    let newcomers = || {
        let is_new = |part: &Part| !matches!(part.origin, Origin::Original(_));
        let all = parts.iter().enumerate();
        all.filter(move |(_, part)| is_new(part)).map(|(at, _)| at)
    };
    for place in newcomers() {
        if let Some(found) = missing.iter().position(|it| it.place() == place) {
            put(&mut replaced, place, missing.remove(found));
        }
    }
    let is_without = |all: &[Option<Perspective>], place: usize| {
        all.get(place).is_some_and(Option::is_none)
    };
    let left: Vec<usize> = newcomers()
        .filter(|at| is_without(&replaced, *at))
        .collect();
    for (place, perspective) in left.into_iter().zip(missing) {
        put(&mut replaced, place, perspective);
    }
    std::array::from_fn(|place| {
        let replaces = replaced.get(place).copied().flatten();
        let part = parts.get(place);
        part.map_or_else(Difference::default, |it| difference(it, place, replaces))
    })
}

fn put(all: &mut [Option<Perspective>; FIVE], place: usize, perspective: Perspective) {
    if let Some(found) = all.get_mut(place) {
        *found = Some(perspective);
    }
}

fn difference(part: &Part, place: usize, replaces: Option<Perspective>) -> Difference {
    let stood = match part.origin {
        Origin::Original(it) => Some(it.place()),
        Origin::Challenge | Origin::Own => replaces.map(Perspective::place),
    };
    let has_usual = part.origin != Origin::Own;
    Difference {
        moved_from: stood.filter(|it| *it != place),
        replaces,
        is_renamed: has_usual && !part.name.is_empty(),
        has_own_about: has_usual && !part.about.is_empty(),
        has_own_behaviours: has_usual && !part.behaviours.is_empty(),
        has_own_questions: has_usual && !part.questions.is_empty(),
    }
}

/// What is wrong with what should be a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// Its name.
    Name,
    /// It has not five perspectives.
    NotFive,
    /// The perspective at a place, from 0: its texts, or it stands there twice.
    Perspective(usize),
    /// Who has agreed, by its place from 0: the words, twice the same, or too many.
    Consent(usize),
}

impl Model {
    /// A model of what was read. Nothing is changed to make it fit.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn restore(
        id: ModelId,
        name: String,
        parts: Vec<Part>,
        changed_on: Option<Date>,
        consents: Vec<Consent>,
    ) -> Result<Model, Unsound> {
        if name.is_empty() || !is(&name, LONGEST_NAME) {
            return Err(Unsound::Name);
        }
        let parts: [Part; FIVE] = parts.try_into().map_err(|_| Unsound::NotFive)?;
        for (place, part) in parts.iter().enumerate() {
            let mut earlier = parts.iter().take(place);
            let is_twice =
                part.origin != Origin::Own && earlier.any(|it| it.origin == part.origin);
            if is_twice || !part.is_sound() {
                return Err(Unsound::Perspective(place));
            }
        }
        for (place, consent) in consents.iter().enumerate() {
            let mut earlier = consents.iter().take(place);
            let is_word = match &consent.who {
                Body::Other(words) => !words.is_empty() && is(words, LONGEST_NAME),
                _ => true,
            };
            let is_twice = earlier.any(|it| it.who == consent.who);
            if !is_word || is_twice || MOST_CONSENTS <= place {
                return Err(Unsound::Consent(place));
            }
        }
        Ok(Model {
            id,
            name,
            parts,
            changed_on,
            consents,
            will: String::new(),
        })
    }
}

/// A text in one line: no space at either end, none doubled, and nothing that would
/// not be seen.
pub fn tidy(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A tidy text of at most so many characters; more are cut off.
fn cut(text: &str, most: usize) -> String {
    let short: String = tidy(text).chars().take(most).collect();
    short.trim_end().to_owned()
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|it| cut(it, LONGEST_LINE));
    lines.filter(|it| !it.is_empty()).take(MOST_LINES).collect()
}

/// Whether a text is tidy and at most so long.
fn is(text: &str, most: usize) -> bool {
    text.chars().count() <= most && tidy(text) == text
}
