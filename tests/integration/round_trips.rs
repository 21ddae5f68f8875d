//! Any group, open round or exercise in progress comes back as it was.

use proptest::prelude::*;
use samklang::domain::agreement::{Outcome, Review};
use samklang::domain::conversation::{CHOICES, Guess, Towards};
use samklang::domain::exercise::Differed;
use samklang::domain::preparation::Collector;
use samklang::domain::timer::Clock;
use samklang::domain::{
    Agreement, Conversation, Form, Group, GroupId, Limit, Practice, Preparation, Present,
    Round, Step, Timer, close,
};
use samklang::store::{Loaded, Note, Running};
use time::Date;

use super::device::Device;
use super::helper::{any_sheets, cases, full, group_id, open_round, short, tally};
use super::store::store;

fn any_date() -> impl Strategy<Value = Date> {
    (1970i32..2200, 1u16..=365)
        .prop_map(|(year, day)| Date::from_ordinal_date(year, day).unwrap())
}

fn any_preparation() -> impl Strategy<Value = Preparation> {
    let said = (
        "\\PC*",
        "\\PC*",
        prop::option::of(any::<u32>()),
        prop::option::of(prop::sample::select(vec![Form::Full, Form::Short])),
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
    );
    let collectors = vec![Collector::Manager, Collector::Member, Collector::Outsider];
    let rest = (
        any::<bool>(),
        prop::option::of(prop::sample::select(collectors)),
        5u32..,
        prop::option::of(any_date()),
        prop::option::of(any::<bool>()),
    );
    (said, rest).prop_map(|(said, rest)| Preparation {
        reason: said.0,
        audience: said.1,
        invited: said.2,
        form: said.3,
        conflict: said.4,
        safe: said.5,
        voluntary: rest.0,
        collector: rest.1,
        limit: Limit::new(rest.2).unwrap(),
        come_back: rest.3,
        phones: rest.4,
    })
}

fn any_round() -> impl Strategy<Value = Round> {
    let sheets = prop_oneof![any_sheets(full(), 12), any_sheets(short(), 12)];
    (sheets, any::<u32>(), any_date(), any::<u32>(), 5u32..10).prop_map(
        |(sheets, number, closed_on, invited, limit)| {
            let is_full = sheets.first().is_none_or(|sheet| sheet.0.len() == 28);
            let instrument = if is_full { full() } else { short() };
            let limit = Limit::new(limit).unwrap();
            Round {
                number,
                closed_on,
                invited,
                result: close(&tally(instrument, &sheets), limit),
            }
        },
    )
}

fn any_practice() -> impl Strategy<Value = Practice> {
    ("[a-z-]{1,20}", any_date(), "\\PC*", ".*").prop_map(
        |(exercise, on, noticed, agreed)| Practice {
            exercise,
            on,
            noticed,
            agreed,
        },
    )
}

fn any_conversation() -> impl Strategy<Value = Conversation> {
    let towards = vec![Towards::First, Towards::Neither, Towards::Second];
    let pair = || prop::option::of(prop::sample::select(towards.clone()));
    let focus = prop::collection::vec(prop::sample::select(CHOICES.to_vec()), 0..4);
    let step = prop::option::of(prop::sample::select(Step::ALL.to_vec()));
    (any::<u32>(), [pair(), pair()], step, "\\PC*", focus).prop_map(
        |(round, pairs, climate, surprise, focus)| {
            let mut conversation = Conversation::about(round);
            conversation.guess = Guess { pairs, climate };
            conversation.surprise = surprise;
            for dimension in focus {
                conversation.choose(dimension);
            }
            conversation
        },
    )
}

fn any_agreement() -> impl Strategy<Value = Agreement> {
    let outcomes = vec![Outcome::Kept, Outcome::Changed, Outcome::Ended];
    let review = (any_date(), prop::sample::select(outcomes))
        .prop_map(|(on, outcome)| Review { on, outcome });
    let words = ("\\PC*", "\\PC*", ".*", prop::option::of("[a-z-]{1,20}"));
    let rest = (
        any::<u32>(),
        any_date(),
        any_date(),
        prop::collection::vec(review, 0..4),
    );
    (words, rest).prop_map(|(words, rest)| Agreement {
        number: rest.0,
        when: words.0,
        then: words.1,
        role: words.2,
        exercise: words.3,
        made_on: rest.1,
        review_on: rest.2,
        reviews: rest.3,
    })
}

fn any_group() -> impl Strategy<Value = Group> {
    (
        any::<u64>(),
        "[^\\s]\\PC{0,30}",
        ".*",
        any_preparation(),
        prop::collection::vec(any_round(), 0..3),
        prop::collection::vec(any_practice(), 0..3),
        prop::collection::vec(any_conversation(), 0..3),
        prop::collection::vec(any_agreement(), 0..3),
    )
        .prop_map(
            |(bits, name, meeting, preparation, rounds, log, talks, agreed)| Group {
                id: GroupId::from_bits(bits),
                name: format!("A{name}"),
                meeting,
                preparation,
                rounds,
                log,
                conversations: talks,
                agreements: agreed,
            },
        )
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_group_comes_back_as_it_was(group in any_group()) {
        let device = Device::default();
        store(&device).save_group(&group);
        prop_assert_eq!(store(&device).group(&group.id), Loaded::Good(group));
    }

    #[test]
    fn any_open_round_comes_back_as_it_was(
        sheets in any_sheets(full(), 12), number in any::<u32>(), invited in any::<u32>()
    ) {
        let device = Device::default();
        let mut round = open_round(full(), &sheets);
        (round.number, round.invited) = (number, invited);
        store(&device).save_round(&group_id(), &round);
        prop_assert_eq!(store(&device).open_round(&group_id()), Loaded::Good(round));
    }

    #[test]
    fn any_exercise_in_progress_comes_back_as_it_was(
        step in any::<usize>(), ends in any::<u64>(), whole in any::<u64>(), is_running in any::<bool>(),
        bits in prop::option::of(any::<u64>()),
        people in prop::option::of((2_u32..=200, any::<u64>())),
        (noticed, agreed) in ("\\PC{0,30}", "\\PC{0,30}"),
        differed in prop::option::of(prop::sample::select(&Differed::ALL[..])),
    ) {
        let clock = if is_running {
            Clock::Running { ends }
        } else {
            Clock::Paused { left: ends }
        };
        let note = Note { noticed, agreed, differed };
        prop_assert_eq!(&Note::open(note.seal().as_deref()), &note);
        let running = Running {
            exercise: "check-in".to_owned(),
            group: bits.map(GroupId::from_bits),
            timer: Timer { step, whole, clock },
            present: people.and_then(|(people, seed)| Present::new(people, seed)),
            note: note.seal(),
        };
        let device = Device::default();
        store(&device).save_running(Some(&running));
        prop_assert_eq!(store(&device).running(), Some(running));
        store(&device).save_running(None);
        prop_assert_eq!(store(&device).running(), None);
        prop_assert_eq!(device.all_keys(), Vec::<String>::new());
    }
}
