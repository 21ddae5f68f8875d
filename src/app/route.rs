//! Where a person is: the fragment of the address, as a type. Fragments work
//! under any path of any static host, and offline.

mod culture;
mod dialogues;
mod meetings;
mod practice;

use std::fmt;

pub use self::culture::{BaselinePage, CulturePage, CultureRoute, PulsePage};
pub use self::dialogues::{DialogueRoute, ModelPage, TalkPage};
pub use self::meetings::{MeetingPage, MeetingRoute};
pub use self::practice::{LearnPage, PracticeRoute};
use crate::domain::{GroupId, Mark, Station};

/// Which module holds a page. `public/boot.js` loads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The start page alone: small, for whoever comes for the first time.
    Home,
    /// A wing has a module of its own.
    Wing(Wing),
    /// Every other page.
    Rooms,
}

/// A part of the house with a module of its own, whose addresses begin with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wing {
    /// Planning, leading and observing meetings.
    Meetings,
    /// The five-perspective model, conversations and the year's dialogues.
    Dialogues,
    /// What meetings take and how they are held: a basis for management.
    Culture,
    /// Exercises, programmes, and what there is to learn.
    Practice,
}

impl Wing {
    /// Every wing.
    pub const ALL: [Wing; 4] = [
        Wing::Meetings,
        Wing::Dialogues,
        Wing::Culture,
        Wing::Practice,
    ];

    /// The first word of its addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Wing::Meetings => "meetings",
            Wing::Dialogues => "dialogues",
            Wing::Culture => "culture",
            Wing::Practice => "practice",
        }
    }

    fn of_word(word: &str) -> Option<Wing> {
        Wing::ALL.into_iter().find(|it| it.word() == word)
    }
}

impl Entry {
    /// Its name, as `public/boot.js` knows it.
    pub const fn name(self) -> &'static str {
        match self {
            Entry::Home => "home",
            Entry::Wing(wing) => wing.word(),
            Entry::Rooms => "rooms",
        }
    }
}

/// Where sheets are counted: a page that counts works for either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counter {
    /// The device that opened the round of a group.
    Front(GroupId),
    /// A helper's device.
    Table(Mark, Station),
}

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is; open or create a group.
    Start,
    /// A group and where it stands in the loop.
    Group(GroupId),
    /// Before a round.
    Prepare(GroupId),
    /// The organiser's page of an open round.
    Collect(GroupId),
    /// One person answers.
    Answer(GroupId),
    /// How to answer, to be read from eight metres: for the front, or for a
    /// helper's table.
    Join(GroupId, Station),
    /// The paper form, to be printed.
    Paper(GroupId),
    /// Who else collects, and how they join.
    Helpers(GroupId),
    /// What to see to before going where there is no network.
    Before,
    /// A helper joins with a code.
    Help(String),
    /// What a helper has counted, and how it is handed over.
    Table(Mark, Station),
    /// Codes are read: by camera, typed, or from a file.
    Scan(Counter),
    /// Paper sheets are entered.
    Enter(Counter),
    /// A closed round, by its number.
    Result(GroupId, u32),
    /// The same, to be read from eight metres.
    Wall(GroupId, u32),
    /// The joint conversation instead of a result.
    Talk(GroupId),
    /// The guided conversation about the newest result: what the group says.
    Review(GroupId),
    /// The same for whoever leads it, in a window of its own: prompts and time.
    ReviewNotes(GroupId),
    /// The same, to be read from eight metres.
    ReviewWall(GroupId),
    /// What the group chose and agreed on.
    Agree(GroupId),
    /// The group's rounds beside each other.
    Rounds(GroupId),
    /// The demo group's result.
    Demo,
    /// The demo group's result on the wall.
    DemoWall,
    /// The library of exercises, for a group or for nobody.
    Exercises(Option<GroupId>),
    /// One exercise.
    Exercise(Option<GroupId>, String),
    /// One exercise, being run.
    Run(Option<GroupId>, String),
    /// A page of a wing, by what stands behind its name in the address: only its own
    /// module reads it ([`MeetingRoute`], [`DialogueRoute`], [`CultureRoute`],
    /// [`PracticeRoute`]), so that the others are small.
    Wing(Wing, String),
    /// What the tool builds on.
    Learn,
    /// Where to turn when the tool does not fit.
    Turn,
    /// What is stored on this device.
    Data,
}

impl Route {
    /// The route of a fragment with or without its `#`; `None` for a place
    /// that does not exist. Never panics, whatever stands in the address.
    pub fn parse(fragment: &str) -> Option<Route> {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Some(Route::Start),
            ["demo"] => Some(Route::Demo),
            ["demo", "wall"] => Some(Route::DemoWall),
            ["learn"] => Some(Route::Learn),
            ["turn"] => Some(Route::Turn),
            ["data"] => Some(Route::Data),
            ["before"] => Some(Route::Before),
            ["help"] => Some(Route::Help(String::new())),
            ["help", code] => Some(Route::Help(help_code(code)?)),
            ["table", name, rest @ ..] => Route::at_table(name, rest),
            ["group", id, rest @ ..] => Route::in_group(GroupId::parse(id)?, rest),
            [word, rest @ ..] => match Wing::of_word(word) {
                Some(wing) => Some(Route::Wing(wing, rest.join("/"))),
                None => Route::library(None, &parts),
            },
        }
    }

    fn at_table(name: &str, parts: &[&str]) -> Option<Route> {
        let (mark, station) = name.split_once('-')?;
        let mark = Mark::new(u16::from_str_radix(mark, 16).ok()?)?;
        let station = Station::new(station.parse().ok()?);
        let station = station.filter(|it| *it != Station::FRONT)?;
        let counter = Counter::Table(mark, station);
        match parts {
            [] => Some(Route::Table(mark, station)),
            ["scan"] => Some(Route::Scan(counter)),
            ["enter"] => Some(Route::Enter(counter)),
            _ => None,
        }
    }

    fn in_group(id: GroupId, parts: &[&str]) -> Option<Route> {
        match parts {
            [] => Some(Route::Group(id)),
            ["prepare"] => Some(Route::Prepare(id)),
            ["collect"] => Some(Route::Collect(id)),
            ["answer"] => Some(Route::Answer(id)),
            ["talk"] => Some(Route::Talk(id)),
            ["review"] => Some(Route::Review(id)),
            ["review", "notes"] => Some(Route::ReviewNotes(id)),
            ["review", "wall"] => Some(Route::ReviewWall(id)),
            ["agree"] => Some(Route::Agree(id)),
            ["rounds"] => Some(Route::Rounds(id)),
            ["join"] => Some(Route::Join(id, Station::FRONT)),
            ["join", number] => {
                Some(Route::Join(id, Station::new(number.parse().ok()?)?))
            }
            ["paper"] => Some(Route::Paper(id)),
            ["helpers"] => Some(Route::Helpers(id)),
            ["scan"] => Some(Route::Scan(Counter::Front(id))),
            ["enter"] => Some(Route::Enter(Counter::Front(id))),
            ["result", number] => Some(Route::Result(id, number.parse().ok()?)),
            ["result", number, "wall"] => Some(Route::Wall(id, number.parse().ok()?)),
            rest => Route::library(Some(id), rest),
        }
    }

    fn library(group: Option<GroupId>, parts: &[&str]) -> Option<Route> {
        match parts {
            ["exercises"] => Some(Route::Exercises(group)),
            ["exercises", id] => Some(Route::Exercise(group, exercise_id(id)?)),
            ["exercises", id, "run"] => Some(Route::Run(group, exercise_id(id)?)),
            _ => None,
        }
    }

    /// The group that the page belongs to.
    pub fn group(&self) -> Option<&GroupId> {
        match self {
            Route::Group(id)
            | Route::Prepare(id)
            | Route::Collect(id)
            | Route::Answer(id)
            | Route::Talk(id)
            | Route::Review(id)
            | Route::ReviewNotes(id)
            | Route::ReviewWall(id)
            | Route::Agree(id)
            | Route::Rounds(id)
            | Route::Join(id, _)
            | Route::Paper(id)
            | Route::Helpers(id)
            | Route::Scan(Counter::Front(id))
            | Route::Enter(Counter::Front(id))
            | Route::Result(id, _)
            | Route::Wall(id, _) => Some(id),
            Route::Exercises(group)
            | Route::Exercise(group, _)
            | Route::Run(group, _) => group.as_ref(),
            Route::Start
            | Route::Demo
            | Route::DemoWall
            | Route::Learn
            | Route::Turn
            | Route::Before
            | Route::Help(_)
            | Route::Table(..)
            | Route::Scan(Counter::Table(..))
            | Route::Enter(Counter::Table(..))
            | Route::Wing(..)
            | Route::Data => None,
        }
    }

    /// The module that holds the page.
    pub fn entry(&self) -> Entry {
        match self {
            Route::Start => Entry::Home,
            Route::Wing(wing, _) => Entry::Wing(*wing),
            Route::Exercises(_) | Route::Exercise(..) | Route::Run(..) | Route::Learn => {
                Entry::Wing(Wing::Practice)
            }
            _ => Entry::Rooms,
        }
    }

    /// Whether the page is a part of a group's loop.
    pub fn is_in_loop(&self) -> bool {
        matches!(
            self,
            Route::Group(_)
                | Route::Prepare(_)
                | Route::Collect(_)
                | Route::Answer(_)
                | Route::Paper(_)
                | Route::Helpers(_)
                | Route::Scan(_)
                | Route::Enter(_)
                | Route::Table(..)
                | Route::Result(..)
                | Route::Talk(_)
                | Route::Review(_)
                | Route::Agree(_)
                | Route::Rounds(_)
                | Route::Demo
        )
    }

    /// Whether the page is one to learn from.
    pub fn is_learning(&self) -> bool {
        match self {
            Route::Learn => true,
            Route::Wing(Wing::Practice, path) => practice::is_learning(path),
            _ => false,
        }
    }

    /// Whether the page belongs to the exercises.
    pub fn is_practising(&self) -> bool {
        match self {
            Route::Exercises(_) | Route::Exercise(..) => true,
            Route::Wing(Wing::Practice, _) => !self.is_learning(),
            _ => false,
        }
    }

    /// Whether the page fills the screen, without menu and footer.
    pub fn is_bare(&self) -> bool {
        if let Route::Wing(wing, path) = self {
            return match wing {
                Wing::Meetings => meetings::is_bare(path),
                Wing::Dialogues => dialogues::is_bare(path),
                Wing::Culture => culture::is_bare(path),
                Wing::Practice => practice::is_bare(path),
            };
        }
        matches!(
            self,
            Route::Answer(_)
                | Route::Join(..)
                | Route::Wall(..)
                | Route::DemoWall
                | Route::ReviewNotes(_)
                | Route::ReviewWall(_)
                | Route::Run(..)
        )
    }
}

/// Ids are short words with hyphens; anything else is no place.
fn exercise_id(text: &str) -> Option<String> {
    let fits = text.len() <= 64
        && text.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
        });
    fits.then(|| text.to_owned())
}

/// Symbols as people may write them; whether they are a code is seen later.
fn help_code(text: &str) -> Option<String> {
    let fits = text.len() <= 64
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fits.then(|| text.to_owned())
}

impl fmt::Display for Counter {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Counter::Front(id) => write!(to, "group/{}", id.as_str()),
            Counter::Table(mark, station) => {
                write!(to, "table/{:04x}-{}", mark.get(), station.get())
            }
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("#/")?;
        let group = |to: &mut fmt::Formatter<'_>, id: &Option<GroupId>| match id {
            Some(id) => write!(to, "group/{}/", id.as_str()),
            None => Ok(()),
        };
        match self {
            Route::Start => Ok(()),
            Route::Group(id) => write!(to, "group/{}", id.as_str()),
            Route::Prepare(id) => write!(to, "group/{}/prepare", id.as_str()),
            Route::Collect(id) => write!(to, "group/{}/collect", id.as_str()),
            Route::Answer(id) => write!(to, "group/{}/answer", id.as_str()),
            Route::Talk(id) => write!(to, "group/{}/talk", id.as_str()),
            Route::Review(id) => write!(to, "group/{}/review", id.as_str()),
            Route::ReviewNotes(id) => write!(to, "group/{}/review/notes", id.as_str()),
            Route::ReviewWall(id) => write!(to, "group/{}/review/wall", id.as_str()),
            Route::Agree(id) => write!(to, "group/{}/agree", id.as_str()),
            Route::Rounds(id) => write!(to, "group/{}/rounds", id.as_str()),
            Route::Join(id, Station::FRONT) => {
                write!(to, "group/{}/join", id.as_str())
            }
            Route::Join(id, station) => {
                write!(to, "group/{}/join/{}", id.as_str(), station.get())
            }
            Route::Paper(id) => write!(to, "group/{}/paper", id.as_str()),
            Route::Helpers(id) => write!(to, "group/{}/helpers", id.as_str()),
            Route::Before => to.write_str("before"),
            Route::Help(code) if code.is_empty() => to.write_str("help"),
            Route::Help(code) => write!(to, "help/{code}"),
            Route::Table(mark, station) => {
                write!(to, "{}", Counter::Table(*mark, *station))
            }
            Route::Scan(counter) => write!(to, "{counter}/scan"),
            Route::Enter(counter) => write!(to, "{counter}/enter"),
            Route::Result(id, number) => {
                write!(to, "group/{}/result/{number}", id.as_str())
            }
            Route::Wall(id, number) => {
                write!(to, "group/{}/result/{number}/wall", id.as_str())
            }
            Route::Demo => to.write_str("demo"),
            Route::DemoWall => to.write_str("demo/wall"),
            Route::Exercises(id) => {
                group(to, id)?;
                to.write_str("exercises")
            }
            Route::Exercise(id, exercise) => {
                group(to, id)?;
                write!(to, "exercises/{exercise}")
            }
            Route::Run(id, exercise) => {
                group(to, id)?;
                write!(to, "exercises/{exercise}/run")
            }
            Route::Wing(wing, path) if path.is_empty() => to.write_str(wing.word()),
            Route::Wing(wing, path) => write!(to, "{}/{path}", wing.word()),
            Route::Learn => to.write_str("learn"),
            Route::Turn => to.write_str("turn"),
            Route::Data => to.write_str("data"),
        }
    }
}
