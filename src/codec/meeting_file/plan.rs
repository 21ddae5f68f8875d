//! A plan's fields. The store keeps a plan in the same form, so that there is one
//! way in which a plan is read. A released version of these records is not changed.

use serde::{Deserialize, Serialize};

use super::MeetingSpot;
use crate::codec::fields::{Day, Time, line, lines, many, words};
use crate::domain::Dimension;
use crate::domain::conversation::CHOICES;
use crate::domain::meeting::block::{MOST_GROUPS, MOST_MINUTES};
use crate::domain::meeting::plan::{FollowPlan, Planner};
use crate::domain::meeting::run_sheet::MOST_BLOCKS;
use crate::domain::meeting::{
    Block, Check, Knowledge, Level, MeetingKind, Parallel, Pin, Plan, Rotation, RunSheet,
    Tick,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanRecord {
    #[serde(with = "line")]
    title: String,
    kind: KindName,
    day: Option<Day>,
    begins: Option<Time>,
    people: Option<u32>,
    #[serde(with = "words")]
    purpose: String,
    #[serde(with = "lines")]
    goals: Vec<String>,
    knowledge: Option<KnowledgeName>,
    level: Option<LevelNumber>,
    #[serde(with = "words")]
    audience: String,
    #[serde(with = "words")]
    input: String,
    #[serde(with = "lines")]
    cases: Vec<String>,
    #[serde(with = "words")]
    place: String,
    #[serde(with = "words")]
    preparation: String,
    #[serde(with = "many")]
    team: Vec<PlannerRecord>,
    joint_minutes: Option<u32>,
    #[serde(with = "words")]
    reception: String,
    follow: FollowRecord,
    rotation: RotationRecord,
    #[serde(with = "lines")]
    ticks: Vec<String>,
    #[serde(with = "many")]
    blocks: Vec<BlockRecord>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct KindName(MeetingKind);

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KnowledgeName {
    Leaders,
    Both,
    Participants,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
struct LevelNumber(Level);

/// By letter: U, B, I, A or P.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Perspective(Dimension);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlannerRecord {
    #[serde(with = "line")]
    who: String,
    #[serde(with = "line")]
    sees_to: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FollowRecord {
    #[serde(with = "words")]
    feedback: String,
    #[serde(with = "words")]
    next_step: String,
    #[serde(with = "words")]
    network: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RotationRecord {
    #[serde(with = "lines")]
    roles: Vec<String>,
    #[serde(with = "lines")]
    people: Vec<String>,
    turn: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BlockRecord {
    number: u32,
    #[serde(with = "line")]
    title: String,
    minutes: u32,
    least: Option<u32>,
    pinned: Option<PinRecord>,
    #[serde(rename = "break")]
    is_break: bool,
    #[serde(with = "line")]
    leader: String,
    #[serde(with = "line")]
    material: String,
    #[serde(with = "words")]
    notes: String,
    gives: Option<Perspective>,
    active: bool,
    exercise: Option<String>,
    #[serde(with = "many")]
    groups: Vec<ParallelRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PinRecord {
    at: Time,
    next_day: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ParallelRecord {
    #[serde(with = "line")]
    title: String,
    #[serde(with = "line")]
    leader: String,
    #[serde(with = "line")]
    place: String,
}

impl PlanRecord {
    pub(crate) fn of(plan: &Plan) -> PlanRecord {
        let planner = |it: &Planner| PlannerRecord {
            who: it.who.clone(),
            sees_to: it.sees_to.clone(),
        };
        PlanRecord {
            title: plan.title.clone(),
            kind: KindName(plan.kind),
            day: plan.day.map(Day),
            begins: plan.begins.map(Time),
            people: plan.people,
            purpose: plan.purpose.clone(),
            goals: plan.goals.clone(),
            knowledge: plan.knowledge.map(|it| match it {
                Knowledge::Leaders => KnowledgeName::Leaders,
                Knowledge::Both => KnowledgeName::Both,
                Knowledge::Participants => KnowledgeName::Participants,
            }),
            level: plan.level.map(LevelNumber),
            audience: plan.audience.clone(),
            input: plan.input.clone(),
            cases: plan.cases.clone(),
            place: plan.place.clone(),
            preparation: plan.preparation.clone(),
            team: plan.team.iter().map(planner).collect(),
            joint_minutes: plan.joint_minutes,
            reception: plan.reception.clone(),
            follow: FollowRecord {
                feedback: plan.follow.feedback.clone(),
                next_step: plan.follow.next_step.clone(),
                network: plan.follow.network.clone(),
            },
            rotation: RotationRecord {
                roles: plan.rotation.roles.clone(),
                people: plan.rotation.people.clone(),
                turn: plan.rotation.turn,
            },
            ticks: plan.ticks.iter().map(|it| tick_name(*it)).collect(),
            blocks: block_records(&plan.sheet),
        }
    }

    /// The plan, or where something cannot be.
    pub(crate) fn restore(self) -> Result<Plan, MeetingSpot> {
        let planner = |it: PlannerRecord| Planner {
            who: it.who,
            sees_to: it.sees_to,
        };
        let ticks = self.ticks.iter().map(|it| tick_of(it));
        Ok(Plan {
            title: self.title,
            kind: self.kind.0,
            day: self.day.map(|it| it.0),
            begins: self.begins.map(|it| it.0),
            people: self.people,
            purpose: self.purpose,
            goals: self.goals,
            knowledge: self.knowledge.map(|it| match it {
                KnowledgeName::Leaders => Knowledge::Leaders,
                KnowledgeName::Both => Knowledge::Both,
                KnowledgeName::Participants => Knowledge::Participants,
            }),
            level: self.level.map(|it| it.0),
            audience: self.audience,
            input: self.input,
            cases: self.cases,
            place: self.place,
            preparation: self.preparation,
            team: self.team.into_iter().map(planner).collect(),
            joint_minutes: self.joint_minutes,
            reception: self.reception,
            follow: FollowPlan {
                feedback: self.follow.feedback,
                next_step: self.follow.next_step,
                network: self.follow.network,
            },
            rotation: Rotation {
                roles: self.rotation.roles,
                people: self.rotation.people,
                turn: self.rotation.turn,
            },
            ticks: ticks.collect::<Option<_>>().ok_or(MeetingSpot::Ticks)?,
            sheet: run_sheet(self.blocks)?,
        })
    }
}

pub(crate) fn block_records(sheet: &RunSheet) -> Vec<BlockRecord> {
    sheet.blocks().iter().map(BlockRecord::of).collect()
}

/// A run sheet of records; refused where a number is 0 or stands twice, a length
/// cannot be, or there are too many.
pub(crate) fn run_sheet(records: Vec<BlockRecord>) -> Result<RunSheet, MeetingSpot> {
    let mut blocks: Vec<Block> = Vec::new();
    for (place, record) in records.into_iter().enumerate() {
        let block = record.restore();
        let is_twice = blocks.iter().any(|it| it.number == block.number);
        let is_sound = block.number != 0
            && (1..=MOST_MINUTES).contains(&block.minutes)
            && block
                .least
                .is_none_or(|it| (1..=block.minutes).contains(&it))
            && block.groups.len() <= MOST_GROUPS;
        if !is_sound || is_twice || MOST_BLOCKS <= place {
            return Err(MeetingSpot::Block(place + 1));
        }
        blocks.push(block);
    }
    Ok(RunSheet::new(blocks))
}

impl BlockRecord {
    fn of(block: &Block) -> BlockRecord {
        let group = |it: &Parallel| ParallelRecord {
            title: it.title.clone(),
            leader: it.leader.clone(),
            place: it.place.clone(),
        };
        BlockRecord {
            number: block.number,
            title: block.title.clone(),
            minutes: block.minutes,
            least: block.least,
            pinned: block.pinned.map(|pin| PinRecord {
                at: Time(pin.at),
                next_day: pin.next_day,
            }),
            is_break: block.is_break,
            leader: block.leader.clone(),
            material: block.material.clone(),
            notes: block.notes.clone(),
            gives: block.gives.map(Perspective),
            active: block.is_active,
            exercise: block.exercise.clone(),
            groups: block.groups.iter().map(group).collect(),
        }
    }

    fn restore(self) -> Block {
        let group = |it: ParallelRecord| Parallel {
            title: it.title,
            leader: it.leader,
            place: it.place,
        };
        Block {
            number: self.number,
            title: self.title,
            minutes: self.minutes,
            least: self.least,
            pinned: self.pinned.map(|pin| Pin {
                at: pin.at.0,
                next_day: pin.next_day,
            }),
            is_break: self.is_break,
            leader: self.leader,
            material: self.material,
            notes: self.notes,
            gives: self.gives.map(|it| it.0),
            is_active: self.active,
            exercise: self.exercise,
            groups: self.groups.into_iter().map(group).collect(),
        }
    }
}

/// As `b5_sound` or `digital-3`.
fn tick_name(tick: Tick) -> String {
    match tick {
        Tick::Check(check) => check.id().to_owned(),
        Tick::Kind(kind, place) => format!("{}-{place}", kind.id()),
    }
}

fn tick_of(name: &str) -> Option<Tick> {
    match name.split_once('-') {
        None => Check::of_id(name).map(Tick::Check),
        Some((kind, place)) => {
            let place = place.parse().ok()?;
            Some(Tick::Kind(MeetingKind::of_id(kind)?, place))
        }
    }
}

impl TryFrom<String> for KindName {
    type Error = &'static str;

    fn try_from(id: String) -> Result<KindName, Self::Error> {
        MeetingKind::of_id(&id).map(KindName).ok_or("no kind")
    }
}

impl From<KindName> for String {
    fn from(KindName(kind): KindName) -> String {
        kind.id().to_owned()
    }
}

impl TryFrom<u32> for LevelNumber {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<LevelNumber, Self::Error> {
        Level::of_number(number).map(LevelNumber).ok_or("no level")
    }
}

impl From<LevelNumber> for u32 {
    fn from(LevelNumber(level): LevelNumber) -> u32 {
        level.number()
    }
}

impl TryFrom<String> for Perspective {
    type Error = &'static str;

    fn try_from(letter: String) -> Result<Perspective, Self::Error> {
        let found = Dimension::of_letter(&letter).filter(|it| CHOICES.contains(it));
        found.map(Perspective).ok_or("no perspective")
    }
}

impl From<Perspective> for String {
    fn from(Perspective(dimension): Perspective) -> String {
        dimension.letter().to_owned()
    }
}
