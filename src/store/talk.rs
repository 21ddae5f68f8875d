//! The stored form of prepared conversations. There is no file of them: what is
//! private in them stays here.

use serde::{Deserialize, Serialize};

use super::documents::Store;
use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::fields::{Day, Time, line, lines, many, words};
use crate::domain::dialogue::{
    Choice, Expectation, Line, Origin, Perspective, Stage, Taken,
};
use crate::domain::{ModelId, Talk, TalkId};

pub(super) const TALK: Kind = Kind {
    name: "talk",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
    #[serde(with = "line")]
    with: String,
    day: Option<Day>,
    model: Option<String>,
    #[serde(with = "words")]
    purpose: String,
    of_other: ExpectationRecord,
    of_me: ExpectationRecord,
    #[serde(with = "many")]
    choices: Vec<ChoiceRecord>,
    #[serde(with = "lines")]
    questions: Vec<String>,
    #[serde(with = "words")]
    notes: String,
    said: [Words; 2],
    #[serde(with = "many")]
    taken: Vec<TakenRecord>,
    next_on: Option<Day>,
    next_at: Option<Time>,
    #[serde(with = "words")]
    thanks: String,
    #[serde(with = "words")]
    after: String,
    stage: StageRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Words(#[serde(with = "words")] String);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectationRecord {
    #[serde(with = "words")]
    words: String,
    shown: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceRecord {
    of: OriginRecord,
    #[serde(with = "line")]
    own: String,
    deed: Option<LineRecord>,
    #[serde(with = "many")]
    cards: Vec<LineRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum OriginRecord {
    Reflect,
    Include,
    Explore,
    Appreciate,
    Thank,
    Challenge,
    Own,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LineRecord {
    Usual(u8),
    Own(Words),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TakenRecord {
    #[serde(with = "words")]
    what: String,
    #[serde(with = "line")]
    who: String,
    by: Option<Day>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StageRecord {
    Prepared,
    Held(Day),
    Closed(Day),
}

impl Kept for Talk {
    type Id = TalkId;

    const PREFIX: &'static str = keys::TALK;

    fn id(&self) -> &TalkId {
        &self.id
    }

    fn seal(&self) -> String {
        let record = Record {
            name: self.name.clone(),
            with: self.with.clone(),
            day: self.day.map(Day),
            model: self.model.as_ref().map(|id| id.as_str().to_owned()),
            purpose: self.purpose.clone(),
            of_other: ExpectationRecord::of(&self.of_other),
            of_me: ExpectationRecord::of(&self.of_me),
            choices: self.choices.iter().map(ChoiceRecord::of).collect(),
            questions: self.questions.clone(),
            notes: self.notes.clone(),
            said: self.said.clone().map(Words),
            taken: self.taken.iter().map(TakenRecord::of).collect(),
            next_on: self.next_on.map(Day),
            next_at: self.next_at.map(Time),
            thanks: self.thanks.clone(),
            after: self.after.clone(),
            stage: StageRecord::of(self.stage),
        };
        envelope::seal(TALK, &record)
    }

    fn open(id: &TalkId, text: &str) -> Result<Talk, Fault> {
        let record: Record = envelope::open(TALK, text)?;
        let model = match record.model {
            Some(id) => Some(ModelId::parse(&id).ok_or(Fault::Damaged)?),
            None => None,
        };
        let choices = record.choices.into_iter().map(ChoiceRecord::restore);
        let taken = record.taken.into_iter().map(TakenRecord::restore);
        Ok(Talk {
            id: id.clone(),
            name: record.name,
            with: record.with,
            day: record.day.map(|day| day.0),
            model,
            purpose: record.purpose,
            of_other: record.of_other.restore(),
            of_me: record.of_me.restore(),
            choices: choices.collect(),
            questions: record.questions,
            notes: record.notes,
            said: record.said.map(|it| it.0),
            taken: taken.collect(),
            next_on: record.next_on.map(|day| day.0),
            next_at: record.next_at.map(|time| time.0),
            thanks: record.thanks,
            after: record.after,
            stage: record.stage.restore(),
        })
    }
}

impl ExpectationRecord {
    fn of(it: &Expectation) -> ExpectationRecord {
        ExpectationRecord {
            words: it.words.clone(),
            shown: it.is_shown,
        }
    }

    fn restore(self) -> Expectation {
        Expectation {
            words: self.words,
            is_shown: self.shown,
        }
    }
}

impl ChoiceRecord {
    fn of(choice: &Choice) -> ChoiceRecord {
        ChoiceRecord {
            of: OriginRecord::of(choice.origin),
            own: choice.own.clone(),
            deed: choice.deed.as_ref().map(LineRecord::of),
            cards: choice.cards.iter().map(LineRecord::of).collect(),
        }
    }

    fn restore(self) -> Choice {
        Choice {
            origin: self.of.restore(),
            own: self.own,
            deed: self.deed.map(LineRecord::restore),
            cards: self.cards.into_iter().map(LineRecord::restore).collect(),
        }
    }
}

impl OriginRecord {
    const fn of(origin: Origin) -> OriginRecord {
        match origin {
            Origin::Original(Perspective::Reflect) => OriginRecord::Reflect,
            Origin::Original(Perspective::Include) => OriginRecord::Include,
            Origin::Original(Perspective::Explore) => OriginRecord::Explore,
            Origin::Original(Perspective::Appreciate) => OriginRecord::Appreciate,
            Origin::Original(Perspective::Thank) => OriginRecord::Thank,
            Origin::Challenge => OriginRecord::Challenge,
            Origin::Own => OriginRecord::Own,
        }
    }

    const fn restore(self) -> Origin {
        match self {
            OriginRecord::Reflect => Origin::Original(Perspective::Reflect),
            OriginRecord::Include => Origin::Original(Perspective::Include),
            OriginRecord::Explore => Origin::Original(Perspective::Explore),
            OriginRecord::Appreciate => Origin::Original(Perspective::Appreciate),
            OriginRecord::Thank => Origin::Original(Perspective::Thank),
            OriginRecord::Challenge => Origin::Challenge,
            OriginRecord::Own => Origin::Own,
        }
    }
}

impl LineRecord {
    fn of(line: &Line) -> LineRecord {
        match line {
            Line::Usual(place) => LineRecord::Usual(*place),
            Line::Own(words) => LineRecord::Own(Words(words.clone())),
        }
    }

    fn restore(self) -> Line {
        match self {
            LineRecord::Usual(place) => Line::Usual(place),
            LineRecord::Own(words) => Line::Own(words.0),
        }
    }
}

impl TakenRecord {
    fn of(it: &Taken) -> TakenRecord {
        TakenRecord {
            what: it.what.clone(),
            who: it.who.clone(),
            by: it.by.map(Day),
        }
    }

    fn restore(self) -> Taken {
        Taken {
            what: self.what,
            who: self.who,
            by: self.by.map(|day| day.0),
        }
    }
}

impl StageRecord {
    const fn of(stage: Stage) -> StageRecord {
        match stage {
            Stage::Prepared => StageRecord::Prepared,
            Stage::Held(day) => StageRecord::Held(Day(day)),
            Stage::Closed(day) => StageRecord::Closed(Day(day)),
        }
    }

    const fn restore(self) -> Stage {
        match self {
            StageRecord::Prepared => Stage::Prepared,
            StageRecord::Held(day) => Stage::Held(day.0),
            StageRecord::Closed(day) => Stage::Closed(day.0),
        }
    }
}

impl Store {
    /// Erases the own notes of a conversation: afterwards no text of it, earlier or
    /// rescued, holds them. Returns whether that is so; otherwise the browser refuses,
    /// and everything is as it was.
    pub fn erase_notes(&self, id: &TalkId) -> bool {
        let Some(mut talk) = self.kept::<Talk>(id).into_option() else {
            return false;
        };
        talk.erase_notes();
        self.keep_alone(&talk)
    }
}
