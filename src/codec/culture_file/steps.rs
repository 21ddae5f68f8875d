//! The ten steps in files and in the store: a standing for each step in their order,
//! and what is said of each of the second step's points.

use serde::{Deserialize, Serialize};

use crate::codec::fields::{Day, line, many, words};
use crate::domain::culture::Steps;
use crate::domain::culture::steps::{Answer, Said, Standing, State};

/// The ten steps.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepsRecord {
    #[serde(with = "many")]
    steps: Vec<StandingRecord>,
    #[serde(with = "many")]
    points: Vec<SaidRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StandingRecord {
    state: StateName,
    #[serde(with = "words")]
    notes: String,
    #[serde(with = "line")]
    who: String,
    next: Option<Day>,
    looked: Option<Day>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StateName {
    NotBegun,
    UnderWay,
    InPlace,
    LookedAgain,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidRecord {
    answer: Option<AnswerName>,
    #[serde(with = "words")]
    note: String,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum AnswerName {
    Yes,
    Partly,
    No,
}

impl StepsRecord {
    /// The steps as they are written.
    pub(crate) fn of(steps: &Steps) -> StepsRecord {
        let standings = steps.standings().iter();
        let said = steps.said_all().iter();
        StepsRecord {
            steps: standings.map(StandingRecord::of).collect(),
            points: said.map(SaidRecord::of).collect(),
        }
    }

    /// The steps as they were; `None` where there are more or fewer.
    pub(crate) fn restore(self) -> Option<Steps> {
        let standings = self.steps.into_iter().map(StandingRecord::restore);
        let said = self.points.into_iter().map(SaidRecord::restore);
        let standings = standings.collect::<Vec<Standing>>().try_into().ok()?;
        let said = said.collect::<Vec<Said>>().try_into().ok()?;
        Some(Steps::new(standings, said))
    }
}

impl StandingRecord {
    fn of(standing: &Standing) -> StandingRecord {
        StandingRecord {
            state: match standing.state {
                State::NotBegun => StateName::NotBegun,
                State::UnderWay => StateName::UnderWay,
                State::InPlace => StateName::InPlace,
                State::LookedAgain => StateName::LookedAgain,
            },
            notes: standing.notes.clone(),
            who: standing.who.clone(),
            next: standing.next.map(Day),
            looked: standing.looked.map(Day),
        }
    }

    fn restore(self) -> Standing {
        Standing {
            state: match self.state {
                StateName::NotBegun => State::NotBegun,
                StateName::UnderWay => State::UnderWay,
                StateName::InPlace => State::InPlace,
                StateName::LookedAgain => State::LookedAgain,
            },
            notes: self.notes,
            who: self.who,
            next: self.next.map(|day| day.0),
            looked: self.looked.map(|day| day.0),
        }
    }
}

impl SaidRecord {
    fn of(said: &Said) -> SaidRecord {
        SaidRecord {
            answer: said.answer.map(|answer| match answer {
                Answer::Yes => AnswerName::Yes,
                Answer::Partly => AnswerName::Partly,
                Answer::No => AnswerName::No,
            }),
            note: said.note.clone(),
        }
    }

    fn restore(self) -> Said {
        Said {
            answer: self.answer.map(|answer| match answer {
                AnswerName::Yes => Answer::Yes,
                AnswerName::Partly => Answer::Partly,
                AnswerName::No => Answer::No,
            }),
            note: self.note,
        }
    }
}
