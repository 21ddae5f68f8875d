//! Marks of an observer: what can be marked and when, what they add up to, and how
//! evenly turns are spread.

use proptest::prelude::*;
use samklang::domain::conversation::CHOICES;
use samklang::domain::observation::{
    About, Counts, Evenness, Event, MOST_MARKS, MOST_MINUTES, Minute, NotMarked,
    Observation, Way, What,
};
use samklang::domain::{Dimension, ObservationId};
use time::Date;

use super::helper::{cases, today};

const BEGAN: u64 = 1_800_000_000_000;
const MINUTE: u64 = 60_000;
const SECOND: u64 = 1_000;

pub(crate) fn about(way: Way, seats: u8) -> About {
    About {
        id: ObservationId::parse("0123abcd").unwrap(),
        title: "Arbetsplatsträff".to_owned(),
        observer: "Observatör A".to_owned(),
        group: None,
        meeting: None,
        on: today(),
        agreed: true,
        way,
        seats,
    }
}

pub(crate) fn observation(way: Way, seats: u8) -> Observation {
    Observation::new(about(way, seats)).unwrap()
}

/// Marks all of it, ten seconds apart.
#[track_caller]
pub(crate) fn marked(way: Way, seats: u8, marks: &[What]) -> Observation {
    let mut observation = observation(way, seats);
    for (what, n) in marks.iter().zip(0..) {
        observation.mark(*what, BEGAN + n * 10 * SECOND).unwrap();
    }
    observation
}

const EXPLORING: What = What::Said(Dimension::Exploring);
const TELLING: What = What::Said(Dimension::Telling);
const CLIMATE: What = What::Said(Dimension::Climate);

// Beside the plan of its meeting.

#[test]
fn the_plan_of_the_meeting_stands_beside_what_was_marked() {
    use samklang::app::observing::planned;
    use samklang::domain::meeting::{Block, Plan, RunSheet};
    let block = |minutes, gives| Block {
        gives,
        ..Block::new("x".to_owned(), minutes)
    };
    let plan = Plan {
        sheet: RunSheet::new(vec![
            block(40, Some(Dimension::Exploring)),
            block(10, Some(Dimension::Telling)),
            block(60, None),
        ]),
        ..Plan::default()
    };
    let seen = marked(Way::Taps, 0, &[EXPLORING, TELLING, TELLING]);
    let rows = planned::rows(&plan, &seen);
    let shares: Vec<_> = rows.iter().map(|it| (it.planned, it.seen)).collect();
    // 40 and 10 of 50 minutes; 1 and 2 of 3 contributions.
    let none = (0, Some(0));
    assert_eq!(shares, [(80, Some(33)), (20, Some(67)), none, none, none]);
    assert_eq!(planned::rows(&Plan::default(), &seen), []);
}

// What is marked, and when.

#[test]
fn nothing_is_marked_before_the_group_has_agreed() {
    for way in [Way::Taps, Way::Samples] {
        let about = About {
            agreed: false,
            ..about(way, 4)
        };
        let mut observation = Observation::new(about).unwrap();
        assert_eq!(observation.begin(BEGAN), Err(NotMarked::NotAgreed));
        for what in [EXPLORING, What::Turn(1), What::Interruption] {
            assert_eq!(observation.mark(what, BEGAN), Err(NotMarked::NotAgreed));
        }
        assert_eq!(observation.counts().minutes, 0);
        observation.agree();
        observation.begin(BEGAN).unwrap();
        observation.mark(EXPLORING, BEGAN).unwrap();
        assert_eq!(observation.counts().said, [1, 0, 0, 0, 0]);
    }
}

#[test]
fn marks_add_up_by_kind() {
    let marks = [
        EXPLORING,
        TELLING,
        TELLING,
        What::Said(Dimension::Inside),
        What::Said(Dimension::Outside),
        CLIMATE,
        CLIMATE,
        What::Interruption,
        What::OpenQuestion,
        What::OpenQuestion,
        What::Answered,
        What::Turn(2),
        What::Turn(2),
        What::Turn(1),
    ];
    let counts = marked(Way::Taps, 3, &marks).counts();
    // The fourteenth mark is after 130 seconds, in the third minute. Which seat it
    // was is not told: 2 and 1 and 0, the most first.
    let expected = Counts {
        said: [1, 2, 1, 1, 2],
        other: 0,
        turns: vec![2, 1, 0],
        interruptions: 1,
        open_questions: 1,
        minutes: 3,
    };
    assert_eq!(counts, expected);
    // 1 of 7 is 14.3 per cent, 2 of 7 are 28.6.
    assert_eq!(counts.share(counts.said(Dimension::Exploring)), Some(14));
    assert_eq!(counts.share(counts.said(Dimension::Telling)), Some(29));
    assert_eq!(Counts::default().share(0), None);
    // Halves go upwards: 1 of 8 is 12.5.
    let eight = Counts {
        said: [1, 7, 0, 0, 0],
        ..Counts::default()
    };
    assert_eq!((eight.share(1), eight.share(7)), (Some(13), Some(88)));
}

#[test]
fn what_is_not_there_is_not_marked() {
    let mut taps = observation(Way::Taps, 2);
    for what in [
        What::Other,
        What::Turn(0),
        What::Turn(3),
        What::Said(Dimension::Frames),
    ] {
        assert_eq!(taps.mark(what, BEGAN), Err(NotMarked::NotHere), "{what:?}");
    }
    assert_eq!(taps.mark(What::Answered, BEGAN), Err(NotMarked::NoneOpen));
    taps.finish();
    assert_eq!(taps.mark(EXPLORING, BEGAN), Err(NotMarked::Over));
    assert_eq!(taps.begin(BEGAN), Err(NotMarked::Over));
    taps.resume();
    taps.mark(EXPLORING, BEGAN).unwrap();
}

#[test]
fn undo_takes_back_the_last_mark_and_says_which() {
    let mut observation = marked(
        Way::Taps,
        2,
        &[EXPLORING, What::OpenQuestion, What::Answered],
    );
    assert_eq!(observation.undo(), Some(What::Answered));
    assert_eq!(observation.counts().open_questions, 1);
    assert_eq!(observation.undo(), Some(What::OpenQuestion));
    assert_eq!(observation.undo(), Some(EXPLORING));
    assert_eq!(observation.undo(), None);
    // A mark by mistake does not begin the meeting.
    assert_eq!(observation, self::observation(Way::Taps, 2));
}

#[test]
fn the_cap_is_told_and_undo_makes_room() {
    let events = vec![
        Event {
            minute: 0,
            what: EXPLORING
        };
        MOST_MARKS
    ];
    let about = about(Way::Taps, 0);
    let full = Observation::made(about.clone(), Some(BEGAN), events.clone(), false);
    let mut full = full.unwrap();
    assert_eq!(full.mark(TELLING, BEGAN), Err(NotMarked::Full));
    full.undo();
    full.mark(TELLING, BEGAN).unwrap();
    assert_eq!(full.counts().said, [4999, 1, 0, 0, 0]);
    let more = [
        events,
        vec![Event {
            minute: 0,
            what: EXPLORING,
        }],
    ]
    .concat();
    assert_eq!(Observation::made(about, Some(BEGAN), more, false), None);
}

#[test]
fn nothing_is_marked_after_half_a_day() {
    for way in [Way::Taps, Way::Samples] {
        let mut observation = observation(way, 0);
        observation.begin(BEGAN).unwrap();
        observation.mark(What::Interruption, BEGAN).unwrap();
        let last = BEGAN + u64::from(MOST_MINUTES) * MINUTE;
        observation.mark(EXPLORING, last - 1).unwrap();
        for later in [last, last + MINUTE, u64::MAX] {
            assert_eq!(observation.mark(TELLING, later), Err(NotMarked::TooLong));
            assert_eq!(observation.minute(later), None);
        }
        assert_eq!(observation.counts().minutes, 720);
    }
}

#[test]
fn a_title_is_needed_and_words_and_seats_have_limits() {
    let with = |change: &dyn Fn(&mut About)| {
        let mut about = about(Way::Taps, 40);
        change(&mut about);
        Observation::new(about).is_some()
    };
    assert!(with(&|_| {}));
    assert!(with(&|it| it.title = "å".repeat(60)));
    assert!(with(&|it| it.observer = String::new()));
    assert!(!with(&|it| it.title = "å".repeat(61)));
    assert!(!with(&|it| it.title = String::new()));
    assert!(!with(&|it| it.title = " APT".to_owned()));
    assert!(!with(&|it| it.title = "A\nB".to_owned()));
    assert!(!with(&|it| it.observer = "å".repeat(31)));
    assert!(!with(&|it| it.seats = 41));
}

// Once a minute.

#[test]
fn a_minute_has_one_choice_and_a_missed_one_is_not_counted() {
    let mut observation = observation(Way::Samples, 0);
    assert_eq!(observation.mark(EXPLORING, BEGAN), Err(NotMarked::NotBegun));
    assert_eq!(observation.minute(BEGAN), None);
    observation.begin(BEGAN).unwrap();
    // The first minute cannot be begun again.
    observation.begin(BEGAN + MINUTE).unwrap();
    let at = |seconds: u64| BEGAN + seconds * SECOND;
    let first = Minute {
        number: 1,
        chosen: None,
        missed: 0,
        left: 50 * SECOND,
    };
    assert_eq!(observation.minute(at(10)), Some(first));
    observation.mark(TELLING, at(10)).unwrap();
    assert_eq!(observation.mark(CLIMATE, at(59)), Err(NotMarked::Chosen));
    // Besides, anything may be marked at any time.
    observation.mark(What::Interruption, at(59)).unwrap();
    let chosen = observation.minute(at(59)).unwrap();
    assert_eq!((chosen.chosen, chosen.left), (Some(TELLING), SECOND));
    // The second minute passes; the device sleeps to the fifth.
    let fifth = observation.minute(at(250)).unwrap();
    assert_eq!((fifth.number, fifth.chosen, fifth.missed), (5, None, 3));
    observation.mark(What::Other, at(250)).unwrap();
    let counts = observation.counts();
    assert_eq!((counts.said, counts.other), ([0, 1, 0, 0, 0], 1));
    assert_eq!((counts.minutes, counts.noted()), (5, 2));
    assert_eq!(counts.missed(Way::Samples), 3);
    assert_eq!(counts.share(counts.other), Some(50));
    // Chosen wrongly: taken back and chosen anew in the same minute.
    assert_eq!(observation.undo(), Some(What::Other));
    observation.mark(EXPLORING, at(251)).unwrap();
    assert_eq!(observation.counts().said, [1, 1, 0, 0, 0]);
}

#[test]
fn minutes_after_the_last_mark_are_not_missed() {
    let mut observation = observation(Way::Samples, 0);
    observation.begin(BEGAN).unwrap();
    observation.mark(TELLING, BEGAN).unwrap();
    // Finished an hour after the meeting.
    assert_eq!(observation.minute(BEGAN + 60 * MINUTE).unwrap().missed, 59);
    observation.finish();
    let counts = observation.counts();
    assert_eq!((counts.minutes, counts.missed(Way::Samples)), (1, 0));
}

#[test]
fn a_clock_that_is_set_back_changes_no_minute() {
    let mut observation = observation(Way::Samples, 0);
    observation.begin(BEGAN).unwrap();
    observation.mark(TELLING, BEGAN + 5 * MINUTE).unwrap();
    for earlier in [BEGAN + MINUTE, 0] {
        let minute = observation.minute(earlier).unwrap();
        assert_eq!((minute.number, minute.chosen), (6, Some(TELLING)));
        assert_eq!(observation.mark(CLIMATE, earlier), Err(NotMarked::Chosen));
    }
}

// Turns, from the domain notes 3.4.

#[track_caller]
fn near(actual: f64, expected: f64, within: f64) {
    assert!(
        (actual - expected).abs() <= within,
        "{actual} is not {expected}"
    );
}

#[test]
fn turns_meet_their_vector() {
    let it = Evenness::of(&[12, 9, 4, 3, 2, 0]).unwrap();
    assert_eq!((it.turns, it.seats, it.silent), (30, 6, 1));
    assert_eq!(it.top_share, 40);
    near(it.entropy, 0.785349, 5e-7);
    // H itself; ln 6 is 1.791759469.
    near(it.entropy * 1.791_759_469, 1.407157, 5e-7);
    near(it.gini, 41.0 / 90.0, 1e-12);
    // The small-sample figure, times n/(n − 1).
    near(it.gini * 6.0 / 5.0, 0.546667, 5e-7);
    near(it.hhi, 0.282222, 5e-7);
    near(it.effective, 3.543307, 5e-7);
    // The order of the seats does not matter.
    assert_eq!(Evenness::of(&[0, 2, 12, 4, 9, 3]).unwrap().gini, it.gini);
}

#[test]
fn turns_meet_their_vector_from_marks_on() {
    let turns = [12, 9, 4, 3, 2, 0].into_iter().zip(1..);
    let marks: Vec<What> = turns
        .flat_map(|(n, seat)| std::iter::repeat_n(What::Turn(seat), n))
        .collect();
    let counts = marked(Way::Taps, 6, &marks).counts();
    assert_eq!(counts.turns, [12, 9, 4, 3, 2, 0]);
    near(counts.evenness().unwrap().effective, 3.543307, 5e-7);
}

#[test]
fn the_ends_of_the_scales() {
    let even = Evenness::of(&[3, 3, 3, 3]).unwrap();
    near(even.entropy, 1.0, 1e-12);
    near(even.gini, 0.0, 1e-12);
    near(even.hhi, 0.25, 1e-12);
    near(even.effective, 4.0, 1e-12);
    assert_eq!((even.top_share, even.silent), (25, 0));
    let one = Evenness::of(&[5, 0, 0, 0]).unwrap();
    near(one.entropy, 0.0, 1e-12);
    near(one.gini, 0.75, 1e-12);
    near(one.hhi, 1.0, 1e-12);
    near(one.effective, 1.0, 1e-12);
    assert_eq!((one.top_share, one.silent), (100, 3));
}

#[test]
fn without_turns_or_with_one_seat_there_is_no_spread() {
    for turns in [&[][..], &[0], &[7], &[0, 0, 0]] {
        assert_eq!(Evenness::of(turns), None, "{turns:?}");
    }
}

// Whatever is marked.

pub(crate) fn any_way() -> impl Strategy<Value = Way> {
    prop::sample::select(vec![Way::Taps, Way::Samples])
}

pub(crate) fn any_what() -> impl Strategy<Value = What> {
    prop_oneof![
        4 => prop::sample::select(CHOICES.to_vec()).prop_map(What::Said),
        1 => Just(What::Other),
        3 => (0u8..45).prop_map(What::Turn),
        1 => Just(What::Interruption),
        1 => Just(What::OpenQuestion),
        1 => Just(What::Answered),
    ]
}

/// An observation by somebody who presses anything at any time.
pub(crate) fn any_observation() -> impl Strategy<Value = Observation> {
    let about = (
        any::<u64>(),
        "[A-Za-zåäö][A-Za-zåäö0-9 ]{0,40}[.!é]",
        "[A-Ö]{0,30}",
        (2000i32..2179, 1u16..=365),
        any_way(),
        0u8..=40,
    );
    let marks = prop::collection::vec((any_what(), 0u64..200), 0..60);
    (about, marks, any::<bool>()).prop_map(|(about, marks, is_over)| {
        let (year, day) = about.3;
        let mut observation = Observation::new(About {
            id: ObservationId::from_bits(about.0),
            title: about.1,
            observer: about.2.chars().filter(|it| it.is_alphabetic()).collect(),
            group: None,
            meeting: None,
            on: Date::from_ordinal_date(year, day).unwrap(),
            agreed: true,
            way: about.4,
            seats: about.5,
        })
        .unwrap();
        let mut now = BEGAN;
        observation.begin(now).unwrap();
        for (what, seconds) in marks {
            now += seconds * SECOND;
            let _ = observation.mark(what, now);
        }
        if is_over {
            observation.finish();
        }
        observation
    })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn undo_restores_exactly(
        mut observation in any_observation(), what in any_what(), later in 0u64..10_000,
    ) {
        observation.resume();
        let before = observation.clone();
        let now = BEGAN + 12_000 * SECOND + later * SECOND;
        if observation.mark(what, now).is_ok() {
            prop_assert_eq!(observation.undo(), Some(what));
        }
        prop_assert_eq!(observation, before);
    }

    #[test]
    fn sums_are_those_of_the_marks_and_possible(observation in any_observation()) {
        let (counts, about) = (observation.counts(), observation.about());
        prop_assert!(counts.is_possible(about.way, about.seats), "{:?}", counts);
        let marks = observation.events().iter();
        let answered = marks.clone().filter(|it| it.what == What::Answered).count();
        let turns: u32 = counts.turns.iter().sum();
        let sum = counts.noted() + turns + counts.interruptions + counts.open_questions;
        // An answer takes its question away.
        prop_assert_eq!(sum as usize + 2 * answered, marks.len());
        let brought = Observation::brought(about.clone(), counts.clone()).unwrap();
        prop_assert_eq!(brought.counts(), counts);
        prop_assert!(brought.is_over());
        prop_assert!(brought.events().is_empty());
    }

    #[test]
    fn the_figures_of_turns_stay_within_their_scales(
        turns in prop::collection::vec(0u32..5_000, 0..41)
    ) {
        if let Some(it) = Evenness::of(&turns) {
            let n = turns.len() as f64;
            let within = |value: f64, low: f64, high: f64| {
                low - 1e-9 <= value && value <= high + 1e-9
            };
            prop_assert!(within(it.entropy, 0.0, 1.0));
            prop_assert!(within(it.gini, 0.0, 1.0 - 1.0 / n));
            prop_assert!(within(it.hhi, 1.0 / n, 1.0));
            prop_assert!(within(it.effective, 1.0, n));
            prop_assert!(it.top_share <= 100);
        }
    }
}

#[test]
fn sums_that_no_marks_have_are_refused() {
    let good = Counts {
        said: [1, 2, 0, 0, 0],
        other: 1,
        turns: vec![3, 1],
        interruptions: 1,
        open_questions: 0,
        minutes: 4,
    };
    let is_read = |change: &dyn Fn(&mut Counts)| {
        let mut counts = good.clone();
        change(&mut counts);
        Observation::brought(about(Way::Samples, 2), counts).is_some()
    };
    assert!(is_read(&|_| {}));
    assert!(!is_read(&|it| it.minutes = 3), "a choice more than minutes");
    assert!(!is_read(&|it| it.minutes = 721));
    assert!(!is_read(&|it| it.turns = vec![1, 3]));
    assert!(!is_read(&|it| it.turns = vec![3]));
    assert!(!is_read(&|it| it.interruptions = 5_000));
    assert!(!is_read(&|it| it.said = [u32::MAX; 5]));
    // Where contributions are tapped there is nothing else.
    assert!(Observation::brought(about(Way::Taps, 2), good.clone()).is_none());
    let not_agreed = About {
        agreed: false,
        ..about(Way::Samples, 2)
    };
    assert!(Observation::brought(not_agreed, good).is_none());
}
