//! The stored form of a group. Domain types are not serialisable: these records
//! are the format, and a released version of them is never changed.

use super::agreement::AgreementRecord;
use super::conversation::ConversationRecord;
use super::envelope::{self, Fault, Kind};
use super::round::{RoundRecord, form_name, form_of};
use crate::domain::day::{iso, of_iso};
use crate::domain::preparation::Collector;
use crate::domain::{Group, GroupId, Limit, Practice, Preparation};
use serde::{Deserialize, Serialize};

pub(super) const SETTINGS: Kind = Kind {
    name: "settings",
    version: 1,
};
/// Version 2 knows whether there are phones, version 3 conversations and
/// agreements.
const GROUP: Kind = Kind {
    name: "group",
    version: 3,
};

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingsRecord {
    pub(super) lang: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupRecord {
    name: String,
    meeting: String,
    preparation: PreparationRecord,
    rounds: Vec<RoundRecord>,
    log: Vec<PracticeRecord>,
    #[serde(default)]
    conversations: Vec<ConversationRecord>,
    #[serde(default)]
    agreements: Vec<AgreementRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PreparationRecord {
    reason: String,
    audience: String,
    invited: Option<u32>,
    form: Option<String>,
    conflict: Option<bool>,
    safe: Option<bool>,
    voluntary: bool,
    collector: Option<String>,
    limit: u32,
    come_back: Option<String>,
    #[serde(default)]
    phones: Option<bool>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PracticeRecord {
    exercise: String,
    on: String,
    noticed: String,
    agreed: String,
}

pub(super) fn seal(group: &Group) -> String {
    let preparation = &group.preparation;
    let record = GroupRecord {
        name: group.name.clone(),
        meeting: group.meeting.clone(),
        preparation: PreparationRecord {
            reason: preparation.reason.clone(),
            audience: preparation.audience.clone(),
            invited: preparation.invited,
            form: preparation.form.map(|form| form_name(form).to_owned()),
            conflict: preparation.conflict,
            safe: preparation.safe,
            voluntary: preparation.voluntary,
            collector: preparation
                .collector
                .map(|it| collector_name(it).to_owned()),
            limit: preparation.limit.get(),
            come_back: preparation.come_back.map(iso),
            phones: preparation.phones,
        },
        rounds: group.rounds.iter().map(RoundRecord::of).collect(),
        log: group.log.iter().map(practice_record).collect(),
        conversations: group
            .conversations
            .iter()
            .map(ConversationRecord::of)
            .collect(),
        agreements: group.agreements.iter().map(AgreementRecord::of).collect(),
    };
    envelope::seal(GROUP, &record)
}

pub(super) fn open(id: &GroupId, text: &str) -> Result<Group, Fault> {
    let record: GroupRecord = envelope::open(GROUP, text)?;
    restore(id, record).ok_or(Fault::Damaged)
}

/// The one path by which a stored group becomes a group: what could not be
/// told from damage is refused as a whole, so that nothing is lost by halves.
fn restore(id: &GroupId, record: GroupRecord) -> Option<Group> {
    if record.name.trim().is_empty() {
        return None;
    }
    let preparation = record.preparation;
    Some(Group {
        id: id.clone(),
        name: record.name,
        meeting: record.meeting,
        preparation: Preparation {
            reason: preparation.reason,
            audience: preparation.audience,
            invited: preparation.invited,
            form: preparation
                .form
                .map(|name| form_of(&name).ok_or(()))
                .transpose()
                .ok()?,
            conflict: preparation.conflict,
            safe: preparation.safe,
            voluntary: preparation.voluntary,
            collector: preparation
                .collector
                .map(|name| collector_of(&name).ok_or(()))
                .transpose()
                .ok()?,
            limit: Limit::new(preparation.limit)?,
            come_back: preparation
                .come_back
                .map(|text| of_iso(&text).ok_or(()))
                .transpose()
                .ok()?,
            phones: preparation.phones,
        },
        rounds: record
            .rounds
            .into_iter()
            .map(RoundRecord::restore)
            .collect::<Option<_>>()?,
        log: record
            .log
            .into_iter()
            .map(practice)
            .collect::<Option<_>>()?,
        conversations: record
            .conversations
            .into_iter()
            .map(ConversationRecord::restore)
            .collect::<Option<_>>()?,
        agreements: record
            .agreements
            .into_iter()
            .map(AgreementRecord::restore)
            .collect::<Option<_>>()?,
    })
}

fn practice_record(practice: &Practice) -> PracticeRecord {
    PracticeRecord {
        exercise: practice.exercise.clone(),
        on: iso(practice.on),
        noticed: practice.noticed.clone(),
        agreed: practice.agreed.clone(),
    }
}

fn practice(record: PracticeRecord) -> Option<Practice> {
    Some(Practice {
        exercise: record.exercise,
        on: of_iso(&record.on)?,
        noticed: record.noticed,
        agreed: record.agreed,
    })
}

fn collector_name(collector: Collector) -> &'static str {
    match collector {
        Collector::Manager => "manager",
        Collector::Member => "member",
        Collector::Outsider => "outsider",
    }
}

fn collector_of(name: &str) -> Option<Collector> {
    [Collector::Manager, Collector::Member, Collector::Outsider]
        .into_iter()
        .find(|collector| collector_name(*collector) == name)
}
