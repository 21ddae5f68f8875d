//! The stored form of meetings. The plan is kept as its file holds it
//! (`codec::meeting_file`).

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use crate::codec::fields::{Day, line, lines, many, words};
use crate::codec::meeting_file::{BlockRecord, PlanRecord, block_records, run_sheet};
use crate::domain::meeting::lead::Passed;
use crate::domain::meeting::speakers::{MOST, MOST_SECONDS, Speaker, Speaking};
use crate::domain::meeting::{
    Action, Fate, Lead, Outcome, Question, Questions, Speakers,
};
use crate::domain::{GroupId, Meeting, MeetingId};

pub(super) const MEETING: Kind = Kind {
    name: "meeting",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    group: Option<String>,
    plan: PlanRecord,
    lead: Option<LeadRecord>,
    outcome: OutcomeRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LeadRecord {
    midnight: u64,
    begins: u32,
    target: u32,
    sheet: Vec<BlockRecord>,
    before: Option<Vec<BlockRecord>>,
    at: usize,
    since: u64,
    /// Number, since, until.
    passed: Vec<(u32, u64, u64)>,
    speakers: SpeakersRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SpeakersRecord {
    /// Name, and how often before.
    waiting: Vec<(String, u32)>,
    now: Option<(String, u64)>,
    spoken: Vec<(String, u32)>,
    seconds: Option<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomeRecord {
    #[serde(with = "lines")]
    decisions: Vec<String>,
    #[serde(with = "many")]
    actions: Vec<ActionRecord>,
    #[serde(with = "many")]
    questions: Vec<QuestionRecord>,
    #[serde(with = "words")]
    thanks: String,
    next_on: Option<Day>,
    sent_on: Option<Day>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionRecord {
    #[serde(with = "words")]
    what: String,
    #[serde(with = "line")]
    who: String,
    by: Option<Day>,
    done: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionRecord {
    number: u32,
    #[serde(with = "words")]
    text: String,
    fate: FateRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum FateRecord {
    Open,
    Later {
        #[serde(with = "line")]
        who: String,
        by: Day,
    },
    Parked {
        #[serde(with = "words")]
        reason: String,
    },
    Answered {
        #[serde(with = "words")]
        answer: String,
    },
}

pub(super) fn seal(meeting: &Meeting) -> String {
    let record = Record {
        group: meeting.group.as_ref().map(|id| id.as_str().to_owned()),
        plan: PlanRecord::of(&meeting.plan),
        lead: meeting.lead.as_ref().map(LeadRecord::of),
        outcome: OutcomeRecord::of(&meeting.outcome),
    };
    envelope::seal(MEETING, &record)
}

pub(super) fn open(id: &MeetingId, text: &str) -> Result<Meeting, Fault> {
    let record: Record = envelope::open(MEETING, text)?;
    restore(id, record).ok_or(Fault::Damaged)
}

fn restore(id: &MeetingId, record: Record) -> Option<Meeting> {
    let group = match record.group {
        Some(id) => Some(GroupId::parse(&id)?),
        None => None,
    };
    let lead = match record.lead {
        Some(lead) => Some(lead.restore()?),
        None => None,
    };
    Some(Meeting {
        id: id.clone(),
        group,
        plan: record.plan.restore().ok()?,
        lead,
        outcome: record.outcome.restore()?,
    })
}

impl LeadRecord {
    fn of(lead: &Lead) -> LeadRecord {
        let passed = |it: &Passed| (it.number, it.since, it.until);
        LeadRecord {
            midnight: lead.midnight,
            begins: lead.begins,
            target: lead.target,
            sheet: block_records(&lead.sheet),
            before: lead.before.as_ref().map(block_records),
            at: lead.at,
            since: lead.since,
            passed: lead.passed.iter().map(passed).collect(),
            speakers: SpeakersRecord::of(&lead.speakers),
        }
    }

    fn restore(self) -> Option<Lead> {
        let passed = |(number, since, until)| Passed {
            number,
            since,
            until,
        };
        let before = match self.before {
            Some(before) => Some(run_sheet(before).ok()?),
            None => None,
        };
        let sheet = run_sheet(self.sheet).ok()?;
        // Past the last block there is no other place than the end.
        let at = self.at.min(sheet.blocks().len());
        Some(Lead {
            midnight: self.midnight,
            begins: self.begins,
            target: self.target,
            sheet,
            before,
            at,
            since: self.since,
            passed: self.passed.into_iter().map(passed).collect(),
            speakers: self.speakers.restore()?,
        })
    }
}

impl SpeakersRecord {
    fn of(speakers: &Speakers) -> SpeakersRecord {
        let waiting = |it: &Speaker| (it.name.clone(), it.before);
        let now = speakers.now.as_ref();
        SpeakersRecord {
            waiting: speakers.waiting.iter().map(waiting).collect(),
            now: now.map(|it| (it.name.clone(), it.since)),
            spoken: speakers.spoken.clone(),
            seconds: speakers.seconds,
        }
    }

    fn restore(self) -> Option<Speakers> {
        let is_sound = self.waiting.len() <= MOST
            && self.spoken.len() <= MOST
            && self.seconds.is_none_or(|it| it <= MOST_SECONDS);
        let waiting = |(name, before)| Speaker { name, before };
        is_sound.then(|| Speakers {
            waiting: self.waiting.into_iter().map(waiting).collect(),
            now: self.now.map(|(name, since)| Speaking { name, since }),
            spoken: self.spoken,
            seconds: self.seconds,
        })
    }
}

impl OutcomeRecord {
    fn of(outcome: &Outcome) -> OutcomeRecord {
        let action = |it: &Action| ActionRecord {
            what: it.what.clone(),
            who: it.who.clone(),
            by: it.by.map(Day),
            done: it.is_done,
        };
        let question = |it: &Question| QuestionRecord {
            number: it.number,
            text: it.text.clone(),
            fate: FateRecord::of(&it.fate),
        };
        OutcomeRecord {
            decisions: outcome.decisions.clone(),
            actions: outcome.actions.iter().map(action).collect(),
            questions: outcome.questions.all().iter().map(question).collect(),
            thanks: outcome.thanks.clone(),
            next_on: outcome.next_on.map(Day),
            sent_on: outcome.sent_on.map(Day),
        }
    }

    fn restore(self) -> Option<Outcome> {
        let action = |it: ActionRecord| Action {
            what: it.what,
            who: it.who,
            by: it.by.map(|day| day.0),
            is_done: it.done,
        };
        let question = |it: QuestionRecord| Question {
            number: it.number,
            text: it.text,
            fate: it.fate.restore(),
        };
        let questions = self.questions.into_iter().map(question).collect();
        Some(Outcome {
            decisions: self.decisions,
            actions: self.actions.into_iter().map(action).collect(),
            questions: Questions::new(questions)?,
            thanks: self.thanks,
            next_on: self.next_on.map(|day| day.0),
            sent_on: self.sent_on.map(|day| day.0),
        })
    }
}

impl FateRecord {
    fn of(fate: &Fate) -> FateRecord {
        match fate {
            Fate::Open => FateRecord::Open,
            Fate::Later { who, by } => FateRecord::Later {
                who: who.clone(),
                by: Day(*by),
            },
            Fate::Parked { reason } => FateRecord::Parked {
                reason: reason.clone(),
            },
            Fate::Answered { answer } => FateRecord::Answered {
                answer: answer.clone(),
            },
        }
    }

    fn restore(self) -> Fate {
        match self {
            FateRecord::Open => Fate::Open,
            FateRecord::Later { who, by } => Fate::Later { who, by: by.0 },
            FateRecord::Parked { reason } => Fate::Parked { reason },
            FateRecord::Answered { answer } => Fate::Answered { answer },
        }
    }
}
