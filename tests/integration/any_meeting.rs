//! Any meeting, as large and as odd as it may be, and its parts made by hand.

use proptest::prelude::*;
use samklang::domain::conversation::CHOICES;
use samklang::domain::meeting::lead::Passed;
use samklang::domain::meeting::plan::{FollowPlan, Planner};
use samklang::domain::meeting::speakers::{Speaker, Speaking};
use samklang::domain::meeting::{
    Action, Block, Check, Fate, Knowledge, Lead, Level, MeetingKind, Outcome, Parallel,
    Pin, Plan, Question, Questions, Rotation, RunSheet, Speakers, Tick,
};
use samklang::domain::{GroupId, Meeting, MeetingId, TimeOfDay};
use time::Date;

pub(crate) fn at(hour: u16, minute: u16) -> TimeOfDay {
    TimeOfDay::new(hour, minute).unwrap()
}

pub(crate) fn block(title: &str, minutes: u32) -> Block {
    Block::new(title.to_owned(), minutes)
}

pub(crate) fn pinned(title: &str, minutes: u32, at: TimeOfDay) -> Block {
    let next_day = false;
    Block {
        pinned: Some(Pin { at, next_day }),
        ..block(title, minutes)
    }
}

pub(crate) fn flexible(title: &str, minutes: u32, least: u32) -> Block {
    Block {
        least: Some(least),
        ..block(title, minutes)
    }
}

pub(crate) fn pause(minutes: u32) -> Block {
    Block {
        is_break: true,
        ..block("Paus", minutes)
    }
}

pub(crate) fn sheet<const N: usize>(blocks: [Block; N]) -> RunSheet {
    RunSheet::new(blocks.into())
}

pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    (1970i32..2200, 1u16..=365)
        .prop_map(|(year, day)| Date::from_ordinal_date(year, day).unwrap())
}

pub(crate) fn any_time() -> impl Strategy<Value = TimeOfDay> {
    (0u16..24, 0u16..60).prop_map(|(hour, minute)| at(hour, minute))
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn few<S: Strategy>(each: S) -> impl Strategy<Value = Vec<S::Value>> {
    prop::collection::vec(each, 0..4)
}

fn line() -> impl Strategy<Value = String> {
    "\\PC{0,12}"
}

fn any_block() -> impl Strategy<Value = Block> {
    let lengths = (1u32..=600, prop::option::of(1u32..=600));
    let pin = (any_time(), any::<bool>()).prop_map(|(at, next_day)| Pin { at, next_day });
    let group = (line(), line(), line()).prop_map(|(title, leader, place)| Parallel {
        title,
        leader,
        place,
    });
    let texts = (line(), line(), line(), "\\PC{0,12}");
    let rest = (
        prop::option::of(pin),
        any::<bool>(),
        prop::option::of(one_of(&CHOICES)),
        any::<bool>(),
        prop::option::of("[a-z-]{1,20}"),
        few(group),
    );
    (lengths, texts, rest).prop_map(|((minutes, least), texts, rest)| Block {
        number: 0,
        title: texts.0,
        minutes,
        least: least.map(|least| least.min(minutes)),
        pinned: rest.0,
        is_break: rest.1,
        leader: texts.1,
        material: texts.2,
        notes: texts.3,
        gives: rest.2,
        is_active: rest.3,
        exercise: rest.4,
        groups: rest.5,
    })
}

pub(crate) fn any_run_sheet() -> impl Strategy<Value = RunSheet> {
    prop::collection::vec(any_block(), 0..12).prop_map(RunSheet::new)
}

pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let when = (
        prop::option::of(any_date()),
        prop::option::of(any_time()),
        prop::option::of(any::<u32>()),
        one_of(&MeetingKind::ALL),
    );
    let level = (
        prop::option::of(one_of(&Knowledge::ALL)),
        prop::option::of(one_of(&Level::ALL)),
        prop::option::of(any::<u32>()),
    );
    let texts = prop::collection::vec("\\PC{0,12}", 10);
    let lists = (few(line()), few(line()), few(line()), few(line()));
    let planner = (line(), line()).prop_map(|(who, sees_to)| Planner { who, sees_to });
    let tick = prop_oneof![
        one_of(&Check::ALL).prop_map(Tick::Check),
        (one_of(&MeetingKind::ALL), any::<u8>())
            .prop_map(|(kind, at)| Tick::Kind(kind, at)),
    ];
    let rest = (few(planner), few(tick), any::<u32>(), any_run_sheet());
    (when, level, texts, lists, rest).prop_map(|(when, level, texts, lists, rest)| {
        let text = |at: usize| texts[at].clone();
        Plan {
            title: text(0),
            kind: when.3,
            day: when.0,
            begins: when.1,
            people: when.2,
            purpose: text(1),
            goals: lists.0,
            knowledge: level.0,
            level: level.1,
            audience: text(2),
            input: text(3),
            cases: lists.1,
            place: text(4),
            preparation: text(5),
            team: rest.0,
            joint_minutes: level.2,
            reception: text(6),
            follow: FollowPlan {
                feedback: text(7),
                next_step: text(8),
                network: text(9),
            },
            rotation: Rotation {
                roles: lists.2,
                people: lists.3,
                turn: rest.2,
            },
            ticks: rest.1,
            sheet: rest.3,
        }
    })
}

fn any_lead() -> impl Strategy<Value = Lead> {
    let speakers = (
        few((line(), any::<u32>())),
        prop::option::of((line(), any::<u64>())),
        few((line(), any::<u32>())),
        prop::option::of(0u32..=1_800),
    )
        .prop_map(|(waiting, now, spoken, seconds)| Speakers {
            waiting: waiting
                .into_iter()
                .map(|(name, before)| Speaker { name, before })
                .collect(),
            now: now.map(|(name, since)| Speaking { name, since }),
            spoken,
            seconds,
        });
    let passed =
        (any::<u32>(), any::<u64>(), any::<u64>()).prop_map(|(number, since, until)| {
            Passed {
                number,
                since,
                until,
            }
        });
    let moments = (any::<u64>(), any::<u64>(), any::<u32>(), any::<u32>());
    let sheets = (any_run_sheet(), prop::option::of(any_run_sheet()));
    (
        moments,
        sheets,
        few(passed),
        speakers,
        any::<prop::sample::Index>(),
    )
        .prop_map(|(moments, (sheet, before), passed, speakers, at)| Lead {
            midnight: moments.0,
            begins: moments.2,
            target: moments.3,
            at: at.index(sheet.blocks().len() + 1),
            sheet,
            before,
            since: moments.1,
            passed,
            speakers,
        })
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    let action = (line(), line(), prop::option::of(any_date()), any::<bool>()).prop_map(
        |(what, who, by, is_done)| Action {
            what,
            who,
            by,
            is_done,
        },
    );
    let fate = prop_oneof![
        Just(Fate::Open),
        (line(), any_date()).prop_map(|(who, by)| Fate::Later { who, by }),
        line().prop_map(|reason| Fate::Parked { reason }),
        line().prop_map(|answer| Fate::Answered { answer }),
    ];
    let questions = few((line(), fate)).prop_map(|all| {
        let numbered = all.into_iter().zip(1..);
        let all = numbered.map(|((text, fate), number)| Question { number, text, fate });
        Questions::new(all.collect()).unwrap()
    });
    let days = (prop::option::of(any_date()), prop::option::of(any_date()));
    (few(line()), few(action), questions, line(), days).prop_map(
        |(decisions, actions, questions, thanks, (next_on, sent_on))| Outcome {
            decisions,
            actions,
            questions,
            thanks,
            next_on,
            sent_on,
        },
    )
}

pub(crate) fn any_meeting() -> impl Strategy<Value = Meeting> {
    let ids = (any::<u64>(), prop::option::of(any::<u64>()));
    let lead = prop::option::of(any_lead());
    (ids, any_plan(), lead, any_outcome()).prop_map(
        |((id, group), plan, lead, outcome)| Meeting {
            id: MeetingId::from_bits(id),
            group: group.map(GroupId::from_bits),
            plan,
            lead,
            outcome,
        },
    )
}
