//! The stored form of a pulse. While it is open it holds sums, and nothing that could
//! tell one reply from another; when it is closed, what the table released, and no
//! field for anything else. Both stand under one key, so that closing is one write.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::round::{ItemRecord, item, item_record};
use crate::codec::fields::{Day, line};
use crate::domain::culture::pulse::{About, MOST_PEOPLE, ReleasedStatement, Sums};
use crate::domain::report::LevelWords;
use crate::domain::tally::MOST_SHEETS;
use crate::domain::{
    ClosedPulse, CultureId, Limit, Mark, OpenPulse, Pulse, PulseId, Shown, Step, Token,
    Tokens,
};

pub(super) const PULSE: Kind = Kind {
    name: "pulse",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    culture: String,
    #[serde(with = "line")]
    title: String,
    people: u32,
    limit: u32,
    /// One of the two is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open: Option<OpenRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closed: Option<ClosedRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenRecord {
    mark: u16,
    phones: Option<bool>,
    sheets: u64,
    counts: [[u64; 5]; 3],
    codes: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClosedRecord {
    on: Day,
    sheets: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    statements: Option<[StatementRecord; 3]>,
}

/// The step that the level is around, or the two that it is between; the answers.
#[derive(Serialize, Deserialize)]
struct StatementRecord(Option<String>, ItemRecord);

pub(super) fn seal(pulse: &Pulse) -> String {
    let about = pulse.about();
    let (open, closed) = match pulse {
        Pulse::Open(it) => (Some(open_record(it)), None),
        Pulse::Closed(it) => (None, Some(closed_record(it))),
    };
    let record = Record {
        culture: about.culture.as_str().to_owned(),
        title: about.title.clone(),
        people: about.people,
        limit: about.limit.get(),
        open,
        closed,
    };
    envelope::seal(PULSE, &record)
}

fn open_record(pulse: &OpenPulse) -> OpenRecord {
    OpenRecord {
        mark: pulse.mark.get(),
        phones: pulse.phones,
        sheets: pulse.sums.sheets(),
        counts: *pulse.sums.steps(),
        codes: pulse.tokens.all().iter().map(|it| it.get()).collect(),
    }
}

fn closed_record(pulse: &ClosedPulse) -> ClosedRecord {
    let statement = |it: &ReleasedStatement| {
        StatementRecord(it.level.map(level_text), item_record(&it.item))
    };
    ClosedRecord {
        on: Day(pulse.closed_on),
        sheets: pulse.sheets,
        statements: pulse
            .statements
            .as_ref()
            .map(|all| all.each_ref().map(statement)),
    }
}

pub(super) fn open(id: &PulseId, text: &str) -> Result<Pulse, Fault> {
    let record: Record = envelope::open(PULSE, text)?;
    restore(id, record).ok_or(Fault::Damaged)
}

fn restore(id: &PulseId, record: Record) -> Option<Pulse> {
    let about = About {
        id: id.clone(),
        culture: CultureId::parse(&record.culture)?,
        title: record.title,
        people: record.people,
        limit: Limit::new(record.limit)?,
    };
    if !(1..=MOST_PEOPLE).contains(&about.people) {
        return None;
    }
    match (record.open, record.closed) {
        (Some(open), None) => {
            let tokens = open.codes.into_iter().map(Token::new);
            Some(Pulse::Open(OpenPulse {
                about,
                mark: Mark::new(open.mark)?,
                phones: open.phones,
                sums: Sums::new(open.sheets, open.counts)?,
                tokens: Tokens::new(tokens.collect::<Option<_>>()?, open.sheets)?,
            }))
        }
        (None, Some(closed)) => restore_closed(about, closed).map(Pulse::Closed),
        _ => None,
    }
}

fn restore_closed(about: About, record: ClosedRecord) -> Option<ClosedPulse> {
    let (limit, sheets) = (about.limit, record.sheets);
    let shows = limit.from(Shown::Level) <= sheets;
    if MOST_SHEETS < sheets || record.statements.is_some() && !shows {
        return None;
    }
    let statements = match record.statements {
        None => None,
        Some(all) => {
            let [first, second, third] = all.map(|it| statement(it, limit, sheets));
            Some([first?, second?, third?])
        }
    };
    Some(ClosedPulse {
        about,
        closed_on: record.on.0,
        sheets,
        statements,
    })
}

fn statement(
    StatementRecord(level, answers): StatementRecord,
    limit: Limit,
    sheets: u64,
) -> Option<ReleasedStatement> {
    let level = match level {
        Some(text) => Some(level_of(&text)?),
        None => None,
    };
    let item = item(answers, sheets)?;
    let n = |cells: &Vec<_>| -> u64 {
        let count = |it: &crate::domain::distribution::Cell| it.count;
        cells.iter().map(count).sum()
    };
    let is_many = item.cells.as_ref().is_none_or(|cells| {
        limit.from(Shown::Distribution) <= n(cells) && level.is_some()
    });
    is_many.then_some(ReleasedStatement { level, item })
}

/// `4` is around the fourth step, `34` between the third and the fourth.
fn level_text(level: LevelWords) -> String {
    match level {
        LevelWords::Around(step) => step.code().to_string(),
        LevelWords::Between(low, high) => format!("{}{}", low.code(), high.code()),
    }
}

fn level_of(text: &str) -> Option<LevelWords> {
    let step = |digit: u8| Step::new(digit.wrapping_sub(b'0'));
    match text.as_bytes() {
        [one] => Some(LevelWords::Around(step(*one)?)),
        [low, high] if low.checked_add(1) == Some(*high) => {
            Some(LevelWords::Between(step(*low)?, step(*high)?))
        }
        _ => None,
    }
}
